"""What comes after something was settled: a short word, the fresh card, and the next question."""

from dataclasses import replace
from datetime import timedelta

from gigs.gates import Act, shut
from gigs.model import Gig
from gigs.records import Dialogue
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.reply import CardShown, Reply, Say, Words


def onward(desk: Desk, decision: Decision, said: Words) -> Decision:
    gig = decision.gig or desk.the_gig
    following: tuple[Reply, ...] = (Say(said), CardShown(gig.id))
    if _deadline_due(gig):
        return replace(decision, dialogue=Dialogue("deadline", "deadline", gig.id)).then(
            *following, deadline_asked(gig, desk)
        )
    return decision.then(*following)


def _deadline_due(gig: Gig) -> bool:
    """The clock starts when the services are active, so the date is asked for then."""
    return gig.deadline is None and gig.started_at is None and not shut(gig, Act.START)


def deadline_asked(gig: Gig, desk: Desk) -> Say:
    today = desk.now.astimezone(desk.zone).date()
    thursday = (3 - today.weekday()) % 7 or 7
    rows = (
        (
            button("deadline.in", gig.id, today + timedelta(1), "button.tomorrow"),
            button("deadline.in", gig.id, today + timedelta(3), "button.in-days", n=3),
        ),
        (
            button("deadline.in", gig.id, today + timedelta(thursday), "button.thursday"),
            button("leave", label="button.skip"),
        ),
    )
    return Say(Words("deadline.ask"), rows)
