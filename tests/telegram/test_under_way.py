"""When Telegram may forget an update: its turn is kept, or it's put by, in its chat's order."""

import asyncio
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

import pytest

from bot.on_telegram.under_way import UnderWay, Update
from storage.faults import Locked
from storage.store import Store
from tests.storage.made import NOW
from tests.telegram.house import SOON, until

pytestmark = pytest.mark.telegram

BOT = "telegram:77"


class Turns:
    """Updates that are begun, each with a turn that lasts until it is let go."""

    def __init__(self, under_way: UnderWay) -> None:
        self.under_way = under_way
        self.go: dict[int, asyncio.Event] = {}

    def begin(self, number: int, chat: str = "5", in_pieces: bool = True) -> None:
        self.go[number] = asyncio.Event()
        update = Update(number, chat, at(number), self.go[number].wait, in_pieces)
        self.under_way.begin(update, {"update_id": number, "half": "\ud83d"})

    async def acknowledged(self, *numbers: int, within: float = SOON) -> bool:
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                for number in numbers:
                    await self.under_way.acknowledged(number)
                return True
        return False


def at(number: int) -> datetime:
    return NOW.replace(microsecond=number)


async def test_beyond_the_most_it_waits_for_its_turn(store: Store) -> None:
    turns = Turns(UnderWay(store, BOT, most=2))
    for number in (1, 2, 3):
        turns.begin(number, chat=str(number))
    assert await turns.acknowledged(1, 2)
    assert not await turns.acknowledged(3, within=0.2)
    assert [number for number, _ in await store.put_by_before(BOT)] == [1, 2]
    turns.go[1].set()
    assert await turns.acknowledged(3)  # there is room again
    assert [number for number, _ in await store.put_by_before(BOT)] == [2, 3]
    await turns.under_way.settle(0)


async def test_what_is_quickly_kept_is_not_put_by(store: Store) -> None:
    turns = Turns(UnderWay(store, BOT))
    turns.begin(1, in_pieces=False)
    turns.go[1].set()
    assert await turns.acknowledged(1, within=0.5)
    await until(lambda: not turns.under_way.keepers)
    assert await store.put_by_before(BOT) == []


async def test_none_is_put_by_before_those_that_came_earlier(store: Store) -> None:
    """Else a start would take up the later one first. What another chat says is free of it."""
    turns = Turns(UnderWay(store, BOT))
    turns.begin(1, in_pieces=False)
    turns.begin(2)
    turns.begin(3, chat="6")
    assert await turns.acknowledged(3, within=0.5)
    assert [number for number, _ in await store.put_by_before(BOT)] == [3]
    assert await turns.acknowledged(2)
    assert [number for number, _ in await store.put_by_before(BOT)] == [1, 2, 3]
    await turns.under_way.settle(0)
    assert [number for number, _ in await store.put_by_before(BOT)] == [1, 2, 3]


async def test_while_the_records_do_not_answer_nothing_is_acknowledged(tmp_path: Path) -> None:
    store = await Store.open(f"sqlite:///{tmp_path / 'm.sqlite'}", tmp_path / "v", patience=0.05)
    turns = Turns(UnderWay(store, BOT))
    with closing(sqlite3.connect(store.engines.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Locked):
            await store.put_by(BOT, 7, b"{}", NOW)
        turns.begin(1)
        turns.begin(2, chat="6")
        assert not await turns.acknowledged(1, within=0.3)
        turns.go[1].set()
        assert await turns.acknowledged(1, within=1)  # its turn has ended
        other.execute("ROLLBACK")
    assert await turns.acknowledged(2)
    assert [number for number, _ in await store.put_by_before(BOT)] == [2]
    turns.go[2].set()
    await until(lambda: not turns.under_way.keepers)
    assert await store.put_by_before(BOT) == []
    await store.close()


async def test_what_a_stop_cuts_off_unacknowledged_never_is(store: Store) -> None:
    turns = Turns(UnderWay(store, BOT))
    turns.begin(1, in_pieces=False)
    waiting = asyncio.ensure_future(turns.under_way.acknowledged(1))
    await turns.under_way.settle(0.05)
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await store.put_by_before(BOT) == []
