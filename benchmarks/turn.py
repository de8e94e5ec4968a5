"""A whole turn: a frame as the browser sends it -> handled, committed, worded, as JSON.

SQLite on disk, synchronous=FULL, no network. The reference is the turn's own statements, bare, on a
copy of the database, run right after each turn.
"""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import cycle
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.house import fresh
from benchmarks.page import Page, page_of
from benchmarks.report import Report
from benchmarks.seat import Seat
from benchmarks.taps import Doing, settled, story
from benchmarks.twin import Ear, replay, twin_of

AIMS: dict[str, float] = {"press": 3, "command": 3, "form": 3}
WARM_UP = 20  # turns of each kind

Frames = Iterator[Mapping[str, Any]]


@dataclass
class Times:
    """Of one kind of turn, each in milliseconds."""

    whole: list[float] = field(default_factory=list)
    kept: list[float] = field(default_factory=list)  # until the commit
    bare: list[float] = field(default_factory=list)
    statements: list[int] = field(default_factory=list)


def frames(gig: str) -> dict[str, Frames]:
    """press: a button that records and puts the card anew; form: a title corrected."""
    titles = [{"title": f"نموذج إكسل للمخزون {n}"} for n in (1, 2)]
    return {
        "press": cycle([{"press": f"v1:{gig}:board.set:4.{n}:"} for n in (1, 2)]),
        "command": cycle([{"say": "/gigs"}]),
        "form": cycle([{"form": "title", "gig": gig, "values": title} for title in titles]),
    }


async def gig_begun(seat: Seat) -> str:
    """The story's gig, at work; its id."""
    await story(Doing(await settled(seat)))
    async with seat.store.turn() as turn:
        (line,) = await turn.gigs_of(await turn.person(seat.identity))
    return line.id


async def timed(page: Page, frame: Mapping[str, Any], times: Times) -> None:
    start = perf_counter()
    await page.take(frame)
    kept = perf_counter()
    await page.show()
    times.kept.append(1000 * (kept - start))
    times.whole.append(1000 * (perf_counter() - start))


async def measured(turns: int) -> dict[str, Times]:
    """By kind; one turn of each after the other, so that a slow moment falls on all."""
    async with fresh() as (store, assistant, speech):
        kinds = frames(await gig_begun(Seat(assistant, store)))
        page = page_of(store, assistant, speech, "1")
        await page.show()
        times = {kind: Times() for kind in kinds}
        async with twin_of(store) as twin:
            ear = Ear(store)
            for _ in range(turns):
                for kind, of_kind in kinds.items():
                    await timed(page, next(of_kind), times[kind])
                    statements = ear.taken()
                    start = perf_counter()
                    await replay(twin, statements)
                    times[kind].bare.append(1000 * (perf_counter() - start))
                    times[kind].statements.append(len(statements))
    return times


def told(times: Mapping[str, Times], warm_up: int) -> Report:
    figures: dict[str, float] = {}
    reference: dict[str, float] = {}
    ratios: dict[str, float] = {}
    for kind, of in times.items():
        figures[f"{kind}.ms"] = median(of.whole[warm_up:])
        figures[f"{kind}.kept.ms"] = median(of.kept[warm_up:])
        figures[f"{kind}.statements"] = median(of.statements[warm_up:])
        reference[f"{kind}.ms"] = median(of.bare[warm_up:])
        ratios[kind] = figures[f"{kind}.ms"] / reference[f"{kind}.ms"]
    return Report(name="turn", figures=figures, reference=reference, ratios=ratios)


def run(full: bool = False, turns: int = 300, warm_up: int = WARM_UP) -> Report:
    """turns: of each kind, of which the first ones only warm up; ten times as many in full."""
    return told(asyncio.run(measured(turns * 10 if full else turns)), warm_up)
