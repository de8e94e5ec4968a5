"""A turn that nobody spoke for: what a platform told of a place is kept, or tried again."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from gigs.refusals import Stale
from storage.faults import StorageFault

AGAIN = (0.2, 1.0, 3.0)  # seconds before each further try of a turn that failed

log = structlog.get_logger()


async def kept(turn: Callable[[], Awaitable[object]]) -> None:
    """A held database may be free in a moment."""
    for wait in AGAIN:
        try:
            await turn()
        except (StorageFault, Stale) as fault:
            log.warning("a chat's change isn't kept yet", why=fault.key)
            await asyncio.sleep(wait)
        else:
            return
    await turn()
