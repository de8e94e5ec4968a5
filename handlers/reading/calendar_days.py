"""Days that a month, or digits, name: «5 مارس», «أول خميس من ديسمبر», 26/11."""

from calendar import monthrange
from datetime import date

from handlers.reading.grammar import Said
from handlers.reading.reckoning import Day, dated, months_later


def day_and_month(said: Said, today: date) -> Day:
    token, month = said.get("number", "ordinal"), said.get("month").number
    day = token.number
    if token.name == "start":
        return "which_day"  # «أول ديسمبر»: its first day, or its first days
    if year := said.one("year"):
        return dated(year.number, month, day) if year.number > 1900 else "which_day"
    if said.has("unit") and said.has("next"):
        return dated(today.year + 1, month, day)
    return next_to_come(day, month, today)


def day_and_number_of_month(said: Said, today: date) -> Day | None:
    """«5 شهر 12»."""
    day, month = (token.number for token in said.all("number"))
    if said.get("unit").name != "month" or not 1 <= month <= 12:
        return None
    year = said.one("year")
    return dated(year.number, month, day) if year else next_to_come(day, month, today)


def next_to_come(day: int, month: int, today: date) -> Day:
    """This year's or next year's; 29 February only where the next one is meant."""
    this_year = dated(today.year, month, day)
    if isinstance(this_year, date) and this_year >= today:
        return this_year
    return dated(today.year + 1, month, day)


def numeric(said: Said, today: date) -> Day:
    """Day first unless impossible; year first where the year is."""
    token = said.get("date", "slash")
    digits = token.name.replace("-", "/").replace(".", "/").split("/")
    numbers = [int(part) for part in digits]
    if len(digits[0]) == 4:
        return dated(*numbers) if numbers[0] > 1900 else "which_day"
    first, second, *years = numbers
    day, month = (first, second) if second <= 12 else (second, first)
    if years:
        year = years[0] + (2000 if len(digits[2]) == 2 else 0)
        return dated(year, month, day) if year > 1900 else "which_day"
    return next_to_come(day, month, today)


def slash(said: Said, today: date) -> Day | None:
    """«26/11»; 24/7 is every day, and 10/10 a mark where nothing says that it is a day."""
    return None if said.get("slash").name == "24/7" else numeric(said, today)


def plain_slash(said: Said, today: date) -> Day | None:
    """Beside no word of time only what can't be a fraction or a mark: 26/11, not 8/10."""
    first, second = map(int, said.get("slash").name.split("/"))
    day = 12 < first <= 31 and 1 <= second <= 12 and said.get("slash").name != "24/7"
    return numeric(said, today) if day else None


def day_of_month(said: Said, today: date) -> Day | None:
    day = said.get("number", "ordinal").number
    if not 1 <= day <= 31:
        return None
    return today.replace(day=day) if today.day < day <= _length(today) else "which_day"


def written_day(said: Said, today: date) -> Day | None:
    """As "by the 25th" in the midst of a line; "on the 2nd try" there is no day."""
    token = said.get("ordinal")
    return day_of_month(said, today) if token.name == "digits" and token.number > 9 else None


def weekday_of_month(said: Said, today: date) -> Day | None:
    """«أول خميس من ديسمبر», "the last Friday of next month"."""
    start = _month_said(said, today)
    if start is None:
        return None
    wanted = said.get("weekday").number
    place = said.get("ordinal", "final", "last").number
    days = [start.replace(day=day) for day in range(1, _length(start) + 1)]
    fitting = [day for day in days if day.weekday() == wanted]
    if place == 0 or place > len(fitting):
        return "which_day"
    return fitting[place if place < 0 else place - 1]


def edge_of_month(said: Said, today: date) -> Day | None:
    """«آخر يوم في الشهر», "the first day of next month"."""
    start = _month_said(said, today)
    if start is None:
        return None
    place = said.get("ordinal", "final", "last").number
    return dated(start.year, start.month, _length(start) if place < 0 else place)


def day_of_that_month(said: Said, today: date) -> Day | None:
    """«يوم 5 من الشهر القادم»; of «الشهر» alone only a day that is still to come."""
    start = _month_said(said, today)
    if start is None:
        return None
    if not said.has("next", "this"):
        return day_of_month(said, today)
    return dated(start.year, start.month, said.get("number", "ordinal").number)


def _month_said(said: Said, today: date) -> date | None:
    """The first of the month that is meant; of a named one, the next that isn't over."""
    if month := said.one("month"):
        year = today.year + (month.number < today.month)
        return date(year, month.number, 1)
    unit = said.get("unit")
    if unit.name != "month":
        return None
    first = months_later(today.replace(day=1), 1 if said.has("next") else 0)
    return first if isinstance(first, date) else None


def _length(month: date) -> int:
    return monthrange(month.year, month.month)[1]
