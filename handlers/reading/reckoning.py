"""From the words of a day to the day: small functions that the rules of days.py name."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

Ask = Literal["am_pm", "which_day", "time", "past"]
Day = date | Ask
Reckoning = Callable[[re.Match[str], date], Day | None]


def constant(day: Ask) -> Reckoning:
    return lambda _match, _today: day


def shifted(days: int) -> Reckoning:
    return lambda _match, today: today + timedelta(days=days)


def in_span(match: re.Match[str], today: date) -> Day:
    word = match["unit"] or match["pair"] or match["one"]
    count = int(match["n"]) if match["n"] else 2 if match["pair"] else 1
    if count > 400:
        return "which_day"
    if word.startswith(("شهر", "شهور", "اشهر", "month")):
        return _months_later(today, count)
    return today + timedelta(days=count * (7 if word.startswith(("اسب", "اساب", "week")) else 1))


def _months_later(today: date, months: int) -> Day:
    years, month = divmod(today.month - 1 + months, 12)
    return _date(today.year + years, month + 1, today.day)


def _date(year: int, month: int, day: int) -> Day:
    try:
        return date(year, month, day)
    except ValueError:
        return "which_day"


def weekday(match: re.Match[str], today: date) -> Day:
    ahead = (int(match["weekday"]) - today.weekday()) % 7
    if match["next"] or match["before"]:
        nearest = ahead or 7
        return "which_day" if nearest == 1 else today + timedelta(days=nearest)
    if ahead == 0 and not match["this"]:
        return "which_day"
    return today + timedelta(days=ahead)


def weekday_and_number(match: re.Match[str], today: date) -> Day:
    """«الخميس 26»: that day of the month if it is a Thursday; a small number may be an hour."""
    for ahead in range(62):
        day = today + timedelta(days=ahead)
        if day.day == int(match["day"]) > 12 and day.weekday() == int(match["weekday"]):
            return day
    return "which_day"


def day_and_month(match: re.Match[str], today: date) -> Day:
    day, month = int(match["day"]), int(match["month"])
    if match["year"]:
        return _date(int(match["year"]), month, day)
    return _next_to_come(day, month, today)


def _next_to_come(day: int, month: int, today: date) -> Day:
    this_year = _date(today.year, month, day)
    if isinstance(this_year, date) and this_year >= today:
        return this_year
    return _date(today.year + 1, month, day)


def numeric(match: re.Match[str], today: date) -> Day:
    first, second = int(match["a"]), int(match["b"])
    year = match.groupdict().get("year")
    day, month = (first, second) if second <= 12 else (second, first)  # day first unless impossible
    if year is None:
        return _next_to_come(day, month, today)
    return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)


def day_or_ratio(match: re.Match[str], today: date) -> Day | None:
    return None if (match["a"], match["b"]) == ("24", "7") else numeric(match, today)


def year_first(match: re.Match[str], _today: date) -> Day:
    return _date(int(match["year"]), int(match["month"]), int(match["day"]))


def day_of_month(match: re.Match[str], today: date) -> Day | None:
    day = int(match["day"])
    if not 1 <= day <= 31:
        return None
    last = monthrange(today.year, today.month)[1]
    return today.replace(day=day) if today.day < day <= last else "which_day"
