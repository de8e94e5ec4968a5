"""A smaller thing to do for a gig, with whose it is, and who did it when."""

from dataclasses import dataclass
from datetime import datetime

from gigs.erased import Erased


@dataclass(frozen=True, slots=True)
class Step:
    number: int
    key: str | None  # a suggested step's name, or none for an own one
    text: str | Erased | None
    ticked_by: str | None = None
    ticked_at: datetime | None = None
    assigned: str | None = None  # an identity
