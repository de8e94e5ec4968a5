"""The store as the rest sees it: turns to write in, and a side to read from."""

from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from gigs.journal import Recorded
from gigs.model import Gig
from gigs.records import FileRef, Identity, Person, Place, Shown
from storage import (
    agenda,
    backup,
    codes,
    erasure,
    files,
    forgetting,
    inbox,
    journal,
    kinds,
    messages,
    outbox,
    people,
    reach,
    seen,
)
from storage.chain import Fault
from storage.custody import Custody
from storage.engines import Engines, open_engines
from storage.migrations import migrate
from storage.parcels import Parcels
from storage.reading import Reading
from storage.sessions import Sessions
from storage.transactions import Transactions
from storage.turn import StoredTurn
from storage.vault import Vault


class Store:
    def __init__(self, engines: Engines, vault: Vault) -> None:
        self.engines = engines
        self.transactions = Transactions(engines)
        self.sessions = Sessions(self.transactions)
        self.custody = Custody(self.transactions)
        self.vault = vault
        self.parcels = Parcels(self.transactions, vault, engines.folder or vault.folder)

    @classmethod
    async def open(cls, url: str, vault: Path, patience: float = 5.0) -> Self:
        """Bring the database up to date, and refuse one that a newer program has written in.

        patience: seconds to wait for another process's lock.
        """
        engines = open_engines(url, patience)
        if engines.on_sqlite:
            engines.file.parent.mkdir(parents=True, exist_ok=True)
        store = cls(engines, Vault(vault))
        try:
            await migrate(engines)
            async with store.transactions.read() as tx:
                await kinds.check(tx)
        except BaseException:
            await store.close()
            raise
        return store

    async def close(self) -> None:
        await self.transactions.close()

    @asynccontextmanager
    async def turn(self, alone: bool = False) -> AsyncIterator[StoredTurn]:
        """Kept when the block ends; undone whole when it raises or is cancelled.

        alone: while nobody else writes (transactions.py).
        """
        async with self.transactions.write(alone) as tx:
            turn = StoredTurn(tx)
            yield turn
            await turn.end()
        for sha256 in turn.referred:
            self.vault.held(sha256)
        if turn.forgot:
            await forgetting.wipe(self.transactions, self.vault)
        elif turn.let:
            await forgetting.wipe_files(self.transactions, self.vault)

    async def feed(self, place: Place, after: int, limit: int) -> Sequence[Shown]:
        """What changed in a place after a rev, by rev; after 0 the newest that stand there."""
        async with self.transactions.read() as tx:
            return await messages.feed(tx, place, after, limit)

    async def message(self, place: Place, id_: int) -> Shown | None:
        """One that stands in this place."""
        async with self.transactions.read() as tx:
            return await messages.standing(tx, place, id_)

    async def taken(self, identity: Identity, events: Sequence[str]) -> Collection[str]:
        """Those among these events that were kept before."""
        async with self.transactions.read() as tx:
            return await seen.taken(tx, identity, events)

    async def passed_over(self, identity: Identity, event: str, at: datetime) -> None:
        """It came to nothing, and isn't to be taken again."""
        async with self.transactions.write() as tx:
            await seen.mark(tx, identity, event, at)

    async def lately(
        self, platform: str, since: datetime, before: datetime, most: int
    ) -> Sequence[tuple[str, datetime]]:
        """Accounts that were heard between the two, and when last; the latest first."""
        async with self.transactions.read() as tx:
            return await seen.lately(tx, platform, since, before, most)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Reading]:
        """All of one moment."""
        async with self.transactions.read() as tx:
            yield Reading(tx)

    async def unsaid(self, place: Place, limit: int) -> Sequence[Shown]:
        """What a platform that remembers by itself wasn't told yet."""
        async with self.transactions.read() as tx:
            return await outbox.unsaid(tx, place, limit)

    async def waiting(self, platform: str) -> Sequence[tuple[str, str]]:
        """Chats and threads with something unsaid."""
        async with self.transactions.read() as tx:
            return await outbox.waiting(tx, platform)

    async def told(
        self, place: Place, shown: Shown, native: Sequence[str], look: str | None = None
    ) -> None:
        """It was told, under these ids of the platform's own; none: nothing shows it any more."""
        await self.transactions.kept(lambda tx: outbox.mark(tx, place, shown, native, look))

    async def doubted(self, shown: Shown) -> None:
        """Whether it arrived is unknown, so it's told again: its nudges perhaps come twice."""
        await self.transactions.kept(lambda tx: reach.doubted(tx, shown.message.slot))

    async def given_up(self, shown: Shown) -> None:
        """It can't be told, so its nudges have failed; due again when the person speaks."""
        await self.transactions.kept(lambda tx: reach.given_up(tx, shown.message.slot))

    async def carry(self, place: Place, old: Shown, new: Shown) -> None:
        """What showed the old message shows the new one from now on."""
        await self.transactions.kept(lambda tx: outbox.carry(tx, place, old, new))

    async def shut(self, place: Place, why: str) -> bool:
        """Nothing can be told there; what is unsaid waits until somebody speaks there again.

        Nudges don't: True if some are due again, for another private place of theirs.
        """
        async with self.transactions.write(alone=True) as tx:
            return await outbox.shut(tx, place, why)

    async def move(self, old: Place, new: Place) -> None:
        """A chat goes on under another name."""
        async with self.transactions.write(alone=True) as tx:
            await outbox.move(tx, old, new)

    async def put_by(self, source: str, number: int, raw: bytes, at: datetime) -> None:
        """An update that isn't finished with; what was put by already stays as it is."""
        async with self.transactions.write() as tx:
            await inbox.put_by(tx, source, number, raw, at)

    async def done_with(self, source: str, number: int) -> None:
        """Its turn is kept, or can't be."""
        async with self.transactions.write() as tx:
            await inbox.done_with(tx, source, number)

    async def put_by_before(self, source: str) -> Sequence[tuple[int, bytes]]:
        """What wasn't finished with, in the order in which it came."""
        async with self.transactions.read() as tx:
            return await inbox.left(tx, source)

    async def gig(self, gig: str) -> Gig | None:
        async with self.transactions.read() as tx:
            held = await journal.load(tx, gig)
        return held.gig if held else None

    async def journal_of(self, gig: str) -> tuple[Recorded, ...]:
        async with self.transactions.read() as tx:
            return await journal.read(tx, gig)

    async def person(self, identity: Identity) -> Person:
        async with self.transactions.read() as tx:
            return await people.find(tx, identity)

    async def holds(self, person: Person, sha256: str) -> FileRef | None:
        async with self.transactions.read() as tx:
            return await files.held(tx, person, sha256)

    async def held_by(self, identity: Identity) -> int:
        """Bytes of all files that the person behind it holds."""
        async with self.transactions.read() as tx:
            return await files.weight(tx, identity)

    async def next_due(self) -> datetime | None:
        """When the earliest nudge is to leave, or a group to be told something."""
        async with self.transactions.read() as tx:
            return await agenda.next_due(tx)

    async def to_come(self) -> tuple[int, int]:
        """How many nudges are to come, and how many wait until their person can be reached."""
        async with self.transactions.read() as tx:
            return await agenda.to_come(tx)

    async def unplanned(self, rules: str, most: int) -> Sequence[tuple[str, Person]]:
        """Open gigs whose nudges were planned by other rules, with their owners."""
        async with self.transactions.read() as tx:
            return await agenda.unplanned(tx, rules, most)

    async def erase_texts(self, gig: str, subject: str, at: datetime) -> int:
        """Take an identity's words out of a gig for good; how many texts went."""
        return await erasure.erase_texts(self.transactions, gig, subject, at)

    async def tidy(self, before: datetime) -> int:
        """Drop what nobody will ask for again: marks of old events (how many there were), updates
        put by in their time, and what a crash left half written or half wiped."""
        await self.vault.clean(before)
        await forgetting.wipe_unsent(self.transactions, self.vault, before)
        await forgetting.wipe(self.transactions, self.vault)
        async with self.transactions.write() as tx:
            await inbox.drop(tx, before)
            await codes.drop(tx, before)
            return await seen.drop(tx, before)

    async def rebuild(self) -> int:
        """Make all snapshots anew from the journals; how many there are."""
        return await self.custody.rebuild()

    async def verify_all(self) -> list[Fault]:
        """The first fault of each gig whose record isn't what was written."""
        return await self.custody.faults()

    async def backup(self, file: Path) -> backup.Kept:
        """Database and vault as one file, while the program goes on."""
        return await backup.back_up(self.engines, self.vault, file)
