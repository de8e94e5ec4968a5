"""Later, done, or no more of this: what can be answered to a nudge.

A press names the message by its batch, so an old one still means exactly what it stood under.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from gigs.nudge import Kind
from gigs.records import Dialogue, NudgeRow
from gigs.refusals import Malformed, Stale
from handlers import moments
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.habits import habits_of
from handlers.recurring import following
from handlers.reply import Say, Time, Words
from handlers.told_before import without_buttons
from handlers.values import moment

OWN = Kind.OWN.value


async def asked(desk: Desk) -> Decision:
    """The base schedule stays; only what was told comes once more."""
    batch = desk.arg
    soon = tuple(
        button("snooze.for", None, f"{name}.{batch}", f"soon.{name}")
        for name in moments.offered(desk)
    )
    last = (button("snooze.date", None, batch), button("nudge.stop", None, batch))
    return Decision((Say(Words("snooze.ask"), (soon, last)),), keeps_dialogue=True)


async def soon(desk: Desk) -> Decision:
    name, _, batch = desk.arg.partition(".")
    return await _kept(desk, batch, moments.chosen(name, desk))


async def date_asked(desk: Desk) -> Decision:
    asked = Say(Words("snooze.when"), ((button("leave"),),))
    return Decision((asked,), dialogue=Dialogue("snooze", "when", None, {"batch": desk.arg}))


async def date_said(desk: Desk) -> Decision:
    batch = str(desk.answers("snooze").get("batch"))
    return await _kept(desk, batch, moment(desk.text, desk))


async def _kept(desk: Desk, batch: str, until: datetime) -> Decision:
    days = desk.world.limits.reminder_days
    if until > desk.now + timedelta(days=days):
        raise Malformed("refused.reminder.far", {"days": days})
    rows = await desk.turn.nudges.snooze(desk.person, batch, until)
    for gig in {row.gig for row in rows}:  # who asks for it later hasn't ignored it
        await desk.turn.nudges.answer(desk.person.id, gig, desk.now)
    ahead = moments.ahead(until, desk)
    said = Words("snooze.kept", {"at": Time(until), "ahead": ahead, "n": _matters(rows)})
    return Decision((Say(said),))


def _matters(rows: Sequence[NudgeRow]) -> int:
    """As many as the message spoke of: told late, several of one matter are one line."""
    return len({(row.gig, row.kind, row.subject) for row in rows})


async def done(desk: Desk) -> Decision:
    """What the person asked for; a gig's own matters end with the gig's own steps. Pressed twice,
    it's done once."""
    batch, _, among = desk.arg.partition(".")
    rows = await desk.turn.nudges.settle(desk.person, batch, OWN)
    if not rows:
        raise Stale("nudge.done-already")
    await without_buttons(desk.turn, rows, desk.event.place)
    own = [await desk.turn.reminders.one(desk.person, r.subject) for r in rows if r.kind == OWN]
    coming = None
    for reminder in filter(None, own):
        coming = following(reminder, desk.now, habits_of(desk.person, desk.world))
        if coming is None:
            await desk.turn.reminders.end(desk.person, reminder.id, desk.now)
    words = Words("nudge.done", {"n": _matters(rows)})
    if coming is not None and len(rows) == 1:
        words = Words("nudge.done-again", {"at": Time(coming)})
    return Decision((Say(words),), answered=not among)


async def stopped(desk: Desk) -> Decision:
    """No more of these matters. What a person asked for themself ends as a whole."""
    rows = await desk.turn.nudges.settle(desk.person, desk.arg)
    if not rows:
        raise Stale("nudge.done-already")
    await without_buttons(desk.turn, rows, desk.event.place)
    for row in rows:
        if row.kind == OWN:
            await desk.turn.reminders.end(desk.person, row.subject, desk.now)
        else:
            await desk.turn.nudges.stop(desk.person, row.gig, row.kind)
    return Decision((Say(Words("nudge.stopped", {"n": _matters(rows)}), ((button("nudges"),),)),))
