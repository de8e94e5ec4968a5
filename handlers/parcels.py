"""What is needed from outside to hand over all that is kept of a person, and to bring it back."""

from collections.abc import Collection
from typing import Protocol

from gigs.export_records import ExportOrder, Fates, Packed, Unpacked
from gigs.records import Person


class Returns(Protocol):
    """What a person brings back of what was theirs."""

    async def fates(self, person: Person, brought: Unpacked) -> Fates: ...

    async def insert(self, person: Person, brought: Unpacked, gig: str) -> None:
        """A gig that is nowhere, with its journal to the letter. Stale if it's somewhere by now."""

    async def move(self, person: Person, owner: Person, gig: str) -> None:
        """From that owner, as it stands. Stale if it isn't theirs any more."""

    async def move_reminders(
        self, person: Person, owner: Person, ids: Collection[str]
    ) -> Collection[str]:
        """Those of them that still are that owner's and not ended; their next time is to be
        planned."""


class Parcels(Protocol):
    """What reads and writes files, so never within a turn."""

    async def pack(self, person: Person, order: ExportOrder) -> Packed:
        """Malformed when there's no room even without files."""

    async def unpack(self, sha256: str, keep_files: bool) -> Unpacked:
        """Malformed when it isn't what was once packed here. keep_files: into the vault."""
