"""A stop between a thread's opening and the turn that shows a gig there: none is left standing."""

from dataclasses import replace
from typing import Any

import discord
import pytest
from discord.utils import time_snowflake

from bot.on_discord.halfway import SOURCE
from bot.on_discord.needs import Handled
from handlers.event import Event, Pressed
from tests.discord.house import Running
from tests.discord.server import Server, begun, founded
from tests.discord.test_threads import asked, bindings, threads_of

pytestmark = pytest.mark.discord


class Killed(Exception):
    """Nothing after it is done."""


@pytest.fixture
def server(mithaq: Running) -> Server:
    return founded(mithaq)


def killed_at_the_turn(server: Server) -> None:
    client = server.running.discord.client
    assert client is not None
    turns, heard = client.intake.turns, client.needs.handle

    async def handle(event: Event) -> Handled:
        if isinstance(event.what, Pressed) and ":bind:thread:" in event.what.button:
            raise Killed
        return await heard(event)

    turns.needs = replace(turns.needs, handle=handle)


async def left(server: Server) -> list[int]:
    return [press for press, _ in await server.running.store.put_by_before(SOURCE)]


@pytest.mark.parametrize("kind", ["text", "forum"])
async def test_what_was_opened_and_shows_nothing_goes_at_the_next_start(
    server: Server, kind: str
) -> None:
    await begun(server.owner)
    home, beside = server.hall, 0
    channel: Any = home
    if kind == "forum":
        home, beside = server.guild.create_forum_channel("gigs"), 1
        backend = server.running.env.backend
        post = backend.create_thread(home.id, "قوانين", server.guild.owner.id)
        await server.running.settled()
        channel = server.handle(post.id)
    killed_at_the_turn(server)
    await asked(server.owner, channel)
    assert len(threads_of(server, home)) == beside + 1
    await server.running.again()
    assert len(threads_of(server, home)) == beside
    assert await left(server) == []
    await server.owner.press_there("bind", "thread")
    assert len(await bindings(server)) == 1
    await server.running.again()
    assert len(threads_of(server, home)) == beside + 1


async def test_killed_before_it_was_opened_nothing_is_looked_for_twice(server: Server) -> None:
    press = server.running.env.backend.snowflake()
    store = server.running.store
    await store.put_by(SOURCE, press, str(server.hall.id).encode(), discord.utils.utcnow())
    await server.running.again()
    assert await left(server) == []


async def test_killed_after_the_turn_the_thread_stands(server: Server) -> None:
    """Others' threads and older ones of ours do as well."""
    await server.bound("thread")
    backend, store = server.running.env.backend, server.running.store
    (bound,) = await bindings(server)
    bot = server.running.env.bot.user
    assert bot is not None
    press = int(bound) - 1
    backend.create_thread(server.hall.id, "من غيرنا", server.guild.owner.id)
    older = time_snowflake(discord.utils.snowflake_time(press)) - (60_000 << 22)
    backend.create_thread(server.hall.id, "قديمة", bot.id, message_id=older, broadcast=False)
    await store.put_by(SOURCE, press, str(server.hall.id).encode(), discord.utils.utcnow())
    await server.running.again()
    stand = [one.name for one in threads_of(server, server.hall)]
    assert sorted(stand) == sorted(["زيتون", "من غيرنا", "قديمة"])
    assert await left(server) == []


async def test_while_discord_doesn_t_answer_it_s_left_for_the_start_after(server: Server) -> None:
    await begun(server.owner)
    killed_at_the_turn(server)
    await asked(server.owner, server.hall)
    env, there = server.running.env, f"/channels/{server.hall.id}"
    env.inject_error("GET", there, status=500, code=0, times=None)
    await server.running.again()
    assert len(threads_of(server, server.hall)) == 1
    env.backend.faults.clear()
    await server.running.again()
    assert threads_of(server, server.hall) == []
    assert await left(server) == []
