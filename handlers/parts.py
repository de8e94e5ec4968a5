"""What others share with a person: the gigs in which they have a part, and that part itself.

A list names gigs as everybody there may; what else is seen of one is its card's, cut to the part.
"""

from collections.abc import Sequence

from msgspec import structs

from gigs.model import Gig
from gigs.records import Member
from gigs.roles import Role
from handlers import groups
from handlers.buttons import button
from handlers.cards import spoken
from handlers.desk import Desk
from handlers.legible import legible
from handlers.reply import Arg, Button, Say, Words

MOST_GIGS = 20  # listed at once
MOST_PARTS = 5  # of one page
MOST_OPENED = 5  # gigs of one group


async def shared_with(desk: Desk) -> tuple[Say, ...]:
    """Those of others, each with this person's part; nothing is looked up for a newcomer."""
    if not desk.person.known:
        return ()
    lines = (await desk.turn.teams.gigs_with(desk.person.id))[:MOST_GIGS]
    if not lines:
        return ()
    rows = tuple(
        (_opened(one.id, Words(f"name.{one.name.partition('.')[0]}"), one.role),) for one in lines
    )
    return (Say(Words("gigs.team", {"n": len(lines)}), rows, slot="gigs.team"),)


def _opened(gig: str, name: Words, role: Role) -> Button:
    return button("card", gig, "", "button.gig.team", name=name, role=Words(f"role.{role}"))


async def only_one(desk: Desk) -> str | None:
    """The gig of others, if it's a single one in which this person has a part."""
    lines = await desk.turn.teams.gigs_with(desk.person.id) if desk.person.known else ()
    return lines[0].id if len(lines) == 1 else None


async def mine(desk: Desk, page: int) -> list[Say]:
    """Each part, what it brings, and the ways to its gigs and out of it; the newest first."""
    held = (await desk.turn.teams.parts_of(desk.person.id))[::-1]
    first = page * MOST_PARTS
    told = [await _told(desk, one) for one in held[first : first + MOST_PARTS]]
    if len(held) > first + MOST_PARTS:
        rest = (button("team", None, page + 1, "button.gigs.rest"),)
        told[-1] = structs.replace(told[-1], buttons=(*told[-1].buttons, rest))
    return told


async def _told(desk: Desk, one: Member) -> Say:
    gigs = await gigs_of(desk, one)
    roles = await desk.turn.roles([gig.id for gig in gigs], desk.person) if gigs else {}
    mine = [gig for gig in gigs if gig.closed is None and gig.id in roles][:MOST_OPENED]
    args: dict[str, Arg] = {"group": named(one, gigs), "part": one.role}
    rows = tuple((_opened(gig.id, spoken(gig), roles[gig.id]),) for gig in mine)
    label = "button.part.withdraw" if one.role == groups.ASKED else "button.part.leave"
    last = (button("part.leave", None, one.ref, label),)
    return Say(Words("part", args), (*rows, last), slot=slot(one))


def slot(one: Member) -> str:
    """Where what is said of this part stands."""
    return f"part:{one.ref}"


async def gigs_of(desk: Desk, one: Member) -> Sequence[Gig]:
    """Those of the group, or the single one in which a client came by a link."""
    if is_of_group(one):
        return await groups.gigs_in(desk, one.within)
    return list((await legible(desk.turn, [one.within])).values())


def is_of_group(one: Member) -> bool:
    return ":" in one.within


def named(one: Member, gigs: Sequence[Gig]) -> Words:
    """Where the part is held."""
    if is_of_group(one) or not gigs:
        return groups.named(gigs)
    return Words("part.of-gig", {"name": spoken(gigs[0])})
