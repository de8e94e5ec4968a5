"""A place in which nothing can be said any more: what happens to the gig that is shown there."""

import pytest
from structlog.typing import EventDict

from tests.discord.house import Running
from tests.discord.player import text_of
from tests.discord.server import Server, founded

pytestmark = pytest.mark.discord

LOUD = {"warning", "error", "critical"}


@pytest.fixture
def server(mithaq: Running) -> Server:
    return founded(mithaq)


def messages(channel: int) -> str:
    """Of this channel alone: in private something is changed at the same time."""
    return f"/channels/{channel}/messages*"


def loud(logged: list[EventDict]) -> list[EventDict]:
    return [line for line in logged if line["log_level"] in LOUD]


def archived(server: Server) -> list[bool]:
    threads = server.running.env.backend.channels.values()
    return [one.thread_metadata.archived for one in threads if one.thread_metadata is not None]


async def test_an_archived_thread_wakes_when_its_gig_changes(
    server: Server, logged: list[EventDict]
) -> None:
    await server.bound("thread")
    thread = await server.thread()
    (before,) = server.owner.standing()
    metadata = server.running.env.backend.channels[thread.id].thread_metadata
    assert metadata is not None
    metadata.archived = True
    there = messages(thread.id)
    server.running.env.inject_error("PATCH", there, status=400, code=50083, times=1)
    await server.owner.press("scope.send")
    (after,) = server.owner.standing()
    assert after.id == before.id
    assert "بانتظار موافقة العميل" in text_of(after)
    assert archived(server) == [False]
    assert loud(logged) == []


async def test_taken_out_of_an_archived_thread_the_card_is_gone(server: Server) -> None:
    await server.bound("thread")
    there = messages((await server.thread()).id)
    server.running.env.inject_error("DELETE", there, status=400, code=50083, times=1)
    await server.owner.say("/gig")
    await server.owner.press("more")
    await server.owner.press("shared")
    await server.owner.press("unbind.ask")
    await server.owner.press("unbind")
    assert server.owner.standing() == []
    assert len(server.hall.threads) == 1


@pytest.mark.parametrize(
    ("status", "code"), [(400, 50083), (403, 50013), (403, 50001), (404, 10003)]
)
async def test_where_nothing_is_taken_the_gig_goes_on_and_the_place_waits(
    server: Server, logged: list[EventDict], status: int, code: int
) -> None:
    """A locked thread, one that we may not write in, one that is hidden from us or gone."""
    await server.bound("thread")
    thread = await server.thread()
    env, there = server.running.env, messages(thread.id)
    env.inject_error("PATCH", there, status=status, code=code, times=None)
    env.inject_error("POST", there, status=status, code=code, times=None)
    env.inject_error("PATCH", f"/channels/{thread.id}", status=status, code=code, times=None)
    await server.owner.press("scope.send")
    env.backend.faults.clear()
    assert "كتابة الاتفاق" in text_of(server.owner.standing()[0])
    assert "chat is shut" in [line["event"] for line in logged]
    assert await server.running.store.waiting("discord") == []
    await server.running.again()
    await server.owner.say("/gig")
    assert "كتابة الاتفاق" in text_of(server.owner.standing()[0])
    await server.viewer.there("/team")
    assert "بانتظار موافقة العميل" in text_of(server.owner.standing()[0])
    assert loud(logged) == []


async def test_a_deleted_channel_takes_nothing_else_along(
    server: Server, logged: list[EventDict]
) -> None:
    await server.bound()
    server.running.env.backend.delete_channel(server.hall.id)
    await server.owner.press("scope.send")
    told = len(server.owner.said)
    await server.owner.say("/privacy")
    assert len(server.owner.said) == told + 1
    assert server.running.failed == 0
    assert loud(logged) == []
    second = server.guild.create_text_channel("second")
    server.all_in(second)
    await server.owner.there("/team")
    await server.owner.press_there("bind.ask")
    await server.owner.press_there("bind", "here")
    assert "بانتظار موافقة العميل" in text_of(server.owner.standing()[0])
