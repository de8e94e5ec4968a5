"""Long polling that tells Telegram an update is taken only once it's kept.

Telegram forgets what lies below the offset of the next call. So the offset stays below the oldest
update that is still being taken; while one takes long, the same ones are asked for again together
with the new, and those under way are passed over.
"""

import asyncio
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
        self.taken = -1  # the newest update that was handed in
        self.unheard = 0

    async def run(self) -> None:
        """Until it's cancelled; TelegramError when Telegram doesn't let it."""
        await self.bot.delete_webhook()
        while True:
            for update in await self._asked(0 if self.under_way else LONG_POLL):
                if update.update_id > self.taken:
                    self.taken = update.update_id
                    self._begin(update)
            if self.under_way:
                await asyncio.wait(
                    self.under_way.values(),
                    timeout=A_MOMENT,
                    return_when=asyncio.ALL_COMPLETED,
                )

    def _begin(self, update: Update) -> None:
        task = asyncio.create_task(self.intake.take(update))
        self.under_way[update.update_id] = task
        task.add_done_callback(lambda _: self.under_way.pop(update.update_id))

    @property
    def offset(self) -> int | None:
        """None: whatever Telegram still holds."""
        if self.under_way:
            return min(self.under_way)
        return self.taken + 1 if self.taken >= 0 else None

    async def _asked(self, wait: int) -> tuple[Update, ...]:
        try:
            found = await self.bot.get_updates(
                offset=self.offset,
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
        return found

    async def settle(self, patience: float) -> None:
        """What was handed in is finished, and Telegram told so, as far as it answers."""
        if self.under_way:
            await asyncio.wait(self.under_way.values(), timeout=patience)
        if self.offset is not None:
            with suppress(TelegramError, TimeoutError):
                async with asyncio.timeout(1.0):
                    await self.bot.get_updates(offset=self.offset, limit=1, timeout=0)
