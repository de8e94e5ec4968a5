"""The part of a turn that gives out one-time codes and takes them back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from gigs.records import Identity, Person, Taken


class Codes(Protocol):
    """One-time codes; purpose: "link", "bind", "client"."""

    async def make(self, purpose: str, person: Person, subject: str, until: datetime) -> str:
        """A new one, instead of the person's older one for the same. The person must be known."""

    async def look(self, purpose: str, code: str, by: Identity, now: datetime) -> Taken | None:
        """What it stands for. None for a wrong or ended one, and after too many wrong ones."""

    async def take(self, purpose: str, code: str, by: Identity, now: datetime) -> Taken | None:
        """The same, and it's used up."""

    async def void(self, purpose: str, code: str, now: datetime) -> Taken | None:
        """It's used up by nobody, whoever tried what before. What it stood for, if it held."""

    async def waiting(self, purpose: str, subject: str, now: datetime) -> Sequence[str]:
        """Those for this that may still be used, whoever asked for them; each by a name of its
        own, which isn't the code."""

    async def void_all(self, purpose: str, subject: str) -> None:
        """Those for this, whoever asked for them."""
