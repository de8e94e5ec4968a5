"""A moment in what people write, in the writer's own zone; what could be two is asked.

One day, one hour, or hours from now; recurring times have their own reading (`recurrence.py`).
Where clocks are set back an hour exists twice: the first that is still to come is meant. Where
they are set forward an hour is left out: it is asked.
"""

import datetime as dt
import re
from dataclasses import dataclass, field

from handlers.reading.clock import Clock, find_clock
from handlers.reading.days import find_days
from handlers.reading.elapsed import Elapsed, find_elapsed
from handlers.reading.grammar import Speech, form
from handlers.reading.normal import fold
from handlers.reading.reckoning import Ask, Day
from handlers.reading.recurrence import recurs
from handlers.reading.spoken import listen


@dataclass(frozen=True, slots=True)
class DateRead:
    """Exactly one of the three is set."""

    at: dt.datetime | None = None  # aware, in the zone of the base time
    date: dt.date | None = None  # a day without an hour
    ask: Ask | None = None
    elapsed: bool = field(default=False, compare=False)  # counted from now, not read off a clock


_ISO = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[t ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:z|[+-][0-9]{2}:[0-9]{2})?"
)
_SOME_DAY = dt.datetime(2026, 1, 7, 6, tzinfo=dt.UTC)  # any would do
# Without one of these a line tells no time.
_TELLING = form(
    "[weekday relative behind month hijri feast date slash range clock part half at oclock lead "
    "unit units day pair hour hours stretch weekend weekends working ordinal hijri_mark year]"
)
_ENDS = (dt.MINYEAR, dt.MAXYEAR)  # of the calendar, where no zone can be counted
_NOT_ON_THE_DAY = form("[before after] [on cue]* told_day")


def read_date(text: str, base: dt.datetime) -> DateRead | None:
    """When, as the text says it to somebody whose clock shows `base` (aware, in their zone).

    It asks rather than guesses: `am_pm`, `which_day`, `time` (the day is known), `past`. None when
    the text speaks of no time: prices, sizes, ratios, quantities and order numbers are none.
    """
    folded = fold(text)
    if _ISO.fullmatch(folded):
        return _iso(folded, base)
    return date_said(listen(text, base.tzinfo), base)[0]


def meaning_of_time(text: str) -> DateRead | None:
    """What read_date would find in the text on some day: two texts that agree mean the same."""
    return read_date(text, _SOME_DAY)


def date_said(line: Speech, base: dt.datetime) -> tuple[DateRead | None, Speech]:
    """The moment that a line tells, and the line with the words that told it marked."""
    if not _TELLING.search(line.signs) or recurs(line):
        return None, line
    elapsed, counted = find_elapsed(line)
    if elapsed and not find_days(counted, base.date())[0]:
        return _later(elapsed, base), counted
    days, line = find_days(line, base.date())
    clock, line = find_clock(line)
    if days and _NOT_ON_THE_DAY.search(line.signs) and not (clock and clock.at):
        return DateRead(ask="which_day"), line
    return _read(days, clock, base), line


def _read(days: list[Day], clock: Clock | None, base: dt.datetime) -> DateRead | None:
    asks = [day for day in days if isinstance(day, str)]
    dates = {day for day in days if isinstance(day, dt.date)}
    if not days:
        return _on(base.date(), clock, base) if clock and clock.plain else None
    if "which_day" in asks or len(dates) + len(set(asks)) > 1:
        return DateRead(ask="which_day")
    if asks:
        return DateRead(ask=asks[0])
    return _on(dates.pop(), clock, base)


def _on(day: dt.date, clock: Clock | None, base: dt.datetime) -> DateRead:
    if day < base.date():
        return DateRead(ask="past")
    if clock is None:
        return DateRead(date=day)
    if clock.at is not None:
        return _at(day, clock.at, base)
    return DateRead(ask="past" if day == base.date() and _is_over(clock, base) else clock.ask)


def _is_over(clock: Clock, base: dt.datetime) -> bool:
    return clock.over is not None and clock.over <= base.time()


def _at(day: dt.date, clock: dt.time, base: dt.datetime) -> DateRead:
    """The first moment after the base at which the day's clock shows that hour."""
    if day.year in _ENDS:
        return DateRead(ask="past" if day < base.date() else "which_day")
    moments = [dt.datetime.combine(day, clock.replace(fold=f), base.tzinfo) for f in (0, 1)]
    if not any(_exists(moment) for moment in moments):
        return DateRead(ask="time")
    now = base.astimezone(dt.UTC)
    coming = [moment for moment in moments if moment.astimezone(dt.UTC) > now]
    return DateRead(at=coming[0]) if coming else DateRead(ask="past")


def _exists(moment: dt.datetime) -> bool:
    there = moment.astimezone(dt.UTC).astimezone(moment.tzinfo)
    return there.replace(tzinfo=None, fold=0) == moment.replace(tzinfo=None, fold=0)


def _iso(folded: str, base: dt.datetime) -> DateRead:
    try:
        moment = dt.datetime.fromisoformat(folded.upper())
    except ValueError:
        return DateRead(ask="which_day")
    if moment.tzinfo and moment.year not in _ENDS:
        moment = moment.astimezone(base.tzinfo)
    return _at(moment.date(), moment.time(), base)


def _later(elapsed: Elapsed, base: dt.datetime) -> DateRead:
    if isinstance(elapsed, str):
        return DateRead(ask=elapsed)
    moment = (base.astimezone(dt.UTC) + elapsed).astimezone(base.tzinfo)
    return DateRead(at=moment, elapsed=True)
