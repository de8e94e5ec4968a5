"""The vocabularies as one index, and the little words that Arabic writes into the next one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from handlers.reading.calendar_names import CALENDAR, Rows
from handlers.reading.counted_words import COUNTED
from handlers.reading.grammar import Token
from handlers.reading.hour_words import HOUR_WORDS, TONIGHT
from handlers.reading.no_time import NO_TIME
from handlers.reading.numerals import VALUES
from handlers.reading.ordinals import ORDINALS
from handlers.reading.time_words import TIME_WORDS

Tokens = tuple[Token, ...]
Index = dict[str, list[tuple[tuple[str, ...], Tokens]]]  # by first word, longest first

# Dialect spellings of numbers that would be something else where no time is spoken of.
_NUMBERS_OF_TIME = {"ربعه": "اربعه", "زوج": "جوج"}
_PREFIXES = {"ب": "on", "ف": "on", "ل": "to"}
_BEFORE_THE = {"ع": "on", "ه": "this"}  # «عالخمسة», «هالخميس»
_SHORT = 2  # letters; «باب» is a door and not «في آب»


@cache
def _index() -> Index:
    index: Index = defaultdict(list)
    for words, tokens in _entries():
        index[words[0]].append((words, tokens))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return dict(index)


def _entries() -> Iterator[tuple[tuple[str, ...], Tokens]]:
    for word in TONIGHT:
        yield (word,), (Token("relative"), Token("part", name="night"))
    rows: Rows = NO_TIME + TIME_WORDS + HOUR_WORDS + CALENDAR + ORDINALS + COUNTED
    for kind, number, name, words in rows:
        for word in words.split():
            yield tuple(word.split("_")), (Token(kind, number, name),)
    numbers = {**{word: word for word in VALUES}, **_NUMBERS_OF_TIME}
    for word, plain in numbers.items():
        yield tuple(word.split()), (Token("number", int(VALUES[plain]), plain),)
        yield tuple(f"ال{word}".split()), (Token("number", int(VALUES[plain]), f"ال{plain}"),)


def find(words: Sequence[str], place: int) -> tuple[Tokens, int] | None:
    """The tokens of the longest name that begins at this word, and how many words it takes."""
    for rest, tokens in _beginning(words[place]):
        if not rest or rest == tuple(words[place + 1 : place + 1 + len(rest)]):
            return tokens, len(rest) + 1
    return None


@lru_cache(maxsize=4096)
def _beginning(word: str) -> tuple[tuple[tuple[str, ...], Tokens], ...]:
    """The names that begin with the word: their other words, and their tokens."""
    return tuple(
        (entry[1:], prefix + tokens)
        for prefix, first in _spellings(word)
        for entry, tokens in _index().get(first, ())
        if not prefix or len(first) > _SHORT or prefix[0].kind == "and" or _is_plain(tokens)
    )


def _is_plain(tokens: Tokens) -> bool:
    """Words that are themselves even where they are short: «لغد», «فكل»."""
    return tokens[0].kind in ("relative", "every")


def _spellings(word: str) -> Iterator[tuple[Tokens, str]]:
    """The word, and what is left of it without the little words that may be written into it."""
    yield (), word
    if word.isascii() or len(word) <= _SHORT:
        return
    yield from _without_prefix(word)
    if word[0] == "و":
        yield (Token("and"),), word[1:]
        for prefix, rest in _without_prefix(word[1:]):
            yield (Token("and"), *prefix), rest


def _without_prefix(word: str) -> Iterator[tuple[Tokens, str]]:
    if word.startswith("لل"):
        yield (Token("to"),), f"ال{word[2:]}"
    elif word[0] in _PREFIXES:
        yield (Token(_PREFIXES[word[0]]),), word[1:]
    elif word[0] in _BEFORE_THE and word[1:3] == "ال":
        yield (Token(_BEFORE_THE[word[0]]),), word[1:]
