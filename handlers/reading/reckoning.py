"""From the words of a day to the day: small functions that the rules of days.py name."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from handlers.reading.grammar import Said

Ask = Literal["am_pm", "which_day", "time", "past"]
Day = date | Ask
Reckoning = Callable[[Said, date], Day | None]
_FARTHEST = 400  # days, weeks or months that are counted; more is no date of a gig


def constant(day: Ask) -> Reckoning:
    return lambda _said, _today: day


def shifted(days: int) -> Reckoning:
    return lambda _said, today: today + timedelta(days=days)


def relative(said: Said, today: date) -> Day:
    """«بكرة», and a day more for each «بعد» before it; after today is any day."""
    days, after = said.get("relative").number, len(said.all("after"))
    return "which_day" if after and not days else today + timedelta(days=days + after)


def in_span(said: Said, today: date) -> Day:
    base = said.one("relative")
    return _later(said, today + timedelta(days=base.number if base else 0))


def beyond_weekday(said: Said, today: date) -> Day:
    """«بعد الخميس بيومين», "a week from Thursday"; before it with «قبل»."""
    base = weekday(said, today)
    return base if isinstance(base, str) else _later(said, base, -1 if said.has("before") else 1)


def _later(said: Said, base: date, sign: int = 1) -> Day:
    spans = said.all("units", "unit", "day", "pair")
    unit = next((span for span in spans if said.has("pair") is (span.kind == "pair")), spans[0])
    number = said.one("number")
    count = number.number if number else 2 if unit.kind == "pair" else unit.number
    if not 0 < count <= _FARTHEST:
        return "which_day"
    return _moved(base, unit.name, count * sign)


def _moved(base: date, unit: str, count: int) -> Day:
    if unit in ("month", "year"):
        return months_later(base, count * (12 if unit == "year" else 1))
    return base + timedelta(days=count * (7 if unit == "week" else 1))


def months_later(today: date, months: int) -> Day:
    years, month = divmod(today.month - 1 + months, 12)
    return dated(today.year + years, month + 1, today.day)


def dated(year: int, month: int, day: int) -> Day:
    try:
        return date(year, month, day)
    except ValueError:
        return "which_day"


def weekday(said: Said, today: date) -> Day:
    """The nearest one; asked where people differ, or on that very day."""
    ahead = (said.get("weekday").number - today.weekday()) % 7
    if said.has("next"):
        nearest = ahead or 7
        return "which_day" if nearest == 1 else today + timedelta(days=nearest)
    if ahead == 0 and not said.has("this"):
        return "which_day"
    return today + timedelta(days=ahead)


def weekday_of_week(said: Said, today: date) -> Day | None:
    """«الخميس من الأسبوع القادم»: weeks begin on a Saturday, a Sunday or a Monday; where these
    differ it is asked."""
    if said.get("unit").name != "week":
        return None
    days = set()
    for begins in (5, 6, 0):
        start = today - timedelta(days=(today.weekday() - begins) % 7)
        into = (said.get("weekday").number - begins) % 7
        days.add(start + timedelta(days=into + (7 if said.has("next") else 0)))
    return days.pop() if len(days) == 1 else "which_day"


def weekday_and_number(said: Said, today: date) -> Day | None:
    """«الخميس 26»: that day of the month if it is a Thursday; a small number may be an hour."""
    token = said.get("number", "ordinal")
    day = _fitting(said.get("weekday").number, token.number, today)
    if token.kind == "number" and token.number <= 12:
        return "which_day" if day else None
    return day or "which_day"


def _fitting(weekday: int, number: int, today: date) -> date | None:
    days = (today + timedelta(days=ahead) for ahead in range(62))
    return next((day for day in days if (day.weekday(), day.day) == (weekday, number)), None)


def week_said(said: Said, _today: date) -> Day | None:
    """As "the week of 5 December", "Thursday week"."""
    return "which_day" if said.get("unit").name == "week" else None


def within(said: Said, today: date) -> Day | None:
    """«في 3 أيام», but not «على 3 أيام»."""
    return in_span(said, today) if said.get("on").name == "in" else None


def whole_unit(said: Said, _today: date) -> Day | None:
    """«أول الشهر», «نص الأسبوع»: no one day; «ثاني أسبوع» is left to other rules."""
    edge = said.one("ordinal", "final", "fraction")
    return "which_day" if edge is None or edge.number in (1, -1, 30) else None


def third_count(said: Said, _today: date) -> Day | None:
    """«بعد يومين تلاتة»: two or three; digits after it are an hour."""
    number = said.get("number")
    return "which_day" if number.name and number.number == 3 else None
