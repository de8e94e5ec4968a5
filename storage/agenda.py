"""What is to be done next by itself: the earliest nudge, or word to a group, and gigs to be planned
anew."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, or_, select, update

from gigs.records import Person
from storage import people
from storage.nudge_rows import FAILED, TO_COME, N, in_states
from storage.nudge_tables import WAITS
from storage.schema import GIGS, PEOPLE
from storage.team_tables import BINDINGS, GROUPS, ROLES, SPEAKS
from storage.transactions import Transaction

G = GIGS.c
NEXT_DUE = select(N.at).where(WAITS).order_by(N.at).limit(1)
NEXT_TOLD = select(GROUPS.c.speaks_at).where(SPEAKS).order_by(GROUPS.c.speaks_at).limit(1)
TO_COME_BY_STATE = select(N.state, func.count()).where(in_states(*TO_COME)).group_by(N.state)
_PLANNED_OTHERWISE = (
    select(G.id, *people.COLUMNS)
    .join_from(GIGS, PEOPLE, G.owner == PEOPLE.c.id)
    .where(~G.closed)
    .limit(bindparam("most"))
)
# Two ranges of an index; "unlike" would read all of it.
UNPLANNED = [
    _PLANNED_OTHERWISE.where(G.planned < bindparam("rules")),
    _PLANNED_OTHERWISE.where(G.planned > bindparam("rules")),
]
# Those that somebody is at right now are planned in that turn, or by the next sweep.
TO_BE_PLANNED = [
    one.with_for_update(of=GIGS, key_share=True, skip_locked=True) for one in UNPLANNED
]
PLANNED = update(GIGS).where(G.id == bindparam("of_gig")).values(planned=bindparam("rules"))
# Also those that they may be making for others.
_SHARED = (
    select(BINDINGS.c.gig)
    .join(ROLES, ROLES.c.within == BINDINGS.c.within)
    .where(ROLES.c.person == bindparam("of_person"))
)
FORGET = (
    update(GIGS)
    .where(or_(G.owner == bindparam("of_person"), G.id.in_(_SHARED)), ~G.closed)
    .values(planned="")
)


async def next_due(tx: Transaction) -> datetime | None:
    """Of all people and groups."""
    nudge = (await tx.run(NEXT_DUE)).scalar_one_or_none()
    group = (await tx.run(NEXT_TOLD)).scalar_one_or_none()
    return min((at for at in (nudge, group) if at is not None), default=None)


async def to_come(tx: Transaction) -> tuple[int, int]:
    """How many are to come, and how many wait until their person can be reached."""
    found = (await tx.run(TO_COME_BY_STATE)).all()
    failed = sum(number for state, number in found if state == FAILED)
    return sum(number for _, number in found) - failed, failed


async def unplanned(
    tx: Transaction, rules: str, most: int, taken: bool = False
) -> Sequence[tuple[str, Person]]:
    """Open gigs whose nudges were planned by other rules, or for another day, with their owners.

    taken: until the end nobody else moves them on.
    """
    values = {"rules": rules, "most": most}
    statements = TO_BE_PLANNED if taken else UNPLANNED
    rows = [row for statement in statements for row in await tx.run(statement, values)]
    return [(gig, people.made(person)) for gig, *person in rows[:most]]


async def planned(tx: Transaction, gigs: Sequence[str], rules: str) -> None:
    if gigs:
        await tx.run(PLANNED, [{"of_gig": gig, "rules": rules} for gig in gigs])


async def forget(tx: Transaction, person: Person) -> None:
    """All open gigs of this person are to be planned anew."""
    await tx.alone()
    await tx.run(FORGET, {"of_person": person.id})
