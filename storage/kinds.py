"""Whether this program can read every entry that the database holds."""

from sqlalchemy import func, select

from storage import encoding
from storage.faults import Newer
from storage.schema import JOURNAL
from storage.transactions import Transaction

J = JOURNAL.c
# Steps from one kind to the next in the index, however many entries there are of each.
_FOUND = select(func.min(J.kind).label("kind")).cte("found", recursive=True)
_NEXT = select(func.min(J.kind)).where(J.kind > _FOUND.c.kind).correlate(_FOUND).scalar_subquery()
_FOUND = _FOUND.union_all(select(_NEXT).where(_FOUND.c.kind.is_not(None)))
_NEWEST = select(func.max(J.v)).where(J.kind == _FOUND.c.kind).correlate(_FOUND).scalar_subquery()
FOUND = select(_FOUND.c.kind, _NEWEST).where(_FOUND.c.kind.is_not(None))


async def check(tx: Transaction) -> None:
    """Newer when a newer program has written here."""
    for kind, v in await tx.run(FOUND):
        if not encoding.readable(kind, v):
            raise Newer({"kind": kind, "v": v})
