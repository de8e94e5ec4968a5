"""Bad days on order."""

import asyncio
from datetime import timedelta
from random import Random

import aiohttp
import pytest
from telegram.error import NetworkError, RetryAfter

from tests.fake_telegram import FakeTelegram, Person, broken, dropped, late, too_many
from tests.fake_telegram.conftest import Bot, Plain

pytestmark = pytest.mark.telegram


async def test_too_many_requests(fake: FakeTelegram, bot: Bot, sara: Person) -> None:
    fake.inject("sendMessage", too_many(7), times=2)
    for _ in range(2):
        with pytest.raises(RetryAfter) as caught:
            await bot.send_message(sara.id, "x")
        assert caught.value.retry_after == timedelta(seconds=7)
    await bot.send_message(sara.id, "وصلت")
    assert [message.text for message in sara.chat.said] == ["وصلت"]
    assert fake.refused == []
    assert len(fake.faults) == 2


@pytest.mark.parametrize("code", [500, 502])
@pytest.mark.parametrize("took_effect", [True, False])
async def test_a_machine_that_fails(
    fake: FakeTelegram, bot: Bot, sara: Person, code: int, took_effect: bool
) -> None:
    fake.inject("sendMessage", broken(code, took_effect=took_effect))
    with pytest.raises(NetworkError):
        await bot.send_message(sara.id, "x")
    assert len(sara.chat.said) == took_effect


@pytest.mark.parametrize("took_effect", [True, False])
async def test_a_connection_that_breaks(
    fake: FakeTelegram, plain: Plain, sara: Person, took_effect: bool
) -> None:
    fake.inject("sendMessage", dropped(took_effect=took_effect))
    with pytest.raises(aiohttp.ClientError):
        await plain.ask("sendMessage", chat_id=sara.id, text="x")
    assert len(sara.chat.said) == took_effect
    assert await plain.result("sendMessage", chat_id=sara.id, text="x")


@pytest.mark.parametrize("took_effect", [True, False])
async def test_an_answer_that_comes_late(
    fake: FakeTelegram, plain: Plain, sara: Person, took_effect: bool
) -> None:
    fake.inject("sendMessage", late(0.05, took_effect=took_effect))
    began = asyncio.get_running_loop().time()
    url = f"{fake.url}/bot{fake.token}/sendMessage"
    async with plain.session.get(url, params={"chat_id": sara.id, "text": "x"}) as answer:
        assert answer.status == (200 if took_effect else 504)
    assert asyncio.get_running_loop().time() - began >= 0.05
    assert len(sara.chat.said) == took_effect


async def test_faults_meet_only_their_method(fake: FakeTelegram, bot: Bot) -> None:
    fake.inject("sendMessage", broken())
    assert await bot.get_updates(timeout=0) == ()
    assert fake.faults == []


async def test_whatever_still_hangs_the_server_stops(fake: FakeTelegram, plain: Plain) -> None:
    fake.inject("getMe", late(60))
    hanging = asyncio.ensure_future(plain.ask("getMe"))
    polling = asyncio.ensure_future(plain.ask("getUpdates", timeout=50))
    await asyncio.sleep(0.02)
    async with asyncio.timeout(2):
        await fake.stop()
    ends = await asyncio.gather(hanging, polling, return_exceptions=True)
    assert isinstance(ends[0], aiohttp.ClientError)
    assert fake.refused == []


async def test_a_bot_that_died_in_its_poll_is_in_nobodys_way(
    fake: FakeTelegram, plain: Plain, sara: Person
) -> None:
    dead = asyncio.ensure_future(plain.ask("getUpdates", timeout=50))
    await asyncio.sleep(0.02)
    dead.cancel()
    await asyncio.sleep(0.02)
    polling = asyncio.ensure_future(plain.result("getUpdates", timeout=5))
    await asyncio.sleep(0.02)
    sara.say("بعده")
    [update] = await polling
    assert update["message"]["text"] == "بعده"
    assert fake.refused == []


async def test_what_the_fake_cannot_do_is_seen(
    fake: FakeTelegram, plain: Plain, sara: Person
) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "copy_text": 5}]]}
    told = await plain.ask("sendMessage", chat_id=sara.id, text="x", reply_markup=markup)
    assert told["error_code"] == 500
    assert [one.description.startswith("The fake failed") for one in fake.refused] == [True]


async def test_a_test_can_wait_for_the_bot(fake: FakeTelegram, plain: Plain, sara: Person) -> None:
    asked = {"chat_id": sara.id, "text": "أهلًا"}
    later = asyncio.get_running_loop().call_later
    later(0.02, lambda: asyncio.ensure_future(plain.ask("sendMessage", **asked)))
    [message] = await fake.until(lambda: sara.chat.said)
    assert message.text == "أهلًا"
    await fake.quiet(0.02)
    with pytest.raises(TimeoutError):
        await fake.until(lambda: len(sara.chat.said) > 1, within=0.02)


async def test_bad_weather_strikes_a_share_until_it_clears(
    fake: FakeTelegram, bot: Bot, sara: Person
) -> None:
    fake.limits = False
    fake.spoil("sendMessage", 0.5, [broken(500)], Random(3))  # noqa: S311  # not for secrets
    struck = 0
    for _ in range(40):
        try:
            await bot.send_message(sara.id, "x")
        except NetworkError:
            struck += 1
    await bot.get_me()
    assert 10 < struck < 30
    assert len(fake.faults) == struck
    assert len(sara.chat.said) == 40 - struck
    fake.clear()
    for _ in range(10):
        await bot.send_message(sara.id, "x")
