"""Dates as a calendar file (RFC 5545), worded for whoever takes it along."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vRecur

from bot.speech import Speech
from handlers.reply import Appointment

CALENDAR_NAME, CALENDAR_TYPE = "mithaq.ics", "text/calendar"
LASTS = timedelta(minutes=30)
BEFORE = timedelta(hours=-4)  # of the calendar's own alarm


def calendar_file(
    dates: Sequence[Appointment], speech: Speech, language: str, zone: str | None
) -> bytes:
    """The same date has the same UID each time, so taking it twice doesn't double it."""
    made = Calendar({"PRODID": "-//Mithaq//Mithaq//EN", "VERSION": "2.0"})
    for date in dates:
        made.add_component(_event(date, speech.snippet(date.words, language, zone)))
    return made.to_ical()
