"""When the client is to pay for a service or fund a milestone: a date for each not yet active."""

from datetime import datetime

from gigs.entries.services import InstalmentDated
from gigs.model import Gig, Service
from gigs.records import Dialogue
from gigs.refusals import Malformed, Stale
from gigs.services import is_active, standing
from handlers import values
from handlers.buttons import button
from handlers.cities import city_asked
from handlers.desk import Decision, Desk
from handlers.reading.normal import fold
from handlers.reply import Arg, Button, CardShown, Say, Time, Words
from handlers.welcome import LANGUAGES


def awaited(gig: Gig) -> tuple[Service, ...]:
    """Those that a date of payment means something for."""
    return tuple(s for s in standing(gig) if not is_active(s))


async def instalments(desk: Desk) -> Decision:
    """Which service; with a number, when."""
    if desk.arg:
        return _when(desk, _service(desk, desk.arg))
    gig = desk.the_gig
    if not awaited(gig):
        raise Stale("instalments.none")
    rows = tuple((_row(gig, service),) for service in awaited(gig))
    back = (button("card", gig.id, label="button.back"),)
    return Decision((Say(Words("instalments"), (*rows, back), slot="instalments"),), gig=gig)


def _service(desk: Desk, number: str) -> Service:
    """Stale once it's active, or no longer stands."""
    gig = desk.the_gig
    if number not in {str(s.number) for s in gig.services}:
        raise Malformed("refused.button")
    found = next((s for s in awaited(gig) if str(s.number) == number), None)
    if found is None:
        raise Stale("instalments.none-for-it")
    return found


def _row(gig: Gig, service: Service) -> Button:
    due: Arg = Time(service.due, "date") if service.due else Words("instalment.undated")
    args = {"n": service.number, "amount": values.amount(service.amount, gig.currency), "due": due}
    return button("instalments", gig.id, service.number, "button.instalment", **args)


def _when(desk: Desk, service: Service) -> Decision:
    gig, number = desk.the_gig, service.number
    none = (button("instalment.none", gig.id, number),) if service.due else ()
    asked = Say(Words("instalment.when", {"n": number}), ((*none, button("leave")),))
    dialogue = Dialogue("instalment", "when", gig.id, {"number": number})
    return Decision((asked,), gig=gig, dialogue=dialogue)


async def said(desk: Desk) -> Decision:
    service = _service(desk, str(desk.answers("instalment").get("number")))
    if _means_none(desk):
        return _taken_back(desk, service)
    due, assumed = values.deadline(desk.text, desk)
    if due <= desk.now:
        raise Malformed("refused.date.past")
    return _dated(desk, service.number, due, assumed)


def _means_none(desk: Desk) -> bool:
    """What the button says, typed."""
    labels = [desk.world.phrases.phrase("button.instalment.none", one) for one in LANGUAGES]
    return fold(desk.text) in {fold(label) for label in labels}


def _dated(desk: Desk, number: int, due: datetime, assumed: bool) -> Decision:
    decision = desk.record(InstalmentDated(number, due, assumed))
    hour = "assumed" if assumed else "said"
    args: dict[str, Arg] = {"n": number, "due": Time(due), "hour": hour}
    decision = _told(desk, decision, Words("instalment.kept", args))
    return decision if desk.person.zone else decision.then(city_asked(desk, decision.gig))


async def none(desk: Desk) -> Decision:
    return _taken_back(desk, _service(desk, desk.arg))


def _taken_back(desk: Desk, service: Service) -> Decision:
    if service.due is None:
        raise Stale("instalment.undated-already")
    decision = desk.record(InstalmentDated(service.number, None))
    return _told(desk, decision, Words("instalment.taken-back", {"n": service.number}))


def _told(desk: Desk, decision: Decision, words: Words) -> Decision:
    row = (button("instalments", desk.the_gig.id, label="button.instalments"),)
    return decision.then(Say(words, (row,)), CardShown(desk.the_gig.id))
