"""Own reminders: «بعد بكرة 5 مساءً أرسل المعاينة», once or again, always echoed in full."""

import secrets
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from gigs.records import Dialogue, OwnReminder
from gigs.refusals import Malformed, Stale
from handlers import moments
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.habits import habits_of
from handlers.planning import planned_next
from handlers.reading.dates import DateRead
from handlers.reading.normal import fold
from handlers.reading.reckoning import Ask
from handlers.reading.recurrence import Recurrence
from handlers.reading.reminders import Reminder, read_reminder
from handlers.reading.weekends import weekend_of
from handlers.recurring import following, rule_of, started, written
from handlers.reply import Arg, Button, Say, Text, Time, Words
from handlers.rule_words import rule_told

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
LOCAL = "%Y-%m-%dT%H.%M"  # in a button
PREFIXES = "لبو"
HALVES = {"ar": ("صباحًا", "مساءً"), "en": ("am", "pm")}


async def remind(desk: Desk) -> Decision:
    if not desk.arg.strip():
        return _asking(Words("remind.what"), "")
    return await _told(desk, desk.arg)


async def said(desk: Desk) -> Decision:
    """What was missing, with what was said before."""
    return await _told(desk, f"{desk.text} {_held(desk)}".strip())


async def soon(desk: Desk) -> Decision:
    """A quick button: the words wait in the open question."""
    at = moments.chosen(desk.arg, desk)
    local = at.astimezone(desk.zone).replace(tzinfo=None, second=0, microsecond=0)
    return await _once(desk, _held(desk), local)


async def at_moment(desk: Desk) -> Decision:
    """One of the two hours that the words could mean."""
    try:
        at = datetime.strptime(desk.arg, LOCAL)  # noqa: DTZ007  local by meaning
    except ValueError as error:
        raise Malformed("refused.button") from error
    read = _read(desk, _held(desk))
    if read is None:
        raise Stale("dialogue.closed")
    return await _once(desk, read.what, at)


def _held(desk: Desk) -> str:
    return str(desk.answers("remind").get("text") or "")


async def _told(desk: Desk, text: str) -> Decision:
    limit = desk.world.limits.reminder
    if len(text) > limit:
        raise Malformed("refused.too-long", {"limit": limit})
    read = _read(desk, text)
    if read is None:
        quick = tuple(button("remind.soon", None, name, f"soon.{name}") for name in moments.SOON)
        return _asking(Words("remind.when"), text, quick)
    if not read.what:
        return _asking(Words("remind.of-what"), text)
    match read.when:
        case Recurrence() as rule:
            return await _again(desk, read.what, rule)
        case DateRead(at=datetime() as at):
            return await _once(desk, read.what, at.replace(tzinfo=None))
        case DateRead(date=date() as day):
            return await _on_day(desk, read.what, day)
        case DateRead(ask=ask):
            return _unclear(desk, text, ask or "time")
        case ask:
            return _unclear(desk, text, ask)


def _read(desk: Desk, text: str, further: str = "") -> Reminder | None:
    """further: a word before it, to see what that would change."""
    now = desk.now.astimezone(desk.zone)
    return read_reminder(f"{further} {text}".strip(), now, weekend_of(desk.zone))


def _unclear(desk: Desk, text: str, ask: Ask) -> Decision:
    """Asked, never guessed; two hours that it could mean are a press away."""
    quick: tuple[Button, ...] = ()
    if ask == "am_pm":
        marks = HALVES["ar" if any("\u0600" <= c <= "\u06ff" for c in text) else "en"]
        found = [read.when for mark in marks if (read := _read(desk, text, mark)) is not None]
        quick = tuple(
            _hour(when.at)
            for when in found
            if isinstance(when, DateRead) and when.at is not None and when.at > desk.now
        )
    return _asking(Words(f"refused.date.{ask.replace('_', '-')}"), text, quick)


def _hour(at: datetime) -> Button:
    return button(
        "remind.at", None, at.strftime(LOCAL), "button.moment", at=Time(at.astimezone(UTC))
    )


def _asking(words: Words, text: str, quick: tuple[Button, ...] = ()) -> Decision:
    rows = tuple(row for row in (quick, (button("leave"),)) if row)
    return Decision((Say(words, rows),), dialogue=Dialogue("remind", "say", None, {"text": text}))


async def _on_day(desk: Desk, what: str, day: date) -> Decision:
    """A day without an hour means its morning; of today there may be none left."""
    at = datetime.combine(day, habits_of(desk.person, desk.world).hours.morning)
    if at.replace(tzinfo=desk.zone) <= desk.now:
        return _asking(Words("refused.date.time"), what)
    return await _once(desk, what, at, assumed=True)


async def _once(desk: Desk, what: str, at: datetime, assumed: bool = False) -> Decision:
    horizon = desk.now.astimezone(desk.zone).replace(tzinfo=None)
    days = desk.world.limits.reminder_days
    if at > horizon + timedelta(days=days):
        raise Malformed("refused.reminder.far", {"days": days})
    return await _kept(desk, what, at, None, assumed)


async def _again(desk: Desk, what: str, rule: Recurrence) -> Decision:
    now, hour = desk.now.astimezone(desk.zone), habits_of(desk.person, desk.world).hours.morning
    first = started(rule, now, hour)
    return await _kept(desk, what, first, rule, rule.at is None and rule.freq != "HOURLY")


async def _kept(
    desk: Desk, what: str, first: datetime, rule: Recurrence | None, assumed: bool
) -> Decision:
    """first: on the wall of the person's zone."""
    await _room(desk)
    id_ = "".join(secrets.choice(LETTERS) for _ in range(8))
    gig, told = await _gig_in(desk, what), written(rule) if rule else None
    start = first.isoformat(timespec="minutes")
    reminder = OwnReminder(id_, gig, what, start, str(desk.zone), told, ())
    if following(reminder, desk.now) is None:
        raise Malformed("refused.date.past")
    await desk.turn.reminders.keep(desk.person, reminder, desk.now)
    at = await planned_next(desk.turn, desk.person, reminder, desk.now)
    assert at is not None, "seen above"  # noqa: S101 - for the reader
    rows = ((button("nudges"), button("reminder.end", None, id_)),)
    return Decision((Say(kept_words(reminder, at, assumed), rows),))


async def _room(desk: Desk) -> None:
    """Those that never come again, and only wait for their "done", don't count."""
    held = await desk.turn.reminders.of(desk.person)
    limit = desk.world.limits.reminders
    if sum(following(one, desk.now) is not None for one in held) >= limit:
        raise Malformed("refused.reminders", {"limit": limit})


def kept_words(reminder: OwnReminder, at: datetime, assumed: bool = False) -> Words:
    """Always in full: the moment with its zone, and how often."""
    rule = rule_of(reminder)
    args: dict[str, Arg] = {"text": Text(reminder.text), "at": Time(at)}
    args["hour"] = "assumed" if assumed else "said"
    if rule is None:
        return Words("remind.kept", args)
    return Words("remind.kept-again", {**args, "rule": rule_told(rule)})


async def _gig_in(desk: Desk, what: str) -> str | None:
    """The gig whose spoken name stands among the words."""
    words = {part for word in fold(what).split() for part in _parts(word)}
    for line in await desk.turn.gigs_of(desk.person):
        name = desk.world.phrases.phrase(f"name.{line.name.partition('.')[0]}", desk.language)
        if fold(name) in words:
            return line.id
    return None


def _parts(word: str) -> tuple[str, ...]:
    """«لزيتون» names it too."""
    return (word, *(word[1:] for letter in PREFIXES if word.startswith(letter)))


async def ended(desk: Desk) -> Decision:
    reminder = await desk.turn.reminders.one(desk.person, desk.arg)
    if reminder is None:
        raise Stale("nudge.gone")
    await desk.turn.reminders.end(desk.person, desk.arg, desk.now)
    return Decision((Say(Words("remind.ended", {"text": Text(reminder.text)})),))


async def skipped(desk: Desk) -> Decision:
    """The next one only; those after it stay."""
    reminder = await desk.turn.reminders.one(desk.person, desk.arg)
    if reminder is None or reminder.rule is None:
        raise Stale("nudge.gone")
    coming = following(reminder, desk.now)
    if coming is None:
        raise Stale("nudge.gone")
    local = coming.astimezone(ZoneInfo(reminder.zone)).replace(tzinfo=None)
    kept = replace(reminder, skipped=(*reminder.skipped, local.isoformat()))
    await desk.turn.reminders.keep(desk.person, kept, desk.now)
    at = await planned_next(desk.turn, desk.person, kept, desk.now)
    return Decision((Say(kept_words(kept, at or coming)),))
