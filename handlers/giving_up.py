"""A part given up by whoever holds it, in private and after a second question. Who leads a group
leaves it there, where it's seen who goes on."""

import hashlib
from collections.abc import Sequence

from gigs.model import Gig
from gigs.records import Member
from gigs.refusals import Malformed, NotAllowed
from gigs.roles import Role
from handlers import binding, groups, leaving, parts, team_nudges
from handlers.buttons import button
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.reply import Arg, Listed, Say, Words

LONGEST_REF = 9  # digits
SURE = {groups.ASKED: "button.part.withdrawn", Role.OWNER: "button.part.out"}


async def asked(desk: Desk) -> Decision:
    one = await _own(desk)
    own = await _own_gigs(desk, one)
    args: dict[str, Arg] = {
        "group": parts.named(one, await parts.gigs_of(desk, one)),
        "part": one.role,
        "gigs": Listed(tuple(spoken(gig) for gig in own)) if own else "none",
    }
    label = SURE.get(one.role, "button.part.left")
    sure = button("part.left", None, f"{one.ref}.{_mark(one, own)}", label)
    row = (sure, button("team", label="button.back"))
    return Decision((Say(Words("part.leave", args), (row,), slot=parts.slot(one)),))


async def _own_gigs(desk: Desk, one: Member) -> Sequence[Gig]:
    """They go out of the group along with whoever brought them."""
    if not parts.is_of_group(one):
        return ()
    return await binding.own_in(desk, await desk.turn.teams.group(one.within))


def _mark(one: Member, own: Sequence[Gig]) -> str:
    """Of all that was told: nothing goes along that wasn't asked about. A number is beside it."""
    whole = f"{one.role}:{sorted(gig.id for gig in own)}"
    return hashlib.blake2s(whole.encode(), digest_size=3).hexdigest()


async def _own(desk: Desk) -> Member:
    """Nobody learns whether a part that isn't theirs is anybody's."""
    ref = desk.arg.partition(".")[0]
    if not ref.isdecimal() or len(ref) > LONGEST_REF:
        raise Malformed("refused.button")
    one = await desk.turn.teams.member(int(ref))
    if one is None or one.person != desk.person.id or one.role == Role.LEAD:
        raise NotAllowed("part.none")
    return one


async def left(desk: Desk) -> Decision:
    one = await _own(desk)
    if desk.arg.partition(".")[2] != _mark(one, await _own_gigs(desk, one)):
        return await asked(desk)
    gigs = await parts.gigs_of(desk, one)
    rows = ((button("gigs"), button("team")),)
    args: dict[str, Arg] = {"group": parts.named(one, gigs), "part": one.role}
    said = Say(Words("part.left", args), rows, slot=parts.slot(one))
    if parts.is_of_group(one):
        group = await desk.turn.teams.group(one.within)
        return await leaving.gone(desk, Decision((said,)), group)
    await _out_of_gig(desk, one.within)
    return Decision((said,))


async def _out_of_gig(desk: Desk, gig: str) -> None:
    """A client who came by a link; another part in it may be left."""
    await desk.turn.teams.dismiss(gig, desk.person.id)
    if await desk.turn.role(gig, desk.person) is None:
        await desk.turn.take_back(desk.person.id, [gig])
        await team_nudges.out_of(desk.turn, gig, desk.person.id, desk.now)
