"""What is on record and not yet told leaves here: to each person in its order, after the commit.

One speaker at a time for each person, which reads the latest state when it speaks. A message that
leaves is marked at once; killed between the two, it's told again under the same nonce, and Discord
takes it once.

Where others read along an answer goes to its person alone, by the interaction itself (intake.py);
what is on record of such a place is struck off, since nobody else is to be told.
"""

import asyncio
from collections.abc import Iterator, Sequence

import discord
import msgspec
import structlog

from bot.on_discord.event import PLATFORM
from bot.on_discord.faults import Fault, Refusal, meaning, why
from bot.on_discord.needs import Needs, Reading
from bot.on_discord.reader import Reader
from bot.on_discord.render import Bubble, bubbles, look, unreadable
from bot.on_discord.telling import Teller
from gigs.records import Identity, Place, Shown
from gigs.refusals import Stale
from handlers.reply import CardShown, Reply
from storage.faults import Corrupt, StorageFault

BATCH = 20  # messages of one reading
WAITS = (0.5, 30.0)  # seconds, the first and the longest, when the server doesn't answer
MOST_REMEMBERED = 20_000

Ready = tuple[Shown, tuple[Bubble, ...]]

log = structlog.get_logger()


def growing(first: float, longest: float) -> Iterator[float]:
    """Seconds between tries, without end."""
    while True:
        yield first
        first = min(2 * first, longest)


class Outbox:
    """The Voice of one bot."""

    def __init__(self, needs: Needs, client: discord.Client) -> None:
        self.needs, self.waits = needs, WAITS
        self.teller = Teller(client, needs.vault)
        self.speakers: dict[Place, asyncio.Task[None]] = {}
        self.again: set[Place] = set()
        self.stopping = False
        self.newest: dict[Place, int] = {}  # the last message seen there
        self.closed: set[Place] = set()  # who took nothing, the last time

    def wake(self, place: Place) -> None:
        if place in self.speakers:
            self.again.add(place)
        else:
            self.speakers[place] = asyncio.create_task(self._speak(place))

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

    async def settle(self, patience: float) -> None:
        """Let what is being told get there, for so many seconds; the rest is told after a start."""
        self.stopping = True
        if self.speakers:
            await asyncio.wait(self.speakers.values(), timeout=patience)
        for speaker in list(self.speakers.values()):
            speaker.cancel()
        await asyncio.gather(*self.speakers.values(), return_exceptions=True)

    async def _speak(self, place: Place) -> None:
        waits = growing(*self.waits)
        try:
            while True:
                self.again.discard(place)
                try:
                    await (self._catch_up(place) if place.private else self._struck(place))
                    waits = growing(*self.waits)
                except (*Refusal, StorageFault) as fault:
                    if not await self._goes_on(place, fault):
                        return
                    await asyncio.sleep(next(waits))
                    continue
                if place not in self.again:
                    return
        except Exception:
            log.exception("telling failed")
        finally:
            del self.speakers[place]
            if place in self.again and not self.stopping:
                self.again.discard(place)
                self.wake(place)

    async def _goes_on(self, place: Place, fault: Exception) -> bool:
        """Whether it's worth trying the same again."""
        if isinstance(fault, StorageFault):
            log.warning("records don't answer", why=fault.key)
            return True
        match meaning(fault):
            case Fault.SHUT:
                log.info("chat is shut", why=why(fault))
                self.closed.add(place)
                if await self.needs.records.shut(place, why(fault)):
                    self.needs.due_again()
                return False
            case Fault.PASSING:
                return True
        raise fault

    async def _struck(self, place: Place) -> None:
        while news := await self._news(place):
            for shown in news:
                await self._mark(place, shown, (), None)

    async def _news(self, place: Place) -> Sequence[Shown]:
        async with self.needs.records.reading() as read:
            return await read.unsaid(place, BATCH)

    async def _catch_up(self, place: Place) -> None:
        while True:
            async with self.needs.records.reading() as read:
                news = await read.unsaid(place, BATCH)
                pair = self._carried(place, news)
                ready = [] if pair else [await self._ready(read, place, shown) for shown in news]
            if pair is not None:
                await self.needs.records.carry(place, *pair)
                continue
            await self._told(place, ready)
            if len(news) < BATCH:
                return

    def _carried(self, place: Place, news: Sequence[Shown]) -> tuple[Shown, Shown] | None:
        """What is to stand at the bottom and stands there already: old and new. It's changed there,
        not said again."""
        first = next((s for s in news if not s.gone and not s.native), None)
        slot = first.message.slot if first else None
        old = next((s for s in news if s.gone and s.native and s.message.slot == slot), None)
        if first is None or old is None or self.newest.get(place) != int(old.native[-1]):
            return None
        return old, first

    async def _told(self, place: Place, ready: Sequence[Ready]) -> None:
        for shown, made in ready:
            if shown.gone:
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
        """Tried until a stop: to begin again would be to tell it again."""
        for wait in growing(*self.waits):
            try:
                await self.needs.records.told(place, shown, ids, mark)
            except (StorageFault, Stale) as fault:
                log.warning("told, and not marked yet", message=shown.id, why=fault.key)
                await asyncio.sleep(wait)
            else:
                return

    async def _ready(self, read: Reading, place: Place, shown: Shown) -> Ready:
        """One message that can't be worded must not hide all the others."""
        if shown.gone:
            return shown, ()
        reader = self.needs.reader_for(await read.person(Identity(PLATFORM, place.chat)))
        try:
            reply: Reply = msgspec.json.decode(shown.message.body, type=Reply)
            return shown, await self.worded(read, reply, reader)
        except StorageFault:
            raise
        except Exception:
            log.exception("message unreadable", message=shown.id)
            return shown, (unreadable(reader),)

    async def worded(self, read: Reading, reply: Reply, reader: Reader) -> tuple[Bubble, ...]:
        gig = await read.gig(reply.gig) if isinstance(reply, CardShown) else None
        return bubbles(reply, self.needs.card(gig) if gig else None, reader)

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
