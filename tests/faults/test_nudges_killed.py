"""kill -9 while nudges leave: each is told, and in the records none twice."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from gigs.records import Identity
from storage.store import Store
from tests.faults.dispatcher import BORN, DEAD, UP
from tests.faults.due_nudges import TUESDAY, became, fill, how_many_sent, left, told_once
from tests.house import ROOT

ROUNDS = int(os.environ.get("MITHAQ_FAULTS", "5"))
KILLS = max(5, ROUNDS // 4)
PEOPLE = max(4200, 400 * KILLS)  # more than are sent before the last life ends, however slow
MORE = 150  # nudges that are sent in one life, before its last moment, at most
A_MOMENT = 0.2  # seconds; some transactions
SOON = 60.0 + PEOPLE / 50  # seconds for all that is left
pytestmark = [pytest.mark.slow, pytest.mark.timeout(120 + 10 * KILLS)]


@dataclass
class Lives:
    """Processes that send nudges, one after the other. told: how many they said.

    What they say is heard all the time: into a pipe that is full nobody could say any more.
    """

    parent: subprocess.Popen[str]
    pid: int = 0
    told: list[str] = field(default_factory=list)
    heard: Queue[str] = field(default_factory=Queue)

    def __post_init__(self) -> None:
        self._hearing = Thread(target=self._hear, daemon=True)
        self._hearing.start()

    def leave(self) -> None:
        """Of whoever lives; their parent ends when there's nothing more to hear."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
        assert self.parent.stdin
        self.parent.stdin.close()
        self._hearing.join(30)

    def _hear(self) -> None:
        assert self.parent.stdout
        for line in self.parent.stdout:
            self.heard.put(line)
        self.heard.put("")

    def begin(self) -> None:
        assert self.parent.stdin
        self.parent.stdin.write("live\n")
        self.parent.stdin.flush()
        self.pid = int(self._until(BORN).split()[1])

    def await_up(self) -> None:
        self._until(UP)

    def end(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        self._until(DEAD)
        self.pid = 0

    def _until(self, word: str) -> str:
        while line := self.heard.get():
            if line.startswith(word):
                return line
            self.told.append(line.strip())
        raise AssertionError(f"it ended by itself; last: {self.told[-20:]}")

    def strange(self) -> list[str]:
        """All that it said but the places; a fault in its log, say."""
        return [line for line in self.told if not line.isdigit() and line != UP]


@contextmanager
def lives(url: str, vault: Path, now: datetime) -> Iterator[Lives]:
    """On whose clocks it's now TUESDAY or so."""
    ahead = (now - datetime.now(UTC)).total_seconds()
    command = [sys.executable, "-m", "tests.faults.dispatcher", url, str(vault), str(ahead)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as parent:
        one = Lives(parent)
        try:
            yield one
        finally:
            one.leave()
        assert one.strange() == []


def due(number: int) -> datetime:
    """Some before the first of them lives, most while they do."""
    return TUESDAY + timedelta(seconds=(number % (10 * KILLS)) * 0.06 - 1)


@asynccontextmanager
async def filled(url: str, vault: Path) -> AsyncIterator[Store]:
    store = await Store.open(url, vault)
    try:
        await fill(store, [Identity("web", str(n)) for n in range(PEOPLE)], due)
        yield store
    finally:
        await store.close()


async def killed_again_and_again(store: Store, those: Sequence[Lives]) -> list[int]:
    """In turn, each at a random moment of its life. How many were sent in the end of each."""
    chance = random.Random(11)  # noqa: S311  # not for secrets
    sent = [0]
    for one in those:
        one.begin()
    for number in range(KILLS):
        one = those[number % len(those)]
        if number % 5:  # else perhaps while it opens its store
            await asyncio.to_thread(one.await_up)
            await reached(store, sent[-1] + chance.randint(0, MORE))
        await asyncio.sleep(chance.uniform(0, A_MOMENT))
        await asyncio.to_thread(one.end)
        sent.append(await how_many_sent(store))
        one.begin()
    return sent[1:]


async def reached(store: Store, many: int) -> None:
    """However slow the machine is, so many are sent."""
    while await how_many_sent(store) < many:  # noqa: ASYNC110  # nobody tells
        await asyncio.sleep(0.02)


async def come_to_an_end(store: Store, those: Sequence[Lives]) -> None:
    async with asyncio.timeout(SOON):
        while await left(store, TUESDAY + timedelta(hours=1)):  # noqa: ASYNC110  # nobody tells
            await asyncio.sleep(0.2)
    for one in those:
        one.end()


async def test_none_is_lost_or_doubled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    await put_to_the_test(f"sqlite:///{tmp_path}/mithaq.db", tmp_path, 1, capsys)


@pytest.mark.postgres
async def test_nor_where_two_processes_send(
    server_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await put_to_the_test(server_url, tmp_path, 2, capsys)


async def put_to_the_test(
    url: str, folder: Path, processes: int, capsys: pytest.CaptureFixture[str]
) -> None:
    vault = folder / "vault"
    async with filled(url, vault) as store:
        with ExitStack() as living:
            begun = (lives(url, vault, TUESDAY) for _ in range(processes))
            those = [living.enter_context(each) for each in begun]
            sent = await killed_again_and_again(store, those)
            await come_to_an_end(store, those)
        assert 0 < sent[-1] < PEOPLE
        assert await became(store) == told_once(PEOPLE)
        assert await store.verify_all() == []
    with capsys.disabled():
        told = f"{processes} processes, {KILLS} deaths; sent by then {sent}"
        print("", told, sep="\n")  # noqa: T201  # what many rounds are run for
