"""What has begun and isn't finished with: turns that must be kept, and answers still to be given.

A stop awaits both, since an answer reads the records, which close after it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


class UnderWay:
    def __init__(self) -> None:
        self.turns: set[asyncio.Task[Any]] = set()
        self.answers: set[asyncio.Task[Any]] = set()

    def turn(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Begun now; it goes on whoever gives up waiting for it."""
        task = asyncio.create_task(work)
        self.turns.add(task)
        task.add_done_callback(self.turns.discard)
        return task

    async def settle(self, patience: float) -> None:
        """So many seconds for all of it; then answers are left off, and turns are not."""
        clock = asyncio.get_running_loop()
        until = clock.time() + patience
        await asyncio.sleep(0)  # what was brought a moment ago begins
        while (busy := self._busy()) and clock.time() < until:
            await asyncio.wait(busy, timeout=until - clock.time())
        left = list(self.answers)
        for answer in left:
            answer.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    def _busy(self) -> set[asyncio.Task[Any]]:
        return {task for task in self.turns | self.answers if not task.done()}


class Answering(Protocol):
    under_way: UnderWay


A = TypeVar("A", bound=Answering)
Entry = Callable[Concatenate[A, P], Coroutine[Any, Any, T]]


def awaited(entry: Callable[Concatenate[A, P], Awaitable[T]]) -> Entry[A, P, T]:
    """For what the library calls in a task of its own: a stop knows of it."""

    @wraps(entry)
    async def answering(self: A, /, *args: P.args, **named: P.kwargs) -> T:
        task = asyncio.current_task()
        assert task is not None, "a coroutine runs in one"  # noqa: S101 - for the reader
        if task in self.under_way.answers:
            return await entry(self, *args, **named)
        self.under_way.answers.add(task)
        try:
            return await entry(self, *args, **named)
        finally:
            self.under_way.answers.discard(task)

    return answering
