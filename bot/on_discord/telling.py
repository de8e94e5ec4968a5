"""One message to one person, or to all in a place: said, changed in its place, or taken away."""

import io
from collections.abc import Sequence
from typing import Any

import discord

from bot.on_discord.faults import Fault, meaning
from bot.on_discord.needs import Vault
from bot.on_discord.render import Bubble
from bot.on_discord.views import view
from gigs.records import Place

Channel = discord.DMChannel | discord.PartialMessageable


class Teller:
    def __init__(self, client: discord.Client, vault: Vault) -> None:
        self.client, self.vault = client, vault

    async def channel(self, place: Place) -> Channel:
        """A private place bears its person's number, and is opened if it wasn't."""
        if not place.private:
            return self.client.get_partial_messageable(int(place.chat))
        return await self.client.create_dm(discord.Object(int(place.chat)))

    async def show(
        self, place: Place, ids: Sequence[str], bubbles: Sequence[Bubble], nonce: str
    ) -> tuple[str, ...]:
        """Change what stands under these ids, or say it anew; the ids that show it now.

        nonce: of this message as it stands; Discord takes what it was told a moment ago but once.
        """
        try:
            return await self._show(place, ids, bubbles, nonce)
        except discord.HTTPException as refused:
            await self._woken(place, refused)
        return await self._show(place, ids, bubbles, nonce)

    async def _woken(self, place: Place, refused: discord.HTTPException) -> None:
        """Raises what was refused where that isn't because the thread is archived."""
        thread = None
        if meaning(refused) is Fault.ASLEEP and not place.private:
            thread = await self.client.fetch_channel(int(place.chat))
        if not isinstance(thread, discord.Thread):
            raise refused
        await thread.edit(archived=False)

    async def _show(
        self, place: Place, ids: Sequence[str], bubbles: Sequence[Bubble], nonce: str
    ) -> tuple[str, ...]:
        channel = await self.channel(place)
        fits = len(ids) == len(bubbles) and not any(b.file or b.plain for b in bubbles)
        pairs = zip(ids, bubbles, strict=False)
        if ids and fits and all([await _edit(channel, *pair) for pair in pairs]):
            return tuple(ids)
        await self._take_away(place, ids)
        return tuple(
            [await self.say(channel, one, f"{nonce}.{n}") for n, one in enumerate(bubbles)]
        )

    async def say(self, channel: Channel, bubble: Bubble, nonce: str) -> str:
        sent = await channel.send(**await self.shape(bubble), nonce=nonce, silent=bubble.silent)
        return str(sent.id)

    async def shape(self, bubble: Bubble) -> dict[str, Any]:
        """What the library's ways to send have in common."""
        if bubble.file is not None:
            body = bubble.body or await self.vault.read(bubble.file.sha256)
            return {"file": discord.File(io.BytesIO(body), filename=bubble.file.name)}
        if bubble.plain:
            return {"content": bubble.text, "suppress_embeds": True}
        return {"view": view(bubble)}

    async def take_away(self, place: Place, ids: Sequence[str]) -> None:
        if not ids:
            return
        try:
            await self._take_away(place, ids)
        except discord.HTTPException as refused:
            await self._woken(place, refused)
            await self._take_away(place, ids)

    async def _take_away(self, place: Place, ids: Sequence[str]) -> None:
        channel = await self.channel(place)
        for id_ in ids:
            try:
                await channel.get_partial_message(int(id_)).delete()
            except discord.HTTPException as refused:
                if meaning(refused) is not Fault.MISSING:
                    raise


async def _edit(channel: Channel, id_: str, bubble: Bubble) -> bool:
    """False when it isn't there to be changed any more, or can't become what it is to be."""
    try:
        await channel.get_partial_message(int(id_)).edit(view=view(bubble))
    except discord.HTTPException as refused:
        if meaning(refused) in {Fault.MISSING, Fault.OURS}:
            return False
        raise
    return True
