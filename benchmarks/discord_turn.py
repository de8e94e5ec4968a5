"""A chat on Discord without its network: the gateway's frames go in, answers come back at once.

Beside the assistant stand two clients of the library's on wires of the same kind, and hear the same
frames. One only lets the library parse and dispatch them; one answers each, as the smallest bot
would. They promise nothing that outlives them.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import Any, Self

import discord
from discord import app_commands, ui

from benchmarks.discord_wire import WHO, Line, Wire, logged_in
from benchmarks.house import CONFIG, unlimited
from benchmarks.seat import Seat
from benchmarks.taps import kept
from bot.clock import SystemClock
from bot.config import load_settings
from bot.on_discord.client import Client, intents
from bot.on_discord.event import PLATFORM
from bot.on_discord.needs import Needs
from bot.on_discord.views import OURS
from bot.profiles import load_profiles
from bot.speech import Speech
from bot.voices import Voices
from bot.wiring import Core
from bot.wiring import discord as on_discord
from bot.world import world
from gigs.records import Identity, Place
from handlers.assistant import Assistant, Handled
from handlers.event import Event, Filled, Pressed, Said
from storage.store import Store

ACCOUNT = str(WHO["id"])
PATIENCE = 20.0  # seconds for a turn

Interaction = discord.Interaction[Any]


class AtDiscord(Seat):
    """For what has to be done before anything is measured."""

    @property
    def identity(self) -> Identity:
        return Identity(PLATFORM, ACCOUNT)

    @property
    def place(self) -> Place:
        return Place(PLATFORM, ACCOUNT)

    def event(self, number: int, what: Said | Pressed | Filled) -> Event:
        return replace(super().event(number, what), keeps_history=True)


class Chat:
    """The assistant's private chat; each frame is answered before the next, as a person waits."""

    def __init__(self, assistant: Assistant, needs: Needs) -> None:
        self.assistant, self.wire = assistant, Wire()
        self.handled, self._kept = Handled(), asyncio.Event()
        self.client = Client(replace(needs, handle=self._handed), lambda: None)
        self._line: Line | None = None
        self._sent = 0

    async def _handed(self, event: Event) -> Handled:
        self.handled = await self.assistant.handle(event)
        self._kept.set()
        return self.handled

    def wake(self, place: Place) -> None:
        self.client.outbox.wake(place)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Self]:
        async with logged_in(self.client, self.wire) as self._line:
            yield self

    async def catch_up(self) -> None:
        """What was on record before."""
        self.wake(Place(PLATFORM, ACCOUNT))
        await self.show()

    async def take(self, frame: str) -> None:
        """Until it's committed. RuntimeError when it was refused."""
        assert self._line, "opened first"
        self._sent, self.handled = self.wire.sent, Handled(failed=True)
        self._kept.clear()
        await self._line.bring(frame)
        async with asyncio.timeout(PATIENCE):
            await self._kept.wait()
        kept(self.handled)

    async def show(self) -> None:
        """Until all it led to is told and marked so. RuntimeError when it led to nothing."""
        assert self._line, "opened first"
        await self._line.done()
        if self.wire.sent == self._sent or self.wire.unknown:
            raise RuntimeError(f"told nothing, or not all of it: {self.wire.unknown}")


@asynccontextmanager
async def discord_chat_of(store: Store, speech: Speech) -> AsyncIterator[Chat]:
    """Wired as in the program, but for the wire."""
    settings, voices = load_settings(CONFIG), Voices()
    assistant = Assistant(store, world(settings, speech), voices)
    core = Core(store, speech, assistant, SystemClock(), load_profiles())
    needs = replace(on_discord(settings, core).needs, door=unlimited(store))
    chat = Chat(assistant, needs)
    voices.voices[PLATFORM] = chat
    async with chat.open():
        yield chat


class Press(ui.DynamicItem[ui.Button[Any]], template=OURS):
    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: Any, match: re.Match[str]
    ) -> Self:
        del interaction, match
        return cls(item)

    async def callback(self, interaction: Interaction) -> None:
        client: Any = interaction.client
        await client.heard(interaction)


class Bare(discord.Client):
    """answers: each with one message; else it's only counted."""

    def __init__(self, answers: bool) -> None:
        super().__init__(intents=intents(), max_messages=None)
        self.answers, self.count = answers, 0
        self.tree = app_commands.CommandTree[Any](self)

        async def gigs(interaction: discord.Interaction) -> None:
            await self.heard(interaction)

        self.tree.command(name="gigs", description="…")(gigs)

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Press)

    async def on_interaction(self, interaction: Interaction) -> None:
        if interaction.type is discord.InteractionType.modal_submit:
            await self.heard(interaction)

    async def heard(self, interaction: Interaction) -> None:
        self.count += 1
        if self.answers:
            await interaction.response.send_message("…", ephemeral=True)


class Library:
    def __init__(self, client: Bare, line: Line) -> None:
        self.client, self._line, self.wire = client, line, line.wire

    async def take(self, frame: str) -> None:
        await self._line.bring(frame)

    async def show(self) -> None:
        """RuntimeError when it heard nothing, or should have answered and didn't."""
        await self._line.done()
        if self.client.count == 0 or self.wire.sent != self.client.answers * self.client.count:
            raise RuntimeError("the library's bot heard or said nothing")


@asynccontextmanager
async def bare_clients() -> AsyncIterator[dict[str, Library]]:
    async with AsyncExitStack() as stack:
        bots = {}
        for name, answers in (("dispatch", False), ("echo", True)):
            client = Bare(answers)
            line = await stack.enter_async_context(logged_in(client, Wire()))
            bots[name] = Library(client, line)
        yield bots
