"""Who comes in, how often, and with how much: asked before a turn, and before a file is fetched.

What each person has spent is counted in memory, of so many at most; who was counted least lately is
forgotten first. A restart forgives all of it, which is a minute's worth.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from gigs.records import Identity, Place
from gigs.refusals import Malformed
from handlers.event import Event, Pressed
from handlers.reply import Notice, Words

MOST = 20_000  # counts kept: a few of each person
MEGABYTE = 1_000_000

Held = Callable[[Identity], Awaitable[int]]  # bytes of all files that a person holds


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and one more each time so long has passed."""

    at_once: int
    every: timedelta


def spent(rate: Rate, full: datetime | None, at: datetime) -> tuple[bool, datetime]:
    """Whether there was one to take, and when all will be there again.

    full: when that was to be so far. No clock that was set back makes anyone wait longer than if
    they had just used up everything.
    """
    whole = rate.at_once * rate.every
    full = min(max(full or at, at), at + whole)
    there = full + rate.every - at <= whole
    return there, full + rate.every if there else full


class Counts:
    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._full: OrderedDict[tuple[Identity, str], datetime] = OrderedDict()

    def spend(self, who: Identity, of: str, rate: Rate, at: datetime) -> bool:
        """False, and nothing is taken, where there's none left."""
        there, self._full[who, of] = spent(rate, self._full.get((who, of)), at)
        self._full.move_to_end((who, of))
        while len(self._full) > self.most:
            self._full.popitem(last=False)
        return there

    def __len__(self) -> int:
        return len(self._full)


@dataclass(frozen=True, slots=True)
class Access:
    """What the owner of a bot allows; identities as "telegram:123"."""

    open: bool = True  # to everyone; else to those in allow
    allow: frozenset[str] = frozenset()
    block: frozenset[str] = frozenset()
    turns: Rate = Rate(20, timedelta(seconds=2))
    files: Rate = Rate(60, timedelta(minutes=1))
    storage: int = 500 * MEGABYTE  # bytes of all files of one person

    def shut_to(self, who: Identity) -> "Why | None":
        if str(who) in self.block:
            return Why.BLOCKED
        if not self.open and str(who) not in self.allow:
            return Why.CLOSED
        return None

    def reaches(self, place: Place) -> bool:
        """Whether what is told in this private chat can be answered; the local page isn't asked
        about."""
        return place.platform == "web" or not self.shut_to(Identity(place.platform, place.chat))


class Why(StrEnum):
    BLOCKED = "door.blocked"
    CLOSED = "door.closed"
    TOO_QUICK = "door.too-quick"


TOLD = {
    Why.BLOCKED: Rate(1, timedelta(days=1)),
    Why.CLOSED: Rate(1, timedelta(minutes=1)),
    Why.TOO_QUICK: Rate(1, timedelta(minutes=1)),
}


@dataclass(frozen=True, slots=True)
class Away:
    """Turned away. notices: what they alone are told; none where it was told just now, or where
    others would read it."""

    why: Why
    notices: tuple[Notice, ...] = ()


class Door:
    """One for all platforms. By the events' own time, which is when they came."""

    def __init__(self, access: Access, held: Held, most: int = MOST) -> None:
        self.access, self.held = access, held
        self.counts = Counts(most)

    def away(self, event: Event) -> Away | None:
        """None: come in. Asked once for each event, since each time counts."""
        why = self.access.shut_to(event.identity)
        if why is None and self._spend(event, "turns", self.access.turns):
            return None
        why = why or Why.TOO_QUICK
        alone = event.place.private or isinstance(event.what, Pressed)
        if not alone or not self._spend(event, why, TOLD[why]):
            return Away(why)
        return Away(why, (Notice(_worded(why, event.identity)),))

    def files_of(self, event: Event) -> "Brought":
        return Brought(self, event)

    def _spend(self, event: Event, of: str, rate: Rate) -> bool:
        return self.counts.spend(event.identity, of, rate, event.at)

    def takes_file(self, event: Event) -> bool:
        return self._spend(event, "files", self.access.files)


@dataclass(slots=True)
class Brought:
    """The files of one message, asked about one by one before they're fetched."""

    door: Door
    event: Event
    held: int | None = field(default=None, init=False)  # bytes, with those that came before

    async def take(self, size: int) -> None:
        """size: bytes, 0 where the platform doesn't say. Malformed, with the way out, for one too
        many; what a person holds is counted only here, so no other turn waits for it."""
        if self.held is None:
            self.held = await self.door.held(self.event.identity)
        limit = self.door.access.storage
        if self.held + max(size, 1) > limit:
            raise Malformed("door.no-room", {"limit": limit // MEGABYTE})
        if not self.door.takes_file(self.event):
            raise Malformed("door.too-many-files", {"limit": self.door.access.files.at_once})
        self.held += size


def _worded(why: Why, who: Identity) -> Words:
    """Who stands before a closed door is told the name by which its owner can let them in."""
    if why is Why.CLOSED:
        return Words("door.closed", {"account": str(who)})
    return Words("door.blocked" if why is Why.BLOCKED else "door.too-quick")
