"""Deadlines and reminders as a file that any calendar takes (RFC 5545).

A calendar holds what it was given by its UID: the same event in a later file changes it there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from bot.incoming import clean
from handlers.reading.recurrence import Recurrence

PROGRAM = "-//Mithaq//Mithaq//EN"
MEDIA_TYPE = "text/calendar"
BEFORE, AFTER = timedelta(days=400), timedelta(days=3653)  # whose clock changes are written out


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    uid: str  # the same in each file
    at: datetime  # aware; if it recurs, in its own zone, and itself the first time
    title: str
    rule: Recurrence | None = None
    skipped: tuple[datetime, ...] = ()  # times at which it doesn't recur
    alarm: timedelta | None = None  # so long before


def calendar(events: Sequence[CalendarEvent], now: datetime) -> bytes:
    """What happens once is written in UTC; what recurs by its zone's clock, over its changes.

    ValueError for a moment without a zone.
    """
    file = Calendar()
    file.add("prodid", PROGRAM)
    file.add("version", "2.0")
    for event in events:
        file.add_component(_entry(event, now))
    first = min([now, *(event.at for event in events)])
    file.add_missing_timezones((first - BEFORE).date(), (now + AFTER).date())
    written: bytes = file.to_ical()
    return written


def _entry(event: CalendarEvent, now: datetime) -> Event:
    at = _aware(event.at)
    entry = Event()
    entry.add("uid", event.uid)
    entry.add("dtstamp", _aware(now).astimezone(UTC))
    entry.add("dtstart", at if event.rule else at.astimezone(UTC))
    entry.add("summary", clean(event.title))
    if event.rule:
        entry.add("rrule", _rule(event.rule))
        for skipped in event.skipped:
            entry.add("exdate", _aware(skipped).astimezone(at.tzinfo))
    if event.alarm is not None:
        entry.add_component(_alarm(event.title, event.alarm))
    return entry


def _alarm(title: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", clean(title))
    alarm.add("trigger", -before)
    return alarm


def _rule(rule: Recurrence) -> dict[str, str | int | list[str] | list[int]]:
    """The hour stands in the first time."""
    written: dict[str, str | int | list[str] | list[int]] = {"freq": rule.freq}
    if rule.interval != 1:
        written["interval"] = rule.interval
    if rule.byday:
        written["byday"] = list(rule.byday)
    if rule.bymonthday:
        written["bymonthday"] = list(rule.bymonthday)
    if rule.month:
        written["bymonth"] = rule.month
    return written


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a moment without a zone is none")
    return at
