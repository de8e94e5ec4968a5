"""A place in which nothing can be said any more: what happens to the gig that is shown there."""

import pytest
from simcord.backend import serializers
from structlog.typing import EventDict

from tests.discord.house import Running
from tests.discord.player import text_of
from tests.discord.server import Server, founded

pytestmark = pytest.mark.discord

LOST = "مشروع زيتون لم يعد ظاهرًا في مجموعته."
LOUD = {"warning", "error", "critical"}


@pytest.fixture
def server(mithaq: Running) -> Server:
    return founded(mithaq)


def messages(channel: int) -> str:
    """Of this channel alone: in private something is changed at the same time."""
    return f"/channels/{channel}/messages*"


def loud(logged: list[EventDict]) -> list[EventDict]:
    return [line for line in logged if line["log_level"] in LOUD]


def lost(server: Server) -> list[str]:
    """What the owner was told of it, in private."""
    return [text for one in server.owner.said if (text := text_of(one)).startswith(LOST)]


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
    await server.owner.press("unbind")
    assert server.owner.standing() == []
    assert len(server.hall.threads) == 1


@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [
        (400, 50083, "ذلك المكان مغلق"),
        (400, 160005, "ذلك المكان مغلق"),
        (403, 50013, "الكتابة هناك ليست من صلاحياتي"),
        (403, 50001, "الكتابة هناك ليست من صلاحياتي"),
        (404, 10003, "ذلك المكان حُذف"),
    ],
)
async def test_where_nothing_is_taken_the_gig_goes_on_and_the_place_waits(
    server: Server, logged: list[EventDict], status: int, code: int, reason: str
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
    (told,) = lost(server)
    assert reason in told
    assert "كتابة الاتفاق" in text_of(server.owner.standing()[0])
    assert "chat is shut" in [line["event"] for line in logged]
    assert await server.running.store.waiting("discord") == []
    await server.running.again()
    await server.owner.say("/gig")
    assert "كتابة الاتفاق" in text_of(server.owner.standing()[0])
    await server.viewer.there("/team")
    assert "بانتظار موافقة العميل" in text_of(server.owner.standing()[0])
    assert len(lost(server)) == 1
    assert loud(logged) == []


async def test_a_deleted_channel_takes_nothing_else_along(
    server: Server, logged: list[EventDict]
) -> None:
    await server.bound()
    server.running.env.backend.delete_channel(server.hall.id)
    await server.running.settled()
    (told,) = lost(server)
    assert "ذلك المكان حُذف" in told
    await server.owner.press("scope.send")
    assert len(lost(server)) == 1
    so_far = len(server.owner.said)
    await server.owner.say("/privacy")
    assert len(server.owner.said) == so_far + 1
    assert server.running.failed == 0
    assert loud(logged) == []
    second = server.guild.create_text_channel("second")
    server.all_in(second)
    await server.owner.there("/team")
    await server.owner.press_there("bind.ask")
    await server.owner.press_there("bind", "here")
    assert "بانتظار موافقة العميل" in text_of(server.owner.standing()[0])


async def test_a_deleted_thread_and_its_card_in_another_channel(server: Server) -> None:
    await server.bound("thread")
    thread = await server.thread()
    server.running.env.backend.delete_channel(thread.id)
    await server.running.settled()
    (told,) = lost(server)
    assert "ذلك المكان حُذف" in told
    server.all_in(server.hall)
    await server.owner.there("/gig")
    await server.owner.press("scope.send")
    assert "بانتظار موافقة العميل" in text_of(server.owner.standing()[0])
    assert len(lost(server)) == 1


async def test_a_closed_thread_shows_its_card_again_once_it_opens(
    server: Server, logged: list[EventDict]
) -> None:
    await server.bound("thread")
    thread = await server.thread()
    backend, there = server.running.env.backend, messages(thread.id)
    metadata = backend.channels[thread.id].thread_metadata
    assert metadata is not None
    metadata.archived = metadata.locked = True
    backend.announce_channel_update(thread.id)
    refusing = [("PATCH", there), ("POST", there), ("PATCH", f"/channels/{thread.id}")]
    for method, path in refusing:
        server.running.env.inject_error(method, path, status=400, code=160005, times=None)
    await server.owner.press("scope.send")
    assert len(lost(server)) == 1
    backend.faults.clear()
    metadata.archived = metadata.locked = False
    backend.announce_channel_update(thread.id)
    await server.running.settled()
    assert "بانتظار موافقة العميل" in text_of(server.owner.standing()[0])
    assert len(lost(server)) == 1
    assert loud(logged) == []


async def test_a_channel_in_which_it_may_write_again_shows_its_card(server: Server) -> None:
    await server.bound()
    backend, there = server.running.env.backend, messages(server.hall.id)
    for method in ("PATCH", "POST"):
        server.running.env.inject_error(method, there, status=403, code=50013, times=None)
    await server.owner.press("scope.send")
    assert len(lost(server)) == 1
    backend.faults.clear()
    backend.announce_channel_update(server.hall.id)
    await server.running.settled()
    assert "بانتظار موافقة العميل" in text_of(server.owner.standing()[-1])


async def test_put_out_of_the_server_and_taken_back(
    server: Server, logged: list[EventDict]
) -> None:
    """Its owner is told once, however many places showed the gig."""
    await server.bound()
    await server.owner.there("/team")
    await server.owner.press_there("bind.ask")
    await server.owner.press_there("bind", "thread")
    backend = server.running.env.backend
    backend.emit("GUILD_DELETE", {"id": str(server.guild.id)})
    await server.running.settled()
    (told,) = lost(server)
    assert "أُخرجت من المجموعة" in told
    (thread,) = server.hall.threads
    for there in (messages(server.hall.id), messages(thread.id)):
        server.running.env.inject_error("PATCH", there, status=403, code=50001, times=None)
    await server.owner.press("scope.send")
    assert "كتابة الاتفاق" in text_of(server.owner.standing()[-1])
    backend.faults.clear()
    guild = serializers.guild_create_payload(backend, backend.get_guild(server.guild.id))
    backend.emit("GUILD_CREATE", {k: v for k, v in guild.items() if k != "unavailable"})
    await server.running.settled()
    assert "بانتظار موافقة العميل" in text_of(server.owner.standing()[-1])
    await server.thread()
    assert "بانتظار موافقة العميل" in text_of(server.owner.standing()[-1])
    assert len(lost(server)) == 1
    assert loud(logged) == []
