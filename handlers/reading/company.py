"""What a word is by the company it keeps: «كل اتنين» is Monday, «اتنين كيلو» two, 3 of «3 صور» a
count and no hour."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.reading.calendar_names import NUMBER_DAYS
from handlers.reading.counted_words import COUNTS, NAMES, SYMBOLS
from handlers.reading.grammar import Token
from handlers.reading.hour_words import COUNTRY
from handlers.reading.number_runs import in_one

_FIGURES = {"number", "decimal", "slash", "range", "clock", "year"}
_BEFORE_DAY = {"day", "units", "every", "next", "this", "last", "cue", "relative", "not", "except",
               "before", "after", "other", "ordinal", "final"}  # fmt: skip
_BEFORE_NUMBER_DAY = {"day", "every", "units", "other", "ordinal", "final"}
_AFTER_DAY = {"next", "gone", "this", "part", "at", "clock"}
_AFTER_DAY_THE = _AFTER_DAY | {"number", "mark", ""}
_AFTER_DAY_ENGLISH = _AFTER_DAY | {"number", "mark", "", "month", "ordinal", "to"}
_TIMES_OF = {"units", "unit", "day", "hours", "hour", "counted", "working", "month", "thing"}
_A_DAY = {"weekday", "relative", "number", "clock", "at", "date", "slash", "day", "month"}
_SPANS = {"unit", "units", "day", "hour", "hours"}
_DAY_OF = {"weekday", "named", "number", "ordinal", "date", "slash", "working", "relative", "this"}
_BEFORE_HOUR = {"at", "on", "to", "relative", "weekday", "month", "date", "year", "part", ""}


def in_company(tokens: list[Token]) -> list[Token]:
    tokens = in_one([token for token in tokens if token.kind != "the"])
    known: list[Token] = []
    for place, token in enumerate(tokens):
        after = tokens[place + 1] if place + 1 < len(tokens) else Token("")
        known.append(_known(known, token, after))
    return _ranges_of_things(known)


def _ranges_of_things(tokens: list[Token]) -> list[Token]:
    """«من 3 إلى 5 صور»: what the second number counts, the first counts too."""
    for place in range(len(tokens) - 3, -1, -1):
        first, link, last = tokens[place : place + 3]
        linked = link.kind in ("to", "or") and link.name != "-"
        if first.kind in _FIGURES and linked and last.kind == "thing":
            tokens[place] = replace(first, kind="thing")
    return tokens


def _known(before: Sequence[Token], token: Token, after: Token) -> Token:
    last = before[-1] if before else Token("")
    if token.kind in _FIGURES and _is_thing(before, token, after):
        return replace(token, kind="thing")
    if token.name == "each" and last.kind == "thing":
        return replace(token, kind="counted")  # "20 each"
    if token.kind == "named":
        return replace(token, kind=_named(before, token, after))
    if token.name in NUMBER_DAYS and _is_day(before, after):
        return replace(token, kind="weekday", number=NUMBER_DAYS[token.name])
    if token.name == "h" and last.kind == "number" and _is_clock(before[:-1]):
        return replace(token, kind="oclock")
    if token.kind == "tonight_eve" and last.kind == "every":
        return replace(token, kind="part", name="night")
    if token.kind == "relative" and not token.number and after.kind == "ordinal":
        return replace(token, kind="day", number=1, name="day")  # «اليوم الثالث»
    if token.kind == "day" and _is_today(last, token, after):
        return replace(token, kind="relative", number=0)
    if token.number == COUNTRY and token.kind == "part" and last.kind in ("of", "on"):
        return replace(token, kind="word")
    return token


def _is_thing(before: Sequence[Token], token: Token, after: Token) -> bool:
    """Whether the figure is a price, a count, a size, or the number of an order."""
    last, earlier = before[-1] if before else Token(""), before[-2] if before[1:] else Token("")
    if last.name in SYMBOLS and earlier.kind != "thing":
        return True
    if after.name in SYMBOLS or after.name == "each":
        return True
    if last.kind == "counted" and last.number & NAMES and after.kind != "part":
        return True
    if last.kind == "day" and last.latin:
        return True  # "day 3" counts days, «يوم 3» is one
    if after.kind == "counted" and after.number & COUNTS:
        return True
    if token.kind == "year" and after.kind in _SPANS:
        return True
    if token.kind == "slash":
        return after.kind in ("of", "hour", "hours")
    return after.kind == "word" and last.kind != "at" and _is_plural(after.name)


def _is_today(last: Token, token: Token, after: Token) -> bool:
    """Maghrebi «ليوم»; «ليوم الخميس» is until Thursday."""
    written_in = last.kind == "to" and last.first == token.first
    return written_in and after.kind not in _DAY_OF


def _is_plural(word: str) -> bool:
    if len(word) < 4:
        return False
    return word.endswith("ات") or (word.endswith("s") and word[-2] not in "sui'")


def _named(before: Sequence[Token], token: Token, after: Token) -> str:
    """The kind of a name that is a weekday only in company."""
    last = before[-1] if before else Token("")
    if token.name == "until" and after.kind in _A_DAY and last.kind != "every":
        return "to"  # «لحد الخميس»
    if last.kind in _BEFORE_DAY or last.name == "يا" or _in_list(before):
        return "weekday"
    if last.kind == "of" and after.kind in ("to", "weekday"):
        return "weekday"  # «من لاثنين لجمعة»
    if token.name == "english" and last.kind in ("on", "to"):
        return "weekday"
    beside = {"the": _AFTER_DAY_THE, "english": _AFTER_DAY_ENGLISH}.get(token.name, _AFTER_DAY)
    first = token.name in ("bare", "until") or not before
    return "weekday" if first and after.kind in beside else "word"


def _in_list(before: Sequence[Token]) -> bool:
    return (
        len(before) > 1 and before[-1].kind in ("and", "or", "to") and before[-2].kind == "weekday"
    )


def _is_day(before: Sequence[Token], after: Token) -> bool:
    if after.kind in _TIMES_OF or after.name == "min":  # «كل اتنين من العملاء»
        return False
    last = before[-1].kind if before else ""
    return last in _BEFORE_NUMBER_DAY or after.kind == "next" or _in_list(before)


def _is_clock(before: Sequence[Token]) -> bool:
    """Whether "17h" is an hour of the clock, since no hours are counted."""
    return (before[-1].kind if before else "") in _BEFORE_HOUR
