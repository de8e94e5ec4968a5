"""Who speaks too fast must wait as long as Telegram says."""

from datetime import timedelta
from typing import Any

import pytest
from telegram.error import RetryAfter

from tests.fake_telegram import FakeTelegram, Person
from tests.fake_telegram.conftest import Bot, Plain
from tests.fake_telegram.limits import Limits

pytestmark = pytest.mark.telegram


@pytest.fixture(autouse=True)
def impatient(fake: FakeTelegram) -> None:
    fake.limits = True


async def test_three_at_once_then_one_a_second(
    fake: FakeTelegram, plain: Plain, sara: Person
) -> None:
    where = {"chat_id": sara.id, "text": "x"}
    for _ in range(3):
        sent = await plain.result("sendMessage", **where)
    edit = {"chat_id": sara.id, "message_id": sent["message_id"], "text": "y"}
    for method, asked in [("sendMessage", where), ("editMessageText", edit)]:
        refused = await plain.ask(method, **asked)
        assert refused == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        }
    assert await plain.result("deleteMessage", chat_id=sara.id, message_id=sent["message_id"])
    fake.clock.move(seconds=1)
    assert await plain.result("sendMessage", **where)
    assert len(sara.chat.said) == 3
    assert [one.code for one in fake.refused] == [429, 429]


async def test_the_library_hears_how_long(fake: FakeTelegram, bot: Bot, sara: Person) -> None:
    for _ in range(3):
        await bot.send_message(sara.id, "x")
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(sara.id, "x")
    assert caught.value.retry_after == timedelta(seconds=1)


async def test_switched_off_nobody_waits(fake: FakeTelegram, plain: Plain, sara: Person) -> None:
    fake.limits = False
    for _ in range(40):
        await plain.result("sendMessage", chat_id=sara.id, text="x")
    assert fake.refused == []


def waits(limits: Limits, asked: list[tuple[int, bool, float]]) -> list[int]:
    return [limits.wait(chat, is_group, at) for chat, is_group, at in asked]


def test_twenty_a_minute_into_one_group() -> None:
    limits = Limits()
    calm: list[tuple[int, bool, float]] = [(-1, True, float(second)) for second in range(20)]
    assert waits(limits, calm) == [0] * 20
    assert waits(limits, [(-1, True, 20.5), (-2, True, 20.5), (1, False, 20.5)]) == [40, 0, 0]
    assert waits(limits, [(-1, True, 59.9), (-1, True, 60.0), (-1, True, 60.5)]) == [1, 0, 1]


def test_thirty_a_second_in_all() -> None:
    limits = Limits()
    crowd: list[tuple[int, bool, float]] = [(chat, False, 0.5) for chat in range(30)]
    assert waits(limits, crowd) == [0] * 30
    assert waits(limits, [(99, False, 0.9), (99, False, 1.4), (99, False, 1.5)]) == [1, 1, 0]


def test_the_burst_comes_back_slowly() -> None:
    limits = Limits()
    times = [0.0, 0.0, 0.0, 0.5, 1.0, 1.0, 10.0, 10.0, 10.0, 10.0]
    assert waits(limits, [(1, False, at) for at in times]) == [0, 0, 0, 1, 0, 1, 0, 0, 0, 1]


def test_an_album_counts_its_pieces() -> None:
    limits = Limits()
    assert limits.wait(1, False, 0.0, 10) == 0
    assert limits.wait(1, False, 1.0) == 7
    assert limits.wait(1, False, 8.0) == 0


@pytest.mark.parametrize("method", ["sendChatAction", "getChat", "deleteMessages"])
async def test_what_says_nothing_is_not_counted(plain: Plain, sara: Person, method: str) -> None:
    more: dict[str, Any] = {"action": "typing", "message_ids": [99]}
    for _ in range(5):
        assert await plain.result(method, chat_id=sara.id, **more)
