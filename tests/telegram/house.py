"""Mithaq on the strict fake: the real assistant, store, adapter and HTTP; only Telegram is ours."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace

from bot.cards import cards_by
from bot.clock import SystemClock
from bot.on_telegram.adapter import PATIENCE, Setting, Telegram
from bot.on_telegram.needs import Needs
from bot.voices import Voices
from bot.wiring import Core
from bot.world import world
from gigs.records import Place
from handlers.assistant import Assistant, Handled
from handlers.door import Access, Door
from handlers.event import Event
from handlers.whereabouts import PlaceNews
from storage.store import Store
from tests.fake_telegram import FakeTelegram
from tests.house import profiles, settings, speech, unlimited

SOON = 45.0  # seconds for anything to have happened
HURRY = 0.05  # seconds that a second of Telegram's limits lasts here
SECRET = "s3cret-for-the-tests"  # noqa: S105  # opens nothing


@dataclass
class Running:
    """keys: of all replies, in order. faults: turns that failed and were undone."""

    fake: FakeTelegram
    store: Store
    telegram: Telegram
    keys: list[str] = field(default_factory=list)
    failed: int = 0

    async def settled(self) -> None:
        """Everything that was said is taken, and all it led to is told."""
        await self.fake.settled(SOON)
        await until(lambda: self.telegram.intake is not None and not self.telegram.intake.busy)
        await until(lambda: self.telegram.outbox is not None and not self.telegram.outbox.speakers)


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(SOON):
        while not true():  # noqa: ASYNC110  # what is waited for tells nobody
            await asyncio.sleep(0.005)


@asynccontextmanager
async def running(
    fake: FakeTelegram,
    store: Store,
    webhook_port: int | None = None,
    handle: Callable[[Assistant, Event], Awaitable[Handled]] = Assistant.handle,
    *,
    patience: float = PATIENCE,
    core: Core | None = None,
    access: Access | None = None,
) -> AsyncIterator[Running]:
    """By polling, or by a webhook at this port of this machine; at a hurried pace on both sides.

    core: the program's own, with a clock of its own; its voices are the caller's to join.
    access: who may come in, and how often; everybody, always, if none is given.
    """
    fake.world.limits.second = HURRY
    here: list[Running] = []

    voices = Voices()
    assistant = core.assistant if core else Assistant(store, world(settings(), speech()), voices)

    async def heard(event: Event) -> Handled:
        handled = await handle(assistant, event)
        here[0].keys += handled.keys
        here[0].failed += handled.failed
        return handled

    needs, setting = needs_of(fake, store, voices)
    setting = replace(setting, patience=patience)
    if core is not None:
        needs = replace(needs, clock=core.clock, card=core.card, whereabouts=core.whereabouts)
    if access is not None:
        needs = replace(needs, door=Door(access, store.held_by))
    if webhook_port is not None:
        url, at = f"http://127.0.0.1:{webhook_port}/telegram", ("127.0.0.1", webhook_port)
        setting = replace(setting, webhook_url=url, webhook_secret=SECRET, webhook_at=at)
    telegram = Telegram(replace(needs, handle=heard), setting)
    voices.voices["telegram"] = telegram
    here.append(Running(fake, store, telegram))
    up = asyncio.Event()
    task = asyncio.create_task(telegram.run(up.set))
    try:
        async with asyncio.timeout(SOON):
            await asyncio.wait(
                [asyncio.create_task(up.wait()), task], return_when="FIRST_COMPLETED"
            )
        yield here[0]
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await assistant.settle()


def needs_of(fake: FakeTelegram, store: Store, voices: Voices) -> tuple[Needs, Setting]:
    assistant = Assistant(store, world(settings(), speech()), voices)
    clock = SystemClock()
    needs = Needs(
        assistant.handle,
        store,
        PlaceNews(store, voices, clock),
        store.vault,
        speech(),
        cards_by(clock, profiles()),
        clock,
        "ar",
        unlimited(store),
    )
    return needs, Setting(fake.token, fake.url, second=HURRY)


def place(chat: int) -> Place:
    return Place("telegram", str(chat), private=chat > 0)
