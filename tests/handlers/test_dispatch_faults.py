"""The dispatcher where something goes wrong while others send too, or while it is to stop."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import update

from bot.world import world
from gigs.records import Person
from handlers.deliver_due import Dispatch
from storage.nudge_tables import NUDGES
from storage.store import Store
from storage.turn import StoredTurn
from tests.driver import Freelancer
from tests.handlers.nudging import own
from tests.house import Silence, freelancer, settings, speech
from tests.passing_time import days
from tests.storage.made import BADR

N = NUDGES.c
LAST = (
    4  # the turn in which what can't be read is to fail, after one for groups and two that tried it
)


@dataclass
class Shared:
    """A store at which somebody else is busy too, just before one of our turns."""

    store: Store
    meanwhile: Callable[[], Awaitable[None]]
    turns: int = 0

    @asynccontextmanager
    async def turn(self, alone: bool = False) -> AsyncIterator[StoredTurn]:
        self.turns += 1
        if self.turns == LAST:
            await self.meanwhile()
        async with self.store.turn(alone) as turn:
            yield turn

    async def next_due(self) -> datetime | None:
        return await self.store.next_due()

    async def unplanned(self, rules: str, most: int) -> Sequence[tuple[str, Person]]:
        return await self.store.unplanned(rules, most)


async def test_only_whom_it_could_not_read_fails_whoever_comes_first_by_then(
    store: Store, seller: Freelancer
) -> None:
    """His rows are put off by another process in between: hers are the first due now."""
    other = freelancer(store, BADR.account)
    for one in (other, seller):
        await one.say("/start")
    await other.say("/remind اليوم الساعة 11 مساء اتصل")
    await days(other).until("2026-11-23T23:05")
    await other.say("/remind غدا الساعة 9 صباحا اتصل")
    await seller.say("/remind غدا الساعة 10 صباحا اتصل")
    badr = await store.person(BADR)
    async with store.transactions.write() as tx:
        await tx.run(update(NUDGES).where(N.state == "sent").values(place="nowhere"))
    mine = days(seller)
    mine.at("2026-11-24T10:00")

    async def put_off() -> None:
        async with store.transactions.write() as tx:
            later = seller.now + timedelta(hours=1)
            waits = (N.person == badr.id) & (N.state == "planned")
            await tx.run(update(NUDGES).where(waits).values(at=later))

    await Dispatch(Shared(store, put_off), world(settings(), speech()), Silence(), mine).drain()
    await mine.look()
    assert [one.keys for one in mine.arrived] == [["nudge.own"]]
    assert await own(seller) == []


@dataclass
class Slow(Shared):
    """Something of a transaction takes its time."""

    begun: asyncio.Event = field(default_factory=asyncio.Event)
    go_on: asyncio.Event = field(default_factory=asyncio.Event)
    done: bool = False

    async def unplanned(self, rules: str, most: int) -> Sequence[tuple[str, Person]]:
        self.begun.set()
        await self.go_on.wait()
        self.done = True
        return await self.store.unplanned(rules, most)


async def test_told_to_stop_twice_it_stops_after_what_was_begun(
    store: Store, seller: Freelancer
) -> None:
    async def nothing() -> None: ...

    slow = Slow(store, nothing)
    dispatch = Dispatch(slow, world(settings(), speech()), Silence(), days(seller))
    draining = asyncio.create_task(dispatch.drain())
    await slow.begun.wait()
    for _ in range(2):
        draining.cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    assert not draining.done()
    slow.go_on.set()
    with suppress(asyncio.CancelledError):
        await draining
    assert (slow.done, draining.cancelled()) == (True, True)
