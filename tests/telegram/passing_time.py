"""Mithaq on the strict fake with its alarm and a clock that goes on when the test lets it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.clock import Journey, MovableClock
from bot.voices import Voices
from bot.wiring import Core, core_of
from bot.world import world
from gigs.records import Identity, NudgeRow, Place
from storage.schema import IDENTITIES
from storage.store import Store
from tests.fake_telegram import FakeTelegram
from tests.house import settings, speech
from tests.telegram.conftest import Talk
from tests.telegram.house import Running, running

RIYADH = ZoneInfo("Asia/Riyadh")


class Monday:
    def now(self) -> datetime:
        return datetime(2026, 11, 23, 9, tzinfo=RIYADH).astimezone(UTC)


@dataclass
class Woken:
    """A voice of the web that nobody listens to; it remembers which places had news."""

    places: list[Place] = field(default_factory=list)

    def wake(self, place: Place) -> None:
        self.places.append(place)


@dataclass
class Days:
    running: Running
    core: Core
    journey: Journey
    web: Woken

    async def until(self, text: str) -> None:
        """Riyadh's time; all that is due on the way is told."""
        goal = datetime.fromisoformat(text).replace(tzinfo=RIYADH)
        await self.journey.move_on(goal - self.core.clock.now())
        await self.running.settled()

    async def rows(self, talk: Talk) -> list[NudgeRow]:
        """What is still to come."""
        async with self.core.store.reading() as read:
            return list(await read.nudges.coming(await read.person(talk.identity), 100))

    async def linked(self, talk: Talk, other: Identity) -> None:
        """The same person under another name."""
        store = self.core.store
        person = await store.person(talk.identity)
        named = {"platform": other.platform, "account": other.account, "person": person.id}
        async with store.transactions.write() as tx:
            await tx.run(IDENTITIES.insert(), named)


@asynccontextmanager
async def passing_time(fake: FakeTelegram, store: Store) -> AsyncIterator[Days]:
    """On a Monday at 9 in Riyadh."""
    voices, web, clock = Voices(), Woken(), MovableClock(Monday())
    core, alarm = core_of(store, speech(), world(settings(), speech()), clock, voices)
    assert core.dispatch is not None
    async with running(fake, store, core=core) as mithaq:
        voices.voices.update(telegram=mithaq.telegram, web=web)
        ringing = asyncio.create_task(alarm.run(lambda: None))
        try:
            yield Days(mithaq, core, Journey(clock, core.dispatch), web)
        finally:
            ringing.cancel()
            with suppress(asyncio.CancelledError):
                await ringing
