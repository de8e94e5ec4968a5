"""What every entry tells that holds a client's words: where they came from, if forwarded."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol, Self

from gigs.erased import Erased
from gigs.journal import PRIVATE, Entry
from gigs.model import Proof, ProofKind, Stamp
from gigs.origin import Origin, OriginKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Forwarded(Entry):
    """The name identifies a person and can be erased; that there was an origin, and when, stays."""

    origin_name: str | Erased | None = field(default=None, metadata=PRIVATE)
    origin_kind: OriginKind | None = None
    origin_at: datetime | None = None  # UTC

    def coming_from(self, origin: Origin | None) -> Self:
        if origin is None:
            return self
        return replace(self, origin_name=origin.name, origin_kind=origin.kind, origin_at=origin.at)

    @property
    def origin(self) -> Origin | None:
        if self.origin_kind is None or self.origin_at is None:
            return None
        return Origin(self.origin_name, self.origin_at, self.origin_kind)


class Answer(Protocol):
    """A yes of the client's, with what shows it."""

    @property
    def how(self) -> ProofKind: ...
    @property
    def words(self) -> str | Erased | None: ...
    @property
    def file(self) -> str | None: ...
    @property
    def origin(self) -> Origin | None: ...


def proven(answer: Answer, stamp: Stamp) -> Proof:
    """Who pressed it themself is named by the entry's own actor."""
    by = stamp.actor if answer.how is ProofKind.PRESS else None
    return Proof(answer.how, stamp.at, answer.words, answer.file, answer.origin, by)
