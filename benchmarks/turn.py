"""A whole turn, through the page, on Telegram and on Discord.

On the page: a frame as the browser sends it -> handled, committed, worded, as JSON. On Telegram: an
update's bytes -> handled, committed, worded, sent, marked as told. On Discord: the same, from an
interaction as the gateway brings it. SQLite on disk, synchronous=FULL, no network. The reference is
the turn's own statements, bare, on a copy of the database, run right after each turn; on Telegram
also two bots of its library's own kind, and on Discord two that hear the same interactions.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle
from statistics import median
from time import perf_counter
from typing import Any, Protocol, TypeVar

import aiosqlite

from benchmarks.discord_turn import AtDiscord, bare_clients, discord_chat_of
from benchmarks.discord_turn import Chat as DiscordChat
from benchmarks.house import fresh
from benchmarks.page import page_of
from benchmarks.report import Report
from benchmarks.seat import Seat
from benchmarks.taps import Doing, settled, story
from benchmarks.telegram_turn import AtTelegram, Chat, chat_of, libraries
from benchmarks.twin import Ear, replay, twin_of
from storage.store import Store

KINDS = ("press", "command", "form")
WAYS = ("", "telegram.", "discord.")
AIMS: dict[str, float] = {f"{way}{kind}": 3 for way in WAYS for kind in KINDS}
WARM_UP = 20  # turns of each kind
TITLES = [f"نموذج إكسل للمخزون {n}" for n in (1, 2)]

Frames = Iterator[Mapping[str, Any]]
Given_contra = TypeVar("Given_contra", contravariant=True)


class Way(Protocol[Given_contra]):
    async def take(self, given: Given_contra, /) -> None:
        """Until it's kept."""

    async def show(self) -> None:
        """Until all it led to is shown."""


@dataclass
class Times:
    """Of one kind of turn, each in milliseconds."""

    whole: list[float] = field(default_factory=list)
    kept: list[float] = field(default_factory=list)  # until the commit
    bare: list[float] = field(default_factory=list)  # nothing, where no store of ours is behind it
    statements: list[int] = field(default_factory=list)


async def timed(way: Way[Given_contra], given: Given_contra, times: Times) -> None:
    start = perf_counter()
    await way.take(given)
    kept = perf_counter()
    await way.show()
    times.kept.append(1000 * (kept - start))
    times.whole.append(1000 * (perf_counter() - start))


@dataclass
class Measuring:
    """One turn after the other, so that a slow moment falls on all."""

    ear: Ear
    twin: aiosqlite.Connection
    times: dict[str, Times] = field(default_factory=lambda: defaultdict(Times))

    async def beside_bare(self, kind: str, way: Way[Given_contra], given: Given_contra) -> None:
        times = self.times[kind]
        await timed(way, given, times)
        statements = self.ear.taken()
        start = perf_counter()
        await replay(self.twin, statements)
        times.bare.append(1000 * (perf_counter() - start))
        times.statements.append(len(statements))

    async def unmeasured(self, way: Way[Given_contra], given: Given_contra) -> None:
        """What has to come before; the twin stays in step."""
        await way.take(given)
        await way.show()
        await replay(self.twin, self.ear.taken())


@asynccontextmanager
async def measuring(store: Store) -> AsyncIterator[Measuring]:
    async with twin_of(store) as twin:
        yield Measuring(Ear(store), twin)


def presses(gig: str) -> list[str]:
    return [f"v1:{gig}:board.set:4.{n}:" for n in (1, 2)]


def frames(gig: str) -> dict[str, Frames]:
    """press: a button that records and puts the card anew; form: a title corrected."""
    titles = [{"title": title} for title in TITLES]
    return {
        "press": cycle([{"press": press} for press in presses(gig)]),
        "command": cycle([{"say": "/gigs"}]),
        "form": cycle([{"form": "title", "gig": gig, "values": title} for title in titles]),
    }


async def gig_begun(seat: Seat) -> str:
    """The story's gig, at work; its id."""
    await story(Doing(await settled(seat)))
    async with seat.store.turn() as turn:
        (line,) = await turn.gigs_of(await turn.person(seat.identity))
    return line.id


async def measured(turns: int) -> dict[str, Times]:
    """By kind."""
    async with fresh() as (store, assistant, speech):
        kinds = frames(await gig_begun(Seat(assistant, store)))
        page = page_of(store, assistant, speech, "1")
        await page.show()
        async with measuring(store) as measured_:
            for _ in range(turns):
                for kind, of_kind in kinds.items():
                    await measured_.beside_bare(kind, page, next(of_kind))
    return measured_.times


async def measured_on_telegram(turns: int) -> dict[str, Times]:
    """By kind, and by the library's bots: each hears something after each turn of ours."""
    async with fresh() as (store, assistant, speech), chat_of(store, speech) as chat:
        gig = await gig_begun(AtTelegram(assistant, store))
        await chat.catch_up()
        async with measuring(store) as measured_, libraries(store.engines.file.parent) as bots:
            for n in range(turns):
                for kind in KINDS:
                    await one_on_telegram(measured_, chat, gig, kind, n)
                    for name, bot in bots.items():
                        update = bot.wire.said(TITLES[n % 2])
                        await timed(bot, update, measured_.times[f"ptb.{name}"])
    return measured_.times


async def one_on_telegram(to: Measuring, chat: Chat, gig: str, kind: str, n: int) -> None:
    """The same as a frame; a form is asked first, and its answer measured."""
    match kind:
        case "press":
            update = chat.wire.pressed(presses(gig)[n % 2])
        case "command":
            update = chat.wire.said("/gigs")
        case _:
            await to.unmeasured(chat, chat.wire.pressed(f"v1:{gig}:correct.title::"))
            update = chat.wire.said(TITLES[n % 2])
    await to.beside_bare(f"telegram.{kind}", chat, update)


async def measured_on_discord(turns: int) -> dict[str, Times]:
    """By kind, and by the library's bots: each hears the same after each turn of ours."""
    async with fresh() as (store, assistant, speech), discord_chat_of(store, speech) as chat:
        gig = await gig_begun(AtDiscord(assistant, store))
        await chat.catch_up()
        async with measuring(store) as measured_, bare_clients() as bots:
            for n in range(turns):
                for kind in KINDS:
                    frame = await one_on_discord(measured_, chat, gig, kind, n)
                    for name, bot in list(bots.items())[:: (-1) ** n]:
                        await timed(bot, frame, measured_.times[f"dpy.{name}.{kind}"])
    return measured_.times


async def one_on_discord(to: Measuring, chat: DiscordChat, gig: str, kind: str, n: int) -> str:
    """As on Telegram; the frame that was measured. A form comes back as its window."""
    match kind:
        case "press":
            frame = chat.wire.pressed(presses(gig)[n % 2])
        case "command":
            frame = chat.wire.commanded("gigs")
        case _:
            await to.unmeasured(chat, chat.wire.pressed(f"v1:{gig}:correct.title::"))
            frame = chat.wire.filled(f"form:title:{gig}", title=TITLES[n % 2])
    await to.beside_bare(f"discord.{kind}", chat, frame)
    return frame


def told(times: Mapping[str, Times], warm_up: int) -> Report:
    report = Report(name="turn", figures={}, reference={}, ratios={})
    figures, reference, ratios = report["figures"], report["reference"], report["ratios"]
    for kind, of in times.items():
        whole = median(of.whole[warm_up:])
        if not of.bare:
            reference[f"{kind}.ms"] = whole
            continue
        figures[f"{kind}.ms"] = whole
        figures[f"{kind}.kept.ms"] = median(of.kept[warm_up:])
        figures[f"{kind}.statements"] = median(of.statements[warm_up:])
        reference[f"{kind}.ms"] = median(of.bare[warm_up:])
        ratios[kind] = whole / reference[f"{kind}.ms"]
    for kind in KINDS:
        for name in ("echo", "conversation"):
            of_ours = figures[f"telegram.{kind}.ms"]
            ratios[f"telegram.{kind}.of-{name}"] = of_ours / reference[f"ptb.{name}.ms"]
        for name in ("dispatch", "echo"):
            of_ours = figures[f"discord.{kind}.ms"]
            ratios[f"discord.{kind}.of-{name}"] = of_ours / reference[f"dpy.{name}.{kind}.ms"]
    return report


def run(full: bool = False, turns: int = 300, warm_up: int = WARM_UP) -> Report:
    """turns: of each kind, of which the first ones only warm up; ten times as many in full."""
    turns = turns * 10 if full else turns
    page, telegram = asyncio.run(measured(turns)), asyncio.run(measured_on_telegram(turns))
    return told({**page, **telegram, **asyncio.run(measured_on_discord(turns))}, warm_up)
