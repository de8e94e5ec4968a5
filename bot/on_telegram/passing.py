"""Words that pass: said at once, or shown over the chat for a moment, and never kept."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog
from telegram.error import TelegramError

from bot.on_telegram.client import Bot
from bot.on_telegram.event import Heard
from bot.on_telegram.faults import Fault, meaning
from bot.on_telegram.layout import laid_out, to_telegram
from bot.on_telegram.needs import Needs
from bot.on_telegram.outbox import Outbox
from bot.on_telegram.render import Bubble
from handlers.event import Event
from handlers.reply import Words

LONGEST_ANSWER = 200  # characters that show over the chat for a moment
A_GLANCE = 40  # characters; more wants to be put away by a tap

log = structlog.get_logger()


class PassingWords:
    def __init__(self, needs: Needs, bot: Bot, outbox: Outbox) -> None:
        self.needs, self.bot, self.outbox = needs, bot, outbox
        self.later: set[asyncio.Task[None]] = set()

    async def told(self, heard: Heard, words: Words | None) -> None:
        """A press always has its answer."""
        if heard.query is not None:
            await self.answer(heard, words)
        elif words is not None:
            await self.say(heard.event, words)

    async def say(self, event: Event, words: Words) -> None:
        """A word that isn't kept: if it can't be said, there is nothing more to do."""
        reader = await self.needs.reader(
            event.identity, self.bot.username, event.place.private, event.language
        )
        laid = laid_out(reader.lines([words]))
        answers = None if event.place.private else event.message
        try:
            bubble = Bubble(laid.text, to_telegram(laid))
            self.outbox.note(
                event.place, await self.outbox.teller.say(event.place, bubble, answers)
            )
        except TelegramError as fault:
            log.info("word lost", why=fault.message)

    async def answer(self, heard: Heard, words: Words | None) -> None:
        """Ends the press's waiting sign; one that waited too long has none any more."""
        assert heard.query is not None, "only presses are answered"  # noqa: S101 - for the reader
        event, text = heard.event, None
        if words is not None:
            place = event.place
            reader = await self.needs.reader(
                event.identity, self.bot.username, place.private, event.language
            )
            text = reader.text(words)[:LONGEST_ANSWER]
        try:
            await self.bot.answer_callback_query(
                heard.query, text, show_alert=len(text or "") > A_GLANCE
            )
        except TelegramError as fault:
            if meaning(fault) is not Fault.STALE:
                log.info("press not answered", why=fault.message)

    def soon(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self.later.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self.later.discard(task)
        if not task.cancelled() and (fault := task.exception()) is not None:
            log.error("nothing said", exc_info=fault)

    async def settle(self, patience: float) -> None:
        """So many seconds for what is being said."""
        if self.later:
            await asyncio.wait(self.later, timeout=patience)
