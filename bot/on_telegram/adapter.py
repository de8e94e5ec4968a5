"""One bot on Telegram, from its token to its last word."""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from telegram.error import InvalidToken, NetworkError
from telegram.request import HTTPXRequest

from bot.on_telegram.client import Bot
from bot.on_telegram.commands import announce
from bot.on_telegram.event import place_of
from bot.on_telegram.faults import is_garbled
from bot.on_telegram.intake import Intake
from bot.on_telegram.needs import Needs
from bot.on_telegram.outbox import Outbox
from bot.on_telegram.polling import Polling
from bot.on_telegram.webhook import Webhook
from bot.pacing import SECOND, Pacing
from bot.supervisor import Fatal
from gigs.records import Place

CONNECTIONS = 64
PATIENCE = 20.0  # seconds for an answer
FAREWELL = {"source": 2.0, "intake": 0.5, "outbox": 3.0}  # seconds, of the six a supervisor gives


@dataclass(frozen=True, slots=True)
class Setting:
    token: str
    api_url: str = "https://api.telegram.org"
    webhook_url: str | None = None  # None: by polling
    webhook_secret: str = ""
    webhook_at: tuple[str, int] = ("127.0.0.1", 8443)
    local_files: bool = False  # the Bot API server hands files over as paths on this machine
    second: float = SECOND  # of Telegram's limits; shorter for tests in a hurry
    patience: float = PATIENCE  # as well


class Telegram:
    """Started anew after each fault, by its supervisor; what is unsaid waits in the records."""

    def __init__(
        self, needs: Needs, setting: Setting, introduce: Callable[[str], None] | None = None
    ) -> None:
        """introduce: told the bot's username once it listens."""
        self.needs, self.setting = needs, setting
        self.introduce = introduce
        self.announced = False
        self.outbox: Outbox | None = None
        self.intake: Intake | None = None

    def wake(self, place: Place) -> None:
        """What comes while it's down is told after the next start."""
        if self.outbox is not None:
            self.outbox.wake(place_of(place.chat, place.thread))

    async def run(self, up: Callable[[], None]) -> None:
        """Until it's cancelled. up: told once it listens. Fatal for a token that Telegram doesn't
        know."""
        try:
            async with bot_of(self.setting) as bot:
                await self._listen(bot, up)
        except InvalidToken as refused:
            if is_garbled(refused):
                raise NetworkError("a page instead of an answer") from None
            raise Fatal("Telegram doesn't know this token") from refused

    async def _listen(self, bot: Bot, up: Callable[[], None]) -> None:
        self.outbox = outbox = Outbox(self.needs, bot, self.setting.second)
        self.intake = intake = Intake(self.needs, bot, outbox)
        source = self._source(bot, intake)
        lists = asyncio.create_task(self._announced(bot))
        try:
            await outbox.resume()
            await intake.resume()
            await source.run(partial(self._up, bot.username, up))
        finally:
            lists.cancel()
            await asyncio.wait({lists})
            await source.settle(FAREWELL["source"])
            await intake.settle(FAREWELL["intake"])
            await outbox.settle(FAREWELL["outbox"])
            self.outbox = self.intake = None

    async def _announced(self, bot: Bot) -> None:
        """Command lists and descriptions, once for each start of the program."""
        if not self.announced:
            self.announced = await announce(bot, self.needs.speech)

    def _up(self, username: str, up: Callable[[], None]) -> None:
        """Said each time it's seen to listen; its owner is told once."""
        up()
        if self.introduce is not None:
            self.introduce(username)
            self.introduce = None

    def _source(self, bot: Bot, intake: Intake) -> Polling | Webhook:
        setting = self.setting
        if setting.webhook_url is None:
            return Polling(bot, intake)
        return Webhook(bot, intake, setting.webhook_url, setting.webhook_secret, setting.webhook_at)


def bot_of(setting: Setting) -> Bot:
    os.environ.setdefault("PTB_TIMEDELTA", "1")  # as the library will have spans of time anyway
    return Bot(
        setting.token,
        base_url=f"{setting.api_url}/bot",
        base_file_url=f"{setting.api_url}/file/bot",
        request=HTTPXRequest(
            CONNECTIONS,
            read_timeout=setting.patience,
            write_timeout=setting.patience,
            pool_timeout=setting.patience,
        ),
        get_updates_request=HTTPXRequest(2),
        rate_limiter=Pacing(setting.second),
        local_mode=setting.local_files,
    )
