"""A closed grammar over kinds of words: a rule is the order in which kinds follow each other.

A line becomes a row of tokens, and each token's kind one sign of a string; so a rule is written as
`after number units` and matched as a plain regular expression, in linear time, whatever language
the words were in. What a rule has read is marked in the row, and no later rule reads it again.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

# What each kind holds stands in the vocabularies; the two marks are left by rules.
KINDS = (
    "weekday weekdays named month hijri feast number ordinal year decimal clock date slash "
    "range thing day unit units pair hour hours stretch relative behind after into before "
    "since ago now next this gone last final other every daily periodic part half at oclock "
    "lead past fraction minus to or and between of on cue agreed edge weekend weekends "
    "working times few not except per duration starting counted the mark word hijri_mark "
    "tonight_eve wish zone told_day told_hour"
).split()
Found = TypeVar("Found")
Context = TypeVar("Context")
MARKS = frozenset({"told_day", "told_hour"})
_SIGN = {kind: chr(0x4E00 + place) for place, kind in enumerate(KINDS)}
_KIND = {sign: kind for kind, sign in _SIGN.items()}
_NEAR, _LONG = 8, 80  # tokens that are looked at around a match; a line that says more
_SAYING_NOTHING = "".join(_SIGN[kind] for kind in (*MARKS, "mark", "on", "at", "and", "to", "cue"))
_MACROS = {
    "SPAN": "(?:number(?:units|unit|day)|pair|unit|day)",
    "COUNTED_SPAN": "(?:number(?:units|unit|day)|pair|unit)",
    "WEEKDAY": "(?:day? weekday)",
    "COUNT": "(?:[number decimal] [hour hours]|stretch|fraction of? [hour hours]|[hour hours])",
    "THAT": "(?:this unit|unit this|unit)",
    "COMING": "(?:next unit|unit next)",
    "IN": "(?:[into after] to?)",
}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign; `number` and `name` mean what its kind's vocabulary says."""

    kind: str
    number: int = 0
    name: str = ""
    first: int = 0  # the places, among the line's words, of those that it was read from
    last: int = 0
    glued: bool = False  # no space before it
    latin: bool = False  # written in Latin letters


class Said:
    """The tokens that a rule matched, asked for by kind."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        self.tokens = tuple(tokens)

    def all(self, *kinds: str) -> list[Token]:
        return [token for token in self.tokens if token.kind in kinds]

    def one(self, *kinds: str) -> Token | None:
        return next(iter(self.all(*kinds)), None)

    def get(self, *kinds: str) -> Token:
        """The first of these kinds, that the rule's pattern promises."""
        return self.all(*kinds)[0]

    def has(self, *kinds: str) -> bool:
        return bool(self.all(*kinds))


@dataclass(frozen=True, slots=True)
class Speech:
    """A line as tokens, and what has been read of it so far."""

    tokens: tuple[Token, ...]
    signs: str  # one for each token

    def said(self, match: re.Match[str]) -> Said:
        return Said(self.tokens[match.start() : match.end()])

    def told(self, match: re.Match[str], mark: str) -> "Speech":
        signs = self.signs[: match.start()] + _SIGN[mark] * len(match[0])
        return replace(self, signs=signs + self.signs[match.end() :])

    def kind(self, place: int) -> str:
        return _KIND[self.signs[place]] if 0 <= place < len(self.signs) else ""

    def before(self, match: re.Match[str]) -> str:
        return self.signs[max(match.start() - _NEAR, 0) : match.start()]

    def after(self, match: re.Match[str]) -> str:
        return self.signs[match.end() : match.end() + _NEAR]

    def alone(self, match: re.Match[str]) -> bool:
        """Whether the line says nothing else, but for what has been read."""
        rest = self.signs[: match.start()] + self.signs[match.end() :]
        return len(self.signs) < _LONG and not rest.strip(_SAYING_NOTHING)

    def words_told(self) -> set[int]:
        """The places of the words that have been read."""
        marks = {_SIGN[mark] for mark in MARKS}
        pairs = zip(self.tokens, self.signs, strict=True)
        told = [token for token, sign in pairs if sign in marks]
        return {place for token in told for place in range(token.first, token.last + 1)}


@dataclass(frozen=True, slots=True)
class Rule(Generic[Context, Found]):
    """What the words that fit the pattern mean; None if, looked at closely, they don't fit."""

    pattern: re.Pattern[str]
    meaning: Callable[[Said, Context], Found | None]


def speech(tokens: Iterable[Token]) -> Speech:
    tokens = tuple(tokens)
    return Speech(tokens, "".join(_SIGN[token.kind] for token in tokens))


def form(pattern: str) -> re.Pattern[str]:
    """The pattern of a rule: kinds by their names, macros in capitals; spaces only part them.

    `*` and `+` stand for at most six: more says nobody, and long lines stay quick to read.
    """
    plain = re.sub(r"[A-Z_]{2,}", lambda name: _MACROS[name[0]], pattern)
    bound = plain.replace("*", "{0,6}").replace("+", "{1,6}")
    return re.compile(re.sub(r"[a-z_]+|\s+", _sign, bound))


def _sign(name: re.Match[str]) -> str:
    return "" if name[0].isspace() else _SIGN[name[0]]


def read(
    line: Speech, rules: Iterable[Rule[Context, Found]], context: Context, mark: str
) -> tuple[list[Found], Speech]:
    """What the rules, each in its turn, find in the line; and the line with that marked as read."""
    found: list[Found] = []
    for rule in rules:
        for match in rule.pattern.finditer(line.signs):
            meant = rule.meaning(line.said(match), context)
            if meant is not None:
                found.append(meant)
                line = line.told(match, mark)
    return found, line
