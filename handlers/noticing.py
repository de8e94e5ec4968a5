"""Caution signals a person noticed: told by a tap, shown with their reason, never a verdict."""

from gigs.entries.agreement import SignalSeen
from gigs.refusals import Malformed, Stale
from handlers.buttons import button
from handlers.client import message
from handlers.desk import Decision, Desk
from handlers.reply import CardShown, Reply, Say, Snippet, Words

OFFERED = ("R07", "R12")


async def signals(desk: Desk) -> Decision:
    gig = desk.the_gig
    rows = tuple((button("signal", gig.id, s, f"button.signal.{s}"),) for s in OFFERED)
    back = (button("card", gig.id, label="button.back"),)
    return Decision((Say(Words("signals.which"), (*rows, back)),), gig=gig)


async def noticed(desk: Desk) -> Decision:
    gig = desk.the_gig
    if desk.arg not in OFFERED:
        raise Malformed("refused.button")
    if desk.arg in gig.signals:
        raise Stale("signal.known")
    answer: Reply = (
        message(gig, "T17")
        if desk.arg == "R07" and not desk.profile.contact_allowed
        else Snippet(Words("threat.message"), gig.language)
    )
    decision = desk.record(SignalSeen(desk.arg))
    return decision.then(Say(Words(f"signal.{desk.arg}")), answer, CardShown(gig.id))
