"""Telegram goes away and comes back: said clearly, without the token, and it goes on by itself."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from structlog.typing import EventDict

from bot.on_telegram.adapter import Telegram
from bot.supervisor import Patience, supervise
from bot.voices import Voices
from storage.store import Store
from tests.fake_telegram import FakeTelegram, broken
from tests.telegram.house import HURRY, needs_of, until

pytestmark = pytest.mark.telegram

HASTY = Patience(first=0.05, longest=0.2, well=1.0, hopeless=0.3, farewell=3.0)


@asynccontextmanager
async def supervised(fake: FakeTelegram, store: Store, url: str = "") -> AsyncIterator[Telegram]:
    fake.world.limits.second = HURRY
    voices = Voices()
    needs, setting = needs_of(fake, store, voices)
    telegram = Telegram(needs, replace(setting, api_url=url or fake.url, second=HURRY))
    voices.voices["telegram"] = telegram
    task = asyncio.create_task(supervise({"telegram": telegram.run}, HASTY))
    try:
        yield telegram
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def told(logged: list[EventDict], event: str) -> Callable[[], bool]:
    return lambda: any(line["event"] == event for line in logged)


async def answers(fake: FakeTelegram) -> None:
    mona = fake.user("منى", language_code="ar")
    mona.start()
    await until(lambda: len(fake.chat(mona).said) == 1)


async def test_offline_at_the_start_it_comes_up_by_itself(
    store: Store, logged: list[EventDict]
) -> None:
    gone = FakeTelegram()
    await gone.start()
    url = gone.url
    await gone.stop()
    async with supervised(gone, store, url):
        await until(told(logged, "adapter is down"))
        assert [line["log_level"] for line in logged if line.get("exc_info")] == []
        await gone.start()
        await answers(gone)
    await gone.stop()


async def test_a_revoked_token_is_said_once_and_looked_at_again(
    fake: FakeTelegram, store: Store, logged: list[EventDict]
) -> None:
    async with supervised(fake, store):
        await answers(fake)
        fake.revoke()
        fake.user("بدر").start()  # ends the call that waits; the next is refused
        await until(told(logged, "adapter can't go on"))
        await asyncio.sleep(1.0)  # three looks
        assert len([line for line in logged if line["event"] == "adapter can't go on"]) == 1
        fake.world.revoked = False
        await answers(fake)


async def test_a_second_instance_is_told_from_a_fault_and_passes(
    fake: FakeTelegram, store: Store, logged: list[EventDict]
) -> None:
    async with supervised(fake, store):
        await answers(fake)
        async with supervised(fake, store):
            await until(told(logged, "adapter is down"))
        await answers(fake)
    assert "another program" in str(logged)
    assert [line for line in logged if line.get("exc_info")] == []


async def test_a_server_that_is_down_for_long_is_no_flood_in_the_log(
    fake: FakeTelegram, store: Store, logged: list[EventDict]
) -> None:
    async with supervised(fake, store):
        await answers(fake)
        tries = 40
        fake.inject("getMe", broken(502), times=tries)
        fake.inject("getUpdates", broken(502), times=1)
        fake.user("بدر").start()
        await until(lambda: len(fake.faults) == tries + 1)
        await answers(fake)
    down = [line for line in logged if line["event"] == "adapter is down"]
    assert 1 <= len(down) < 10
    assert any(line["event"] == "adapter is back" for line in logged)
    assert fake.token not in str(logged)
