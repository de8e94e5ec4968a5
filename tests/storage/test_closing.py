"""A store that is closed while somebody is at work in it."""

import asyncio

import pytest

from storage.faults import Unreachable
from storage.store import Store
from tests.storage.made import MONA, kept, opened


async def reads_on(store: Store, begun: asyncio.Event, goes_on: asyncio.Event) -> bool:
    async with store.reading() as read:
        begun.set()
        await goes_on.wait()
        return (await read.person(MONA)).known


async def test_what_is_under_way_ends_first(store: Store) -> None:
    """A connection that is given back to a closed store would never be closed itself, and garbage
    collection complains of it."""
    await kept(store, [opened()])
    begun, goes_on = asyncio.Event(), asyncio.Event()
    reader = asyncio.create_task(reads_on(store, begun, goes_on))
    await begun.wait()
    closing = asyncio.create_task(store.close())
    for _ in range(20):
        await asyncio.sleep(0)
    assert not closing.done()
    goes_on.set()
    assert await reader is True
    await closing


async def test_nothing_begins_afterwards(store: Store) -> None:
    await store.close()
    with pytest.raises(Unreachable):
        await store.person(MONA)
    with pytest.raises(Unreachable):
        await kept(store, [opened()])


async def test_who_never_ends_holds_it_up_for_a_moment_only(store: Store) -> None:
    begun = asyncio.Event()
    reader = asyncio.create_task(reads_on(store, begun, asyncio.Event()))
    await begun.wait()
    async with asyncio.timeout(5):
        await store.close()
    reader.cancel()
    assert isinstance((await asyncio.gather(reader, return_exceptions=True))[0], BaseException)
