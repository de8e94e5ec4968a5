"""What is told: in order, once, where it stands, and in the end, on Telegram's worst day too."""

import pytest
from structlog.typing import EventDict

from storage.store import Store
from tests.fake_telegram import FakeTelegram, broken, dropped, saying_no, too_many
from tests.telegram.conftest import Talk
from tests.telegram.house import Running, running, until
from tests.telegram.test_presses import quiet

pytestmark = pytest.mark.telegram


async def test_who_blocked_us_is_left_alone_until_they_come_back(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    await mona.say("/start")
    mona.person.say("/help")
    mona.person.block()
    await mona.running.settled()
    stood = len(mona.said)
    assert await mona.running.store.waiting("telegram") == []
    mona.person.start()
    await mona.running.settled()
    assert len(mona.said) > stood
    assert any("/newgig" in message.text for message in mona.said)
    assert quiet(logged)
    del fake


async def test_a_deleted_account_is_quiet_in_the_log(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    await mona.say("/start")
    mona.person.say("/help")
    mona.person.deactivate()
    await fake.settled()
    await until(lambda: not outbox_speaks(mona.running))
    assert quiet(logged)
    assert [r.description for r in fake.refused] == ["Forbidden: user is deactivated"]


def outbox_speaks(running: Running) -> bool:
    return running.telegram.outbox is not None and bool(running.telegram.outbox.speakers)


async def test_what_got_no_answer_is_not_said_for_ever(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    """Whether it arrived nobody knows; a tenth copy would be worse than none."""
    await mona.say("/start")
    fake.inject("sendMessage", dropped(took_effect=True), times=10)
    await mona.say("/privacy")
    assert len([one for one in mona.said if "الخصوصية" in one.text]) == 3
    assert any("perhaps" in line["event"] for line in logged)


async def test_a_message_that_telegram_never_takes_holds_up_no_other(
    fake: FakeTelegram, mona: Talk
) -> None:
    await mona.say("/start")
    fake.inject("sendMessage", saying_no(413), times=2)
    await mona.say("/help")
    await mona.say("/privacy")
    assert "الخصوصية" in mona.last


@pytest.mark.parametrize("fault", [broken(500), broken(502), dropped(), dropped(took_effect=True)])
async def test_a_bad_moment_of_the_network_loses_nothing(
    fake: FakeTelegram, mona: Talk, fault: object
) -> None:
    fake.inject("sendMessage", fault, times=2)  # type: ignore[arg-type]  # one of the faults above
    await mona.say("/start")
    await mona.say("/privacy")
    assert any("ميثاق" in message.text for message in mona.said)
    assert mona.running.keys == ["welcome", "privacy"]
    assert mona.said[0].text.startswith("أهلًا")


async def test_asked_for_patience_it_waits(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    fake.inject("sendMessage", too_many(1))
    await mona.say("/start")
    assert len(mona.said) == 1
    assert [line for line in logged if line["log_level"] == "error"] == []


async def test_what_was_kept_before_a_stop_is_told_after_the_start(
    fake: FakeTelegram, store: Store
) -> None:
    """The turn is committed; the process ends before a word of it has left."""
    person = fake.user("منى", language_code="ar")
    async with running(fake, store) as first:
        fake.inject("sendMessage", broken(500), times=1000)
        person.start()
        await fake.settled()
        await until(lambda: first.keys == ["welcome"])
    assert fake.chat(person).said == []
    fake.world.faults.ordered.clear()
    async with running(fake, store) as second:
        await until(lambda: len(fake.chat(person).said) == 1)
        await second.settled()
        assert second.keys == []
    assert len(fake.chat(person).said) == 1


async def test_a_question_that_was_answered_loses_its_buttons(
    mona: Talk, logged: list[EventDict]
) -> None:
    await mona.say("/start")
    await mona.say("شعار لمقهى، 45$ على 3 خدمات")
    asked = mona.said[-1]
    await mona.press("start.profile", "khamsat")
    await until(lambda: asked.buttons == [])
    board = mona.said[-1]
    await mona.press("board.flip", 1)
    await mona.press("board.done")
    await until(lambda: board.buttons == [])
    assert mona.card.buttons != []
    assert quiet(logged)


async def test_a_refused_press_leaves_the_buttons(mona: Talk) -> None:
    await mona.begin()
    await mona.press("services.message")
    await mona.press("more")
    await mona.press("cancelled")
    rows = mona.said[-1]
    await mona.press("cancel.done")
    assert "cancel.none" in mona.running.keys
    assert rows.buttons != []


async def test_one_who_floods_slows_nobody_else(fake: FakeTelegram, mona: Talk) -> None:
    flooder = fake.user("سيل", language_code="ar")
    for _ in range(40):
        flooder.say("/help")
    await mona.person_is_served_soon()
    assert len(fake.chat(flooder).said) < 40
    await mona.running.settled()
    assert len(fake.chat(flooder).said) == 40
