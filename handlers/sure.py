"""What can't be taken back at one press is told before, and asked: what will happen, and to whom.

The button of the answer names all that it's about, and it's judged anew by who presses it.
"""

from gigs.roles import Role
from handlers import binding, groups, team
from handlers.buttons import button
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.reply import Arg, Say, Text, Words


async def of_dismissal(desk: Desk) -> Decision:
    """Who only asked for a part loses none."""
    group, one = await groups.member(desk)
    if one.role == groups.ASKED:
        return await team.ignored(desk, group, one)
    named = groups.named(await groups.gigs_in(desk, group.key))
    args: dict[str, Arg] = {
        "name": Text(one.name),
        "role": Words(f"role.{one.role}"),
        "group": named,
        "owner": "yes" if one.role == Role.OWNER else "no",
    }
    row = (
        button("role.none", None, one.ref, "button.dismiss"),
        button("member", None, one.ref, "button.back"),
    )
    asked = Say(Words("team.dismiss-sure", args), (row,), slot="member", in_place=True)
    return Decision((asked,))


async def of_handing_on(desk: Desk) -> Decision:
    group, one = await groups.member(desk)
    team.may_lead(one)
    named = groups.named(await groups.gigs_in(desk, group.key))
    row = (button("role.lead", None, one.ref), button("member", None, one.ref, "button.back"))
    words = Words("team.hand-sure", {"name": Text(one.name), "group": named})
    return Decision((Say(words, (row,), slot="member", in_place=True),))


async def of_clearing(desk: Desk) -> Decision:
    group = await groups.minded(desk)
    open_ = [gig for gig in await groups.gigs_in(desk, group.key) if gig.closed is None]
    row = (button("team.clear"), button("team.settings", label="button.back"))
    words = Words("team.clear-sure", {"n": len(open_)})
    asked = Say(words, (row,), slot="team.settings", in_place=True)
    return Decision((asked,), keeps_dialogue=True)


async def of_unbinding(desk: Desk) -> Decision:
    gig, found = desk.the_gig, await binding.named_place(desk)
    alone = desk.event.place.private
    back = button("shared", gig.id, label="button.back") if alone else button("team.gigs")
    row = (button("unbind", gig.id, desk.arg, "button.unbind.sure"), back)
    there = await groups.gigs_in(desk, found.within)
    names = await groups.told_apart(desk, found.within, there)
    name = names.get(gig.id, spoken(gig))
    args: dict[str, Arg] = {"name": name, "place": binding.told_place(found)}
    slot = "shared" if alone else "team.gigs"
    said = Say(Words("bind.undo-sure", args), (row,), slot=slot, in_place=True)
    return Decision((said,), gig=gig)
