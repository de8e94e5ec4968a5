"""What is to be done next by itself: the earliest nudge, and gigs whose nudges are planned anew."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select

from gigs.records import Person
from storage import people
from storage.nudge_rows import N
from storage.nudge_tables import WAITS
from storage.schema import GIGS, PEOPLE
from storage.transactions import Transaction

G = GIGS.c
NEXT_DUE = select(N.at).where(WAITS).order_by(N.at).limit(1)
OPEN_GIGS = (
    select(G.id, *people.COLUMNS)
    .join_from(GIGS, PEOPLE, G.owner == PEOPLE.c.id)
    .where(G.id > bindparam("after"), ~G.closed)
    .order_by(G.id)
    .limit(bindparam("most"))
)


async def next_due(tx: Transaction) -> datetime | None:
    return (await tx.run(NEXT_DUE)).scalar_one_or_none()


async def sweep(tx: Transaction, after: str | None, most: int) -> Sequence[tuple[str, Person]]:
    rows = await tx.run(OPEN_GIGS, {"after": after or "", "most": most})
    return [(gig, people.made(person)) for gig, *person in rows]
