"""All that is kept of a person erased at their word, after a second question."""

from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.linking import named, networks_of
from handlers.reply import Arg, Say, Words


async def asked(desk: Desk) -> Decision:
    """What would go is told in figures, so that nobody erases by mistake what they still need."""
    gigs = [*await desk.turn.gigs_of(desk.person), *await desk.turn.gigs_of(desk.person, True)]
    networks = await networks_of(desk, desk.person.id)
    both: Arg = named(networks) if len(networks) > 1 else "none"
    words = Words("forget.asked", {"gigs": len(gigs), "networks": both})
    rows = ((button("forget.all", None, len(gigs)), button("forget.keep")),)
    return Decision((Say(words, rows, slot="forget"),))


async def kept(desk: Desk) -> Decision:
    """The question goes with its answer, so that its button can't be pressed by mistake later."""
    del desk
    return Decision((Say(Words("forget.kept"), slot="forget", in_place=True),))


async def forgotten(desk: Desk) -> Decision:
    """A gig that began after the question is asked about too: the button tells what was known."""
    gigs = [*await desk.turn.gigs_of(desk.person), *await desk.turn.gigs_of(desk.person, True)]
    if desk.arg != str(len(gigs)):
        return await asked(desk)
    return Decision((Say(Words("forget.done")),), forgets=True)
