"""An event loop in which waiting takes no time: with nothing left to do, its clock jumps."""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

TURN = 1e-6  # seconds that each turn of the loop takes, as time never stands quite still


class Leaping(selectors.DefaultSelector):
    """Never waits: it's the time of the loop's next timer."""

    now = 0.0  # seconds

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if ready:
            return ready
        if timeout is None:
            raise RuntimeError("everyone waits, and nothing will ever come")
        self.now += max(timeout, TURN)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.leaping = Leaping()
        super().__init__(self.leaping)

    def time(self) -> float:
        return self.leaping.now


def virtually(main: Coroutine[Any, Any, T]) -> T:
    """What main returns; RuntimeError where it would wait for ever."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)
