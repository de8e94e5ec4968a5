"""Threads that were opened for a gig, while whether it's shown there wasn't kept yet.

Discord's thread and our records can't change at one stroke. So the press is put by before a thread
is opened, and done with once the turn is over; where a stop came between the two, the next start
takes back what was opened and shows nothing. Its person wasn't answered, and presses again.
"""

from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta

import discord
import structlog

from bot.on_discord.event import Home, Interaction, shared
from bot.on_discord.faults import Fault, Refusal, meaning, why
from bot.on_discord.needs import Needs
from storage.faults import StorageFault

SOURCE = "discord:threads"
AT_ONCE = timedelta(minutes=5)  # after the press, by Discord's own clock

log = structlog.get_logger()


class Halfway:
    def __init__(self, needs: Needs) -> None:
        self.needs = needs

    async def begun(self, interaction: Interaction, home: Home) -> None:
        at = self.needs.clock.now()
        await self.needs.records.put_by(SOURCE, interaction.id, str(home.id).encode(), at)

    async def done(self, press: int) -> None:
        with suppress(StorageFault):  # then it's looked for in vain at the next start
            await self.needs.records.done_with(SOURCE, press)

    async def shows_something(self, thread: discord.Thread) -> bool:
        async with self.needs.records.reading() as read:
            return await read.teams.group_of(shared(thread.id)) is not None

    async def finish(self, client: discord.Client) -> None:
        """Before anything is heard: nothing is half done but what a stop left."""
        try:
            for press, home in await self.needs.records.put_by_before(SOURCE):
                await self._finished(client, press, int(home))
        except StorageFault as fault:
            log.warning("records don't answer", why=fault.key)

    async def _finished(self, client: discord.Client, press: int, home: int) -> None:
        try:
            async for thread in _opened_for(client, press, home):
                if not await self.shows_something(thread):
                    await take_back(thread)
        except Refusal as fault:
            log.info("threads not looked through", why=why(fault))
            if meaning(fault) is Fault.PASSING:
                return
        await self.done(press)


async def _opened_for(
    client: discord.Client, press: int, home: int
) -> AsyncIterator[discord.Thread]:
    """Our own there, that came right after the press."""
    channel = await client.fetch_channel(home)
    if not isinstance(channel, discord.TextChannel | discord.ForumChannel) or client.user is None:
        return
    since = discord.utils.snowflake_time(press)
    for thread in await channel.guild.active_threads():
        after = discord.utils.snowflake_time(thread.id) - since
        ours = thread.owner_id == client.user.id and thread.parent_id == home
        if ours and timedelta() <= after <= AT_ONCE:
            yield thread


async def take_back(thread: discord.Thread) -> None:
    """Who may not delete their own thread may archive it."""
    try:
        await thread.delete()
    except Refusal as fault:
        log.info("thread not deleted", why=why(fault))
        with suppress(*Refusal):
            await thread.edit(archived=True)
