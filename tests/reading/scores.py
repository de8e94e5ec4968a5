"""How many phrases are read right, by half, kind and dialect: `python -m tests.reading.scores`.

The seen half is what the readers were made with, and must be right. The blind half was written by
somebody else and is only counted: nobody who changes the readers looks at which of it fails. What
both happened to write counts as seen.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import reset_tzpath

from handlers.reading.lines import answer
from tests.reading import phrases_blind, phrases_seen
from tests.reading.phrase import Answer, Phrase

_SEEN = {(phrase.kind, phrase.text) for phrase in phrases_seen.PHRASES}
HALVES: dict[str, tuple[Phrase, ...]] = {
    "seen": phrases_seen.PHRASES,
    "blind": tuple(
        phrase for phrase in phrases_blind.PHRASES if (phrase.kind, phrase.text) not in _SEEN
    ),
}


@dataclass(frozen=True)
class Score:
    right: int
    of: int

    @property
    def percent(self) -> float:
        return 100 * self.right / self.of if self.of else 100.0


def read(phrase: Phrase) -> Answer:
    return answer(phrase.kind, {"text": phrase.text, "base": phrase.base, "zone": phrase.zone})


def is_right(phrase: Phrase) -> bool:
    return dict(read(phrase)) == dict(phrase.expected)


def score(phrases: Iterable[Phrase]) -> Score:
    marks = [is_right(phrase) for phrase in phrases]
    return Score(sum(marks), len(marks))


def table() -> str:
    """One line for each half, kind and dialect, then for its traps and the whole half."""
    return "\n".join(line for half in HALVES for line in _lines(half))


def _lines(half: str) -> Iterable[str]:
    phrases = HALVES[half]
    groups = Counter((phrase.kind, phrase.dialect) for phrase in phrases)
    for kind, dialect in sorted(groups):
        own = [phrase for phrase in phrases if (phrase.kind, phrase.dialect) == (kind, dialect)]
        yield _line(half, kind, dialect, score(own))
    yield _line(half, "any", "traps", score(phrase for phrase in phrases if phrase.trap))
    yield _line(half, "any", "any", score(phrases))


def _line(half: str, kind: str, dialect: str, own: Score) -> str:
    return f"{half:6}{kind:12}{dialect:12}{own.right:4} of {own.of:4}{own.percent:8.1f} %"


if __name__ == "__main__":
    reset_tzpath(())  # the locked zones, as the tests have them
    sys.stdout.write(table() + "\n")
