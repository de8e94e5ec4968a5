"""A gig moved on: whoever shares in it beside its owner is to hear what that means for them."""

from dataclasses import dataclass
from datetime import datetime

from gigs.model import Gig
from gigs.records import Person
from handlers import group_talk, team_nudges, watching
from handlers.desk import World
from handlers.planning import wanted
from handlers.ports import Turn
from handlers.views import stage


@dataclass(frozen=True, slots=True)
class Move:
    """A gig before some entries and after them."""

    before: Gig
    after: Gig
    owner: Person
    actor: str  # the id of the person who did it


async def moved_on(turn: Turn, move: Move, world: World, now: datetime) -> None:
    """Once it's recorded."""
    before, gig, owner = move.before, move.after, move.owner
    if before.assigned or gig.assigned:
        await team_nudges.planned(turn, gig, world, now, before.assigned)
    if not await turn.is_shared(gig.id):
        return
    passed = _kinds(before, owner, world) - _kinds(gig, owner, world)
    if passed:
        await turn.nudges.lower(gig.id, passed)
    if stage(before) != stage(gig):
        await watching.told(turn, gig, move.actor, now)
    if _told_of(before) != _told_of(gig):
        for key in sorted({one.within for one in await turn.teams.bindings(gig.id)}):
            await group_talk.plan(turn, key, world, now)


def _kinds(gig: Gig, owner: Person, world: World) -> set[str]:
    return {nudge.kind.value for nudge in wanted(gig, owner, world)}


def _told_of(gig: Gig) -> tuple[object, ...]:
    """What decides when its groups are told something."""
    return gig.deadline, gig.release is None, gig.closed is None
