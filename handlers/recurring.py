"""When an own reminder comes next, on the clock of the place it was made for.

A rule is reckoned in local time, so 9 o'clock stays 9 o'clock when the clocks change; only "every
N hours" is time that really passes. A local time that a change of the clocks leaves out is told at
the moment that follows, one that comes twice at the first.
"""

import logging
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
from dateutil.rrule import rrule, rrulestr

from gigs.records import OwnReminder
from handlers.mistakes import MISTAKES
from handlers.reading.recurrence import Recurrence

FAR = timedelta(days=3660)  # a rule without any day until then has none ("30 February")

log = logging.getLogger(__name__)


def written(rule: Recurrence) -> str:
    return msgspec.json.encode(rule).decode()


def rule_of(reminder: OwnReminder) -> Recurrence | None:
    return msgspec.json.decode(reminder.rule, type=Recurrence) if reminder.rule else None


def started(rule: Recurrence, now: datetime, hour: time) -> datetime:
    """From when a rule counts: today on the wall of `now` (aware), at its hour or the usual one.
    What comes every few hours counts from now."""
    local = now.replace(tzinfo=None, second=0, microsecond=0)
    if rule.freq == "HOURLY":
        return local + timedelta(hours=rule.interval)
    return datetime.combine(local.date(), rule.at or hour)


def following(reminder: OwnReminder, after: datetime) -> datetime | None:
    """The next moment (UTC) later than `after`; None when there is none any more, or when the
    reminder's rule or zone can't be read: it holds up no other then."""
    try:
        return _following(reminder, after)
    except MISTAKES:
        log.exception("a reminder that can't be reckoned: %s", reminder.id)
        return None


def _following(reminder: OwnReminder, after: datetime) -> datetime | None:
    zone, first = ZoneInfo(reminder.zone), datetime.fromisoformat(reminder.first)
    rule = rule_of(reminder)
    if rule is None:
        once = _moment(first, zone)
        return once if once > after else None
    if rule.freq == "HOURLY":
        return _passing(reminder, _moment(first, zone), timedelta(hours=rule.interval), after)
    return _on_the_wall(reminder, rule, zone, after)


def _passing(reminder: OwnReminder, first: datetime, step: timedelta, after: datetime) -> datetime:
    moment = first + max((after - first) // step + 1, 0) * step
    for _ in reminder.skipped:
        if wall(moment, reminder) in reminder.skipped:
            moment += step
    return moment


def wall(moment: datetime, reminder: OwnReminder) -> str:
    """As it stands on the wall of the reminder's zone."""
    return moment.astimezone(ZoneInfo(reminder.zone)).replace(tzinfo=None).isoformat()


def _on_the_wall(
    reminder: OwnReminder, rule: Recurrence, zone: ZoneInfo, after: datetime
) -> datetime | None:
    first = datetime.fromisoformat(reminder.first)
    since = max(after.astimezone(zone).replace(tzinfo=None) - timedelta(hours=3), first)
    for local in days_of(rule, first, since + FAR).xafter(since, inc=True):
        moment = _moment(local, zone)
        if moment > after and wall(moment, reminder) not in reminder.skipped:
            return moment
    return None


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
    return local.replace(tzinfo=zone).astimezone(UTC)
