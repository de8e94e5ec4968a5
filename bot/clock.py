"""What time it is: the machine's, or ahead of it where Mithaq is only tried out.

At the local page alone, with no chat platform set up, the clock can be moved on, so that one sees
in a minute what otherwise takes days. It never goes back. How far it was moved is kept in a small
file in the vault's folder, and a restart goes on from there: what was written since would lie in
the future otherwise, and the times of a journal would run backwards. That belongs to its database,
so a fresh one, into which no browser has come yet, begins at real time; there is no other way back.

Where people are really reached time is always real. Gigs written ahead of it before then hold a
future that it has yet to reach; the log says so at the start.
"""

import asyncio
import secrets
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from gigs.refusals import Malformed
from handlers.ports import Clock

REAL = timedelta(0)
FURTHEST = timedelta(days=3652)  # ten years


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class MovableClock:
    """on_move: told after each move, in their order; they must be quick and not fail."""

    def __init__(
        self,
        base: Clock,
        ahead: timedelta = REAL,
        kept: Path | None = None,
        on_move: Iterable[Callable[[], None]] = (),
    ) -> None:
        """kept: where to write how far it was moved."""
        self.base = base
        self.ahead = ahead
        self.kept = kept
        self.on_move = list(on_move)

    def now(self) -> datetime:
        return self.base.now() + self.ahead

    def move(self, by: timedelta) -> None:
        """Malformed beyond ten years; then, as when it can't be kept, nothing has moved."""
        ahead = self.after(by)
        if self.kept:
            keep_ahead(self.kept, ahead)
        self.ahead = ahead
        for tell in self.on_move:
            tell()

    def after(self, by: timedelta) -> timedelta:
        """How far ahead it would be."""
        if by < REAL:
            raise ValueError("a clock goes on, never back")
        if self.ahead + by > FURTHEST:
            raise Malformed("page.clock-too-far")
        return self.ahead + by


def keep_ahead(file: Path, ahead: timedelta) -> None:
    """Whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    fresh.write_text(f"{ahead / timedelta(seconds=1)!r}\n", "ascii")
    fresh.replace(file)


def kept_ahead(file: Path) -> timedelta:
    """Nothing where there is none, or none that can be read."""
    try:
        ahead = timedelta(seconds=float(file.read_text("ascii")))
    except (FileNotFoundError, ValueError, OverflowError):
        return REAL
    return min(max(ahead, REAL), FURTHEST)


class Deliveries(Protocol):
    """What leaves by itself when its time has come."""

    async def next_due(self) -> datetime | None:
        """When the next one is to leave."""

    async def deliver(self) -> None:
        """Let all leave that is due by now, and return when it has left."""


class Nothing:
    async def next_due(self) -> datetime | None:
        return None

    async def deliver(self) -> None:
        pass


class Journey:
    """Moves the clock as time would go: what is due on the way leaves at its own moment, not all
    of it late at the end."""

    def __init__(self, clock: MovableClock, deliveries: Deliveries | None = None) -> None:
        self.clock = clock
        self.deliveries = deliveries or Nothing()
        self._one_at_a_time = asyncio.Lock()

    @property
    def ahead(self) -> timedelta:
        return self.clock.ahead

    async def move_on(self, by: timedelta) -> None:
        """Malformed beyond ten years; then nothing has moved."""
        async with self._one_at_a_time:
            goal = self.clock.after(by)
            await self._stop_on_the_way(goal)
            self.clock.move(goal - self.clock.ahead)
            await self.deliveries.deliver()

    async def _stop_on_the_way(self, goal: timedelta) -> None:
        before = None
        # One that stays due, since it can't leave, ends the stops.
        while (due := await self.deliveries.next_due()) is not None and due != before:
            step = due - self.clock.now()
            if self.clock.ahead + step > goal:
                return
            self.clock.move(max(step, REAL))
            await self.deliveries.deliver()
            before = due
