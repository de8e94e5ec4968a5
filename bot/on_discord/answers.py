"""What an interaction is answered with: to its person alone, within the time Discord gives."""

from dataclasses import replace
from typing import Any

import structlog

from bot.on_discord.among import among_others
from bot.on_discord.event import PLATFORM, Interaction, private
from bot.on_discord.faults import Fault, Refusal, meaning, why
from bot.on_discord.forms import fits, modal
from bot.on_discord.needs import Handled, Needs
from bot.on_discord.outbox import Outbox
from bot.on_discord.render import Bubble, Knob
from gigs.records import Identity
from handlers.event import Event
from handlers.reply import Notice, Say, Words

log = structlog.get_logger()


class Answers:
    def __init__(self, needs: Needs, outbox: Outbox) -> None:
        self.needs, self.outbox = needs, outbox

    async def defer(self, interaction: Interaction, thinking: bool = False) -> None:
        """The turn goes on without it: what can't be answered here is told in private."""
        try:
            await interaction.response.defer(ephemeral=True, thinking=thinking)
        except Refusal as fault:
            if meaning(fault) is not Fault.LATE:
                log.info("interaction not answered", why=why(fault))

    async def show_form(self, interaction: Interaction, form: Say) -> bool:
        if form.form is None or not fits(form.form):
            return False
        reader = await self.needs.reader(Identity(PLATFORM, str(interaction.user.id)))
        try:
            await interaction.response.send_modal(modal(form, reader))
        except Refusal as fault:
            log.info("form not shown", why=why(fault))
        return interaction.response.is_done()

    async def tell(self, interaction: Interaction, event: Event, handled: Handled) -> bool:
        """In private what is on record is told by the outbox, and only passing words are said
        here; among others everything is, to this person alone. Whether anything was.

        What the interaction doesn't take any more is said in private.
        """
        replies = handled.notices if event.place.private else handled.replies
        if not replies:
            return False
        reader = await self.needs.reader(event.identity)
        told = False
        for reply in replies:
            spoken = Say(reply.words) if isinstance(reply, Notice) else reply
            async with self.needs.records.reading() as read:
                made = await self.outbox.worded(read, spoken, reader)
            for bubble in made if event.place.private else among_others(made, reader):
                if await self._say(interaction, bubble):
                    told = True
                else:
                    await self._in_private(interaction, bubble)
        return told

    async def follow(
        self,
        interaction: Interaction,
        words: Words,
        url: str | None = None,
        label: str = "discord.to-private",
    ) -> None:
        reader = await self.needs.reader(Identity(PLATFORM, str(interaction.user.id)))
        (made,) = [Bubble(text) for text in reader.markdown([words])]
        if url is not None:
            knob = Knob("", reader.text(Words(label)), url=url)
            made = replace(made, rows=((knob,),))
        await self._say(interaction, made)

    async def sorry(self, interaction: Interaction) -> None:
        """Nothing of it was kept."""
        await self.defer(interaction, thinking=True)
        await self.follow(interaction, Words("refused.failed"))

    async def whisper(self, channel: Any, event: Event, notice: Notice) -> None:
        reader = await self.needs.reader(event.identity)
        for text in reader.markdown([notice.words]):
            await self._send(channel, Bubble(text))

    async def unthink(self, interaction: Interaction) -> None:
        try:
            await interaction.delete_original_response()
        except Refusal as fault:
            if meaning(fault) not in {Fault.LATE, Fault.MISSING}:
                log.info("sign left standing", why=why(fault))

    async def way(self, account: str) -> str | None:
        """Into their private chat."""
        try:
            channel = await self.outbox.teller.channel(private(account))
        except Refusal:
            return None
        return f"https://discord.com/channels/@me/{channel.id}"

    async def _say(self, interaction: Interaction, bubble: Bubble) -> bool:
        """False when it's too late for that, or the channel is gone or closed to us."""
        try:
            shape = await self.outbox.teller.shape(bubble)
            await interaction.followup.send(**shape, ephemeral=True)
        except Refusal as fault:
            log.info("not answered there", why=why(fault))
            return False
        return True

    async def _in_private(self, interaction: Interaction, bubble: Bubble) -> None:
        try:
            channel = await self.outbox.teller.channel(private(interaction.user.id))
        except Refusal as fault:
            log.info("word lost", why=why(fault))
        else:
            await self._send(channel, bubble)

    async def _send(self, channel: Any, bubble: Bubble) -> None:
        """A word that isn't kept: if it can't be said, there is nothing more to do."""
        try:
            await channel.send(**await self.outbox.teller.shape(bubble))
        except Refusal as fault:
            log.info("word lost", why=why(fault))
