"""kill -9 while nudges are told on Telegram: each gets there, and twice only what was under way."""

import asyncio
import os
import random
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

import pytest

from gigs.records import Identity
from tests.fake_telegram import FakeTelegram, Person
from tests.faults.deaths import STARTING, UNANSWERED, UNMARKED, UNSENT, Moment, Watch
from tests.faults.due_nudges import became, fill, told_once, words
from tests.faults.marked import marked
from tests.faults.program import free_port
from tests.faults.telegram_program import A_BLINK, A_WHILE, TelegramProgram
from tests.house import opened
from tests.telegram.house import SOON, until

ROUNDS = int(os.environ.get("MITHAQ_FAULTS", "5"))
KILLS = max(4, ROUNDS // 4)
PEOPLE = 20 * KILLS  # at 30 a second, which is Telegram's own pace
MOMENTS = (UNSENT, UNANSWERED, UNMARKED, STARTING)
FURTHER = 12  # messages between a start and the moment, at most
pytestmark = [pytest.mark.telegram, pytest.mark.slow, pytest.mark.timeout(120 + 15 * KILLS)]

Copy = tuple[int, int]  # a chat, and a message there


@dataclass
class Killed:
    """unmarked: what stood in the chats, and the dead didn't know, after each death."""

    program: TelegramProgram
    people: Sequence[Person]
    unmarked: list[set[Copy]] = field(default_factory=list)

    def standing(self) -> set[Copy]:
        return {(one.id, message.id) for one in self.people for message in one.chat.said}

    def chats(self) -> set[int]:
        """Those in which something stands."""
        return {chat for chat, _ in self.standing()}

    async def end(self) -> None:
        assert await self.program.end(signal.SIGKILL) == -signal.SIGKILL
        await asyncio.sleep(A_WHILE)  # what it had sent is still heard
        before = set().union(*self.unmarked)
        self.unmarked.append(self.standing() - marked(self.program.folder) - before)

    async def dies(self, moment: Moment, chance: random.Random) -> None:
        if moment is STARTING:
            await self.program.launch()
        else:
            watch = Watch(self.program.fake, moment, chance.randrange(FURTHER))
            await self.program.start()
            while not watch.has_come():  # noqa: ASYNC110  # what is waited for tells nobody
                await asyncio.sleep(A_BLINK)
            watch.over()
        await asyncio.sleep(chance.uniform(0, moment.within))
        await self.end()


@asynccontextmanager
async def due_to_all(folder: Path) -> AsyncIterator[Killed]:
    async with FakeTelegram() as fake:
        people = [fake.user(f"n{n}", language_code="en") for n in range(PEOPLE)]
        fake.world.refusing.clear()  # all have pressed Start before
        async with opened(folder) as store:
            start = datetime.now(UTC)
            named = [Identity("telegram", str(person.id)) for person in people]
            await fill(store, named, lambda n: start + timedelta(seconds=n % 5), gigs=False)
        program = TelegramProgram(folder, free_port(), fake=fake)
        try:
            yield Killed(program, people)
        finally:
            if program.process is not None:
                await program.end(signal.SIGKILL)


async def test_none_is_lost_and_only_what_was_under_way_comes_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(5)  # noqa: S311  # not for secrets
    async with due_to_all(tmp_path) as killed:
        for moment in islice(cycle(MOMENTS), KILLS):
            await killed.dies(moment, chance)
        before = len(killed.standing())
        await killed.program.start()
        async with asyncio.timeout(SOON + PEOPLE / 10):
            while len(killed.chats()) < PEOPLE:  # noqa: ASYNC110  # what is waited for tells nobody
                await asyncio.sleep(A_WHILE)
        await until(killed.program.settled)
        assert await killed.program.end(signal.SIGTERM) == 0
    assert before < PEOPLE
    copies = [_copies(person, number) for number, person in enumerate(killed.people)]
    assert min(map(len, copies)) == 1
    again = [copy for found in copies for copy in found[:-1]]
    assert set(again) <= set().union(*killed.unmarked)
    async with opened(tmp_path) as store:
        assert await became(store) == told_once(PEOPLE, gigs=False)
        assert await store.verify_all() == []
    with capsys.disabled():
        print("", _figures(killed, again), sep="\n")  # noqa: T201  # what many rounds are run for


def _copies(person: Person, number: int) -> list[Copy]:
    """Nothing else was said to them."""
    assert all(words(number) in message.text for message in person.chat.said)
    return [(person.id, message.id) for message in person.chat.said]


def _figures(killed: Killed, again: Sequence[Copy]) -> str:
    under_way = [len(unmarked) for unmarked in killed.unmarked]
    twice = f"told again {len(again)}, in {len({chat for chat, _ in again})} chats"
    return f"{PEOPLE} nudges, {KILLS} deaths; not marked at each {under_way}; {twice}"
