"""A person in private talk with Mithaq, on the simulated Discord."""

from collections.abc import AsyncIterator, Iterator

import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from gigs.model import Gig
from gigs.records import Identity
from storage.store import Store
from tests.discord.house import Running, running
from tests.discord.player import DiscordPlayer
from tests.handlers.conftest import store, wordless

__all__ = ["store", "wordless"]


class Talk(DiscordPlayer):
    @property
    def identity(self) -> Identity:
        return Identity("discord", str(self.person.id))

    async def gig(self) -> Gig:
        """The newest."""
        async with self.running.store.turn() as turn:
            person = await turn.person(self.identity)
            lines = [*await turn.gigs_of(person), *await turn.gigs_of(person, closed=True)]
            gig = await turn.gig(max(lines, key=lambda line: line.updated_at).id)
        assert gig is not None
        return gig

    async def begin(self) -> None:
        """A gig of four services, one of them active; its card stands there."""
        await self.say("/start")
        await self.press("new")
        await self.say("نموذج إكسل للمخزون، 80$ على 4 خدمات، بعد 3 أيام")
        await self.press("start.profile", "khamsat")
        await self.press("board.flip", 1)
        await self.press("board.done")


@pytest.fixture
def logged() -> Iterator[list[EventDict]]:
    with capture_logs() as logs:
        yield logs


@pytest.fixture
async def mithaq(store: Store, logged: list[EventDict]) -> AsyncIterator[Running]:
    del logged  # it listens first
    async with running(store) as mithaq:
        yield mithaq


@pytest.fixture
async def mona(mithaq: Running) -> Talk:
    return Talk(mithaq, mithaq.env.create_user("mona", global_name="منى"), "ar")
