"""How much of a gig somebody sees, by their part in it; and its card as others see it.

whole   all of it: the owner
lead    the same, to whoever leads where it's bound
maker   its stage and steps, in private
making  the same to the maker whose it is to make, with its preview
viewer  its stage, in private
client  its stage, and the way to their own yes, in private
group   what anybody in its group sees: name, stage, next step, deadline
team    the same with the steps, where no client reads along
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from msgspec import structs

from gigs.model import Gig
from gigs.roles import Role
from gigs.step import Step
from handlers import cards, values
from handlers.buttons import button, into_private, led
from handlers.reply import Arg, Button, Card, CardShown, Text, Time, Words
from handlers.waiting import waits

VIEWS = {
    Role.OWNER: "whole",
    Role.LEAD: "lead",
    Role.MAKER: "maker",
    Role.CLIENT: "client",
    Role.VIEWER: "viewer",
}
WITH_NAMES = frozenset({"maker", "making", "team"})  # tell who did which step
MOST_STEPS = 12


@dataclass(frozen=True, slots=True)
class Beside:
    """What a card needs beside its gig. names: by identity, of those who have a part in it."""

    now: datetime
    contact_allowed: bool = False  # by its marketplace: its client may answer here
    names: Mapping[str, str] = field(default_factory=dict)


def view_of(gig: Gig, reply: CardShown) -> str:
    """As the gig stands now: it may have been given to its reader since the card was put up."""
    theirs = gig.assigned is not None and gig.assigned in reply.reader
    return "making" if theirs and reply.view == "maker" else reply.view


def shown(gig: Gig, view: str, beside: Beside) -> Card:
    match view:
        case "whole":
            return cards.card(gig, beside.now)
        case "lead":
            card = cards.card(gig, beside.now)
            return structs.replace(card, buttons=(*card.buttons, *_home(*_watch(gig))))
        case "viewer":
            return Card(gig.id, _head(gig), _home(*_watch(gig)))
        case "maker" | "making":
            rows = (*_for_maker(gig, making=view == "making"), *_home(*_watch(gig)))
            return Card(gig.id, (*_head(gig), *_steps(gig, beside)), rows)
        case "client":
            return Card(gig.id, _head(gig), (*_for_client(gig, beside), *_home()))
        case "team":
            return Card(gig.id, (*_head(gig), *_steps(gig, beside)), _for_all(gig, beside))
        case _:
            return Card(gig.id, _head(gig), _for_all(gig, beside))


def stage(gig: Gig) -> str:
    """Where a gig stands, told so that it says nothing of money or services."""
    if gig.closed is not None:
        return "closed"
    if gig.release is not None:
        return "accepted" if gig.accepted_at else "delivered"
    if gig.started_at is not None:
        return _at_work(gig)
    if gig.scope is None or not gig.scope.shown:
        return "agreeing"
    return "preparing" if gig.scope.proof else "confirming"


def _at_work(gig: Gig) -> str:
    if gig.preview is None or gig.preview.void:
        return "working"
    if gig.preview.proof is None:
        return "mending" if gig.preview.remarks is not None else "approving"
    return "handing-over"


def awaits_client(gig: Gig) -> str | None:
    """What only the client can give: their "yes" to the agreement, their "approval"."""
    return None if gig.closed is not None or gig.release is not None else waits(gig)


def _head(gig: Gig) -> tuple[Words, ...]:
    stood = stage(gig)
    due: tuple[Words, ...] = ()
    if gig.deadline is not None and gig.closed is None:
        due = (Words("group.due", {"deadline": Time(gig.deadline)}),)
    return (
        Words("group.title", {"name": cards.spoken(gig)}),
        Words("group.stage", {"stage": Words(f"stage.{stood}")}),
        Words("group.next", {"next": Words(f"ahead.{stood}")}),
        *due,
    )


def _steps(gig: Gig, beside: Beside) -> tuple[Words, ...]:
    if not gig.steps:
        return ()
    return (cards.GAP, *(_step(step, beside) for step in gig.steps[:MOST_STEPS]))


def _step(step: Step, beside: Beside) -> Words:
    text: Arg = Words(step.key) if step.key else values.own(step.text or "")
    who = beside.names.get(step.ticked_by or step.assigned or "")
    args: dict[str, Arg] = {"step": text, "who": Text(who) if who else "none"}
    if step.ticked_at is None:
        return Words("group.step.open", args)
    return Words("group.step.done", {**args, "date": Time(step.ticked_at, "date")})


def _for_maker(gig: Gig, making: bool) -> tuple[tuple[Button, ...], ...]:
    """What there is to read, to do and to remark on by now."""
    if gig.closed is not None:
        return ()
    read = (button("scope.read", gig.id),) if gig.scope is not None and gig.scope.items else ()
    rows = [(*read, button("steps", gig.id))]
    if gig.release is None:
        make = (button("preview.make", gig.id),) if making and gig.started_at else ()
        open_ = gig.preview is not None and not gig.preview.void
        remark = (button("preview.remarks", gig.id),) if open_ else ()
        rows += [(*make, *remark)] if make or remark else []
    return led(tuple(rows))


def _watch(gig: Gig) -> tuple[Button, ...]:
    """Where it stands is told by itself to a member who wants it."""
    return () if gig.closed is not None else (button("watch", gig.id),)


def _home(*before: Button) -> tuple[tuple[Button, ...], ...]:
    """Nobody's card is without a way on."""
    return ((*before, button("gigs")),)


def _for_client(gig: Gig, beside: Beside) -> tuple[tuple[Button, ...], ...]:
    if not beside.contact_allowed or awaits_client(gig) is None:
        return ()
    return led(((button("client.view", gig.id, label="button.client.read"),),))


def _for_all(gig: Gig, beside: Beside) -> tuple[tuple[Button, ...], ...]:
    """Each leads to where only its person reads."""
    client: tuple[tuple[Button, ...], ...] = ()
    if beside.contact_allowed and awaits_client(gig) is not None:
        client = ((into_private(button("client.view", gig.id), f"client_{gig.id}"),),)
    mine = into_private(button("card", gig.id, label="button.open"), f"gig_{gig.id}")
    return (*client, (mine,))
