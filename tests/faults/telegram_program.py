"""The program on Telegram as it's started by hand, and someone who talks to it while it dies."""

import asyncio
import os
import random
import shutil
import signal
import sqlite3
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from handlers.buttons import Press, parse
from tests.fake_telegram import Button, FakeTelegram, Fault, Person, late
from tests.faults.program import Program
from tests.house import ROOT

SOON = 40.0  # seconds for an act and all that it leads to, with a death on the way
A_BLINK = 0.005  # seconds between two looks
SECRET = "s3cret-for-the-tests"  # noqa: S105  # opens nothing
SPEAKING = ("sendMessage", "sendDocument", "editMessageText", "deleteMessage")


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

    def unsaid(self) -> bool:
        """Whether something that is on record isn't told yet; asked of one that runs."""
        address = f"file:{self.database}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as database:
            return bool(database.execute("SELECT 1 FROM places WHERE told < rev").fetchone())

    def known(self) -> set[int]:
        """The messages that a dead one knew to stand in the chats. Read from a copy: what a kill
        left behind is for the next start to mend, not for us."""
        with TemporaryDirectory() as folder:
            for file in self.folder.glob("mithaq.db*"):
                shutil.copy(file, folder)
            with closing(sqlite3.connect(Path(folder) / "mithaq.db")) as copy:
                if not copy.execute("SELECT 1 FROM sqlite_master WHERE name='messages'").fetchone():
                    return set()
                rows = copy.execute("SELECT native FROM messages WHERE native IS NOT NULL")
                return {int(number) for (numbers,) in rows for number in numbers.split()}


@dataclass(frozen=True)
class Moment:
    """When it dies.

    methods: at the bot's next such request, or when an update has gone out to it if there are none.
    fault: what then happens to that request. within: seconds more that it may live, by chance.
    """

    name: str
    methods: tuple[str, ...] = ()
    fault: Fault | None = None
    within: float = 0.0
    by: signal.Signals = signal.SIGKILL


TAKEN = Moment("taken, not confirmed", within=0.04)
FETCHED = Moment("while it fetches a file", ("getFile",), late(5, took_effect=False))
UNSENT = Moment("committed, not sent", SPEAKING, late(5, took_effect=False))
UNMARKED = Moment("sent, not answered", SPEAKING, late(5, took_effect=True))
ANSWERED = Moment("answered, perhaps not marked", SPEAKING, within=0.01)
STARTING = Moment("while it starts", within=2.0)
IDLE = Moment("idle", within=0.2)
STOPPED = Moment("told to stop", within=0.04, by=signal.SIGTERM)


@dataclass
class Watch:
    """For a moment; has_come is asked again and again. skip: requests to let pass first."""

    fake: FakeTelegram
    moment: Moment
    skip: int
    ordered: bool = False

    def __post_init__(self) -> None:
        self.calls, self.faults = len(self.fake.calls), len(self.fake.faults)

    def has_come(self) -> bool:
        if not self.moment.methods:
            return any(one.told for one in self.fake.world.updates.waiting)
        heard = [
            call for call in self.fake.calls[self.calls :] if call.method in self.moment.methods
        ]
        if self.moment.fault is None:
            return len(heard) > self.skip
        if len(heard) >= self.skip and not self.ordered:
            self._order(self.moment.fault)
        return len(self.fake.faults) > self.faults

    def _order(self, fault: Fault) -> None:
        self.ordered = True
        for method in self.moment.methods:
            self.fake.inject(method, fault)

    def over(self) -> str:
        """The method that met the fault; the others will not."""
        self.fake.world.faults.ordered.clear()
        return self.fake.faults[-1][0] if self.ordered else ""


@dataclass(frozen=True)
class Death:
    """unconfirmed: updates. twice: messages that stand in the chat, and the dead didn't know it."""

    moment: Moment
    at: str
    code: int
    unconfirmed: int
    twice: int


@dataclass
class Talk:
    """A player of the story who goes on whatever happens. plan: from which act, what death."""

    program: TelegramProgram
    person: Person
    language: str
    plan: list[tuple[int, Moment]]
    chance: random.Random
    acts: int = 0
    watch: Watch | None = None
    deaths: list[Death] = field(default_factory=list)
    twice: set[int] = field(default_factory=set)  # these messages will have been said again

    async def say(self, text: str) -> None:
        await self._act(lambda: self.person.say(text))

    async def press(self, action: str, arg: str | int | None = None) -> None:
        await self._act(lambda: self.person.press(self.button(action, arg)))

    async def attach_file(self, name: str, content: bytes) -> None:
        await self._act(lambda: self.person.send_file(name, content))

    async def fill_form(self, form: str, **values: str) -> None:
        del form
        for value in values.values():
            await self.say(value)

    def button(self, action: str, arg: str | int | None = None) -> Button:
        """The newest; where it came twice, either."""
        found = []
        for button in self.person.chat.buttons:
            press = parse(button.data) if button.data else Press("")
            if press.action == action and (arg is None or str(arg) == press.arg):
                found.append(button)
        return self.chance.choice([one for one in found if one.data == found[-1].data])

    async def _act(self, act: Callable[[], object]) -> None:
        self.acts += 1
        moment = self._due()
        if moment is STARTING:
            await self._while_it_is_down(act)
        else:
            await self._running(moment, act)
        await self._settled()

    def _due(self) -> Moment | None:
        """One after the other: the next is not looked for while one is."""
        if self.watch is None and self.plan and self.plan[0][0] <= self.acts:
            return self.plan.pop(0)[1]
        return None

    async def _while_it_is_down(self, act: Callable[[], object]) -> None:
        if self.program.process is not None:
            await self._dies(IDLE)
        act()
        await self.program.launch()
        await self._dies(STARTING)
        await self.program.start()

    async def _running(self, moment: Moment | None, act: Callable[[], object]) -> None:
        if moment is IDLE and self.program.process is not None:
            await self._dies(IDLE)
        if self.program.process is None:
            await self.program.start()
        if moment is not None and moment is not IDLE:
            skip = self.chance.choice((0, 1)) if moment.methods == SPEAKING else 0
            self.watch = Watch(self.program.fake, moment, skip)
        act()

    async def _settled(self) -> None:
        """What was done is taken, and all it led to is told; it may die on the way."""
        async with asyncio.timeout(SOON):
            while True:
                if self.watch is not None and self.watch.has_come():
                    moment, at, self.watch = self.watch.moment, self.watch.over(), None
                    await self._dies(moment, at)
                    await self.program.start()
                if not self.program.fake.unconfirmed and not self.program.unsaid():
                    return
                await asyncio.sleep(A_BLINK)

    async def _dies(self, moment: Moment, at: str = "") -> None:
        await asyncio.sleep(self.chance.uniform(0, moment.within))
        unconfirmed = len(self.program.fake.unconfirmed)
        code = await self.program.end(moment.by)
        await asyncio.sleep(10 * A_BLINK)  # what it had sent is still heard
        standing = {message.id for message in self.person.chat.said}
        twice = standing - self.program.known() - self.twice
        self.twice |= twice
        self.deaths.append(Death(moment, at, code, unconfirmed, len(twice)))
