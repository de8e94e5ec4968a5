"""/team: who is in it with which part, and how its group is set."""

from dataclasses import replace

from gigs.records import Group, Member
from gigs.refusals import NotAllowed
from gigs.roles import APPOINTED, Role
from handlers import binding, group_talk, groups, team_nudges
from handlers.buttons import button
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.legible import legible
from handlers.reply import Arg, Button, Lines, Listed, Notice, Say, Text, Words

GIVEN = frozenset({*APPOINTED, Role.OWNER, groups.ASKED})  # what its lead may give anew
NAMED = frozenset({Role.LEAD, Role.OWNER, Role.MAKER, Role.VIEWER})  # before all of the group
MOST_NAMED = 30
MOST_GROUPS = 5


async def shown(desk: Desk) -> Decision:
    return await (_mine if desk.event.place.private else _here)(desk)


async def _here(desk: Desk) -> Decision:
    """In a group: what anybody there may know."""
    group = await groups.here(desk)
    members = await desk.turn.teams.members(group.key)
    bound = await groups.gigs_in(desk, group.key)
    parts = [_line(member) for member in members if member.role in NAMED]
    args: dict[str, Arg] = {
        "n": len([gig for gig in bound if gig.closed is None]),
        "lines": Lines(tuple(parts[:MOST_NAMED])) if parts else "none",
        "led": "yes" if group.lead else "no",
        "only": "yes" if group.team_only else "no",
    }
    rows = (
        (await binding.way(desk, group), button("team.gigs")),
        (button("team.join"), button("team.leave")),
        (button("team.settings"),),
    )
    return Decision((Say(Words("team", args), rows, slot="team"),), keeps_dialogue=True)


def _line(member: Member) -> Words:
    return Words("team.member", {"name": Text(member.name), "role": Words(f"role.{member.role}")})


async def _mine(desk: Desk) -> Decision:
    """In private: the groups that one leads, each with its people."""
    led = await desk.turn.teams.led_by(desk.person.id)
    if not led:
        return Decision((Say(Words("team.none")),), keeps_dialogue=True)
    said = [await _with_members(desk, group) for group in led[:MOST_GROUPS]]
    return Decision(tuple(said), keeps_dialogue=True)


async def _with_members(desk: Desk, group: Group) -> Say:
    members = [one for one in await desk.turn.teams.members(group.key) if one.role in GIVEN]
    named = groups.named(await groups.gigs_in(desk, group.key))
    rows = tuple((_member_button(one),) for one in members[:MOST_NAMED])
    return Say(Words("team.led", {"group": named, "n": len(members)}), rows)


def _member_button(one: Member) -> Button:
    args: dict[str, Arg] = {"name": Text(one.name), "role": Words(f"role.{one.role}")}
    return button("member", None, one.ref, "button.member", **args)


async def gigs(desk: Desk) -> Decision:
    """Those shown in this place, by their spoken names, each to be taken out of it."""
    await groups.here(desk)
    bound = await desk.turn.teams.bound_at(desk.event.place)
    found = await legible(desk.turn, [one.gig for one in bound])
    rows = tuple(
        (button("unbind", gig.id, binding.HERE, "button.unbind", name=spoken(gig)),)
        for gig in found.values()
    )
    return Decision((Say(Words("team.gigs", {"n": len(rows)}), rows),), keeps_dialogue=True)


async def joined(desk: Desk) -> Decision:
    """Asked of the lead, who knows whom they work with."""
    group = await groups.here(desk)
    if group.lead is None:
        raise NotAllowed("team.no-lead")
    if group.lead == desk.person.id:
        raise NotAllowed("team.you-lead")
    members = {one.person: one for one in await desk.turn.teams.members(group.key)}
    before = members.get(desk.person.id)
    if before is not None and before.role != groups.ASKED:
        return Decision((Notice(Words("team.in-already", {"role": Words(f"role.{before.role}")})),))
    who, name = desk.person.id, groups.called(desk.event)
    await desk.turn.teams.appoint(group.key, who, groups.ASKED, name, desk.now)
    decision = Decision((Notice(Words("team.asked")),))
    return decision if before else await _lead_asked(desk, decision, group)


async def _lead_asked(desk: Desk, decision: Decision, group: Group) -> Decision:
    members = await desk.turn.teams.members(group.key)
    asker = next(one for one in members if one.person == desk.person.id)
    named = groups.named(await groups.gigs_in(desk, group.key))
    words = Words("team.asks", {"name": Text(asker.name), "group": named})
    asks = Say(words, _choices(asker), slot=f"asks:{desk.person.id}")
    return await groups.told(desk, decision, group.lead or "", asks)


def _choices(one: Member) -> tuple[tuple[Button, ...], ...]:
    parts = [button(f"role.{role}", None, one.ref) for role in APPOINTED]
    if one.role == groups.ASKED:
        return (tuple(parts[:2]), (parts[2], button("role.none", None, one.ref)))
    last = (
        button("role.none", None, one.ref, "button.dismiss"),
        button("role.lead", None, one.ref),
    )
    return (tuple(parts[:2]), (parts[2],), last)


async def member(desk: Desk) -> Decision:
    _, one = await groups.member(desk)
    args: dict[str, Arg] = {"name": Text(one.name), "role": Words(f"role.{one.role}")}
    rows = (*_choices(one), (button("team", label="button.back"),))
    return Decision((Say(Words("team.one", args), rows, slot="member"),))


class Appointing:
    """A part given by the lead's press. What the older part showed isn't theirs any longer."""

    def __init__(self, role: Role) -> None:
        self.role = role

    async def __call__(self, desk: Desk) -> Decision:
        group, one = await groups.member(desk)
        await desk.turn.teams.appoint(group.key, one.person, self.role.value, one.name, desk.now)
        if one.role != self.role:
            await _forgets(desk, group, one.person)
        part = Words(f"role.{self.role}")
        done = Say(Words("team.appointed", {"name": Text(one.name), "role": part}), slot="member")
        named = groups.named(await groups.gigs_in(desk, group.key))
        theirs = Say(Words("team.your-part", {"role": part, "group": named}))
        return await groups.told(desk, Decision((done,)), one.person, theirs)


async def dismissed(desk: Desk) -> Decision:
    group, one = await groups.member(desk)
    await desk.turn.teams.dismiss(group.key, one.person)
    await _forgets(desk, group, one.person, gone=True)
    return Decision((Say(Words("team.dismissed", {"name": Text(one.name)}), slot="member"),))


async def _forgets(desk: Desk, group: Group, person: str, gone: bool = False) -> None:
    """What an older part told them of gigs that aren't their own isn't shown to them any more.

    gone: they are out of this group, and what they have a part in by another stays.
    """
    gigs_ = {one.gig for one in await desk.turn.teams.bound_in(group.key)}
    roles = await desk.turn.roles(gigs_, replace(desk.person, id=person))
    others = {id_ for id_ in gigs_ if roles.get(id_) is not Role.OWNER}
    await desk.turn.take_back(person, others - roles.keys() if gone else others)
    await team_nudges.part_changed(desk, person, others)


async def handed_on(desk: Desk) -> Decision:
    """The lead becomes a maker, and somebody else leads."""
    group, one = await groups.member(desk)
    if one.role not in (Role.MAKER, Role.VIEWER, Role.OWNER):
        raise NotAllowed("team.lead-first-a-part")
    lead = Role.LEAD.value
    await desk.turn.teams.appoint(group.key, one.person, lead, one.name, desk.now)
    await desk.turn.teams.keep(replace(group, lead=one.person))
    await group_talk.plan(desk.turn, group.key, desk.world, desk.now)
    await groups.known_as(desk, group.key, Role.MAKER)
    await _forgets(desk, group, desk.person.id)
    decision = Decision((Say(Words("team.handed-on", {"name": Text(one.name)}), slot="member"),))
    return await groups.told(desk, decision, one.person, await _leads(desk, group))


async def _leads(desk: Desk, group: Group) -> Say:
    named = groups.named(await groups.gigs_in(desk, group.key))
    return Say(Words("team.you-lead-now", {"group": named}))


async def left(desk: Desk) -> Decision:
    """Each gig stays with its owner; a group that loses its lead is led by the next owner."""
    group = await groups.here(desk)
    decision = Decision((Notice(Words("team.left")),))
    await desk.turn.teams.dismiss(group.key, desk.person.id)
    decision = await _taken_along(desk, decision, group)
    await _forgets(desk, group, desk.person.id, gone=True)
    return await led_on(desk, decision, group) if group.lead == desk.person.id else decision


async def _taken_along(desk: Desk, decision: Decision, group: Group) -> Decision:
    """Who leaves learns, in private, which gigs are shown there no more."""
    gone = await binding.taken_along(desk, group)
    if not gone:
        return decision
    names = Listed(tuple(spoken(gig) for gig in gone))
    said = Say(Words("team.taken-along", {"gigs": names}))
    return await groups.told(desk, decision, desk.person.id, said)


async def led_on(desk: Desk, decision: Decision, group: Group) -> Decision:
    """Without this lead: by whoever owns the gig that was bound first, among the others'."""
    bound = [one.gig for one in await desk.turn.teams.bound_in(group.key)]
    by_gig = await desk.turn.owners(bound)
    owners = [by_gig[gig] for gig in dict.fromkeys(bound)]
    members = await desk.turn.teams.members(group.key)
    lesser = {one.person for one in members if one.role in (Role.CLIENT, Role.VIEWER)}
    heir = next((owner for owner in owners if owner not in {desk.person.id, *lesser}), None)
    await desk.turn.teams.keep(replace(group, lead=heir))
    await group_talk.plan(desk.turn, group.key, desk.world, desk.now)
    if heir is None:
        return decision
    for one in await desk.turn.teams.members(group.key):
        if one.person == heir:
            lead = Role.LEAD.value
            await desk.turn.teams.appoint(group.key, heir, lead, one.name, desk.now)
    return await groups.told(desk, decision, heir, await _leads(desk, group))
