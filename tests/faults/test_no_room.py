"""The database is held by another, or the disk is full: said clearly, and nothing is lost."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import text

from benchmarks.seat import Seat
from handlers.assistant import Handled
from handlers.event import Said
from storage.store import Store
from tests.faults.player import seat_of, standing
from tests.house import speech

REQUEST = Said("نموذج إكسل للمخزون، 80$ على 4 خدمات، الخميس")


@pytest_asyncio.fixture
async def hasty(tmp_path: Path) -> AsyncIterator[Store]:
    """A store that waits only a moment for another's lock."""
    url = f"sqlite+aiosqlite:///{tmp_path}/mithaq.db"
    store = await Store.open(url, tmp_path / "vault", patience=0.1)
    yield store
    await store.close()


@pytest.fixture
def seat(hasty: Store) -> Seat:
    return seat_of(hasty, "1")


@contextmanager
def held_by_another(store: Store) -> Iterator[None]:
    with closing(sqlite3.connect(store.engines.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def refused_clearly(handled: Handled) -> bool:
    """Undone whole, with a word that stands in both languages' catalogues."""
    (notice,) = handled.notices
    worded = [speech().text(notice.words, language, None) for language in ("ar", "en")]
    return handled.failed and handled.keys == ("refused.failed",) and all(worded)


async def test_a_held_database_refuses_and_the_same_event_is_taken_later(
    hasty: Store, seat: Seat
) -> None:
    await seat.send(Said("/start"))
    before = await standing(seat)
    with held_by_another(hasty):
        refused = await seat.send(REQUEST)
        assert await how_many_stand(seat) == len(before.shown)
    assert refused_clearly(refused)
    assert await standing(seat) == before
    seat.count -= 1
    taken = await seat.send(REQUEST)
    assert taken.keys == ("start.marketplace",)


async def how_many_stand(seat: Seat) -> int:
    """Who only reads needn't wait: how many messages stand there."""
    return len(await seat.store.feed(seat.place, 0, 100))


async def test_many_who_meet_a_held_database_are_all_refused_and_none_is_stuck(
    hasty: Store,
) -> None:
    seats = [replace(seat_of(hasty, "1"), account=f"{n}") for n in range(5)]
    with held_by_another(hasty):
        refused = await asyncio.gather(*(seat.send(REQUEST) for seat in seats))
    assert [refused_clearly(one) for one in refused] == [True] * len(seats)
    for seat in seats:
        seat.count = 0
    taken = await asyncio.gather(*(seat.send(REQUEST) for seat in seats))
    assert {one.keys for one in taken} == {("start.marketplace",)}


async def test_a_full_disk_refuses_and_the_story_goes_on_when_there_is_room(
    hasty: Store, seat: Seat
) -> None:
    """SQLite's own limit on a file's pages stands for the disk's end."""
    await seat.send(Said("/start"))
    await limit(hasty, 1)
    count, handled = await until_full(seat)
    assert refused_clearly(handled)
    before = await standing(seat)
    assert await hasty.verify_all() == []
    await limit(hasty, 1_000_000)
    seat.count = count - 1
    assert not (await seat.send(Said("/newgig"))).failed
    after = await standing(seat)
    assert after.shown[: len(before.shown)] == before.shown
    assert after.question == ("start", "paste")
    assert await hasty.verify_all() == []


async def limit(store: Store, pages: int) -> None:
    """SQLite keeps to what the file has already, if that is more."""
    async with store.transactions.write() as tx:
        await tx.run(text(f"PRAGMA max_page_count = {pages}"))


async def until_full(seat: Seat) -> tuple[int, Handled]:
    for _ in range(200):
        handled = await seat.send(Said("/help"))
        if handled.failed:
            return seat.count, handled
    raise AssertionError("the disk was never full")
