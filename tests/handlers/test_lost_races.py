"""Another process was quicker while a handler wrote: nothing holds, and it's taken once more."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from bot.world import world
from gigs.records import Person, Place
from gigs.refusals import LostRace
from handlers.assistant import Assistant
from handlers.event import Event, Said
from storage.codes import StoredCodes
from storage.store import Store
from storage.turn import StoredTurn
from tests.driver import MONDAY, Freelancer
from tests.house import Silence, settings, speech

HALL = Place("telegram", "-1", private=False)


class Outrun(StoredCodes):
    def __init__(self) -> None:
        """It comes to no statement."""

    async def make(self, purpose: str, person: Person, subject: str, until: datetime) -> str:
        raise LostRace("gig.moved-on")


@dataclass
class Racing:
    """A store whose codes another is quicker to make, so many times."""

    store: Store
    lost: int

    @property
    def parcels(self) -> Any:
        return self.store.parcels

    @asynccontextmanager
    async def turn(self, alone: bool = False) -> AsyncIterator[StoredTurn]:
        async with self.store.turn(alone) as turn:
            if self.lost:
                self.lost -= 1
                turn.codes = Outrun()
            yield turn


@pytest.mark.parametrize(("lost", "keys"), [(1, ("team",)), (2, ("refused.failed",))])
async def test_it_is_taken_once_more(
    seller: Freelancer, store: Store, lost: int, keys: tuple[str, ...]
) -> None:
    assistant = Assistant(Racing(store, lost), world(settings(), speech()), Silence())
    said = Event("e", seller.identity, HALL, MONDAY, Said("/team"), group="telegram:-1")
    handled = await assistant.handle(said)
    assert handled.keys == keys
    assert handled.failed == (keys != ("team",))
