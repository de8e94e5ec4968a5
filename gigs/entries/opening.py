"""A gig begins, is corrected, collects steps, and is put away."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import ClassVar

from gigs.erased import Erased
from gigs.journal import PRIVATE, Entry, Opening
from gigs.model import Gig, Mode, Stamp
from gigs.step import Step


@dataclass(frozen=True, slots=True)
class GigOpened(Opening):
    """The profile and its revision stand here, so that a corrected profile changes no old gig."""

    kind: ClassVar[str] = "gig.opened"
    gig: str
    name: str
    work: str
    size: str
    profile: str
    revision: int
    mode: Mode
    language: str
    currency: str
    price: int | Erased = field(metadata=PRIVATE)
    title: str | Erased = field(metadata=PRIVATE)

    def opened(self, stamp: Stamp) -> Gig:
        return Gig(
            id=self.gig,
            owner=stamp.actor,
            name=self.name,
            opened_at=stamp.at,
            title=self.title,
            work=self.work,
            size=self.size,
            profile=self.profile,
            mode=self.mode,
            language=self.language,
            currency=self.currency,
            price=self.price,
            seq=stamp.seq,
        )


@dataclass(frozen=True, slots=True)
class TitleCorrected(Entry):
    kind: ClassVar[str] = "gig.title"
    title: str | Erased = field(metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, title=self.title)


@dataclass(frozen=True, slots=True)
class ClientNamed(Entry):
    kind: ClassVar[str] = "gig.client"
    client: str | Erased = field(metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, client=self.client)


@dataclass(frozen=True, slots=True)
class DeadlineSet(Entry):
    """The moment is UTC; assumed says that the hour was ours, not the person's."""

    kind: ClassVar[str] = "gig.deadline"
    deadline: datetime
    assumed: bool = False

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, deadline=self.deadline, deadline_assumed=self.assumed)


@dataclass(frozen=True, slots=True)
class SizeRaised(Entry):
    kind: ClassVar[str] = "gig.size"
    size: str

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, size=self.size)


@dataclass(frozen=True, slots=True)
class StepAdded(Entry):
    kind: ClassVar[str] = "step.added"
    key: str | None
    text: str | Erased | None = field(default=None, metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        step = Step(number=len(gig.steps) + 1, key=self.key, text=self.text)
        return replace(gig, steps=(*gig.steps, step))


@dataclass(frozen=True, slots=True)
class StepTicked(Entry):
    kind: ClassVar[str] = "step.ticked"
    number: int
    done: bool

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        who, when = (stamp.actor, stamp.at) if self.done else (None, None)
        steps = (
            replace(step, ticked_by=who, ticked_at=when) if step.number == self.number else step
            for step in gig.steps
        )
        return replace(gig, steps=tuple(steps))


@dataclass(frozen=True, slots=True)
class GigClosed(Entry):
    kind: ClassVar[str] = "gig.closed"
    how: str  # "declined" or "archived"

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, closed=self.how)


@dataclass(frozen=True, slots=True)
class GigReopened(Entry):
    kind: ClassVar[str] = "gig.reopened"

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, closed=None)
