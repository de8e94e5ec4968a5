"""One fake, one real client of it, and one that sends anything."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from telegram import Update
from telegram.ext import ExtBot

from tests.fake_telegram import Chat, FakeTelegram, Person
from tests.fake_telegram.refusal import Json

Bot = ExtBot[None]

# The smallest picture there is: one dot.
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6300010000050001"
    "0d0a2db40000000049454e44ae426082"
)


def bot_of(fake: FakeTelegram) -> Bot:
    return ExtBot(fake.token, base_url=f"{fake.url}/bot", base_file_url=f"{fake.url}/file/bot")


class Plain:
    """Asks without a library in between, so that nothing is corrected on the way."""

    def __init__(self, fake: FakeTelegram, session: aiohttp.ClientSession) -> None:
        self.fake = fake
        self.session = session

    async def ask(self, method: str, **parameters: Any) -> Json:
        """The whole answer."""
        url = f"{self.fake.url}/bot{self.fake.token}/{method}"
        async with self.session.post(url, json=parameters) as answer:
            told: Json = json.loads(await answer.text())
            assert answer.status == told.get("error_code", 200)
            return told

    async def words(self, method: str, **parameters: Any) -> str:
        """How it is refused."""
        return str((await self.ask(method, **parameters))["description"])

    async def result(self, method: str, **parameters: Any) -> Any:
        told = await self.ask(method, **parameters)
        assert told["ok"], told
        return told["result"]


async def heard(bot: Bot) -> list[Update]:
    """All that waits, confirmed with the next request."""
    updates = list(await bot.get_updates(timeout=0))
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1, timeout=0)
    return updates


def forget(fake: FakeTelegram) -> None:
    """What happened so far is confirmed."""
    fake.world.updates.confirm(fake.world.updates.waiting)


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    """Patient, so that tests may speak fast; test_limits.py is about the impatient one."""
    async with FakeTelegram() as fake:
        fake.limits = False
        yield fake


@pytest.fixture
async def bot(fake: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else each span of time is a warning
    async with bot_of(fake) as bot:
        yield bot


@pytest.fixture
async def plain(fake: FakeTelegram) -> AsyncIterator[Plain]:
    async with aiohttp.ClientSession() as session:
        yield Plain(fake, session)


@pytest.fixture
def sara(fake: FakeTelegram) -> Person:
    """Has pressed Start, and the bot heard it."""
    person = fake.user("سارة", language_code="ar", username="sara_draws")
    person.start()
    forget(fake)
    return person


@pytest.fixture
def team(fake: FakeTelegram, sara: Person) -> Chat:
    """A supergroup with topics, owned by Sara, the bot an ordinary member."""
    chat = fake.supergroup("الفريق", [sara, fake.bot], forum=True)
    forget(fake)
    return chat
