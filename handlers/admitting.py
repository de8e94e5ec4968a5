"""Who is let to which gig: only whoever has a part in it, and only for what that part allows."""

from dataclasses import replace

from gigs.model import Gig
from gigs.refusals import NoLonger, NotAllowed, Stale
from gigs.roles import Right, may
from handlers import groups
from handlers.desk import Desk


async def with_gig(
    desk: Desk, gig: str | None, right: Right = Right.STEER, closed: bool = False
) -> Desk:
    """Another person's gig and one that never was get the same answer; a closed one is at rest."""
    if gig is None:
        return desk
    role = await desk.turn.role(gig, desk.person)
    minds = right is Right.MIND and await groups.is_minded_here(desk, gig)
    found = await desk.turn.gig(gig) if role or minds else None
    if found is None:
        raise NotAllowed("gig.not-yours")
    if role and not minds and not may(role, right, await _is_theirs_to_make(desk, found)):
        if may(role, right, assigned=True):
            raise NotAllowed("role.not-assigned")
        raise NotAllowed("role.not-allowed", {"role": role.value})
    if found.closed is not None and not closed:
        raise Stale("gig.closed-already")
    return replace(desk, gig=found, role=role)


async def _is_theirs_to_make(desk: Desk, gig: Gig) -> bool:
    if gig.assigned is None or gig.assigned == desk.actor:
        return gig.assigned is not None
    return gig.assigned in map(str, await desk.turn.accounts(desk.person.id))


async def of_question(desk: Desk, right: Right, closed: bool = False) -> Desk:
    """With the gig of the open question, as long as its answer is this person's to give."""
    try:
        return await with_gig(desk, desk.dialogue.gig if desk.dialogue else None, right, closed)
    except NotAllowed as refusal:
        raise NoLonger(refusal.key, refusal.params) from refusal
