"""What Telegram's server always fails at, and what only a bad hour of it is."""

import pytest
from structlog.typing import EventDict

from tests.fake_telegram import FakeTelegram, Fault, broken
from tests.house import speech
from tests.telegram.conftest import Talk
from tests.telegram.house import until

pytestmark = pytest.mark.telegram

UNREADABLE = speech().phrase("page.unreadable", "ar")


@pytest.fixture
def hurried(mona: Talk) -> Talk:
    """Speaking again at once where it failed."""
    assert mona.running.telegram.outbox is not None
    mona.running.telegram.outbox.waits = (0.001, 0.01)
    return mona


def texts(talk: Talk) -> list[str]:
    return [message.text for message in talk.said]


async def test_a_text_that_telegram_always_fails_at_holds_up_no_other(
    fake: FakeTelegram, hurried: Talk, logged: list[EventDict]
) -> None:
    await hurried.say("/start")
    fake.curse("الخصوصية باختصار", broken(500))
    await hurried.say("/privacy")
    await hurried.say("/help")
    first, *rest = texts(hurried)
    assert "ميثاق" in first
    assert rest[0].strip("\u200f") == UNREADABLE
    assert "/newgig" in rest[-1]
    assert len(rest) == 2
    assert any(line["event"] == "telegram fails at a message" for line in logged)


@pytest.mark.parametrize("code", [500, 502])
async def test_a_change_that_telegram_always_fails_at_holds_up_no_other(
    fake: FakeTelegram, hurried: Talk, code: int
) -> None:
    await begun(hurried)
    fake.inject("editMessageText", broken(code), times=10_000)
    await hurried.press("board.flip", 1)
    await hurried.say("/privacy")
    assert UNREADABLE in [text.strip("\u200f") for text in texts(hurried)]
    assert "الخصوصية" in hurried.last


async def test_what_telegram_always_fails_to_take_away_holds_up_no_other(
    fake: FakeTelegram, hurried: Talk
) -> None:
    await begun(hurried)
    await hurried.press("board.done")
    await hurried.say("/privacy")
    fake.inject("deleteMessage", broken(500), times=10_000)
    await hurried.say("/gig")
    assert ("deleteMessage", broken(500)) in fake.faults
    assert hurried.card.id == hurried.said[-1].id


async def begun(talk: Talk) -> None:
    """Up to the board."""
    await talk.say("/start")
    await talk.say("نموذج إكسل للمخزون، 80$ على 4 خدمات، الخميس")
    await talk.press("start.profile", "khamsat")


@pytest.mark.parametrize("fault", [broken(500), broken(502)])
async def test_a_server_that_is_down_for_long_loses_nothing(
    fake: FakeTelegram, hurried: Talk, fault: Fault
) -> None:
    await hurried.say("/start")
    for method in ("getMe", "sendMessage"):
        fake.inject(method, fault, times=10_000)
    hurried.person.say("/privacy")
    await until(lambda: len(fake.faults) > 20)
    for waiting in fake.world.faults.ordered.values():
        waiting.clear()
    await hurried.running.settled()
    told = texts(hurried)
    assert len(told) == 2
    assert "الخصوصية" in told[1]


async def test_a_server_that_takes_no_message_at_all_loses_none(
    fake: FakeTelegram, hurried: Talk
) -> None:
    """It answers getMe, and yet the fault isn't this message's."""
    await hurried.say("/start")
    fake.inject("sendMessage", broken(500), times=10_000)
    hurried.person.say("/privacy")
    await until(lambda: len(fake.faults) > 20)
    fake.world.faults.ordered["sendMessage"].clear()
    await hurried.running.settled()
    assert len(hurried.said) == 2
