"""How a group is set: its language, its digest, whether a client may read along, its silence."""

from dataclasses import replace

from msgspec import structs

from gigs.records import Group
from gigs.refusals import Malformed, NotAllowed
from handlers import group_talk, groups
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.reply import Arg, CardShown, Notice, Say, Words
from handlers.welcome import LANGUAGES

HOURS = range(6, 23, 2)  # offered for a digest, local


async def shown(desk: Desk) -> Decision:
    return Decision((_settings(desk, await groups.minded(desk)),), keeps_dialogue=True)


def _settings(desk: Desk, group: Group) -> Say:
    language = group.language or desk.world.language
    other = "en" if language == "ar" else "ar"
    args: dict[str, Arg] = {
        "only": "yes" if group.team_only else "no",
        "muted": "yes" if group.muted else "no",
        "hour": "none" if group.digest_hour is None else f"{group.digest_hour}:00",
    }
    mute = "off" if group.muted else "on"
    rows = (
        (button("team.language", None, other, f"language.{other}"), button("team.digest.ask")),
        (button("team.only", None, "no" if group.team_only else "yes",
                "button.team.all" if group.team_only else "button.team.only"),),
        (button("team.mute", None, mute, f"button.team.mute.{mute}"),
         button("team.clear.ask", label="button.team.clear")),
        (button("team", label="button.back"),),
    )  # fmt: skip
    return Say(Words("team.settings", args), rows, slot="team.settings")


async def _set(desk: Desk, group: Group) -> Decision:
    await desk.turn.teams.keep(group)
    await group_talk.plan(desk.turn, group.key, desk.world, desk.now)
    said = structs.replace(_settings(desk, group), in_place=True)
    return Decision((said,), keeps_dialogue=True)


async def language(desk: Desk) -> Decision:
    if desk.arg not in LANGUAGES:
        raise Malformed("refused.button")
    group = replace(await groups.minded(desk), language=desk.arg)
    return await shown_anew(desk, await _set(desk, group), group)


async def digest_asked(desk: Desk) -> Decision:
    await groups.minded(desk)
    hours = [button("team.digest", None, hour, "button.hour", hour=f"{hour}:00") for hour in HOURS]
    rows = (tuple(hours[:3]), tuple(hours[3:6]), tuple(hours[6:]))
    none = (
        button("team.digest", None, "none", "button.team.no-digest"),
        button("team.settings", label="button.back"),
    )
    return Decision((Say(Words("team.digest"), (*rows, none)),), keeps_dialogue=True)


async def digest(desk: Desk) -> Decision:
    group = await groups.minded(desk)
    if desk.arg != "none" and (not desk.arg.isdecimal() or int(desk.arg) not in range(24)):
        raise Malformed("refused.button")
    hour = None if desk.arg == "none" else int(desk.arg)
    return await _set(desk, replace(group, digest_hour=hour))


async def muted(desk: Desk) -> Decision:
    return await _set(desk, replace(await groups.minded(desk), muted=desk.arg == "on"))


async def cleared(desk: Desk) -> Decision:
    """Its cards and what was said there by itself go, and nothing comes. The gigs stay bound, so
    nobody's part or own nudges are touched."""
    group = await groups.minded(desk)
    bound = await desk.turn.teams.bound_in(group.key)
    for one in bound:
        await desk.turn.take_down(one.gig, one.place)
    await desk.turn.hush(list(dict.fromkeys(one.place for one in bound)))
    decision = await _set(desk, replace(group, muted=True))
    return decision.then(Notice(Words("team.cleared")))


async def only(desk: Desk) -> Decision:
    """Its lead knows who reads along. Where it isn't told to us who comes in, nobody can know."""
    group = await groups.led(desk)
    if desk.event.whispers and desk.arg == "yes":
        raise NotAllowed("team.only-unseen")
    group = replace(group, team_only=desk.arg == "yes")
    decision = await _set(desk, group)
    return await shown_anew(desk, decision, group)


async def shown_anew(desk: Desk, decision: Decision, group: Group) -> Decision:
    """Each card there with as much as may be seen now, where it stands."""
    for one in await desk.turn.teams.bound_in(group.key):
        card = CardShown(one.gig, groups.view_in(group), in_place=True)
        decision = decision.saying(one.place, card)
    return decision
