"""What several handlers need of a group: which one it is, who minds it, who is told."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from gigs.model import Gig
from gigs.records import Group, Member, Person
from gigs.refusals import Malformed, NotAllowed
from gigs.roles import APPOINTED, Role
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.event import Event
from handlers.legible import legible
from handlers.reply import Listed, Reply, Text, Words

LONGEST_NAME = 64  # characters
BLANK = "\u115f\u1160\u2800\u3164\uffa0"  # letters by name, that show nothing
ASKED = "asked"  # the part of who asked for one


def called(event: Event) -> str:
    """How others there know who acts: their name as it's shown, in one line and not too long."""
    name = (" " if c.isspace() or c in BLANK else c for c in event.name)
    seen = "".join(c for c in name if c.isprintable())
    return " ".join(seen.split())[:LONGEST_NAME].strip() or event.identity.account


async def here(desk: Desk) -> Group:
    """The group in which the person speaks."""
    if desk.event.place.private:
        raise NotAllowed("team.only-in-group")
    if desk.event.group is None:
        raise NotAllowed("team.not-at-home")
    await met(desk)
    return await desk.turn.teams.group(desk.event.group)


async def met(desk: Desk) -> None:
    """A newcomer is on record before they are given a part."""
    if not desk.person.known:
        await desk.turn.keep_person(desk.event.identity, replace(desk.person, known=True))


async def minded(desk: Desk) -> Group:
    """The same, for what its lead, its admins and whoever shows a gig there may set."""
    group = await here(desk)
    if desk.person.id == group.lead or desk.event.admin or await _owns_any(desk, group.key):
        return group
    raise NotAllowed("team.not-yours-to-set")


async def _owns_any(desk: Desk, group: str) -> bool:
    own = {line.id for line in await desk.turn.gigs_of(desk.person)}
    return any(one.gig in own for one in await desk.turn.teams.bound_in(group))


async def is_minded_here(desk: Desk, gig: str) -> bool:
    """Whether it's shown in the group whose admin speaks there."""
    if not desk.event.admin or desk.event.place.private:
        return False
    shown = await desk.turn.teams.bindings(gig)
    return any(one.within == desk.event.group for one in shown)


async def led(desk: Desk) -> Group:
    """The same, for what its lead alone may set."""
    group = await here(desk)
    if desk.person.id != group.lead:
        raise NotAllowed("team.not-lead")
    return group


async def member(desk: Desk) -> tuple[Group, Member]:
    """Whom a lead's button names, with the group that they lead. That somebody is gone is told to
    who leads: they pressed twice, or after the other had left."""
    if not desk.arg.isdecimal() or len(desk.arg) > 15:
        raise Malformed("refused.button")
    found = await desk.turn.teams.member(int(desk.arg))
    if found is None:
        leads = await desk.turn.teams.led_by(desk.person.id)
        raise NotAllowed("team.member-gone" if leads else "team.not-lead")
    group = await desk.turn.teams.group(found.within)
    if group.lead != desk.person.id:
        raise NotAllowed("team.not-lead")
    return group, found


async def makers(desk: Desk, gig: str) -> list[Member]:
    """Of every group in which the gig is shown, each person once."""
    keys = dict.fromkeys(one.within for one in await desk.turn.teams.bindings(gig))
    found = [one for key in keys for one in await desk.turn.teams.members(key)]
    return list({one.person: one for one in found if one.role == Role.MAKER}.values())


async def told(desk: Desk, decision: Decision, person: str, *replies: Reply) -> Decision:
    """With what another person is told in private, if there is a way."""
    places = (await desk.turn.private_places([person])).get(person, ())
    return decision.saying(places[0], *replies) if places else decision


async def gigs_in(desk: Desk, group: str) -> Sequence[Gig]:
    """Those shown there, each once."""
    bound = await desk.turn.teams.bound_in(group)
    found = await legible(desk.turn, list(dict.fromkeys(binding.gig for binding in bound)))
    return list(found.values())


async def told_apart(desk: Desk, group: str, gigs: Sequence[Gig]) -> Mapping[str, Words]:
    """How each is called there, by its id. A spoken name is its owner's alone: where two bring gigs
    of one name, it's said whose each is."""
    often = Counter(gig.name for gig in gigs)
    twins = [gig.id for gig in gigs if often[gig.name] > 1]
    owners = await desk.turn.owners(twins) if twins else {}
    members = await desk.turn.teams.members(group) if twins else ()
    known = {one.person: one.name for one in members}
    names = {gig.id: spoken(gig) for gig in gigs}
    for id_, owner in owners.items():
        if owner in known:
            names[id_] = Words("name.of", {"name": names[id_], "who": Text(known[owner])})
    return names


def named(gigs: Sequence[Gig]) -> Words:
    """A group by the gigs that are shown there: its own name isn't kept."""
    open_ = [gig for gig in gigs if gig.closed is None][:5]
    if not open_:
        return Words("team.group-of-none")
    return Words("team.group-of", {"gigs": Listed(tuple(spoken(gig) for gig in open_))})


def view_in(group: Group) -> str:
    """How a gig's card is shown there."""
    return "team" if group.team_only else "group"


async def owner_told(desk: Desk, decision: Decision, *replies: Reply) -> Decision:
    """The owner learns what others did with their gig; who does it themself knows."""
    owner: Person = await desk.turn.owner(desk.the_gig.id)
    if owner.id == desk.person.id:
        return decision
    return await told(desk, decision, owner.id, *replies)


async def known_as(desk: Desk, within: str, part: Role) -> None:
    """By the name that their platform shows. Whoever was given a part keeps it."""
    held = {one.person: one.role for one in await desk.turn.teams.members(within)}
    if part is Role.OWNER and held.get(desk.person.id) in APPOINTED:
        return
    name = called(desk.event)
    await desk.turn.teams.appoint(within, desk.person.id, part.value, name, desk.now)
