"""What stands in a place, oldest first, and what has changed there.

Each place counts its changes (rev). A page that knows a rev reads on from there, and misses
nothing: the row of the place is locked until the commit, so revs become visible in their order.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby, repeat
from operator import itemgetter

from sqlalchemy import Executable, Row, bindparam, case, delete, exists, select, update
from sqlalchemy.dialects.postgresql import insert as insert_or_update

from gigs.records import Message, Place, Shown
from storage.changes import SWEEP, Changes, Rows, moved_row
from storage.places import place_key
from storage.schema import MESSAGES, PLACES
from storage.transactions import Transaction

KEPT = 500  # messages that stand in a place

M, P = MESSAGES.c, PLACES.c
_CARDS = M.slot.in_(bindparam("in_slots", expanding=True)) & ~M.gone
_CARD_ELSEWHERE = exists().where(_CARDS, M.place != bindparam("but_place"))
_COUNT = insert_or_update(PLACES)
COUNT = _COUNT.on_conflict_do_update(
    index_elements=[P.place], set_={"rev": P.rev + _COUNT.excluded.rev}
).returning(P.rev, _CARD_ELSEWHERE.label("elsewhere"))
COUNT_ALL = _COUNT.on_conflict_do_update(
    index_elements=[P.place], set_={"rev": P.rev + _COUNT.excluded.rev}
).returning(P.place, P.rev)
CARDS = select(M.place, M.slot).where(_CARDS).order_by(M.place)
_GONE = bindparam("now_gone", type_=M.gone.type)
CHANGE = (
    update(MESSAGES)
    .where(M.place == bindparam("in_place"), M.slot == bindparam("in_slot"), ~M.gone)
    .values(rev=bindparam("new_rev"), gone=_GONE, body=case((_GONE, b""), else_=M.body))
)
_ADD = insert_or_update(MESSAGES)
PUT = _ADD.on_conflict_do_update(
    index_elements=[M.slot, M.place],
    index_where=~M.gone,
    set_={
        name: _ADD.excluded[name]
        for name in ("rev", "key", "body", "gig", "at", "reader", "answers")
    },
)
OF_GIGS = (
    select(M.place, M.id)
    .where(
        M.place.in_(bindparam("in_places", expanding=True)),
        M.gig.in_(bindparam("of_gigs", expanding=True)),
        ~M.gone,
    )
    .order_by(M.place, M.id)
)
TAKE_BACK = (
    update(MESSAGES)
    .where(M.id == bindparam("of_message"))
    .values(rev=bindparam("new_rev"), gone=True, body=b"")
)
UNDER = select(M.body).where(
    M.place == bindparam("in_place"), M.native == bindparam("named"), ~M.gone
)
REWORD = (
    update(MESSAGES)
    .where(M.place == bindparam("in_place"), M.native == bindparam("named"), ~M.gone)
    .values(rev=bindparam("new_rev"), body=bindparam("new_body", type_=M.body.type))
)
_OLDEST_KEPT = (
    select(M.id)
    .where(M.place == bindparam("in_place"), ~M.gone)
    .order_by(M.id.desc())
    .offset(KEPT - SWEEP - 1)
    .limit(1)
    .scalar_subquery()
)
DROP_OLD = delete(MESSAGES).where(M.place == bindparam("in_place"), M.id < _OLDEST_KEPT)
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


@dataclass(slots=True)
class Board:
    """What a turn puts up; written together at its end, since each statement is a trip."""

    shown: dict[str, list[tuple[Message, datetime]]] = field(default_factory=dict)  # by place
    touched: set[str] = field(default_factory=set)  # slots of cards
    reworded: dict[str, dict[str, bytes]] = field(default_factory=dict)  # by place and native

    def show(self, place: Place, message: Message, at: datetime) -> None:
        """Of two messages of one turn for a slot only the later is ever seen."""
        here = self.shown.setdefault(place_key(place), [])
        slots = [other.slot for other, _ in here]
        if message.slot is None or message.slot not in slots:
            here.append((message, at))
            return
        n = slots.index(message.slot)
        if message.in_place:
            here[n] = (replace(message, in_place=here[n][0].in_place), at)
        else:
            del here[n]
            here.append((message, at))

    def touch(self, gig: str) -> None:
        self.touched.add(card_slot(gig))

    def reword(self, place: Place, native: str, body: bytes) -> None:
        self.reworded.setdefault(place_key(place), {})[native] = body

    async def write(self, tx: Transaction) -> list[str]:
        """The other places in which a card changed."""
        touched, elsewhere = sorted(self.touched), bool(self.touched)
        here = [
            Changes(place, self.shown.get(place, []), touched, self.reworded.get(place, {}))
            for place in sorted({*self.shown, *self.reworded})
        ]
        if not touched:
            await _write_all(tx, here)
            return []
        for changes in here:
            elsewhere = await _write(tx, changes)
        others = await _cards(tx, touched) if elsewhere else []
        written = [Changes(place, (), slots) for place, slots in others if place not in self.shown]
        for changes in written:
            await _write(tx, changes)
        return [changes.place for changes in written]


async def take_off(tx: Transaction, place: str, slots: Sequence[str]) -> None:
    """What stands in these slots of a place is gone."""
    counted = {"place": place, "rev": len(slots), "in_slots": [], "but_place": place}
    rev, _ = (await tx.run(COUNT, counted)).one()
    revs = range(rev - len(slots) + 1, rev + 1)
    await tx.run(CHANGE, [moved_row(place, *moved) for moved in zip(slots, repeat(True), revs)])


async def take_back(tx: Transaction, places: Sequence[Place], gigs: Collection[str]) -> list[Place]:
    """All that these gigs' messages say in these places is gone; the places where it was."""
    by_key = {place_key(place): place for place in places}
    found = await tx.run(OF_GIGS, {"in_places": list(by_key), "of_gigs": sorted(gigs)})
    for key, group in groupby(rows := found.all(), key=itemgetter(0)):
        ids = [id_ for _, id_ in group]
        ((_, rev),) = await tx.run(COUNT_ALL, {"place": key, "rev": len(ids)})
        first = rev - len(ids) + 1
        gone = [{"of_message": id_, "new_rev": n} for n, id_ in enumerate(ids, first)]
        await tx.run(TAKE_BACK, gone)
    return [by_key[key] for key in sorted({key for key, _ in rows})]


async def _cards(tx: Transaction, slots: Sequence[str]) -> Sequence[tuple[str, list[str]]]:
    """Where these cards stand, by place: always in one order, so that few turns collide."""
    rows = (await tx.run(CARDS, {"in_slots": slots})).all()
    by_place = groupby(rows, key=itemgetter(0))
    return [(place, [slot for _, slot in group if slot]) for place, group in by_place]


def card_slot(gig: str) -> str:
    return f"card:{gig}"


async def _write(tx: Transaction, changes: Changes) -> bool:
    """Whether a card that was touched also stands in another place."""
    place, touched = changes.place, changes.touched
    counted = {"place": place, "rev": changes.count, "in_slots": touched, "but_place": place}
    rev, elsewhere = (await tx.run(COUNT, counted)).one()
    await _put(tx, [(changes, rev)])
    return elsewhere


async def _write_all(tx: Transaction, here: Sequence[Changes]) -> None:
    """In as many statements as for one place."""
    if here:
        counted = [{"place": changes.place, "rev": changes.count} for changes in here]
        by_place = {changes.place: changes for changes in here}
        await _put(tx, [(by_place[place], rev) for place, rev in await tx.run(COUNT_ALL, counted)])


async def _put(tx: Transaction, counted: Sequence[tuple[Changes, int]]) -> None:
    """Each place with the rev that it comes to."""
    moves = [row for changes, rev in counted for row in changes.moved_rows(rev)]
    puts = [row for changes, rev in counted for row in changes.put_rows(rev)]
    rewords = [row for changes, rev in counted for row in changes.reworded_rows(rev)]
    await _each(tx, CHANGE, moves)
    await _each(tx, PUT, puts)
    await _each(tx, REWORD, rewords)
    await _each(tx, DROP_OLD, [{"in_place": c.place} for c, rev in counted if c.sweeps(rev)])


async def _each(tx: Transaction, statement: Executable, rows: Rows) -> None:
    if rows:
        await tx.run(statement, rows)
