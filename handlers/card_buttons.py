"""The buttons under a gig's card: the few that fit the moment."""

from gigs.gates import Look, look
from gigs.messages import for_scope
from gigs.model import Gate, Gig
from gigs.services import inactive
from handlers.buttons import button, led
from handlers.reply import Button


def buttons(gig: Gig) -> tuple[tuple[Button, ...], ...]:
    """At most the few that fit the moment; the rest is one tap away."""
    if gig.closed is not None:
        return _closed(gig)
    now = _now(gig)
    always = (button("change", gig.id), button("more", gig.id))
    return led((*now, always))


def _closed(gig: Gig) -> tuple[tuple[Button, ...], ...]:
    if gig.outcome is None:
        return ((button("gig.reopen", gig.id), button("new")),)
    bad = not gig.outcome.causes and gig.outcome.stars <= 3
    first = (button("review.begin", gig.id),) if bad else ()
    return ((*first, button("cancelled", gig.id), button("new")),)


def _now(gig: Gig) -> tuple[tuple[Button, ...], ...]:
    if gig.release is not None:
        return _after_release(gig)
    if gig.started_at is None:
        return (*_scope_buttons(gig), *_services_buttons(gig), (button("work.start", gig.id),))
    return (*_services_buttons(gig), *_preview_buttons(gig))


def _after_release(gig: Gig) -> tuple[tuple[Button, ...], ...]:
    ended = button("cancelled", gig.id)
    if gig.accepted_at or gig.losses:
        return ((button("review", gig.id), ended),)
    return ((button("received", gig.id), button("receipt.message", gig.id)), (ended,))


def _scope_buttons(gig: Gig) -> tuple[tuple[Button, ...], ...]:
    if look(gig, Gate.SCOPE) is Look.PASSED:
        return ()
    if gig.scope is not None and gig.scope.shown:
        send = "scope.send" if for_scope(gig) == "T03" else "scope.remind"
        return ((button(send, gig.id), button("scope.confirmed", gig.id)),)
    return ((button("questions", gig.id), button("scope.send", gig.id)),)


def _services_buttons(gig: Gig) -> tuple[tuple[Button, ...], ...]:
    if not inactive(gig) and look(gig, Gate.SERVICES) is Look.PASSED:
        return ()
    message = (button("services.message", gig.id),) if inactive(gig) else ()
    return ((*message, button("services.states", gig.id)),)


def _preview_buttons(gig: Gig) -> tuple[tuple[Button, ...], ...]:
    preview = gig.preview
    if preview is None or preview.void:
        return ((button("preview.make", gig.id), button("file.asked", gig.id)),)
    if preview.proof is None:
        answers = (button("preview.approved", gig.id), button("preview.remarks", gig.id))
        return (answers, (button("file.asked", gig.id), button("preview.remind", gig.id)))
    return ((button("file.release", gig.id), button("file.asked", gig.id)),)
