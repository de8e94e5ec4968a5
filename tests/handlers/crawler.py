"""Presses every button the product shows, over copies of a real store.

Two moments are the same when their gig looks alike, the same question is open and the same
buttons were shown; each is gone on from once. Those with a button never pressed go first, then
those that came first.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from gigs.gates import look
from gigs.model import Gate, Gig
from handlers.buttons import parse
from handlers.cards import step
from handlers.event import Pressed, Said
from handlers.reply import Button
from tests.discord import every_view
from tests.driver import Freelancer, file, picture
from tests.handlers.wording import buttons_on, faults
from tests.telegram import every_text


@dataclass
class Moment:
    """A copy of the database, and the buttons that stood on the screen then."""

    copy: sqlite3.Connection
    buttons: tuple[Button, ...]

    @property
    def actions(self) -> set[str]:
        return {parse(button.press).action for button in self.buttons}


@dataclass
class Crawler:
    """words: what is typed where a moment takes words, a different one at each moment."""

    words: tuple[str, ...]
    seen: set[object] = field(default_factory=set)
    pressed: set[str] = field(default_factory=set)  # actions
    shown: set[str] = field(default_factory=set)  # whole presses
    keys: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    on_telegram: list[str] = field(default_factory=list)  # faults of what would go there
    on_discord: list[str] = field(default_factory=list)

    async def walk(self, seller: Freelancer, folder: Path, moments: int) -> None:
        """From where the seller stands, on from at most so many moments."""
        disk = folder / "mithaq.db"
        await self._judge(seller)
        frontier = [Moment(copied(disk), await self._buttons(seller))]
        for place in range(moments):
            if not frontier:
                break
            moment = max(frontier, key=lambda m: len(m.actions - self.pressed))
            frontier.remove(moment)
            for what in self._acts(moment, self.words[place % len(self.words)]):
                put_back(moment.copy, disk)
                await self._send(seller, what)
                if await self._fresh(seller):
                    shown = await self._buttons(seller) or moment.buttons
                    frontier.append(Moment(copied(disk), shown))
            moment.copy.close()
        for moment in frontier:
            moment.copy.close()

    def _acts(self, moment: Moment, words: str) -> list[Said | Pressed]:
        self.pressed |= moment.actions
        said = [Said(words), Said("", (picture(),)), Said("", (file("work.xlsx"),))]
        return [*(Pressed(button.press) for button in moment.buttons), *said]

    async def _send(self, seller: Freelancer, what: Said | Pressed) -> None:
        try:
            await seller.send(what)
        except AssertionError:
            self.faults.append(f"failed: {what}")
        await self._judge(seller)

    async def _judge(self, seller: Freelancer) -> None:
        self.keys |= set(seller.last.keys)
        self.faults += await faults(seller)
        self.on_telegram += await every_text.faults(seller)
        self.on_discord += await every_view.faults(seller)

    async def _buttons(self, seller: Freelancer) -> tuple[Button, ...]:
        """Those of the last turn, each once."""
        found = [b for reply in seller.last.replies for b in await buttons_on(seller, reply)]
        self.shown |= {button.press for button in found}
        return tuple({button.press: button for button in found}.values())

    async def _fresh(self, seller: Freelancer) -> bool:
        mark = await self._mark(seller)
        fresh = mark not in self.seen
        self.seen.add(mark)
        return fresh

    async def _mark(self, seller: Freelancer) -> object:
        async with seller.store.turn() as turn:
            person = await turn.person(seller.identity)
            dialogue = await turn.dialogue(seller.identity, seller.place)
            lines = await turn.gigs_of(person)
            gig = await turn.gig(lines[0].id) if lines else None
        asked = (dialogue.form, dialogue.step) if dialogue else None
        actions = frozenset(parse(button.press).action for button in await self._buttons(seller))
        return asked, actions, len(lines), shape(gig)


def copied(disk: Path) -> sqlite3.Connection:
    kept = sqlite3.connect(":memory:")
    with closing(sqlite3.connect(disk)) as source:
        source.backup(kept)
    return kept


def put_back(copy: sqlite3.Connection, disk: Path) -> None:
    with closing(sqlite3.connect(disk)) as target:
        copy.backup(target)


def shape(gig: Gig | None) -> object:
    if gig is None:
        return None
    ended = (gig.release is not None, bool(gig.losses), gig.outcome is not None, gig.closed)
    return step(gig), tuple(look(gig, gate) for gate in Gate), ended, bool(gig.overrides)
