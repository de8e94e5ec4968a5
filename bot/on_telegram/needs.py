"""What Telegram's side needs from the rest, said by it; wiring brings it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.cards import Cards
from bot.on_telegram.reader import Reader
from bot.speech import Speech
from gigs.model import Gig
from gigs.records import Group, Identity, Person, Place, Shown
from handlers.door import Door
from handlers.event import Event
from handlers.ports import Clock
from handlers.reply import Notice


class Handled(Protocol):
    @property
    def failed(self) -> bool:
        """Nothing of the event was kept; it may be tried again."""

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Words that pass, for this person alone."""


class Teams(Protocol):
    async def group(self, key: str) -> Group:
        """As it was set, if it was."""

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

    @property
    def teams(self) -> Teams: ...


class Records(Protocol):
    """What was said and told, and to whom."""

    def reading(self) -> AbstractAsyncContextManager[Reading]: ...

    async def waiting(self, platform: str) -> Sequence[tuple[str, str]]:
        """Chats and threads with something unsaid."""

    async def told(
        self, place: Place, shown: Shown, native: Sequence[str], look: str | None = None
    ) -> None:
        """It was told, under these ids of Telegram's; none: nothing shows it any more."""

    async def doubted(self, shown: Shown) -> None:
        """Whether it arrived is unknown; it's told again, and perhaps comes twice."""

    async def given_up(self, shown: Shown) -> None:
        """It can't be told; what must not be lost with it stands in the records again."""

    async def taken(self, identity: Identity, events: Sequence[str]) -> Collection[str]:
        """Those among them that were kept before."""

    async def put_by(self, source: str, number: int, raw: bytes, at: datetime) -> None:
        """An update that isn't finished with; what was put by already stays as it is."""

    async def done_with(self, source: str, number: int) -> None: ...

    async def put_by_before(self, source: str) -> Sequence[tuple[int, bytes]]:
        """What wasn't finished with, in the order in which it came."""

    async def carry(self, place: Place, old: Shown, new: Shown) -> None:
        """What showed the old one shows the new one from now on."""

    async def person(self, identity: Identity) -> Person: ...


class Whereabouts(Protocol):
    """Told of what becomes of a chat by itself."""

    async def shut(self, place: Place, why: str, whole: bool = False) -> None:
        """Nothing can be told there; whole: nor in any of its topics."""

    async def opened(self, place: Place, whole: bool = False) -> None: ...

    async def moved(self, old: Place, new: Place) -> None:
        """A group became a supergroup."""


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
    largest_download: int = 20_000_000  # bytes
    largest_upload: int = 50_000_000

    async def reader(
        self, identity: Identity, bot: str, private: bool, language: str | None = None
    ) -> Reader:
        """Whoever reads, as far as they are known. language: their app's, while they chose none."""
        person = await self.records.person(identity)
        if person.language is None:
            person = replace(person, language=language)
        return self.reader_for(person, bot, private)

    def reader_for(self, person: Person, bot: str, private: bool) -> Reader:
        language = person.language or self.language
        speech = self.speech.leading(f"https://t.me/{bot}?start={{token}}")
        return Reader(speech, language, person.zone, bot, private, self.largest_upload)
