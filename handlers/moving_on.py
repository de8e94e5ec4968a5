"""A gig moved on: whoever shares in it beside its owner is to hear what that means for them."""

from datetime import datetime

from gigs.model import Gig
from handlers import group_talk
from handlers.desk import World
from handlers.ports import Turn


async def moved_on(turn: Turn, before: Gig, gig: Gig, world: World, now: datetime) -> None:
    """After the entries that led from the one to the other."""
    if _told_of(before) != _told_of(gig):
        for key in dict.fromkeys(one.within for one in await turn.teams.bindings(gig.id)):
            await group_talk.plan(turn, key, world, now)


def _told_of(gig: Gig) -> tuple[object, ...]:
    """What decides when its groups are told something."""
    return gig.deadline, gig.release is None, gig.closed is None
