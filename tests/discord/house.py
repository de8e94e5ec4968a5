"""Mithaq on the simulated Discord: the real assistant, store and client; only Discord is none."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import simcord
from simcord import interactions
from simcord.backend import serializers

from bot.cards import cards_by
from bot.clock import SystemClock
from bot.on_discord.adapter import Discord, Setting
from bot.on_discord.client import Client
from bot.on_discord.needs import Needs
from bot.voices import Voices
from bot.world import world
from handlers.assistant import Assistant, Handled
from handlers.event import Event
from handlers.whereabouts import PlaceNews
from storage.store import Store
from tests.house import profiles, settings, speech, unlimited

SOON = 20.0  # seconds for anything to have happened


@dataclass
class Running:
    """keys: of all replies, in order. failed: turns that were undone. raises: errors expected."""

    store: Store
    discord: Discord
    env: simcord.Env
    keys: list[str] = field(default_factory=list)
    failed: int = 0
    raises: int = 0

    async def settled(self) -> None:
        """Everything that was said is taken, and all it led to is told; also what a test did by
        itself, of which the simulator doesn't know."""
        await self.env.settle(SOON)
        client: Any = self.env.bot
        while busy := {*client.outbox.speakers.values(), *client.intake.under_way.turns}:
            await asyncio.wait(busy, timeout=SOON)
            await self.env.settle(SOON)

    async def upload(self, person: Any, name: str, content: bytes, words: str = "") -> None:
        backend = self.env.backend
        channel = backend.get_dm_channel(person.id)
        payload = backend.store_attachments(channel.id, [(name, content)])
        await person.send_dm(words, attachments=payload)

    def brought(
        self, person: Any, kind: int, data: Any, under: Any = None, channel: Any = None, **more: Any
    ) -> None:
        """An interaction, whatever an app would have let its person do. Not waited for.

        under: the message that bears what was pressed. channel: of a server, instead of their
        private one. more: what else Discord says of it.
        """
        backend = self.env.backend
        there = channel.id if channel else backend.get_dm_channel(person.id).id
        _, payload = interactions.base_payload(
            backend,
            type=kind,
            channel_id=there,
            guild_id=backend.get_channel(there).guild_id,
            user_id=person.id,
            data=data,
        )
        if under is not None:
            payload["message"] = dict(serializers.message_payload(backend, under))
        backend.emit("INTERACTION_CREATE", payload | more)

    def said_to(self, person: Any) -> list[Any]:
        """What of ours stands in that private chat, as Discord keeps it, oldest first."""
        backend, bot = self.env.backend, self.env.bot.user
        messages = backend.messages.get(backend.get_dm_channel(person.id).id, {})
        return [one for _, one in sorted(messages.items()) if bot and one.author_id == bot.id]

    def commands(self) -> list[Any]:
        """As Discord has them."""
        sent = [one for one in self.env.http_requests if one.method == "PUT"]
        return [command for one in sent for command in one.json or ()]

    async def again(self) -> None:
        """Stopped, and started anew over the same records."""
        await self.settled()
        await stopped(self.env)
        await self.env.restart_bot(client_of(self.discord))
        await self.env.settle(SOON)


def client_of(discord: Discord) -> Client:
    discord.client = Client(discord.needs, lambda: None)
    return discord.client


async def stopped(env: simcord.Env) -> None:
    """As the adapter takes its leave: the simulator ends whatever is under way, and a reading that
    is ended so leaves its connection open."""
    client: Any = env.bot
    await client.intake.under_way.settle(SOON)
    await client.outbox.settle(SOON)


@asynccontextmanager
async def running(store: Store, language: str = "ar", **needed: Any) -> AsyncIterator[Running]:
    """language: of who chose none. needed: parts of the needs, instead of the usual."""
    here: list[Running] = []
    voices = Voices()
    assistant = Assistant(
        store, world(settings().model_copy(update={"language": language}), speech()), voices
    )

    async def heard(event: Event) -> Handled:
        handled = await assistant.handle(event)
        here[0].keys += handled.keys
        here[0].failed += handled.failed
        return handled

    needs = replace(needs_of(store, heard, voices), language=language, **needed)
    discord = Discord(needs, Setting("token"))
    voices.voices["discord"] = discord
    env = simcord.Env(client_of(discord), settle_timeout=SOON)
    await env.start()
    try:
        here.append(Running(store, discord, env))
        yield here[0]
        await here[0].settled()
    finally:
        await stopped(env)
        await env.shutdown()
        await assistant.settle()
    if len(env.errors) != here[0].raises:
        env.raise_errors()


def needs_of(store: Store, handle: Any, voices: Voices) -> Needs:
    clock = SystemClock()
    return Needs(
        handle,
        store,
        PlaceNews(store, voices, clock),
        store.vault,
        speech(),
        cards_by(clock, profiles()),
        clock,
        "ar",
        unlimited(store),
    )
