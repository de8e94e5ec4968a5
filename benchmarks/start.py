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
AIMS: dict[str, float] = {"check": 2.2, "discord.listens": 2.2, "discord.answer": 2.2}
COMMANDS = {
    "check": ("-m", "bot", "check"),
    "imports": ("-c", "import telegram, discord"),
    "ours": ("-m", "bot", "run"),
    "theirs": ("-m", "benchmarks.bare_client"),
}

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
            for name in ("check", "imports"):
                found[name].append(await to_its_end(COMMANDS[name], home))
            for name in ("ours", "theirs"):
                listens, answer = await to_its_answer(COMMANDS[name], at_discord, double)
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
    figures = {"check.ms": middle["check"]}
    reference = {"check.ms": middle["imports"]}
    for what in ("listens", "answer"):
        figures[f"discord.{what}.ms"] = middle[f"ours.{what}"]
        reference[f"discord.{what}.ms"] = middle[f"theirs.{what}"]
    ratios = {name.removesuffix(".ms"): figures[name] / reference[name] for name in figures}
    return Report(name="start", figures=figures, reference=reference, ratios=ratios)
