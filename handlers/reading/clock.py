"""Which hour a line speaks of: a time of day, or what must be asked."""

import re
from dataclasses import dataclass
from datetime import time

from handlers.reading.day_parts import of_part, over, to_time
from handlers.reading.faces import FACE, RANGE, Face, face_of, is_range
from handlers.reading.grammar import Speech, form
from handlers.reading.hour_words import FREE, NOUN
from handlers.reading.reckoning import Ask


@dataclass(frozen=True, slots=True)
class Clock:
    at: time | None = None
    ask: Ask | None = None
    plain: bool = False  # said as an hour even where no day is named
    over: time | None = None  # when a part of the day that stands alone is behind


_NO_HOUR = form("at (?:number|thing(?! mark| counted))(?=$|mark|told_day)")  # «الساعة 25»
_DAY = form("told_day")
_LOOSE = form("part|tonight_eve")
_BESIDE = form("[told_day on into this at cue to and or day between after before final ordinal]$")
_AHEAD = form("^(?:told_day|at|on told_day|clock)")
_CUED = form("[at cue to on into this after before final ordinal]$")
_ELSEWHERE = form("told_hour mark? zone")  # «5 مساءً بتوقيت مكة»


def find_clock(line: Speech) -> tuple[Clock | None, Speech]:
    """The hour in a line whose days are marked; several, or a range of them, are asked."""
    clocks, line = _ranges(line)
    if not clocks:
        clocks, line = _hours(line)
    if not clocks:
        clocks, line = _parts(line)
    if not clocks and (match := _NO_HOUR.search(line.signs)):
        clocks, line = [Clock(ask="time")], line.told(match, "told_hour")
    if _ELSEWHERE.search(line.signs) or len({(clock.at, clock.ask) for clock in clocks}) > 1:
        return Clock(ask="time", plain=any(clock.plain for clock in clocks)), line
    return (clocks[0] if clocks else None), line


def _ranges(line: Speech) -> tuple[list[Clock], Speech]:
    found = []
    for match in RANGE.finditer(line.signs):
        if is_range(line, match):
            plain = line.said(match).has("at", "half", "part")
            found.append(Clock(ask="time", plain=plain))
            line = line.told(match, "told_hour")
    return found, line


def _hours(line: Speech) -> tuple[list[Clock], Speech]:
    found = []
    for match in FACE.finditer(line.signs):
        if (face := face_of(line, match)) is not None:
            found.append(_clock(face))
            line = line.told(match, "told_hour")
    return found, line


def _clock(face: Face) -> Clock:
    if face.open_ended:
        return Clock(ask="time", plain=face.plain)
    told = to_time(face.hour, face.minutes, face.part, of_24=face.of_24)
    return Clock(
        told if isinstance(told, time) else None,
        None if isinstance(told, time) else told,
        face.plain,
    )


def _parts(line: Speech) -> tuple[list[Clock], Speech]:
    found = []
    for match in _LOOSE.finditer(line.signs):
        if clock := _part(line, match):
            found.append(clock)
            line = line.told(match, "told_hour")
    return found, line


def _part(line: Speech, match: re.Match[str]) -> Clock | None:
    """A part alone; in the midst of other words it is none («صور العشاء»)."""
    token = line.tokens[match.start()]
    before, after = line.before(match), line.after(match)
    alone = line.alone(match)
    ahead = token.number < NOUN and _AHEAD.search(after)
    free = token.number == FREE and _DAY.search(line.signs)
    if not (alone or ahead or free or _BESIDE.search(before)):
        return None
    told = "time" if line.kind(match.start() - 1) == "after" else of_part(token.name)
    at = told if isinstance(told, time) else None
    plain = alone or bool(_CUED.search(before))
    return Clock(at, None if isinstance(told, time) else told, plain, over(token.name))
