"""A calendar file, read back by the library."""

from typing import Any

from icalendar import Calendar


def events(body: bytes) -> list[Any]:
    """Its entries, those that recur last. What a property may be, the library tells by its name."""
    return sorted(Calendar.from_ical(body).walk("VEVENT"), key=lambda event: "RRULE" in event)
