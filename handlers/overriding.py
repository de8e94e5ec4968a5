"""The second step over a shut gate, and what follows from it."""

from dataclasses import replace

from gigs.entries.delivery import WorkStarted
from gigs.gates import Act
from gigs.model import Gig
from gigs.refusals import Malformed, Stale
from handlers.deliver import override_release, released
from handlers.desk import Decision, Desk
from handlers.gatekeeping import overriding, reason_asked
from handlers.reply import Say, Words
from handlers.work import begun


async def override(desk: Desk) -> Decision:
    if desk.arg not in (Act.START, Act.RELEASE):
        raise Malformed("refused.button")
    if Act(desk.arg) is Act.RELEASE:
        return await override_release(desk)
    _not_done(desk.the_gig, Act.START)
    return reason_asked(desk, Act.START, None)


def _not_done(gig: Gig, act: Act) -> None:
    if act is Act.START and gig.started_at is not None:
        raise Stale("work.started")
    if act is Act.RELEASE and gig.release is not None:
        raise Stale("file.released")


async def reasoned(desk: Desk) -> Decision:
    act, file, entry = overriding(desk)
    _not_done(desk.the_gig, act)
    noted = Say(Words("override.noted"))
    if act is Act.RELEASE:
        return await released(desk, str(file), entry, noted)
    decision = desk.record(entry, WorkStarted())
    return begun(desk, replace(decision, replies=(noted,)))
