"""A client's link taken back: what wasn't used is void, and whoever came by one is no client now.

What they confirmed stays on record. They hear that a gig isn't shown any more, not which, nor why.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from gigs.records import Member
from gigs.refusals import Stale
from gigs.roles import Role
from handlers import groups, team_nudges
from handlers.buttons import button
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.reply import Arg, Say, Words

CLIENT = "client"  # the codes' purpose


async def _given(desk: Desk) -> tuple[Sequence[str], Sequence[Member]]:
    """The links that wait, and who came by one."""
    gig = desk.the_gig.id
    links = await desk.turn.codes.waiting(CLIENT, gig, desk.now)
    members = await desk.turn.teams.members(gig)
    return links, [one for one in members if one.role == Role.CLIENT]


async def is_any(desk: Desk) -> bool:
    return any(await _given(desk))


async def asked(desk: Desk) -> Decision:
    gig, (links, clients) = desk.the_gig, await _given(desk)
    if not (links or clients):
        raise Stale("client.revoke-nothing")
    row = (
        button("client.revoke", gig.id, _mark(links, clients)),
        button("shared", gig.id, label="button.back"),
    )
    words = Words("client.revoke-sure", _told(desk, links, clients))
    return Decision((Say(words, (row,), slot="shared", in_place=True),), gig=gig)


def _told(desk: Desk, links: Sequence[str], clients: Sequence[Member]) -> dict[str, Arg]:
    return {"name": spoken(desk.the_gig), "links": len(links), "clients": len(clients)}


def _mark(links: Sequence[str], clients: Sequence[Member]) -> str:
    """Of exactly these: nobody goes, and no link, that wasn't told of."""
    whole = f"{sorted(links)}:{sorted(one.ref for one in clients)}"
    return hashlib.blake2s(whole.encode(), digest_size=7).hexdigest()


async def revoked(desk: Desk) -> Decision:
    """The links first: who is about to come by one has come by then, or doesn't any more."""
    gig, (links, clients) = desk.the_gig, await _given(desk)
    if desk.arg != _mark(links, clients):
        return await asked(desk)
    await desk.turn.codes.void_all(CLIENT, gig.id)
    _, clients = await _given(desk)
    words = Words("client.revoked", _told(desk, links, clients))
    back = (button("shared", gig.id, label="button.back"),)
    decision = Decision((Say(words, (back,), slot="shared", in_place=True),))
    for one in clients:
        decision = await _dismissed(desk, decision, one.person)
    return await groups.owner_told(desk, decision, Say(words, (back,)))


async def _dismissed(desk: Desk, decision: Decision, person: str) -> Decision:
    """Who has a part by a group as well keeps that one, and what it shows."""
    gig = desk.the_gig.id
    await desk.turn.teams.dismiss(gig, person)
    role = await desk.turn.role(gig, replace(desk.person, id=person))
    if role is Role.CLIENT:
        return decision
    await desk.turn.take_back(person, [gig])
    await team_nudges.part_changed(desk, person, [gig])
    if role is not None:
        return decision
    return await groups.told(desk, decision, person, Say(Words("client.not-shown")))
