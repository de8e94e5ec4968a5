"""When the work is due, in the person's own zone, and always echoed in full."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from math import ceil

from gigs.entries.agreement import MessageShown
from gigs.entries.opening import DeadlineSet
from gigs.pauses import awaited
from gigs.refusals import Malformed, Stale
from handlers import values
from handlers.buttons import button
from handlers.cities import city_asked
from handlers.client import message
from handlers.desk import Decision, Desk
from handlers.forms import Form, Question, Value, ask
from handlers.reply import Arg, CardShown, Say, Time, Words


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


async def extension(desk: Desk) -> Decision:
    """The client owes an answer while the marketplace's deadline runs on: a word about more time.
    What is granted is recorded as a new deadline."""
    gig, waits = desk.the_gig, awaited(desk.the_gig)
    if gig.deadline is None or waits is None:
        raise Stale("deadline.nobody-owes")
    what, since = waits
    args: dict[str, Arg] = {
        "waiting_for": Words(f"T18.for.{what}"),
        "since": Time(since, "date"),
        "extra_days": ceil((desk.now - since) / timedelta(days=1)),
    }
    decision = desk.record(MessageShown("T18"))
    row = (button("correct.deadline", gig.id, label="button.deadline.granted"),)
    return decision.then(message(gig, "T18", **args), Say(Words("deadline.granted"), (row,)))


def _kept(desk: Desk, moment: datetime, assumed: bool) -> Decision:
    decision = desk.record(DeadlineSet(moment, assumed))
    gig = decision.gig or desk.the_gig
    key = "deadline.kept-assumed" if assumed else "deadline.kept"
    decision = decision.then(Say(Words(key, {"deadline": Time(moment)})), CardShown(gig.id))
    return decision if desk.person.zone else decision.then(city_asked(desk, gig))
