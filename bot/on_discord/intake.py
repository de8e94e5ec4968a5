"""Interactions and messages, from Discord's words to what is kept for good.

Discord waits three seconds for an interaction's first answer, and a form can only be that one: so
what opens a form has its turn first, and all else is answered at once with "I'm on it". The gateway
knows no acknowledgement; the mark of its event knows a repeat.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

import discord
import msgspec
import structlog

from bot.direction import clean as seen
from bot.incoming import clean
from bot.on_discord.answers import Answers
from bot.on_discord.event import (
    PLATFORM,
    Heard,
    Interaction,
    begun_in_private,
    frozen,
    interacted,
    is_private,
    private,
    said,
)
from bot.on_discord.files import Files
from bot.on_discord.forms import NAMED, filled
from bot.on_discord.needs import Needs
from bot.on_discord.outbox import Outbox
from bot.on_discord.render import OPENS_FORM
from bot.on_discord.under_way import UnderWay, awaited
from gigs.records import FileRef, Identity
from gigs.refusals import Malformed
from handlers.buttons import parse
from handlers.door import Away, Why
from handlers.event import Event, Filled, Pressed, Said
from handlers.lanes import Lanes
from handlers.reading.normal import fold
from handlers.reply import Notice, Reply, Say, Words
from handlers.router import ACTIONS
from storage.faults import StorageFault

AGAIN = (0.2, 1.0, 3.0)  # seconds before each further try of a turn that failed
FIRST_ANSWER = 2.0  # seconds, of the three that Discord waits
A_LOOK = 2.0  # seconds to see whether a person can be written to

log = structlog.get_logger()


class Intake:
    def __init__(self, needs: Needs, outbox: Outbox) -> None:
        self.needs, self.outbox = needs, outbox
        self.answers = Answers(needs, outbox)
        self.files = Files(needs.vault, needs.largest_download)
        self.lanes = Lanes()
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
            event = begun_in_private(interaction, Said(f"/{press[3:]}"), now)
            await self.answers.defer(interaction, thinking=True)
            await self._elsewhere(interaction, Heard(event))
        elif press == OPENS_FORM:
            await self._opened(interaction)
        elif is_private(interaction) and _opens_form(press):
            await self._with_form(interaction, interacted(interaction, Pressed(press), now))
        else:
            await self.answers.defer(interaction)
            await self._answered(interaction, Heard(interacted(interaction, Pressed(press), now)))

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
        """Gigs of the person who types, shown to nobody else, and only in private."""
        identity = Identity(PLATFORM, str(interaction.user.id))
        if not is_private(interaction) or self.needs.door.shut_to(identity):
            return []
        async with self.needs.records.reading() as read:
            person = await read.person(identity)
            lines = await read.gigs_of(person)
        language = self.needs.reader_for(person).language
        phrase = self.needs.speech.phrase
        names = [(phrase(f"name.{one.name.partition('.')[0]}", language), one) for one in lines]
        shown = [(f"{name} · {seen(str(one.title))}", name) for name, one in names]
        return [pair for pair in shown if fold(typed) in fold(pair[0])]

    async def _with_form(self, interaction: Interaction, event: Event) -> None:
        turn = self.under_way.turn(self._turn(Heard(event)))
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

    async def _heard(self, heard: Heard) -> "Told":
        """In a task of its own, which a stop awaits."""
        return await asyncio.shield(self.under_way.turn(self._turn(heard)))

    async def _turn(self, heard: Heard) -> "Told":
        """One that failed was undone whole; a held database may be free in a moment. A file that
        can't be had takes no other along, nor the words that were said with it."""
        event = heard.event
        if away := self.needs.door.away(event):
            return await self._turned_away(away, event)
        async with self.lanes.of(event.identity):
            files, refusals = await self._files(heard)
            if isinstance(event.what, Said) and heard.attached:
                if refusals and not (files or event.what.text.strip()):
                    await self._passed_over(event)
                    return Told(notices=refusals)
                event = replace(event, what=replace(event.what, files=files))
            handled = await self.needs.handle(event)
            for wait in AGAIN:
                if not handled.failed:
                    break
                await asyncio.sleep(wait)
                handled = await self.needs.handle(event)
            if handled.failed:
                await self._passed_over(event)
        return Told(handled.failed, handled.replies, (*handled.notices, *refusals))

    async def _turned_away(self, away: Away, event: Event) -> "Told":
        if away.why is Why.TOO_QUICK and event.message is not None:
            await self._passed_over(event)
        return Told(replies=away.notices, notices=away.notices, away=True)

    async def _passed_over(self, event: Event) -> None:
        """Its person is told, and may say it anew: heard late, it would be done after that."""
        with suppress(StorageFault):  # then it's heard once more, at worst
            await self.needs.records.passed_over(event.identity, event.id, event.at)

    async def _files(self, heard: Heard) -> tuple[tuple[FileRef, ...], tuple[Notice, ...]]:
        files, refusals = list[FileRef](), dict[str, Notice]()
        brought = self.needs.door.files_of(heard.event)
        for one in heard.attached:
            try:
                await brought.take(one.size)
                files.append(await self.files.fetched(one))
            except (Malformed, StorageFault) as refusal:
                refusals[refusal.key] = Notice(Words(refusal.key, dict(refusal.params)))
            except OSError:
                log.exception("file not kept")
                refusals["failed"] = Notice(Words("discord.file-failed"))
        return tuple(files), tuple(refusals.values())


@dataclass(frozen=True, slots=True)
class Told:
    """What a turn came to, with what its files did."""

    failed: bool = False
    replies: tuple[Reply, ...] = ()
    notices: tuple[Notice, ...] = ()
    away: bool = False  # it had no turn


def _opens_form(press: str) -> bool:
    try:
        action = ACTIONS.get(parse(press).action)
    except Malformed:
        return False
    return action is not None and action.opens_form


def _form(replies: Sequence[Reply]) -> Say | None:
    return next((one for one in replies if isinstance(one, Say) and one.form), None)
