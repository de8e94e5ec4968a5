"""Moments that a button may name: in an hour, this evening, tomorrow; and how far one is away."""

from datetime import UTC, date, datetime, time, timedelta

from gigs.nudge import Habits
from gigs.nudge_times import hours_on
from gigs.refusals import Malformed
from handlers.desk import Desk
from handlers.habits import habits_of
from handlers.reply import Words

SOON = ("1h", "evening", "morning")  # short, beside a batch in one button
COUNTED = ("1h",)  # of these, from now; the others are hours of a clock
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def offered(desk: Desk) -> tuple[str, ...]:
    """Once the evening has begun there is none to come today."""
    local = desk.now.astimezone(desk.zone)
    past = local.time() >= _evening(local.date(), desk)
    return tuple(name for name in SOON if not (past and name == "evening"))


def chosen(name: str, desk: Desk) -> datetime:
    """UTC. This evening, once it's past, is tomorrow's."""
    local = desk.now.astimezone(desk.zone)
    tomorrow = local.date() + DAY
    match name:
        case "1h":
            return desk.now + HOUR
        case "evening":
            today = _at(local.date(), _evening(local.date(), desk), desk)
            return today if today > desk.now else _at(tomorrow, _evening(tomorrow, desk), desk)
        case "morning":
            return _at(tomorrow, _morning(tomorrow, desk), desk)
    raise Malformed("refused.button")


def morning(day: date, habits: Habits) -> datetime:
    """On the wall; while the person fasts it's another hour."""
    return datetime.combine(day, hours_on(day, habits).morning)


def ahead(at: datetime, desk: Desk) -> Words:
    """How far away: in minutes, in hours, from the next day's same hour on in days."""
    if at - desk.now >= DAY:
        days = at.astimezone(desk.zone).date() - desk.now.astimezone(desk.zone).date()
        return Words("ahead.days", {"n": days.days})
    minutes = max(round((at - desk.now) / timedelta(minutes=1)), 1)
    if minutes < 60:
        return Words("ahead.minutes", {"n": minutes})
    return Words("ahead.hours", {"n": round(minutes / 60)})


def _morning(day: date, desk: Desk) -> time:
    return hours_on(day, habits_of(desk.person, desk.world)).morning


def _evening(day: date, desk: Desk) -> time:
    return hours_on(day, habits_of(desk.person, desk.world)).evening


def _at(day: date, clock: time, desk: Desk) -> datetime:
    return datetime.combine(day, clock, desk.zone).astimezone(UTC)
