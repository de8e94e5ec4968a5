"""One update, from Telegram's words to what is kept for good; whoever hands it in acknowledges it
afterwards. What a crash cuts off is handed in again, and the mark of its event knows a repeat."""

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from typing import Any

import structlog
from telegram import Update
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.on_telegram.busy import busy
from bot.on_telegram.client import Bot, Raw
from bot.on_telegram.event import Ear, Heard, Left, Moved
from bot.on_telegram.faults import Fault, meaning
from bot.on_telegram.files import fetched, unfetched
from bot.on_telegram.gathering import Gatherings, together
from bot.on_telegram.keyboard import TOO_LONG_TO_COPY
from bot.on_telegram.layout import laid_out, to_telegram
from bot.on_telegram.needs import Handled, Needs
from bot.on_telegram.outbox import Outbox
from bot.on_telegram.render import Bubble
from gigs.records import FileRef
from gigs.refusals import Malformed
from handlers.event import Event, Pressed, Said
from handlers.lanes import Lanes
from handlers.reply import Words
from storage.faults import StorageFault

AGAIN = (0.2, 1.0, 3.0)  # seconds before each further try of a turn that failed
LONGEST_ANSWER = 200  # characters that show over the chat for a moment
A_GLANCE = 40  # characters; more wants to be put away by a tap

log = structlog.get_logger()


class Intake:
    def __init__(self, needs: Needs, bot: Bot, outbox: Outbox) -> None:
        self.needs, self.bot, self.outbox = needs, bot, outbox
        self.ear = Ear(bot.id, bot.username)
        self.lanes, self.gatherings = Lanes(), Gatherings()
        self.later: set[asyncio.Task[None]] = set()

    async def take(self, raw: Raw) -> None:
        """Returns when it's kept, or can't be: one odd update must not hold up all that follow."""
        number = raw.get("update_id")
        try:
            heard = self.ear.hear(self._read(raw), self.needs.clock.now())
        except Exception as odd:  # whatever Telegram may come to send; what it says isn't logged
            log.warning("update unreadable", update=number, why=type(odd).__name__)
            return
        try:
            await self._kept(heard)
        except Exception:
            log.exception("update failed", update=number)

    def _read(self, raw: Raw) -> Update:
        update = Update.de_json(raw, self.bot)
        if update is None:
            raise ValueError("empty")
        return update

    async def _kept(self, heard: Heard | Left | Moved | None) -> None:
        match heard:
            case Heard():
                await self._taken(heard)
            case Left(place, why):
                async with self.lanes.of(place.chat):
                    if await self.needs.records.shut(place, why):
                        self.needs.due_again()
            case Moved(old, new):
                async with self.lanes.of(old.chat):
                    await self.needs.records.move(old, new)
                self.outbox.wake(new)

    async def _taken(self, heard: Heard) -> None:
        """In its turn; with what belongs to it, should it come in pieces."""
        self.outbox.note(heard.event.place, heard.event.message)
        if (joined := self.gatherings.joined(heard)) is not None:
            await joined.whole.wait()
            return
        self.gatherings.follow(heard)
        gathering = self.gatherings.begun(heard)
        try:
            async with self.lanes.of(heard.event.place.chat):
                if gathering is not None:
                    await gathering.completed()
                    self.gatherings.close(gathering)
                    await self._gathered(list(gathering.parts.values()))
                else:
                    await self._heard(heard)
        finally:
            if gathering is not None:
                self.gatherings.close(gathering)
                gathering.whole.set()

    async def _gathered(self, parts: Sequence[Heard]) -> None:
        """Pieces that were kept before a crash aren't part of what comes again."""
        ids = [part.event.id for part in parts]
        taken = await self.needs.records.taken(parts[0].event.identity, ids)
        fresh = [part for part in parts if part.event.id not in taken]
        if fresh:
            await self._heard(together(fresh))

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
            handled = await self._handled(event)
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
                limit = self.needs.largest_download
                files.append(await fetched(self.bot, self.needs.vault, one, limit))
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
        """A word that isn't kept: if it can't be said, there is nothing more to do."""
        reader = await self.needs.reader(event.identity, self.bot.username, event.place.private)
        laid = laid_out(reader.lines([words]))
        answers = None if event.place.private else event.message
        try:
            bubble = Bubble(laid.text, to_telegram(laid))
            self.outbox.note(
                event.place, await self.outbox.teller.say(event.place, bubble, answers)
            )
        except TelegramError as fault:
            log.info("word lost", why=fault.message)

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

    async def settle(self, patience: float) -> None:
        if self.later:
            await asyncio.wait(self.later, timeout=patience)
