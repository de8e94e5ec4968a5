"""Gigs and their journals: loaded in one statement, appended to in three.

The sequence number in the gig's row refuses lost updates where two processes write.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Row, bindparam, exists, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_once

from gigs.erased import known
from gigs.journal import Recorded, fold
from gigs.model import Gig
from gigs.records import GigLine, Person
from gigs.refusals import LostRace
from storage import encoding
from storage.chain import Head, Link
from storage.schema import GIGS, JOURNAL, OPENINGS
from storage.team_tables import BINDINGS, WATCHES
from storage.texts import storable
from storage.transactions import Transaction

G, J = GIGS.c, JOURNAL.c
VALUES = ("name", "title", "closed", "updated_at", "seq", "head_hash", "snapshot", "stamp")
_SHARED = or_(exists().where(BINDINGS.c.gig == G.id), exists().where(WATCHES.c.gig == G.id)).label(
    "shared"
)
_HELD = select(G.id, G.owner, G.seq, G.head_hash, G.snapshot, G.stamp, _SHARED)
LOAD = _HELD.where(G.id == bindparam("of_gig"))
LOAD_ALL = _HELD.where(G.id.in_(bindparam("of_gigs", expanding=True)))
OWNERS = select(G.id, G.owner).where(G.id.in_(bindparam("of_gigs", expanding=True)))
OF_PERSON = (
    select(G.id, G.name, G.title, G.closed, G.updated_at)
    .where(G.owner == bindparam("of_person"), G.closed == bindparam("that_closed"))
    .order_by(G.updated_at.desc(), G.id)
)
READ = (
    select(JOURNAL, OPENINGS.c.field, OPENINGS.c.text)
    .join_from(JOURNAL, OPENINGS, isouter=True)
    .where(J.gig == bindparam("of_gig"))
    .order_by(J.seq)
)
OPEN = insert_once(GIGS).on_conflict_do_nothing()
MOVE = (
    update(GIGS)
    .where(G.id == bindparam("of_gig"), G.seq == bindparam("old_seq"))
    .values({name: bindparam(f"new_{name}") for name in VALUES})
)
ADD = insert(JOURNAL)
ADD_OPENINGS = insert(OPENINGS)


@dataclass(frozen=True, slots=True)
class Held:
    """A gig as it stands, with its owner (a person) and the end of its journal.

    shared: whether a group shows it, or anybody watches it.
    """

    gig: Gig
    owner: str
    head: Head
    shared: bool


async def load(tx: Transaction, gig: str) -> Held | None:
    row = (await tx.run(LOAD, {"of_gig": gig})).one_or_none()
    return await _held(tx, row) if row else None


async def load_all(tx: Transaction, gigs: Sequence[str]) -> Mapping[str, Held]:
    """Those of them that there are."""
    rows = (await tx.run(LOAD_ALL, {"of_gigs": list(gigs)})).all() if gigs else ()
    return {row.id: await _held(tx, row) for row in rows}


async def owners(tx: Transaction, gigs: Sequence[str]) -> Mapping[str, str]:
    rows = (await tx.run(OWNERS, {"of_gigs": list(gigs)})).all() if gigs else ()
    return {row.id: row.owner for row in rows}


async def _held(tx: Transaction, row: Row[str, str, int, bytes, bytes, str, bool]) -> Held:
    id_, owner, seq, hash_, snapshot, stamp, shared = row
    found = encoding.from_snapshot(snapshot, stamp) or fold(await read(tx, id_))
    return Held(found, owner, Head(id_, seq, hash_), bool(shared))


async def read(tx: Transaction, gig: str) -> tuple[Recorded, ...]:
    rows = (await tx.run(READ, {"of_gig": gig})).all()
    return tuple(_each(rows))


def _each(rows: Sequence[Sequence[object]]) -> Iterator[Recorded]:
    """Rows of a link's columns with one opening each, or none."""
    for columns, group in groupby(rows, key=lambda row: tuple(row[:-2])):
        texts = {str(row[-2]): bytes(row[-1]) for row in group if isinstance(row[-1], bytes)}
        yield encoding.recorded(Link(*columns), texts)


async def gigs_of(tx: Transaction, person: Person, closed: bool) -> Sequence[GigLine]:
    rows = await tx.run(OF_PERSON, {"of_person": person.id, "that_closed": closed})
    return [GigLine(*row) for row in rows]


async def append(
    tx: Transaction, person: Person, gig: Gig, recorded: Sequence[Recorded], head: Head | None
) -> Head:
    """The end of the journal after it. Stale when it had moved on from that head."""
    links, openings = encoding.chained(gig.id, recorded, head)
    end = Head(gig.id, links[-1].seq, links[-1].hash)
    if links[0].seq != (head.seq if head else 0) + 1:
        raise LostRace("gig.moved-on")
    await _move(tx, person, end, values_of(gig, end, recorded[-1]), head)
    await tx.run(ADD, [link.row() for link in links])
    if openings:
        await tx.run(ADD_OPENINGS, [opening.row() for opening in openings])
    return end


async def _move(
    tx: Transaction, person: Person, end: Head, values: Mapping[str, object], head: Head | None
) -> None:
    if head is None:
        done = await tx.run(OPEN, {"id": end.gig, "owner": person.id, **values})
    else:
        new = {f"new_{name}": value for name, value in values.items()}
        done = await tx.run(MOVE, {"of_gig": end.gig, "old_seq": head.seq, **new})
    if done.rowcount == 0:
        raise LostRace("gig.moved-on")


def values_of(gig: Gig, end: Head, last: Recorded) -> dict[str, object]:
    """The gig's row, but for its id and owner."""
    return {
        "name": storable(gig.name),
        "title": storable(gig.title) if known(gig.title) else "",
        "closed": gig.closed is not None,
        "updated_at": last.stamp.at,
        "seq": end.seq,
        "head_hash": end.hash,
        "snapshot": encoding.snapshot(gig),
        "stamp": encoding.model_stamp(),
    }
