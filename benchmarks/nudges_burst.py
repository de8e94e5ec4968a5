"""Ten thousand nudges due at one second: how late each is on record, ready for its platform.

To ten thousand people with one each, then to a thousand with ten each. Real gigs in SQLite on
disk, synchronous=FULL; the alarm and the dispatch as they run; a voice that only looks at the
clock, once the commit is done. The reference is APScheduler with as many jobs that do nothing: its
SQLAlchemyJobStore on SQLite, and its store in memory, which forgets all at a restart.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.burst_jobs import STORES
from benchmarks.crowd import fill, pattern_of
from benchmarks.house import CONFIG, fresh
from benchmarks.pulse import pulse
from benchmarks.report import Report
from benchmarks.seat import Seat
from benchmarks.timely import Timely, timely
from benchmarks.turn import gig_begun
from bot.alarm import Alarm
from bot.clock import MovableClock, SystemClock
from bot.config import load_settings
from bot.wiring import core_of
from bot.world import world
from gigs.nudge_times import next_morning
from gigs.records import Person, Place
from handlers.desk import World
from handlers.habits import habits_of
from handlers.planning import rules_of
from storage.moments import to_text
from storage.store import Store

NUDGES = 10_000
BURSTS = 3  # of which each figure is the middle one
CASES = {"": 1, "tens.": 10}  # nudges to one person
AIMS: dict[str, float] = {
    f"{case}{name}": most
    for case in CASES
    for name, most in (("late.p99.s", 0.5), ("blocked.ms", 20))
}
LEAD = timedelta(seconds=1)  # until they are due
KEPT_BY = "UPDATE gigs SET planned = ?"
NONE_ELSE = "DELETE FROM nudges"
DUE = """INSERT INTO nudges
    (person, gig, kind, subject, occurrence, due, at, state, urgent, decision)
    SELECT owner, id, 'services', 'opened', '6h', :at, :at, 'planned', 0, 0 FROM gigs
    WHERE owner LIKE 'crowd-%'"""


@dataclass
class Ear:
    """Hears when each person's nudges are on record."""

    clock: MovableClock
    people: int
    heard: list[datetime] = field(default_factory=list)
    all_heard: asyncio.Event = field(default_factory=asyncio.Event)

    def wake(self, place: Place) -> None:
        del place
        self.heard.append(self.clock.now())
        if len(self.heard) == self.people:
            self.all_heard.set()


async def burst(people: int, each: int) -> Timely:
    settings = load_settings(CONFIG)
    async with fresh() as (store, assistant, speech):
        here = world(settings, speech)
        seat = Seat(assistant, store)
        fill(store, await pattern_of(seat, await gig_begun(seat)), people * each, each)
        real = SystemClock()
        due = next_morning(real.now() + LEAD, habits_of(Person("any"), here))
        due_at_once(store, here, due)
        clock = MovableClock(real, due - LEAD - real.now())
        ear = Ear(clock, people)
        _, alarm = core_of(store, speech, here, clock, ear)
        async with running(alarm), pulse() as taken:
            await ear.all_heard.wait()
    left = [at for at in ear.heard for _ in range(each)]
    return timely(due, left, taken)


def due_at_once(store: Store, here: World, due: datetime) -> None:
    """Every gig of the crowd was planned before, and calls for one nudge then."""
    with closing(sqlite3.connect(store.engines.file)) as file, file:
        file.execute(KEPT_BY, [rules_of(here)])
        file.execute(NONE_ELSE)
        file.execute(DUE, {"at": to_text(due)})


@asynccontextmanager
async def running(alarm: Alarm) -> AsyncIterator[None]:
    up = asyncio.Event()
    task = asyncio.create_task(alarm.run(up.set))
    await up.wait()
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


async def jobs(number: int) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, store in STORES.items():
        with TemporaryDirectory(prefix="mithaq-") as folder:
            told, _ = await store(Path(folder), number, misfire_grace_time=None)
        with TemporaryDirectory(prefix="mithaq-") as folder:
            _, lost = await store(Path(folder), number)
        found |= {**told.told(name), f"{name}lost-by-default": lost}
    return found


def middle(bursts: Sequence[Mapping[str, float]]) -> Mapping[str, float]:
    return {name: median(one[name] for one in bursts) for name in bursts[0]}


def run(full: bool = False, nudges: int = NUDGES, bursts: int = BURSTS) -> Report:
    """It is as full as it gets."""
    del full
    figures: dict[str, float] = {}
    for case, each in CASES.items():
        told = [asyncio.run(burst(nudges // each, each)).told(case) for _ in range(bursts)]
        figures |= middle(told)
    reference = asyncio.run(jobs(nudges))
    ratios = {
        f"{name}.of-apscheduler": figures[name] / theirs
        for name, theirs in reference.items()
        if name in figures
    }
    return Report(name="nudges-burst", figures=figures, reference=reference, ratios=ratios)
