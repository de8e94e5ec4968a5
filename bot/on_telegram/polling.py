"""Long polling that tells Telegram an update is taken only once it's kept.

Telegram forgets what lies below the offset of the next call. So the offset stays below the oldest
update that is still being taken; while one takes long, the same ones are asked for again together
with the new, and those under way are passed over.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from telegram import Update
from telegram.error import TelegramError, TimedOut

from bot.on_telegram.event import UPDATES
from bot.on_telegram.intake import Intake
from bot.on_telegram.telling import Bot

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
            for update in await self._asked(wait):
                if update.update_id not in self.known:
                    self._begin(update)
            up()
            if self.under_way:
                await asyncio.wait(self.under_way.values(), timeout=A_MOMENT)
            wait = 0 if self.under_way else LONG_POLL

    def _begin(self, update: Update) -> None:
        self.known.add(update.update_id)
        task = asyncio.create_task(self.intake.take(update))
        self.under_way[update.update_id] = task
        task.add_done_callback(lambda _: self.under_way.pop(update.update_id))

    @property
    def offset(self) -> int | None:
        """None: whatever Telegram still holds. After a quiet week it numbers anew, perhaps lower,
        so a number is named only while there is something to confirm."""
        if self.under_way:
            return min(self.under_way)
        return max(self.known) + 1 if self.known else None

    async def _asked(self, wait: int) -> tuple[Update, ...]:
        offset = self.offset
        try:
            found = await self.bot.get_updates(
                offset=offset,
                limit=MOST,
                timeout=wait,
                allowed_updates=UPDATES,
                read_timeout=wait + GRACE,
            )
        except TimedOut:
            self.unheard += 1
            if self.unheard >= DEAF:
                raise
            return ()
        self.unheard = 0
        self.known = {number for number in self.known if number >= (offset or 0)}
        return found

    async def settle(self, patience: float) -> None:
        """What was handed in is finished, and Telegram told so, as far as time is left."""
        with suppress(TelegramError, TimeoutError):
            async with asyncio.timeout(patience):
                if self.under_way:
                    await asyncio.wait(self.under_way.values())
                if self.offset is not None:
                    await self.bot.get_updates(offset=self.offset, limit=1, timeout=0)
