"""When the work is due, in the person's own zone, and always echoed in full."""

from collections.abc import Mapping
from datetime import date, datetime

from gigs.entries.opening import DeadlineSet
from gigs.refusals import Malformed, Stale
from handlers import values
from handlers.cities import city_asked
from handlers.desk import Decision, Desk
from handlers.forms import Form, Question, Value, ask
from handlers.reply import CardShown, Say, Time, Words


async def on_day(desk: Desk) -> Decision:
    """The button carries the day itself: pressed later, it means what it said."""
    gig = desk.the_gig
    if gig.deadline is not None and not gig.deadline_assumed:
        raise Stale("deadline.set")
    try:
        moment = values.at_hour(date.fromisoformat(desk.arg), desk)
    except ValueError as error:
        raise Malformed("refused.button") from error
    if moment <= desk.now:
        raise Malformed("refused.date.past")
    return _kept(desk, moment, assumed=True)


async def asked(desk: Desk) -> Decision:
    return ask(DEADLINE, desk)


async def said(desk: Desk, given: Mapping[str, Value]) -> Decision:
    moment, assumed = str(given["deadline"]).split(" ")
    return _kept(desk, datetime.fromisoformat(moment), assumed == "assumed")


def _read(text: str, desk: Desk) -> str:
    moment, assumed = values.deadline(text, desk)
    if moment <= desk.now:
        raise Malformed("refused.date.past")
    return f"{moment.isoformat()} {'assumed' if assumed else 'said'}"


DEADLINE = Form("deadline", (Question("deadline", _read, "date"),), said)


def _kept(desk: Desk, moment: datetime, assumed: bool) -> Decision:
    decision = desk.record(DeadlineSet(moment, assumed))
    gig = decision.gig or desk.the_gig
    key = "deadline.kept-assumed" if assumed else "deadline.kept"
    decision = decision.then(Say(Words(key, {"deadline": Time(moment)})), CardShown(gig.id))
    return decision if desk.person.zone else decision.then(city_asked(desk, gig))
