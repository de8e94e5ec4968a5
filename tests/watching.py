"""The supervisor over scripted adapters, in a time of its own.

An hour passes in a moment: the loop's clock jumps to whatever is due next.
"""

import asyncio
import selectors
from collections.abc import MutableMapping
from typing import Any

from structlog.testing import capture_logs

from bot.supervisor import Adapter, Patience, Up, supervise

CALM = Patience(jitter=0.0)
Lines = list[MutableMapping[str, Any]]


class Jumping(selectors.SelectSelector):
    """Instead of waiting, moves the clock on."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if not ready:
            assert timeout is not None, "all wait for something that never comes"
            self.now += timeout
        return ready


class Hurried(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.clock = Jumping()
        super().__init__(self.clock)

    def time(self) -> float:
        return self.clock.now


def now() -> float:
    return round(asyncio.get_running_loop().time(), 3)


def watched(seconds: float, patience: Patience = CALM, **adapters: Adapter) -> tuple[Lines, float]:
    """What was logged in so much time, and how long the end took."""

    async def whole() -> float:
        running = asyncio.create_task(supervise(adapters, patience))
        await asyncio.sleep(seconds)
        running.cancel()
        before = now()
        await asyncio.wait({running})
        assert running.cancelled()
        return now() - before

    with capture_logs() as lines, asyncio.Runner(loop_factory=Hurried) as runner:
        return lines, runner.run(whole())


def told(lines: Lines) -> list[str]:
    return [line["event"] for line in lines]


class Scripted:
    """Each run does the next thing: raises it, or is up for so many seconds and then raises. The
    last is done for ever."""

    def __init__(self, *runs: Exception | tuple[float, Exception]) -> None:
        self.runs = runs
        self.starts: list[float] = []
        self.stopped = False

    async def __call__(self, up: Up) -> None:
        run = self.runs[min(len(self.starts), len(self.runs) - 1)]
        self.starts.append(now())
        try:
            if isinstance(run, tuple):
                up()
                await asyncio.sleep(run[0])
                raise run[1]
            raise run
        except asyncio.CancelledError:
            self.stopped = True
            raise


HOUR = 3600.0
OFFLINE = ConnectionRefusedError("no such door")
WELL = (10 * HOUR, OFFLINE)
