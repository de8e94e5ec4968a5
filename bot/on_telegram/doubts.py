"""What Telegram's server fails at time and again must not hold up its chat for ever.

Whether the server or the message is to blame, `getMe` tells: it's asked before a last try, and
while it isn't answered, nothing is given up. So a server that is down for an hour loses nothing.
"""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram.error import TelegramError

from bot.on_telegram.client import Bot
from bot.on_telegram.faults import failed_there, may_have_arrived
from gigs.records import Shown

REPEATS = 2  # of a message whose answer was lost each time: each may be a copy
FAULTS = 6  # of the server at one message, before the last try


class Lost(Exception):
    """The message is there perhaps, and perhaps several times."""


class Failing(Exception):
    """The server is well, but never with this message."""


class Doubts:
    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.lost = Counter[int]()
        self.failed = Counter[int]()

    @asynccontextmanager
    async def trying(self, shown: Shown) -> AsyncIterator[None]:
        """Lost or Failing instead of Telegram's error, when another try is worth nothing."""
        if self.lost[shown.id] >= REPEATS or self.failed[shown.id] >= FAULTS:
            await self.bot.get_me()
        try:
            yield
        except TelegramError as fault:
            if may_have_arrived(fault) and not shown.native:
                self.lost[shown.id] += 1
                if self.lost[shown.id] > REPEATS:
                    raise Lost from fault
            elif failed_there(fault):
                self.failed[shown.id] += 1
                if self.failed[shown.id] > FAULTS:
                    raise Failing from fault
            raise

    def settle(self, shown: Shown) -> None:
        """It's told, or given up."""
        del self.lost[shown.id], self.failed[shown.id]
