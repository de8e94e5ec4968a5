"""What is offered while somebody types after /gig and /gigs."""

import time
from dataclasses import replace
from typing import Any

import pytest

from gigs.entries.opening import ClientNamed
from gigs.journal import record
from tests.discord.conftest import Talk
from tests.discord.house import Running
from tests.discord.player import presses
from tests.storage.made import NOW, opened

pytestmark = pytest.mark.discord

AT_ONCE = 1.0  # seconds, of the three that Discord waits
IDS = "abcdefghijklmnopqrstuvwxyz234567"


async def given(talk: Talk, count: int) -> None:
    """So many gigs at once, of ten clients."""
    async with talk.running.store.turn() as turn:
        person = await turn.person(talk.identity)
        person = replace(person, language="ar", known=True)
        await turn.keep_person(talk.identity, person)
        for n in range(count):
            id_ = f"aaaaaaaaaaa{IDS[n // 32]}{IDS[n % 32]}"
            entries = (opened(id_, f"شعار رقم {n}"), ClientNamed(f"عميل {n % 10}"))
            gig, recorded = record(None, entries, NOW, str(talk.identity))
            assert gig is not None
            await turn.append(person, gig, recorded)


async def choices(talk: Talk, typed: str, command: str = "gigs") -> list[Any]:
    return list(await talk.person.autocomplete(command, "words", typed))


async def test_a_client_is_offered_with_their_gigs_and_finds_them(mona: Talk) -> None:
    await given(mona, 12)
    offered = await choices(mona, "عميل 1")
    assert offered[0] == {"name": "👤 عميل 1", "value": "عميل 1"}
    assert len(offered) == 3
    assert all("عميل 1" in one["name"] for one in offered)
    await mona.person.slash("gigs", words=offered[0]["value"])
    await mona.settled()
    cards = [press for press in presses(mona.said[-1]) if ":card:" in press]
    assert len(cards) == 2


async def test_with_nothing_typed_the_gigs_come_first(mona: Talk) -> None:
    await given(mona, 4)
    offered = await choices(mona, "", "gig")
    assert [one["name"].startswith("👤") for one in offered] == [False] * 4 + [True] * 4


async def test_two_hundred_gigs_are_looked_through_in_time(mona: Talk) -> None:
    await given(mona, 200)
    begun = time.monotonic()
    offered = await choices(mona, "عميل 7")
    assert time.monotonic() - begun < AT_ONCE
    assert len(offered) == 21
    assert len(await choices(mona, "")) == 25
    begun = time.monotonic()
    await mona.person.slash("gigs", words="عميل 7")
    await mona.settled()
    assert time.monotonic() - begun < AT_ONCE


async def test_nobody_is_offered_anothers_gig_or_client(mona: Talk, mithaq: Running) -> None:
    await given(mona, 3)
    sami = Talk(mithaq, mithaq.env.create_user("sami"), "ar")
    assert await choices(sami, "") == []
    assert await choices(sami, "عميل") == []


async def test_in_a_server_nothing_is_offered(mona: Talk, mithaq: Running) -> None:
    await given(mona, 3)
    guild = mithaq.env.create_guild()
    member = guild.add_member(mona.person)
    hall = guild.create_text_channel("hall")
    for command in ("gig", "gigs"):
        assert await member.autocomplete(hall, command, "words", "عميل") == []
