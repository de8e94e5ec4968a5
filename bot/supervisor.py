"""Keeps every platform's adapter running; what one of them suffers, no other notices.

expected     the platform's or the network's fault: one line, in plain words; tried again
unexpected   ours: the same with its traceback
Fatal        nothing helps but its owner: said once, looked at again every few minutes
"""

import asyncio
import errno
import random
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass

import structlog

Up = Callable[[], None]
Adapter = Callable[[Up], Awaitable[None]]
"""Runs until cancelled, and raises when it can't go on. It calls the Up each time it starts, once
it really works."""

UNREACHABLE = "the server can't be reached"
LATE = "the server doesn't answer in time"
# By full name, so that no platform's library is loaded for it; the closest ancestor counts. None:
# a fault of ours, whatever its ancestors are.
WHY: dict[str, str | None] = {
    "telegram.error.Conflict": "another program fetches this bot's messages, or a webhook is set",
    "telegram.error.RetryAfter": "the server asks for patience",
    "telegram.error.TimedOut": LATE,
    "telegram.error.BadRequest": None,
    "telegram.error.NetworkError": "the server has a fault of its own",
    "discord.errors.DiscordServerError": "the server has a fault of its own",
    "discord.errors.GatewayNotFound": "the server has a fault of its own",
    "discord.errors.ConnectionClosed": "the server closed the connection",
    "aiohttp.client_exceptions.ClientError": UNREACHABLE,
    "socket.gaierror": UNREACHABLE,
    "builtins.ConnectionError": UNREACHABLE,
    "builtins.TimeoutError": LATE,
}
HOPELESS = {"telegram.error.InvalidToken": "the server refuses the token"}

log = structlog.get_logger()


class Fatal(Exception):
    """Trying again won't help; the text says what would, and holds no secret."""


@dataclass(frozen=True, slots=True)
class Patience:
    """In seconds."""

    first: float = 1.0  # before the second try; doubled each time
    longest: float = 60.0
    jitter: float = 0.2  # the part of a pause that chance may take off
    well: float = 60.0  # up for so long, and what was before is forgotten
    hopeless: float = 300.0  # between two looks at what is Fatal
    farewell: float = 6.0  # for an adapter to stop

    def pause(self, failures: int, chance: float) -> float:
        """chance: 0 to 1, so that many who lost the same server don't return in step."""
        doubled = self.first * 2.0 ** min(failures - 1, 30)
        return min(self.longest, doubled) * (1 - self.jitter * chance)


async def supervise(adapters: Mapping[str, Adapter], patience: Patience) -> None:
    """Runs until cancelled, then until all have stopped or have had their time for it."""
    async with asyncio.TaskGroup() as tasks:
        for name, adapter in adapters.items():
            tasks.create_task(_Watch(name, adapter, patience).keep(), name=name)


class _Watch:
    """Over one adapter."""

    def __init__(self, name: str, adapter: Adapter, patience: Patience) -> None:
        self.adapter = adapter
        self.patience = patience
        self.log = log.bind(adapter=name)
        self.failures = 0  # since it last ran well
        self.seen: Counter[str] = Counter()  # these, by their kind
        self.up_at: float | None = None
        self.down_at: float | None = None
        self.tries = 0  # since it went down
        self.told = False  # that it is down

    async def keep(self) -> None:
        while True:
            fault = _judged(await self._run())
            pause = self._pause(fault)
            self._note(fault, pause)
            await asyncio.sleep(pause)

    async def _run(self) -> Exception:
        """Until it ends; what it ended by."""
        self.up_at = None
        self.tries += 1
        running = asyncio.create_task(self._adapt())
        try:
            await asyncio.wait({running})
        except asyncio.CancelledError:
            await self._farewell(running)
            raise
        error = asyncio.CancelledError() if running.cancelled() else running.exception()
        return error if isinstance(error, Exception) else Ended()

    async def _adapt(self) -> None:
        await self.adapter(self._up)

    async def _farewell(self, running: asyncio.Task[None]) -> None:
        running.cancel()
        within = self.patience.farewell
        done, _ = await asyncio.wait({running}, timeout=within)
        if not done:
            self.log.warning("adapter did not stop in time", seconds=within)
        elif not running.cancelled() and isinstance(error := running.exception(), Exception):
            fault = _judged(error)
            told = {"why": fault.why} if fault.why else {"exc_info": fault.error}
            self.log.warning("adapter failed while stopping", **told)

    def _up(self) -> None:
        if self.up_at is None:
            self.up_at = asyncio.get_running_loop().time()
            if self.told and self.down_at is not None:
                away = round(self.up_at - self.down_at)
                self.log.info("adapter is back", tries=self.tries - 1, seconds=away)
            self.told, self.down_at, self.tries = False, None, 1

    def _pause(self, fault: "Fault") -> float:
        now = asyncio.get_running_loop().time()
        if self.up_at is not None and now - self.up_at >= self.patience.well:
            self.failures, self.seen = 0, Counter()
        if self.down_at is None:
            self.down_at = now
        self.failures += 1
        if fault.hopeless:
            return self.patience.hopeless
        return self.patience.pause(self.failures, random.random())  # noqa: S311  # no secret

    def _note(self, fault: "Fault", pause: float) -> None:
        """The same fault again: at its 2nd, 4th, 8th ... time; a hopeless one never."""
        self.seen[fault.kind] += 1
        times = self.seen[fault.kind]
        if times & (times - 1) or (fault.hopeless and times > 1):
            return
        self.told = True
        again = {"tries": self.tries, "again_in": round(pause, 1)}
        if fault.hopeless:
            self.log.error("adapter can't go on", why=fault.why, **again)
        elif fault.why:
            self.log.warning("adapter is down", why=fault.why, **again)
        else:
            self.log.error("adapter failed", exc_info=fault.error, **again)


class Ended(Exception):
    """It returned, or was cancelled by nobody here, instead of running on."""


@dataclass(frozen=True, slots=True)
class Fault:
    error: Exception
    kind: str  # two of the same kind are one fault repeated
    why: str | None  # in plain words; None: unexpected
    hopeless: bool = False


def _judged(error: Exception) -> Fault:
    """Of several at once the worst: hopeless, then unexpected, then expected."""
    faults = [_single(one) for one in _leaves(error)]
    return min(faults, key=lambda fault: (not fault.hopeless, fault.why is not None))


def _leaves(error: BaseException) -> Iterator[Exception]:
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from _leaves(one)
    else:
        yield error if isinstance(error, Exception) else Ended()


def _single(error: Exception) -> Fault:
    names = [f"{kind.__module__}.{kind.__qualname__}" for kind in type(error).__mro__]
    hopeless = next((HOPELESS[name] for name in names if name in HOPELESS), None)
    if isinstance(error, Fatal):
        hopeless = str(error) or "no reason given"
    if hopeless:
        return Fault(error, hopeless, hopeless, hopeless=True)
    why = _why(error, names)
    return Fault(error, why or _where(error), why)


def _why(error: Exception, names: list[str]) -> str | None:
    if isinstance(error, Ended):
        return "it ended by itself"
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return "its port is taken"
    if names[0] == "telegram.error.NetworkError" and "httpx" in type(error.__cause__).__module__:
        return UNREACHABLE
    return next((WHY[name] for name in names if name in WHY), None)


def _where(error: Exception) -> str:
    places = [
        (frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    return f"{type(error).__qualname__} at {places[-1:]}"
