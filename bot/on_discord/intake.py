"""Interactions and messages, from Discord's words to what is kept for good.

Discord waits three seconds for an interaction's first answer, and a form can only be that one: so
what opens a form has its turn first, and all else is answered at once with "I'm on it". The gateway
knows no acknowledgement; the mark of its event knows a repeat.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import discord
import msgspec
import structlog

from bot.incoming import clean
from bot.on_discord.answers import Answers
from bot.on_discord.event import (
    Heard,
    Interaction,
    begun_in_private,
    frozen,
    interacted,
    is_private,
    private,
    said,
    shared,
)
from bot.on_discord.files import Files
from bot.on_discord.forms import NAMED, filled
from bot.on_discord.needs import Needs
from bot.on_discord.offering import offered
from bot.on_discord.outbox import Outbox
from bot.on_discord.render import OPENS_FORM
from bot.on_discord.threads import Threads, for_thread, told_of
from bot.on_discord.turns import Told, Turns
from bot.on_discord.under_way import UnderWay, awaited
from gigs.refusals import Malformed, NotAllowed, Stale
from handlers.buttons import parse
from handlers.event import Event, Filled, Pressed, Said
from handlers.reply import Reply, Say, Words
from handlers.router import ACTIONS
from storage.faults import StorageFault

FIRST_ANSWER = 2.0  # seconds, of the three that Discord waits
A_LOOK = 2.0  # seconds to see whether a person can be written to

log = structlog.get_logger()


class Intake:
    def __init__(self, needs: Needs, outbox: Outbox) -> None:
        self.needs, self.outbox = needs, outbox
        self.answers = Answers(needs, outbox)
        self.files = Files(needs.vault, needs.largest_download)
        self.threads = Threads(needs)
        self.turns = Turns(needs, self.files)
        self.under_way = UnderWay()

    @awaited
    async def message(self, message: discord.Message) -> None:
        heard = said(message, self.needs.clock.now())
        if heard is None:
            return
        self.outbox.note(heard.event.place, message.id)
        handled = await self._heard(heard)
        for notice in handled.notices:
            await self.answers.whisper(message.channel, heard.event, notice)

    @awaited
    async def commanded(self, interaction: Interaction, line: str) -> None:
        event = interacted(interaction, Said(clean(line)), self.needs.clock.now())
        await self.answers.defer(interaction, thinking=True)
        await self._answered(interaction, Heard(event), thinking=True)

    @awaited
    async def frozen(self, interaction: Interaction, message: discord.Message) -> None:
        heard = frozen(interaction, message, self.needs.clock.now())
        await self.answers.defer(interaction, thinking=True)
        if is_private(interaction):
            await self._answered(interaction, heard, thinking=True)
        else:
            await self._elsewhere(interaction, heard)

    @awaited
    async def pressed(self, interaction: Interaction, press: str) -> None:
        """The buttons of a form and of the way to private talk are answered here."""
        now = self.needs.clock.now()
        if press.startswith("go:"):
            line = f"/start {press[3:]}" if "_" in press else f"/{press[3:]}"
            event = begun_in_private(interaction, Said(line), now)
            await self.answers.defer(interaction, thinking=True)
            await self._elsewhere(interaction, Heard(event))
        elif press == OPENS_FORM:
            await self._opened(interaction)
        elif is_private(interaction) and _opens_form(press):
            await self._with_form(interaction, interacted(interaction, Pressed(press), now))
        else:
            await self.answers.defer(interaction)
            event = interacted(interaction, Pressed(press), now)
            gig = for_thread(press)
            if gig is None or event.place.private:
                await self._answered(interaction, Heard(event))
            else:
                work = self._in_thread(interaction, event, gig)
                await asyncio.shield(self.under_way.turn(work))

    async def _in_thread(self, interaction: Interaction, event: Event, gig: str) -> None:
        """A thread in which the turn then showed nothing isn't left standing. Whose gig it isn't is
        told so by the turn itself."""
        try:
            wanted = await self.threads.wanted(event, gig)
            thread = await self.threads.open(interaction, *wanted) if wanted else None
        except (NotAllowed, Stale) as refusal:
            await self.threads.halfway.done(interaction.id)
            await self.answers.follow(interaction, Words(refusal.key, dict(refusal.params)))
            return
        except StorageFault:
            await self.answers.follow(interaction, Words("refused.failed"))
            return
        if thread is None:
            await self.answers.tell(interaction, event, await self.turns.of(Heard(event)))
            return
        event = replace(event, place=shared(thread.id))
        handled = await self.turns.of(Heard(event))
        await self.answers.tell(interaction, event, handled)
        if not handled.failed and await self.threads.halfway.shows_something(thread):
            words, url = told_of(thread), thread.jump_url
            await self.answers.follow(interaction, words, url, "discord.to-thread")
        else:
            await self.threads.take_back(thread)
        await self.threads.halfway.done(interaction.id)

    @awaited
    async def submitted(self, interaction: Interaction) -> None:
        """A form's window; its name tells which, and which gig's."""
        data: Any = interaction.data or {}
        named = NAMED.fullmatch(data.get("custom_id", ""))
        if named is None:
            return
        what = Filled(named[1], named[2], filled(data.get("components", ())))
        await self.answers.defer(interaction)
        event = interacted(interaction, what, self.needs.clock.now())
        await self._answered(interaction, Heard(event))

    @awaited
    async def offered(self, interaction: Interaction, typed: str) -> list[tuple[str, str]]:
        return await offered(self.needs, interaction, typed)

    async def _with_form(self, interaction: Interaction, event: Event) -> None:
        turn = self.under_way.turn(self.turns.of(Heard(event)))
        await asyncio.wait({turn}, timeout=FIRST_ANSWER)
        shown = _form(turn.result().replies) if turn.done() else None
        if shown is not None and await self.answers.show_form(interaction, shown):
            return
        await self.answers.defer(interaction)
        await self.answers.tell(interaction, event, await asyncio.shield(turn))

    async def _opened(self, interaction: Interaction) -> None:
        """The form that stands on the message."""
        account = str(interaction.user.id)
        under = str(interaction.message.id) if interaction.message else ""
        async with self.needs.records.reading() as read:
            body = await read.said_under(private(account), under)
        reply: Reply | None = msgspec.json.decode(body, type=Reply) if body else None
        form = reply if isinstance(reply, Say) and reply.form else None
        if form is not None and await self.answers.show_form(interaction, form):
            return
        await self.answers.defer(interaction)
        await self.answers.follow(interaction, Words("dialogue.closed"))

    async def _answered(
        self, interaction: Interaction, heard: Heard, thinking: bool = False
    ) -> None:
        handled = await self._heard(heard)
        said_here = await self.answers.tell(interaction, heard.event, handled)
        if thinking and not said_here:
            await self.answers.unthink(interaction)

    async def _elsewhere(self, interaction: Interaction, heard: Heard) -> None:
        """Asked where others read along, answered in private, and told so here."""
        handled = await self._heard(heard)
        place = heard.event.place
        if handled.away and not handled.notices:
            await self.answers.unthink(interaction)
        if handled.failed or handled.notices:
            await self.answers.tell(interaction, heard.event, handled)
        if handled.failed or handled.away or (handled.notices and not handled.replies):
            return
        if await self.outbox.reached(place, A_LOOK):
            await self.answers.follow(
                interaction, Words("discord.answered"), await self.answers.way(place.chat)
            )
        else:
            await self.answers.follow(interaction, Words("discord.no-private"))

    async def _heard(self, heard: Heard) -> Told:
        """In a task of its own, which a stop awaits."""
        return await asyncio.shield(self.under_way.turn(self.turns.of(heard)))


def _opens_form(press: str) -> bool:
    try:
        action = ACTIONS.get(parse(press).action)
    except Malformed:
        return False
    return action is not None and action.opens_form


def _form(replies: Sequence[Reply]) -> Say | None:
    return next((one for one in replies if isinstance(one, Say) and one.form), None)
