"""Who of a team is to make what."""

from dataclasses import dataclass, replace
from typing import ClassVar

from gigs.journal import Entry
from gigs.model import Gig, Stamp


@dataclass(frozen=True, slots=True)
class GigAssigned(Entry):
    """Whose it is to make: an identity, or nobody's but the owner's."""

    kind: ClassVar[str] = "gig.assigned"
    to: str | None

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return replace(gig, assigned=self.to)


@dataclass(frozen=True, slots=True)
class StepAssigned(Entry):
    kind: ClassVar[str] = "step.assigned"
    number: int
    to: str | None

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        steps = (
            replace(step, assigned=self.to) if step.number == self.number else step
            for step in gig.steps
        )
        return replace(gig, steps=tuple(steps))
