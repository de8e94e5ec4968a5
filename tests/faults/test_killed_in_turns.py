"""kill -9 while people talk: what was committed stands, and each goes on where they were."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from benchmarks.seat import Seat
from handlers.assistant import Handled
from handlers.event import Said
from tests.faults.player import STORIES, Standing, play, seat_of, standing, taken
from tests.faults.trying import dead_buttons
from tests.house import ROOT, opened

ROUNDS = int(os.environ.get("MITHAQ_FAULTS", "5"))
Expected = Mapping[str, Sequence[Standing]]  # by account: how it stands after so many acts


async def undisturbed(folder: Path) -> Expected:
    told: dict[str, list[Standing]] = {}
    async with opened(folder) as store:
        for account in STORIES:
            seat = seat_of(store, account)
            told[account] = [await standing(seat)]

            async def note(seat: Seat = seat) -> None:
                told[seat.account].append(await standing(seat))

            await play(seat, after=note)
    return told


def killed(folder: Path, acts: int, chance: random.Random) -> dict[str, int]:
    """By account the last act that the process called committed, before it was killed.

    It dies somewhere after so many of the acts of all; after none, perhaps while it opens.
    """
    after = 0.02 if acts else 0.4  # seconds
    command = [sys.executable, "-m", "tests.faults.child", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(1 + acts)]
        time.sleep(chance.uniform(0, after))  # the kill is to fall anywhere
        child.kill()
        lines += child.stdout.readlines()
    assert child.returncode == -signal.SIGKILL
    said = dict.fromkeys(STORIES, 0)
    said.update(_told(line) for line in lines[1:] if line.endswith("\n"))
    return said


def _told(line: str) -> tuple[str, int]:
    account, number = line.split()
    return account, int(number)


@pytest.mark.timeout(60 + 30 * ROUNDS)
async def test_each_goes_on_where_they_were(tmp_path: Path) -> None:
    expected = await undisturbed(tmp_path / "undisturbed")
    acts = sum(len(states) - 1 for states in expected.values())
    chance = random.Random(7)  # noqa: S311  # not for secrets
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        folder.mkdir()
        said = killed(folder, chance.randrange(acts) if number else 0, chance)
        async with opened(folder) as store:
            assert await store.verify_all() == []
            for account, last in said.items():
                await gone_on(seat_of(store, account), last, expected[account])
            assert await store.verify_all() == []


async def gone_on(seat: Seat, said: int, expected: Sequence[Standing]) -> None:
    """A commit may be cut off before it's said, but then it's whole: nothing is half there."""
    done = await taken(seat)
    assert done in {said, said + 1}
    assert await standing(seat) == expected[done]
    assert await dead_buttons(seat) == {}
    if done:
        assert await again(seat, done) == Handled()
    assert await standing(seat) == expected[done]
    assert await play(seat, done) == len(expected) - 1
    assert await standing(seat) == expected[-1]


async def again(seat: Seat, number: int) -> Handled:
    """The same event, delivered once more; what it says would change things if it were heard."""
    seat.count = number - 1
    return await seat.send(Said("/newgig"))
