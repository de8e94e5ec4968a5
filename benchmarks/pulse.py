"""How long the event loop was kept from its other work: a task that wants to run each millisecond.

The longest time between two of its beats, less that millisecond, is the longest that anything else
would have had to wait.
"""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import perf_counter

BEAT = 0.001  # seconds


@dataclass
class Pulse:
    longest: float = 0.0  # seconds

    @property
    def blocked(self) -> float:
        """In milliseconds."""
        return 1000 * max(self.longest - BEAT, 0.0)

    async def beat(self) -> None:
        before = perf_counter()
        while True:
            try:
                await asyncio.sleep(BEAT)
            finally:
                now = perf_counter()
                self.longest = max(self.longest, now - before)
                before = now


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
