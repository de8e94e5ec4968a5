"""A process that writes until it's killed, and says what it has kept."""

import asyncio
import sys
from pathlib import Path

from gigs.records import Message
from storage.store import Store
from tests.storage.made import HOME, MONA, NOW, counted


async def write(url: str, vault: Path) -> None:
    store = await Store.open(url, vault)
    person = await store.person(MONA)
    while True:
        async with store.turn() as turn:
            gig = await counted(turn, person, "g1")
            await turn.begin(MONA, HOME, f"e{gig.seq}", NOW)
            await turn.show(HOME, Message("said", str(gig.seq).encode()), NOW)
        print(gig.seq, flush=True)  # noqa: T201  # this is how it's watched


if __name__ == "__main__":
    asyncio.run(write(sys.argv[1], Path(sys.argv[2])))
