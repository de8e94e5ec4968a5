"""Gigs read so that one at which we go wrong takes no other along."""

import logging
from collections.abc import Collection, Mapping
from typing import Protocol

from gigs.model import Gig
from gigs.refusals import Stale
from handlers.mistakes import MISTAKES

log = logging.getLogger(__name__)


class Gigs(Protocol):
    async def gig(self, gig: str) -> Gig | None: ...


class ManyGigs(Gigs, Protocol):
    async def gigs(self, gigs: Collection[str]) -> Mapping[str, Gig]: ...


async def legible(turn: ManyGigs, ids: Collection[str]) -> Mapping[str, Gig]:
    """Those of them that there are, and that can be read."""
    try:
        return await turn.gigs(ids)
    except Stale:
        raise
    except MISTAKES:
        found = [await if_legible(turn, id_) for id_ in ids]
    return {gig.id: gig for gig in found if gig is not None}


async def if_legible(turn: Gigs, id_: str) -> Gig | None:
    try:
        return await turn.gig(id_)
    except Stale:
        raise
    except MISTAKES:
        log.exception("a gig that can't be read: %s", id_)
        return None
