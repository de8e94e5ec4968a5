"""What else can be done with a gig, one tap away from its card."""

from gigs.model import Gig
from gigs.pauses import stands_still
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.reply import Button, Say, Words


async def more(desk: Desk) -> Decision:
    gig = desk.the_gig
    rows = (
        (button("services.states", gig.id), button("cancelled", gig.id)),
        (button("questions", gig.id), button("scope.send", gig.id)),
        (button("preview.make", gig.id), button("file.release", gig.id)),
        (button("steps", gig.id), button("correct", gig.id)),
        (button("signals", gig.id), button("review", gig.id)),
        (button("shared", gig.id),),
        *_more_time(gig),
        (button("card", gig.id, label="button.back"),),
    )
    return Decision((Say(Words("more"), rows),), gig=gig)


def _more_time(gig: Gig) -> tuple[tuple[Button, ...], ...]:
    if gig.deadline is None or not stands_still(gig):
        return ()
    return ((button("deadline.extend", gig.id),),)
