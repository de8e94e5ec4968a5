"""All that is kept of a person erased at their word, after a second question; or only the files
of closed gigs, which takes nothing from any record but the files themselves."""

from datetime import timedelta

from handlers import binding, leaving
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.linking import named, networks_of
from handlers.reply import Arg, Say, Words

UNPLACED = timedelta(days=1)  # after which a file that came to no gig is taken to be left


async def asked(desk: Desk) -> Decision:
    """What would go is told in figures, so that nobody erases by mistake what they still need."""
    gigs = [*await desk.turn.gigs_of(desk.person), *await desk.turn.gigs_of(desk.person, True)]
    networks = await networks_of(desk, desk.person.id)
    both: Arg = named(networks) if len(networks) > 1 else "none"
    shared = await _shared(desk)
    words = Words("forget.asked", {"gigs": len(gigs), "networks": both, "shared": shared})
    spare = await desk.turn.spare_files(desk.person, desk.now - UNPLACED)
    fewer = ((button("forget.files", n=spare),),) if spare else ()
    rows = (*fewer, (button("forget.all", None, len(gigs)), button("forget.keep")))
    return Decision((Say(words, rows, slot="forget"),))


async def _shared(desk: Desk) -> str:
    """What it means to others: who leads leaves groups without a lead."""
    if await desk.turn.teams.led_by(desk.person.id):
        return "leads"
    return "part" if await desk.turn.teams.parts_of(desk.person.id) else "none"


async def files_dropped(desk: Desk) -> Decision:
    """The record goes on to name each by its fingerprint."""
    spare = await desk.turn.spare_files(desk.person, desk.now - UNPLACED)
    await desk.turn.drop_spare_files(desk.person, desk.now - UNPLACED)
    said = Say(Words("forget.files-done", {"n": spare}), slot="forget", in_place=True)
    return Decision((said,))


async def kept(desk: Desk) -> Decision:
    """The question goes with its answer, so that its button can't be pressed by mistake later."""
    del desk
    return Decision((Say(Words("forget.kept"), slot="forget", in_place=True),))


async def forgotten(desk: Desk) -> Decision:
    """A gig that began after the question is asked about too: the button tells what was known."""
    gigs = [*await desk.turn.gigs_of(desk.person), *await desk.turn.gigs_of(desk.person, True)]
    if desk.arg != str(len(gigs)):
        return await asked(desk)
    decision = Decision((Say(Words("forget.done")),), forgets=True)
    for group in await desk.turn.teams.led_by(desk.person.id):
        await binding.taken_along(desk, group)
        decision = await leaving.led_on(desk, decision, group)
    return decision
