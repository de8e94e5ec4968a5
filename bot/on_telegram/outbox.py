"""What is on record and not yet told leaves here: per chat in its order, after the commit.

A message that leaves is marked at once; killed between the two, it may be told twice, and nothing
is lost.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import msgspec
import structlog
from telegram.error import ChatMigrated, TelegramError

from bot.cards import card_of
from bot.on_telegram.client import Bot
from bot.on_telegram.doubts import Doubts, Failing, Lost
from bot.on_telegram.event import PLATFORM, group, place_of
from bot.on_telegram.faults import OF_ALL_TOPICS, Fault, meaning, why_shut
from bot.on_telegram.layout import laid_out, to_telegram
from bot.on_telegram.needs import Needs, Reading
from bot.on_telegram.reader import Reader, reader_of
from bot.on_telegram.render import Bubble, bubbles, look, unreadable
from bot.on_telegram.telling import Teller
from bot.pacing import SECOND
from bot.speakers import Speakers, carried
from gigs.records import Place, Shown
from handlers.reply import Reply, Words
from storage.faults import Corrupt, StorageFault

BATCH = 20  # messages of one reading
MOST_REMEMBERED = 20_000
BETWEEN_EDITS = {True: 1.0, False: 3.0}  # seconds; private, and where many look

Ready = tuple[Shown, tuple[Bubble, ...]]  # a message, and how it looks on Telegram

log = structlog.get_logger()


class Outbox(Speakers):
    """What a chat of Telegram is told, as it stands on record."""

    def __init__(self, needs: Needs, bot: Bot, second: float = SECOND) -> None:
        """second: as of the bot's pacing."""
        super().__init__(TelegramError)
        self.needs, self.bot, self.second = needs, bot, second
        self.teller = Teller(bot, needs.vault)
        self.newest: dict[Place, int] = {}  # the last message seen in a chat
        self.doubts = Doubts(bot)
        self.edited: dict[tuple[Place | str, ...], float] = {}  # when, by the loop's clock

    def note(self, place: Place, message: str | None) -> None:
        """Somebody spoke there: what stood last stands above it now."""
        if message is not None:
            self.newest[place] = max(self.newest.get(place, 0), int(message))

    async def say(self, place: Place, reader: Reader, words: Words, answers: str | None) -> None:
        """A word that isn't kept: if it can't be said, there is nothing more to do."""
        laid = laid_out(reader.lines([words]))
        try:
            bubble = Bubble(laid.text, to_telegram(laid))
            self.note(place, await self.teller.say(place, bubble, answers))
        except TelegramError as fault:
            log.info("word lost", why=fault.message)

    async def resume(self) -> None:
        """What was committed and not told before the last stop."""
        for chat, thread in await self.needs.records.waiting(PLATFORM):
            self.wake(place_of(chat, thread))

    async def refused(self, place: Place, fault: Exception) -> bool:
        if not isinstance(fault, TelegramError):
            raise fault
        if isinstance(fault, ChatMigrated):
            await self.needs.whereabouts.moved(replace(place, thread=""), group(fault.new_chat_id))
            return False
        match meaning(fault):
            case Fault.SHUT:
                log.info("chat is shut", why=fault.message)
                why = why_shut(fault)
                await self.needs.whereabouts.shut(place, why, whole=why in OF_ALL_TOPICS)
                return False
            case Fault.PASSING:
                return True
        raise fault

    async def catch_up(self, place: Place) -> None:
        while True:
            async with self.needs.records.reading() as read:
                news = await read.unsaid(place, BATCH)
                pair = carried(news, self.newest.get(place))
                ready = [] if pair else [await self._ready(read, place, shown) for shown in news]
            if pair is not None:
                await self.needs.records.carry(place, *pair)
            elif await self._told(place, ready) and len(news) < BATCH:
                return

    async def _told(self, place: Place, ready: Sequence[Ready]) -> bool:
        """False when something had to wait, and may have changed meanwhile.

        What was only taken away is marked along with what comes next: to take it away once more
        does no harm.
        """
        unmarked: Shown | None = None
        for shown, made in ready:
            if await self._waited(place, shown):
                if unmarked is not None:
                    await self._mark(place, unmarked, (), None)
                return False
            if shown.gone:
                await self._gone(place, shown)
                unmarked = shown
            else:
                await self._tell(place, shown, made)
                unmarked = None
        if unmarked is not None:
            await self._mark(place, unmarked, (), None)
        return True

    async def _waited(self, place: Place, shown: Shown) -> bool:
        """One message isn't changed more often than anybody can read."""
        last = self.edited.get((place, *shown.native[-1:]))
        if last is None or shown.gone:
            return False
        apart = BETWEEN_EDITS[place.private] * self.second
        rest = last + apart - asyncio.get_running_loop().time()
        if rest > 0:
            await asyncio.sleep(rest)
        return rest > 0

    async def _tell(self, place: Place, shown: Shown, made: tuple[Bubble, ...]) -> None:
        mark, ids = look(made), shown.native
        if not ids or mark != shown.look:
            ids = await self._shown(place, shown, made)
            self._remember(place, shown, ids)
        await self._mark(place, shown, ids, mark)
        self.doubts.settle(shown)

    async def _mark(self, place: Place, shown: Shown, ids: Sequence[str], mark: str | None) -> None:
        await self.noted(shown, partial(self.needs.records.told, place, shown, ids, mark))

    async def _gone(self, place: Place, shown: Shown) -> None:
        try:
            async with self.doubts.trying(shown):
                await self.teller.take_away(place, shown.native)
            self.doubts.settle(shown)
        except Failing:
            log.error("telegram fails to take a message away", message=shown.id)

    async def _ready(self, read: Reading, place: Place, shown: Shown) -> Ready:
        """One message that can't be worded must not hide all the others."""
        if shown.gone:
            return shown, ()
        reader = await self._reader(read, place, shown)
        try:
            reply: Reply = msgspec.json.decode(shown.message.body, type=Reply)
            return shown, bubbles(reply, await card_of(read, reply, self.needs.card), reader)
        except StorageFault:
            raise
        except Exception:
            log.exception("message unreadable", message=shown.id)
            return shown, (unreadable(reader),)

    async def _reader(self, read: Reading, place: Place, shown: Shown) -> Reader:
        """Whoever is spoken to; what is for all of a group speaks its language, by its
        lead's clock."""
        person = await read.person(reader_of(place, shown))
        if not place.private and shown.message.reader is None:
            group = await read.teams.group_of(place)
            zone = await read.teams.zone_of(group) if group else None
            person = replace(person, language=group.language if group else None, zone=zone)
        return self.needs.reader_for(person, self.bot.username, place.private)

    async def _shown(self, place: Place, shown: Shown, made: Sequence[Bubble]) -> tuple[str, ...]:
        """What Telegram won't have at all is our mistake; the person is told that much."""
        try:
            async with self.doubts.trying(shown):
                return await self.teller.show(place, shown.native, made, shown.message.answers)
        except Corrupt:
            log.exception("file lost", message=shown.id)
        except Lost:
            log.warning("message perhaps lost, perhaps told several times", message=shown.id)
            await self.noted(shown, partial(self.needs.records.given_up, shown))
            return ()
        except Failing:
            log.error("telegram fails at a message", message=shown.id)
        except TelegramError as fault:
            if self.doubts.lost[shown.id]:
                await self.noted(shown, partial(self.needs.records.doubted, shown))
            if meaning(fault) is not Fault.OURS:
                raise
            log.exception("message refused", message=shown.id)
        await self.noted(shown, partial(self.needs.records.given_up, shown))
        reader = await self.needs.reader(reader_of(place, shown), self.bot.username, place.private)
        return await self.teller.excuse(place, unreadable(reader), shown)

    def _remember(self, place: Place, shown: Shown, ids: Sequence[str]) -> None:
        if len(self.newest) + len(self.edited) > MOST_REMEMBERED:
            self.newest.clear()  # a card is said again where it could have been changed
            self.edited.clear()
            self.doubts = Doubts(self.bot)
        for id_ in ids[-1:]:
            self.note(place, id_)
            if shown.native:
                self.edited[place, id_] = asyncio.get_running_loop().time()
