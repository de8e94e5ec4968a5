"""What an entry of the journal is, and how a gig grows out of its entries.

An entry holds outcomes, never policy: a rule that changes later changes no old gig. Its kind is a
fixed string with a version. What a person wrote or what identifies them (words, names, links,
order numbers, amounts) stands in fields marked PRIVATE, which rest outside the hashed body.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import ClassVar

from gigs.model import Gig, Stamp

PRIVATE = {"private": True}


@dataclass(frozen=True, slots=True)
class Entry:
    kind: ClassVar[str]
    v: ClassVar[int] = 1

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        raise NotImplementedError(self.kind)

    @classmethod
    def private_fields(cls) -> tuple[str, ...]:
        return tuple(f.name for f in fields(cls) if f.metadata.get("private"))


@dataclass(frozen=True, slots=True)
class Opening(Entry):
    """The entry that begins a gig; every other needs a gig to stand on."""

    def opened(self, stamp: Stamp) -> Gig:
        raise NotImplementedError(self.kind)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry with its place in the journal."""

    entry: Entry
    stamp: Stamp


def grow(gig: Gig | None, recorded: Recorded) -> Gig:
    if isinstance(recorded.entry, Opening):
        if gig is not None:
            raise ValueError("a gig begins once")
        return recorded.entry.opened(recorded.stamp)
    if gig is None:
        raise ValueError(f"a journal can't begin with {recorded.entry.kind}")
    return gig.after(recorded.entry, recorded.stamp)


def fold(journal: Iterable[Recorded]) -> Gig:
    gig: Gig | None = None
    for recorded in journal:
        gig = grow(gig, recorded)
    if gig is None:
        raise ValueError("an empty journal is no gig")
    return gig


def record(
    gig: Gig | None, entries: Sequence[Entry], at: datetime, actor: str
) -> tuple[Gig | None, tuple[Recorded, ...]]:
    """The gig after these entries, with each entry in its place."""
    recorded: list[Recorded] = []
    for entry in entries:
        stamp = Stamp(seq=(gig.seq if gig else 0) + 1, at=at, actor=actor)
        recorded.append(Recorded(entry, stamp))
        gig = grow(gig, recorded[-1])
    return gig, tuple(recorded)
