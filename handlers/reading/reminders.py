"""A reminder's line parted into when and what: «بعد بكرة 5 مساءً أرسل المعاينة»."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from handlers.reading.dates import DateRead, date_said
from handlers.reading.grammar import Speech
from handlers.reading.normal import fold
from handlers.reading.reckoning import Ask
from handlers.reading.recurrence import Recurrence, recurrence_said
from handlers.reading.spoken import listen
from handlers.reading.weekends import Weekend

When = DateRead | Recurrence | Ask  # a bare ask is about a time that comes again


@dataclass(frozen=True, slots=True)
class Reminder:
    when: When
    what: str  # the words that aren't time, as they were written; empty if there are none
    told: str = field(default="", compare=False)  # the words that are


@dataclass(frozen=True, slots=True)
class _Heard:
    when: When
    told: frozenset[int]  # the places of the words that tell it

    @property
    def ask(self) -> Ask | None:
        if isinstance(self.when, Recurrence):
            return None
        return self.when if isinstance(self.when, str) else self.when.ask

    def gives_way_to(self, part: "_Heard") -> bool:
        """Whether part of the line tells plainly what the whole says twice or too much of."""
        if self.ask in ("which_day", "past"):
            return part.ask not in ("which_day", "past")
        return self.ask is not None and getattr(part.when, "at", None) is not None


_CALLS = ("ذكرني", "ذكريني", "ذكروني", "فكرني", "فكريني", "نبهني", "نبهيني", "remind me")
_SHORTER = "remind"  # what stands behind a command
_BEFORE_WHAT = frozenset("to that ان اني اننا باني بان انني عشان علشان لكي انه".split())
_BEFORE_WHEN = frozenset(
    "on at by in for until till before the في يوم نهار على علي ع مع بتاريخ حتي لحد قبل من ب".split()
)
_EDGES = " \t:,;.-–—،؛"
_OPENING = 5  # words in which a line may open with nothing but its time


def read_reminder(text: str, base: dt.datetime, weekend: Weekend | None = None) -> Reminder | None:
    """When and of what, as the text says it to somebody whose clock shows `base`.

    None where no time is told. A time said twice belongs to the what the second time: «الخميس 5
    مساءً أرسل تقرير الأحد» is about Thursday. Numbers that tell no time stay in the what.
    """
    words = _without_call(text.split())
    heard = _chosen(words, base, weekend)
    if heard is None:
        return None
    told = " ".join(word for place, word in enumerate(words) if place in heard.told)
    return Reminder(heard.when, _what(words, heard.told), told)


def without_time(text: str) -> str:
    """Of what, in a line that tells no time."""
    return _what(_without_call(text.split()), frozenset())


def asks_to_remind(text: str) -> bool:
    """Whether the line begins with "remind me", in whatever words."""
    return _call(text.split(), _CALLS) > 0


def _without_call(words: Sequence[str]) -> Sequence[str]:
    return words[_call(words, (*_CALLS, _SHORTER)) :]


def _call(words: Sequence[str], calls: Sequence[str]) -> int:
    """How many words of it are the call."""
    folded = [_bare(word) for word in words[:2]]
    sizes = [len(call.split()) for call in calls if folded[: len(call.split())] == call.split()]
    return max(sizes, default=0)


def _chosen(words: Sequence[str], base: dt.datetime, weekend: Weekend | None) -> _Heard | None:
    """What the line as a whole tells; or its first or last words alone, if the whole tells too
    much."""
    heard = _heard(words, base, weekend)
    if heard is None:
        return _opening(words, base, weekend)
    opening = next(place for place in range(len(words) + 1) if place not in heard.told)
    ending = next(place for place in range(len(words), -1, -1) if place - 1 not in heard.told)
    for start, end in ((0, opening), (ending, len(words))):
        if 0 < end - start < len(heard.told):
            part = _heard(words[start:end], base, weekend)
            if part and heard.gives_way_to(part):
                return _Heard(part.when, frozenset(range(start, end)))
    return heard


def _opening(words: Sequence[str], base: dt.datetime, weekend: Weekend | None) -> _Heard | None:
    """«5/12 أرسل التقرير»: before other words it may be a fraction, alone it is a day. What even
    alone is no clear time («1-1 صفحات») is none at all."""
    for end in range(min(_OPENING, len(words)), 0, -1):
        heard = _heard(words[:end], base, weekend)
        if heard and len(heard.told) == end and heard.ask is None:
            return heard
    return None


def _heard(words: Sequence[str], base: dt.datetime, weekend: Weekend | None) -> _Heard | None:
    line = listen(" ".join(words), base.tzinfo)
    again, told = recurrence_said(line, base, weekend)
    when: When | None = again
    if when is None:
        when, told = date_said(line, base)
    return None if when is None else _Heard(when, _told(told, words))


def _told(line: Speech, words: Sequence[str]) -> frozenset[int]:
    """The words that tell it, with the little ones between and before them."""
    told = line.words_told()
    spoken = {place for token in line.tokens for place in range(token.first, token.last + 1)}
    little = {place for place, word in enumerate(words) if _bare(word) in _BEFORE_WHEN}
    little |= set(range(len(words))) - spoken
    for place in range(len(words) - 1, -1, -1):
        if place in little and place + 1 in told:
            told.add(place)
    return frozenset(told)


def _bare(word: str) -> str:
    return fold(word).strip(_EDGES)


def _what(words: Sequence[str], told: frozenset[int]) -> str:
    left = [word for place, word in enumerate(words) if place not in told]
    while left and (_bare(left[0]) in _BEFORE_WHAT or not _bare(left[0])):
        left = left[1:]
    return " ".join(left).strip(_EDGES)
