"""Updates whose turns are under way, and when Telegram may forget them.

Telegram brings what follows only once it may forget what went before: by polling all that lies
behind a hundred, by webhook the next of the same chat. So an update that takes long, or waits for
further pieces, is put by: what was brought stands in the records until its turn is kept, and a
start takes it up again. In a chat none is put by before those that came earlier are, so that what
is handed in again comes in its order.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.on_telegram.client import Raw
from bot.on_telegram.needs import Records

PATIENCE = 1.0  # seconds in which nearly every turn is kept, and none is put by
MOST = 1000  # put by at once; what comes then waits for its end
FIRST_WAIT, LONGEST_WAIT = 0.2, 30.0  # seconds, when the records don't answer
CUT_OFF_WITHIN = 0.5  # seconds; a database that is held can keep one longer

log = structlog.get_logger()


@dataclass(eq=False)
class Update:
    """at: when it came. in_pieces: more may come that can't before this one is acknowledged."""

    number: int
    chat: str
    at: datetime
    work: Callable[[], Awaitable[object]]  # its turn
    in_pieces: bool = False


class UnderWay:
    def __init__(self, records: Records, source: str, most: int = MOST) -> None:
        """source: by which name the records know the bot whose updates these are."""
        self.records, self.source, self.most = records, source, most
        self.safe: dict[int, asyncio.Future[None]] = {}  # by number: kept, or put by
        self.newest: dict[str, asyncio.Future[None]] = {}  # of each chat
        self.rows: set[int] = set()  # that stand in the records, or may
        self.keepers: set[asyncio.Task[None]] = set()

    async def acknowledged(self, number: int) -> None:
        """Returns when Telegram may forget it; cancelled by a stop, it may not."""
        await asyncio.shield(self.safe[number])

    def begin(self, update: Update, raw: Raw | None) -> None:
        """Turns begin in the order of these calls. raw: None when it's put by already."""
        number, chat = update.number, update.chat
        before = self.newest.get(chat)
        safe = self.safe[number] = self.newest[chat] = asyncio.get_running_loop().create_future()
        if raw is None:
            self.rows.add(number)
            safe.set_result(None)
        work = asyncio.create_task(self._worked(update))
        keeper = asyncio.create_task(self._seen_through(update, raw, work, before))
        self.keepers.add(keeper)
        keeper.add_done_callback(self.keepers.discard)

    async def _worked(self, update: Update) -> None:
        """One that breaks us is given up: it would only break us again."""
        try:
            await update.work()
        except Exception:
            log.exception("update failed", update=update.number)

    async def _seen_through(
        self,
        update: Update,
        raw: Raw | None,
        work: asyncio.Task[None],
        before: asyncio.Future[None] | None,
    ) -> None:
        number, safe = update.number, self.safe[update.number]
        try:
            if raw is not None:
                await self._secured(update, raw, work, before)
                safe.set_result(None)
            del raw, before  # they needn't be held while it takes long
            await asyncio.wait({work})
            await self._done_with(number)
        finally:
            work.cancel()  # by a stop; its row stays
            safe.cancel()
            del self.safe[number]
            if self.newest.get(update.chat) is safe:
                del self.newest[update.chat]
            await asyncio.wait({work})

    async def _secured(
        self,
        update: Update,
        raw: Raw,
        work: asyncio.Task[None],
        before: asyncio.Future[None] | None,
    ) -> None:
        patience = 0.0 if update.in_pieces else PATIENCE
        while not work.done():
            await asyncio.wait({work}, timeout=patience)
            if before is not None:
                await asyncio.wait({before})
            if work.done() or await self._put_by(update, raw):
                return
            patience = PATIENCE

    async def _put_by(self, update: Update, raw: Raw) -> bool:
        if len(self.rows) >= self.most and update.number not in self.rows:
            return False
        self.rows.add(update.number)
        try:
            written = json.dumps(raw).encode()  # in ASCII, since halves of a character may come
            await self.records.put_by(self.source, update.number, written, update.at)
        except Exception as fault:
            log.warning("update not put by", update=update.number, why=type(fault).__name__)
            return False
        return True

    async def _done_with(self, number: int) -> None:
        """A row that stood on would be handed in by each start."""
        wait = FIRST_WAIT
        while number in self.rows:
            try:
                await self.records.done_with(self.source, number)
                self.rows.discard(number)
            except Exception as fault:
                log.warning("update not struck out", update=number, why=type(fault).__name__)
                await asyncio.sleep(wait)
                wait = min(2 * wait, LONGEST_WAIT)

    async def settle(self, patience: float) -> None:
        """What isn't finished by then is cut off, and handed in again after the next start."""
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                while self.keepers:
                    await asyncio.wait(self.keepers)
        for keeper in self.keepers:
            keeper.cancel()
        if self.keepers:
            await asyncio.wait(self.keepers, timeout=CUT_OFF_WITHIN)
