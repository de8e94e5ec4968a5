"""What Discord's side needs from the rest, said by it; wiring brings it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.cards import Cards
from bot.on_discord.reader import Reader
from bot.speech import Speech
from gigs.model import Gig
from gigs.records import Binding, GigLine, Group, Identity, Person, Place, Shown
from handlers.door import Door
from handlers.event import Event
from handlers.ports import Clock
from handlers.reply import Notice, Reply
from storage.faults import StorageFault


class Handled(Protocol):
    @property
    def failed(self) -> bool:
        """Nothing of the event was kept; it may be tried again."""

    @property
    def replies(self) -> tuple[Reply, ...]: ...

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Words that pass, for this person alone."""


class Teams(Protocol):
    async def group(self, key: str) -> Group:
        """As it was set."""

    async def bound_in(self, group: str) -> Sequence[Binding]: ...

    async def bound_on(self, platform: str) -> Sequence[Binding]: ...

    async def group_of(self, place: Place) -> Group | None:
        """Of a place in which a gig is shown."""

    async def zone_of(self, group: Group) -> str | None:
        """Of its lead."""

    async def names(self, gig: str) -> Mapping[str, str]:
        """By identity, of those who have a part in it."""


class Reading(Protocol):
    """What stood at one moment."""

    async def unsaid(self, place: Place, limit: int) -> Sequence[Shown]:
        """By rev."""

    async def person(self, identity: Identity) -> Person: ...

    async def gig(self, gig: str) -> Gig | None: ...

    async def gigs(self, gigs: Sequence[str]) -> Mapping[str, Gig]:
        """Those of them that there are."""

    @property
    def teams(self) -> Teams: ...

    async def gigs_of(self, person: Person) -> Sequence[GigLine]:
        """The open ones, newest first."""

    async def said_under(self, place: Place, native: str) -> bytes | None:
        """The body of the message that stands there under Discord's own id."""


class Records(Protocol):
    """What was said and told, and to whom."""

    def reading(self) -> AbstractAsyncContextManager[Reading]: ...

    async def waiting(self, platform: str) -> Sequence[tuple[str, str]]:
        """Chats and threads with something unsaid."""

    async def told(
        self, place: Place, shown: Shown, native: Sequence[str], look: str | None = None
    ) -> None:
        """It was told, under these ids of Discord's; none: nothing shows it any more."""

    async def carry(self, place: Place, old: Shown, new: Shown) -> None:
        """What showed the old one shows the new one from now on."""

    async def person(self, identity: Identity) -> Person: ...

    async def lately(
        self, platform: str, since: datetime, before: datetime, most: int
    ) -> Sequence[tuple[str, datetime]]:
        """Accounts that were heard between the two, and when last; the latest first."""

    async def taken(self, identity: Identity, events: Sequence[str]) -> Collection[str]:
        """Those among these events that were kept before."""

    async def put_by(self, source: str, number: int, raw: bytes, at: datetime) -> None:
        """A press that isn't finished with."""

    async def done_with(self, source: str, number: int) -> None: ...

    async def put_by_before(self, source: str) -> Sequence[tuple[int, bytes]]:
        """What wasn't finished with, in the order in which it came."""

    async def passed_over(self, identity: Identity, event: str, at: datetime) -> None:
        """It came to nothing, and isn't to be taken again."""


class Whereabouts(Protocol):
    """Told of what becomes of a place by itself."""

    async def shut(self, place: Place, why: str) -> None:
        """Nothing can be told there."""

    async def opened(self, place: Place) -> None: ...

    async def member_of(self, platform: str, groups: Collection[str]) -> None:
        """Of these servers, by their keys, and of no others."""


class Vault(Protocol):
    async def put(self, chunks: AsyncIterator[bytes], limit: int) -> tuple[str, int]:
        """SHA-256 and size in bytes; Malformed when there are more than limit bytes."""

    async def read(self, sha256: str) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Needs:
    handle: Callable[[Event], Awaitable[Handled]]  # the assistant; safe from cancellation
    records: Records
    whereabouts: Whereabouts
    vault: Vault
    speech: Speech
    card: Cards
    clock: Clock
    language: str  # of a person whose own isn't known
    door: Door
    largest_download: int = 25_000_000  # bytes
    largest_upload: int = 10_000_000

    async def reader(self, identity: Identity) -> Reader:
        """Without the records, in the house's own language: that they fail must be told too."""
        try:
            return self.reader_for(await self.records.person(identity))
        except StorageFault:
            return Reader(self.speech, self.language, None, self.largest_upload)

    def reader_for(self, person: Person) -> Reader:
        """Discord has no Arabic, so its app's language tells nothing about the person's."""
        language = person.language or self.language
        return Reader(self.speech, language, person.zone, self.largest_upload)
