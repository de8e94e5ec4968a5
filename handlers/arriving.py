"""Somebody came into a group, or left it: who reads along there may have changed."""

from dataclasses import replace

from handlers import group_settings, groups, leaving
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.reply import Say, Words


async def came(desk: Desk) -> Decision:
    """A newcomer may be the client: the steps aren't shown until the lead says so again."""
    if desk.event.group is None:
        return Decision(keeps_dialogue=True)
    group = await desk.turn.teams.group(desk.event.group)
    if not group.team_only or group.lead is None:
        return Decision(keeps_dialogue=True)
    lead, group = group.lead, replace(group, team_only=False)
    await desk.turn.teams.keep(group)
    decision = await group_settings.shown_anew(desk, Decision(keeps_dialogue=True), group)
    named = groups.named(await groups.gigs_in(desk, group.key))
    said = Say(Words("team.came", {"group": named}), ((button("team"),),))
    return await groups.told(desk, decision, lead, said)


async def left(desk: Desk) -> Decision:
    """Who is out of the group has no part in it any more."""
    if desk.event.group is None or not desk.person.known:
        return Decision(keeps_dialogue=True)
    group = await desk.turn.teams.group(desk.event.group)
    parts = {one.person for one in await desk.turn.teams.members(group.key)}
    if desk.person.id not in {*parts, group.lead}:
        return Decision(keeps_dialogue=True)
    return await leaving.gone(desk, Decision(keeps_dialogue=True), group)
