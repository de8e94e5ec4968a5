"""A thread of its own for a gig: opened where Discord lets us, and never left standing empty."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import discord
import pytest
from simcord.builders import ChannelHandle
from simcord.enums import ChannelType

from bot.on_discord.needs import Handled as Answered
from gigs.records import Place
from handlers.assistant import Handled
from handlers.event import Event, Pressed
from tests.discord.house import Running
from tests.discord.player import text_of
from tests.discord.server import Resident, Server, begun, founded, words

pytestmark = pytest.mark.discord

NOW = datetime(2026, 11, 26, tzinfo=UTC)
OPEN = "/channels/*/threads"


@pytest.fixture
def server(mithaq: Running) -> Server:
    return founded(mithaq)


def closed(server: Server, *permissions: str, name: str = "closed") -> Any:
    """A channel in which the bot may not do these."""
    denied = discord.PermissionOverwrite(**dict.fromkeys(permissions, False))
    return server.guild.create_text_channel(name, overwrites={server.running.env.bot.user: denied})


async def asked(owner: Resident, channel: Any) -> list[Any]:
    """For a thread of the gig's own, in that channel."""
    owner.channel = channel
    await owner.there("/team")
    await owner.press_there("bind.ask")
    return await owner.press_there("bind", "thread")


def threads_of(server: Server, channel: Any) -> list[Any]:
    """As Discord keeps them."""
    found = server.running.env.backend.channels.values()
    return [one for one in found if one.is_thread and one.parent_id == channel.id]


async def bindings(server: Server) -> list[str]:
    async with server.running.store.reading() as read:
        gig = (await server.owner.gig()).id
        return [one.place.chat for one in await read.teams.bindings(gig)]


async def test_a_private_one_is_opened_and_the_owner_let_in(server: Server) -> None:
    await server.bound("thread")
    (thread,) = threads_of(server, server.hall)
    assert thread.type == ChannelType.PRIVATE_THREAD
    assert thread.name == "زيتون"
    assert server.owner.person.id in thread.thread_members
    assert await bindings(server) == [str(thread.id)]
    asked_for = [one for one in server.running.env.http_requests if one.path.endswith("/threads")]
    assert dict(asked_for[-1].json or {})["invitable"] is False
    assert server.owner.standing() == []
    server.owner.channel = ChannelHandle(server.running.env, server.guild, thread)
    (card,) = server.owner.standing()
    assert "المرحلة" in text_of(card)
    told = words(server.owner.whispers)
    assert "فُتحت السلسلة" in told
    links = str([one.components for one in server.owner.whispers])
    assert f"https://discord.com/channels/{server.guild.id}/{thread.id}" in links


async def test_it_bears_the_name_in_the_language_of_the_group(server: Server) -> None:
    server.owner.language = "en"
    await server.owner.say("/settings")
    await server.owner.press("language", "en")
    await server.bound("thread")
    assert [one.name for one in threads_of(server, server.hall)] == ["Olive"]


async def test_where_no_private_one_is_permitted_it_is_public(server: Server) -> None:
    await begun(server.owner)
    channel = closed(server, "create_private_threads")
    answers = await asked(server.owner, channel)
    (thread,) = threads_of(server, channel)
    assert thread.type == ChannelType.PUBLIC_THREAD
    assert await bindings(server) == [str(thread.id)]
    assert "خاصة" not in words(answers)


@pytest.mark.parametrize(
    ("denied", "named"),
    [
        (("create_private_threads", "create_public_threads"), "Create Private Threads"),
        (("send_messages_in_threads",), "Send Messages in Threads"),
    ],
)
async def test_without_permission_it_says_which_and_binds_nothing(
    server: Server, denied: tuple[str, ...], named: str
) -> None:
    await begun(server.owner)
    channel = closed(server, *denied)
    answers = await asked(server.owner, channel)
    assert named in words(answers)
    assert threads_of(server, channel) == []
    assert await bindings(server) == []


@pytest.mark.parametrize(
    ("status", "code", "said"),
    [
        (403, 50013, "Create Private Threads"),
        (403, 50001, "View Channel"),
        (400, 160006, "أقصى ما يسمح به ديسكورد"),
        (500, 0, "لم يفتح ديسكورد السلسلة الآن"),
    ],
)
async def test_refused_it_says_why_and_the_next_press_is_heard(
    server: Server, status: int, code: int, said: str
) -> None:
    await begun(server.owner)
    server.running.env.inject_error("POST", OPEN, status=status, code=code, times=None)
    answers = await asked(server.owner, server.hall)
    assert said in words(answers)
    assert await bindings(server) == []
    server.running.env.backend.faults.clear()
    await server.owner.press_there("bind", "thread")
    assert len(await bindings(server)) == 1


async def test_in_a_forum_it_is_a_post_beside_the_one_in_which_it_was_asked(
    server: Server,
) -> None:
    await begun(server.owner)
    forum = server.guild.create_forum_channel("gigs")
    backend = server.running.env.backend
    post = backend.create_thread(forum.id, "قوانين", server.guild.owner.id)
    await server.running.settled()
    await asked(server.owner, ChannelHandle(server.running.env, server.guild, post))
    (_, made) = threads_of(server, forum)
    assert made.name == "زيتون"
    assert await bindings(server) == [str(made.id)]
    server.owner.channel = ChannelHandle(server.running.env, server.guild, made)
    first, card = server.owner.standing()
    assert text_of(first) == "📁 **مشروع زيتون**"
    assert "المرحلة" in text_of(card)


async def test_pressed_twice_one_thread_is_opened(server: Server) -> None:
    await server.bound("thread")
    answers = await server.owner.press_there("bind", "thread")
    assert "ظاهر هناك" in words(answers)
    assert len(threads_of(server, server.hall)) == 1


async def test_where_the_turn_fails_no_thread_is_left_standing(server: Server) -> None:
    """A group shows fifty gigs at most; the thread was opened before that was known."""
    await begun(server.owner)
    await server.owner.there("/team")
    await server.owner.press_there("bind.ask")
    await server.owner.press_there("bind", "here")
    gig = (await server.owner.gig()).id
    async with server.running.store.turn() as turn:
        (bound,) = await turn.teams.bindings(gig)
        for number in range(49):
            elsewhere = Place("discord", str(number), private=False)
            await turn.teams.bind(replace(bound, place=elsewhere), NOW)
    answers = await server.owner.press_there("bind", "thread")
    assert "50" in words(answers)
    assert threads_of(server, server.hall) == []


@pytest.mark.parametrize("deletes", [True, False])
async def test_where_the_turn_is_undone_the_thread_goes_too(server: Server, deletes: bool) -> None:
    """Who opened a thread may always archive it, and delete it only with more permission."""
    await begun(server.owner)
    client = server.running.discord.client
    assert client is not None
    turns, heard = client.intake.turns, client.needs.handle
    turns.waits = (0.0,)

    async def undone(event: Event) -> Answered:
        bound = isinstance(event.what, Pressed) and ":bind:thread:" in event.what.button
        return Handled(failed=True) if bound else await heard(event)

    turns.needs = replace(turns.needs, handle=undone)
    if not deletes:
        server.running.env.inject_error("DELETE", "/channels/*", status=403, code=50013)
    await asked(server.owner, server.hall)
    left = [one.thread_metadata for one in threads_of(server, server.hall)]
    assert [one.archived for one in left if one] == ([] if deletes else [True])
    turns.needs = replace(turns.needs, handle=heard)
    await server.owner.press_there("bind", "thread")
    assert len(await bindings(server)) == 1


async def test_in_a_voice_channel_none_is_offered(server: Server) -> None:
    await begun(server.owner)
    server.owner.channel = server.guild.create_voice_channel("talk")
    await server.owner.there("/team")
    answers = await server.owner.press_there("bind.ask")
    assert ":bind:here:" in str(answers[0].components)
    assert ":bind:thread:" not in str(answers[0].components)
