"""What is on record leaves through one speaker at a time for each place.

A speaker reads the latest state when it speaks, so order can't invert, and what changed several
times meanwhile is told once. Every platform that remembers by itself speaks so.
"""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterator, Sequence

import structlog

from gigs.records import Place, Shown
from gigs.refusals import Stale
from storage.faults import StorageFault

WAITS = (0.5, 30.0)  # seconds, the first and the longest, when the server doesn't answer

log = structlog.get_logger()


def growing(first: float, longest: float) -> Iterator[float]:
    """Seconds between tries, without end."""
    while True:
        yield first
        first = min(2 * first, longest)


def carried(news: Sequence[Shown], newest: int | None) -> tuple[Shown, Shown] | None:
    """What is to stand at the bottom and stands there already: old and new. It's changed there,
    not said again. newest: the last message seen there."""
    first = next((s for s in news if not s.gone and not s.native), None)
    slot = first.message.slot if first else None
    old = next((s for s in news if s.gone and s.native and s.message.slot == slot), None)
    if first is None or old is None or newest != int(old.native[-1]):
        return None
    return old, first


class Speakers(ABC):
    """The Voice of one bot."""

    def __init__(self, *faults: type[Exception]) -> None:
        """faults: what a platform's refusals and silences are raised as."""
        self.faults: tuple[type[Exception], ...] = (*faults, StorageFault)
        self.waits = WAITS
        self.speakers: dict[Place, asyncio.Task[None]] = {}
        self.again: set[Place] = set()
        self.stopping = False

    @abstractmethod
    async def catch_up(self, place: Place) -> None:
        """Tell all that is on record and untold there."""

    @abstractmethod
    async def refused(self, place: Place, fault: Exception) -> bool:
        """Whether it's worth trying the same again; raises what is a mistake of ours."""

    def wake(self, place: Place) -> None:
        if place in self.speakers:
            self.again.add(place)
        else:
            self.speakers[place] = asyncio.create_task(self._speak(place))

    async def settle(self, patience: float) -> None:
        """Let what is being told get there, for so many seconds; the rest is told after a start."""
        self.stopping = True
        if self.speakers:
            await asyncio.wait(self.speakers.values(), timeout=patience)
        for speaker in list(self.speakers.values()):
            speaker.cancel()
        await asyncio.gather(*self.speakers.values(), return_exceptions=True)

    async def noted(self, shown: Shown, note: Callable[[], Awaitable[None]]) -> None:
        """Tried until a stop: to begin again would be to tell it again."""
        for wait in growing(*self.waits):
            try:
                await note()
            except (StorageFault, Stale) as fault:
                log.warning("tried, and not marked yet", message=shown.id, why=fault.key)
                await asyncio.sleep(wait)
            else:
                return

    async def _speak(self, place: Place) -> None:
        waits = growing(*self.waits)
        try:
            while True:
                self.again.discard(place)
                try:
                    await self.catch_up(place)
                    waits = growing(*self.waits)
                except self.faults as fault:
                    if not await self._goes_on(place, fault):
                        return
                    await asyncio.sleep(next(waits))
                    continue
                if place not in self.again:
                    return
        except Exception:
            log.exception("telling failed")
        finally:
            del self.speakers[place]
            if place in self.again and not self.stopping:
                self.again.discard(place)
                self.wake(place)

    async def _goes_on(self, place: Place, fault: Exception) -> bool:
        if isinstance(fault, StorageFault):
            log.warning("records don't answer", why=fault.key)
            return True
        return await self.refused(place, fault)
