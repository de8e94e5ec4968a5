"""Wakes the one who sends nudges: at the earliest that is due, or after a minute at the latest.

There is one job in the scheduler, and it does nothing but ring. What is due stands in the records,
so a clock that jumps, a late wake-up or a fault cost nothing but a moment.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import (  # type: ignore[import-untyped]  # it has no types
    AsyncIOScheduler,
)

from handlers.ports import Clock

LONGEST = 60.0  # seconds by the monotonic clock, whatever the other one says
AFTER_A_FAULT = 5.0  # seconds
JOB = "nudges"

log = structlog.get_logger()
Drain = Callable[[], Awaitable[datetime | None]]


class Alarm:
    """ring() may be called from any turn; run() is a task of its own."""

    def __init__(
        self,
        drain: Drain,
        clock: Clock,
        longest: float = LONGEST,
        after_a_fault: float = AFTER_A_FAULT,
    ) -> None:
        """drain: sends all that is due, and says when the next is (UTC)."""
        self._drain, self._clock = drain, clock
        self._longest, self._after_a_fault = longest, after_a_fault
        self._rung = asyncio.Event()
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def ring(self) -> None:
        self._rung.set()

    async def run(self, up: Callable[[], None]) -> None:
        """Until it's cancelled. up: told once it has begun."""
        self._scheduler.start()
        up()
        try:
            while True:
                self._rung.clear()
                wait = await self._drained()
                with suppress(TimeoutError):
                    async with asyncio.timeout(wait):
                        await self._rung.wait()
        finally:
            self._scheduler.shutdown(wait=False)

    async def _drained(self) -> float:
        """Seconds to wait at the longest."""
        try:
            coming = await self._drain()
        except Exception:
            log.exception("nudges not sent")
            return self._after_a_fault
        if coming is not None:
            self._set(coming)
        return self._longest

    def _set(self, coming: datetime) -> None:
        """The records' clock may be ahead of this machine's; what counts is how long until then."""
        left = max(coming - self._clock.now(), timedelta())
        self._scheduler.add_job(
            self._ring,
            "date",
            run_date=datetime.now(UTC) + left,
            id=JOB,
            replace_existing=True,
            misfire_grace_time=None,
        )

    async def _ring(self) -> None:
        """Nothing else: a job that is still running when it comes due again is passed over."""
        self._rung.set()
