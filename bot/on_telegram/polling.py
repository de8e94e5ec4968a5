"""Long polling that tells Telegram an update is taken only once it's kept, or put by.

Telegram forgets what lies below the offset of the next call. So the offset stays below the oldest
update that is still being taken; while one takes long, the same ones are asked for again together
with the new, and those under way are passed over.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from telegram.error import TelegramError, TimedOut

from bot.on_telegram.client import Bot, Raw
from bot.on_telegram.event import UPDATES
from bot.on_telegram.intake import Intake

LONG_POLL = 25  # seconds that Telegram may wait for something new
GRACE = 10.0  # seconds beyond, for the way
A_MOMENT = 0.5  # seconds between calls while something takes long
MOST = 100  # updates of one call
DEAF = 3  # calls in a row without any answer, after which it's said


class Polling:
    def __init__(self, bot: Bot, intake: Intake) -> None:
        self.bot, self.intake = bot, intake
        self.under_way: dict[int, asyncio.Task[None]] = {}
        self.known: set[int] = set()  # handed in, and not confirmed yet
        self.unheard = 0

    async def run(self, up: Callable[[], None]) -> None:
        """Until it's cancelled; TelegramError when Telegram refuses. up: told once it listens."""
        await self.bot.delete_webhook()
        wait = 0
        while True:
            for raw in await self._asked(wait):
                if (number := int(raw["update_id"])) not in self.known:
                    self._begin(number, raw)
            up()
            if self.under_way:
                await asyncio.wait(self.under_way.values(), timeout=A_MOMENT)
            wait = 0 if self.under_way else LONG_POLL

    def _begin(self, number: int, raw: Raw) -> None:
        self.known.add(number)
        task = asyncio.create_task(self.intake.take(raw))
        self.under_way[number] = task
        task.add_done_callback(lambda _: self.under_way.pop(number))

    @property
    def offset(self) -> int | None:
        """None: whatever Telegram still holds. After a quiet week it numbers anew, perhaps lower,
        so a number is named only while there is something to confirm."""
        if self.under_way:
            return min(self.under_way)
        return max(self.known) + 1 if self.known else None

    async def _asked(self, wait: int) -> list[Raw]:
        """As they come: one that can't be read must not keep all the others from us."""
        offset = self.offset
        try:
            found = await self._get_updates(wait, MOST)
        except TimedOut:
            self.unheard += 1
            if self.unheard >= DEAF:
                raise
            return []
        self.unheard = 0
        self.known = {number for number in self.known if number >= (offset or 0)}
        return found

    async def _get_updates(self, wait: int, most: int) -> list[Raw]:
        return await self.bot.raw_updates(
            wait + GRACE, offset=self.offset, limit=most, timeout=wait, allowed_updates=UPDATES
        )

    async def settle(self, patience: float) -> None:
        """What was handed in is finished, and Telegram told so, as far as time is left."""
        with suppress(TelegramError, TimeoutError):
            async with asyncio.timeout(patience):
                if self.under_way:
                    await asyncio.wait(self.under_way.values())
                if self.offset is not None:
                    await self._get_updates(0, 1)
