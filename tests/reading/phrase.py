"""A phrase with its one right answer, and the short words in which a table of them is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["date", "recurrence"]
Dialect = Literal["msa", "egyptian", "gulf", "levantine", "maghrebi", "english"]
Answer = Mapping[str, object]

MONDAY = "2026-11-23T10:00"
THURSDAY = "2026-11-26T10:00"


@dataclass(frozen=True)
class Phrase:
    """What somebody writes, where and when, and what it means.

    `base` is the local hour of writing, `zone` its IANA name, `expected` the answer as the
    command line gives it. A `trap` is a phrase that a hasty reading gets wrong.
    """

    text: str
    kind: Kind
    base: str
    zone: str
    expected: Answer
    dialect: Dialect
    trap: bool


@dataclass(frozen=True)
class Voice:
    """Somebody who writes in one dialect, at one place and hour."""

    dialect: Dialect
    zone: str
    base: str = MONDAY

    def date(self, text: str, expected: Answer) -> Phrase:
        return Phrase(text, "date", self.base, self.zone, expected, self.dialect, trap=False)

    def date_trap(self, text: str, expected: Answer) -> Phrase:
        return Phrase(text, "date", self.base, self.zone, expected, self.dialect, trap=True)

    def again(self, text: str, expected: Answer) -> Phrase:
        return Phrase(text, "recurrence", self.base, self.zone, expected, self.dialect, trap=False)

    def again_trap(self, text: str, expected: Answer) -> Phrase:
        return Phrase(text, "recurrence", self.base, self.zone, expected, self.dialect, trap=True)


def at(moment: str) -> Answer:
    return {"at": moment}


def day(date: str) -> Answer:
    return {"date": date}


NONE: Answer = {"none": True}
AM_PM: Answer = {"ask": "am_pm"}
WHICH_DAY: Answer = {"ask": "which_day"}
TIME: Answer = {"ask": "time"}
PAST: Answer = {"ask": "past"}


def every(
    freq: str,
    interval: int = 1,
    *,
    byday: str | None = None,
    bymonthday: list[int] | None = None,
    at: str | None = None,
) -> Answer:
    """A recurrence; the days of the week stand in one string, Monday first."""
    return {
        "freq": freq,
        "interval": interval,
        "byday": byday.split() if byday else None,
        "bymonthday": bymonthday,
        "at": at,
    }
