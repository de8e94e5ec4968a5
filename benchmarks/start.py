"""From a process's first moment until Mithaq is there: `check`, and on Discord to its first answer.

`check` stands beside a process that only imports both platforms' libraries. On Discord each start
is a process before a double of its server on this machine: until it has introduced itself to the
gateway, and until it has answered the message that comes then. Beside it stands a bare client of
the library's that answers anything. In turns, so that a slow moment falls on all; one start of each
goes before, so that the database is there and the files are warm.
"""

import asyncio
import os
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from aiohttp import web

from benchmarks.report import Report
from tests.discord.double import TOKEN, Double, serving

STARTS = 9
PATIENCE = 60.0  # seconds for one start
OURS = ("check", "discord.listens", "discord.answer")
AIMS: dict[str, float] = {"check.of-imports": 2.2, "discord.answer.of-imports": 2.2}
TO_THEIR_END = {"check": ("-m", "bot", "check"), "imports": ("-c", "import telegram, discord")}
TO_AN_ANSWER = {"discord": ("-m", "bot", "run"), "bare": ("-m", "benchmarks.bare_client")}

Found = dict[str, list[float]]


class Stopwatch(Double):
    """Says a command to whoever introduces itself, and notes when it's answered."""

    def begin(self) -> None:
        self.began, self.listens, self.answered = perf_counter(), 0.0, asyncio.Event()

    async def dispatch(self, name: str, data: Any) -> None:
        if name == "READY":
            self.listens = self.passed()
        await super().dispatch(name, data)
        if name == "READY":
            await self.say("/help")

    async def rest(self, request: web.Request) -> web.Response:
        answer = await super().rest(request)
        if self.said:
            self.answered.set()
        return answer

    def passed(self) -> float:
        """Milliseconds."""
        return 1000 * (perf_counter() - self.began)


async def to_its_end(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Milliseconds. RuntimeError when it failed."""
    start = perf_counter()
    process = await _process(command, environment)
    _, told = await asyncio.wait_for(process.communicate(), PATIENCE)
    if process.returncode:
        raise RuntimeError(told.decode())
    return 1000 * (perf_counter() - start)


async def to_its_answer(
    command: Sequence[str], environment: Mapping[str, str], double: Stopwatch
) -> tuple[float, float]:
    """Milliseconds to listen, and to have answered."""
    double.said.clear()
    double.begin()
    process = await _process(command, environment)
    try:
        await asyncio.wait_for(double.answered.wait(), PATIENCE)
        return double.listens, double.passed()
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.communicate()


async def _process(
    command: Sequence[str], environment: Mapping[str, str]
) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        env=environment,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )


async def measured(starts: int, folder: Path) -> Found:
    found: Found = defaultdict(list)
    home = _environment(folder)
    async with serving(Stopwatch()) as double:
        assert isinstance(double, Stopwatch)
        at_discord = home | {
            "MITHAQ_WEB__ENABLED": "false",
            "MITHAQ_DISCORD__TOKEN": TOKEN,
            "MITHAQ_DISCORD__API_URL": double.api_url,
            "MITHAQ_DISCORD__GATEWAY_URL": double.gateway_url,
        }
        for _ in range(1 + starts):
            for name, command in TO_THEIR_END.items():
                found[name].append(await to_its_end(command, home))
            for name, command in TO_AN_ANSWER.items():
                listens, answer = await to_its_answer(command, at_discord, double)
                found[f"{name}.listens"].append(listens)
                found[f"{name}.answer"].append(answer)
    return found


def _environment(folder: Path) -> dict[str, str]:
    """Of this machine, but for settings that its owner may have made."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("MITHAQ_")}
    return own | {
        "MITHAQ_DATABASE__URL": f"sqlite+aiosqlite:///{folder}/mithaq.db",
        "MITHAQ_VAULT__PATH": str(folder / "vault"),
        "MITHAQ_WEB__PORT": "0",  # any that is free
    }


def run(full: bool = False, starts: int = STARTS) -> Report:
    """It is as full as it gets."""
    del full
    with TemporaryDirectory(prefix="mithaq-") as folder:
        found = asyncio.run(measured(starts, Path(folder)))
    middle = {name: median(of[1:]) for name, of in found.items()}
    figures = {f"{name}.ms": middle[name] for name in OURS}
    reference = {f"{name}.ms": middle[name] for name in middle if name not in OURS}
    pairs = [(ours, "imports") for ours in ("check", "discord.answer")]
    pairs += [(f"discord.{what}", f"bare.{what}") for what in ("listens", "answer")]
    ratios = {f"{a}.of-{b.partition('.')[0]}": middle[a] / middle[b] for a, b in pairs}
    return Report(name="start", figures=figures, reference=reference, ratios=ratios)
