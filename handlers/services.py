"""Services that aren't active, a part that is, and services that were ended."""

from dataclasses import replace

from gigs.entries.agreement import MessageShown
from gigs.entries.services import ServicesCancelled
from gigs.erased import Erased
from gigs.messages import for_services
from gigs.model import Gig
from gigs.records import Dialogue
from gigs.refusals import Stale
from gigs.services import inactive, loss_if_cancelled, lost, secured, standing
from handlers import values
from handlers.buttons import button
from handlers.client import message, ticket
from handlers.desk import Decision, Desk
from handlers.reply import Button, CardShown, Say, Words
from handlers.versions import difference_shown, propose


async def activation(desk: Desk) -> Decision:
    """services.message: the rung that fits, counted as shown."""
    gig = desk.the_gig
    if not inactive(gig):
        raise Stale("services.all-active")
    id_ = for_services(gig)
    decision = desk.record(MessageShown(id_))
    row = (button("services.all", gig.id), button("services.states", gig.id))
    return decision.then(message(gig, id_), Say(Words("services.waiting"), (row,)))


async def part_only(desk: Desk) -> Decision:
    """An agreement on just what is active: a version with that price, for the client's yes."""
    gig, held = desk.the_gig, secured(desk.the_gig)
    if gig.scope is None or isinstance(held.amount, Erased) or held.amount == 0:
        raise Stale("services.no-part")
    decision = desk.record(propose(desk, gig.scope.items, price=held.amount))
    now = decision.gig or gig
    shown = difference_shown(now)
    replies = (Say(shown),) if shown and len(now.scopes) > len(gig.scopes) else ()
    rows = ((button("scope.send", gig.id), button("scope.correct", gig.id)),)
    amount = values.amount(held.amount, gig.currency)
    return decision.then(*replies, Say(Words("services.part", {"amount": amount}), rows))


async def cancelling(desk: Desk) -> Decision:
    """cancelled: which ones? Nothing counts until "done"."""
    gig = desk.the_gig
    if not standing(gig):
        raise Stale("services.none")
    marked = [s.number for s in standing(gig)] if len(standing(gig)) == 1 else []
    return _cancel_board(gig, marked)


def _cancel_board(gig: Gig, marked: list[int], in_place: bool = False) -> Decision:
    rows = tuple((_cancel_row(gig, s.number, s.number in marked),) for s in standing(gig))
    last: tuple[Button, ...] = (button("cancel.idle", gig.id),) if inactive(gig) else ()
    last = (*last, button("cancel.done", gig.id, label="button.done"))
    shown = Say(Words("cancel.which"), (*rows, last), slot="board", in_place=in_place)
    return Decision(
        (shown,), gig=gig, dialogue=Dialogue("cancel", "rows", gig.id, {"marked": marked})
    )


def _cancel_row(gig: Gig, number: int, marked: bool) -> Button:
    service = gig.services[number - 1]
    args = {
        "n": number,
        "amount": values.amount(service.amount, gig.currency),
        "state": Words(f"state.{gig.profile}.{service.state}"),
    }
    label = "button.cancel.on" if marked else "button.board.row"
    return button("cancel.flip", gig.id, number, label, **args)


def _marked(desk: Desk) -> list[int]:
    held = desk.answers("cancel").get("marked", [])
    return [int(n) for n in held] if isinstance(held, list) else []


async def cancel_flipped(desk: Desk) -> Decision:
    gig, marked = desk.the_gig, _marked(desk)
    number = desk.number(len(gig.services))
    marked = [n for n in marked if n != number] if number in marked else sorted([*marked, number])
    return _cancel_board(gig, marked, in_place=True)


async def cancel_idle(desk: Desk) -> Decision:
    """Mark all that never became active: the usual end of the trick."""
    gig = desk.the_gig
    return _cancel_board(gig, [s.number for s in inactive(gig)], in_place=True)


async def cancel_done(desk: Desk) -> Decision:
    """Ended services, with what their work was worth; a report to support where there's a loss."""
    gig = desk.the_gig
    alive = {s.number for s in standing(gig)}
    marked = tuple(n for n in _marked(desk) if n in alive)
    if not marked:
        raise Stale("cancel.none")
    loss = loss_if_cancelled(gig, marked)
    decision = desk.record(ServicesCancelled(marked, loss))
    now = decision.gig or gig
    told = _loss_words(now, len(marked)) if loss else Words("cancel.kept", {"n": len(marked)})
    decision = replace(decision, dialogue=None).then(Say(told))
    if loss:
        decision = decision.then(ticket(now))
    return decision.then(CardShown(gig.id))


def _loss_words(gig: Gig, count: int) -> Words:
    return Words("cancel.lost", {"n": count, "lost": values.amount(lost(gig), gig.currency)})
