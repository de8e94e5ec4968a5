"""A sign that something is being made, while it takes longer than a blink."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.pacing import Urgency
from gigs.records import Place

A_BLINK = 0.4  # seconds
SHOWN = 4.0  # seconds; Telegram shows it for five


@asynccontextmanager
async def busy(bot: ExtBot[Urgency], place: Place, action: ChatAction) -> AsyncIterator[None]:
    sign = asyncio.create_task(_kept_up(bot, place, action))
    try:
        yield
    finally:
        sign.cancel()
        await asyncio.wait({sign})


async def _kept_up(bot: ExtBot[Urgency], place: Place, action: ChatAction) -> None:
    """A sign that can't be given is no fault worth a word."""
    thread = int(place.thread) if place.thread else None
    await asyncio.sleep(A_BLINK)
    with suppress(TelegramError):
        while True:
            await bot.send_chat_action(int(place.chat), action, message_thread_id=thread)
            await asyncio.sleep(SHOWN)
