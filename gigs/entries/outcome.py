"""How it ended, and what is kept from it."""

from dataclasses import dataclass, field, replace
from typing import ClassVar

from gigs.erased import Erased
from gigs.journal import PRIVATE, Entry
from gigs.model import Gig, Outcome, Stamp


@dataclass(frozen=True, slots=True)
class WorkAccepted(Entry):
    kind: ClassVar[str] = "work.accepted"

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, accepted_at=stamp.at)


@dataclass(frozen=True, slots=True)
class OutcomeRecorded(Entry):
    """The review the client left. It closes the gig."""

    kind: ClassVar[str] = "outcome.recorded"
    stars: int  # 1 to 5
    words: str | Erased | None = field(default=None, metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        outcome = Outcome(stamp.at, self.stars, self.words)
        return replace(gig, outcome=outcome, closed="reviewed")


@dataclass(frozen=True, slots=True)
class CausesNamed(Entry):
    """Why it ended badly, in the seller's own view; "not_mine" is one of the causes."""

    kind: ClassVar[str] = "outcome.causes"
    causes: tuple[str, ...]

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        if gig.outcome is None:
            return gig
        return replace(gig, outcome=replace(gig.outcome, causes=self.causes))


@dataclass(frozen=True, slots=True)
class LessonKept(Entry):
    """What to add next time: a step of the next gig's checklist."""

    kind: ClassVar[str] = "lesson.kept"
    lesson: str  # a suggested lesson's key

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, lessons=(*gig.lessons, self.lesson))


@dataclass(frozen=True, slots=True)
class TextsErased(Entry):
    """A person's words were erased from this gig; whose, and how many openings went."""

    kind: ClassVar[str] = "texts.erased"
    subject: str
    count: int

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return gig
