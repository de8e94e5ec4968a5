"""From what somebody wrote to the tokens that the rules read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo

from handlers.reading.company import in_company
from handlers.reading.figures import FIGURE, figure
from handlers.reading.grammar import Speech, Token, speech
from handlers.reading.lexicon import find
from handlers.reading.normal import fold
from handlers.reading.ordinals import ENDINGS

_PIECE = re.compile(rf"[^\W\d_]+(?:[.'][^\W\d_]+)*|{FIGURE}|\S")
_DIGIT = re.compile("[0-9]")
# What may stand right at a number's end and leave it a number: "5pm", "in 2h".
_ENDINGS = frozenset({"am", "pm", "a.m", "p.m", "h", "hr", "hrs", "min", "mins", "o'clock",
                      "ish"})  # fmt: skip
_SHORT_UNITS = {"d": Token("units", 1, "day"), "w": Token("units", 1, "week"),
                "m": Token("hours", 1), "s": Token("hours", 0)}  # fmt: skip
_NO_NUMBER_AFTER = frozenset("#+_/=*")
_MAGHREB = frozenset({"Africa/Casablanca", "Africa/El_Aaiun", "Africa/Algiers", "Africa/Tunis"})
_LETTER = re.compile("[a-z]")


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    word: int
    glued: bool


def listen(text: str, zone: tzinfo | None = None) -> Speech:
    """The line's tokens without fillers; each knows the words, as `text.split()` has them.

    «ماشي» is no where the zone is in the Maghreb, and yes elsewhere.
    """
    pieces = [piece for word, said in enumerate(text.split()) for piece in _pieces(word, said)]
    agreed = "not" if str(zone) in _MAGHREB else "word"
    return speech(
        replace(token, kind=agreed) if token.kind == "agreed" else token
        for token in in_company(list(_tokens(pieces)))
    )


def _pieces(word: int, said: str) -> Iterator[_Piece]:
    """The pieces of one word; folding parts a few signs in two, and leaves some empty."""
    for folded in fold(said).split():
        for match in _PIECE.finditer(folded):
            yield _Piece(match[0], word, match.start() > 0)


def _tokens(pieces: Sequence[_Piece]) -> Iterator[Token]:
    texts, place = [piece.text for piece in pieces], 0
    while place < len(pieces):
        tokens, taken = _read(pieces, texts, place)
        first, last = pieces[place], pieces[place + taken - 1]
        for token in tokens:
            yield replace(
                token,
                first=first.word,
                last=last.word,
                glued=first.glued,
                latin=first.text.isascii(),
            )
        place += taken


def _read(
    pieces: Sequence[_Piece], texts: Sequence[str], place: int
) -> tuple[Sequence[Token], int]:
    text = texts[place]
    if _DIGIT.match(text):
        return _figure(pieces, place)
    if found := find(texts, place):
        return found
    if text == "-":
        return [Token("to", name="-")], 1
    return [Token("word" if text[0].isalpha() else "mark", name=text)], 1


def _figure(pieces: Sequence[_Piece], place: int) -> tuple[Sequence[Token], int]:
    """A group of digits with what is written into it: "25th", "17h30", "2026-11-26T17:00"."""
    tokens = list(figure(pieces[place].text))
    after = [piece.text for piece in _glued(pieces, place)]
    before = pieces[place - 1].text if place and pieces[place].glued else ""
    if before in _NO_NUMBER_AFTER or _LETTER.match(before):
        return [Token("thing")], 1
    if not after or not _LETTER.match(after[0]) or after[0] in _ENDINGS - {"h"}:
        return tokens, 1
    if after[0] in ENDINGS and tokens[0].kind == "number":
        return [replace(tokens[0], kind="ordinal", name="digits")], 2
    if after[0] in _SHORT_UNITS and len(after) == 1:
        return [*tokens, _SHORT_UNITS[after[0]]], 2
    if after[0] in ("h", "t") and len(after) > 1 and _DIGIT.match(after[1]):
        return _joined(tokens, *after[:2]), 3
    return (tokens, 1) if after[0] == "h" else ([Token("thing")], 2)


def _glued(pieces: Sequence[_Piece], place: int) -> Sequence[_Piece]:
    end = place + 1
    while end < min(len(pieces), place + 3) and pieces[end].glued:
        end += 1
    return pieces[place + 1 : end]


def _joined(tokens: list[Token], sign: str, digits: str) -> list[Token]:
    if sign == "t":
        return [*tokens, *figure(digits)]
    return [replace(token, name="h") for token in figure(f"{tokens[0].number}:{digits}")]
