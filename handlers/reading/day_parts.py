"""The hours that each part of the day holds, as people say them."""

from datetime import time

from handlers.reading.reckoning import Ask

# The hours of a clock of twelve, and what is added to them.
_HOURS: dict[str, tuple[range, int]] = {
    "am": (range(1, 12), 0),
    "dawn": (range(1, 7), 0),
    "afternoon": (range(1, 7), 12),
    "evening": (range(1, 12), 12),
    "night": (range(6, 12), 12),
    "pm": (range(1, 12), 12),
    "noon": (range(1, 5), 12),
}
# Twelve at night is the end of one day and the start of another, and the hours after it, at night,
# are whose?
_LATE = {"am": (12,), "dawn": (12,), "pm": (), "night": (12, 1, 2, 3)}
_OVER = {"dawn": 7, "am": 12, "noon": 16, "afternoon": 19, "evening": 23}


def of_part(part: str) -> time | Ask:
    """What a part alone tells: noon is an hour, midnight belongs to two days."""
    if part == "noon":
        return time(12)
    return "which_day" if part == "midnight" else "time"


def over(part: str) -> time | None:
    """When the part is behind for certain; None where it lasts to the day's end."""
    return time(_OVER[part]) if part in _OVER else None


def to_time(hour: int, minutes: int, part: str | None, *, of_24: bool = False) -> time | Ask:
    """The hour as said, with minutes added to it or taken off."""
    if part in ("midnight", "end"):
        return "which_day" if part == "midnight" else "time"
    if hour == 24 or (hour == 0 and not minutes):
        return "which_day"
    if hour == 0 or hour > 12:
        return _shifted(hour, minutes) if part not in ("am", "dawn") or not hour else "am_pm"
    if part is None:
        return _shifted(hour, minutes) if of_24 else "am_pm"
    return _in_part(hour, minutes, part)


def _in_part(hour: int, minutes: int, part: str) -> time | Ask:
    if hour in _LATE.get(part, ()):
        return "which_day"
    if hour == 12 and part in ("pm", "noon", "afternoon"):
        return _shifted(12, minutes)
    if hour == 11 and part == "noon":
        return _shifted(11, minutes)
    hours, added = _HOURS[part]
    return _shifted(hour + added, minutes) if hour in hours else "am_pm"


def _shifted(hour: int, minutes: int) -> time | Ask:
    hour, minutes = divmod(hour * 60 + minutes, 60)
    return time(hour, minutes) if 0 <= hour < 24 else "which_day"
