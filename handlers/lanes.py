"""Side by side what has nothing to do with each other, one after the other what has."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager


class Lanes:
    def __init__(self) -> None:
        self._locks: dict[Hashable, tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def of(self, what: Hashable) -> AsyncIterator[None]:
        """Who came first goes first; the lock goes when nobody waits for it."""
        lock, waiting = self._locks.get(what, (asyncio.Lock(), 0))
        self._locks[what] = (lock, waiting + 1)
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._locks[what]
            if waiting == 1:
                del self._locks[what]
            else:
                self._locks[what] = (lock, waiting - 1)
