"""What a group may ask for: the gigs that are shown in it, as anybody there may see them."""

from gigs.model import Gig
from gigs.records import Binding, Group
from gigs.roles import Role
from handlers import groups
from handlers.desk import Decision, Desk
from handlers.legible import legible
from handlers.reading.normal import fold
from handlers.reply import Arg, CardShown, Lines, Say, Time, Words
from handlers.views import stage

MOST_CARDS = 3
MOST_LINES = 20


async def gigs(desk: Desk) -> Decision:
    """A line for each gig of the group; with none, one's own are talked about in private."""
    open_ = await _open_here(desk)
    if not open_:
        return Decision((Say(Words("group.private"), private="gigs"),), keeps_dialogue=True)
    names = await groups.told_apart(desk, desk.event.group or "", open_)
    lines = Lines(tuple(line(gig, names[gig.id]) for gig in open_[:MOST_LINES]))
    said = Say(Words("group.gigs", {"n": len(open_), "lines": lines}), private="gigs")
    return Decision((said,), keeps_dialogue=True)


async def _open_here(desk: Desk) -> list[Gig]:
    if desk.event.group is None:
        return []
    return [gig for gig in await groups.gigs_in(desk, desk.event.group) if gig.closed is None]


def line(gig: Gig, name: Words) -> Words:
    due = Time(gig.deadline, "date") if gig.deadline else "none"
    args: dict[str, Arg] = {"name": name, "stage": Words(f"stage.{stage(gig)}"), "due": due}
    return Words("group.line", args)


async def cards(desk: Desk) -> Decision:
    """The cards of this place anew, at the bottom; with words, the one of that name."""
    bound = await desk.turn.teams.bound_at(desk.event.place)
    found = await legible(desk.turn, [one.gig for one in bound])
    wanted = [one for one in bound if _is_meant(desk, found.get(one.gig))]
    if not await _open_here(desk):
        return Decision((Say(Words("group.private"), private="gig"),), keeps_dialogue=True)
    group = await groups.here(desk)
    wanted = wanted or await _brought_here(desk, group)
    if not wanted or len(wanted) > MOST_CARDS:
        return await gigs(desk)
    decision = Decision(keeps_dialogue=True)
    for one in wanted:
        decision = decision.saying(one.place, CardShown(one.gig, groups.view_in(group)))
    return decision


async def _brought_here(desk: Desk, group: Group) -> list[Binding]:
    """A gig of who asks, whose own topic is gone or shut: shown here from now on. Several aren't
    told apart but by their names."""
    teams = desk.turn.teams
    bound = await teams.bound_in(group.key)
    shut = await desk.turn.whereabouts.shut_among({one.place for one in bound})
    lost = [one for one in bound if one.place in shut and await _is_theirs(desk, one.gig)]
    if len({one.gig for one in lost}) != 1:
        return []
    here = Binding(lost[0].gig, desk.event.place, group.key)
    await teams.unbind(lost)
    for one in lost:
        await desk.turn.take_down(one.gig, one.place)
    await teams.bind(here, desk.now)
    return [here]


async def _is_theirs(desk: Desk, gig: str) -> bool:
    owned = await desk.turn.role(gig, desk.person) is Role.OWNER
    return owned and _is_meant(desk, await desk.turn.gig(gig))


def _is_meant(desk: Desk, gig: Gig | None) -> bool:
    if gig is None or gig.closed is not None:
        return False
    base, _, _ = gig.name.partition(".")
    name = desk.world.phrases.phrase(f"name.{base}", desk.language)
    return fold(desk.arg) in fold(name)
