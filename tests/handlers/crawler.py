"""Presses every button the product shows, breadth first, over copies of a real store.

Two moments are the same when their gig looks alike, the same question is open and the same
buttons were shown; of each only the first is gone on from, so the walk ends.
"""

import sqlite3
from collections import deque
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from gigs.gates import look
from gigs.model import Gate, Gig
from handlers.buttons import parse
from handlers.cards import card, step
from handlers.event import Pressed, Said
from handlers.reply import Button, CardShown, Field, Reply, Say, Snippet, Words
from tests.driver import Freelancer, file, picture

ZONE = "Africa/Cairo"


@dataclass
class Moment:
    """A copy of the database, and the buttons that stood on the screen then."""

    copy: sqlite3.Connection
    buttons: tuple[Button, ...]
    depth: int


@dataclass
class Crawler:
    """words: what is typed where a moment takes words, a different one at each moment."""

    seller: Freelancer
    folder: Path
    words: tuple[str, ...]
    deepest: int = 12
    most: int = 100  # moments
    seen: set[object] = field(default_factory=set)
    pressed: set[str] = field(default_factory=set)
    shown: list[Button] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    async def walk(self) -> None:
        """From where the seller stands now."""
        frontier = deque([Moment(self._copied(), await self._buttons(), 0)])
        while frontier and len(self.seen) < self.most:
            moment = frontier.popleft()
            for what in self._acts(moment):
                self._put_back(moment.copy)
                await self._send(what)
                if await self._fresh() and moment.depth < self.deepest:
                    buttons = await self._buttons() or moment.buttons
                    frontier.append(Moment(self._copied(), buttons, moment.depth + 1))
            moment.copy.close()
        for moment in frontier:
            moment.copy.close()

    def _copied(self) -> sqlite3.Connection:
        kept = sqlite3.connect(":memory:")
        with closing(sqlite3.connect(self.folder / "mithaq.db")) as disk:
            disk.backup(kept)
        return kept

    def _put_back(self, copy: sqlite3.Connection) -> None:
        with closing(sqlite3.connect(self.folder / "mithaq.db")) as disk:
            copy.backup(disk)

    def _acts(self, moment: Moment) -> list[Said | Pressed]:
        self.pressed |= {button.press for button in moment.buttons}
        words = self.words[len(self.seen) % len(self.words)]
        said = [Said(words), Said("", (picture(),)), Said("", (file("work.xlsx"),))]
        return [*(Pressed(button.press) for button in moment.buttons), *said]

    async def _send(self, what: Said | Pressed) -> None:
        try:
            await self.seller.send(what)
        except AssertionError:
            self.faults.append(f"failed: {what}")
        self.keys |= set(self.seller.last.keys)
        for words in [w for reply in self.seller.last.replies for w in await self._words(reply)]:
            self._tell(words)

    def _tell(self, words: Words) -> None:
        """In both languages; whatever can't be worded is a fault."""
        for language in ("ar", "en"):
            try:
                self.seller.speech.spans(words, language, ZONE)
            except Exception as fault:  # any of them is what we look for
                self.faults.append(f"{language} {words.key}: {fault!r}")

    async def _words(self, reply: Reply) -> list[Words]:
        labels = [button.label for button in await self._on(reply)]
        match reply:
            case Say(words=words, form=form):
                fields = form.fields if form else ()
                self.fields += fields
                return [words, *labels, *(field.label for field in fields)]
            case Snippet(words=words):
                return [words]
            case CardShown(gig=id_):
                return [*card(await self._gig(id_), self.seller.now).lines, *labels]
        return []

    async def _gig(self, id_: str) -> Gig:
        gig = await self.seller.store.gig(id_)
        assert gig is not None
        return gig

    async def _buttons(self) -> tuple[Button, ...]:
        """Those of the last turn, each once."""
        found = [b for reply in self.seller.last.replies for b in await self._on(reply)]
        self.shown += found
        return tuple({button.press: button for button in found}.values())

    async def _on(self, reply: Reply) -> list[Button]:
        if isinstance(reply, Say):
            return list(chain(*reply.buttons))
        if isinstance(reply, CardShown):
            return list(chain(*card(await self._gig(reply.gig), self.seller.now).buttons))
        return []

    async def _fresh(self) -> bool:
        mark = await self._mark()
        fresh = mark not in self.seen
        self.seen.add(mark)
        return fresh

    async def _mark(self) -> object:
        seller = self.seller
        async with seller.store.turn() as turn:
            person = await turn.person(seller.identity)
            dialogue = await turn.dialogue(seller.identity, seller.place)
            lines = await turn.gigs_of(person)
            gig = await turn.gig(lines[0].id) if lines else None
        asked = (dialogue.form, dialogue.step) if dialogue else None
        actions = frozenset(parse(button.press).action for button in await self._buttons())
        return asked, actions, len(lines), _shape(gig)


def _shape(gig: Gig | None) -> object:
    if gig is None:
        return None
    ended = (gig.release is not None, bool(gig.losses), gig.outcome is not None, gig.closed)
    return step(gig), tuple(look(gig, gate) for gate in Gate), ended, bool(gig.overrides)
