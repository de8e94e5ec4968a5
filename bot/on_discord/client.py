"""The library's client, listening for no more than it needs: no privileged intent."""

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
        await self.missed.take(self.listens_since)

    async def on_resumed(self) -> None:
        self.up()

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
