"""Presses as they really come: foreign, forged, stale, twice, too late, on what isn't there."""

from typing import Any

import pytest
from structlog.typing import EventDict

from handlers.buttons import Press, state
from storage.store import Store
from tests.fake_telegram import FakeTelegram, Message
from tests.telegram.conftest import Talk
from tests.telegram.house import running, until

pytestmark = pytest.mark.telegram

FAULTS = {"warning", "error", "critical", "exception"}


def quiet(logged: list[EventDict]) -> bool:
    return [line for line in logged if line["log_level"] in FAULTS] == []


def press_of(mona: Talk, data: str, message: Message | None = None) -> dict[str, Any]:
    """A press that no button of the chat bears, as a forged client could send it."""
    on = message or mona.said[-1]
    chat = {"id": mona.person.id, "type": "private", "first_name": "x"}
    who = {"id": mona.person.id, "is_bot": False, "first_name": "x", "language_code": "ar"}
    stands = {"message_id": on.id, "date": int(on.at), "chat": chat, "text": on.text}
    query = {"id": str(hash((data, on.id))), "from": who, "chat_instance": "1"}
    return {**query, "message": stands, "data": data}


async def forge(mona: Talk, data: str) -> None:
    fake = mona.running.fake
    fake.world.updates.add("callback_query", press_of(mona, data), mona.person.id)
    await mona.running.settled()


async def test_a_press_is_answered_and_done(mona: Talk) -> None:
    await mona.say("/start")
    press = mona.person.press(mona.button("new"))
    answer = await press.answered()
    assert (answer.text, answer.alert) == ("", False)
    await mona.running.settled()
    assert "start.paste" in mona.running.keys


async def test_another_persons_gig_is_not_touched_by_a_forged_press(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    await mona.begin()
    gig, before = await mona.gig(), await mona.entries()
    eve = Talk(mona.running, fake.user("حواء", language_code="ar"), "ar")
    await eve.say("/start")
    await forge(eve, state(Press("override", gig.id, "start")))
    assert mona.running.keys[-1] == "gig.not-yours"
    assert str(gig.title) not in "".join(message.text for message in eve.said)
    assert await mona.entries() == before
    assert quiet(logged)


@pytest.mark.parametrize(
    "data",
    [
        "v1::no-such-thing::",
        "v1:aaaaaaaaaaaaa:work.start::",
        "v2::new::",
        "x" * 64,
        "",
        "v1::card::",
        "v1::board.flip:99:",
        "\u202ev1::new::",
    ],
)
async def test_a_forged_press_is_told_and_changes_nothing(
    mona: Talk, data: str, logged: list[EventDict]
) -> None:
    await mona.begin()
    before = await mona.entries()
    await forge(mona, data)
    assert await mona.entries() == before
    assert mona.running.failed == 0
    assert quiet(logged)


async def test_a_stale_press_gets_a_sentence_and_the_fresh_card(mona: Talk) -> None:
    await mona.begin()
    await mona.press("scope.send")
    await mona.say("موافق")
    old = mona.button("scope.yes")
    mona.person.press(old)
    await mona.running.settled()
    assert old.message.buttons == []
    assert old.data is not None
    await forge(mona, old.data)  # as from an app that was slow to hear of it
    assert mona.running.keys[-2:] == ["dialogue.closed", "card"]
    assert (await mona.entries()).count("scope.confirmed") == 1


async def test_the_same_update_twice_is_done_once(fake: FakeTelegram, mona: Talk) -> None:
    await mona.begin()
    press = mona.person.press(mona.button("scope.send"))
    await mona.running.settled()
    before, stood = await mona.entries(), len(mona.said)
    fake.duplicate(press)
    await mona.running.settled()
    assert await mona.entries() == before
    assert len(mona.said) == stood


async def test_a_repeat_after_a_restart_is_done_once(fake: FakeTelegram, store: Store) -> None:
    """Nothing in memory knows it any more: the record does."""
    person = fake.user("منى", language_code="ar")
    async with running(fake, store) as first:
        mona = Talk(first, person, "ar")
        await mona.begin()
        words = person.say("/help")
        await first.settled()
        stood = len(mona.said)
    async with running(fake, store) as second:
        fake.duplicate(words)
        await second.settled()
        assert second.keys == []
    assert len(mona.said) == stood


async def test_a_press_that_waited_too_long_is_done_all_the_same(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    """Only its waiting sign can't be ended any more."""
    await mona.begin()
    press = mona.person.press(mona.button("scope.send"))
    press.at -= 60
    await mona.running.settled()
    await until(lambda: len(fake.refused) == 1)
    assert "query is too old" in fake.refused[0].description
    assert "scope.proposed" in await mona.entries()
    assert quiet(logged)


async def test_long_words_that_no_button_copies_tell_how(mona: Talk) -> None:
    await mona.begin()
    await mona.press("questions")
    long = next(m for m in reversed(mona.said) if any(b.data == "v1::copy::" for b in m.buttons))
    answer = await mona.person.press(long, "v1::copy::").answered()
    assert answer.alert
    assert "نسخ" in answer.text
    assert len(long.text) > 200


async def test_short_words_are_copied_to_the_letter(mona: Talk) -> None:
    await mona.begin()
    await mona.press("services.message")
    (copied,) = [b.copy_text for m in mona.said for b in m.buttons if b.copy_text]
    assert copied in [message.text for message in mona.said]
