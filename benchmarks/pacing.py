"""Ten thousand nudges as fast as Telegram allows, while people are answered meanwhile.

In virtual time, over round trips of two lengths with six kinds of jitter, and into groups; then a
short while for real, over HTTP. The reference is the limiter that Telegram's library brings, before
a gate as strict. The floor is what no one can beat: all that arrived, at 30 a second, or the last
messages into the groups, as soon as their minute is over.
"""

import asyncio
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from multiprocessing import get_context
from random import Random
from statistics import fmean
from typing import Any

from telegram.ext import AIORateLimiter, BaseRateLimiter, ExtBot
from telegram.warnings import PTBDeprecationWarning

from benchmarks.pacing_gate import IN_GROUP, MINUTE, OVER_ALL, Gate, Run
from benchmarks.pacing_real import TOKEN, guarded, real
from benchmarks.pacing_wire import MODELS, NUDGE, Wire, calm
from benchmarks.report import Report
from benchmarks.virtual import virtually
from bot.pacing import Pacing

NUDGES = 10_000
TRIPS = (0.08, 0.2)  # seconds, on average
GROUPS, EACH = 60, 60  # so many messages into each
ASKED = 3  # replies a second
REAL = 900  # messages
OVERHEAD = 0.03  # of the floor, beside the round trips
TRIES = 100  # of the reference, which otherwise loses what is refused

IN_TIME = [f"{model}-{1000 * trip:.0f}" for trip in TRIPS for model in MODELS] + ["groups-80"]
AIMS: dict[str, float] = {
    **{f"{case}.of-allowed": 1 for case in [*IN_TIME, "real"]},
    **{f"{case}.refused": 0 for case in [*IN_TIME, "real"]},
    **{f"{case}.wait.s": 0.3 for case in IN_TIME},
}


@dataclass(frozen=True, slots=True)
class Speaker:
    limiter: BaseRateLimiter[Any]
    nudge: str | None  # how it's told that there is no hurry


def ours() -> Speaker:
    return Speaker(Pacing(), "nudge")


def theirs() -> Speaker:
    return Speaker(AIORateLimiter(max_retries=TRIES), None)


@contextmanager
def hushed() -> Iterator[None]:
    """At each refusal the library warns that one day it will tell the seconds as a timedelta."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBDeprecationWarning)
        yield


async def spoken(speaker: Speaker, wire: Wire, chats: Sequence[int]) -> Run:
    """A nudge to each chat, all at once; people ask until the last one is through."""
    bot = ExtBot(TOKEN, request=wire, get_updates_request=wire, rate_limiter=speaker.limiter)
    now = asyncio.get_running_loop().time
    start = now()
    async with asyncio.TaskGroup() as tasks:
        nudges = [
            tasks.create_task(bot.send_message(chat, NUDGE, rate_limit_args=speaker.nudge))
            for chat in chats
        ]
        asking = tasks.create_task(asked(bot, tasks))
        await asyncio.wait(nudges)
        elapsed, arrivals = now() - start, list(wire.gate.arrivals)
        asking.cancel()
    bound = floor(arrivals, chats)
    return Run(elapsed, bound, wire.gate.refused, wire.trips, list(wire.waits.values()))


async def asked(bot: ExtBot[Any], tasks: asyncio.TaskGroup) -> None:
    """A reply to someone, now and then."""
    chance, now = Random(11), asyncio.get_running_loop().time  # noqa: S311  # for both limiters
    while True:
        await asyncio.sleep(chance.expovariate(ASKED))
        tasks.create_task(bot.send_message(chance.randint(1, NUDGES), repr(now())))


def floor(arrivals: Sequence[tuple[int, float]], chats: Sequence[int]) -> float:
    """What a group's first minutes don't take comes after them, and so do the replies of then."""
    minutes = (chats.count(chats[0]) - 1) // IN_GROUP
    if not minutes:
        return len(arrivals) / OVER_ALL
    begin = arrivals[0][1] + minutes * MINUTE
    replies = sum(chat > 0 and at >= begin for chat, at in arrivals)
    left = len(chats) - minutes * IN_GROUP * len(set(chats))
    return minutes * MINUTE + (left + replies) / OVER_ALL


def in_virtual_time(case: str, speaker: Speaker, nudges: int) -> Run:
    model, _, trip = case.partition("-")
    chats: Sequence[int] = range(1, nudges + 1)
    if model == "groups":
        groups = ceil(GROUPS * nudges / NUDGES)
        chats = [-1 - group for _ in range(EACH) for group in range(groups)]
    wire = Wire(Gate(), MODELS.get(model, calm), int(trip) / 1000, len(chats))
    return virtually(spoken(speaker, wire, chats))


async def through_http(speaker: Speaker, messages: int) -> Run:
    async with guarded() as address:
        return await real(address, speaker.limiter, range(1, messages + 1), speaker.nudge)


def in_real_time(of: Callable[[], Speaker], messages: int) -> Run:
    with hushed():
        return asyncio.run(through_http(of(), messages))


def side_by_side(messages: int) -> list[Run]:
    """At the same time, yet in processes of their own, so that neither holds up the other."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
        return list(processes.map(in_real_time, (ours, theirs), (messages, messages)))


def told(runs: Mapping[str, Sequence[Run]]) -> Report:
    """Each case's run of ours, then of theirs."""
    figures: dict[str, float] = {}
    reference: dict[str, float] = {}
    ratios: dict[str, float] = {}
    for case, (our, their) in runs.items():
        figures |= {f"{case}.{name}": value for name, value in numbers(our).items()}
        reference |= {f"{case}.{name}": value for name, value in numbers(their).items()}
        reference[f"{case}.of-floor"] = their.elapsed / their.floor
        ratios[f"{case}.of-floor"] = our.elapsed / our.floor
        allowed = our.floor * (1 + fmean(our.trips) + OVERHEAD)
        ratios[f"{case}.of-allowed"] = our.elapsed / allowed
    return Report(name="pacing", figures=figures, reference=reference, ratios=ratios)


def numbers(run: Run) -> dict[str, float]:
    found = {"s": run.elapsed, "floor.s": run.floor, "trip.s": fmean(run.trips)}
    if run.waits:
        found["wait.s"] = sorted(run.waits)[ceil(0.99 * len(run.waits)) - 1]
    return {**found, "refused": run.refused}


def run(full: bool = False, nudges: int = NUDGES, messages: int = REAL) -> Report:
    """messages: for real, at 30 a second. It is as full as it gets."""
    del full
    with hushed():
        runs: dict[str, Sequence[Run]] = {
            case: [in_virtual_time(case, speaker(), nudges) for speaker in (ours, theirs)]
            for case in IN_TIME
        }
    return told({**runs, "real": side_by_side(messages)})
