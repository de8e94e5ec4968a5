"""Whatever is pressed in a server, and by whom: nothing of a gig changes or is seen by others."""

from copy import deepcopy
from typing import Any

import discord
import pytest
from structlog.typing import EventDict

from handlers.router_of_groups import GROUP_ACTIONS
from tests.discord.every_view import faults_in
from tests.discord.house import Running
from tests.discord.player import parts, presses, text_of
from tests.discord.server import Server, founded, words

pytestmark = pytest.mark.discord

PRESS = 3
OWN = frozenset({"team.join", "team.leave", "team.leave.ask", "team.stay"})
"""What anybody does to their own part, which nobody can forge for others."""
ARGS = {
    "bind": ("here", "thread", "1"), "unbind": ("here", "1"), "team.language": ("en",),
    "team.only": ("yes", "no"), "team.mute": ("on", "off"), "team.digest": ("8", "none"),
    "override": ("start",), "work.start": ("",), "services.all": ("",), "scope.send": ("",),
    "file.release": ("",), "step": ("1",), "scope.unproven": ("",), "gig.archive": ("",),
    "gig.decline": ("",), "preview.make": ("",), "correct.price": ("",),
}  # fmt: skip
"""Presses that would decide something, and of the group's own all that there are."""
UNDONE = {"error", "critical"}
EPHEMERAL = 64


@pytest.fixture
async def server(mithaq: Running) -> Server:
    """The gig is in the hall, and each has their part."""
    server = founded(mithaq)
    await server.bound()
    for name in ("maker", "viewer", "client"):
        await server.joined(name, name)
    await server.owner.press("scope.send")
    return server


async def state(server: Server) -> list[Any]:
    """All that matters to others."""
    gig = await server.owner.gig()
    async with server.running.store.reading() as read:
        group = f"discord:{server.guild.id}"
        return [
            [one.entry for one in await server.running.store.journal_of(gig.id)],
            await read.teams.bindings(gig.id),
            await read.teams.group(group),
            await read.teams.members(group),
            [text_of(one) for one in server.owner.standing()],
            [one.name for one in server.hall.threads],
        ]


async def all_pressed(server: Server, name: str, privately: bool) -> None:
    """Every button that there is, of that gig, as if it had stood there."""
    one, gig = server.residents[name], (await server.owner.gig()).id
    seen = one.said if privately else server.owner.standing()
    under = [message for message in seen if presses(message)][-1]
    channel = None if privately else server.hall
    told, count = len(server.running.keys), 0
    for action in sorted({*GROUP_ACTIONS, *ARGS} - OWN):
        for arg in ARGS.get(action, ("1",)):
            press = f"v1:{gig}:{action}:{arg}:"
            data = {"custom_id": press, "component_type": 2}
            server.running.brought(one.person, PRESS, data, bearing(under, press), channel)
            count += 1
    await server.running.settled()
    assert len(server.running.keys) - told >= count > 40  # each was heard, and answered


def bearing(message: Any, press: str) -> Any:
    """That message, as if this button stood on it."""
    forged = deepcopy(message)
    stands = next(part for part in parts(forged) if "custom_id" in part)
    assert isinstance(stands, dict)
    stands["custom_id"] = press
    return forged


def leaks(server: Server, since: int) -> list[str]:
    """Of what was sent since then: what others could see, and what mentions anybody."""
    found = []
    for one in server.running.env.http_requests[since:]:
        body = dict(one.json or {}) if isinstance(one.json, dict) else {}
        if one.method == "POST" and one.path.startswith("/webhooks/"):
            found += [] if body["flags"] & EPHEMERAL else [f"seen by all: {body}"]
        if one.method == "POST" and "components" in body:
            said = body.get("allowed_mentions")
            found += [] if said == {"parse": []} else [f"may mention: {said}"]
    return found


@pytest.mark.parametrize("privately", [False, True])
@pytest.mark.parametrize("name", ["guest", "viewer"])
async def test_who_may_not_changes_nothing_whatever_they_press(
    server: Server, logged: list[EventDict], name: str, privately: bool
) -> None:
    one = server.residents[name]
    await one.say("/start")
    before, since = await state(server), len(server.running.env.http_requests)
    title = str((await server.owner.gig()).title)
    await all_pressed(server, name, privately)
    assert await state(server) == before
    assert leaks(server, since) == []
    assert title not in str(server.running.env.http_requests[since:])
    assert server.running.failed == 0
    assert [line for line in logged if line["log_level"] in UNDONE] == []


async def test_the_client_reads_and_agrees_and_nothing_else(server: Server) -> None:
    await server.client.say("/start")
    before = await state(server)
    await all_pressed(server, "client", privately=False)
    assert await state(server) == before  # the version that they would agree to isn't "1"


async def test_whoever_minds_the_server_sets_its_language_and_not_its_lead(
    server: Server,
) -> None:
    warden = server.guild.create_role(
        "warden", permissions=discord.Permissions(manage_guild=True, view_channel=True)
    )
    before = await state(server)
    await server.guest.there("/team")
    (refused,) = await server.guest.press_there("team.settings")
    assert "لقيادة الفريق، أو لمشرفي المجموعة" in text_of(refused)
    guild = server.running.env.backend.guilds[server.guild.id]
    guild.members[server.guest.person.id].role_ids.append(warden.id)
    await server.guest.press_there("team.settings")
    await server.guest.press_there("team.language", "en")
    after = await state(server)
    assert after[2].language == "en"
    assert after[2].lead == before[2].lead
    assert after[:2] == before[:2]
    assert "Stage: " in after[4][0]


async def test_all_that_stands_in_public_is_within_discord_s_limits(server: Server) -> None:
    gig = await server.owner.gig()
    seen = [one for one in server.owner.standing() if one.components]
    assert [fault for one in seen for fault in faults_in(one.components)] == []
    assert not any(one.mention_everyone or one.mention_user_ids for one in seen)
    said = words(seen)
    assert str(gig.title) not in said
    assert "$" not in said
    assert leaks(server, 0) == []
    assert {part["type"] for one in seen for part in parts(one)} <= {1, 2, 10, 17}


async def test_somebody_called_everyone_calls_nobody(mithaq: Running) -> None:
    server = founded(mithaq)
    for one, name in ((server.maker, "@everyone"), (server.owner, "<@&1> <#2> **x**")):
        mithaq.env.backend.get_user(one.person.id).global_name = name
    await server.bound()
    await server.joined("maker", "maker")
    shown = await server.guest.there("/team")
    assert "\\@everyone" in words(shown)
    assert not any(one.mention_everyone for one in (*shown, *server.owner.standing()))
    assert leaks(server, 0) == []
    assert mithaq.failed == 0


async def test_many_presses_at_once_open_one_thread(mithaq: Running) -> None:
    server = founded(mithaq)
    await server.bound("here")
    await server.owner.press_there("bind.ask")
    gig = (await server.owner.gig()).id
    press = f"v1:{gig}:bind:thread:"
    data = {"custom_id": press, "component_type": 2}
    for _ in range(4):
        mithaq.brought(server.owner.person, PRESS, data, server.owner.whispers[-1], server.hall)
    await mithaq.settled()
    assert len(server.hall.threads) == 1
    async with mithaq.store.reading() as read:
        assert len(await read.teams.bindings(gig)) == 2
