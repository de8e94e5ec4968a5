"""A gig is shown in a group, a topic, a thread; and is taken out of it again."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from gigs.codes import for_place, place_meant
from gigs.model import Gig
from gigs.records import Binding, GigLine, Group, Place
from gigs.refusals import LostRace, NotAllowed, Stale
from gigs.roles import Role
from handlers import confirming, group_talk, groups, revoking, team_nudges
from handlers.buttons import button, into_private
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.legible import legible
from handlers.reply import Arg, Button, CardShown, Lines, Say, Text, Words

HERE = "here"  # the place in which the button was pressed
THREAD = "thread"  # one that was opened for it: then that is the place
A_WHILE = timedelta(hours=1)  # to choose a gig after having asked for it
MOST_OF_A_GROUP = 50
MOST_OFFERED = 20


async def way(desk: Desk, group: Group) -> Button:
    """Which gig it is to be is asked where only the owner reads: its name is nobody else's yet."""
    subject, until = for_place(group.key, desk.event.place), desk.now + A_WHILE
    code = await desk.turn.codes.make("bind", desk.person, subject, until)
    return into_private(button("bind.ask"), f"bind_{code}")


async def asked(desk: Desk) -> Decision:
    """Among others, on a platform that whispers."""
    return await _offered(desk, await groups.here(desk), HERE)


async def by_link(desk: Desk) -> Decision:
    key, _ = await _meant(desk, desk.arg)
    return await _offered(desk, await desk.turn.teams.group(key), desk.arg)


async def _meant(desk: Desk, code: str) -> tuple[str, Place]:
    """The group and the place that a code stands for, given to this very person."""
    found = await desk.turn.codes.look("bind", code, desk.event.identity, desk.now)
    if found is None or found.person != desk.person.id:
        raise Stale("bind.expired")
    return place_meant(found.subject)


async def _offered(desk: Desk, group: Group, arg: str) -> Decision:
    """Who leads the group will see the gig whole: that is said before."""
    lines = (await desk.turn.gigs_of(desk.person))[:MOST_OFFERED]
    if not lines:
        none = Say(Words("bind.no-gig"), ((button("new"),),))
        if not desk.event.place.private:
            none = Say(Words("bind.no-gig"), private="newgig")
        return Decision((none,), keeps_dialogue=True)
    rows = tuple(
        (
            button(
                "bind", line.id, arg, "button.gig",
                name=Words(f"name.{line.name.partition('.')[0]}"), title=Text(line.title),
            ),
            *_in_thread(desk, line),
        )
        for line in lines
    )  # fmt: skip
    led = "other" if group.lead and group.lead != desk.person.id else "own"
    return Decision((Say(Words("bind.which", {"led": led}), rows),), keeps_dialogue=True)


def _in_thread(desk: Desk, line: GigLine) -> tuple[Button, ...]:
    one = button("bind", line.id, THREAD, "button.bind.thread")
    return (one,) if desk.event.threads else ()


async def bound(desk: Desk) -> Decision:
    gig = desk.the_gig
    if desk.arg in (HERE, THREAD):
        group, place = await groups.here(desk), desk.event.place
    else:
        key, place = await _meant(desk, desk.arg)
        group = await desk.turn.teams.group(key)
    if place in [one.place for one in await desk.turn.teams.bindings(gig.id)]:
        raise Stale("bind.already")
    if len(await desk.turn.teams.bound_in(group.key)) >= MOST_OF_A_GROUP:
        raise NotAllowed("bind.too-many", {"limit": MOST_OF_A_GROUP})
    await _used_up(desk)
    group = await _begun(desk, group)
    if not await desk.turn.teams.bind(Binding(gig.id, place, group.key), desk.now):
        raise LostRace("gig.moved-on")
    await group_talk.plan(desk.turn, group.key, desk.world, desk.now, gig.id)
    await team_nudges.planned(desk.turn, gig, desk.world, desk.now)
    done = Say(Words("bind.done", {"name": spoken(gig)}), ((button("shared", gig.id),),))
    return Decision((done,), gig=gig).saying(place, CardShown(gig.id, groups.view_in(group)))


async def _used_up(desk: Desk) -> None:
    """Only by a binding that happens: what is refused may be tried with another gig."""
    if desk.arg in (HERE, THREAD):
        return
    if await desk.turn.codes.take("bind", desk.arg, desk.event.identity, desk.now) is None:
        raise Stale("bind.expired")


async def _begun(desk: Desk, group: Group) -> Group:
    """Its lead is the owner whose gig was the first there: nobody comes to lead gigs of others by
    showing one of their own. Every owner is known there by name."""
    bound = await desk.turn.teams.bound_in(group.key)
    first = (await desk.turn.owner(bound[0].gig)).id if bound else desk.person.id
    lead = group.lead or (desk.person.id if first == desk.person.id else None)
    group = replace(group, lead=lead, language=group.language or desk.language, known=True)
    await desk.turn.teams.keep(group)
    part = Role.LEAD if lead == desk.person.id else Role.OWNER
    await groups.known_as(desk, group.key, part)
    return group


async def minded(desk: Desk, gig: str | None) -> Desk | None:
    """For who minds the group on its platform: a gig that is shown here, whatever their part."""
    if gig is None or not desk.event.admin or desk.arg != HERE:
        return None
    shown = {one.gig for one in await desk.turn.teams.bound_at(desk.event.place)}
    found = await desk.turn.gig(gig) if gig in shown else None
    return replace(desk, gig=found) if found else None


async def unbound(desk: Desk) -> Decision:
    gig, found = desk.the_gig, await named_place(desk)
    await _taken_out(desk, [found], found.within)
    await group_talk.plan(desk.turn, found.within, desk.world, desk.now)
    words = Words("bind.undone", {"name": spoken(gig)})
    alone = desk.event.place.private
    back = button("shared", gig.id, label="button.back") if alone else button("team.gigs")
    still = not alone or await desk.turn.role(gig.id, desk.person) is not None
    slot = "shared" if alone else "team.gigs"
    told = Say(words, ((back,),) if still else (), slot=slot, in_place=True)
    theirs = Say(words, ((button("shared", gig.id),),))
    return await groups.owner_told(desk, Decision((told,), gig=gig), theirs)


async def named_place(desk: Desk) -> Binding:
    """arg: "here", or the mark of one of its places. A group's admin minds what is shown there."""
    gig, here = desk.the_gig, desk.event.place
    if desk.arg != HERE and desk.role not in (Role.OWNER, Role.LEAD):
        raise NotAllowed("group.private")
    wanted = _mark(here) if desk.arg == HERE else desk.arg
    bindings = await desk.turn.teams.bindings(gig.id)
    found = next((one for one in bindings if _mark(one.place) == wanted), None)
    if found is None:
        raise Stale("bind.none")
    return found


def _mark(place: Place) -> str:
    """Of a place that a button names: the same however many others are taken away before it."""
    whole = f"{place.platform}:{place.chat}:{place.thread}"
    return hashlib.blake2s(whole.encode(), digest_size=7).hexdigest()


async def _taken_out(desk: Desk, bindings: Sequence[Binding], group: str) -> None:
    """Whose part in a gig ended with it keeps nothing of it on their screen."""
    await desk.turn.teams.unbind(bindings)
    for one in bindings:
        await desk.turn.take_down(one.gig, one.place)
    await desk.turn.part({one.gig for one in bindings}, group)


async def _own_bindings(desk: Desk, group: Group) -> Sequence[Binding]:
    bound = await desk.turn.teams.bound_in(group.key)
    owners = await desk.turn.owners({one.gig for one in bound})
    return [one for one in bound if owners.get(one.gig) == desk.person.id]


async def own_in(desk: Desk, group: Group) -> Sequence[Gig]:
    """Their own gigs that are shown there, each once."""
    own = await _own_bindings(desk, group)
    found = await legible(desk.turn, list(dict.fromkeys(one.gig for one in own)))
    return list(found.values())


async def taken_along(desk: Desk, group: Group) -> Sequence[Gig]:
    """By who leaves a group: their own gigs aren't left to whoever leads there next."""
    gone = await _own_bindings(desk, group)
    if not gone:
        return []
    await _taken_out(desk, gone, group.key)
    await group_talk.plan(desk.turn, group.key, desk.world, desk.now)
    found = await legible(desk.turn, list(dict.fromkeys(one.gig for one in gone)))
    return list(found.values())


async def shared(desk: Desk) -> Decision:
    """Where a gig is shown, whose it is to make and how its client says yes, in private; where
    there is no way, the reason stands in place of the button."""
    gig = desk.the_gig
    bindings = await desk.turn.teams.bindings(gig.id)
    rows = [
        (button("unbind.ask", gig.id, _mark(one.place), "button.unbind.at", place=told_place(one)),)
        for one in bindings
    ]
    makers = await groups.makers(desk, gig.id) if bindings else []
    if makers or gig.assigned:
        rows.append((button("assign.ask", gig.id),))
    allowed = desk.profile.contact_allowed
    links = (button("client.link", gig.id),) if allowed else ()
    if await revoking.is_any(desk):
        links = (*links, button("client.revoke.ask", gig.id, label="button.client.revoke"))
    back = (button("card", gig.id, label="button.back"),)
    lines: list[Arg] = [
        Words("shared.in" if bindings else "shared.none", {"name": spoken(gig), "n": len(bindings)})
    ]
    lines += [await _whose(desk, gig)] if gig.assigned else []
    lines += [Words("assign.no-maker")] if bindings and not makers else []
    lines += [] if allowed else [confirming.no_contact(desk)]
    words = Words("shared", {"lines": Lines(tuple(lines))})
    shown = [row for row in (*rows, links, back) if row]
    return Decision((Say(words, tuple(shown), slot="shared"),), gig=gig)


async def _whose(desk: Desk, gig: Gig) -> Words:
    name = (await desk.turn.teams.names(gig.id)).get(gig.assigned or "")
    if name is None:
        return Words("assign.gone", {"name": spoken(gig)})
    return Words("assign.done", {"name": spoken(gig), "who": Text(name)})


def told_place(binding: Binding) -> Words:
    within = "some" if binding.place.thread else "none"
    return Words(f"place.{binding.place.platform}", {"thread": within})
