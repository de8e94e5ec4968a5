"""Who leaves a group takes their own gigs out of it, and its lead goes on to another owner.

What will happen is told first. In a group anybody can press what stands there, so the button bears
a mark of its person and of all that was told: for anybody else, or once something changed, it asks.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gigs.model import Gig
from gigs.records import Group, Member
from gigs.roles import APPOINTED, Role
from handlers import binding, group_talk, groups, team
from handlers.buttons import button
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.reply import Arg, Lines, Listed, Notice, Say, Text, Words


@dataclass(frozen=True, slots=True)
class Parting:
    """What it comes to that this person leaves. heir: who leads then; empty if nobody does."""

    gigs: Sequence[Gig]
    leads: bool
    heir: str
    part: bool

    def mark(self, desk: Desk, group: Group) -> str:
        shown = sorted(gig.id for gig in self.gigs)
        whole = f"{group.key}:{desk.person.id}:{shown}:{self.leads}:{self.heir}:{self.part}"
        return hashlib.blake2s(whole.encode(), digest_size=7).hexdigest()


async def _parting(desk: Desk, group: Group) -> Parting:
    members = await desk.turn.teams.members(group.key)
    leads = group.lead == desk.person.id
    return Parting(
        await binding.own_in(desk, group),
        leads,
        (await _heir(desk, group, members) or "") if leads else "",
        leads or desk.person.id in {one.person for one in members},
    )


async def asked(desk: Desk) -> Decision:
    group = await groups.here(desk)
    parting = await _parting(desk, group)
    if not (parting.part or parting.gigs):
        return Decision((Notice(Words("team.leave-nothing")),))
    lines = [Words("team.leave-part")]
    if parting.gigs:
        names = Listed(tuple(spoken(gig) for gig in parting.gigs))
        lines.append(Words("team.leave-gigs", {"gigs": names}))
    if parting.leads:
        members = {one.person: one for one in await desk.turn.teams.members(group.key)}
        heir = members.get(parting.heir)
        who = Text(heir.name) if heir else "other" if parting.heir else "none"
        lines.append(Words("team.leave-lead", {"who": who}))
    name = Text(groups.called(desk.event))
    words = Words("team.leave-sure", {"name": name, "lines": Lines(tuple(lines))})
    mark = parting.mark(desk, group)
    row = (button("team.leave", None, mark), button("team.stay", None, mark))
    return Decision((Say(words, (row,), slot=_slot(desk)),))


def _slot(desk: Desk) -> str:
    """Each person's own question."""
    return f"leave:{desk.person.id}"


async def stayed(desk: Desk) -> Decision:
    """The question goes with its answer; nobody puts away another's."""
    group = await groups.here(desk)
    if desk.arg != (await _parting(desk, group)).mark(desk, group):
        return Decision((Notice(Words("team.stays")),))
    return Decision((Say(Words("team.stays"), slot=_slot(desk), in_place=True),))


async def left(desk: Desk) -> Decision:
    group = await groups.here(desk)
    if desk.arg != (await _parting(desk, group)).mark(desk, group):
        return await asked(desk)
    said = Say(Words("team.left"), slot=_slot(desk), in_place=True)
    return await gone(desk, Decision((said,)), group)


async def gone(desk: Desk, decision: Decision, group: Group) -> Decision:
    """Each gig stays with its owner; a group that loses its lead is led by the next owner."""
    decision = await _lead_told(desk, decision, group)
    await desk.turn.teams.dismiss(group.key, desk.person.id)
    decision = await _taken_along(desk, decision, group)
    if group.lead == desk.person.id:
        decision = await led_on(desk, decision, group)
    await team.forgets(desk, group, desk.person.id)
    return decision


async def _lead_told(desk: Desk, decision: Decision, group: Group) -> Decision:
    """Of whoever had a part: what was theirs to make needs somebody else."""
    if group.lead in (None, desk.person.id):
        return decision
    members = await desk.turn.teams.members(group.key)
    one = next((one for one in members if one.person == desk.person.id), None)
    if one is None or one.role not in APPOINTED:
        return decision
    args: dict[str, Arg] = {
        "name": Text(one.name),
        "role": Words(f"role.{one.role}"),
        "group": groups.named(await groups.gigs_in(desk, group.key)),
    }
    said = Say(Words("part.left-told", args), ((button("gigs"), button("team")),))
    return await groups.told(desk, decision, group.lead or "", said)


async def _taken_along(desk: Desk, decision: Decision, group: Group) -> Decision:
    """Who leaves learns, in private, which gigs are shown there no more."""
    taken = await binding.taken_along(desk, group)
    if not taken:
        return decision
    names = Listed(tuple(spoken(gig) for gig in taken))
    said = Say(Words("team.taken-along", {"gigs": names}), ((button("gigs"),),))
    return await groups.told(desk, decision, desk.person.id, said)


async def _heir(desk: Desk, group: Group, members: Sequence[Member]) -> str | None:
    """Whoever owns the gig that was bound first, among the others'."""
    bound = [one.gig for one in await desk.turn.teams.bound_in(group.key)]
    by_gig = await desk.turn.owners(bound)
    owners = [by_gig[gig] for gig in dict.fromkeys(bound)]
    lesser = {one.person for one in members if one.role in (Role.CLIENT, Role.VIEWER)}
    return next((owner for owner in owners if owner not in {desk.person.id, *lesser}), None)


async def led_on(desk: Desk, decision: Decision, group: Group) -> Decision:
    """Without this lead, who doesn't lead there from now on."""
    members = await desk.turn.teams.members(group.key)
    heir = await _heir(desk, group, members)
    await desk.turn.teams.keep(replace(group, lead=heir))
    await group_talk.plan(desk.turn, group.key, desk.world, desk.now)
    if heir is None:
        return decision
    for one in members:
        if one.person == heir:
            lead = Role.LEAD.value
            await desk.turn.teams.appoint(group.key, heir, lead, one.name, desk.now)
    return await groups.told(desk, decision, heir, await team.leads(desk, group))
