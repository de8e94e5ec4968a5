"""Whose day a nudge has to fit into, from what the person told us and what is usual elsewhere."""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

from gigs.nudge import Habits, Hours, Pace
from gigs.records import Person
from handlers.desk import World
from handlers.reading.weekends import weekend_of

OFF = "off"  # the pace of who wants none


def habits_of(person: Person, world: World) -> Habits:
    """Without a city the operator's zone stands in, as everywhere."""
    zone, rhythm = ZoneInfo(person.zone or world.zone), person.rhythm
    hours = _quiet(Hours(), rhythm.quiet_from, rhythm.quiet_to)
    return Habits(
        zone,
        weekend_of(zone),
        Pace(rhythm.pace) if rhythm.pace != OFF else Pace.QUIET,
        hours,
        tuple(world.fasting) if rhythm.fasting else (),
        since=person.since,
    )


def _quiet(hours: Hours, begins: str | None, ends: str | None) -> Hours:
    if begins is None or ends is None:
        return hours
    return replace(hours, quiet_from=time.fromisoformat(begins), quiet_to=time.fromisoformat(ends))
