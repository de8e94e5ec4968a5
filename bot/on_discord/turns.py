"""What was heard, from its files to what is kept for good."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, replace

import structlog

from bot.on_discord.event import Heard
from bot.on_discord.files import Files
from bot.on_discord.needs import Needs
from gigs.records import FileRef
from gigs.refusals import Malformed
from handlers.door import Away, Why
from handlers.event import Event, Said
from handlers.lanes import Lanes
from handlers.reply import Notice, Reply, Words
from storage.faults import StorageFault

AGAIN: tuple[float, ...] = (0.2, 1.0, 3.0)  # seconds before each further try of a turn that failed
FAILED = "discord.file-failed"

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Told:
    """What a turn came to, with what its files did."""

    failed: bool = False
    replies: tuple[Reply, ...] = ()
    notices: tuple[Notice, ...] = ()
    away: bool = False  # it had no turn


class Turns:
    def __init__(self, needs: Needs, files: Files) -> None:
        self.needs, self.files = needs, files
        self.lanes = Lanes()
        self.waits = AGAIN

    async def of(self, heard: Heard) -> Told:
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
            for wait in self.waits:
                if not handled.failed:
                    break
                await asyncio.sleep(wait)
                handled = await self.needs.handle(event)
            if handled.failed:
                await self._passed_over(event)
        return Told(handled.failed, handled.replies, (*handled.notices, *refusals))

    async def _passed_over(self, event: Event) -> None:
        """Its person is told, and may say it anew: heard late, it would be done after that."""
        with suppress(StorageFault):  # then it's heard once more, at worst
            await self.needs.records.passed_over(event.identity, event.id, event.at)

    async def _turned_away(self, away: Away, event: Event) -> Told:
        if away.why is Why.TOO_QUICK and event.message is not None:
            await self._passed_over(event)
        return Told(replies=away.notices, notices=away.notices, away=True)

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
                refusals[FAILED] = Notice(Words(FAILED))
        return tuple(files), tuple(refusals.values())
