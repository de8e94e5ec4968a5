"""Discord goes away and comes back: said clearly, without the token, and it goes on by itself."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route
from structlog.typing import EventDict

from bot.clock import SystemClock
from bot.config import load_settings
from bot.on_discord.adapter import API, GATEWAY, Discord, Setting
from bot.supervisor import Patience, supervise
from bot.voices import Voices
from bot.wiring import house
from bot.world import world
from handlers.assistant import Assistant
from storage.store import Store
from tests.discord.double import TOKEN, Double, serving
from tests.discord.house import needs_of
from tests.house import ROOT, settings, speech
from tests.telegram.house import until

pytestmark = pytest.mark.discord

HASTY = Patience(first=0.05, longest=0.2, well=1.0, hopeless=0.3, farewell=3.0)


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """The library holds its addresses for the whole process."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    yield
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before


@asynccontextmanager
async def supervised(double: Double, store: Store, token: str = TOKEN) -> AsyncIterator[list[str]]:
    """What its owner was told."""
    voices, told = Voices(), list[str]()
    assistant = Assistant(store, world(settings(), speech()), voices)
    setting = Setting(token, double.api_url, double.gateway_url)
    introduced = lambda name, address: told.append(f"{name} {address}")  # noqa: E731  # short
    discord = Discord(needs_of(store, assistant.handle, voices), setting, introduced)
    voices.voices["discord"] = discord
    task = asyncio.create_task(supervise({"discord": discord.run}, HASTY))
    try:
        yield told
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await assistant.settle()


def told(logged: list[EventDict], event: str) -> Callable[[], bool]:
    return lambda: any(line["event"] == event for line in logged)


async def answers(double: Double, times: int = 1) -> None:
    await until(lambda: double.identified > 0)
    await double.say("/help")
    await until(lambda: len(double.said) == times)


async def test_it_listens_where_it_is_told_and_answers(
    store: Store, logged: list[EventDict]
) -> None:
    async with serving(Double()) as double, supervised(double, store) as owner:
        await answers(double)
        await until(lambda: owner != [])  # the library waits two seconds for servers
        assert owner == [
            "mithaq https://discord.com/oauth2/authorize?client_id=1098765432109876540"
        ]
        assert double.said[0]["enforce_nonce"] is True
        assert double.said[0]["allowed_mentions"] == {"parse": []}
    assert [line for line in logged if line.get("exc_info")] == []
    assert TOKEN not in str(logged)


async def test_offline_at_the_start_it_comes_up_by_itself(
    store: Store, logged: list[EventDict]
) -> None:
    double = Double()
    async with serving(double):
        port = double.port
    async with supervised(double, store):
        await until(told(logged, "adapter is down"))
        async with serving(double, port):
            await answers(double)


async def test_a_dropped_socket_is_taken_up_again(store: Store, logged: list[EventDict]) -> None:
    del logged
    async with serving(Double()) as double, supervised(double, store):
        await answers(double)
        await double.sockets[-1].close(code=1012)
        await until(lambda: double.resumed == 1)
        await answers(double, 2)


@pytest.mark.parametrize(("refuses", "closes"), [(401, None), (None, 4004)])
async def test_a_token_that_is_refused_is_said_once_and_looked_at_again(
    store: Store, logged: list[EventDict], refuses: int | None, closes: int | None
) -> None:
    async with (
        serving(Double(refuses=refuses, closes=closes)) as double,
        supervised(double, store) as owner,
    ):
        await until(lambda: any("doesn't know this token" in str(line) for line in logged))
        assert owner == []
        double.refuses = double.closes = None
        await answers(double)
    assert TOKEN not in str(logged)


def test_by_itself_it_goes_to_discord() -> None:
    setting = Setting("token")
    assert (setting.api_url, setting.gateway_url) == (API, GATEWAY)
    assert (Route.BASE, str(DiscordWebSocket.DEFAULT_GATEWAY)) == (API, GATEWAY)


async def test_with_a_token_the_house_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async with serving(Double()) as double:
        for name, value in {
            "DISCORD__TOKEN": TOKEN,
            "DISCORD__API_URL": double.api_url,
            "DISCORD__GATEWAY_URL": double.gateway_url,
            "DATABASE__URL": f"sqlite+aiosqlite:///{tmp_path}/mithaq.db",
            "VAULT__PATH": str(tmp_path / "vault"),
            "WEB__ENABLED": "false",
        }.items():
            monkeypatch.setenv(f"MITHAQ_{name}", value)
        async with house(load_settings(ROOT / "config.yaml")) as opened:
            assert isinstance(opened.clock, SystemClock)
            task = asyncio.create_task(supervise(opened.adapters, HASTY))
            await answers(double)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
    assert TOKEN not in "".join(capsys.readouterr())
