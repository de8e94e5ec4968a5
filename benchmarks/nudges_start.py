"""To start with a million nudges pending: until the store is open and knows when the first is due.

Each start is a process of its own (nudges_first.py), and so is each of the reference's: APScheduler
with a tenth of that, as jobs in its SQLAlchemyJobStore. Both databases are filled past their
programs: the jobs' rows are copies of the one that add_job wrote, since to add each takes long.
"""

import asyncio
import json
import sqlite3
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore  # type: ignore[import-untyped]  # no types
from apscheduler.schedulers.background import BackgroundScheduler  # type: ignore[import-untyped]  # no types

from benchmarks.report import Report
from storage.store import Store

NUDGES = 1_000_000
EACH = 25  # nudges of one person
JOBS = 100_000
STARTS = 9
AIMS: dict[str, float] = {"start.ms": 50, "memory.MB": 80}
NAMES = ("start.ms", "memory.MB")

NEW_CENTURY = datetime(2100, 1, 1, tzinfo=UTC)  # none of them is due meanwhile
FIRST = int(NEW_CENTURY.timestamp())
PEOPLE = """WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last)
    INSERT INTO people (id, lessons) SELECT 'p' || i, '[]' FROM n"""
FILL = """WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last)
    INSERT INTO nudges (person, gig, kind, subject, occurrence, due, at, state, urgent, decision)
    SELECT 'p' || (i / :each), 'g' || (i / 5), 'services', '1', 'o' || (i % 5), at, at, 'planned',
        0, 0
    FROM (SELECT i, strftime('%Y-%m-%dT%H:%M:%S.000000Z', :first + i * 7919 % 7776000, 'unixepoch')
        AS at FROM n)"""
COPY = """WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :last)
    INSERT INTO apscheduler_jobs (id, next_run_time, job_state)
    SELECT 'job' || i, next_run_time + i * 7919 % 7776000, job_state FROM apscheduler_jobs, n"""


async def filled(file: Path, nudges: int) -> None:
    store = await Store.open(f"sqlite:///{file}", file.parent / "vault")
    await store.close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(PEOPLE, {"last": (nudges - 1) // EACH})
        connection.execute(FILL, {"last": nudges - 1, "each": EACH, "first": FIRST})


def ring() -> None:
    """What each job would do."""


def filled_with_jobs(file: Path, jobs: int) -> None:
    scheduler = BackgroundScheduler()
    scheduler.add_jobstore(SQLAlchemyJobStore(url=f"sqlite:///{file}"))
    scheduler.start(paused=True)
    scheduler.add_job(ring, "date", run_date=NEW_CENTURY, id="job0")
    scheduler.shutdown()
    with closing(sqlite3.connect(file)) as connection, connection:
        if jobs > 1:
            connection.execute(COPY, {"last": jobs - 1})


def started(whose: str, file: Path) -> Mapping[str, float]:
    """In a process that does nothing else; what it imports counts as memory, not as time."""
    command = [sys.executable, "-m", "benchmarks.nudges_first", whose, str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  # ours
    told: dict[str, float] = json.loads(done.stdout)
    return told


def measured(files: Mapping[str, Path], starts: int) -> Mapping[str, Mapping[str, float]]:
    """In turns, so that a slow moment falls on both."""
    found: dict[str, list[Mapping[str, float]]] = defaultdict(list)
    for _ in range(starts):
        for whose, file in files.items():
            found[whose].append(started(whose, file))
    return {whose: middle(runs) for whose, runs in found.items()}


def middle(runs: Sequence[Mapping[str, float]]) -> Mapping[str, float]:
    firsts = {run["first"] for run in runs}
    assert firsts == {FIRST}, firsts
    return {name: median(run[name] for run in runs) for name in NAMES}


def run(full: bool = False, nudges: int = NUDGES, jobs: int = JOBS, starts: int = STARTS) -> Report:
    """It is as full as it gets."""
    del full
    with TemporaryDirectory(prefix="mithaq-") as folder:
        files = {"ours": Path(folder) / "mithaq.db", "theirs": Path(folder) / "jobs.db"}
        asyncio.run(filled(files["ours"], nudges))
        filled_with_jobs(files["theirs"], jobs)
        found = measured(files, starts)
    ours, theirs = dict(found["ours"]), dict(found["theirs"])
    ratios = {name: ours[name] / theirs[name] for name in NAMES}
    return Report(
        name="nudges-start",
        figures={**ours, "pending": nudges},
        reference={**theirs, "pending": jobs},
        ratios={f"{name}.of-apscheduler": ratio for name, ratio in ratios.items()},
    )
