"""Taken when it's kept: nothing is confirmed before, nobody waits for another's slow thing."""

import asyncio

import pytest
from structlog.typing import EventDict

from handlers.assistant import Assistant, Handled
from handlers.event import Event, Said
from handlers.reply import Notice, Words
from storage.store import Store
from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.updates import Waiting
from tests.telegram.conftest import Talk
from tests.telegram.house import running, until

pytestmark = pytest.mark.telegram


class Slow:
    """Whoever says "slow" waits until they are let go."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.waits = 0

    async def handle(self, assistant: Assistant, event: Event) -> Handled:
        if event.what == Said("slow"):
            self.waits += 1
            await self.go.wait()
        return await assistant.handle(event)


async def test_nothing_is_confirmed_before_it_is_kept(fake: FakeTelegram, store: Store) -> None:
    slow = Slow()
    mona = fake.user("منى")
    async with running(fake, store, handle=slow.handle):
        mona.say("slow")
        await until(lambda: slow.waits == 1)
        mona.say("/help")
        await asyncio.sleep(0.3)
        assert len(fake.unconfirmed) == 2
        slow.go.set()
        await fake.settled()


async def test_others_are_served_meanwhile_and_nothing_is_handed_in_twice(
    fake: FakeTelegram, store: Store
) -> None:
    slow = Slow()
    mona, badr = fake.user("منى"), fake.user("بدر")
    async with running(fake, store, handle=slow.handle) as mithaq:
        mona.say("slow")
        await until(lambda: slow.waits == 1)
        for _ in range(3):
            stood = len(fake.chat(badr).said) if badr.id in fake.world.chats else 0
            badr.say("/help")
            await until(lambda stood=stood: len(fake.chat(badr).said) > stood)  # type: ignore[misc]  # bound now
        assert fake.chat(mona).said == []
        slow.go.set()
        await mithaq.settled()
        assert slow.waits == 1
        assert mithaq.keys.count("help") == 3


async def test_one_chat_is_heard_in_order(fake: FakeTelegram, store: Store) -> None:
    slow = Slow()
    mona = fake.user("منى")
    async with running(fake, store, handle=slow.handle) as mithaq:
        for text in ("slow", "/privacy", "/help"):
            mona.say(text)
        await until(lambda: slow.waits == 1)
        await asyncio.sleep(0.2)
        assert mithaq.keys == []
        slow.go.set()
        await mithaq.settled()
        assert mithaq.keys[-2:] == ["privacy", "help"]


async def test_a_turn_that_fails_is_tried_again(fake: FakeTelegram, store: Store) -> None:
    failures = [True, True]

    async def handle(assistant: Assistant, event: Event) -> Handled:
        if failures:
            failures.pop()
            return Handled((Notice(Words("refused.failed")),), failed=True)
        return await assistant.handle(event)

    mona = fake.user("منى", language_code="ar")
    async with running(fake, store, handle=handle) as mithaq:
        mona.say("/help")
        await mithaq.settled()
        assert mithaq.keys[-1] == "help"
        assert len(fake.chat(mona).said) == 1


async def test_one_that_always_fails_is_told_and_holds_up_nobody(
    fake: FakeTelegram, store: Store
) -> None:
    async def handle(assistant: Assistant, event: Event) -> Handled:
        if event.what == Said("poison"):
            return Handled((Notice(Words("refused.failed")),), failed=True)
        return await assistant.handle(event)

    mona = fake.user("منى", language_code="ar")
    async with running(fake, store, handle=handle) as mithaq:
        mona.say("poison")
        mona.say("/help")
        await mithaq.settled()
        told = [message.text for message in fake.chat(mona).said]
        assert told[0].startswith("حدث خلل")
        assert mithaq.keys[-1] == "help"


async def test_an_update_that_breaks_us_holds_up_nobody(
    fake: FakeTelegram, store: Store, logged: list[EventDict]
) -> None:
    async def handle(assistant: Assistant, event: Event) -> Handled:
        if event.what == Said("poison"):
            raise LookupError("as from a fault of ours")
        return await assistant.handle(event)

    mona = fake.user("منى", language_code="ar")
    async with running(fake, store, handle=handle) as mithaq:
        mona.say("poison")
        mona.say("/help")
        await mithaq.settled()
        assert mithaq.keys == ["help"]
    assert [line["event"] for line in logged if line["log_level"] == "error"] == ["update failed"]


@pytest.mark.parametrize(
    "odd",
    [
        {"message": 7},
        {"message": {"message_id": 1, "text": "سر العميل"}},
        {"callback_query": {"id": None}},
        {"my_chat_member": []},
        {"of_tomorrow": {"text": "سر العميل"}},
    ],
)
async def test_an_update_that_nobody_can_read_is_passed_over(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict], odd: dict[str, object],
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """For everybody's sake, and without a word of it in the log."""
    await mona.say("/start")
    fake.world.updates.put(Waiting({"update_id": 999_999_999, **odd}, mona.person.id))
    await mona.say("/help")
    assert mona.running.keys[-1] == "help"
    assert "سر" not in f"{logged}{caplog.text}"
    assert [line for line in logged if line["log_level"] == "error"] == []


async def test_what_came_while_it_was_down_is_handled_after_the_start(
    fake: FakeTelegram, store: Store
) -> None:
    mona = fake.user("منى", language_code="ar")
    mona.start()
    mona.say("شعار لمقهى، 45$ على 3 خدمات")
    async with running(fake, store) as mithaq:
        await mithaq.settled()
        assert mithaq.keys == ["welcome", "start.marketplace"]
    dropping = [c for m in ("deleteWebhook", "setWebhook") for c in fake.called(m)]
    assert dropping
    assert [call for call in dropping if call.has("drop_pending_updates")] == []


async def test_after_a_quiet_week_lower_numbers_are_heard(fake: FakeTelegram, mona: Talk) -> None:
    await mona.say("/start")
    await asyncio.sleep(0.1)  # the next call has begun, and names no number
    fake.world.updates.made.clear()
    fake.world.updates.add("message", lower(mona), mona.person.id)
    await mona.running.settled()
    assert mona.running.keys[-1] == "help"


def lower(mona: Talk) -> dict[str, object]:
    who = {"id": mona.person.id, "is_bot": False, "first_name": "x"}
    chat = {"id": mona.person.id, "type": "private", "first_name": "x"}
    return {"message_id": 900, "date": 1_795_000_000, "from": who, "chat": chat, "text": "/help"}
