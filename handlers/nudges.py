"""/nudges: what is coming, and how much of it there should be."""

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from gigs.model import Gig
from gigs.nudge import Pace
from gigs.records import NudgeRow, OwnReminder
from gigs.refusals import Malformed, Stale
from handlers.buttons import button
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.habits import OFF, habits_of
from handlers.keeping import kept_words
from handlers.legible import legible
from handlers.mistakes import MISTAKES
from handlers.nudge_words import UNSHOWN, for_maker, listed, together
from handlers.recurring import first_of, following, rule_of
from handlers.reply import Appointment, Arg, Button, Lines, Say, Text, Time, Words

MOST = 10  # lines of one list
MOST_TOLD = 20  # of one message
MOST_COMING = 500  # looked through for one's own
MOST_GIGS = 50  # in a calendar
PACES = (*Pace, OFF)
QUIET = ("21-07", "22-08", "23-09", "00-09")  # local hours, from and to

log = logging.getLogger(__name__)


async def coming(desk: Desk) -> Decision:
    rows = await desk.turn.nudges.coming(desk.person, MOST + 1)
    reminders = {one.id: one for one in await desk.turn.reminders.of(desk.person)}
    shown = [*{(row.gig, row.kind, row.subject, row.at): row for row in rows[:MOST]}.values()]
    gigs = await legible(desk.turn, {row.gig for row in shown if row.gig})
    of_others = await _of_others(desk, gigs)
    lines = [_line(row, gigs, reminders, of_others) for row in shown]
    if len(rows) > MOST:
        lines.append(Words("nudges.rest"))
    args: dict[str, Arg] = {
        "lines": Lines(tuple(lines)),
        "pace": Words(f"pace.{desk.person.rhythm.pace}"),
    }
    said = Words("nudges.coming", args) if lines else Words("nudges.none", {"pace": args["pace"]})
    own = [reminders[row.subject] for row in shown if row.subject in reminders]
    return Decision((Say(said, (*_own(own), *_settings(bool(rows))), slot="nudges"),))


async def rest(desk: Desk) -> Decision:
    """All that one message told of, also what it only counted."""
    rows = await desk.turn.nudges.told(desk.person, desk.arg)
    reminders = {one.id: one for one in await desk.turn.reminders.of(desk.person)}
    gigs = await legible(desk.turn, {row.gig for row in rows if row.gig})
    newest = list({(row.gig, row.kind, row.subject): row for row in rows}.values())[:MOST_TOLD]
    of_others = await _of_others(desk, gigs)
    told = [(row, _what(row, gigs, reminders, of_others)) for row in newest]
    if not told:
        raise Stale("nudge.gone")
    lines = Lines(tuple(what for _, what in told))
    pairs = [(row, gigs.get(row.gig or "")) for row, what in told if what != UNSHOWN]
    buttons = together(pairs, 0, desk.arg, of_others)
    say = Say(Words("nudge.together", {"lines": lines}), buttons)
    return Decision((say,), keeps_dialogue=True)


async def _of_others(desk: Desk, gigs: Collection[str]) -> set[str]:
    owners = await desk.turn.owners(gigs)
    return {id_ for id_, owner in owners.items() if owner != desk.person.id}


def _line(
    row: NudgeRow,
    gigs: Mapping[str, Gig],
    reminders: Mapping[str, OwnReminder],
    of_others: Collection[str],
) -> Words:
    what = _what(row, gigs, reminders, of_others)
    return Words(f"nudges.line.{row.state}", {"at": Time(row.at), "what": what})


def _what(
    row: NudgeRow,
    gigs: Mapping[str, Gig],
    reminders: Mapping[str, OwnReminder],
    of_others: Collection[str],
) -> Words:
    own = reminders.get(row.subject)
    words = listed(row, gigs.get(row.gig or ""), own.text if own else "", discreet=False)
    return for_maker(words) if row.gig in of_others else words


def _own(reminders: Sequence[OwnReminder]) -> tuple[tuple[Button, ...], ...]:
    return tuple(
        (button("reminder", None, one.id, "button.reminder", text=Text(one.text[:40])),)
        for one in dict.fromkeys(reminders)
    )


def _settings(some: bool) -> tuple[tuple[Button, ...], ...]:
    calendar = (button("calendar"),) if some else ()
    return (
        (button("remind"), *calendar),
        (button("pace"), button("quiet", label="button.quiet.ask")),
    )


async def calendar(desk: Desk) -> Decision:
    """Deadlines of open gigs and own reminders, for the phone's calendar."""
    own = map(_legible, await desk.turn.reminders.of(desk.person))
    found = [*await _deadlines(desk), *filter(None, own)]
    coming = tuple(one for one in found if one.rule or one.at > desk.now)
    return Decision(
        (Say(Words("calendar.made", {"n": len(coming)}), calendar=coming, made_at=desk.now),)
    )


async def _deadlines(desk: Desk) -> list[Appointment]:
    lines = await desk.turn.gigs_of(desk.person)
    gigs = (await legible(desk.turn, [line.id for line in lines[:MOST_GIGS]])).values()
    return [
        Appointment(f"deadline-{gig.id}", gig.deadline, _delivery(gig), ahead=True)
        for gig in gigs
        if gig.deadline is not None and gig.release is None
    ]


def _delivery(gig: Gig) -> Words:
    return Words("calendar.deadline", {"name": spoken(gig)})


def _legible(reminder: OwnReminder) -> Appointment | None:
    """One whose rule or zone can't be read takes no other along."""
    try:
        rule_of(reminder)
        return _appointment(reminder)
    except MISTAKES:
        log.exception("a reminder that fits into no calendar: %s", reminder.id)
        return None


def _appointment(reminder: OwnReminder) -> Appointment:
    """From its first time on, since a calendar takes the beginning for one of them."""
    start = first_of(reminder)
    at = following(replace(reminder, skipped=()), start - timedelta(seconds=1)) or start
    words = Words("nudge.own", {"text": Text(reminder.text)})
    return Appointment(
        f"reminder-{reminder.id}",
        at,
        words,
        rule=reminder.rule,
        zone=reminder.zone,
        skipped=reminder.skipped,
    )


async def one(desk: Desk) -> Decision:
    """An own reminder, to be ended, or passed over once."""
    reminder = await desk.turn.reminders.one(desk.person, desk.arg)
    rows = await desk.turn.nudges.coming(desk.person, MOST_COMING) if reminder else ()
    later = next((row.at for row in rows if row.subject == desk.arg), None)
    habits = habits_of(desk.person, desk.world)
    at = later or (following(reminder, desk.now, habits) if reminder else None)
    if reminder is None or at is None:
        raise Stale("nudge.gone")
    skip = (button("reminder.skip", None, reminder.id),) if reminder.rule else ()
    below = (
        (button("reminder.move", None, reminder.id), *skip),
        (button("reminder.end", None, reminder.id),),
        (button("nudges", label="button.back"),),
    )
    return Decision((Say(kept_words(reminder, at, desk), below),))


async def pace(desk: Desk) -> Decision:
    """How much; private notifications and Ramadan's hours are decided here too."""
    if not desk.arg:
        return Decision((_pace_asked(desk),))
    if desk.arg not in PACES:
        raise Malformed("refused.button")
    return _changed(desk, Words("pace.kept", {"pace": Words(f"pace.{desk.arg}")}), pace=desk.arg)


def _pace_asked(desk: Desk) -> Say:
    rhythm = desk.person.rhythm
    paces = tuple(button("pace", None, name, f"pace.{name}") for name in PACES)
    further = (
        button("discreet", None, "", f"button.discreet.{'off' if rhythm.discreet else 'on'}"),
        button("fasting", None, "", f"button.fasting.{'off' if rhythm.fasting else 'on'}"),
    )
    args: dict[str, Arg] = {"pace": Words(f"pace.{rhythm.pace}")}
    return Say(Words("pace.ask", args), (paces[:2], paces[2:], further))


async def discreet(desk: Desk) -> Decision:
    on = not desk.person.rhythm.discreet
    return _changed(desk, Words(f"discreet.{'on' if on else 'off'}"), discreet=on)


async def fasting(desk: Desk) -> Decision:
    on = not desk.person.rhythm.fasting
    return _changed(desk, Words(f"fasting.{'on' if on else 'off'}"), fasting=on)


async def quiet(desk: Desk) -> Decision:
    if not desk.arg:
        hours = tuple(button("quiet", None, span, "button.quiet", **_span(span)) for span in QUIET)
        return Decision((Say(Words("quiet.ask"), (hours[:2], hours[2:])),))
    if desk.arg not in QUIET:
        raise Malformed("refused.button")
    begins, ends = (f"{hour}:00" for hour in desk.arg.split("-"))
    words = Words("quiet.kept", _span(desk.arg))
    return _changed(desk, words, quiet_from=begins, quiet_to=ends)


def _span(span: str) -> dict[str, Arg]:
    begins, ends = span.split("-")
    return {"begins": f"{begins}:00", "ends": f"{ends}:00"}


def _changed(desk: Desk, words: Words, **change: object) -> Decision:
    """All open gigs are planned anew by that, a few at a time."""
    rhythm = replace(desk.person.rhythm, **change)  # type: ignore[arg-type]  # each its own type
    return Decision((Say(words),), person=replace(desk.person, rhythm=rhythm))
