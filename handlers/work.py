"""The work begins once the agreement is confirmed and its pay secured, or by a decision."""

from gigs.entries.delivery import WorkStarted
from gigs.gates import Act, may, shut
from gigs.refusals import Stale
from handlers.client import message
from handlers.desk import Decision, Desk
from handlers.gatekeeping import screen
from handlers.reply import CardShown, Say, Words


async def start(desk: Desk) -> Decision:
    gig = desk.the_gig
    if gig.started_at is not None:
        raise Stale("work.started")
    if not may(gig, Act.START):
        return screen(desk, Act.START, None)
    return begun(desk, desk.record(WorkStarted()))


def begun(desk: Desk, decision: Decision) -> Decision:
    """T07 states that everything is confirmed and active, so it is offered only when it is."""
    gig = decision.gig or desk.the_gig
    decision = decision.then(Say(Words("work.begun")))
    if not shut(gig, Act.START) and gig.deadline is not None:
        decision = decision.then(message(gig, "T07"))
    return decision.then(CardShown(gig.id))
