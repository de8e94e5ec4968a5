"""A part given up by whoever holds it, in private and after a second question. Who leads a group
leaves it there, where it's seen who goes on."""

from gigs.records import Member
from gigs.refusals import Malformed, NotAllowed
from gigs.roles import Role
from handlers import leaving, parts, team_nudges
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.reply import Arg, Say, Words


async def asked(desk: Desk) -> Decision:
    one = await _own(desk)
    args: dict[str, Arg] = {
        "group": parts.named(one, await parts.gigs_of(desk, one)),
        "part": one.role,
    }
    rows = ((button("part.left", None, one.ref), button("team", label="button.back")),)
    return Decision((Say(Words("part.leave", args), rows, slot=parts.slot(one)),))


async def _own(desk: Desk) -> Member:
    """Nobody learns whether a part that isn't theirs is anybody's."""
    if not desk.arg.isdecimal() or len(desk.arg) > 15:
        raise Malformed("refused.button")
    one = await desk.turn.teams.member(int(desk.arg))
    if one is None or one.person != desk.person.id or one.role == Role.LEAD:
        raise NotAllowed("part.none")
    return one


async def left(desk: Desk) -> Decision:
    one = await _own(desk)
    gigs = await parts.gigs_of(desk, one)
    rows = ((button("gigs"), button("team")),)
    said = Say(Words("part.left", {"group": parts.named(one, gigs)}), rows, slot=parts.slot(one))
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
