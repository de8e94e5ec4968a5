"""Later, done, or no more of this: what can be answered to a nudge.

A press names the message by its batch, so an old one still means exactly what it stood under.
"""

from datetime import datetime

from gigs.nudge import Kind
from gigs.records import Dialogue
from gigs.refusals import Stale
from handlers import moments
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.reply import Say, Time, Words
from handlers.values import moment


async def asked(desk: Desk) -> Decision:
    """The base schedule stays; only what was told comes once more."""
    batch = desk.arg
    soon = tuple(
        button("snooze.for", None, f"{name}.{batch}", f"soon.{name}") for name in moments.SOON
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
    rows = await desk.turn.nudges.snooze(desk.person, batch, until)
    return Decision((Say(Words("snooze.kept", {"at": Time(until), "n": len(rows)})),))


async def done(desk: Desk) -> Decision:
    """Pressed twice, it's done once."""
    rows = await desk.turn.nudges.settle(desk.person, desk.arg)
    if not rows:
        raise Stale("nudge.done-already")
    for row in rows:
        reminder = await desk.turn.reminders.one(desk.person, row.subject)
        if row.kind == Kind.OWN and reminder is not None and reminder.rule is None:
            await desk.turn.reminders.end(desk.person, row.subject, desk.now)
    return Decision((Say(Words("nudge.done", {"n": len(rows)})),))


async def stopped(desk: Desk) -> Decision:
    """No more of these matters. What a person asked for themself ends as a whole."""
    rows = await desk.turn.nudges.settle(desk.person, desk.arg)
    if not rows:
        raise Stale("nudge.done-already")
    for row in rows:
        if row.kind == Kind.OWN:
            await desk.turn.reminders.end(desk.person, row.subject, desk.now)
        else:
            await desk.turn.nudges.stop(desk.person, row.gig, row.kind)
    return Decision((Say(Words("nudge.stopped", {"n": len(rows)}), ((button("nudges"),),)),))
