"""Nudges of a team: for whoever makes a gig for its owner; for the lead, where nobody answers."""

from collections.abc import Collection, Sequence
from datetime import datetime

from gigs.model import Gig
from gigs.nudge_times import next_slot
from gigs.records import NudgeRow, Person
from gigs.roles import Right, Role, may
from handlers.desk import Desk, World
from handlers.habits import OFF, habits_of
from handlers.legible import legible
from handlers.planning import wanted_of_maker
from handlers.ports import Turn


async def planned(
    turn: Turn, gig: Gig, world: World, now: datetime, former: str | None = None
) -> None:
    """For whose it is to make, as long as they have a part in it; not for whose it was."""
    for identity in dict.fromkeys((former, gig.assigned)):
        person = await turn.known_as(identity) if identity else None
        if person is not None:
            await planned_for(turn, gig, person, world, now)


async def planned_for(turn: Turn, gig: Gig, person: Person, world: World, now: datetime) -> None:
    role = await turn.role(gig.id, person)
    if role is Role.OWNER:
        return
    theirs = gig.assigned in map(str, await turn.accounts(person.id)) if gig.assigned else False
    if theirs and may(role, Right.PREVIEW, assigned=True):
        await turn.nudges.plan(person.id, gig.id, wanted_of_maker(gig, person, world), now)
    elif role is None or role is Role.CLIENT:
        await out_of(turn, gig.id, person.id, now)
    else:
        await turn.nudges.plan(person.id, gig.id, (), now)


async def out_of(turn: Turn, gig: str, person: str, now: datetime) -> None:
    """Who is in its team no longer hears nothing of it by itself. person: an id."""
    await turn.nudges.leave(person, gig, now)
    await turn.watches.end(gig, person)


async def part_changed(desk: Desk, person: str, gigs: Collection[str]) -> None:
    """A person's id: their part in these gigs isn't what it was."""
    accounts = sorted(map(str, await desk.turn.accounts(person)))
    who = await desk.turn.known_as(accounts[0]) if accounts else None
    for gig in (await legible(desk.turn, sorted(gigs))).values():
        if who is not None:
            await planned_for(desk.turn, gig, who, desk.world, desk.now)


async def raised(turn: Turn, rows: Sequence[NudgeRow], world: World, now: datetime) -> None:
    """Their leads hear of these matters, each once; who didn't answer isn't told so again."""
    leads = await turn.teams.leads({row.gig for row in rows if row.gig}) if rows else {}
    for row in rows:
        for lead in leads.get(row.gig or "", ()):
            if lead.id != row.person and lead.rhythm.pace != OFF:
                await turn.nudges.raise_to(lead, row, next_slot(now, habits_of(lead, world)))
