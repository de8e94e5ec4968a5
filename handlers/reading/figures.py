"""What a group of digits can be by its looks alone: a number, a date, an hour, or a mere thing."""

import re
from collections.abc import Iterator

from handlers.reading.grammar import Token

FIGURE = r"[0-9]+(?:[.,:/-][0-9]+)*"
_DATE = re.compile(
    r"[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}|[0-9]{1,2}([-/.])[0-9]{1,2}\2(?:[0-9]{2}){1,2}"
)
_CLOCK = re.compile(r"([0-9]{1,2}):([0-5][0-9])(?::[0-5][0-9])?")
_SLASH = re.compile(r"[0-9]{1,2}/[0-9]{1,2}")
_RANGE = re.compile(r"[0-9]{1,3}-[0-9]{1,3}")
_DECIMAL = re.compile(r"[0-9]{1,3}\.[0-9]{1,2}")
_RATIOS = {"9:16", "10:16"}  # of pictures; 16:9 and 4:5 can't be hours anyway
_YEARS = (range(1300, 1500), range(1900, 2200))  # 1448 is a Hijri one
_LARGEST = 999


def figure(digits: str) -> Iterator[Token]:
    """The tokens of one group; of a clock the number is minutes since midnight, and its name says
    whether it is written as on a clock of 24 hours."""
    if clock := _CLOCK.fullmatch(digits):
        yield _clock(digits, clock[1], clock[2])
    elif ":" in digits and digits.count("-") == 1:  # 9:00-11:00
        first, last = digits.split("-")
        yield from figure(first)
        yield Token("to")
        yield from figure(last)
    elif digits.isdigit():
        yield number(int(digits)) if len(digits) <= 4 else Token("thing")
    else:
        yield Token(_looks(digits), name=digits)


def number(value: int, name: str = "") -> Token:
    if any(value in years for years in _YEARS):
        return Token("year", value)
    return Token("number", value, name) if value <= _LARGEST else Token("thing")


def _clock(digits: str, hour: str, minute: str) -> Token:
    if int(hour) > 24 or digits in _RATIOS:
        return Token("thing")
    full = int(hour) > 12 or hour[0] == "0"
    return Token("clock", int(hour) * 60 + int(minute), "24" if full else "")


def _looks(digits: str) -> str:
    forms = {"date": _DATE, "slash": _SLASH, "range": _RANGE, "decimal": _DECIMAL}
    return next((kind for kind, looks in forms.items() if looks.fullmatch(digits)), "thing")
