"""The alarm: rung or by itself, and never stopped by what it wakes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

from bot.alarm import Alarm

A_WHILE = 10.0  # seconds; a test that waits so long has failed


class Clock:
    def __init__(self) -> None:
        self.ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


class Sender:
    """Counts how often it was woken; each answer tells when it's next due."""

    def __init__(self, *answers: Callable[[], datetime | None]) -> None:
        self.answers: list[Callable[[], datetime | None]] = list(answers)
        self.woken = 0
        self.seen = asyncio.Condition()

    async def drain(self) -> datetime | None:
        async with self.seen:
            self.woken += 1
            self.seen.notify_all()
        return self.answers.pop(0)() if self.answers else None

    async def wait_for(self, times: int) -> None:
        async with asyncio.timeout(A_WHILE), self.seen:
            await self.seen.wait_for(lambda: self.woken >= times)


@asynccontextmanager
async def running(alarm: Alarm) -> AsyncIterator[None]:
    task = asyncio.create_task(alarm.run(lambda: None))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def failing() -> datetime:
    raise ConnectionError("the records don't answer")


async def test_it_wakes_when_the_next_is_due() -> None:
    clock = Clock()
    sender = Sender(lambda: clock.now() + timedelta(milliseconds=50), lambda: None)
    async with running(Alarm(sender.drain, clock, longest=3600)):
        await sender.wait_for(2)


async def test_it_wakes_at_once_when_rung() -> None:
    sender = Sender()
    alarm = Alarm(sender.drain, Clock(), longest=3600)
    async with running(alarm):
        await sender.wait_for(1)
        alarm.ring()
        await sender.wait_for(2)


async def test_a_ring_while_it_sends_is_not_lost() -> None:
    """Sending takes longer than the next wake-up: it's heard afterwards."""
    sender = Sender()
    alarm = Alarm(sender.drain, Clock(), longest=3600)
    sender.answers = [alarm.ring]
    async with running(alarm):
        await sender.wait_for(2)


async def test_what_is_long_overdue_is_due_at_once() -> None:
    clock = Clock()
    sender = Sender(lambda: clock.now() - timedelta(days=7))
    async with running(Alarm(sender.drain, clock, longest=3600)):
        await sender.wait_for(2)


async def test_a_failing_sender_is_tried_again() -> None:
    sender = Sender(failing)
    async with running(Alarm(sender.drain, Clock(), longest=3600, after_a_fault=0.01)):
        await sender.wait_for(2)


async def test_a_clock_set_back_delays_by_a_minute_at_most() -> None:
    """The wall clock jumps back by a day after the alarm was set: the monotonic one still runs."""
    clock = Clock()

    def set_back() -> datetime:
        due = clock.now() + timedelta(hours=1)
        clock.ahead -= timedelta(days=1)
        return due

    sender = Sender(set_back)
    async with running(Alarm(sender.drain, clock, longest=0.05)):
        await sender.wait_for(2)


async def test_time_moved_forward_is_seen_when_rung() -> None:
    clock = Clock()
    due = clock.now() + timedelta(hours=6)
    sender = Sender(lambda: due, lambda: due)
    alarm = Alarm(sender.drain, clock, longest=3600)
    async with running(alarm):
        await sender.wait_for(1)
        clock.ahead = timedelta(hours=6)
        alarm.ring()
        await sender.wait_for(3)
