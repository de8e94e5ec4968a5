"""Installed by an account alone: Mithaq works where it isn't a member, seen by that person only."""

from typing import Any

import pytest
from simcord.backend import serializers

from tests.discord.conftest import Talk
from tests.discord.house import Running

pytestmark = pytest.mark.discord

COMMAND, PRESS = 2, 3
SERVER, WITH_OTHERS = 0, 2  # where an interaction takes place, as Discord numbers it
ELSEWHERE = 990_000_000_000_000_001


def command(name: str, words: str = "") -> dict[str, Any]:
    told = [{"name": "words", "type": 3, "value": words}] if words else []
    return {"id": "1", "name": name, "type": 1, "options": told}


def in_a_server(talk: Talk, locale: str) -> dict[str, Any]:
    """One that the bot isn't in, as Discord tells of it."""
    person = dict(serializers.user_payload(talk.running.env.backend.get_user(talk.person.id)))
    member = {
        "user": person, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "deaf": False,
        "mute": False, "permissions": "0", "flags": 0,
    }  # fmt: skip
    return {
        "context": SERVER, "guild_id": str(ELSEWHERE), "guild_locale": locale, "member": member,
        "guild": {"id": str(ELSEWHERE), "locale": locale, "features": []},
        "authorizing_integration_owners": {"1": str(talk.person.id)},
    }  # fmt: skip


async def test_in_a_talk_with_somebody_else_nothing_of_a_gig_is_said(
    mona: Talk, mithaq: Running
) -> None:
    await mona.begin()
    told = len(mithaq.keys)
    mithaq.brought(mona.person, COMMAND, command("gigs"), context=WITH_OTHERS)
    await mona.settled()
    assert mithaq.keys[told:] == ["group.private"]
    asked = [one for one in mithaq.env.http_requests if one.path.startswith("/webhooks/")]
    assert dict(asked[-1].json or {})["flags"] & 64  # for this person's eyes


async def test_in_a_server_that_added_nobody_a_team_is_told_what_that_takes(
    mona: Talk, mithaq: Running
) -> None:
    await mona.begin()
    told = len(mithaq.keys)
    mithaq.brought(mona.person, COMMAND, command("team"), **in_a_server(mona, "en-US"))
    mithaq.brought(mona.person, COMMAND, command("gig"), **in_a_server(mona, "en-US"))
    await mona.settled()
    assert mithaq.keys[told:] == ["team.not-at-home", "group.private"]
    asked = [one for one in mithaq.env.http_requests if one.path.startswith("/webhooks/")]
    assert all(dict(one.json or {})["flags"] & 64 for one in asked if one.method == "POST")
    assert "go:gig" in str(asked[-1].json)
    async with mithaq.store.reading() as read:
        assert not (await read.teams.group(f"discord:{ELSEWHERE}")).known
    await mona.say("/gigs")
    assert mithaq.keys[-1] == "gigs"
    assert mithaq.failed == 0


@pytest.mark.parametrize(
    "press",
    ["v1::team::", "v1::team.join::", "v1::bind.ask::", "v1:{gig}:bind:here:",
     "v1:{gig}:bind:thread:", "v1:{gig}:unbind:here:", "v1::team.settings::"],
)  # fmt: skip
async def test_there_nothing_of_a_group_can_be_pressed(
    mona: Talk, mithaq: Running, press: str
) -> None:
    await mona.begin()
    gig = (await mona.gig()).id
    data = {"custom_id": press.format(gig=gig), "component_type": 2}
    mithaq.brought(mona.person, PRESS, data, mona.said[-1], **in_a_server(mona, "en-US"))
    await mona.settled()
    async with mithaq.store.reading() as read:
        assert await read.teams.bindings(gig) == []
        assert not (await read.teams.group(f"discord:{ELSEWHERE}")).known
    assert mithaq.failed == 0


@pytest.mark.parametrize(
    ("locale", "language"), [("en-US", "ar"), ("en-GB", "en"), ("fr", "ar"), ("new", "ar")]
)
async def test_a_servers_language_is_a_first_guess_where_it_was_chosen(
    mona: Talk, mithaq: Running, locale: str, language: str
) -> None:
    """American English is what every server begins with, also where everyone reads Arabic."""
    mithaq.brought(mona.person, COMMAND, command("privacy"), **in_a_server(mona, locale))
    await mona.settled()
    assert mithaq.keys == ["privacy"]
    assert (await mithaq.store.person(mona.identity)).language == language
    mithaq.brought(mona.person, COMMAND, command("privacy"), **in_a_server(mona, "en-GB"))
    await mona.settled()
    assert (await mithaq.store.person(mona.identity)).language == language
    assert mithaq.failed == 0


async def test_the_language_a_person_chose_stands_above_the_servers(
    mona: Talk, mithaq: Running
) -> None:
    for language in ("en", "ar"):
        await mona.say("/settings")
        await mona.press("language", language)
    mithaq.brought(mona.person, COMMAND, command("privacy"), **in_a_server(mona, "en-GB"))
    await mona.settled()
    assert (await mithaq.store.person(mona.identity)).language == "ar"
