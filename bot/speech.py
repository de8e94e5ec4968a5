"""Keys into words. The one place where a message gets its language, direction and emphasis.

A parameter travels through Fluent as a single private-use character and comes back as a span of
its own, so that nothing a person wrote is ever read as markup or as part of our sentence.
"""

import re
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from babel import Locale
from fluent.runtime.types import FluentType

from bot import direction, formats
from bot.catalogue import Catalogue, UnworthyWords, load_catalogue
from handlers import origins
from handlers.reply import Amount, Arg, City, Lines, Link, Listed, Text, Time, Words

LOCALES = Path(__file__).parent / "locales"
BOLD = re.compile(r"\*([^*\n]+)\*")
FIRST_SLOT, LAST_SLOT = 0xE000, 0xF8FF
SLOT = re.compile(f"([{chr(FIRST_SLOT)}-{chr(LAST_SLOT)}])")

TYPED = "/start {token}"  # a way in, where there are no links of ours

Kind = Literal["plain", "bold", "user", "time"]


@dataclass(frozen=True, slots=True)
class Span:
    text: str
    kind: Kind = "plain"
    at: datetime | None = None  # the moment that a "time" tells, UTC


Spans = tuple[Span, ...]


class Slot(FluentType):
    """Where a parameter goes. A literal of ours may also choose between variants by its value."""

    __hash__ = None  # type: ignore[assignment]  # equal to a string, yet no string

    def __init__(self, number: int, literal: str | None) -> None:
        self.mark = chr(FIRST_SLOT + number)
        self.literal = literal

    def __eq__(self, other: object) -> bool:
        return self.literal is not None and self.literal == other

    def format(self, locale: Locale) -> str:
        return self.mark


class Speech:
    def __init__(
        self, catalogues: Mapping[str, Catalogue], default: str, zone: str | None = None
    ) -> None:
        """zone: IANA, of a reader whose own isn't known."""
        self._zone = zone
        self._catalogues = catalogues
        self._default = catalogues[default]
        self._ways = TYPED

    def leading(self, ways: str) -> "Speech":
        """The same, for a platform whose links are made so: with {token} in them."""
        made = copy(self)
        made._ways = ways
        return made

    def spans(self, words: Words, language: str, zone: str | None = None) -> Spans:
        """What to show, in order. An unknown language is the default one; an unknown key or a
        missing parameter raises UnworthyWords."""
        catalogue = self._catalogues.get(language, self._default)
        telling = _Telling(catalogue, zone or self._zone, self._ways)
        return _merged(telling.directed(telling.words(words)))

    def text(self, words: Words, language: str, zone: str | None = None) -> str:
        return "".join(span.text for span in self.spans(words, language, zone))

    def snippet(self, words: Words, language: str, zone: str | None = None) -> str:
        """The same words to be copied elsewhere: no control character among them."""
        return direction.without_controls(self.text(words, language, zone))

    def phrase(self, key: str, language: str) -> str:
        """Plain words that become a person's own."""
        return self.snippet(Words(key), language)


def load_speech(default: str = "ar", folder: Path = LOCALES, zone: str | None = None) -> Speech:
    """Every language that has a folder. UnworthyWords when one lacks what another has."""
    folders = sorted(child for child in folder.iterdir() if child.is_dir())
    catalogues = {child.name: load_catalogue(child) for child in folders}
    everywhere = frozenset[str]().union(*(known.names for known in catalogues.values()))
    for language, known in catalogues.items():
        if lacking := everywhere - known.names:
            raise UnworthyWords(f"{language} lacks {', '.join(sorted(lacking))}")
    return Speech(catalogues, default, zone)


@dataclass(frozen=True, slots=True)
class _Telling:
    """One message on its way into one language."""

    catalogue: Catalogue
    zone: str | None
    ways: str = TYPED

    def spans(self, arg: Arg) -> Spans:
        match arg:
            case Words():
                return self.words(arg)
            case Text():
                return (Span(direction.isolate(direction.clean(arg.text)), "user"),)
            case Amount():
                return (_ours(formats.amount(self.catalogue, arg)),)
            case Time():
                moment = _ours(formats.moment(self.catalogue, arg, self.zone), "time")
                return (replace(moment, at=arg.at),)
            case Link(token=token):
                return (_ours(self.ways.format(token=token), "user"),)
            case City():
                return (_ours(formats.city(arg.zone, self.catalogue.locale)),)
            case Lines():
                return self.lines(arg)
            case Listed():
                return self.listed(arg)
            case int():
                return (Span(self.catalogue.say("number", {"number": arg})),)
            case str():
                return (_ours(direction.clean(arg)),)

    def words(self, words: Words) -> Spans:
        args = origins.completed(words)
        return self._said(words.key, {name: self._given(arg) for name, arg in args.items()})

    def _given(self, arg: Arg) -> tuple[Spans, Arg]:
        """Numbers choose plural forms inside Fluent, so they have no spans of their own."""
        return ((), arg) if isinstance(arg, int) else (self.spans(arg), arg)

    def _said(self, key: str, given: Mapping[str, tuple[Spans, Arg]]) -> Spans:
        held = [spans for spans, _ in given.values()]
        placed = {
            name: arg if isinstance(arg, int) else Slot(n, arg if isinstance(arg, str) else None)
            for n, (name, (_, arg)) in enumerate(given.items())
        }
        return _filled(self.catalogue.say(key, placed), held)

    def lines(self, lines: Lines) -> Spans:
        """A line that would run the other way gets a word of ours before it; of a numbered list
        all do, so that they stay alike."""
        told = [self.spans(line) for line in lines.lines]
        turned = [direction.runs(_text(line)) not in {"", self._own_way} for line in told]
        if lines.numbered:
            key = "line.numbered.turned" if any(turned) else "line.numbered"
            told = [self._line(key, line, number) for number, line in enumerate(told, 1)]
        else:
            pairs = zip(told, turned, strict=True)
            told = [self._line("line.turned", line) if bad else line for line, bad in pairs]
        return _joined(told, Span("\n"))

    def _line(self, key: str, line: Spans, number: int = 0) -> Spans:
        return self._said(key, {"line": (line, Text("")), "number": ((), number)})

    def listed(self, listed: Listed) -> Spans:
        told = [self.spans(part) for part in listed.parts]
        kind = "numbers" if all(isinstance(p, int) for p in listed.parts) else "parts"
        comma = self.catalogue.say(f"list.{kind}.comma", {})
        last = self.catalogue.say(f"list.{kind}.last", {})
        head = _joined(told[:-1], Span(comma))
        return _joined([head, *told[-1:]], Span(last)) if head else _joined(told, Span(comma))

    def directed(self, spans: Spans) -> Spans:
        """Each line marked that begins with something isolated, or with a letter that runs the
        other way; it would take a foreign direction otherwise."""
        lines = [self._marked(line) for line in _lines(spans)]
        return _joined(lines, Span("\n"))

    def _marked(self, line: Spans) -> Spans:
        text = _text(line)
        ways = {direction.runs(text), direction.runs_outside(text)}
        if self.catalogue.right_to_left:
            return line if not text.strip() or ways == {"R"} else (Span(direction.RLM), *line)
        return (Span(direction.LRM), *line) if "R" in ways else line

    @property
    def _own_way(self) -> str:
        return "R" if self.catalogue.right_to_left else "L"


def _ours(text: str, kind: Kind = "plain") -> Span:
    return Span(direction.isolate_ours(text), kind)


def _text(spans: Spans) -> str:
    return "".join(span.text for span in spans)


def _filled(said: str, held: list[Spans]) -> Spans:
    """The markup of our own words, then each parameter in its place."""
    found: list[Span] = []
    for place, part in enumerate(BOLD.split(said)):
        kind: Kind = "bold" if place % 2 else "plain"
        for piece in SLOT.split(part):
            if SLOT.fullmatch(piece):
                spans = held[ord(piece) - FIRST_SLOT]
                found.extend(replace(s, kind=kind) if s.kind == "plain" else s for s in spans)
            elif piece:
                found.append(Span(piece, kind))
    return tuple(found)


def _joined(parts: list[Spans], between: Span) -> Spans:
    joined: list[Span] = []
    for place, part in enumerate(parts):
        joined.extend(part if place == 0 else (between, *part))
    return tuple(joined)


def _lines(spans: Spans) -> list[Spans]:
    """Cut at line ends, which only our own words can hold."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        first, *rest = span.text.split("\n")
        lines[-1].append(replace(span, text=first))
        lines.extend([replace(span, text=text)] for text in rest)
    return [tuple(line) for line in lines]


def _merged(spans: Spans) -> Spans:
    """Neighbours of our own that look alike become one; empty ones go."""
    merged: list[Span] = []
    for span in spans:
        alike = merged and merged[-1].kind == span.kind and span.kind in {"plain", "bold"}
        if alike:
            merged[-1] = Span(merged[-1].text + span.text, span.kind)
        elif span.text:
            merged.append(span)
    return tuple(merged)
