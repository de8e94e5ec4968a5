"""Hours and minutes from now, as real time to come whatever clocks do: «بعد ساعتين ونص»."""

from datetime import timedelta
from fractions import Fraction

from handlers.reading.grammar import Rule, Said, Speech, Token, form, read
from handlers.reading.reckoning import Ask

Elapsed = timedelta | Ask

_LONGEST = 400 * 24 * 60  # minutes
_MINUTES = {"day": 24 * 60, "week": 7 * 24 * 60}
_COUNT = (
    "(?:[number decimal] (?:and? fraction)? [hour hours]|stretch|fraction of? hour|hour)"
    "(?: and? fraction| minus fraction| and? number [hour hours]| and stretch)*"
)
_WITH_DAYS = f"(?:(?:number [units unit day]|pair|day|unit) and {_COUNT}|{_COUNT})"


def _vague(_said: Said, _now: None) -> Elapsed:
    return "time"


def _of_event(_said: Said, _now: None) -> Elapsed:
    return "which_day"


def _behind(said: Said, _now: None) -> Elapsed | None:
    """«بعد -5 دقائق»: a minus before it, not a dash between two."""
    return "past" if said.has("minus") or said.get("to").name == "-" else None


def _counted(said: Said, _now: None) -> Elapsed | None:
    minutes = sum((_minutes(part) for part in _parts(said.tokens)), Fraction(0))
    if any(token.kind == "stretch" and token.number < 0 for token in said.tokens):
        return "time"  # «شوية»
    if any(token.name in ("month", "year") for token in said.tokens):
        return "which_day"
    return timedelta(minutes=float(minutes)) if 0 < minutes <= _LONGEST else "which_day"


def _written(said: Said, _now: None) -> Elapsed | None:
    """As in "1h30"."""
    clock = said.get("clock")
    return timedelta(minutes=clock.number) if clock.name == "h" else None


def _parts(tokens: tuple[Token, ...]) -> list[list[Token]]:
    """The tokens parted after each unit: «ساعة» and «ونص», "2 hours" and "30 minutes"."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        parts[-1].append(token)
        if token.kind in ("hour", "hours", "units", "unit", "day", "pair", "stretch"):
            parts.append([])
    return parts


def _minutes(part: list[Token]) -> Fraction:
    """Of one part; a share that stands before no unit is of an hour."""
    shares = [Fraction(token.number, 60) for token in part if token.kind == "fraction"]
    counts = [_count(token) for token in part if token.kind in ("number", "decimal")]
    units = [token for token in part if token.kind in ("hour", "hours", "units", "unit", "day")]
    whole = [token for token in part if token.kind in ("pair", "stretch")]
    if whole:
        return Fraction(sum(token.number * _MINUTES.get(token.name, 1) for token in whole))
    share = sum(shares, Fraction(0)) * (-1 if any(t.kind == "minus" for t in part) else 1)
    if not units:
        return share * 60
    size = Fraction(_MINUTES.get(units[0].name, units[0].number) or Fraction(1, 60))
    return (sum(counts, share) if counts or shares else 1) * size


def _count(token: Token) -> Fraction:
    return Fraction(token.name if token.kind == "decimal" else token.number)


_RULES: tuple[Rule[None, Elapsed], ...] = tuple(
    Rule(form(pattern), meaning)
    for pattern, meaning in (
        ("[into after] [to minus] [number decimal] (?:and? fraction)? [hour hours units unit day]",
         _behind),
        ("IN range [hour hours]", _vague),
        ("[into after on] few of? [hour hours]", _vague),
        (f"IN (?:number|{_COUNT}) [to or] (?:number|{_COUNT}) [hour hours]?", _vague),
        ("IN hours|IN fraction of? [day unit]", _vague),
        ("IN clock", _written),
        (f"IN {_WITH_DAYS} [of after before](?!now|relative)", _of_event),
        (f"IN {_WITH_DAYS} (?:of [now relative])?", _counted),
        (f"{_COUNT} of now", _counted),
    )
)  # fmt: skip


def find_elapsed(line: Speech) -> tuple[Elapsed | None, Speech]:
    """The first of them, and the line with it marked as read."""
    found, line = read(line, _RULES, None, "told_hour")
    return (found[0] if found else None), line
