"""Put out of a whole server, and taken back: its owners are told once, and find all they showed."""

import pytest
from simcord.backend import serializers

from tests.discord.house import Running
from tests.discord.player import text_of
from tests.discord.server import Server, founded
from tests.discord.test_shut_places import SENT, lost, something_changes

pytestmark = pytest.mark.discord


@pytest.fixture
def server(mithaq: Running) -> Server:
    return founded(mithaq)


async def put_out(server: Server) -> None:
    env = server.running.env
    for method in ("POST", "PATCH"):
        path = f"/channels/{server.owner.channel.id}/messages*"
        env.inject_error(method, path, status=403, code=50001, times=None)
    env.backend.emit("GUILD_DELETE", {"id": str(server.guild.id)})
    await server.running.settled()


async def taken_back(server: Server) -> None:
    backend = server.running.env.backend
    backend.faults.clear()
    guild = backend.get_guild(server.guild.id)
    joined = dict(serializers.guild_create_payload(backend, guild))
    joined.pop("unavailable", None)  # said only of one that we were in before
    backend.emit("GUILD_CREATE", joined)
    await server.running.settled()


async def test_put_out_of_the_server_and_taken_back(server: Server) -> None:
    """Of all its channels at once; the gig goes on in private."""
    await server.bound()
    await put_out(server)
    (told,) = lost(server)
    assert "أُخرجت من المجموعة" in told
    await something_changes(server)
    assert SENT not in text_of(server.owner.standing()[0])
    await taken_back(server)
    assert SENT in text_of(server.owner.standing()[-1])
    assert len(server.owner.standing()) == 1
    assert len(lost(server)) == 1
    assert await server.running.store.waiting("discord") == []


async def test_put_out_while_nobody_listened_it_learns_so_at_the_start(server: Server) -> None:
    await server.bound()
    guild = server.running.env.backend.guilds.pop(server.guild.id)
    await server.running.again()
    (told,) = lost(server)
    assert "أُخرجت من المجموعة" in told
    await server.running.again()
    server.running.env.backend.guilds[server.guild.id] = guild
    await something_changes(server)
    await server.running.again()
    assert SENT in text_of(server.owner.standing()[-1])
    assert len(lost(server)) == 1


async def test_a_server_that_is_down_for_a_while_is_no_news(server: Server) -> None:
    await server.bound()
    backend = server.running.env.backend
    backend.emit("GUILD_DELETE", {"id": str(server.guild.id), "unavailable": True})
    await server.running.settled()
    assert lost(server) == []


async def test_of_two_gigs_in_one_server_the_owner_is_told_in_one_message(server: Server) -> None:
    await server.bound()
    await server.owner.say("/newgig")
    await server.owner.say("تصميم شعار لمقهى، 30$ على خدمتين، الخميس")
    await server.owner.press("board.done")
    server.owner.channel = server.guild.create_text_channel("second")
    await server.owner.there("/team")
    await server.owner.press_there("bind.ask")
    newer = (await server.owner.gig()).id
    await server.owner.click(server.owner.whispers[-1], f"v1:{newer}:bind:here:")
    before = len(server.owner.said)
    await put_out(server)
    new = "\n".join(server.owner.words[before:])
    assert new.count("أُخرجت من المجموعة") == 1
    assert "زيتون" in new
