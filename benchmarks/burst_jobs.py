"""The burst by APScheduler's own means: a job each, that does nothing but look at the clock."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from apscheduler.events import (  # type: ignore[import-untyped]  # no types
    EVENT_JOB_EXECUTED,
    EVENT_JOB_MISSED,
    JobEvent,
)
from apscheduler.jobstores.base import BaseJobStore  # type: ignore[import-untyped]  # no types
from apscheduler.jobstores.memory import MemoryJobStore  # type: ignore[import-untyped]  # no types
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore  # type: ignore[import-untyped]  # no types
from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]  # no types
from sqlalchemy import Engine, create_engine, event

from benchmarks.pulse import pulse
from benchmarks.timely import Timely, timely

FIRST = timedelta(seconds=4)  # a busy machine takes its time to begin
EACH = timedelta(milliseconds=2)  # more than it takes to add one

ran: list[datetime] = []


async def ring() -> None:
    ran.append(datetime.now(UTC))


@dataclass
class Count:
    """Tells when all have run, or were passed over as too late."""

    jobs: int
    lost: int = 0
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def hear(self, told: JobEvent) -> None:
        self.lost += told.code == EVENT_JOB_MISSED
        self.jobs -= 1
        if not self.jobs:
            self.over.set()


async def in_file(folder: Path, jobs: int, **grace: None) -> tuple[Timely, int]:
    """Filled without the disk's promise, which only takes time."""
    url, due = f"sqlite:///{folder}/jobs.db", due_for(jobs)
    filling = scheduler_of(SQLAlchemyJobStore(engine=hasty(url)))
    add(filling, jobs, due, grace)
    filling.shutdown()
    return await burst(scheduler_of(SQLAlchemyJobStore(url=url)), jobs, due)


async def in_memory(folder: Path, jobs: int, **grace: None) -> tuple[Timely, int]:
    del folder
    scheduler, due = scheduler_of(MemoryJobStore()), due_for(jobs)
    add(scheduler, jobs, due, grace)
    return await burst(scheduler, jobs, due)


STORES: dict[str, Callable[..., Any]] = {"": in_file, "memory.": in_memory}


async def burst(scheduler: AsyncIOScheduler, jobs: int, due: datetime) -> tuple[Timely, int]:
    """How timely they ran, and how many never will."""
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # it has a line for each it misses
    count = Count(jobs)
    scheduler.add_listener(count.hear, EVENT_JOB_EXECUTED | EVENT_JOB_MISSED)
    ran.clear()
    async with pulse() as taken:
        assert datetime.now(UTC) < due
        scheduler.resume()
        await count.over.wait()
    scheduler.shutdown(wait=False)
    return timely(due, ran, taken), count.lost


def due_for(jobs: int) -> datetime:
    return datetime.now(UTC) + FIRST + jobs * EACH


def scheduler_of(store: BaseJobStore) -> AsyncIOScheduler:
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_jobstore(store)
    scheduler.start(paused=True)
    return scheduler


def add(scheduler: AsyncIOScheduler, jobs: int, due: datetime, grace: dict[str, None]) -> None:
    for n in range(jobs):
        scheduler.add_job(ring, "date", run_date=due, id=f"job{n}", **grace)


def hasty(url: str) -> Engine:
    engine = create_engine(url)
    event.listen(engine, "connect", lambda driver, _: driver.execute("PRAGMA synchronous = OFF"))
    return engine
