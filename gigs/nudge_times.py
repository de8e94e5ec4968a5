"""A person's day: slots, quiet hours, weekend, the other hours of Ramadan.

All of it is reckoned on the wall clock of the person's zone. Where the clocks jump over an hour,
what stood in it comes as much later; where an hour comes twice, the first one counts.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count

from gigs.nudge import Habits, Hours

LEAD = timedelta(minutes=30)  # what has to be told before the quiet hours comes so long before them
SLOT = timedelta(hours=1)  # how long a slot is open
DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)
MINUTE = timedelta(minutes=1)
MIDNIGHT = time(0)
WHOLE_WEEK = frozenset(range(7))


class Slot(StrEnum):
    MORNING = "morning"
    EVENING = "evening"


def local_day(moment: datetime, habits: Habits) -> date:
    return moment.astimezone(habits.zone).date()


def hours_on(day: date, habits: Habits) -> Hours:
    fasts = any(first <= day <= last for first, last in habits.fasting)
    return habits.fasting_hours if fasts else habits.hours


def is_weekend(moment: datetime, habits: Habits) -> bool:
    """A weekend of seven days would leave nothing to be said, so it counts as none."""
    free = habits.weekend
    return local_day(moment, habits).weekday() in free and not free >= WHOLE_WEEK


def is_quiet(moment: datetime, habits: Habits) -> bool:
    return _quiet_piece(moment, habits) is not None


def out_of_quiet(moment: datetime, habits: Habits) -> datetime:
    """The moment itself, or the end of the quiet hours it lies in."""
    while piece := _quiet_piece(moment, habits):
        moment = max(piece[1], moment + MINUTE)
    return moment


def before_quiet(moment: datetime, habits: Habits) -> datetime:
    """The moment itself, or some time before the quiet hours it lies in began.

    Where the waking hours before them are shorter than that, they begin with it.
    """
    begun = moment
    while piece := _quiet_piece(begun, habits):
        begun = min(piece[0], begun) - INSTANT
    return moment if begun == moment else out_of_quiet(begun + INSTANT - LEAD, habits)


def next_slot(moment: datetime, habits: Habits) -> datetime:
    """The first slot at or after a moment, not on the weekend."""
    return next(at for at, _ in _slots_from(moment, habits) if at >= moment)


def next_morning(moment: datetime, habits: Habits) -> datetime:
    slots = _slots_from(moment, habits)
    return next(at for at, slot in slots if at >= moment and slot is Slot.MORNING)


def last_slot(moment: datetime, habits: Habits) -> datetime:
    """The last slot before a moment, not on the weekend."""
    days = (local_day(moment, habits) - n * DAY for n in count())
    slots = (at for day in days for at, _ in reversed(_slots_of(day, habits)))
    return next(at for at in slots if at < moment)


def slot_at(moment: datetime, habits: Habits) -> Slot | None:
    """Which slot is open."""
    since = moment - SLOT
    at, slot = next((at, slot) for at, slot in _slots_from(since, habits) if at > since)
    return slot if at <= moment else None


def morning_of(moment: datetime, habits: Habits) -> datetime:
    """The morning slot of a moment's day, or on the weekend the one after it."""
    day = local_day(moment, habits)
    return next_slot(_at(day, hours_on(day, habits).morning, habits), habits)


def _slots_from(moment: datetime, habits: Habits) -> Iterator[tuple[datetime, Slot]]:
    """From the day before on: a slot that lies in quiet hours waits for their end."""
    days = (local_day(moment, habits) + n * DAY for n in count(-1))
    return (slot for day in days for slot in _slots_of(day, habits))


def _slots_of(day: date, habits: Habits) -> list[tuple[datetime, Slot]]:
    hours = hours_on(day, habits)
    clocks = ((hours.morning, Slot.MORNING), (hours.evening, Slot.EVENING))
    slots = [(out_of_quiet(_at(day, clock, habits), habits), slot) for clock, slot in clocks]
    return [(at, slot) for at, slot in slots if not is_weekend(at, habits)]


def _quiet_piece(moment: datetime, habits: Habits) -> tuple[datetime, datetime] | None:
    """The quiet hours around a moment, as far as they belong to its day."""
    local = moment.astimezone(habits.zone)
    day, clock, hours = local.date(), local.time(), hours_on(local.date(), habits)
    since, until = hours.quiet_from, hours.quiet_to
    if since <= until:
        if since <= clock < until:
            return _at(day, since, habits), _at(day, until, habits)
    elif clock >= since:
        return _at(day, since, habits), _at(day + DAY, MIDNIGHT, habits)
    elif clock < until:
        return _at(day, MIDNIGHT, habits), _at(day, until, habits)
    return None


def _at(day: date, clock: time, habits: Habits) -> datetime:
    return datetime.combine(day, clock, habits.zone).astimezone(UTC)
