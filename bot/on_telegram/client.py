"""The library's bot, with updates as they come."""

from typing import Any

from telegram.ext import ExtBot

from bot.pacing import Urgency

Raw = dict[str, Any]  # an update as Telegram wrote it


class Bot(ExtBot[Urgency]):
    __slots__ = ()

    async def raw_updates(self, patience: float, **asked: object) -> list[Raw]:
        """As get_updates, but unread: one update that can't be read would take all others along.

        patience: seconds for the answer. asked: the method's parameters (Bot API, getUpdates).
        """
        given = {name: value for name, value in asked.items() if value is not None}
        found: list[Raw] = await self._post("getUpdates", given, read_timeout=patience)
        return found
