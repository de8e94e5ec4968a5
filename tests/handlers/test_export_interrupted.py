"""Turns and files that fail on the way: it is told, nothing is half done, and one may try again."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256

import pytest

from bot.world import world
from handlers.assistant import Assistant
from storage.faults import Full
from storage.store import Store
from storage.turn import StoredTurn
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.exporting import attached, exported
from tests.house import Silence, settings, speech


class Failing:
    """A store whose disk is full for one kind of turn, once it has written all of it."""

    def __init__(self, store: Store) -> None:
        self.store, self.parcels, self.times = store, store.parcels, 0

    @asynccontextmanager
    async def turn(self, alone: bool = False) -> AsyncIterator[StoredTurn]:
        async with self.store.turn(alone) as turn:
            yield turn
            await turn.end()
            self.times -= 1
            if self.times == 0:
                raise Full


@pytest.fixture
def failing(seller: Freelancer) -> Failing:
    store = Failing(seller.store)
    seller.assistant = Assistant(store, world(settings(), speech()), Silence())
    return store


async def test_an_export_that_is_not_handed_over_is_told_of(
    seller: Freelancer, failing: Failing
) -> None:
    await paths.begun(seller, 1)
    failing.times = 2
    assert (await seller.say("/export")).keys == ("export.begun", "afterwards.failed")
    await exported(seller)


async def test_an_import_that_fails_changes_nothing_and_may_be_pressed_again(
    seller: Freelancer, failing: Failing
) -> None:
    await paths.begun(seller, 1)
    content = await exported(seller)
    await seller.say("/forget")
    await seller.press("forget.all")
    await attached(seller, content)
    failing.times = 2
    assert (await seller.press("import.take")).keys == ("import.begun", "afterwards.failed")
    assert (await seller.say("/gigs")).keys == ("gigs.none",)
    assert (await seller.press("import.take")).keys == ("import.begun", "import.done")
    assert await seller.store.verify_all() == []


async def test_a_file_that_the_vault_has_lost_is_told_of(seller: Freelancer, store: Store) -> None:
    await paths.begun(seller, 1)
    content = await exported(seller)
    await seller.say("/forget")
    await seller.press("forget.all")
    await attached(seller, content)
    store.vault.path(sha256(content).hexdigest()).unlink()
    assert (await seller.press("import.take")).keys == ("import.begun", "afterwards.failed")
