"""What becomes of the channels and threads in which gigs are shown, as the gateway tells it.

What we may do in a channel is reckoned from what the library remembers of the server. Sending may
be refused all the same, which the outbox learns; so a place opens again only where it was seen to
be barred before, and else as soon as anything gets there. Where nothing new may be said the card is
still changed where it stands: that is no loss, until the outbox is refused.
"""

import asyncio
from collections.abc import Sequence
from functools import partial

import discord

from bot.kept import kept
from bot.on_discord.event import PLATFORM, shared
from bot.on_discord.needs import Needs
from bot.on_discord.under_way import UnderWay, awaited
from gigs.records import Binding, Place

MUTE = "mute"  # no reason yet to call a place shut

Channel = discord.abc.GuildChannel | discord.Thread


class Surroundings:
    def __init__(self, needs: Needs, client: discord.Client, under_way: UnderWay) -> None:
        self.needs, self.client, self.under_way = needs, client, under_way
        self.one_by_one = asyncio.Lock()  # news of one place in their order
        self.barred: dict[Place, str] = {}  # places of ours, with the reason

    @awaited
    async def servers(self) -> None:
        """Of which we are a member now, whatever happened meanwhile."""
        async with self.one_by_one:
            here = {f"{PLATFORM}:{guild.id}" for guild in self.client.guilds}
            await kept(partial(self.needs.whereabouts.member_of, PLATFORM, here))
            async with self.needs.records.reading() as read:
                bound = await read.teams.bound_on(PLATFORM)
            for guild in self.client.guilds:
                await self._looked(guild, bound)

    @awaited
    async def server(self, guild: discord.Guild) -> None:
        """Something there was permitted or forbidden."""
        async with self.one_by_one:
            async with self.needs.records.reading() as read:
                bound = await read.teams.bound_in(f"{PLATFORM}:{guild.id}")
            await self._looked(guild, bound)

    @awaited
    async def thread(self, thread: discord.Thread, opened: bool) -> None:
        """It changed. opened: whatever kept it shut may be over, also if that was never seen."""
        async with self.one_by_one:
            if await self._is_ours(place := shared(thread.id)):
                if opened:
                    self.barred.setdefault(place, "locked")
                await self._seen(place, barred(thread))

    @awaited
    async def gone(self, channel: int) -> None:
        async with self.one_by_one:
            if await self._is_ours(place := shared(channel)):
                await self._seen(place, "gone")

    async def _is_ours(self, place: Place) -> bool:
        async with self.needs.records.reading() as read:
            return await read.teams.group_of(place) is not None

    async def _looked(self, guild: discord.Guild, bound: Sequence[Binding]) -> None:
        """An archived thread isn't remembered; it's woken when there's something to tell."""
        if guild.unavailable:
            return
        within = f"{PLATFORM}:{guild.id}"
        for place in dict.fromkeys(one.place for one in bound if one.within == within):
            channel = guild.get_channel_or_thread(int(place.chat))
            if channel is not None:
                await self._seen(place, barred(channel))

    async def _seen(self, place: Place, why: str | None) -> None:
        """What isn't kept is looked at again with the next news."""
        before = self.barred.get(place)
        if why == before:
            return
        if why not in {None, MUTE}:
            await kept(partial(self.needs.whereabouts.shut, place, why))
        elif before is not None:
            await kept(partial(self.needs.whereabouts.opened, place))
        self.barred.pop(place, None)
        if why is not None:
            self.barred[place] = why


def barred(channel: Channel) -> str | None:
    """Why nothing can be shown there, as handlers/whereabouts.py names reasons; or MUTE."""
    if isinstance(channel, discord.Thread) and channel.parent is None:
        return None
    may = channel.permissions_for(channel.guild.me)
    if not may.view_channel:
        return "rights"
    if not isinstance(channel, discord.Thread):
        return None if may.send_messages else MUTE
    if channel.locked and not may.manage_threads:
        return "locked" if channel.archived else MUTE
    return None if may.send_messages_in_threads else MUTE
