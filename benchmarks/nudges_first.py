"""One start, measured from within: python -m benchmarks.nudges_first ours|theirs FILE

Says how long it took, when the first one is due, and the most memory that the process ever held.
Each side loads only what is its own.
"""

import asyncio
import json
import re
import sys
from pathlib import Path
from time import perf_counter


async def ours(file: Path) -> tuple[float, float]:
    """Seconds, and the Unix time of the first."""
    from storage.store import Store  # noqa: PLC0415  # only what is measured is loaded

    start = perf_counter()
    store = await Store.open(f"sqlite:///{file}", file.parent / "vault")
    first = await store.next_due()
    took = perf_counter() - start
    await store.close()
    assert first is not None
    return took, first.timestamp()


async def theirs(file: Path) -> tuple[float, float]:
    from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore  # type: ignore[import-untyped]  # noqa: PLC0415  # no types; as above
    from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]  # noqa: PLC0415  # no types; as above

    start = perf_counter()
    jobs = SQLAlchemyJobStore(url=f"sqlite:///{file}")
    scheduler = AsyncIOScheduler()
    scheduler.add_jobstore(jobs)
    scheduler.start(paused=True)
    first = jobs.get_next_run_time()
    took = perf_counter() - start
    scheduler.shutdown()
    return took, first.timestamp()


def most_memory() -> float:
    """MB, by the kernel's count for this program alone."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("utf-8"))
    assert found is not None
    return int(found[1]) * 1024 / 1e6


def main(whose: str, file: Path) -> None:
    took, first = asyncio.run(ours(file) if whose == "ours" else theirs(file))
    print(json.dumps({"start.ms": 1000 * took, "first": first, "memory.MB": most_memory()}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
