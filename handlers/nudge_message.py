"""One message about what is due: a single matter, or several with a button each."""

import secrets
from base64 import b32encode
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from gigs.model import Gig
from gigs.nudge import Kind
from gigs.records import NudgeRow, OwnReminder
from gigs.sending import Group, meant, put_off_too_long
from handlers import nudge_words
from handlers.buttons import button
from handlers.reply import Lines, Say, Time, Words


def new_batch() -> str:
    """Names a message in its buttons; who presses is checked all the same."""
    return b32encode(secrets.token_bytes(5)).decode().lower()


LATE = timedelta(minutes=10)  # less isn't worth a word


@dataclass(frozen=True, slots=True)
class Telling:
    gigs: Mapping[str, Gig]
    reminders: Mapping[str, OwnReminder]
    discreet: bool = False  # no amount and no client's name
    unshown: frozenset[int] = frozenset()  # rows that can't be worded
    now: datetime | None = None
    of_others: Collection[str] = ()  # gigs that the person makes or leads for their owners

    def gig(self, row: NudgeRow) -> Gig | None:
        return self.gigs.get(row.gig) if row.gig and row.id not in self.unshown else None

    def line(self, row: NudgeRow) -> Words:
        if row.id in self.unshown:
            return nudge_words.UNSHOWN
        own = self.reminders.get(row.subject) if row.kind == Kind.OWN else None
        text = own.text if own else ""
        words = nudge_words.line(row, self.gig(row), text, self.discreet, self.now)
        return nudge_words.for_maker(words) if self.made(row) else words

    def made(self, row: NudgeRow) -> bool:
        return row.gig in self.of_others


def said(group: Group, telling: Telling, batch: str, expired: int = 0) -> Say:
    """Its slot names the batch, so that what couldn't be told is found again.

    expired: how many others were too old to be told.
    """
    words = _words(group, telling, expired)
    if len(group.shown) == 1 and not group.more:
        row = group.shown[0]
        made = telling.made(row)
        buttons = nudge_words.alone(row, telling.gig(row), batch, telling.discreet, made)
    else:
        pairs = [(row, telling.gig(row)) for row in group.shown]
        buttons = nudge_words.together(pairs, group.more, batch, telling.of_others)
    return Say(words, buttons, slot=f"nudge:{batch}", silent=group.silent)


def too_old(count: int) -> Say:
    """Said by itself where there is nothing else to say."""
    words = Words("nudge.expired", {"n": count})
    return Say(words, ((button("nudges"),),), silent=True)


def _words(group: Group, telling: Telling, expired: int) -> Words:
    notes = [Words("nudge.only-in-digest")] if group.said else []
    if expired:
        notes.append(Words("nudge.expired", {"n": expired}))
    told = _told(group, telling)
    return Words("nudge.noted", {"line": told, "notes": Lines(tuple(notes))}) if notes else told


def _told(group: Group, telling: Telling) -> Words:
    lines = [_line(row, group, telling) for row in group.shown]
    if group.more:
        lines.append(Words("nudge.rest", {"n": group.more}))
    if len(lines) == 1 and not group.digest:
        return lines[0]
    key = "nudge.digest" if group.digest else "nudge.together"
    return Words(key, {"lines": Lines(tuple(lines))})


def _line(row: NudgeRow, group: Group, telling: Telling) -> Words:
    line = telling.line(row)
    if row.decision and len(group.shown) == 1 and line != nudge_words.UNSHOWN:
        line = Words("nudge.decide", {"line": line})
    if group.late and _is_late(row, telling.now):
        line = Words("nudge.late", {"line": line, "due": Time(meant(row))})
    return line


def _is_late(row: NudgeRow, now: datetime | None) -> bool:
    return now is None or now - row.at >= LATE or put_off_too_long(row, now)
