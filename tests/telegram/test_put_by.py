"""What takes long or comes in pieces is acknowledged before its turn, and lost by no stop."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing

import pytest
from structlog.typing import EventDict

from handlers.assistant import Assistant, Handled
from handlers.event import Event, Said
from storage.store import Store
from tests.fake_telegram import FakeTelegram, Person, late
from tests.storage.made import NOW
from tests.telegram.conftest import Talk
from tests.telegram.house import SOON, Running, running, until
from tests.telegram.test_gathering import PNG, REQUEST, port

__all__ = ["port"]

pytestmark = pytest.mark.telegram

LONG = f"{REQUEST}\n{'بند من بنود العمل' * 300}"
Handle = Callable[[Assistant, Event], Awaitable[Handled]]


def album(person: Person) -> None:
    person.send_album([PNG + b"1", PNG + b"2", PNG + b"3"], caption=REQUEST)


def forwards(person: Person) -> None:
    for text in ("السلام عليكم", REQUEST, "متى تستطيع التسليم؟"):
        person.forward(text, hidden_name="أحمد")


def cut(person: Person) -> None:
    person.say(LONG[:4096])
    person.say(LONG[4096:])


class Stopping:
    """The program is stopped in the turns that are no command: before they begin, or once they are
    kept and nobody has been told so yet."""

    def __init__(self, kept: bool) -> None:
        self.kept, self.there = kept, asyncio.Event()
        self.heard: list[Event] = []

    async def handle(self, assistant: Assistant, event: Event) -> Handled:
        if not isinstance(event.what, Said) or event.what.text.startswith("/"):
            return await assistant.handle(event)
        self.heard.append(event)
        if self.kept:
            await assistant.handle(event)
        self.there.set()
        return await asyncio.Future()


async def left(mithaq: Running) -> list[int]:
    """The numbers of what stands put by, of whatever bot."""
    rows = f"file:{mithaq.store.engines.file}?mode=ro"
    with closing(sqlite3.connect(rows, uri=True)) as database:
        return [number for (number,) in database.execute("SELECT number FROM inbox ORDER BY 1")]


@pytest.mark.parametrize(
    ("act", "kept"), [(album, False), (forwards, False), (forwards, True), (cut, True)]
)
async def test_pieces_that_were_acknowledged_are_one_turn_whenever_it_stops(
    fake: FakeTelegram, store: Store, port: int | None, act: Callable[[Person], None], kept: bool
) -> None:
    person = fake.user("منى", language_code="ar")
    stopping = Stopping(kept)
    async with running(fake, store, port, stopping.handle) as first:
        person.start()
        await until(lambda: bool(person.chat.said))
        act(person)
        await asyncio.wait_for(stopping.there.wait(), SOON)
        await fake.settled()
        assert len(await left(first)) == len(fake.updates) - 1
    heard: list[Event] = []

    async def hears(assistant: Assistant, event: Event) -> Handled:
        heard.append(event)
        return await assistant.handle(event)

    async with running(fake, store, port, hears) as second:
        await second.settled()
        assert second.keys == ([] if kept else ["start.marketplace"])
        assert [(one.id, one.what, one.parts) for one in heard] == (
            [] if kept else [(one.id, one.what, one.parts) for one in stopping.heard]
        )
        assert await left(second) == []
    assert sum("في أي موقع" in message.text for message in person.chat.said) == 1


async def test_pieces_that_a_stop_parted_come_together_again(
    fake: FakeTelegram, store: Store, port: int | None
) -> None:
    """Some were acknowledged, some weren't brought yet."""
    person = fake.user("منى", language_code="ar")
    async with running(fake, store, port, Stopping(kept=False).handle) as first:
        person.start()
        await first.settled()
        person.forward("السلام عليكم", hidden_name="أحمد")
        await fake.settled()
    person.forward(REQUEST, hidden_name="أحمد")
    async with running(fake, store, port) as second:
        await second.settled()
        assert second.keys == ["start.marketplace"]
    assert [message.text[:5] for message in person.chat.said].count("في أي") == 1


async def test_a_hundred_slow_files_of_one_chat_do_not_delay_another(
    fake: FakeTelegram, store: Store
) -> None:
    mona, badr = (fake.user(name, language_code="ar") for name in ("منى", "بدر"))
    files = 130
    async with running(fake, store) as first:
        for person in (mona, badr):
            person.start()
        await first.settled()
        fake.inject("getFile", late(60), files)
        for number in range(files):
            mona.send_file(f"{number}.txt", b"%d" % number)
        await until(lambda: bool(fake.faults))
        other = Talk(first, badr, "ar")
        press = badr.press(other.button("new"))
        await press.answered(5)
        await until(lambda: len(badr.chat.said) == 2)
        await fake.settled()
        assert len(await left(first)) == files
        assert first.keys.count("welcome") == 2
    fake.world.faults.ordered.clear()
    heard: list[str] = []

    async def hears(assistant: Assistant, event: Event) -> Handled:
        assert isinstance(event.what, Said)
        heard.extend(file.name for file in event.what.files)
        return await assistant.handle(event)

    async with running(fake, store, handle=hears) as second:
        mona.send_file("afterwards.txt", b"x")
        await until(lambda: len(heard) == files + 1)
        await second.settled()
        assert heard == [*(f"{number}.txt" for number in range(files)), "afterwards.txt"]
        assert await left(second) == []


async def test_one_that_breaks_us_after_it_was_put_by_is_given_up(
    fake: FakeTelegram, store: Store, logged: list[EventDict]
) -> None:
    async def handle(assistant: Assistant, event: Event) -> Handled:
        if isinstance(event.what, Said) and REQUEST in event.what.text:
            raise LookupError("as from a fault of ours")
        return await assistant.handle(event)

    mona = fake.user("منى", language_code="ar")
    async with running(fake, store, handle=handle) as mithaq:
        forwards(mona)
        mona.say("/help")
        await mithaq.settled()
        assert mithaq.keys == ["help"]
        assert await left(mithaq) == []
    assert [line["event"] for line in logged if line["log_level"] == "error"] == ["update failed"]


async def test_one_that_is_brought_again_meanwhile_is_not_begun_again(
    fake: FakeTelegram, store: Store, port: int | None
) -> None:
    go, begun = asyncio.Event(), []

    async def handle(assistant: Assistant, event: Event) -> Handled:
        begun.append(event.id)
        await go.wait()
        return await assistant.handle(event)

    mona = fake.user("منى", language_code="ar")
    async with running(fake, store, port, handle) as mithaq:
        said = mona.say("/help")
        await fake.settled()
        fake.duplicate(said)
        await fake.settled()
        go.set()
        await mithaq.settled()
        assert len(begun) == 1
        assert await left(mithaq) == []


async def test_what_is_put_by_and_cannot_be_read_holds_up_no_start(
    fake: FakeTelegram, store: Store
) -> None:
    source = f"telegram:{fake.bot.id}"
    for number, raw in enumerate((b'{"update_id": 0, "message": 7}', b'{"update_id": 1}')):
        await store.put_by(source, number, raw, NOW)
    mona = fake.user("منى", language_code="ar")
    async with running(fake, store) as mithaq:
        mona.say("/help")
        await mithaq.settled()
        assert mithaq.keys == ["help"]
        assert await left(mithaq) == []
