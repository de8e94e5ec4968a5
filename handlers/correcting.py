"""Correcting what was written down, ticking steps, putting a gig away."""

from collections.abc import Mapping

from gigs.entries.opening import (
    ClientNamed,
    GigClosed,
    GigReopened,
    StepAdded,
    StepTicked,
    TitleCorrected,
)
from gigs.entries.services import ServicesListed
from gigs.erased import Erased
from gigs.model import Gig
from gigs.money import equal_split
from gigs.refusals import Malformed, Stale
from gigs.services import is_active, standing
from handlers import groups, values
from handlers.buttons import button
from handlers.client import message
from handlers.desk import Decision, Desk
from handlers.forms import Form, Question, Value, ask
from handlers.instalments import awaited
from handlers.reply import Button, CardShown, Reply, Say, Words
from handlers.versions import propose


async def correct(desk: Desk) -> Decision:
    gig = desk.the_gig
    rows = (
        (button("correct.title", gig.id), button("correct.price", gig.id)),
        (button("correct.client", gig.id), button("correct.deadline", gig.id)),
        (button("scope.correct", gig.id), button("services.states", gig.id)),
        *(((button("instalments", gig.id),),) if awaited(gig) else ()),
        (button("gig.decline", gig.id), button("gig.archive", gig.id)),
        (button("card", gig.id, label="button.back"),),
    )
    return Decision((Say(Words("correct.which"), rows),), gig=gig)


async def title_asked(desk: Desk) -> Decision:
    return ask(TITLE, desk)


async def client_asked(desk: Desk) -> Decision:
    return ask(CLIENT, desk)


async def price_asked(desk: Desk) -> Decision:
    return ask(PRICE, desk)


async def titled(desk: Desk, given: Mapping[str, Value]) -> Decision:
    return _kept(desk, desk.record(TitleCorrected(str(given["title"]))))


async def client_named(desk: Desk, given: Mapping[str, Value]) -> Decision:
    return _kept(desk, desk.record(ClientNamed(str(given["client"]))))


async def priced(desk: Desk, given: Mapping[str, Value]) -> Decision:
    """Another price is another agreement; what isn't active shares the rest."""
    gig = desk.the_gig
    minor, currency = values.split_price(given["price"])
    if currency != gig.currency:
        raise Malformed("refused.currency", {"currency": gig.currency})
    items = gig.scope.items if gig.scope else ()
    return _kept(desk, desk.record(propose(desk, items, price=minor), _shared(gig, minor)))


def _shared(gig: Gig, minor: int) -> ServicesListed:
    """What is active was bought for what it was; the rest of the price goes to the others."""
    open_ = [s.number for s in standing(gig) if not is_active(s)]
    bought = [0 if isinstance(s.amount, Erased) else s.amount for s in gig.services]
    rest = minor - sum(bought[s.number - 1] for s in standing(gig) if is_active(s))
    if open_ and rest > 0:
        for number, share in zip(open_, equal_split(rest, len(open_)), strict=True):
            bought[number - 1] = share
    orders = tuple(None if isinstance(s.order, Erased) else s.order for s in gig.services)
    return ServicesListed(tuple(s.state for s in gig.services), tuple(bought), orders)


def _kept(desk: Desk, decision: Decision) -> Decision:
    return decision.then(Say(Words("correct.kept")), CardShown(desk.the_gig.id))


TITLE = Form("title", (Question("title", values.short_text),), titled)
CLIENT = Form("client", (Question("client", values.short_text),), client_named)
PRICE = Form("price", (Question("price", values.price, "money"),), priced)


async def declined(desk: Desk) -> Decision:
    """With T19, so that a no is a kind one."""
    return _put_away(desk, "declined", message(desk.the_gig, "T19"))


async def archived(desk: Desk) -> Decision:
    return _put_away(desk, "archived")


def _put_away(desk: Desk, how: str, *said: Reply) -> Decision:
    gig = desk.the_gig
    if gig.closed is not None:
        raise Stale("gig.closed-already")
    row = (button("gig.reopen", gig.id),)
    told = Say(Words(f"gig.{how}"), (row,))
    return desk.record(GigClosed(how)).then(told, *said, CardShown(gig.id))


async def reopened(desk: Desk) -> Decision:
    if desk.the_gig.closed is None:
        raise Stale("gig.open-already")
    if desk.the_gig.outcome is not None:
        raise Stale("gig.closed-already")
    return desk.record(GigReopened()).then(CardShown(desk.the_gig.id))


async def steps(desk: Desk) -> Decision:
    """The smaller steps: a tap ticks or unticks one, and who did it when is kept."""
    return Decision((await _steps_shown(desk, desk.the_gig),), gig=desk.the_gig)


async def _steps_shown(desk: Desk, gig: Gig, in_place: bool = False) -> Say:
    """One is given to somebody where there is a maker to give it to."""
    rows: list[tuple[Button, ...]] = []
    for step in gig.steps:
        label = "button.step.on" if step.ticked_at else "button.step.off"
        text = Words(step.key) if step.key else values.own(step.text or "")
        rows.append((button("step", gig.id, step.number, label, step=text),))
    add, last = button("step.add", gig.id), button("card", gig.id, label="button.back")
    waiting = any(step.ticked_at is None for step in gig.steps)
    given = waiting and await groups.makers(desk, gig.id)
    under = ((add, button("step.who", gig.id)), (last,)) if given else ((add, last),)
    return Say(
        Words("steps", {"n": len(gig.steps)}), (*rows, *under), slot="steps", in_place=in_place
    )


async def ticked(desk: Desk) -> Decision:
    gig = desk.the_gig
    number = desk.number(len(gig.steps))
    done = gig.steps[number - 1].ticked_at is None
    decision = desk.record(StepTicked(number, done))
    return decision.then(await _steps_shown(desk, decision.gig or gig, in_place=True))


async def step_asked(desk: Desk) -> Decision:
    if len(desk.the_gig.steps) >= desk.world.limits.items:
        raise Malformed("refused.too-many-steps", {"limit": desk.world.limits.items})
    return ask(STEP, desk)


async def step_said(desk: Desk, given: Mapping[str, Value]) -> Decision:
    decision = desk.record(StepAdded(None, str(given["step"])))
    return decision.then(await _steps_shown(desk, decision.gig or desk.the_gig))


STEP = Form("step", (Question("step", values.short_text),), step_said)
