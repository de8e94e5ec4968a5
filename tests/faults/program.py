"""The whole program as a process of its own, and someone at its page."""

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from handlers.buttons import parse
from tests.house import ROOT
from tests.web.visitor import FIXED, Socket, Visitor

STOPS_WITHIN = 8.0  # seconds


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as sock:
        port: int = sock.getsockname()[1]
        return port


@dataclass
class Program:
    """It runs on the same port and folder each time."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: Process | None = None

    async def start(self) -> None:
        """Until it has told its address: from then on it answers."""
        env = {
            **os.environ,
            "MITHAQ_WEB__TOKEN": FIXED,
            "MITHAQ_WEB__PORT": str(self.port),
            "MITHAQ_DATABASE__URL": f"sqlite+aiosqlite:///{self.folder}/mithaq.db",
            "MITHAQ_VAULT__PATH": str(self.folder / "vault"),
        }
        command = (sys.executable, "-m", "bot", "run")
        self.process = await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env=env, stdout=PIPE
        )
        assert self.process.stdout is not None
        told = await asyncio.wait_for(self.process.stdout.readline(), 30)
        assert str(self.port) in told.decode()

    async def end(self, by: signal.Signals) -> int:
        """Its exit code; TimeoutError when it takes too long."""
        assert self.process is not None
        process, self.process = self.process, None
        process.send_signal(by)
        try:
            async with asyncio.timeout(STOPS_WITHIN):
                return await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()
            raise


@asynccontextmanager
async def running(folder: Path) -> AsyncIterator[Program]:
    program = Program(folder)
    await program.start()
    try:
        yield program
    finally:
        if program.process is not None:
            await program.end(signal.SIGKILL)


@dataclass
class Caller:
    """A player of the story at the page: it presses only what the page would show."""

    visitor: Visitor
    program: Program
    socket: Socket
    kill_at: frozenset[int]
    language: str = "ar"
    acts: int = 0
    deaths: int = 0

    async def say(self, text: str) -> None:
        await self.send(say=text)

    async def press(self, action: str, arg: str | int | None = None) -> None:
        await self.send(press=self.button(action, arg))

    async def attach_file(self, name: str, content: bytes) -> None:
        uploaded = await self.visitor.upload(content, name)
        await self.send(say="", files=[uploaded["ticket"]])

    async def fill_form(self, form: str, **values: str) -> None:
        shown = [m["form"] for m in self.messages() if m["form"] and m["form"]["form"] == form]
        await self.send(form=form, gig=shown[-1]["gig"], values=values)

    async def send(self, **frame: Any) -> None:
        """What was under way when the program died is sent again, as the page does."""
        self.acts += 1
        frame = {"id": f"act-{self.acts:08}", **frame}
        if self.acts in self.kill_at:
            await self.socket.send(**frame)
            await self.killed()
        await self.socket.done(**frame)

    async def killed(self) -> None:
        await self.program.end(signal.SIGKILL)
        await self.socket.ws.close()
        await self.program.start()
        heard = self.socket.heard
        self.socket = await self.visitor.open(after=max(rev(op) for op in heard))
        self.socket.heard = [*heard, *self.socket.heard]
        self.deaths += 1

    def messages(self) -> list[dict[str, Any]]:
        """As the page shows them now, the newest last."""
        shown: dict[int, dict[str, Any]] = {}
        for op in self.socket.heard:
            if op["op"] == "put":
                shown[op["message"]["id"]] = op["message"]
            if op["op"] == "drop":
                shown.pop(op["id"], None)
        return [shown[id_] for id_ in sorted(shown)]

    def button(self, action: str, arg: str | int | None = None) -> str:
        for message in reversed(self.messages()):
            for one in reversed([one for row in message["buttons"] for one in row]):
                press = parse(one["press"])
                if press.action == action and (arg is None or str(arg) == press.arg):
                    return str(one["press"])
        raise AssertionError(f"no button {action} {arg or ''} stands on the page")


def rev(op: Mapping[str, Any]) -> int:
    return int(op["message"]["rev"] if op["op"] == "put" else op.get("rev", 0))
