"""One person on several networks: a code asked for on one, typed in private on another.

Whoever types it reads all that either account holds from then on. So it holds ten minutes and once,
what would happen is told first, and both sides are told when it has.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from gigs.codes import plain, spaced
from gigs.records import Dialogue, Person, Place, Taken
from gigs.refusals import Stale
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.planning import moved
from handlers.reply import Arg, Listed, Reply, Say, Time, Words

LINK = "link"  # the codes' purpose, the open question, and the slot of what is said about it
CHATS = ("telegram", "discord")
HOLDS = timedelta(minutes=10)


async def link(desk: Desk) -> Decision:
    return await (_typed(desk) if desk.arg else _asked(desk))


async def _asked(desk: Desk) -> Decision:
    networks = await networks_of(desk, desk.person.id)
    others = [network for network in CHATS if network not in networks]
    if not others:
        return _told(Words("link.linked", {"networks": named(networks)}))
    if not desk.person.known:
        await desk.turn.keep_person(desk.event.identity, replace(desk.person, known=True))
    until = desk.now + HOLDS
    code = await desk.turn.codes.make(LINK, desk.person, "", until)
    where = _network(others[0]) if len(others) == 1 else Words("link.either")
    return _told(Words("link.code", {"code": spaced(code), "until": Time(until), "where": where}))


async def _typed(desk: Desk) -> Decision:
    """Nothing happens yet. The question is this account's own: its button is nobody else's."""
    identity, code = desk.event.identity, plain(desk.arg)
    taken = await desk.turn.codes.look(LINK, code, identity, desk.now)
    hindrance = await _hindrance(desk, taken)
    if taken is None or hindrance is not None:
        return _told(hindrance or Words("link.wrong"))
    args: dict[str, Arg] = {
        "from": named(await networks_of(desk, taken.person)),
        "here": _network(identity.platform),
        "theirs": await _gigs(desk, Person(taken.person)),
        "mine": await _gigs(desk, desk.person),
    }
    rows = ((button("link.join", None, code), button("link.not")),)
    asked = Say(Words("link.sure", args), rows, slot=LINK)
    return Decision((asked,), dialogue=Dialogue(LINK, "sure", None, {"code": code}))


async def joined(desk: Desk) -> Decision:
    if desk.answers(LINK).get("code") != desk.arg:
        raise Stale("dialogue.closed")
    taken = await desk.turn.codes.take(LINK, desk.arg, desk.event.identity, desk.now)
    hindrance = await _hindrance(desk, taken)
    if taken is None or hindrance is not None:
        return _told(hindrance or Words("link.wrong"))
    asked_in = (await desk.turn.private_places([taken.person])).get(taken.person, ())
    here = await networks_of(desk, desk.person.id)
    person = await desk.turn.join(taken.person, desk.person)
    await desk.turn.nudges.forget(person)  # all is planned anew, by the habits of who they are now
    await moved(desk.turn, person, desk.world, desk.now)
    networks = await networks_of(desk, person.id)
    there = [network for network in networks if network not in here]
    args: dict[str, Arg] = {"gigs": await _gigs(desk, person), "there": named(there)}
    said = Say(Words("link.done", args), ((button("gigs"),),), slot=LINK)
    told = Say(Words("link.told", {**args, "there": named(here)}))
    used = await _used(desk, asked_in)
    return Decision((said,), there=(*used, *((place, told) for place in asked_in[:1])))


async def _used(desk: Desk, places: Sequence[Place]) -> list[tuple[Place, Reply]]:
    """The code goes from where it stood. That it's used is a message of its own: nobody hears
    that an old one changed."""
    shown = [(place, await desk.turn.standing(place, LINK)) for place in places]
    bare = Say(Words("link.used"), slot=LINK, in_place=True)
    return [(place, bare) for place, code in shown if code and code.message.key == "link.code"]


async def left(desk: Desk) -> Decision:
    """The question goes with its answer, so that its button can't be pressed by mistake later."""
    del desk
    return Decision((Say(Words("link.not"), slot=LINK, in_place=True),))


async def overheard(desk: Desk, code: str) -> Decision:
    """Others could read it where it was typed: it's worth nothing any more. So hears who typed it,
    where nobody else reads if there's such a place, and who asked for it, of whom nothing is said
    there; nor whether it was right."""
    voided = await desk.turn.codes.void(LINK, code, desk.now)
    people = {*([voided.person] if voided else ()), desk.person.id}
    private = await desk.turn.private_places(sorted(people))
    beside = bool(private[desk.person.id]) and not desk.event.whispers
    key = "group.private" if beside else "link.overheard"
    decision = Decision((Say(Words(key), private=LINK),), keeps_dialogue=True)
    told = Say(Words("link.overheard"), slot=LINK)
    for person in sorted(people if beside or voided else ()):
        for place in private[person][:1]:
            decision = decision.saying(place, told)
    return decision


async def networks_of(desk: Desk, person: str) -> Sequence[str]:
    """Those of all their accounts."""
    found = {account.platform for account in await desk.turn.accounts(person)}
    if person == desk.person.id:
        found.add(desk.event.identity.platform)  # a newcomer's isn't on record yet
    return sorted(found)


def named(networks: Sequence[str]) -> Listed:
    return Listed(tuple(map(_network, networks)))


async def _hindrance(desk: Desk, taken: Taken | None) -> Words | None:
    """What is wrong with a code isn't told: it may be a stranger's."""
    if taken is None:
        return Words("link.wrong")
    here = await networks_of(desk, desk.person.id)
    if taken.person == desk.person.id:
        linked = Words("link.linked", {"networks": named(here)})
        return linked if len(here) > 1 else Words("link.own")
    there = await networks_of(desk, taken.person)
    both = [network for network in there if network in here]
    return Words("link.taken", {"network": _network(both[0])}) if both else None


def _network(name: str) -> Words:
    return Words(f"network.{name}")


async def _gigs(desk: Desk, person: Person) -> int:
    """Closed ones too."""
    lines = [*await desk.turn.gigs_of(person), *await desk.turn.gigs_of(person, True)]
    return len(lines)


def _told(words: Words) -> Decision:
    return Decision((Say(words, slot=LINK),))
