"""Nudges that are due, put on record as messages: each in one transaction with its own mark.

What is on record is told by the platform's own outbox, so a nudge is either still planned or on its
way; a crash between the two can't be. Several recipients share a transaction, for speed alone.
"""

import logging
from datetime import datetime, timedelta

from handlers.desk import World
from handlers.ports import Clock, Store, Voice

PEOPLE = 50  # recipients of one transaction
GIGS = 25  # planned anew in one transaction
LATELY = timedelta(days=2)  # what counts for a day's caps, in any zone
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"

log = logging.getLogger(__name__)


class Dispatch:
    def __init__(self, store: Store, world: World, voice: Voice, clock: Clock) -> None:
        self._store, self._world, self._voice, self._clock = store, world, voice, clock

    async def drain(self) -> datetime | None:
        """Sends all that is due, and says when the next is (UTC)."""
        while await self._sweep():
            pass
        while await self._some():
            pass
        return await self._store.next_due()
