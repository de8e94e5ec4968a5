"""A moment in what people write, in the writer's own zone; what could be two is asked.

The first slice: one day, one hour, or hours from now. Recurring times have their own reading.
"""

import datetime as dt
import re
from dataclasses import dataclass

from handlers.reading.calendar_names import DAY, named
from handlers.reading.clock import Clock, find_clock, find_elapsed
from handlers.reading.days import find_days
from handlers.reading.normal import fold
from handlers.reading.reckoning import Ask


@dataclass(frozen=True, slots=True)
class DateRead:
    """Exactly one of the three is set."""

    at: dt.datetime | None = None  # aware, in the zone of the base time
    date: dt.date | None = None  # a day without an hour
    ask: Ask | None = None


_RECURRING = re.compile(
    rf"(?<!\w)(?:كل|every|each) (?:\w+ )?(?:{DAY}|يوم|اسبوع|شهر|ساع|صباح|مساء|day|week|month|"
    rf"hour|morning)"
    rf"|(?<!\w)(?:يوميا|اسبوعيا|شهريا|daily|weekly|monthly|ايام {DAY})"
)
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[t ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?")
_SOME_DAY = dt.datetime(
    2026, 1, 7, 6, tzinfo=dt.UTC
)  # any would do: only whether time is spoken of


def read_date(text: str, base: dt.datetime) -> DateRead | None:
    """When, as the text says it to somebody whose clock shows `base` (aware, in their zone).

    It asks rather than guesses: `am_pm`, `which_day`, `time` (the day is known), `past`. None when
    the text speaks of no time: prices, sizes, ratios, quantities and order numbers are none.
    """
    folded = fold(text).replace("§", " ")
    if _ISO.fullmatch(folded):
        return _iso(folded, base)
    spoken = named(folded)
    if _RECURRING.search(spoken):
        return None
    days, rest = find_days(spoken, base.date())
    if not days and (elapsed := find_elapsed(rest)):
        return _later(elapsed, base)
    return _read(days, find_clock(rest), base)


def meaning_of_time(text: str) -> DateRead | None:
    """What read_date would find in the text on some day: two texts that agree mean the same."""
    return read_date(text, _SOME_DAY)


def _read(days: list[dt.date | Ask], clock: Clock | None, base: dt.datetime) -> DateRead | None:
    asks = [day for day in days if isinstance(day, str)]
    dates = {day for day in days if isinstance(day, dt.date)}
    if not days:
        return _today(clock, base) if clock and clock.plain else None
    if "which_day" in asks or len(dates) + len(set(asks)) > 1:
        return DateRead(ask="which_day")
    if asks:
        return DateRead(ask=asks[0])
    return _on(dates.pop(), clock, base)


def _today(clock: Clock, base: dt.datetime) -> DateRead:
    return _on(base.date(), clock, base)


def _on(day: dt.date, clock: Clock | None, base: dt.datetime) -> DateRead:
    if day < base.date():
        return DateRead(ask="past")
    if clock is None:
        return DateRead(date=day)
    if clock.at is None:
        return DateRead(ask=clock.ask)
    return _at(day, clock.at, base)


def _at(day: dt.date, clock: dt.time, base: dt.datetime) -> DateRead:
    at = dt.datetime.combine(day, clock, base.tzinfo)
    if at.astimezone(dt.UTC).astimezone(base.tzinfo).replace(tzinfo=None) != at.replace(
        tzinfo=None
    ):
        return DateRead(ask="time")  # an hour that the clock change leaves out
    return DateRead(at=at) if at > base else DateRead(ask="past")


def _iso(folded: str, base: dt.datetime) -> DateRead:
    try:
        moment = dt.datetime.fromisoformat(folded.upper())  # in the writer's own zone
    except ValueError:
        return DateRead(ask="which_day")
    return _at(moment.date(), moment.time(), base)


def _later(elapsed: dt.timedelta | Ask, base: dt.datetime) -> DateRead:
    if isinstance(elapsed, str):
        return DateRead(ask=elapsed)
    return DateRead(at=(base.astimezone(dt.UTC) + elapsed).astimezone(base.tzinfo))
