"""One update, from Telegram's words to what is kept for good; whoever hands it in acknowledges it
afterwards. What a crash cuts off is handed in again, and the mark of its event knows a repeat."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import structlog
import telegram
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.on_telegram.admins import PATIENCE, Admins
from bot.on_telegram.busy import busy
from bot.on_telegram.client import Bot, Raw
from bot.on_telegram.crowd import AGAIN, Crowd, Happening
from bot.on_telegram.event import PLATFORM, Back, Ear, Heard
from bot.on_telegram.faults import Fault, meaning
from bot.on_telegram.files import Files, unfetched
from bot.on_telegram.gathering import Gathering, Gatherings, together
from bot.on_telegram.keyboard import TOO_LONG_TO_COPY
from bot.on_telegram.needs import Handled, Needs
from bot.on_telegram.outbox import Outbox
from bot.on_telegram.under_way import UnderWay, Update
from gigs.records import FileRef, Place
from gigs.refusals import Malformed
from handlers.event import Event, Pressed, Said
from handlers.lanes import Lanes
from handlers.reply import Words
from storage.faults import StorageFault

LONGEST_ANSWER = 200  # characters that show over the chat for a moment
HIGHEST = 1 << 63  # of what the records can count
A_GLANCE = 40  # characters; more wants to be put away by a tap

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
        self.later: set[asyncio.Task[None]] = set()

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
            await self._heard(together(fresh))
            fresh, before = await self._fresh(fresh), len(fresh)

    async def _fresh(self, parts: Sequence[Heard]) -> list[Heard]:
        ids = [part.event.id for part in parts]
        taken = await self.needs.records.taken(parts[0].event.identity, ids)
        return [part for part in parts if part.event.id not in taken]

    async def _heard(self, heard: Heard) -> None:
        event = heard.event
        if event.what == Pressed(TOO_LONG_TO_COPY):
            self._soon(self._answer(heard, Words("copy.by-hand")))
            return
        async with busy(self.bot, event.place, ChatAction.TYPING):
            files, refusals = await self._files(heard)
            for words in refusals:  # nobody else waits for this to be said
                self._soon(self._say(event, words))
            if isinstance(event.what, Said) and heard.attached:
                if refusals and not (files or event.what.text.strip()):
                    return
                event = replace(event, what=replace(event.what, files=files))
            handled = await self._handled(replace(event, admin=await self.admins.minded(event)))
        told = handled.notices[0].words if handled.notices else None
        if heard.query is not None:
            self._soon(self._answer(heard, told))
        elif told is not None:
            await self._say(event, told)

    async def _files(self, heard: Heard) -> tuple[tuple[FileRef, ...], list[Words]]:
        """Those that came, and why others didn't: one that can't be had takes no other along, nor
        the words that were said with it."""
        if not heard.event.place.private:
            return tuple(map(unfetched, heard.attached)), []
        files, refusals = list[FileRef](), dict[str, Words]()
        for one in heard.attached:
            try:
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

    async def _say(self, event: Event, words: Words) -> None:
        reader = await self.needs.reader(event.identity, self.bot.username, event.place.private)
        answers = None if event.place.private else event.message
        await self.outbox.say(event.place, reader, words, answers)

    async def _answer(self, heard: Heard, words: Words | None) -> None:
        """Ends the press's waiting sign; one that waited too long has none any more."""
        assert heard.query is not None, "only presses are answered"  # noqa: S101 - for the reader
        event, text = heard.event, None
        if words is not None:
            place = event.place
            reader = await self.needs.reader(event.identity, self.bot.username, place.private)
            text = reader.text(words)[:LONGEST_ANSWER]
        try:
            await self.bot.answer_callback_query(
                heard.query, text, show_alert=len(text or "") > A_GLANCE
            )
        except TelegramError as fault:
            if meaning(fault) is not Fault.STALE:
                log.info("press not answered", why=fault.message)

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self.later.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self.later.discard(task)
        if not task.cancelled() and (fault := task.exception()) is not None:
            log.error("press not answered", exc_info=fault)

    @property
    def busy(self) -> bool:
        return bool(self.under_way.keepers)

    async def settle(self, patience: float) -> None:
        clock = asyncio.get_running_loop()
        until = clock.time() + patience
        await self.under_way.settle(patience)
        if self.later:
            await asyncio.wait(self.later, timeout=max(0.0, until - clock.time()))
