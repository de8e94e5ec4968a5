"""The work: begun, previewed, asked for, released, or gone on with over a shut gate."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import ClassVar

from gigs.entries.forwarded import Forwarded, proven
from gigs.erased import Erased
from gigs.journal import PRIVATE, Entry
from gigs.model import (
    Deliverable,
    Gate,
    Gig,
    Override,
    Preview,
    ProofKind,
    Release,
    ServiceState,
    Stamp,
)


@dataclass(frozen=True, slots=True)
class WorkStarted(Entry):
    kind: ClassVar[str] = "work.started"

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, started_at=stamp.at, worked_on=standing_now(gig))


@dataclass(frozen=True, slots=True)
class PreviewMade(Entry):
    """A preview of exactly this file, against this scope version; a newer one voids the older."""

    kind: ClassVar[str] = "preview.made"
    number: int
    scope: int
    sha256: str
    size: int
    name: str | Erased = field(metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        file = Deliverable(self.sha256, self.name, self.size)
        preview = Preview(self.number, stamp.at, self.scope, file, seq=stamp.seq)
        return with_preview(gig, preview)


@dataclass(frozen=True, slots=True)
class OwnPreviewMade(Entry):
    """A preview shown elsewhere: weaker, since the file's hash is known only at delivery."""

    kind: ClassVar[str] = "preview.own"
    number: int
    scope: int
    shown: str  # SHA-256 of the picture that shows it

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        preview = Preview(
            self.number, stamp.at, self.scope, file=None, shown=self.shown, seq=stamp.seq
        )
        return with_preview(gig, preview)


@dataclass(frozen=True, slots=True)
class PreviewApproved(Forwarded):
    kind: ClassVar[str] = "preview.approved"
    v: ClassVar[int] = 2
    number: int
    how: ProofKind
    file: str | None = None
    words: str | Erased | None = field(default=None, metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        proof = proven(self, stamp)
        return answered(gig, self.number, stamp, lambda p: replace(p, proof=proof))


@dataclass(frozen=True, slots=True)
class PreviewRemarked(Forwarded):
    """Remarks take back an approval of the same preview: the client has changed their mind."""

    kind: ClassVar[str] = "preview.remarked"
    v: ClassVar[int] = 2
    number: int
    words: str | Erased = field(metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        gig = replace(gig, revised=gig.revised + 1)
        return answered(
            gig, self.number, stamp, lambda p: replace(p, remarks=self.words, proof=None)
        )


@dataclass(frozen=True, slots=True)
class FileAsked(Entry):
    """The client wants the file. Kept even when the answer is "not yet"."""

    kind: ClassVar[str] = "file.asked"
    shut: tuple[Gate, ...]  # what stood in the way at that moment

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, asked_at=stamp.at)


@dataclass(frozen=True, slots=True)
class GateOverridden(Entry):
    kind: ClassVar[str] = "gate.overridden"
    act: str  # "start" or "release"
    gates: tuple[Gate, ...]
    scope: int  # version, 0 when there was none
    file: str | None
    missing: tuple[str, ...]
    reason: str | Erased = field(metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        override = Override(
            stamp.at, self.act, self.gates, self.scope, self.file, self.missing, self.reason
        )
        return replace(gig, overrides=(*gig.overrides, override))


@dataclass(frozen=True, slots=True)
class FileReleased(Entry):
    """A permission put on record: the seller is handed the same file to deliver."""

    kind: ClassVar[str] = "file.released"
    sha256: str
    size: int
    scope: int
    overridden: tuple[Gate, ...]
    name: str | Erased = field(metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        file = Deliverable(self.sha256, self.name, self.size)
        release = Release(stamp.at, file, self.scope, self.overridden)
        return replace(gig, release=release, worked_on=standing_now(gig))


def standing_now(gig: Gig) -> tuple[int, ...]:
    """The services that work has been put into, up to now."""
    alive = {s.number for s in gig.services if s.state is not ServiceState.CANCELLED}
    return tuple(sorted(alive | set(gig.worked_on)))


def with_preview(gig: Gig, preview: Preview) -> Gig:
    older = tuple(replace(p, void=True) for p in gig.previews)
    return replace(gig, previews=(*older, preview))


def answered(gig: Gig, number: int, stamp: Stamp, change: Callable[[Preview], Preview]) -> Gig:
    previews = (
        replace(change(p), answered_at=p.answered_at or stamp.at) if p.number == number else p
        for p in gig.previews
    )
    return replace(gig, previews=tuple(previews))
