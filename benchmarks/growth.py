"""A turn, and the list of one's gigs, while the database grows.

The same turns on small and large databases, one after the other, so that a slow moment falls on
both. The person who is timed has as many gigs in each.
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from benchmarks.crowd import EACH, fill, give, pattern_of
from benchmarks.house import fresh
from benchmarks.page import Page, page_of
from benchmarks.report import Report
from benchmarks.seat import Seat
from benchmarks.turn import Times, frames, gig_begun, timed

SIZES = (1_000, 100_000)  # gigs
FULL = (*SIZES, 1_000_000)
AIMS: dict[str, float] = {f"{kind}.at-{SIZES[-1]}": 1.2 for kind in ("turn", "gigs")}
WARM_UP = 20  # turns of each kind


@dataclass
class Town:
    """A database with so many gigs in it, and one open page."""

    page: Page
    kinds: Mapping[str, Iterator[Mapping[str, Any]]]
    times: dict[str, Times] = field(default_factory=dict)

    async def turn(self) -> None:
        for kind, of_kind in self.kinds.items():
            await timed(self.page, next(of_kind), self.times.setdefault(kind, Times()))


async def built(stack: AsyncExitStack, gigs: int) -> Town:
    store, assistant, speech = await stack.enter_async_context(fresh())
    seat = Seat(assistant, store)
    gig = await gig_begun(seat)
    pattern = await pattern_of(seat, gig)
    await give(store, seat.identity, pattern, EACH - 1)
    fill(store, pattern, gigs - EACH)
    page = page_of(store, assistant, speech, seat.account)
    await page.show()
    made = frames(gig)
    return Town(page, {"turn": made["press"], "gigs": made["command"]})


async def measured(sizes: Sequence[int], turns: int) -> list[dict[str, Times]]:
    async with AsyncExitStack() as stack:
        towns = [await built(stack, gigs) for gigs in sizes]
        for _ in range(turns):
            for town in towns:
                await town.turn()
        return [town.times for town in towns]


def told(sizes: Sequence[int], towns: Sequence[Mapping[str, Times]], warm_up: int) -> Report:
    figures: dict[str, float] = {}
    reference: dict[str, float] = {}
    ratios: dict[str, float] = {}
    small, *larger = (
        {kind: median(times.whole[warm_up:]) for kind, times in town.items()} for town in towns
    )
    for gigs, large in zip(sizes[1:], larger, strict=True):
        for kind, took in large.items():
            name = f"{kind}.at-{gigs}"
            figures[f"{name}.ms"], reference[f"{name}.ms"] = took, small[kind]
            ratios[name] = took / small[kind]
    return Report(name="growth", figures=figures, reference=reference, ratios=ratios)


def run(
    full: bool = False,
    sizes: Sequence[int] | None = None,
    turns: int = 200,
    warm_up: int = WARM_UP,
) -> Report:
    """sizes: gigs in each database, the reference's first. A million of them in full."""
    sizes = sizes or (FULL if full else SIZES)
    return told(sizes, asyncio.run(measured(sizes, turns)), warm_up)
