"""/team: who is in it with which part, and how its group is set."""

from dataclasses import replace

from gigs.records import Group, Member
from gigs.refusals import NotAllowed
from gigs.roles import APPOINTED, Role
from handlers import binding, group_talk, groups, parts, team_nudges
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.legible import legible
from handlers.reply import Arg, Button, Lines, Notice, Say, Text, Words

GIVEN = frozenset({*APPOINTED, Role.OWNER, groups.ASKED})  # what its lead may give anew
NAMED = frozenset({Role.LEAD, Role.OWNER, Role.MAKER, Role.VIEWER})  # before all of the group
LEADING = frozenset({Role.MAKER, Role.VIEWER, Role.OWNER})  # who may be given the lead
MOST_NAMED = 30
MOST_GROUPS = 5
_BACK = ((button("team"),),)


async def shown(desk: Desk) -> Decision:
    return await (_mine if desk.event.place.private else _here)(desk)


async def _here(desk: Desk) -> Decision:
    """In a group: what anybody there may know."""
    group = await groups.here(desk)
    members = await desk.turn.teams.members(group.key)
    bound = await groups.gigs_in(desk, group.key)
    known = [_line(member) for member in members if member.role in NAMED]
    args: dict[str, Arg] = {
        "n": len([gig for gig in bound if gig.closed is None]),
        "lines": Lines(tuple(known[:MOST_NAMED])) if known else "none",
        "led": "yes" if group.lead else "no",
        "only": "yes" if group.team_only else "no",
    }
    rows = (
        (await binding.way(desk, group), button("team.gigs")),
        (button("team.join"), button("team.leave.ask", label="button.team.leave")),
        (button("team.settings"),),
    )
    return Decision((Say(Words("team", args), rows, slot="team"),), keeps_dialogue=True)


def _line(member: Member) -> Words:
    return Words("team.member", {"name": Text(member.name), "role": Words(f"role.{member.role}")})


async def _mine(desk: Desk) -> Decision:
    """In private: the groups that one leads, each with its people, and one's own parts. arg: which
    page of these; the first comes after the groups."""
    page = int(desk.arg) if desk.arg.isdecimal() else 0
    led = await desk.turn.teams.led_by(desk.person.id) if page == 0 else ()
    said = [await _with_members(desk, group) for group in led[:MOST_GROUPS]]
    said += await parts.mine(desk, page)
    if not said:
        said = [Say(Words("team.none"), ((button("new"), button("gigs")),), slot="team")]
    return Decision(tuple(said), keeps_dialogue=True)


async def _with_members(desk: Desk, group: Group) -> Say:
    members = [one for one in await desk.turn.teams.members(group.key) if one.role in GIVEN]
    named = groups.named(await groups.gigs_in(desk, group.key))
    people = tuple((_member_button(one),) for one in members[:MOST_NAMED])
    rows = (*people, (button("gigs"),))
    return Say(Words("team.led", {"group": named, "n": len(members)}), rows)


def _member_button(one: Member) -> Button:
    args: dict[str, Arg] = {"name": Text(one.name), "role": Words(f"role.{one.role}")}
    return button("member", None, one.ref, "button.member", **args)


async def gigs(desk: Desk) -> Decision:
    """Those shown in this place, by their spoken names, each to be taken out of it."""
    group = await groups.here(desk)
    bound = await desk.turn.teams.bound_at(desk.event.place)
    found = await legible(desk.turn, [one.gig for one in bound])
    there = await groups.gigs_in(desk, group.key)
    names = await groups.told_apart(desk, group.key, there)
    rows = tuple(
        (button("unbind.ask", gig.id, binding.HERE, "button.unbind", name=names[gig.id]),)
        for gig in found.values()
    )
    back = (button("team", label="button.back"),)
    said = Say(Words("team.gigs", {"n": len(rows)}), (*rows, back), slot="team.gigs")
    return Decision((said,), keeps_dialogue=True)


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
    """What would change something, and what isn't refused."""
    given = tuple(button(f"role.{role}", None, one.ref) for role in APPOINTED if role != one.role)
    if one.role == groups.ASKED:
        ignored = button("role.none.ask", None, one.ref, "button.role.none")
        return (given[:2], (*given[2:], ignored))
    out = button("role.none.ask", None, one.ref, "button.dismiss")
    lead = button("role.lead.ask", None, one.ref, "button.role.lead")
    last = (out, lead) if one.role in LEADING else (out,)
    return tuple(row for row in (given[:2], given[2:], last) if row)


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
        part = Words(f"role.{self.role}")
        args: dict[str, Arg] = {"name": Text(one.name), "role": part}
        if one.role == self.role:
            return Decision((Say(Words("team.already", args), _BACK, slot="member"),))
        await desk.turn.teams.appoint(group.key, one.person, self.role.value, one.name, desk.now)
        await forgets(desk, group, one.person)
        done = Say(Words("team.appointed", args), _BACK, slot="member")
        named = groups.named(await groups.gigs_in(desk, group.key))
        told = Words("team.your-part", {"role": part, "group": named})
        theirs = Say(told, ((button("gigs"), button("team")),))
        return await groups.told(desk, Decision((done,)), one.person, theirs)


async def dismissed(desk: Desk) -> Decision:
    return await _dismissed(desk, *await groups.member(desk))


async def ignored(desk: Desk, group: Group, one: Member) -> Decision:
    """Asked of a part in vain; what the lead was asked is answered."""
    return replace(await _dismissed(desk, group, one), answered=True)


async def _dismissed(desk: Desk, group: Group, one: Member) -> Decision:
    await desk.turn.teams.dismiss(group.key, one.person)
    await forgets(desk, group, one.person)
    key = "team.ignored" if one.role == groups.ASKED else "team.dismissed"
    return Decision((Say(Words(key, {"name": Text(one.name)}), _BACK, slot="member"),))


async def forgets(desk: Desk, group: Group, person: str) -> None:
    """What an older part told them of gigs that aren't their own isn't shown to them any more; a
    part by another group, which may be a lesser one, shows it anew when they ask.
    """
    gigs_ = {one.gig for one in await desk.turn.teams.bound_in(group.key)}
    roles = await desk.turn.roles(gigs_, replace(desk.person, id=person))
    others = {id_ for id_ in gigs_ if roles.get(id_) is not Role.OWNER}
    await desk.turn.take_back(person, others)
    await team_nudges.part_changed(desk, person, others)


def may_lead(one: Member) -> None:
    if one.role not in LEADING:
        raise NotAllowed("team.lead-first-a-part")


async def handed_on(desk: Desk) -> Decision:
    """The lead becomes a maker, and somebody else leads."""
    group, one = await groups.member(desk)
    may_lead(one)
    lead = Role.LEAD.value
    await desk.turn.teams.appoint(group.key, one.person, lead, one.name, desk.now)
    await desk.turn.teams.keep(replace(group, lead=one.person))
    await group_talk.plan(desk.turn, group.key, desk.world, desk.now)
    await groups.known_as(desk, group.key, Role.MAKER)
    await forgets(desk, group, desk.person.id)
    done = Say(Words("team.handed-on", {"name": Text(one.name)}), _BACK, slot="member")
    return await groups.told(desk, Decision((done,)), one.person, await leads(desk, group))


async def leads(desk: Desk, group: Group) -> Say:
    named = groups.named(await groups.gigs_in(desk, group.key))
    return Say(Words("team.you-lead-now", {"group": named}), _BACK)
