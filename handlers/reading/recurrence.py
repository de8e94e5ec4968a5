"""Times that come again, as people say them in Arabic and English; what isn't clear is asked.

Working days are those of the zone's country, unless the person's own weekend is given.
"""

import datetime as dt
from dataclasses import dataclass, replace

from handlers.reading import cycles
from handlers.reading.clock import Clock, find_clock
from handlers.reading.cycle_rules import AGAIN, BOUND, CYCLES, LEFT, RATE
from handlers.reading.cycles import Cycle, Freq, Turn
from handlers.reading.days import find_days
from handlers.reading.grammar import Speech, form, read
from handlers.reading.reckoning import Ask, Day
from handlers.reading.spoken import listen
from handlers.reading.weekends import SATURDAY_SUNDAY, Weekend, weekend_of


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Its names mean what RFC 5545 means by them; what wasn't said is None."""

    freq: Freq
    interval: int = 1
    byday: tuple[str, ...] | None = None  # MO first; with an ordinal as 1TH, -1FR
    bymonthday: tuple[int, ...] | None = None  # -1 is the last
    at: dt.time | None = None
    month: int | None = None  # of a yearly one; its day is in bymonthday


_IN_HOURS = form(
    "every [number ordinal other decimal range few of to or fraction]* [hour hours stretch]"
)


def read_recurrence(
    text: str, base: dt.datetime, weekend: Weekend | None = None
) -> Recurrence | Ask | None:
    """How often, as the text says it to somebody whose clock shows `base` (aware, in their zone).

    None when nothing comes again: «كل الصور», «50$ شهريًا», a single day.
    """
    return recurrence_said(listen(text, base.tzinfo), base, weekend)[0]


def recurs(line: Speech) -> bool:
    """Whether the line speaks of a time that comes again."""
    return bool(_cycles(line, SATURDAY_SUNDAY)[0])


def in_hours(text: str, zone: dt.tzinfo | None = None) -> bool:
    """Whether it comes again after so many hours or minutes, whole or not."""
    return bool(_IN_HOURS.search(listen(text, zone).signs))


def recurrence_said(
    line: Speech, base: dt.datetime, weekend: Weekend | None = None
) -> tuple[Recurrence | Ask | None, Speech]:
    """The recurrence that a line tells, and the line with the words that told it marked."""
    turns, line = _cycles(line, weekend_of(base.tzinfo) if weekend is None else weekend)
    turn = _one(turns)
    if turn is None:
        return None, line
    if isinstance(turn, Cycle):
        turn, line = _completed(turn, line)
    days, line = find_days(line, base.date())
    clock, line = find_clock(line)
    return _answer(turn, days, clock, bound=bool(BOUND.search(line.signs))), line


def _answer(turn: Turn, days: list[Day], clock: Clock | None, *, bound: bool) -> Recurrence | Ask:
    if isinstance(turn, str):
        return turn
    if days or bound:
        return "which_day"  # a beginning or an end, that a recurrence doesn't hold
    if clock and (clock.ask or turn.freq == "HOURLY"):
        return clock.ask or "time"
    at = clock.at if clock else None
    return Recurrence(turn.freq, turn.interval, turn.byday, turn.bymonthday, at, turn.month)


def _cycles(line: Speech, weekend: Weekend) -> tuple[list[Turn], Speech]:
    if not AGAIN.search(line.signs):
        return [], line
    for rate in RATE.finditer(line.signs):
        line = line.told(rate, "thing")
    return read(line, CYCLES, weekend, "told_day")


def _one(turns: list[Turn]) -> Turn | None:
    """Several turns are one where they add up: «كل أحد وكل ثلاثاء»."""
    asks = [turn for turn in turns if isinstance(turn, str)]
    if asks or not turns:
        return asks[0] if asks else None
    found = [turn for turn in turns if isinstance(turn, Cycle)]
    days = {day for turn in found for day in turn.byday or ()}
    if len({replace(turn, byday=None) for turn in found}) > 1:
        return "which_day"
    return replace(found[0], byday=tuple(sorted(days, key=_place)) if days else None)


def _place(day: str) -> tuple[int, str]:
    return cycles.DAYS.index(day[-2:]), day


def _completed(turn: Cycle, line: Speech) -> tuple[Turn, Speech]:
    """The cycle with the days that the rest of the line gives to it."""
    if turn.freq not in LEFT or turn.byday or turn.bymonthday:
        return turn, line
    found, line = read(line, LEFT[turn.freq], frozenset(), "told_day")
    days = _one(found)
    if not isinstance(days, Cycle):
        return days or turn, line
    return replace(turn, byday=days.byday, bymonthday=days.bymonthday), line
