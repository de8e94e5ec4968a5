"""What was asked, proposed, confirmed and changed."""

from dataclasses import dataclass, field, replace
from typing import ClassVar

from gigs.entries.forwarded import Forwarded, proven
from gigs.erased import ERASED, Erased
from gigs.journal import PRIVATE, Entry
from gigs.model import Gig, MessageCount, ProofKind, ScopeItem, ScopeVersion, Stamp


@dataclass(frozen=True, slots=True)
class WordsKept(Forwarded):
    """The client's own words, frozen with what they were read as."""

    kind: ClassVar[str] = "words.kept"
    v: ClassVar[int] = 2
    read_as: str  # "request", "answers", or a label of a client's line
    how: ProofKind = ProofKind.PASTED
    file: str | None = None
    words: str | Erased | None = field(default=None, metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, revised=gig.revised + 1) if self.read_as == "revision" else gig


@dataclass(frozen=True, slots=True)
class ScopeProposed(Entry):
    """A whole version; earlier approvals of previews were made against another agreement.

    The same number again is a draft corrected before anyone saw it. A new one after a delivery
    begins another round: its own start, its own file.
    """

    kind: ClassVar[str] = "scope.proposed"
    number: int
    topics: tuple[str | None, ...]
    revisions: int
    days: int | None
    texts: tuple[str, ...] | Erased = field(metadata=PRIVATE)
    exclusions: tuple[str, ...] | Erased = field(metadata=PRIVATE)
    price: int | Erased = field(metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        version = ScopeVersion(
            number=self.number,
            seq=stamp.seq,
            at=stamp.at,
            items=self._items(),
            exclusions=self.exclusions,
            price=self.price,
            revisions=self.revisions,
            days=self.days,
        )
        voided = tuple(replace(preview, void=True) for preview in gig.previews)
        older = tuple(scope for scope in gig.scopes if scope.number != self.number)
        gig = replace(gig, scopes=(*older, version), previews=voided, price=self.price, revised=0)
        return gig if gig.release is None else another_round(gig)

    def _items(self) -> tuple[ScopeItem, ...]:
        texts = self.texts
        if isinstance(texts, Erased):
            return tuple(ScopeItem(topic, ERASED) for topic in self.topics)
        return tuple(map(ScopeItem, self.topics, texts))


def another_round(gig: Gig) -> Gig:
    earlier = gig.earlier if gig.release is None else (*gig.earlier, gig.release)
    return replace(
        gig, earlier=earlier, release=None, started_at=None, asked_at=None, accepted_at=None
    )


@dataclass(frozen=True, slots=True)
class ScopeConfirmed(Forwarded):
    """The client's yes to one version. Without proof it is recorded, and the gate stays amber."""

    kind: ClassVar[str] = "scope.confirmed"
    v: ClassVar[int] = 2
    number: int
    how: ProofKind
    file: str | None = None
    words: str | Erased | None = field(default=None, metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        proof = proven(self, stamp)
        scopes = (
            replace(scope, proof=proof) if scope.number == self.number else scope
            for scope in gig.scopes
        )
        return replace(gig, scopes=tuple(scopes))


@dataclass(frozen=True, slots=True)
class MessageShown(Entry):
    """A message to the client stood on the seller's screen; whether it was sent we can't know."""

    kind: ClassVar[str] = "message.shown"
    message: str  # "T05"
    scope: int | None = None  # the version that the message puts before the client

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        times = next((c.times for c in gig.shown if c.message == self.message), 0) + 1
        others = tuple(c for c in gig.shown if c.message != self.message)
        shown = (*others, MessageCount(self.message, times, stamp.seq, stamp.at))
        scopes = (
            replace(s, shown=True, shown_at=s.shown_at or stamp.at) if s.number == self.scope else s
            for s in gig.scopes
        )
        return replace(gig, shown=shown, scopes=tuple(scopes))


@dataclass(frozen=True, slots=True)
class SignalSeen(Entry):
    """A caution signal that a person told us of; those that follow from the gig aren't stored."""

    kind: ClassVar[str] = "signal.seen"
    signal: str  # "R07"

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, signals=(*gig.signals, self.signal))
