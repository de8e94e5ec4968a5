"""When an own reminder comes next, on the clock of the place it was made for.

A rule is reckoned in local time, so 9 o'clock stays 9 o'clock when the clocks change. Only "in N
hours" and "every N hours" are time that really passes: they begin at a moment, written with its
offset, that no other city moves. A local time that a change of the clocks leaves out is told at
the moment that follows, one that comes twice at the first.
"""

import logging
from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import msgspec
from dateutil.rrule import rrule, rrulestr

from gigs.nudge import Habits
from gigs.nudge_times import is_quiet
from gigs.records import OwnReminder
from handlers.mistakes import MISTAKES
from handlers.reading.recurrence import Recurrence

YEARS = 10  # within which a rule comes again, or isn't one
FAR = timedelta(days=366 * YEARS)
DAYS = {"HOURLY": 1 / 24, "DAILY": 1, "WEEKLY": 7, "MONTHLY": 30.5, "YEARLY": 366}  # of one turn
ROUND = 25  # times after which "every N hours" has met each hour of the day that it ever meets
TURNS = 48  # after so many months or years the calendar's leap years have come round, too

log = logging.getLogger(__name__)


def written(rule: Recurrence) -> str:
    return msgspec.json.encode(rule).decode()


def rule_of(reminder: OwnReminder) -> Recurrence | None:
    return msgspec.json.decode(reminder.rule, type=Recurrence) if reminder.rule else None


def rare(rule: Recurrence) -> bool:
    """Whether it turns more slowly than we look ahead."""
    return rule.interval * DAYS[rule.freq] > FAR.days


def started(rule: Recurrence, now: datetime, hour: time) -> datetime:
    """From when a rule counts: today on the wall of `now` (aware), at its hour or the usual one.
    What comes every few hours counts from now, which is a moment (UTC)."""
    if rule.freq == "HOURLY":
        minute = now.astimezone(UTC).replace(second=0, microsecond=0)
        return minute + timedelta(hours=rule.interval)
    return datetime.combine(now.date(), rule.at or hour)


def first_told(first: datetime) -> str:
    """As a reminder keeps it: a time on the wall (naive) to the minute, or a moment (aware)."""
    if first.tzinfo is None:
        return first.isoformat(timespec="minutes")
    return first.astimezone(UTC).isoformat(timespec="seconds")


def first_of(reminder: OwnReminder) -> datetime:
    """UTC."""
    return _moment(datetime.fromisoformat(reminder.first), ZoneInfo(reminder.zone))


def on_a_wall(reminder: OwnReminder) -> bool:
    """Whether it follows the clock of another city."""
    return datetime.fromisoformat(reminder.first).tzinfo is None


def following(
    reminder: OwnReminder, after: datetime, habits: Habits | None = None
) -> datetime | None:
    """The next moment (UTC) later than `after`; None when there is none any more, or when the
    reminder's rule or zone can't be read: it holds up no other then.

    habits: whose nights "every N hours" passes over. An hour that was named is told at any time.
    """
    try:
        return _following(reminder, after, habits)
    except MISTAKES:
        log.exception("a reminder that can't be reckoned: %s", reminder.id)
        return None


def _following(reminder: OwnReminder, after: datetime, habits: Habits | None) -> datetime | None:
    rule, first = rule_of(reminder), first_of(reminder)
    if rule is None:
        return first if first > after else None
    if rule.freq == "HOURLY":
        steps = _passing(first, timedelta(hours=rule.interval), after)
        coming = (moment for moment in steps if wall(moment, reminder) not in reminder.skipped)
        return _awake(coming, habits) if habits and over_nights(rule) else next(coming)
    return _on_the_wall(reminder, rule, ZoneInfo(reminder.zone), after)


def over_nights(rule: Recurrence) -> bool:
    """Every 24 hours is an hour of the day, which the person chose."""
    return rule.freq == "HOURLY" and rule.interval % 24 != 0


def _passing(first: datetime, step: timedelta, after: datetime) -> Iterator[datetime]:
    begin = first + max((after - first) // step + 1, 0) * step
    return (begin + n * step for n in count())


def _awake(coming: Iterator[datetime], habits: Habits) -> datetime:
    """Outside the quiet hours; if there's none within a round of the day, there is no such time."""
    some = [next(coming) for _ in range(ROUND)]
    return next((moment for moment in some if not is_quiet(moment, habits)), some[0])


def wall(moment: datetime, reminder: OwnReminder) -> str:
    """As it stands on the wall of the reminder's zone."""
    return moment.astimezone(ZoneInfo(reminder.zone)).replace(tzinfo=None).isoformat()


def _on_the_wall(
    reminder: OwnReminder, rule: Recurrence, zone: ZoneInfo, after: datetime
) -> datetime | None:
    first = datetime.fromisoformat(reminder.first)
    if not _any_day(rule, first):
        return None
    since = max(after.astimezone(zone).replace(tzinfo=None) - timedelta(hours=3), first)
    for local in days_of(rule, first, since + FAR).xafter(since, inc=True):
        moment = _moment(local, zone)
        if moment > after and wall(moment, reminder) not in reminder.skipped:
            return moment
    return None


def _any_day(rule: Recurrence, first: datetime) -> bool:
    """Whether the calendar has such a day ("30 February" is none); in vain it's looked for up to
    the year 9999, which takes its time."""
    if rule.bymonthday is None or rule.freq not in ("MONTHLY", "YEARLY"):
        return True
    longest = max(monthrange(*month)[1] for month in _months(rule, first))
    return any(abs(day) <= longest for day in rule.bymonthday)


def _months(rule: Recurrence, first: datetime) -> Iterator[tuple[int, int]]:
    """The years and months in which it turns."""
    step = rule.interval * (12 if rule.freq == "YEARLY" else 1)
    for turn in range(TURNS):
        year, month = divmod(first.year * 12 + first.month - 1 + turn * step, 12)
        yield year, rule.month or month + 1


def days_of(rule: Recurrence, first: datetime, until: datetime) -> rrule:
    found = rrulestr(rfc(rule), dtstart=first)
    assert isinstance(found, rrule), "one rule, not a set"  # noqa: S101 - for the reader
    return found.replace(until=until)


def rfc(rule: Recurrence) -> str:
    """As RFC 5545 writes it."""
    parts = {
        "FREQ": rule.freq,
        "INTERVAL": str(rule.interval),
        "BYDAY": ",".join(rule.byday or ()),
        "BYMONTHDAY": ",".join(map(str, rule.bymonthday or ())),
        "BYMONTH": str(rule.month or ""),
    }
    return ";".join(f"{name}={value}" for name, value in parts.items() if value)


def _moment(local: datetime, zone: ZoneInfo) -> datetime:
    return (local if local.tzinfo else local.replace(tzinfo=zone)).astimezone(UTC)
