"""kill -9 at any moment: all that was said to be kept is there, and no half of anything."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storage.store import Store
from tests.storage.made import HOME, MONA, NOW, kept, opened

ROUNDS = int(os.environ.get("MITHAQ_FAULTS", "5"))


@pytest.mark.timeout(60 * ROUNDS)
async def test_what_was_kept_survives_a_kill(url: str, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    store = await Store.open(url, vault)
    await kept(store, [opened()])
    await store.close()
    chance = random.Random(3)  # noqa: S311  # not for secrets
    for _ in range(ROUNDS):
        said = killed_while_writing(url, vault, chance.uniform(0, 0.2))
        store = await Store.open(url, vault)
        await found_whole(store, said)
        await store.close()


def killed_while_writing(url: str, vault: Path, after: float) -> int:
    """The last entry that the writer said was kept. after: seconds from its first."""
    command = [sys.executable, "-m", "tests.storage.writer", url, str(vault)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(after)  # the kill is to fall anywhere
        writer.kill()
        lines = [first, *writer.stdout.readlines()]
    return int([line for line in lines if line.endswith("\n")][-1])


async def found_whole(store: Store, said: int) -> None:
    """A commit may be cut off before it was said, but only the last one."""
    gig = await store.gig("g1")
    assert gig is not None
    assert gig.seq in {said, said + 1}
    assert len(await store.journal_of("g1")) == gig.seq
    assert await store.verify_all() == []
    (shown,) = await store.feed(HOME, 0, 1)
    assert shown.message.body == str(gig.seq).encode()
    async with store.turn() as turn:
        assert await turn.begin(MONA, HOME, f"e{gig.seq}", NOW) is False
