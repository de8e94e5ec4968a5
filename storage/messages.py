"""What stands in a place, oldest first, and what has changed there.

Each place counts its changes (rev). A page that knows a rev reads on from there, and misses
nothing: the row of the place is locked until the commit, so revs become visible in their order.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, bindparam, select

from gigs.records import Message, Place, Shown
from storage.places import place_key
from storage.schema import MESSAGES, PLACES
from storage.transactions import Transaction

LOOK = 5000  # places of one statement: a driver takes only so many values

M, P = MESSAGES.c, PLACES.c
OF_GIGS = (
    select(M.place, M.id, M.gig, P.shut.is_(None))
    .join(PLACES, P.place == M.place)
    .where(
        M.place.in_(bindparam("in_places", expanding=True)),
        M.gig.in_(bindparam("of_gigs", expanding=True)),
        ~M.gone,
    )
    .order_by(M.place, M.id)
)
UNDER = select(M.body).where(
    M.place == bindparam("in_place"), M.native == bindparam("named"), ~M.gone
)
COLUMNS = select(
    M.id, M.rev, M.key, M.body, M.gig, M.slot, M.at, M.gone, M.reader, M.answers, M.native, M.look
)
Found = Row[
    int, int, str, bytes, str | None, str | None, datetime, bool,
    str | None, str | None, str | None, str | None,
]  # fmt: skip
HERE = M.place == bindparam("in_place")
ONE = COLUMNS.where(HERE, M.id == bindparam("of_message"), ~M.gone)
IN_SLOT = COLUMNS.where(HERE, M.slot == bindparam("in_slot"), ~M.gone)
CHANGED = COLUMNS.where(HERE, M.rev > bindparam("after")).order_by(M.rev).limit(bindparam("most"))
NEWEST = COLUMNS.where(HERE, ~M.gone).order_by(M.id.desc()).limit(bindparam("most"))


async def feed(tx: Transaction, place: Place, after: int, most: int) -> Sequence[Shown]:
    """What changed after a rev, by rev; after 0 the newest that stand there, oldest first."""
    if after:
        return await changed(tx, place, after, most)
    values = {"in_place": place_key(place), "most": most}
    return [_shown(row) for row in await tx.run(NEWEST, values)][::-1]


async def standing(tx: Transaction, place: Place, id_: int) -> Shown | None:
    """One message, as long as it stands there."""
    found = await tx.run(ONE, {"in_place": place_key(place), "of_message": id_})
    row = found.one_or_none()
    return _shown(row) if row is not None else None


async def under(tx: Transaction, place: Place, native: str) -> bytes | None:
    """The body of what stands there under the platform's own id."""
    found = await tx.run(UNDER, {"in_place": place_key(place), "named": native})
    return found.scalar_one_or_none()


async def in_slot(tx: Transaction, place: Place, slot: str) -> Shown | None:
    values = {"in_place": place_key(place), "in_slot": slot}
    row = (await tx.run(IN_SLOT, values)).one_or_none()
    return _shown(row) if row is not None else None


async def changed(tx: Transaction, place: Place, after: int, most: int) -> Sequence[Shown]:
    """What changed after a rev, by rev, the first so many of it."""
    values = {"in_place": place_key(place), "after": after, "most": most}
    return [_shown(row) for row in await tx.run(CHANGED, values)]


def _shown(row: Found) -> Shown:
    id_, rev, key, body, gig, slot, at, gone, reader, answers, native, look = row
    message = Message(key, body, gig, slot, reader=reader, answers=answers)
    return Shown(id_, rev, message, at, gone, tuple((native or "").split()), look)


@dataclass(frozen=True, slots=True)
class SaidOf:
    """A message about a gig. open: whether anything can be told in its place now."""

    place: str
    id: int
    gig: str
    open: bool


async def of_gigs(
    tx: Transaction, places: Sequence[str], gigs: Collection[str]
) -> Sequence[SaidOf]:
    """All that stands of these gigs in these places."""
    found: list[SaidOf] = []
    for n in range(0, len(places), LOOK):
        values = {"in_places": places[n : n + LOOK], "of_gigs": sorted(gigs)}
        rows = await tx.run(OF_GIGS, values)
        found += [SaidOf(place, id_, gig or "", open_) for place, id_, gig, open_ in rows]
    return found


def card_slot(gig: str) -> str:
    return f"card:{gig}"
