"""Where a refusal leads on to: whoever may not do one thing sees what they may."""

from gigs.refusals import Malformed, Refusal
from handlers.buttons import button
from handlers.desk import Desk
from handlers.reply import Button

OF_A_TEAM = ("team.", "part.", "assign.", "bind.expired")
OF_GIGS = ("gig.not-yours", "client.", "bind.too-many")


def onward(desk: Desk, refusal: Refusal, gig: str | None) -> tuple[tuple[Button, ...], ...]:
    """Alone with the person; gig: the one it was about. A part that doesn't allow it is a part."""
    if not desk.event.place.private or isinstance(refusal, Malformed):
        return ()
    if refusal.key.startswith("role.") and gig:
        return ((button("card", gig, label="button.gig.open"),),)
    if refusal.key.startswith(OF_A_TEAM):
        return ((button("team"),),)
    return ((button("gigs"),),) if refusal.key.startswith(OF_GIGS) else ()
