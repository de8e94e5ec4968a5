"""Who minds a group, as Telegram knows it; asked only where it decides something."""

import asyncio

import structlog
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.on_telegram.client import Bot
from handlers.event import Event, Pressed
from handlers.router import for_admins

HOLDS = 60.0  # seconds that an answer is believed
PATIENCE = 3.0  # seconds for Telegram to tell
MOST = 1000  # answers remembered
MINDING = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)

log = structlog.get_logger()


class Admins:
    def __init__(self, bot: Bot, patience: float = PATIENCE) -> None:
        self.bot, self.patience = bot, patience
        self.known: dict[tuple[str, str], tuple[float, bool]] = {}  # until when; the loop's clock

    async def minded(self, event: Event) -> bool:
        """Whether who pressed is an admin of the group, where that matters; else nobody asks."""
        if event.place.private or not isinstance(event.what, Pressed):
            return False
        return for_admins(event.what.button) and await self._is_one(
            event.place.chat, event.identity.account
        )

    async def _is_one(self, chat: str, account: str) -> bool:
        now = asyncio.get_running_loop().time()
        until, is_one = self.known.get((chat, account), (now, False))
        if until > now:
            return is_one
        try:
            async with asyncio.timeout(self.patience):
                member = await self.bot.get_chat_member(int(chat), int(account))
        except (TelegramError, TimeoutError) as fault:
            log.info("not known whether it's an admin", why=type(fault).__name__)
            return False
        if len(self.known) >= MOST:
            self.known.clear()
        self.known[chat, account] = (now + HOLDS, member.status in MINDING)
        return member.status in MINDING
