"""Which nudges a gig calls for, with what its owner and its marketplace bring to it."""

from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from gigs.model import Gig
from gigs.nudge import Kind, Nudge
from gigs.nudges import plan
from gigs.records import OwnReminder, Person
from gigs.schedule import Clocks
from handlers.desk import World
from handlers.habits import OFF, habits_of
from handlers.ports import Turn
from handlers.recurring import following, on_a_wall

OF_MAKER = (Kind.PREVIEW, Kind.DEADLINE)
RULES = 2  # counts up when gigs/nudges.py plans otherwise than it did


def wanted(gig: Gig, person: Person, world: World) -> tuple[Nudge, ...]:
    """None for who wants none."""
    if person.rhythm.pace == OFF:
        return ()
    profile = world.profiles.get(gig.profile)
    clocks = Clocks(profile.auto_accept_days, profile.hold_days) if profile else Clocks()
    return plan(gig, habits_of(person, world), world.schedule, clocks)


def wanted_of_maker(gig: Gig, person: Person, world: World) -> tuple[Nudge, ...]:
    """What whoever makes it for its owner hears: when their work is due."""
    return tuple(n for n in wanted(gig, person, world) if n.kind in OF_MAKER)


def rules_of(world: World) -> str:
    """A short name for all that a plan follows from but the gig and the person's own wishes."""
    clocks = [(p.id, p.auto_accept_days, p.hold_days) for p in world.profiles.values()]
    told = repr((RULES, world.schedule, sorted(clocks), tuple(world.fasting), world.zone))
    return sha256(told.encode()).hexdigest()[:12]


async def planned_next(
    turn: Turn, person: Person, reminder: OwnReminder, world: World, now: datetime
) -> datetime | None:
    """Puts its next time on record, and tells it; None when it never comes again. It is named by
    the moment itself: on a wall the same hour may come twice."""
    at = following(reminder, now, habits_of(person, world))
    if at is not None:
        await turn.reminders.plan(person, reminder, f"{at:%Y-%m-%dT%H:%MZ}", at, now)
    return at


async def moved(turn: Turn, person: Person, world: World, now: datetime) -> None:
    """In another city 9 o'clock is that city's: own reminders follow the person. What was said
    as "in N hours" is a moment, and stays; "every N hours" passes over other nights."""
    zone = person.zone or world.zone
    for reminder in await turn.reminders.of(person):
        if reminder.zone != zone and on_a_wall(reminder):
            here = replace(reminder, zone=zone)
            await turn.reminders.keep(person, here, now)
            await planned_next(turn, person, here, world, now)
        elif reminder.rule and not on_a_wall(reminder):
            await planned_next(turn, person, reminder, world, now)
