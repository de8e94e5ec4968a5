"""What is on record and not yet told leaves here: to each person in its order, after the commit.

A message that leaves is marked at once; killed between the two, it's told again under the same
nonce, and Discord takes it once.

Where others read along an answer goes to its person alone, by the interaction itself (intake.py);
what is on record for a person of such a place is struck off. What is for all of them is told. Since
their words aren't told to us, nothing there is known to stand at the bottom.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import discord
import msgspec
import structlog

from bot.cards import card_of
from bot.on_discord.event import PLATFORM
from bot.on_discord.faults import Fault, Refusal, meaning, why, why_shut
from bot.on_discord.needs import Needs, Reading
from bot.on_discord.reader import Reader
from bot.on_discord.render import Bubble, bubbles, look, unreadable
from bot.on_discord.telling import Teller
from bot.speakers import Speakers, carried
from gigs.records import Identity, Place, Shown
from handlers.reply import Reply
from storage.faults import Corrupt, StorageFault

BATCH = 20  # messages of one reading
MOST_REMEMBERED = 20_000

Ready = tuple[Shown, tuple[Bubble, ...]]

log = structlog.get_logger()


class Outbox(Speakers):
    """What a person on Discord is told, as it stands on record."""

    def __init__(self, needs: Needs, client: discord.Client) -> None:
        super().__init__(*Refusal)
        self.needs = needs
        self.teller = Teller(client, needs.vault)
        self.newest: dict[Place, int] = {}  # the last message seen there
        self.closed: set[Place] = set()  # who took nothing, the last time

    def note(self, place: Place, message: int) -> None:
        """Somebody spoke there: what stood last stands above it now."""
        if len(self.newest) > MOST_REMEMBERED:
            self.newest.clear()  # a card is said again where it could have been changed
        self.newest[place] = max(self.newest.get(place, 0), message)

    async def reached(self, place: Place, patience: float) -> bool:
        """Whether that person takes what is said, once it's said."""
        speaker = self.speakers.get(place)
        if speaker is not None:
            await asyncio.wait({speaker}, timeout=patience)
        return place not in self.closed

    async def resume(self) -> None:
        """What was committed and not told before the last stop. Only people who spoke to us have
        a number that we know as a person's."""
        for chat, thread in await self.needs.records.waiting(PLATFORM):
            person = await self.needs.records.person(Identity(PLATFORM, chat))
            self.wake(Place(PLATFORM, chat, thread, private=person.known))

    async def refused(self, place: Place, fault: Exception) -> bool:
        match meaning(fault):
            case Fault.SHUT | Fault.ASLEEP:  # a locked thread stays asleep
                log.info("chat is shut", why=why(fault))
                self.closed.add(place)
                await self.needs.whereabouts.shut(place, why_shut(fault))
                return False
            case Fault.PASSING:
                return True
        raise fault

    async def catch_up(self, place: Place) -> None:
        while True:
            async with self.needs.records.reading() as read:
                news = await read.unsaid(place, BATCH)
                pair = carried(news, self.newest.get(place)) if place.private else None
                ready = [] if pair else [await self._ready(read, place, shown) for shown in news]
            if pair is not None:
                await self.needs.records.carry(place, *pair)
                continue
            await self._told(place, ready)
            if len(news) < BATCH:
                return

    async def _told(self, place: Place, ready: Sequence[Ready]) -> None:
        for shown, made in ready:
            if not made:
                await self.teller.take_away(place, shown.native)
                await self._mark(place, shown, (), None)
                continue
            mark, ids = look(made), shown.native
            if not ids or mark != shown.look:
                ids = await self._shown(place, shown, made)
                for id_ in ids[-1:]:
                    self.note(place, int(id_))
            self.closed.discard(place)
            await self._mark(place, shown, ids, mark)

    async def _mark(self, place: Place, shown: Shown, ids: Sequence[str], mark: str | None) -> None:
        await self.noted(shown, partial(self.needs.records.told, place, shown, ids, mark))

    async def _ready(self, read: Reading, place: Place, shown: Shown) -> Ready:
        """One message that can't be worded must not hide all the others."""
        if shown.gone or not (place.private or shown.message.reader is None):
            return shown, ()
        reader = await self._reader(read, place)
        try:
            reply: Reply = msgspec.json.decode(shown.message.body, type=Reply)
            return shown, await self.worded(read, reply, reader)
        except StorageFault:
            raise
        except Exception:
            log.exception("message unreadable", message=shown.id)
            return shown, (unreadable(reader),)

    async def worded(self, read: Reading, reply: Reply, reader: Reader) -> tuple[Bubble, ...]:
        return bubbles(reply, await card_of(read, reply, self.needs.card), reader)

    async def _reader(self, read: Reading, place: Place) -> Reader:
        """The person whose chat it is; what is for all of a server speaks its language,
        by its lead's clock."""
        person = await read.person(Identity(PLATFORM, place.chat))
        if not place.private and (group := await read.teams.group_of(place)) is not None:
            zone = await read.teams.zone_of(group)
            person = replace(person, language=group.language, zone=zone)
        return self.needs.reader_for(person)

    async def _shown(self, place: Place, shown: Shown, made: Sequence[Bubble]) -> tuple[str, ...]:
        """What Discord won't have at all is our mistake; the person is told that much."""
        nonce = f"{shown.id}-{shown.rev}"
        try:
            return await self.teller.show(place, shown.native, made, nonce)
        except Corrupt:
            log.exception("file lost", message=shown.id)
        except discord.HTTPException as fault:
            if meaning(fault) is not Fault.OURS:
                raise
            log.error("message refused", message=shown.id, why=why(fault))
        reader = await self.needs.reader(Identity(PLATFORM, place.chat))
        try:
            return await self.teller.show(place, (), (unreadable(reader),), f"{nonce}-x")
        except discord.HTTPException as fault:
            if meaning(fault) is not Fault.OURS:
                raise
            log.error("message given up", message=shown.id, why=why(fault))
            return ()
