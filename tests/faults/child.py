"""A process that plays the story for everyone at once, says what is committed, and is killed."""

import asyncio
import sys
from pathlib import Path

from storage.store import Store
from tests.faults.player import STORIES, play, seat_of
from tests.house import opened


def say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201  # this is how it's watched


async def tell(store: Store, account: str) -> None:
    seat = seat_of(store, account)

    async def committed() -> None:
        say(account, seat.count)

    await play(seat, after=committed)


async def run(folder: Path) -> None:
    say("opening")
    async with opened(folder) as store:
        await asyncio.gather(*(tell(store, account) for account in STORIES))


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1])))
