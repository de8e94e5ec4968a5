"""A person in private talk with Mithaq, on the strict fake."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from gigs.model import Gig
from gigs.records import Identity
from storage.store import Store
from tests.fake_telegram import FakeTelegram, Message, Person
from tests.handlers.conftest import seller, store, wordless
from tests.telegram.house import Running, running, until
from tests.telegram.player import TelegramPlayer

__all__ = ["seller", "store", "wordless"]


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


@pytest.fixture
def logged() -> Iterator[list[EventDict]]:
    with capture_logs() as logs:
        yield logs


@pytest.fixture
async def mithaq(
    fake: FakeTelegram, store: Store, logged: list[EventDict]
) -> AsyncIterator[Running]:
    del logged  # it listens first
    async with running(fake, store) as mithaq:
        yield mithaq


@dataclass
class Talk(TelegramPlayer):
    """What stands in the private chat, beside playing there."""

    @property
    def said(self) -> list[Message]:
        return self.running.fake.chat(self.person).said

    @property
    def last(self) -> str:
        return self.said[-1].text

    @property
    def identity(self) -> Identity:
        return Identity("telegram", str(self.person.id))

    async def gig(self) -> Gig:
        """The newest."""
        store = self.running.store
        async with store.turn() as turn:
            person = await turn.person(self.identity)
            lines = [*await turn.gigs_of(person), *await turn.gigs_of(person, closed=True)]
            gig = await turn.gig(max(lines, key=lambda line: line.updated_at).id)
        assert gig is not None
        return gig

    async def entries(self) -> list[str]:
        gig = await self.gig()
        return [one.entry.kind for one in await self.running.store.journal_of(gig.id)]

    async def begin(self) -> None:
        """A gig of four services, one of them active; its card stands there."""
        await self.say("/start")
        await self.press("new")
        await self.say("نموذج إكسل للمخزون، 80$ على 4 خدمات، الخميس")
        await self.press("start.profile", "khamsat")
        await self.press("board.flip", 1)
        await self.press("board.done")

    async def person_is_served_soon(self) -> None:
        """Whatever else goes on."""
        stood = len(self.said)
        self.person.say("/privacy")
        await until(lambda: len(self.said) > stood)

    @property
    def card(self) -> Message:
        """The newest that stands there."""
        return [message for message in self.said if message.text.startswith("📁")][-1]


@pytest.fixture
def mona(fake: FakeTelegram, mithaq: Running) -> Talk:
    person: Person = fake.user("منى", language_code="ar")
    return Talk(mithaq, person, "ar")
