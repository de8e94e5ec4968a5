"""What was said in private while nobody listened, which the gateway doesn't bring later.

It's looked for whenever a listening begins, in the chats of those who spoke to us lately. Whatever
was kept before is known by its mark, so nothing is taken twice.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

import discord
import structlog

from bot.on_discord.event import PLATFORM, private, said
from bot.on_discord.faults import Refusal, why
from bot.on_discord.intake import Intake
from bot.on_discord.needs import Needs
from bot.on_discord.telling import Teller
from bot.on_discord.under_way import awaited
from storage.faults import StorageFault

LATELY = timedelta(days=14)
MOST_PEOPLE = 100
MOST_LOOKED_AT = 60  # messages of a chat, our own among them: one request
MOST_TAKEN = 20  # of each person, the newest
BETWEEN = 0.2  # seconds between two chats: Discord dislikes many opened at once
OVERLAP = timedelta(days=1)  # a later message may be kept while an earlier one isn't yet

log = structlog.get_logger()


class Missed:
    def __init__(self, needs: Needs, teller: Teller, intake: Intake) -> None:
        self.needs, self.teller, self.intake = needs, teller, intake
        self.under_way = intake.under_way

    @awaited
    async def take(self, until: datetime) -> None:
        """until: when this listening began; what came since is brought by itself."""
        people = await self.needs.records.lately(PLATFORM, until - LATELY, until, MOST_PEOPLE)
        for account, last in people:
            try:
                found = await self._since(account, last - OVERLAP)
            except (*Refusal, StorageFault) as fault:
                log.info("chat not looked through", why=why(fault))
                found = []
            for message in found:
                await self._heard(message)
            await asyncio.sleep(BETWEEN)

    async def _heard(self, message: discord.Message) -> None:
        """One that can't be taken keeps nobody else from being heard."""
        try:
            await self.intake.message(message)
        except Exception:
            log.exception("not heard late")

    async def _since(self, account: str, last: datetime) -> Sequence[discord.Message]:
        """In their order."""
        channel = await self.teller.channel(private(account))
        looked_at = channel.history(limit=MOST_LOOKED_AT, after=last, oldest_first=False)
        fresh = [one async for one in looked_at if str(one.author.id) == account]
        heard = [(said(one, last), one) for one in fresh[:MOST_TAKEN]]
        ids = [one.event.id for one, _ in heard if one is not None]
        if not ids:
            return ()
        identity = next(one.event.identity for one, _ in heard if one is not None)
        taken = await self.needs.records.taken(identity, ids)
        missed = [m for one, m in heard if one is not None and one.event.id not in taken]
        if missed:
            log.info("heard late", messages=len(missed))
        return missed[::-1]
