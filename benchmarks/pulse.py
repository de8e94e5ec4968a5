"""How long the event loop was kept from its other work: a task that wants to run each millisecond.

The longest time between two of its beats, less that millisecond, is the longest that anything else
would have had to wait. On a crowded machine that is others' work too: the most that this process
computed between two beats is told beside it.
"""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import perf_counter, process_time

BEAT = 0.001  # seconds


@dataclass
class Pulse:
    longest: float = 0.0  # seconds
    busiest: float = 0.0  # seconds of the processor, all threads together

    @property
    def blocked(self) -> float:
        """In milliseconds."""
        return 1000 * max(self.longest - BEAT, 0.0)

    async def beat(self) -> None:
        before, worked = perf_counter(), process_time()
        while True:
            try:
                await asyncio.sleep(BEAT)
            finally:
                now, work = perf_counter(), process_time()
                self.longest = max(self.longest, now - before)
                self.busiest = max(self.busiest, work - worked)
                before, worked = now, work


@asynccontextmanager
async def pulse() -> AsyncIterator[Pulse]:
    """What was filled before isn't collected meanwhile."""
    gc.collect()
    gc.freeze()
    taken = Pulse()
    beating = asyncio.create_task(taken.beat())
    await asyncio.sleep(BEAT)
    try:
        yield taken
        await asyncio.sleep(2 * BEAT)  # what kept the last beat back counts too
    finally:
        beating.cancel()
        gc.unfreeze()
