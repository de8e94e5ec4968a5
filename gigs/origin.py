"""Where forwarded words were first said, as the platform tells it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from gigs.erased import Erased

OriginKind = Literal["user", "hidden", "chat", "channel"]
"""hidden: someone whose account can't be seen, so that there is only a name anyone may choose."""


@dataclass(frozen=True, slots=True)
class Origin:
    name: str | Erased | None  # who wrote them, in whatever letters; none where none is told
    at: datetime  # UTC, when they were first sent
    kind: OriginKind
