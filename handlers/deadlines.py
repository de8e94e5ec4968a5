"""When the work is due, in the person's own zone, and always echoed in full."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from gigs.entries.opening import DeadlineSet
from gigs.journal import Entry
from gigs.model import Gig
from gigs.records import Person
from gigs.refusals import Malformed, Stale
from handlers import values
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.forms import Form, Question, Value, ask
from handlers.reply import Button, CardShown, City, Say, Time, Words


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


def city_asked(desk: Desk, gig: Gig | None = None) -> Say:
    """Asked at the first date; until then the operator's zone stands in, and we say so."""
    of = gig.id if gig else None
    cities = [
        button("city", of, n, "button.city", city=City(zone))
        for n, zone in enumerate(desk.world.zones, 1)
    ]
    rows: list[tuple[Button, ...]] = [tuple(cities[n : n + 2]) for n in range(0, len(cities), 2)]
    return Say(Words("city.ask", {"city": City(str(desk.zone))}), tuple(rows))


async def city_chosen(desk: Desk) -> Decision:
    zone = desk.world.zones[desk.number(len(desk.world.zones)) - 1]
    moved = _moved(desk.gig, desk.zone, ZoneInfo(zone), desk.now)
    decision = desk.record(*moved) if moved else Decision(gig=desk.gig)
    kept = replace(decision, person=replace(desk.person, zone=zone))
    kept = kept.then(Say(Words("city.kept", {"city": City(zone), "now": Time(desk.now)})))
    return kept.then(CardShown(kept.gig.id)) if moved and kept.gig else kept


async def follow(desk: Desk, person: Person, told: str | None) -> None:
    """The deadlines of all the person's other gigs; that of the gig told (an id) has moved."""
    zone = ZoneInfo(person.zone or desk.world.zone)
    for line in await desk.turn.gigs_of(person):
        gig = await desk.turn.gig(line.id) if line.id != told else None
        entries = _moved(gig, desk.zone, zone, desk.now)
        if gig is None or gig.release is not None or not entries:
            continue
        decision = replace(desk, gig=gig).record(*entries)
        await desk.turn.append(person, decision.gig or gig, decision.recorded)
        await desk.turn.touch_card(gig.id, desk.now)


def _moved(gig: Gig | None, old: ZoneInfo, new: ZoneInfo, now: datetime) -> list[Entry]:
    """An hour that was assumed in the stand-in zone means the same hour on the person's clock."""
    if gig is None or gig.deadline is None or not gig.deadline_assumed or old == new:
        return []
    if abs(gig.deadline - now) > values.FURTHEST:  # recorded before there was a limit
        return []
    local = gig.deadline.astimezone(old).replace(tzinfo=new)
    return [DeadlineSet(local.astimezone(ZoneInfo("UTC")), assumed=True)]
