"""The dates of a reply as a calendar file, worded for whoever takes it along."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

import msgspec

from bot.calendar_file import MEDIA_TYPE, CalendarEvent, calendar
from handlers.reading.recurrence import Recurrence
from handlers.reply import Appointment, Words

CALENDAR_NAME, CALENDAR_TYPE = "mithaq.ics", MEDIA_TYPE
ALARM = timedelta(hours=4)  # before a delivery; a reminder rings at its own time


class Speech(Protocol):
    def snippet(self, words: Words, language: str, zone: str | None) -> str: ...


def calendar_of(
    dates: Sequence[Appointment], speech: Speech, language: str, zone: str | None, now: datetime
) -> bytes:
    return calendar([_event(one, speech.snippet(one.words, language, zone)) for one in dates], now)


def _event(one: Appointment, title: str) -> CalendarEvent:
    if one.rule is None or one.zone is None:
        alarm = ALARM if one.ahead else timedelta()
        return CalendarEvent(one.uid, one.at, title, alarm=alarm)
    zone, rule = ZoneInfo(one.zone), msgspec.json.decode(one.rule, type=Recurrence)
    skipped = tuple(datetime.fromisoformat(at).replace(tzinfo=zone) for at in one.skipped)
    return CalendarEvent(one.uid, one.at.astimezone(zone), title, rule, skipped, timedelta())
