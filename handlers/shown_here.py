"""What a group may ask for: the gigs that are shown in it, as anybody there may see them."""

from gigs.model import Gig
from handlers import groups
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.reading.normal import fold
from handlers.reply import Arg, CardShown, Lines, Say, Time, Words
from handlers.views import stage

MOST_CARDS = 3
MOST_LINES = 20


async def gigs(desk: Desk) -> Decision:
    """A line for each gig of the group."""
    if desk.event.group is None:
        return _in_private("gigs")
    group = await groups.here(desk)
    open_ = [gig for gig in await groups.gigs_in(desk, group.key) if gig.closed is None]
    if not open_:
        said = Say(Words("group.no-gigs"), private="gigs")
        return Decision((said,), keeps_dialogue=True)
    lines = Lines(tuple(line(gig) for gig in open_[:MOST_LINES]))
    said = Say(Words("group.gigs", {"n": len(open_), "lines": lines}))
    return Decision((said,), keeps_dialogue=True)


def _in_private(then: str) -> Decision:
    """Where nobody bound anything, nor could."""
    return Decision((Say(Words("group.private"), private=then),), keeps_dialogue=True)


def line(gig: Gig) -> Words:
    due = Time(gig.deadline, "date") if gig.deadline else "none"
    args: dict[str, Arg] = {"name": spoken(gig), "stage": Words(f"stage.{stage(gig)}"), "due": due}
    return Words("group.line", args)


async def cards(desk: Desk) -> Decision:
    """The cards of this place anew, at the bottom; with words, the one of that name."""
    if desk.event.group is None:
        return _in_private("gig")
    group = await groups.here(desk)
    bound = await desk.turn.teams.bound_at(desk.event.place)
    found = await desk.turn.gigs([one.gig for one in bound])
    wanted = [one for one in bound if _is_meant(desk, found.get(one.gig))]
    if not wanted or len(wanted) > MOST_CARDS:
        return await gigs(desk)
    decision = Decision(keeps_dialogue=True)
    for one in wanted:
        decision = decision.saying(one.place, CardShown(one.gig, groups.view_in(group)))
    return decision


def _is_meant(desk: Desk, gig: Gig | None) -> bool:
    if gig is None or gig.closed is not None:
        return False
    base, _, _ = gig.name.partition(".")
    name = desk.world.phrases.phrase(f"name.{base}", desk.language)
    return fold(desk.arg) in fold(name)
