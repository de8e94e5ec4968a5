"""One update, from Telegram's words to what is kept for good; whoever hands it in acknowledges it
afterwards. What a crash cuts off is handed in again, and the mark of its event knows a repeat."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial

import structlog
import telegram
from telegram.constants import ChatAction

from bot.kept import AGAIN
from bot.on_telegram.admins import PATIENCE, Admins
from bot.on_telegram.busy import busy
from bot.on_telegram.client import Bot, Raw
from bot.on_telegram.crowd import Crowd, Happening
from bot.on_telegram.event import PLATFORM, Back, Ear, Heard
from bot.on_telegram.files import Files, unfetched
from bot.on_telegram.gathering import Gathering, Gatherings, together
from bot.on_telegram.keyboard import TOO_LONG_TO_COPY
from bot.on_telegram.needs import Handled, Needs
from bot.on_telegram.outbox import Outbox
from bot.on_telegram.passing import PassingWords
from bot.on_telegram.under_way import UnderWay, Update
from gigs.records import FileRef, Place
from gigs.refusals import Malformed
from handlers.event import Event, Pressed, Said
from handlers.lanes import Lanes
from handlers.reply import Words
from storage.faults import StorageFault

HIGHEST = 1 << 63  # of what the records can count

Turn = Callable[[], Awaitable[object]]

log = structlog.get_logger()


class Intake:
    def __init__(self, needs: Needs, bot: Bot, outbox: Outbox) -> None:
        self.needs, self.bot, self.outbox = needs, bot, outbox
        self.ear = Ear(bot.id, bot.username)
        self.files = Files(bot, needs.vault, needs.largest_download)
        self.admins, self.crowd = (
            Admins(bot, PATIENCE * outbox.second),
            Crowd(needs, outbox, self._handled),
        )
        self.lanes, self.gatherings = Lanes(), Gatherings()
        self.under_way = UnderWay(needs.records, f"{PLATFORM}:{bot.id}")
        self.passing = PassingWords(needs, bot, outbox)

    async def resume(self) -> None:
        """What was put by before the last stop, ahead of all that Telegram brings."""
        for number, written in await self.needs.records.put_by_before(self.under_way.source):
            if not self._begun(json.loads(written), put_by=True):
                await self.needs.records.done_with(self.under_way.source, number)

    async def take(self, raw: Raw) -> None:
        """Returns when it's kept or put by, or can't be: one odd update must not hold up all that
        follow. Cancelled by a stop."""
        if self._begun(raw):
            await self.under_way.acknowledged(raw["update_id"])

    def _begun(self, raw: Raw, put_by: bool = False) -> bool:
        """False for what means nothing to us. One that is brought again while its turn is under way
        isn't begun again."""
        number, now = raw.get("update_id"), self.needs.clock.now()
        try:
            heard = self.ear.hear(self._read(raw), now)
        except Exception as odd:  # whatever Telegram may come to send; what it says isn't logged
            log.warning("update unreadable", update=number, why=type(odd).__name__)
            return False
        if heard is None or not isinstance(number, int):
            return False
        if number not in self.under_way.safe:
            chat, turn = self._turn(heard, put_by)
            update = Update(number, chat, now, turn, self.gatherings.waits_in(chat))
            self.under_way.begin(update, None if put_by else raw)
        return True

    def _read(self, raw: Raw) -> telegram.Update:
        update = telegram.Update.de_json(raw, self.bot)
        if update is None or abs(update.update_id) >= HIGHEST:
            raise ValueError("no update")
        return update

    def _turn(self, heard: Heard | Happening, again: bool) -> tuple[str, Turn]:
        """In which chat, and what is to be done in its turn there. What is said takes its place
        among the pieces it belongs to at once."""
        if not isinstance(heard, Heard):
            place, turn = self.crowd.turn(heard)
            greeted = heard.greeted if isinstance(heard, Back) else None
            return place.chat, partial(self._happened, place, turn, greeted)
        place = heard.event.place
        self.outbox.note(place, heard.event.message)
        if (joined := self.gatherings.joined(heard)) is not None:
            return place.chat, joined.whole.wait
        self.gatherings.follow(heard)
        if (gathering := self.gatherings.begun(heard, again)) is not None:
            return place.chat, partial(self._gathered, place.chat, gathering)
        return place.chat, partial(self._alone, heard)

    async def _happened(self, place: Place, turn: Turn, greeted: Heard | None) -> None:
        async with self.lanes.of(place.chat):
            await turn()
            if greeted is not None:
                await self._heard(greeted)

    async def _alone(self, heard: Heard) -> None:
        if self._let_in(heard):
            async with self.lanes.of(heard.event.place.chat):
                await self._heard(heard)

    async def _gathered(self, chat: str, gathering: Gathering) -> None:
        try:
            async with self.lanes.of(chat):
                await gathering.completed()
                self.gatherings.close(gathering)
                await self._whole(list(gathering.parts.values()))
        finally:
            self.gatherings.close(gathering)
            gathering.whole.set()

    async def _whole(self, parts: Sequence[Heard]) -> None:
        """Pieces that were kept before a crash aren't part of what comes again; nor are those that
        are being kept now, by a turn that a stop has outrun."""
        fresh, before = await self._fresh(parts), len(parts) + 1
        while 0 < len(fresh) < before:
            whole = together(fresh)
            if not self._let_in(whole):
                return
            await self._heard(whole)
            fresh, before = await self._fresh(fresh), len(fresh)

    async def _fresh(self, parts: Sequence[Heard]) -> list[Heard]:
        ids = [part.event.id for part in parts]
        taken = await self.needs.records.taken(parts[0].event.identity, ids)
        return [part for part in parts if part.event.id not in taken]

    def _let_in(self, heard: Heard) -> bool:
        """Asked before anything waits for anything: who is turned away holds up nobody."""
        away = self.needs.door.away(heard.event)
        if away is not None:
            told = away.notices[0].words if away.notices else None
            self.passing.soon(self.passing.told(heard, told))
        return away is None

    async def _heard(self, heard: Heard) -> None:
        event = heard.event
        if event.what == Pressed(TOO_LONG_TO_COPY):
            self.passing.soon(self.passing.answer(heard, Words("copy.by-hand")))
            return
        async with busy(self.bot, event.place, ChatAction.TYPING):
            files, refusals = await self._files(heard)
            for words in refusals:  # nobody else waits for this to be said
                self.passing.soon(self.passing.say(event, words))
            if isinstance(event.what, Said) and heard.attached:
                if refusals and not (files or event.what.text.strip()):
                    return
                event = replace(event, what=replace(event.what, files=files))
            handled = await self._handled(replace(event, admin=await self.admins.minded(event)))
        told = handled.notices[0].words if handled.notices else None
        if heard.query is not None:
            self.passing.soon(self.passing.answer(heard, told))
        else:
            await self.passing.told(heard, told)

    async def _files(self, heard: Heard) -> tuple[tuple[FileRef, ...], list[Words]]:
        """Those that came, and why others didn't: one that can't be had takes no other along, nor
        the words that were said with it."""
        if not heard.event.place.private:
            return tuple(map(unfetched, heard.attached)), []
        files, refusals = list[FileRef](), dict[str, Words]()
        brought = self.needs.door.files_of(heard.event)
        for one in heard.attached:
            try:
                await brought.take(one.size)
                files.append(await self.files.fetched(one))
            except (Malformed, StorageFault) as refusal:
                refusals[refusal.key] = Words(refusal.key, dict(refusal.params))
        return tuple(files), list(refusals.values())

    async def _handled(self, event: Event) -> Handled:
        """A turn that failed was undone whole; a held database may be free in a moment."""
        handled = await self.needs.handle(event)
        for wait in AGAIN:
            if not handled.failed:
                break
            await asyncio.sleep(wait)
            handled = await self.needs.handle(event)
        return handled

    @property
    def busy(self) -> bool:
        return bool(self.under_way.keepers)

    async def settle(self, patience: float) -> None:
        clock = asyncio.get_running_loop()
        until = clock.time() + patience
        await self.under_way.settle(patience)
        await self.passing.settle(max(0.0, until - clock.time()))
