"""Telegram and Discord from one program: what one of them suffers the other doesn't notice."""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from bot.config import load_settings
from bot.supervisor import Patience, supervise
from bot.wiring import House, house
from gigs.records import Identity
from tests.discord.double import MONA, Double, serving
from tests.discord.double import TOKEN as DISCORD
from tests.discord.test_adapter import as_it_was
from tests.fake_telegram import FakeTelegram, broken, too_many
from tests.house import ROOT
from tests.telegram.house import SOON, until

__all__ = ["as_it_was"]

pytestmark = [pytest.mark.discord, pytest.mark.telegram]

HASTY = Patience(first=0.05, longest=0.2, well=1.0, hopeless=0.3)
ALWAYS = Random(1)  # noqa: S311  # nothing secret; of a share of 1 nothing is left to chance
IN_TIME = 8.0  # seconds for everything to have stopped


@pytest.fixture
def logged() -> Iterator[list[EventDict]]:
    with capture_logs() as logs:
        yield logs


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        fake.limits = False
        yield fake


@pytest.fixture
def at_home(tmp_path: Path, fake: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in {
        "TELEGRAM__TOKEN": fake.token,
        "TELEGRAM__API_URL": fake.url,
        "DISCORD__TOKEN": DISCORD,
        "DATABASE__URL": f"sqlite+aiosqlite:///{tmp_path}/mithaq.db",
        "VAULT__PATH": str(tmp_path / "vault"),
        "WEB__ENABLED": "false",
    }.items():
        monkeypatch.setenv(f"MITHAQ_{name}", value)
    return tmp_path


@asynccontextmanager
async def program(api_url: str, gateway_url: str) -> AsyncIterator[House]:
    """As `run` has it; its end is held to the time that it has for that."""
    settings = load_settings(ROOT / "config.yaml")
    discord = settings.discord.model_copy(update={"api_url": api_url, "gateway_url": gateway_url})
    async with house(settings.model_copy(update={"discord": discord})) as opened:
        task = asyncio.create_task(supervise(opened.adapters, HASTY))
        try:
            yield opened
        finally:
            begun = time.monotonic()
            task.cancel()
            await asyncio.wait({task})
    assert time.monotonic() - begun < IN_TIME


async def served_by_telegram(fake: FakeTelegram) -> None:
    sara = fake.user("سارة", language_code="ar")
    sara.start()
    await until(lambda: len(fake.chat(sara).said) == 1)


async def served_by_discord(double: Double) -> None:
    told = len(double.said)
    await until(lambda: double.identified > 0)
    await double.say("/help")
    await until(lambda: len(double.said) > told)


def went_down(logged: list[EventDict]) -> set[str]:
    return {line["adapter"] for line in logged if line["event"].startswith("adapter")}


async def test_both_serve_and_stop_in_time(
    at_home: Path, fake: FakeTelegram, logged: list[EventDict], capsys: pytest.CaptureFixture[str]
) -> None:
    del at_home
    async with serving(Double()) as double, program(double.api_url, double.gateway_url) as opened:
        assert set(opened.adapters) == {"nudges", "telegram", "discord"}
        await served_by_telegram(fake)
        await served_by_discord(double)
    assert went_down(logged) == set()
    assert [line for line in logged if line["log_level"] in {"warning", "error"}] == []
    said = "".join(capsys.readouterr()) + str(logged)
    assert DISCORD not in said
    assert fake.token not in said


async def test_one_person_on_both(at_home: Path, fake: FakeTelegram) -> None:
    """Asked for on Discord, typed and confirmed on Telegram, told on both."""
    del at_home
    async with serving(Double()) as double, program(double.api_url, double.gateway_url) as opened:
        await until(lambda: double.identified > 0)
        await double.say("/link")
        await until(lambda: len(double.said) == 1)
        (code,) = re.findall(r"[A-Z2-9]{5}-[A-Z2-9]{5}", plain(double.said[-1]))
        sara = fake.user("سارة", language_code="ar")
        sara.say(f"/link {code}")
        await until(lambda: len(fake.chat(sara).said) == 1)
        sara.press(fake.chat(sara).said[-1], "ربط الحسابين")
        await until(lambda: "تم الربط" in fake.chat(sara).said[-1].text)
        await until(lambda: "تيليغرام" in plain(double.said[-1]))
        on_discord = await opened.store.person(Identity("discord", str(MONA)))
        assert await opened.store.person(Identity("telegram", str(sara.id))) == on_discord


def plain(sent: object) -> str:
    """All that a message says, without what hides its markup."""
    return json.dumps(sent, ensure_ascii=False).replace("\\", "")


async def test_discord_down_telegram_serves(
    at_home: Path, fake: FakeTelegram, logged: list[EventDict]
) -> None:
    """Nobody listens there at the start; then it's up, and has a fault of its own."""
    del at_home
    double = Double()
    async with serving(double):
        port = double.port
    async with program(double.api_url, double.gateway_url):
        await served_by_telegram(fake)
        await until(lambda: went_down(logged) == {"discord"})
        await served_by_telegram(fake)
        async with serving(double, port):
            await served_by_discord(double)
            double.refuses = 503
            await double.sockets[-1].close(code=1011)
            await served_by_telegram(fake)
            double.refuses = None
    assert went_down(logged) == {"discord"}


async def test_telegram_down_discord_serves(
    at_home: Path, fake: FakeTelegram, logged: list[EventDict]
) -> None:
    del at_home
    fake.spoil("getMe", 1.0, [broken(502)], ALWAYS)
    async with serving(Double()) as double, program(double.api_url, double.gateway_url) as opened:
        await served_by_discord(double)
        await until(lambda: went_down(logged) == {"telegram"})
        await served_by_discord(double)
        person = await opened.store.person(Identity("discord", str(MONA)))
        assert person.known
        fake.clear()
        await served_by_telegram(fake)
        assert {line["event"] for line in logged if "adapter" in line} == {
            "adapter is down",
            "adapter is back",
        }
    assert went_down(logged) == {"telegram"}


async def test_discord_refuses_its_token_and_telegram_serves(
    at_home: Path, fake: FakeTelegram, logged: list[EventDict]
) -> None:
    del at_home
    double = Double(refuses=401)
    async with serving(double), program(double.api_url, double.gateway_url):
        await until(lambda: any(line["event"] == "adapter can't go on" for line in logged))
        await served_by_telegram(fake)
    assert went_down(logged) == {"discord"}


async def test_stopped_in_the_middle_of_what_both_are_told(
    at_home: Path, fake: FakeTelegram, logged: list[EventDict]
) -> None:
    """What was heard is told after the next start."""
    del at_home
    async with serving(Double()) as double:
        async with program(double.api_url, double.gateway_url) as opened:
            await served_by_telegram(fake)
            await served_by_discord(double)
            double.refuses = 503
            fake.spoil("sendMessage", 1.0, [too_many(30)], ALWAYS)
            sara = fake.user("منى", language_code="ar")
            sara.start()
            await double.say("/privacy")
            for platform in ("telegram", "discord"):
                await until_untold(opened, platform)
        assert len(double.said) == 1
        double.refuses = None
        fake.clear()
        async with program(double.api_url, double.gateway_url):
            await until(lambda: len(double.said) == 2)
            await until(lambda: len(fake.chat(sara).said) == 1)
    assert "adapter did not stop in time" not in {line["event"] for line in logged}


async def until_untold(opened: House, platform: str) -> None:
    async with asyncio.timeout(SOON):
        while not await opened.store.waiting(platform):  # noqa: ASYNC110  # it tells nobody
            await asyncio.sleep(0.01)
