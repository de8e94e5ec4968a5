"""A turn that is cancelled anywhere leaves nothing behind, and never stands in another's way."""

import asyncio
import os
import random
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest

from gigs.records import Message
from storage.store import Store
from storage.transactions import whole
from tests.storage.made import HOME, MONA, NOW, counted, kept, met, opened

ROUNDS = max(200, int(os.environ.get("MITHAQ_FAULTS", "0")))


async def one_turn(store: Store, event: str, done: set[str]) -> None:
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, event, NOW)
        person = await turn.person(MONA)
        await counted(turn, person, "g1")
        await turn.show(HOME, Message("said", event.encode()), NOW)
        await turn.touch_card("g1", NOW)
    done.add(event)


@pytest.mark.timeout(600)
async def test_the_next_turn_is_never_blocked(store: Store) -> None:
    """Cancelled by steps of the loop, not by the clock, so that every await is hit."""
    await kept(store, [opened()])
    await met(store)
    chance, done = random.Random(7), set[str]()  # noqa: S311  # not for secrets
    for n in range(ROUNDS):
        turn = asyncio.create_task(one_turn(store, f"e{n}", done))
        for _ in range(chance.randrange(60)):
            await asyncio.sleep(0 if chance.random() < 0.6 else 0.0002)
        turn.cancel()
        with suppress(asyncio.CancelledError):
            await turn
        async with asyncio.timeout(2):
            await one_turn(store, f"after{n}", done)
    assert 0 < len(done) - ROUNDS < ROUNDS  # some were cancelled, some were over before
    await told_the_same(store, done)


@pytest.mark.timeout(600)
async def test_many_cancelled_at_once(store: Store) -> None:
    """Also those that still wait for their turn, and each of them twice."""
    await kept(store, [opened()])
    await met(store)
    chance, done = random.Random(11), set[str]()  # noqa: S311  # not for secrets
    for wave in range(ROUNDS // 20):
        turns = [asyncio.create_task(one_turn(store, f"{wave}.{n}", done)) for n in range(20)]
        for _ in range(chance.randrange(40)):
            await asyncio.sleep(0.0002)
        for turn in turns:
            turn.cancel()
        await asyncio.sleep(0)
        for turn in turns:
            turn.cancel()
        await asyncio.gather(*turns, return_exceptions=True)
        async with asyncio.timeout(2):
            await met(store)
    await told_the_same(store, done)


async def told_the_same(store: Store, done: set[str]) -> None:
    """All that was done is kept once. A turn cancelled while it committed may be kept as well."""
    said = {shown.message.body.decode() for shown in await store.feed(HOME, 1, 10_000)}
    feed = await store.feed(HOME, 0, 1)
    assert await store.verify_all() == []
    if len(said) < 400:  # older ones are swept away
        assert done <= said
    gig = await store.gig("g1")
    assert gig is not None
    assert gig.seq >= 1 + len(done)
    assert feed != []


async def test_reading_can_be_cancelled(store: Store) -> None:
    await kept(store, [opened()])
    for n in range(60):
        reading = asyncio.create_task(store.gig("g1"))
        for _ in range(n % 15):
            await asyncio.sleep(0)
        reading.cancel()
        with suppress(asyncio.CancelledError):
            await reading
    gigs = await asyncio.gather(*(store.gig("g1") for _ in range(30)))
    assert {gig.id for gig in gigs if gig} == {"g1"}


async def test_what_is_carried_out_whole_is_waited_for() -> None:
    """The cancellation arrives, but only when the work is over."""
    told: list[str] = []
    gate = asyncio.Event()

    async def work() -> str:
        await gate.wait()
        told.append("done")
        return "done"

    task = asyncio.create_task(whole(work()))
    for _ in range(3):
        await asyncio.sleep(0)
        task.cancel()
    await asyncio.sleep(0)
    assert (task.done(), told) == (False, [])
    gate.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert told == ["done"]


async def test_a_file_whose_upload_is_cancelled_leaves_nothing(store: Store) -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"x" * 1000
            await asyncio.sleep(0)

    for n in range(20):
        upload = asyncio.create_task(store.vault.put(endless(), 1 << 30))
        await asyncio.sleep(0.001 * (n % 5))
        upload.cancel()
        with suppress(asyncio.CancelledError):
            await upload
    assert [path for path in store.vault.folder.rglob("*") if path.is_file()] == []
