"""What is measured on Discord is a whole turn there, and what stands beside it hears the same."""

import aiosqlite
import discord
import pytest

from benchmarks import start
from benchmarks.discord_turn import AtDiscord, bare_clients, discord_chat_of
from benchmarks.house import fresh
from benchmarks.turn import KINDS, gig_begun, measuring, one_on_discord
from tests.test_benchmarks import assert_shape, rows

pytestmark = pytest.mark.discord

GIG = "abcdefghijkl2"
PRESS = f"v1:{GIG}:work.start::"


async def test_a_turn_ends_when_it_is_told_and_the_twin_keeps_step() -> None:
    keys = []
    async with fresh() as (store, assistant, speech), discord_chat_of(store, speech) as chat:
        gig = await gig_begun(AtDiscord(assistant, store))
        await chat.catch_up()
        async with measuring(store) as measured:
            for n in range(2):
                for kind in KINDS:
                    await one_on_discord(measured, chat, gig, kind, n)
                    assert await store.waiting("discord") == []
                    keys.append(chat.handled.keys)
            async with aiosqlite.connect(store.engines.file) as original:
                assert await rows(original) == await rows(measured.twin)
    assert keys == 2 * [("services.kept", "card"), ("gigs",), ("correct.kept", "card")]


async def test_only_what_went_through_is_a_turn() -> None:
    async with fresh() as (store, _, speech), discord_chat_of(store, speech) as chat:
        with pytest.raises(RuntimeError, match="told nothing"):
            await chat.show()
        await chat.take(chat.wire.commanded("gigs"))
        await chat.show()
        with pytest.raises(RuntimeError, match="not taken"):
            await chat.take(chat.wire.pressed("v1::nothing::"))
        with pytest.raises(discord.HTTPException):
            await chat.client.fetch_user(1)
        with pytest.raises(RuntimeError, match="users/1"):
            await chat.show()


async def test_the_librarys_bots_hear_each_kind_and_one_answers() -> None:
    async with fresh() as (store, _, speech), discord_chat_of(store, speech) as chat:
        await chat.take(chat.wire.commanded("gigs"))
        await chat.show()
        wire = chat.wire
        frames = [wire.pressed(PRESS), wire.commanded("gigs"), wire.filled(f"form:title:{GIG}")]
    async with bare_clients() as bots:
        for bot in bots.values():
            for frame in frames:
                await bot.take(frame)
                await bot.show()
        heard = {name: (bot.client.count, bot.wire.sent) for name, bot in bots.items()}
    assert heard == {"dispatch": (3, 0), "echo": (3, 3)}


def test_a_start_is_told_beside_a_bare_clients() -> None:
    report = start.run(starts=1)
    assert_shape(report, "start")
    assert set(start.AIMS) < set(report["ratios"])
    told = {**report["figures"], **report["reference"]}
    for whose in ("discord", "bare"):
        assert told[f"{whose}.answer.ms"] > told[f"{whose}.listens.ms"] > 100
