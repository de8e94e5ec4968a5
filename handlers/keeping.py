"""Own reminders on record: kept, moved, passed over once, ended; always echoed in full."""

import logging
import secrets
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from gigs.records import OwnReminder
from gigs.refusals import Malformed, Stale
from handlers import moments
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.habits import habits_of
from handlers.mistakes import MISTAKES
from handlers.planning import planned_next
from handlers.reading.normal import fold
from handlers.reading.recurrence import Recurrence
from handlers.recurring import first_told, following, rule_of, written
from handlers.reply import Arg, Say, Text, Time, Words
from handlers.rule_words import rule_told

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
PREFIXES = ("ل", "ب", "و", "ك", "ول", "وب")

log = logging.getLogger(__name__)


async def kept(
    desk: Desk, what: str, first: datetime, rule: Recurrence | None, assumed: bool
) -> Decision | None:
    """A new one. first: naive on the wall of the person's zone, or a moment. None where it would
    never come."""
    id_ = "".join(secrets.choice(LETTERS) for _ in range(8))
    made = _timed(OwnReminder(id_, None, what, "", "", None, ()), desk, first, rule)
    if following(made, desk.now) is None:
        return None
    await _room(desk)
    return await _put(desk, replace(made, gig=await _gig_in(desk, what)), assumed)


async def moved(
    desk: Desk, id_: str, first: datetime, rule: Recurrence | None, assumed: bool
) -> Decision | None:
    """The same one at another time; what was passed over counted for the old one."""
    made = _timed(await _standing(desk, id_), desk, first, rule)
    return await _put(desk, made, assumed) if following(made, desk.now) else None


def _timed(
    reminder: OwnReminder, desk: Desk, first: datetime, rule: Recurrence | None
) -> OwnReminder:
    start, told = first_told(first), written(rule) if rule else None
    return replace(reminder, first=start, zone=str(desk.zone), rule=told, skipped=())


async def _put(desk: Desk, reminder: OwnReminder, assumed: bool = False) -> Decision:
    if not desk.person.known:  # a newcomer's very first words
        await desk.turn.keep_person(desk.event.identity, replace(desk.person, known=True))
    await desk.turn.reminders.keep(desk.person, reminder, desk.now)
    at = await planned_next(desk.turn, desk.person, reminder, desk.world, desk.now)
    if at is None:
        raise Stale("nudge.gone")
    rows = ((button("nudges"), button("reminder.end", None, reminder.id)),)
    return Decision((Say(kept_words(reminder, at, desk, assumed), rows),))


async def _room(desk: Desk) -> None:
    """Those that never come again, and only wait for their "done", don't count."""
    held = await desk.turn.reminders.of(desk.person)
    limit = desk.world.limits.reminders
    if sum(following(one, desk.now) is not None for one in held) >= limit:
        raise Malformed("refused.reminders", {"limit": limit})


async def _standing(desk: Desk, id_: str) -> OwnReminder:
    """Another person's isn't told apart from one that never was."""
    reminder = await desk.turn.reminders.one(desk.person, id_)
    if reminder is None:
        raise Stale("nudge.gone")
    return reminder


def kept_words(reminder: OwnReminder, at: datetime, desk: Desk, assumed: bool = False) -> Words:
    """How far away, the moment with its zone, and how often."""
    args: dict[str, Arg] = {"text": Text(reminder.text), "at": Time(at)}
    args["ahead"] = moments.ahead(at, desk)
    args["hour"] = "assumed" if assumed else "said"
    try:
        rule = rule_of(reminder)
        args |= {"rule": rule_told(rule)} if rule else {}
    except MISTAKES:  # it may still be ended
        log.exception("a reminder that can't be told: %s", reminder.id)
    return Words("remind.kept-again" if "rule" in args else "remind.kept", args)


async def _gig_in(desk: Desk, what: str) -> str | None:
    """The gig whose spoken name stands among the words."""
    words = {part for word in fold(what).split() for part in _parts(word.strip(".,،؛:!؟?«»\"'()"))}
    for line in await desk.turn.gigs_of(desk.person):
        name = desk.world.phrases.phrase(f"name.{line.name.partition('.')[0]}", desk.language)
        if fold(name) in words:
            return line.id
    return None


def _parts(word: str) -> tuple[str, ...]:
    """«لزيتون» names it too."""
    return (word, *(word.removeprefix(p) for p in PREFIXES if word.startswith(p)))


async def ended(desk: Desk) -> Decision:
    reminder = await _standing(desk, desk.arg)
    await desk.turn.reminders.end(desk.person, desk.arg, desk.now)
    return Decision((Say(Words("remind.ended", {"text": Text(reminder.text)})),))


async def skipped(desk: Desk) -> Decision:
    """The next one only; those after it stay."""
    reminder = await _standing(desk, desk.arg)
    coming = following(reminder, desk.now, habits_of(desk.person, desk.world))
    if coming is None or reminder.rule is None:
        raise Stale("nudge.gone")
    local = coming.astimezone(ZoneInfo(reminder.zone)).replace(tzinfo=None)
    return await _put(desk, replace(reminder, skipped=(*reminder.skipped, local.isoformat())))
