"""What the page needs from the rest, said by the page; wiring brings it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from bot.cards import Cards
from gigs.model import Gig
from gigs.records import FileRef, Identity, Person, Place, Shown
from handlers.event import Event
from handlers.ports import Clock
from handlers.reply import Notice, Words


class Handled(Protocol):
    @property
    def failed(self) -> bool:
        """Nothing of the event was kept; the notices say so."""

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Words that pass, for this person alone."""


class Records(Protocol):
    """The reading side of the store."""

    async def feed(self, place: Place, after: int, limit: int) -> Sequence[Shown]:
        """What changed after a rev, by rev; after 0 the newest messages that stand there."""

    async def message(self, place: Place, id_: int) -> Shown | None:
        """One that stands there."""

    async def gig(self, gig: str) -> Gig | None: ...

    async def person(self, identity: Identity) -> Person: ...

    async def holds(self, person: Person, sha256: str) -> FileRef | None:
        """The file, if this person holds it."""


class Sessions(Protocol):
    """Which browser belongs to which local person; only the secret's hash (hex) is known here."""

    async def keep(self, secret_hash: str, account: str) -> None: ...

    async def account_of(self, secret_hash: str) -> str | None: ...

    async def entered(self, account: str) -> bool:
        """Whether a browser ever came in as this person, also one that never spoke."""


class Vault(Protocol):
    async def put(self, chunks: AsyncIterator[bytes], limit: int) -> tuple[str, int]:
        """SHA-256 and size in bytes; Malformed when there are more than limit bytes."""

    async def read(self, sha256: str) -> bytes: ...


class Span(Protocol):
    """A piece of a wording; "user" is a person's own words."""

    @property
    def text(self) -> str: ...

    @property
    def kind(self) -> Literal["plain", "bold", "user", "time"]: ...


class Speech(Protocol):
    def spans(self, words: Words, language: str, zone: str | None) -> Sequence[Span]: ...

    def text(self, words: Words, language: str, zone: str | None) -> str: ...

    def snippet(self, words: Words, language: str, zone: str | None) -> str:
        """For the client: without any control mark."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A nudge that is planned."""

    at: datetime
    words: Words  # what it is about
    state: str  # "planned", "snoozed", "failed": it could not be delivered
    gig: str | None  # the key of its spoken name: "olive"


async def nothing_coming(_: Person) -> Sequence[Coming]:
    return ()


class Moving(Protocol):
    """The clock, where it can be moved on."""

    @property
    def ahead(self) -> timedelta:
        """Of real time."""

    async def move_on(self, by: timedelta) -> None:
        """Malformed when that is too far."""


@dataclass(frozen=True, slots=True)
class Needs:
    handle: Callable[[Event], Awaitable[Handled]]  # the assistant; safe from cancellation
    records: Records
    sessions: Sessions
    vault: Vault
    speech: Speech
    card: Cards
    clock: Clock
    coming: Callable[[Person], Awaitable[Sequence[Coming]]] = nothing_coming  # by time
    moving: Moving | None = None  # None: time is real


@dataclass(frozen=True, slots=True)
class Setting:
    """How this page is set up."""

    ticket_key: bytes  # signs uploads that wait for their message; the same after a restart
    language: str  # of a person who has neither chosen one nor a browser that tells
    port: int = 0  # 0: any free one
    address: str = "127.0.0.1"
    token: str | None = None  # a fixed one, for person 1; else each token opens once
    hosts: tuple[str, ...] = ()  # further names of this page ("name:port"), besides loopback's
    patience: float = 30.0  # seconds that a page may take to accept a message
    presses: tuple[tuple[str, str], ...] = ()  # language -> the press that changes to it
