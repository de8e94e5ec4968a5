"""Where a person's clock hangs: asked at the first date, one tap or the city's name."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeGuard
from zoneinfo import ZoneInfo

from gigs.entries.opening import DeadlineSet
from gigs.entries.services import InstalmentDated
from gigs.journal import Entry
from gigs.model import Gig
from gigs.records import Dialogue, Person
from gigs.refusals import Malformed
from gigs.services import is_active, standing
from handlers import values
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.reply import Button, CardShown, City, Say, Time, Words

MOST = 6  # zones to choose from; a country with more is asked for its city


def city_asked(desk: Desk, gig: Gig | None = None) -> Say:
    """Asked at the first date; until then the operator's zone stands in, and we say so."""
    of = gig.id if gig else None
    cities = [
        button("city", of, n, "button.city", city=City(zone))
        for n, zone in enumerate(desk.world.zones, 1)
    ]
    rows = (*_in_pairs(cities), (button("city.other", of),))
    return Say(Words("city.ask", {"city": City(str(desk.zone))}), rows)


def _in_pairs(buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))


async def chosen(desk: Desk) -> Decision:
    return _kept(desk, desk.world.zones[desk.number(len(desk.world.zones)) - 1])


async def other_asked(desk: Desk) -> Decision:
    gig = desk.gig.id if desk.gig else None
    asked = Say(Words("city.which"), ((button("leave"),),))
    return Decision((asked,), dialogue=Dialogue("city", "name", gig, {}), gig=desk.gig)


async def said(desk: Desk) -> Decision:
    """One that the name may mean is taken, of several one is chosen."""
    zones = desk.world.cities.find(desk.text)
    if not zones:
        raise Malformed("refused.city")
    if len(zones) > MOST:
        raise Malformed("refused.city.country")
    if len(zones) == 1:
        return _kept(desk, zones[0])
    gig = desk.gig.id if desk.gig else None
    found = [
        button("city.found", gig, n, "button.city", city=City(zone))
        for n, zone in enumerate(zones, 1)
    ]
    rows = (*_in_pairs(found), (button("leave"),))
    held = Dialogue("city", "name", gig, {"zones": list(zones)})
    return Decision((Say(Words("city.one-of"), rows),), dialogue=held, gig=desk.gig)


async def found(desk: Desk) -> Decision:
    zones = desk.answers("city").get("zones")
    if not isinstance(zones, list):
        raise Malformed("refused.button")
    return _kept(desk, str(zones[desk.number(len(zones)) - 1]))


def _kept(desk: Desk, zone: str) -> Decision:
    moved = _moved(desk.gig, desk.zone, ZoneInfo(zone), desk.now)
    decision = desk.record(*moved) if moved else Decision(gig=desk.gig)
    kept = replace(decision, person=replace(desk.person, zone=zone))
    kept = kept.then(Say(Words("city.kept", {"city": City(zone), "now": Time(desk.now)})))
    return kept.then(CardShown(kept.gig.id)) if moved and kept.gig else kept


async def follow(desk: Desk, person: Person, told: str | None) -> None:
    """The dates of all the person's other gigs; those of the gig told (an id) have moved."""
    zone = ZoneInfo(person.zone or desk.world.zone)
    for line in await desk.turn.gigs_of(person):
        gig = await desk.turn.gig(line.id) if line.id != told else None
        entries = _moved(gig, desk.zone, zone, desk.now)
        if gig is None or not entries:
            continue
        decision = replace(desk, gig=gig).record(*entries)
        await desk.turn.append(person, decision.gig or gig, decision.recorded)
        await desk.turn.touch_card(gig.id, desk.now)


def _moved(gig: Gig | None, old: ZoneInfo, new: ZoneInfo, now: datetime) -> list[Entry]:
    """An hour that was assumed in the stand-in zone means the same hour on the person's clock."""
    if gig is None or old == new:
        return []
    entries: list[Entry] = []
    if gig.deadline_assumed and gig.release is None and _near(gig.deadline, now):
        entries.append(DeadlineSet(_there(gig.deadline, old, new), assumed=True))
    entries += [
        InstalmentDated(service.number, _there(service.due, old, new), assumed=True)
        for service in standing(gig)
        if service.due_assumed and not is_active(service) and _near(service.due, now)
    ]
    return entries


def _near(moment: datetime | None, now: datetime) -> TypeGuard[datetime]:
    """One that is further away was recorded before there was a limit."""
    return moment is not None and abs(moment - now) <= values.FURTHEST


def _there(moment: datetime, old: ZoneInfo, new: ZoneInfo) -> datetime:
    return moment.astimezone(old).replace(tzinfo=new).astimezone(UTC)
