"""Each button that stands somewhere, pressed for real and undone: is there one that is dead?"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from benchmarks.seat import Seat
from bot.world import world
from handlers.assistant import Assistant
from handlers.event import Pressed
from storage.store import Store
from storage.turn import StoredTurn
from tests.house import Silence, settings, speech

DEAD = {"refused.button", "refused.failed", "gig.not-yours"}


class Undone(Exception):
    pass


class Rehearsal:
    """A store in which nothing stays: each turn is written whole, and rolled back."""

    def __init__(self, store: Store) -> None:
        self.store, self.parcels = store, store.parcels

    @asynccontextmanager
    async def turn(self, alone: bool = False) -> AsyncIterator[StoredTurn]:
        try:
            async with self.store.turn(alone) as turn:
                yield turn
                await turn.end()
                raise Undone
        except Undone:
            pass


async def dead_buttons(seat: Seat) -> dict[str, tuple[str, ...]]:
    """Those that led to nothing, or to a refusal of the button itself, with what was said."""
    stage = Assistant(Rehearsal(seat.store), world(settings(), speech()), Silence())
    rehearsed = replace(seat, assistant=stage, count=10_000)
    found: dict[str, tuple[str, ...]] = {}
    for button in await seat.buttons():
        handled = await rehearsed.send(Pressed(button.press))
        if not handled.keys or DEAD & set(handled.keys):
            found[button.press] = handled.keys
    return found
