"""Numbers and ordinals of several words as one token: «خمسة وعشرين», "twenty-first"."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.reading.figures import number
from handlers.reading.grammar import Token
from handlers.reading.numerals import TEEN, VALUES, sums

_TENS = (20, 30)
_LONGEST = 16  # tokens of one run


def in_one(tokens: Sequence[Token]) -> list[Token]:
    joined: list[Token] = []
    place = 0
    while place < len(tokens):
        end = _end(tokens, place)
        joined += _summed(tokens[place:end])
        place = end
    return _ordinals(joined)


def _end(tokens: Sequence[Token], start: int) -> int:
    """Where a run of numbers, linked or side by side, ends; any other token is alone."""
    end = start + 1
    if tokens[start].kind != "number":
        return end
    hour = start > 0 and tokens[start - 1].kind == "at"  # «الساعة تسعة وعشرين» is no 29
    while end < min(len(tokens), start + _LONGEST):
        if tokens[end].kind == "number":
            end += 1
        elif not hour and end + 1 < len(tokens) and _links(tokens[end], tokens[end + 1]):
            end += 2
        else:
            break
    return end


def _links(link: Token, after: Token) -> bool:
    if after.kind != "number":
        return False
    return link.kind == "and" or (link.name == "-" and after.glued and after.name.isalpha())


def _summed(run: Sequence[Token]) -> list[Token]:
    """The run with what belongs together added up; digits alone never are."""
    places = [place for place, token in enumerate(run) if token.kind == "number"]
    if len(places) == 1 or not any(run[place].name for place in places):
        return list(run)
    found = sums([(_link(run, place), _word(run[place])) for place in places])
    firsts = [places[first] for first, _ in found]
    summed: list[Token] = []
    for first, after, (_, value) in zip(firsts, [*firsts[1:], len(run)], found, strict=True):
        last = max(place for place in places if place < after)
        whole = run[first] if first == last else number(int(value), "+")
        summed.append(replace(whole, first=run[first].first, last=run[last].last))
        summed += run[last + 1 : after]
    return summed


def _link(run: Sequence[Token], place: int) -> str:
    if place == 0:
        return ""
    if run[place - 1].kind != "and":
        return " " if run[place - 1].kind == "number" else "-"
    arabic = not (run[place - 2].name + run[place].name).isascii()
    return " و" if arabic else " and "


def _word(token: Token) -> str:
    word = token.name.removeprefix("ال")
    return word if word in VALUES else str(token.number)


def _ordinals(tokens: Sequence[Token]) -> list[Token]:
    """«الخامس عشر», «الخامس والعشرين», "twenty-first": the parts of an ordinal put together."""
    joined: list[Token] = []
    for place, token in enumerate(tokens):
        joined.append(token)
        if tokens[place + 1 : place + 2] and tokens[place + 1].kind in ("hour", "hours"):
            continue  # «التاسعة وعشرون دقيقة»
        for size in (3, 2):
            if whole := _ordinal(joined[-size:], size):
                joined[-size:] = [whole]
    return joined


def _ordinal(parts: Sequence[Token], size: int) -> Token | None:
    if len(parts) < size:
        return None
    first, last = parts[0], parts[-1]
    kinds = [part.kind for part in parts]
    if kinds in (["ordinal", "number"], ["ordinal", "and", "number"]) and first.number < 10:
        tens = last.number in _TENS and last.name and size == 3
        teen = last.name in TEEN and size == 2
        fits = tens or teen
    else:
        english = kinds in (["number", "ordinal"], ["number", "to", "ordinal"])
        fits = english and first.number in _TENS and last.number < 10 and first.name.isalpha()
    if not fits:
        return None
    return replace(first, kind="ordinal", number=first.number + last.number, last=last.last)
