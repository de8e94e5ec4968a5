"""What happens to a server's places beside talk: they are deleted, closed, and open again.

Who looks after a server tells us nothing of it; Discord does, while we listen. What happened
meanwhile is learned by speaking there.
"""

from functools import partial

import discord

from bot.again import kept
from bot.on_discord.event import PLATFORM
from bot.on_discord.needs import Needs
from gigs.records import Place


class Crowd:
    def __init__(self, needs: Needs) -> None:
        self.needs = needs

    async def deleted(self, channel: int) -> None:
        await kept(partial(self.needs.whereabouts.shut, _place(channel), "deleted"))

    async def changed(self, channel: discord.abc.GuildChannel) -> None:
        """Perhaps we may speak there again."""
        may = channel.permissions_for(channel.guild.me)
        if may.view_channel and may.send_messages:
            await self._open(channel.id)

    async def thread_changed(self, event: discord.RawThreadUpdateEvent) -> None:
        if not (event.data["thread_metadata"]["archived"] or _locked(event)):
            await self._open(event.thread_id)

    async def left(self, guild: int) -> None:
        await kept(partial(self.needs.whereabouts.left, f"{PLATFORM}:{guild}"))

    async def back(self, guild: int) -> None:
        await kept(partial(self.needs.whereabouts.back, f"{PLATFORM}:{guild}"))

    async def _open(self, channel: int) -> None:
        await kept(partial(self.needs.whereabouts.opened, _place(channel)))


def _place(channel: int) -> Place:
    return Place(PLATFORM, str(channel), private=False)


def _locked(event: discord.RawThreadUpdateEvent) -> bool:
    return bool(event.data["thread_metadata"].get("locked"))
