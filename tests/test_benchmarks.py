"""The benchmarks tell what they promise to tell, and measure what they say they measure."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import aiosqlite
import pytest

from benchmarks import growth, nudges_start, pacing, taps, turn
from benchmarks.__main__ import BENCHMARKS, main
from benchmarks.crowd import EACH, fill, give, pattern_of
from benchmarks.house import fresh
from benchmarks.pacing_gate import Gate
from benchmarks.page import page_of
from benchmarks.report import Benchmark, Report, table
from benchmarks.seat import Seat
from benchmarks.telegram_turn import AtTelegram, chat_of, conversing, libraries
from benchmarks.turn import KINDS, frames, gig_begun, measuring, one_on_telegram
from benchmarks.twin import Ear, replay, twin_of
from benchmarks.virtual import virtually


def assert_shape(report: Report, name: str) -> None:
    """Four keys, of which three hold numbers; each aim is about one of these."""
    assert set(report) == {"name", "figures", "reference", "ratios"}
    assert report["name"] == name
    numbers = {**report["figures"], **report["reference"], **report["ratios"]}
    assert all(isinstance(number, int | float) and number >= 0 for number in numbers.values())
    assert json.loads(json.dumps(report)) == report


def test_a_gig_begins_in_as_few_taps_and_words_as_promised(tmp_path: Path) -> None:
    assert main(["taps", "--json", str(tmp_path / "taps.json")]) == 0
    report: Report = json.loads((tmp_path / "taps.json").read_text("utf-8"))
    assert_shape(report, "taps")
    assert {name: report["figures"][name] <= most for name, most in taps.AIMS.items()} == {
        "small.taps": True,
        "small.words": True,
        "story.taps": True,
        "story.words": True,
    }


def test_a_turn_is_told_beside_its_bare_statements() -> None:
    report = turn.run(turns=3, warm_up=1)
    assert_shape(report, "turn")
    on_telegram = {f"telegram.{kind}" for kind in KINDS}
    on_discord = {f"discord.{kind}" for kind in KINDS}
    assert set(turn.AIMS) == {"press", "command", "form"} | on_telegram | on_discord
    figures, reference, ratios = report["figures"], report["reference"], report["ratios"]
    assert figures["press.statements"] > figures["command.statements"] > 0
    for kind in turn.AIMS:
        assert figures[f"{kind}.kept.ms"] < figures[f"{kind}.ms"]
        assert ratios[kind] == figures[f"{kind}.ms"] / reference[f"{kind}.ms"]
    for kind in on_telegram:
        for bot in ("echo", "conversation"):
            of_bot = figures[f"{kind}.ms"] / reference[f"ptb.{bot}.ms"]
            assert ratios[f"{kind}.of-{bot}"] == of_bot
    for kind in KINDS:
        for bot in ("dispatch", "echo"):
            of_bot = figures[f"discord.{kind}.ms"] / reference[f"dpy.{bot}.{kind}.ms"]
            assert ratios[f"discord.{kind}.of-{bot}"] == of_bot


def test_growth_is_told_beside_the_smaller_one() -> None:
    report = growth.run(sizes=(EACH, 5 * EACH), turns=2, warm_up=0)
    assert_shape(report, "growth")
    assert set(report["ratios"]) == {"turn.at-100", "gigs.at-100"}
    assert set(growth.AIMS) == {"turn.at-100000", "gigs.at-100000"}


def test_pacing_is_told_beside_the_librarys_limiter() -> None:
    report = pacing.run(nudges=150, messages=5)
    assert_shape(report, "pacing")
    assert set(pacing.AIMS) <= {*report["figures"], *report["ratios"]}
    refused = [f"{case}.refused" for case in (*pacing.IN_TIME, "real")]
    assert {report["figures"][name] for name in refused} == {0}
    assert sum(report["reference"][name] for name in refused) > 100


def test_a_start_with_nudges_pending_is_told_beside_a_schedulers() -> None:
    report = nudges_start.run(nudges=60, jobs=5, starts=1)
    assert_shape(report, "nudges-start")
    assert set(nudges_start.AIMS) <= set(report["figures"])
    assert (report["figures"]["pending"], report["reference"]["pending"]) == (60, 5)
    assert report["figures"]["memory.MB"] > 10


def test_the_gate_is_as_strict_as_telegram() -> None:
    """Seconds to wait: a burst of 3 and one a second; 30 a second over all; 20 a minute."""
    gate = Gate()
    assert [gate.arrive(1, at) for at in (0, 0, 0, 0, 1, 1, 1.5, 2)] == [0, 0, 0, 1, 0, 1, 1, 0]
    assert [gate.arrive(chat, 9) for chat in range(2, 33)] == [0] * 30 + [1]
    assert [gate.arrive(99, at) for at in (9.5, 9.999, 10)] == [1, 1, 0]
    assert [gate.arrive(-1, at) for at in range(20, 41)] == [0] * 20 + [40]
    assert [gate.arrive(-1, at) for at in (79, 80, 80.5)] == [1, 0, 1]
    assert gate.refused == 9


def test_in_virtual_time_nobody_waits_for_what_will_never_come() -> None:
    async def vain() -> None:
        await asyncio.sleep(3600)
        await asyncio.Event().wait()

    with pytest.raises(RuntimeError, match="nothing will ever come"):
        virtually(vain())


def test_an_aim_that_is_missed_is_told() -> None:
    report = Report(name="x", figures={"a": 2.5, "b": 1}, reference={"a": 1}, ratios={"c": 4})
    benchmark = Benchmark(lambda full: report, {"a": 2, "b": 1, "c": 3})
    assert benchmark.missed(report) == ["a", "c"]
    assert [line.split() for line in table(report, benchmark.aims).splitlines()] == [
        ["x"],
        ["figure", "reference", "ratio", "aim"],
        ["a", "2.500", "1", "2"],
        ["b", "1", "1"],
        ["c", "4", "3"],
    ]


def test_each_benchmark_has_aims() -> None:
    assert {name: bool(one.aims) for name, one in BENCHMARKS.items()} == {
        "taps": True,
        "turn": True,
        "growth": True,
        "pacing": True,
        "nudges-start": True,
        "nudges-burst": True,
        "nudge-budget": True,
        "start": True,
    }


@pytest.fixture
async def seat() -> AsyncIterator[Seat]:
    async with fresh() as (store, assistant, _):
        yield Seat(assistant, store)


async def test_a_crowd_is_made_of_real_gigs(seat: Seat) -> None:
    gig = await gig_begun(seat)
    pattern = await pattern_of(seat, gig)
    await give(seat.store, seat.identity, pattern, EACH - 1)
    fill(seat.store, pattern, 2 * EACH)
    assert await seat.store.verify_all() == []
    assert await seat.store.rebuild() == 3 * EACH
    async with seat.store.turn() as turn_:
        own = await turn_.gigs_of(await turn_.person(seat.identity))
    assert len(own) == EACH


async def test_the_twin_is_led_to_the_same_rows() -> None:
    """The reference does what the turn did, not something easier."""
    async with fresh() as (store, assistant, speech):
        kinds = frames(await gig_begun(Seat(assistant, store)))
        page = page_of(store, assistant, speech, "1")
        async with twin_of(store) as twin:
            ear = Ear(store)
            for of_kind in kinds.values():
                await page.take(next(of_kind))
                await page.show()
                await replay(twin, ear.taken())
            async with aiosqlite.connect(store.engines.file) as original:
                assert await rows(original) == await rows(twin)


async def test_on_telegram_a_turn_ends_when_it_is_told_and_the_twin_keeps_step() -> None:
    keys = []
    async with fresh() as (store, assistant, speech), chat_of(store, speech) as chat:
        gig = await gig_begun(AtTelegram(assistant, store))
        await chat.catch_up()
        async with measuring(store) as measured:
            for n in range(2):
                for kind in KINDS:
                    await one_on_telegram(measured, chat, gig, kind, n)
                    assert await store.waiting("telegram") == []
                    keys.append(chat.handled.keys)
            async with aiosqlite.connect(store.engines.file) as original:
                assert await rows(original) == await rows(measured.twin)
    assert keys == 2 * [("services.kept", "card"), ("gigs",), ("correct.kept", "card")]


async def test_on_telegram_only_what_went_through_is_a_turn() -> None:
    async with fresh() as (store, _, speech), chat_of(store, speech) as chat:
        with pytest.raises(RuntimeError, match="told nothing"):
            await chat.show()
        with pytest.raises(RuntimeError, match="not taken"):
            await chat.take(chat.wire.said("/nothing"))
        await chat.bot.set_my_description("…")
        with pytest.raises(RuntimeError, match="setMyDescription"):
            await chat.show()


async def test_the_library_s_bots_answer_and_the_conversation_is_in_its_file(
    tmp_path: Path,
) -> None:
    async with libraries(tmp_path) as bots:
        told = {}
        for name, bot in bots.items():
            await bot.take(bot.wire.said("مخزون"))
            await bot.show()
            told[name] = json.loads(bot.wire.newest)["text"]
        assert told == {"echo": "مخزون", "conversation": "price?"}
        later = conversing(tmp_path / "conversation.pickle")
        async with later.application:
            await later.take(later.wire.said("80"))
        assert json.loads(later.wire.newest)["text"] == "title?"


async def rows(connection: aiosqlite.Connection) -> list[list[tuple[object, ...]]]:
    found = []
    for table_ in ("gigs", "journal", "openings", "messages", "events", "places", "people"):
        everything = await connection.execute_fetchall(f"SELECT * FROM {table_}")  # noqa: S608  # our own names
        found.append([tuple(row) for row in everything])
    return found


def test_the_longest_name_stands_in_its_column() -> None:
    """As the benchmark of a turn makes them."""
    longest = f"telegram.{max(KINDS, key=len)}.of-conversation"
    report: Report = {
        "name": "x",
        "figures": {"a": 1.0, longest: 2.0},
        "reference": {},
        "ratios": {},
    }
    _, head, *rows = table(report, {}).splitlines()
    assert {len(row) for row in rows} == {len(head)}
