"""The program on Telegram as it's started by hand, and someone who talks to it while it dies."""

import asyncio
import os
import random
import sqlite3
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from handlers.buttons import Press, parse
from tests.fake_telegram import Button, FakeTelegram, Person
from tests.faults.deaths import IDLE, SPEAKING, STARTING, Moment, Watch
from tests.faults.marked import marked
from tests.faults.program import Program
from tests.house import ROOT

SOON = 40.0  # seconds for an act and all that it leads to, with a death on the way
A_BLINK, A_WHILE = 0.005, 0.05  # seconds between two looks, in a hurry and not
SECRET = "s3cret-for-the-tests"  # noqa: S105  # opens nothing


@dataclass
class TelegramProgram(Program):
    """By polling, or by a webhook at its port."""

    fake: FakeTelegram = field(kw_only=True)
    webhook: bool = field(default=False, kw_only=True)

    @property
    def database(self) -> Path:
        return self.folder / "mithaq.db"

    @property
    def log(self) -> Path:
        return self.folder / "log.txt"

    async def launch(self) -> None:
        env = {
            **os.environ,
            "MITHAQ_WEB__ENABLED": "false",
            "MITHAQ_DATABASE__URL": f"sqlite+aiosqlite:///{self.database}",
            "MITHAQ_VAULT__PATH": str(self.folder / "vault"),
            "MITHAQ_ACCESS__TURNS_AT_ONCE": "1000",  # deaths make it press again
            "MITHAQ_TELEGRAM__TOKEN": self.fake.token,
            "MITHAQ_TELEGRAM__API_URL": self.fake.url,
        }
        if self.webhook:
            env["MITHAQ_TELEGRAM__WEBHOOK_URL"] = f"http://127.0.0.1:{self.port}/telegram"
            env["MITHAQ_TELEGRAM__WEBHOOK_PORT"] = str(self.port)
            env["MITHAQ_TELEGRAM__WEBHOOK_SECRET"] = SECRET
        command = (sys.executable, "-m", "bot", "run")
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *command, cwd=ROOT, env=env, stdout=PIPE, stderr=log
            )

    async def start(self) -> None:
        """Until it has told that it listens."""
        await self.launch()
        assert self.process is not None
        assert self.process.stdout is not None
        async with asyncio.timeout(30):
            while b"https://t.me/" not in (line := await self.process.stdout.readline()):
                assert line, f"it ended by itself; see {self.log}"

    def settled(self) -> bool:
        """Whether all it was told of is kept, and all that is on record told; while it runs."""
        if self.fake.unconfirmed:
            return False
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as database:
            left = "SELECT 1 FROM places WHERE told < rev UNION SELECT 1 FROM inbox"
            return not database.execute(left).fetchone()

    def known(self) -> set[int]:
        """The messages that a dead one knew to stand in the chats."""
        return {number for _, number in marked(self.folder)}


@dataclass(frozen=True)
class Death:
    """unconfirmed: updates. unknown: messages that stand in the chat, and the dead didn't know."""

    moment: Moment
    method: str
    code: int
    unconfirmed: int
    unknown: int


@dataclass
class Talk:
    """A player of the story who goes on whatever happens. plan: from which act on, which death."""

    program: TelegramProgram
    person: Person
    plan: list[tuple[int, Moment]]
    chance: random.Random
    language: str = "ar"
    acts: int = 0
    watch: Watch | None = None
    deaths: list[Death] = field(default_factory=list)
    unknown: set[int] = field(default_factory=set)  # these messages will have been said again

    async def say(self, text: str) -> None:
        await self._act(lambda: self.person.say(text))

    async def press(self, action: str, arg: str | int | None = None) -> None:
        await self._act(lambda: self.person.press(self.button(action, arg)))

    async def attach_file(self, name: str, content: bytes) -> None:
        await self._act(lambda: self.person.send_file(name, content))

    async def fill_form(self, form: str, **values: str) -> None:
        raise NotImplementedError(form, values)

    def button(self, action: str, arg: str | int | None = None) -> Button:
        """The newest; where it came twice, either."""
        found = []
        for button in self.person.chat.buttons:
            press = parse(button.data) if button.data else Press("")
            if press.action == action and (arg is None or str(arg) == press.arg):
                found.append(button)
        assert found, f"no button {action} {arg or ''} stands in the chat"
        return self.chance.choice([one for one in found if one.data == found[-1].data])

    async def _act(self, act: Callable[[], object]) -> None:
        self.acts += 1
        moment = None
        if self.watch is None and self.plan and self.plan[0][0] <= self.acts:
            _, moment = self.plan.pop(0)
        if moment is STARTING:
            await self._while_it_is_down(act)
        else:
            await self._while_it_runs(act, moment)
        await self._settled()

    async def _while_it_is_down(self, act: Callable[[], object]) -> None:
        if self.program.process is not None:
            await self._dies(IDLE)
        act()
        await self.program.launch()
        await self._dies(STARTING)
        await self.program.start()

    async def _while_it_runs(self, act: Callable[[], object], moment: Moment | None) -> None:
        if moment is IDLE and self.program.process is not None:
            await self._dies(IDLE)
        if self.program.process is None:
            await self.program.start()
        if moment is not None and moment is not IDLE:
            skip = self.chance.choice((0, 1)) if moment.methods == SPEAKING else 0
            self.watch = Watch(self.program.fake, moment, skip)
        act()

    async def _settled(self) -> None:
        """Until all is taken and told; it may die on the way."""
        async with asyncio.timeout(SOON):
            while True:
                if self.watch is not None and self.watch.has_come():
                    moment, method, self.watch = self.watch.moment, self.watch.over(), None
                    await self._dies(moment, method)
                    await self.program.start()
                if self.program.settled():
                    return
                await asyncio.sleep(A_BLINK if self.watch else A_WHILE)

    async def _dies(self, moment: Moment, method: str = "") -> None:
        await asyncio.sleep(self.chance.uniform(0, moment.within))
        unconfirmed = len(self.program.fake.unconfirmed)
        code = await self.program.end(moment.by)
        await asyncio.sleep(A_WHILE)  # what it had sent is still heard
        standing = {message.id for message in self.person.chat.said}
        unknown = standing - self.program.known() - self.unknown
        self.unknown |= unknown
        self.deaths.append(Death(moment, method, code, unconfirmed, len(unknown)))
