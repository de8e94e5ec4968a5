"""Processes that send nudges until they are killed, and say in which place each was put up.

The libraries are loaded once, by their parent; each life begins as a fork of it, with a store of
its own.
"""

import asyncio
import os
import sys
from datetime import timedelta
from pathlib import Path

from bot.alarm import Alarm
from bot.clock import MovableClock, SystemClock
from gigs.records import Place
from storage.store import Store
from tests.house import dispatch, settings, speech

BORN, UP, DEAD = "born", "up", "dead"


def say(*words: object) -> None:
    """In one piece: killed between two, it would leave half a line before its parent's."""
    os.write(sys.stdout.fileno(), f"{' '.join(map(str, words))}\n".encode())


class Aloud:
    def wake(self, place: Place) -> None:
        say(place.chat)


async def live(url: str, vault: Path, ahead: float) -> None:
    """ahead: seconds of its clock."""
    store = await Store.open(url, vault)
    clock = MovableClock(SystemClock(), timedelta(seconds=ahead))
    alarm = Alarm(dispatch(store, clock, Aloud()).drain, clock)
    await alarm.run(lambda: say(UP))


def lives(url: str, vault: Path, ahead: float) -> None:
    """One for each line it hears, one after the other."""
    settings(), speech()
    for _ in sys.stdin:
        pid = os.fork()
        if not pid:
            asyncio.run(live(url, vault, ahead))
            os._exit(0)
        say(BORN, pid)
        os.waitpid(pid, 0)
        say(DEAD)


if __name__ == "__main__":
    lives(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3]))
