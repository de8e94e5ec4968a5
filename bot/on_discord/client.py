"""The library's client, listening for no more than it needs: no privileged intent."""

import asyncio
from collections.abc import Callable
from typing import Any

import discord
import structlog
from discord import app_commands

from bot.on_discord.commands import build
from bot.on_discord.event import Interaction
from bot.on_discord.faults import Refusal, why
from bot.on_discord.intake import Intake
from bot.on_discord.missed import Missed
from bot.on_discord.needs import Needs
from bot.on_discord.outbox import Outbox
from bot.on_discord.surroundings import Surroundings
from bot.on_discord.views import Press

log = structlog.get_logger()


def intents() -> discord.Intents:
    wanted = discord.Intents.none()
    wanted.guilds = wanted.dm_messages = True
    return wanted


class Client(discord.Client):
    """One run of it; a closed one can't begin again."""

    def __init__(self, needs: Needs, up: Callable[[], None]) -> None:
        """up: told whenever it listens, anew too."""
        super().__init__(
            intents=intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,  # what was said stands in the records
        )
        self.needs, self.up = needs, up
        self.outbox = Outbox(needs, self)
        self.intake = Intake(needs, self.outbox)
        self.missed = Missed(needs, self.outbox.teller, self.intake)
        self.surroundings = Surroundings(needs, self, self.intake.under_way)
        self.listens_since = needs.clock.now()
        self.leaving = False
        self.tree = app_commands.CommandTree[Any](self)
        build(
            self.tree,
            needs.speech,
            self.intake.commanded,
            self.intake.frozen,
            self.intake.offered,
        )
        self.tree.error(self.on_command_error)

    async def pressed(self, interaction: Interaction, press: str) -> None:
        try:
            await self.intake.pressed(interaction, press)
        except Exception:
            log.exception("press failed")

    async def on_command_error(self, interaction: Interaction, error: Exception) -> None:
        """A command of an older version, that Discord still shows, never comes to a turn."""
        log.error("command failed", exc_info=error)
        whole = interaction.type is discord.InteractionType.application_command
        if whole and not isinstance(error, app_commands.CommandInvokeError):
            await self.intake.answers.sorry(interaction)

    async def setup_hook(self) -> None:
        """Once it's logged in, and before it listens."""
        self.add_dynamic_items(Press)
        try:
            await self.tree.sync()
        except Refusal as fault:  # what Discord had before still works
            log.warning("the commands are not up to date", why=why(fault))
        await self.intake.threads.halfway.finish(self)
        await self.outbox.resume()

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """Nothing begins during the farewell; "ready" is said two seconds after it's true."""
        if not self.leaving:
            super().dispatch(event, *args, **kwargs)

    async def on_connect(self) -> None:
        self.listens_since = self.needs.clock.now()

    async def on_ready(self) -> None:
        """At the start, and where a lost connection couldn't be taken up as it was."""
        self.up()
        await asyncio.gather(self.surroundings.servers(), self.missed.take(self.listens_since))

    async def on_resumed(self) -> None:
        self.up()

    async def on_guild_join(self, guild: discord.Guild) -> None:
        del guild
        await self.surroundings.servers()

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        del guild
        await self.surroundings.servers()

    async def on_guild_available(self, guild: discord.Guild) -> None:
        await self.surroundings.server(guild)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self.surroundings.gone(channel.id)

    async def on_raw_thread_delete(self, news: discord.RawThreadDeleteEvent) -> None:
        await self.surroundings.gone(news.thread_id)

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        del before
        await self.surroundings.server(after.guild)

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        del before
        await self.surroundings.server(after.guild)

    async def on_guild_role_delete(self, role: discord.Role) -> None:
        await self.surroundings.server(role.guild)

    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        """Of ourselves alone: for others an intent would be needed."""
        del before
        await self.surroundings.server(after.guild)

    async def on_thread_update(self, before: discord.Thread, after: discord.Thread) -> None:
        opened = (before.locked and not after.locked) or (before.archived and not after.archived)
        await self.surroundings.thread(after, opened)

    async def on_thread_join(self, thread: discord.Thread) -> None:
        """Also one that was archived, and is open again."""
        await self.surroundings.thread(thread, opened=True)

    async def on_message(self, message: discord.Message) -> None:
        await self.intake.message(message)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Commands and buttons go their own ways; of windows the library keeps no track."""
        if interaction.type is discord.InteractionType.modal_submit:
            await self.intake.submitted(interaction)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """What was said isn't logged."""
        del args, kwargs
        log.exception("event failed", of=event_method)
