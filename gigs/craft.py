"""A kind of work: what is asked about it, and what it usually leaves out. The words stand in the
catalogues under "question.<topic>.<number>" and "exclusion.<id>.<number>"."""

from dataclasses import dataclass

CORE = "core"  # the questions that fit any work


@dataclass(frozen=True, slots=True)
class Craft:
    id: str
    golden: tuple[int, ...]  # numbers of questions, the weightiest first
    full: tuple[int, ...]  # those of a full gig; begins with the golden ones
    exclusions: int  # how many are prefilled, numbered from 1
    revisions: int  # rounds, until the seller says otherwise

    @property
    def topic(self) -> str:
        """Whose questions are asked; a scope item keeps "excel.6", or "core.2" for other work."""
        return CORE if self.id == "other" else self.id
