"""What a clock's face shows, in words or digits: «الخامسة والنصف مساءً», "quarter to six", 17:30."""

import re
from dataclasses import dataclass

from handlers.reading.grammar import Speech, Token, form

_FACE = "[clock number ordinal decimal]"
_MIN = (
    "(?:and? fraction(?: [and minus] number)?|minus (?:fraction|number hours?)|"
    "and number [hour hours]?|number(?=oclock|[on of into]*[part half]))?"
)
_PARTS = "(?:oclock|[on of to into after mark told_day]*[part half])*"
_AT = "[at on]*"

# Its groups: a part before, minutes before, the hour, minutes, parts after.
FACE = form(
    f"(part [on mark told_day]*)? {_AT}"
    f"(lead|fraction(?=number)|number past|number hours [past to])? {_AT}"
    f"({_FACE})({_MIN})({_PARTS})"
)
RANGE = form(
    f"[of between]? {_AT} {_FACE}{_MIN}{_PARTS} [to or] {_AT} {_FACE}{_MIN}{_PARTS}|"
    f"between {_AT} {_FACE}{_MIN}{_PARTS} and {_AT} {_FACE}{_MIN}{_PARTS}|"
    f"{_AT} range {_PARTS}"
)
_BESIDE = form("told_day[mark on and cue to]*$")
_STARTS = form("^[mark and cue to]*$")
_TO_DAY = form("^[mark on]*told_day")
_COUNTS = form("^[units unit day hour hours pair working per times month hijri]")
_OPEN = form("^[mark told_day]*$")
_ONE = frozenset({"واحد", "one"})
_THIRD = "تلت"  # three, and a third of an hour


@dataclass(frozen=True, slots=True)
class Face:
    hour: int
    minutes: int  # on top of the hour, or missing to it
    part: str | None
    of_24: bool = False
    plain: bool = False  # an hour even where no day is named
    open_ended: bool = False  # «بعد الساعة 5»


@dataclass(frozen=True, slots=True)
class _Seen:
    """A match with what stands around it."""

    line: Speech
    match: re.Match[str]

    def tokens(self, group: int) -> tuple[Token, ...]:
        return self.line.tokens[self.match.start(group) : self.match.end(group)]

    @property
    def at(self) -> Token | None:
        between = self.line.tokens[self.match.start() : self.match.start(3)]
        return next((token for token in between if token.kind == "at"), None)

    @property
    def part(self) -> Token | None:
        said = (*self.tokens(1), *self.tokens(5))
        parts = [token for token in said if token.kind in ("part", "half")]
        return next((part for part in reversed(parts) if part.name != "early"), None)

    @property
    def cued(self) -> bool:
        said = self.match.group(2) or self.part or self.at
        return bool(said or any(token.kind == "oclock" for token in self.tokens(5)))

    @property
    def beside_day(self) -> bool:
        if _BESIDE.search(self.line.before(self.match)):
            return True
        starts = _STARTS.search(self.line.before(self.match))
        return bool(starts and _TO_DAY.search(self.line.after(self.match)))

    @property
    def counts(self) -> bool:
        return bool(_COUNTS.search(self.line.after(self.match)))


def face_of(line: Speech, match: re.Match[str]) -> Face | None:
    """The face that a match of FACE shows, or None where its number is no hour."""
    seen = _Seen(line, match)
    token = seen.tokens(3)[0]
    shown = _shown(token)
    if shown is None or not _is_hour(seen, token, shown[0]):
        return None
    minutes = _minutes(seen.tokens(4), at=seen.at is not None)
    return Face(
        hour=shown[0],
        minutes=shown[1] + (minutes or 0) + _lead(seen.tokens(2)),
        part=seen.part.name if seen.part else None,
        of_24=token.name in ("24", "h"),
        plain=_is_plain(seen, token),
        open_ended=minutes is None or line.kind(match.start() - 1) == "after",
    )


def _shown(token: Token) -> tuple[int, int] | None:
    """The hour and minutes of one token."""
    if token.kind == "clock":
        return divmod(token.number, 60)
    if token.kind != "decimal":
        return token.number, 0
    hour, _, minutes = token.name.partition(".")
    return (int(hour), int(minutes)) if len(minutes) == 2 and int(minutes) < 60 else None


def _is_hour(seen: _Seen, token: Token, hour: int) -> bool:
    if hour > 24 or (token.kind == "ordinal" and hour > 12):
        return False
    if seen.counts and not seen.part and not (seen.at and seen.at.number):
        return False
    if token.kind == "clock" or seen.cued:
        return True
    if token.name in _ONE or not seen.beside_day:
        return False
    if token.kind == "ordinal":
        return token.name == "hour"
    return hour <= 12 or bool(seen.match[4]) or seen.line.alone(seen.match)


def _is_plain(seen: _Seen, token: Token) -> bool:
    at, part = seen.at, seen.part
    if (at and at.number) or (part and (part.kind == "part" or part.latin)) or seen.match[2]:
        return True
    if seen.line.alone(seen.match):
        return bool(seen.cued or token.kind == "clock")
    opened = _OPEN.search(seen.line.after(seen.match))
    return bool(at and (token.kind == "clock" or opened or part))


def _lead(tokens: tuple[Token, ...]) -> int:
    """What "quarter to" and "ten past" add to the hour that follows."""
    if not tokens:
        return 0
    return -tokens[0].number if tokens[-1].kind == "to" else tokens[0].number


def _minutes(tokens: tuple[Token, ...], *, at: bool) -> int | None:
    """«ونص إلا خمسة»; None where a second hour is meant rather than minutes: «5 و7»."""
    if [token.kind for token in tokens] == ["and", "number"] and tokens[1].name != _THIRD:
        of_five = tokens[1].name and tokens[1].number % 5 == 0
        return tokens[1].number if at and of_five else None
    minutes, sign = 0, 1
    for token in tokens:
        if token.kind in ("and", "minus"):
            sign = -1 if token.kind == "minus" else 1
        elif token.kind in ("fraction", "number"):
            minutes += sign * (20 if token.name == _THIRD else token.number)
    return minutes


def is_range(line: Speech, match: re.Match[str]) -> bool:
    """«من 5 إلى 7 مساء»; numbers that nothing says to be hours are none."""
    said = line.said(match)
    if _COUNTS.search(line.after(match)) and not said.has("part"):
        return False
    if any(token.number > 24 for token in said.all("number")):
        return False
    hours = len(said.all("clock")) == 2 or said.has("at", "part", "half")
    beside = _BESIDE.search(line.before(match)) or _TO_DAY.search(line.after(match))
    return hours or bool(beside)
