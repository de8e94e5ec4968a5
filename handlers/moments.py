"""Moments that a button may name: in an hour, this evening, tomorrow."""

from datetime import UTC, datetime, time, timedelta

from gigs.refusals import Malformed
from handlers.desk import Desk
from handlers.habits import habits_of

SOON = ("1h", "evening", "morning")  # short, beside a batch in one button


def chosen(name: str, desk: Desk) -> datetime:
    """UTC. This evening, once it's past, is tomorrow's."""
    habits = habits_of(desk.person, desk.world)
    local = desk.now.astimezone(desk.zone)
    match name:
        case "1h":
            return desk.now + timedelta(hours=1)
        case "evening":
            return _next(local, habits.hours.evening)
        case "morning":
            return _at(local + timedelta(days=1), habits.hours.morning)
    raise Malformed("refused.button")


def _next(local: datetime, hour: time) -> datetime:
    today = _at(local, hour)
    return today if today > local else _at(local + timedelta(days=1), hour)


def _at(day: datetime, hour: time) -> datetime:
    return datetime.combine(day.date(), hour, day.tzinfo).astimezone(UTC)
