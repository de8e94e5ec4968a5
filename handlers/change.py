"""The client changed the request: a new version with its difference, its own price and time."""

from collections.abc import Mapping

from gigs.entries.agreement import MessageShown, WordsKept
from gigs.entries.services import ServicesListed
from gigs.erased import Erased, total
from gigs.messages import for_changed_request
from gigs.model import Gig, ScopeItem, ServiceState
from gigs.money import equal_split
from gigs.refusals import Malformed, Stale
from gigs.services import standing
from handlers import values
from handlers.buttons import button
from handlers.client import message
from handlers.desk import Decision, Desk
from handlers.forms import Form, Question, Value, ask
from handlers.reply import CardShown, Reply, Say, Snippet, Words
from handlers.versions import capped, difference_shown, propose


async def change(desk: Desk) -> Decision:
    """change: an addition, another job altogether, or something the agreement covers?"""
    gig = desk.the_gig
    rows = (
        (button("change.add", gig.id), button("change.other", gig.id)),
        (button("change.inside", gig.id), button("card", gig.id, label="button.back")),
    )
    return Decision((Say(Words("change.which"), rows),), gig=gig)


async def addition(desk: Desk) -> Decision:
    return ask(ADDITION, desk, {"price": "", "count": "1", "days": "", "what": ""})


async def other_job(desk: Desk) -> Decision:
    return ask(OTHER_JOB, desk, {"price": "", "count": "1", "days": "", "what": ""})


async def inside(desk: Desk) -> Decision:
    """Covered by the agreement: a revision, on record, and nothing else changes."""
    decision = desk.record(WordsKept("revision"))
    return decision.then(Say(Words("change.inside-kept")), CardShown(desk.the_gig.id))


async def added(desk: Desk, given: Mapping[str, Value]) -> Decision:
    gig = desk.the_gig
    new = [ScopeItem(None, line) for line in _lines(given["what"])]
    items = capped((*(gig.scope.items if gig.scope else ()), *new), desk.world.limits.items)
    decision = _changed(desk, items, given, "T14")
    return _shown(decision, _offer(decision.gig or gig, str(given["what"]), given))


async def replaced(desk: Desk, given: Mapping[str, Value]) -> Decision:
    """Another job: its items take the place of the old ones, with the old ones in sight."""
    items = capped([ScopeItem(None, t) for t in _lines(given["what"])], desk.world.limits.items)
    id_ = for_changed_request(desk.the_gig)
    decision = _changed(desk, items, given, id_)
    return _shown(decision, message(decision.gig or desk.the_gig, id_))


def _lines(what: Value) -> list[str]:
    lines = [line.strip() for line in str(what).splitlines() if line.strip()]
    if not lines:
        raise Malformed("refused.empty")
    return lines


def _changed(
    desk: Desk, items: tuple[ScopeItem, ...], given: Mapping[str, Value], id_: str
) -> Decision:
    """A new version; extra pay means services that the client has yet to buy and activate."""
    gig = desk.the_gig
    extra = _extra(gig, given["price"])
    days = given["days"] if isinstance(given["days"], int) else None
    version = propose(desk, items, price=_price_after(gig, extra), days=days)
    listed = [_more_services(desk, extra, given["count"])] if extra else []
    # Only the change order names what it offers; after another message the summary is yet to come.
    offered = version.number if id_ == "T14" else None
    return desk.record(version, *listed, MessageShown(id_, offered))


def _extra(gig: Gig, given: Value) -> int:
    if given is None:
        return 0
    minor, currency = values.split_price(given)
    if currency != gig.currency:
        raise Malformed("refused.currency", {"currency": gig.currency})
    return minor


def _price_after(gig: Gig, extra: int) -> int:
    """What was agreed, less what was cancelled, and the extra: 80 + 25 = 105."""
    bought = total(tuple(s.amount for s in standing(gig)))
    if isinstance(gig.price, Erased) or isinstance(bought, Erased):
        raise Stale("gig.erased")
    cancelled = len(standing(gig)) < len(gig.services)
    return (min(gig.price, bought) if cancelled else gig.price) + extra


def _more_services(desk: Desk, extra: int, count: Value) -> ServicesListed:
    gig, limit = desk.the_gig, desk.world.limits.services
    parts = count if isinstance(count, int) else 1
    if len(gig.services) + parts > limit:
        raise Malformed("refused.too-many-services", {"limit": limit})
    amounts = [0 if isinstance(s.amount, Erased) else s.amount for s in gig.services]
    orders = [None if isinstance(s.order, Erased) else s.order for s in gig.services]
    fresh = ServiceState.NOT_BOUGHT
    return ServicesListed(
        states=(*(s.state for s in gig.services), *([fresh] * parts)),
        amounts=(*amounts, *equal_split(extra, parts)),
        orders=(*orders, *([None] * parts)),
    )


def _offer(gig: Gig, what: str, given: Mapping[str, Value]) -> Snippet:
    """T14, the change order with its running total."""
    extra = _extra(gig, given["price"])
    return message(
        gig,
        "T14",
        change=values.own(what),
        extra_price=values.amount(extra, gig.currency),
        total=values.amount(gig.price, gig.currency),
        extra_days=given["days"] if isinstance(given["days"], int) else 0,
    )


def _shown(decision: Decision, offer: Reply) -> Decision:
    gig = decision.gig
    assert gig is not None, "a change has a gig"  # noqa: S101 - for the reader
    difference = difference_shown(gig)
    rows = ((button("scope.send", gig.id), button("scope.correct", gig.id)),)
    shown = (Say(difference),) if difference else ()
    waiting = Say(Words("change.waiting"), rows)
    return decision.then(*shown, offer, waiting, CardShown(gig.id))


WHAT = Question("what", values.long_text, "long")
TERMS = (
    Question("count", values.count, "number", optional=True),
    Question("days", values.few, "number", optional=True),
)
EXTRA = Question("price", values.price, "money")
MAYBE_EXTRA = Question("price", values.price, "money", optional=True)
ADDITION = Form("addition", (WHAT, EXTRA, *TERMS), added)
OTHER_JOB = Form("other-job", (WHAT, MAYBE_EXTRA, *TERMS), replaced)
