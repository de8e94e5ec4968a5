"""How a recurrence turns: every second day, Sundays, the last Friday of each month."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from handlers.reading.grammar import Said
from handlers.reading.reckoning import Ask
from handlers.reading.weekends import Weekend

Freq = Literal["HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQ: dict[str, Freq] = {
    "hour": "HOURLY", "day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY",
}  # fmt: skip
_YES, _NO = frozenset({"اه", "ايوه", "ايه", "نعم"}), frozenset({"لا", "لاء"})
_MOST = 400  # days, weeks or months between two


@dataclass(frozen=True, slots=True)
class Cycle:
    freq: Freq
    interval: int = 1
    byday: tuple[str, ...] | None = None  # MO first; with an ordinal as 1TH, -1FR
    bymonthday: tuple[int, ...] | None = None  # -1 is the last
    month: int | None = None  # of a yearly one


Turn = Cycle | Ask
Reading = Callable[[Said, Weekend], Turn | None]


def constant(turn: Turn) -> Reading:
    return lambda _said, _weekend: turn


def every_unit(said: Said, _weekend: Weekend) -> Turn | None:
    """«كل 3 أسابيع», "every other day", «كل شهرين», "monthly", "biweekly" (which is asked)."""
    unit = said.get("unit", "units", "day", "pair", "daily", "periodic")
    if unit.name not in _FREQ:
        return "which_day"
    if unit.kind == "unit" and not unit.number:
        return None  # «كل الأسبوع» is the whole week
    count = said.one("number", "ordinal", "other")
    return spaced(Cycle(_FREQ[unit.name]), (count.number if count else 1) * max(unit.number, 1))


def spaced(cycle: Cycle, interval: int) -> Turn:
    return replace(cycle, interval=interval) if 0 < interval <= _MOST else "which_day"


def every_hours(said: Said, _weekend: Weekend) -> Turn | None:
    """Whole hours; what is shorter has no frequency of its own."""
    number, unit = said.one("number", "ordinal", "other"), said.get("hour", "hours", "stretch")
    minutes = unit.number * (number.number if number else 1)
    if minutes < 60 or minutes % 60:
        return "time"
    return spaced(Cycle("HOURLY"), minutes // 60)


def weekly(said: Said, _weekend: Weekend) -> Turn | None:
    """«كل أحد وثلاثاء», "every other Thursday", "Mondays"."""
    if said.has("or"):
        return "which_day"
    other = said.one("other")
    return Cycle("WEEKLY", other.number if other else 1, _names(_days(said)))


def weekly_spaced(said: Said, weekend: Weekend) -> Turn | None:
    """«كل أسبوعين يوم الأحد», "every week on Monday and Wednesday"."""
    turn = every_unit(said, weekend)
    if not isinstance(turn, Cycle):
        return turn
    if turn.freq != "WEEKLY":
        return None
    return "which_day" if said.has("or") else replace(turn, byday=_names(_days(said)))


def on_days(said: Said, weekend: Weekend) -> Turn | None:
    """«أيام الأحد والخميس»; «أسابيع» with a weekday are none."""
    return weekly(said, weekend) if said.get("units").name == "day" else None


def _days(said: Said) -> set[int]:
    return {token.number for token in said.all("weekday", "weekdays")}


def _names(days: Iterable[int]) -> tuple[str, ...]:
    return tuple(DAYS[day] for day in sorted(days))


def weekly_range(said: Said, _weekend: Weekend) -> Turn | None:
    """«من الأحد إلى الخميس» of every week."""
    first, last = (token.number for token in said.all("weekday", "weekdays"))
    return Cycle(
        "WEEKLY", byday=_names({(first + day) % 7 for day in range((last - first) % 7 + 1)})
    )


def all_but(said: Said, weekend: Weekend) -> Turn | None:
    """«كل يوم ما عدا الجمعة»."""
    left = (working_days(weekend) if said.has("working") else set(range(7))) - _days(said)
    return Cycle("WEEKLY", byday=_names(left)) if left else "which_day"


def working(_said: Said, weekend: Weekend) -> Turn | None:
    return Cycle("WEEKLY", byday=_names(working_days(weekend)))


def working_days(weekend: Weekend) -> set[int]:
    return set(range(7)) - weekend


def resting(_said: Said, weekend: Weekend) -> Turn | None:
    return Cycle("WEEKLY", byday=_names(weekend))


def weekday_of_month(said: Said, _weekend: Weekend) -> Turn | None:
    """«أول خميس من كل شهر», "the first and third Monday of each month"."""
    if any(unit.name != "month" for unit in said.all("unit", "daily", "periodic")):
        return None
    days = [day.number for day in said.all("weekday")]
    places = [place.number for place in said.all("ordinal", "final", "last")]
    if any(place == 0 or place > 5 for place in places):
        return "which_day"
    pairs = zip(places, days, strict=True) if len(places) == len(days) else product(places, days)
    return Cycle("MONTHLY", byday=tuple(f"{place}{DAYS[day]}" for place, day in pairs))


def every_weekday_by_place(said: Said, weekend: Weekend) -> Turn | None:
    """Of "every first Monday" the month is clear; "every second Monday" may be every other."""
    place = said.get("ordinal", "final", "last").number
    return weekday_of_month(said, weekend) if place in (1, -1) else "which_day"


def days_of_month(said: Said, _weekend: Weekend) -> Turn | None:
    """«يوم 1 و15 من كل شهر», "every month on the 5th"; its edges too: «آخر كل شهر»."""
    units = said.all("unit", "daily", "periodic")
    if any(unit.name != "month" for unit in units):
        return None
    days = {token.number for token in said.all("number", "ordinal", "final", "last")}
    if not all(1 <= day <= 31 or day == -1 for day in days):
        return "which_day"
    cycle = Cycle("MONTHLY", bymonthday=tuple(sorted(days, key=_last_at_the_end)))
    counts = [unit.number for unit in units if unit.number > 1]
    return spaced(cycle, counts[0]) if counts else cycle


def _last_at_the_end(day: int) -> int:
    return day if day > 0 else 32


def day_of_year(said: Said, _weekend: Weekend) -> Turn | None:
    """«كل سنة يوم 5 مارس»."""
    if any(unit.name != "year" for unit in said.all("unit", "daily", "periodic")):
        return None
    day = said.get("number", "ordinal").number
    return Cycle("YEARLY", bymonthday=(day,), month=said.get("month").number)


def edges_of_month(said: Said, weekend: Weekend) -> Turn | None:
    """«كل أول شهر»; "every second month" is another thing, «أول كل أسبوع» no one day."""
    if said.get("ordinal", "final", "last").number not in (1, -1):
        return None
    return days_of_month(said, weekend) or "which_day"


def two_or_three(said: Said, _weekend: Weekend) -> Turn | None:
    """«كل يومين تلاتة»; digits after it are an hour."""
    number = said.get("number")
    return "which_day" if number.name and number.number == 3 else None


def yes_and_no(said: Said, _weekend: Weekend) -> Turn | None:
    """«يوم آه ويوم لأ»."""
    first, second = said.all("word")
    yes_no = first.name in _YES and second.name in _NO
    return Cycle("DAILY", 2) if yes_no else None


def every_other(said: Said, weekend: Weekend) -> Turn | None:
    """«يوم ويوم»."""
    turn = every_unit(said, weekend)
    return spaced(turn, 2) if isinstance(turn, Cycle) else turn


def every_quarter(said: Said, _weekend: Weekend) -> Turn | None:
    return Cycle("MONTHLY", 3) if said.get("fraction").number == 15 else None


def if_named(said: Said, weekend: Weekend) -> Turn | None:
    """«أيام العمل» are days that come again, «3 أيام عمل» a span."""
    return working(said, weekend) if said.get("working").number else None


def times_in(said: Said, weekend: Weekend) -> Turn | None:
    """«مرة في الأسبوع» is weekly; on which days «مرتين» fall is asked."""
    times = said.get("times")
    unit = said.get("unit", "day", "per", "units")
    if times.number != 1 or said.has("number"):
        return "time" if unit.name == "day" else "which_day"
    return spaced(Cycle(_FREQ[unit.name]), 1)
