"""What a turn puts up, changes and takes off, gathered, and written together at its end.

So each statement runs once however many places there are, and places are taken last and in one
order (transactions.py).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import (
    Executable,
    Integer,
    Text,
    bindparam,
    case,
    delete,
    literal,
    select,
    union_all,
    update,
)
from sqlalchemy.dialects.postgresql import insert as insert_or_update

from gigs.records import Message, Place
from storage.changes import SWEEP, Changes, Rows
from storage.messages import card_slot
from storage.places import place_key
from storage.schema import MESSAGES, PLACES
from storage.transactions import Transaction

KEPT = 500  # messages that stand in a place

M, P = MESSAGES.c, PLACES.c
_CARDS = M.slot.in_(bindparam("in_slots", expanding=True)) & ~M.gone
CARDS = select(M.place).where(_CARDS).distinct()
_HERE = bindparam("here", type_=Text)
_COUNTED = union_all(
    select(_HERE.label("place"), bindparam("changes", type_=Integer).label("rev")),
    select(M.place, bindparam("of_each", type_=Integer)).where(_CARDS, M.place != _HERE).distinct(),
).subquery()
_COUNT = insert_or_update(PLACES)
COUNT = _COUNT.on_conflict_do_update(
    index_elements=[P.place], set_={"rev": P.rev + _COUNT.excluded.rev}
).returning(P.place, P.rev)
# A condition that always holds: without one SQLite takes "on conflict" for a join's.
_COUNT_FOUND = insert_or_update(PLACES).from_select(
    ["place", "rev"],
    select(_COUNTED).where(_COUNTED.c.rev >= literal(0)).order_by(_COUNTED.c.place),
)
COUNT_WITH_CARDS = _COUNT_FOUND.on_conflict_do_update(
    index_elements=[P.place], set_={"rev": P.rev + _COUNT_FOUND.excluded.rev}
).returning(P.place, P.rev)
_GONE = bindparam("now_gone", type_=M.gone.type)
CHANGE = (
    update(MESSAGES)
    .where(M.place == bindparam("in_place"), M.slot == bindparam("in_slot"), ~M.gone)
    .values(rev=bindparam("new_rev"), gone=_GONE, body=case((_GONE, b""), else_=M.body))
)
TAKE_BACK = (
    update(MESSAGES)
    .where(M.id == bindparam("of_message"))
    .values(rev=bindparam("new_rev"), gone=True, body=b"")
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


@dataclass(slots=True)
class Board:
    """By the keys of places. off: slots; back: ids of messages."""

    shown: dict[str, list[tuple[Message, datetime]]] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)  # slots of cards
    reworded: dict[str, dict[str, bytes]] = field(default_factory=dict)  # by native
    off: dict[str, dict[str, None]] = field(default_factory=dict)
    back: dict[str, set[int]] = field(default_factory=dict)

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

    def take_off(self, place: str, slots: Collection[str]) -> None:
        """What stood in these slots before the turn."""
        if slots:
            self.off.setdefault(place, {}).update(dict.fromkeys(slots))

    def take_back(self, place: str, id_: int) -> None:
        self.back.setdefault(place, set()).add(id_)

    async def write(self, tx: Transaction) -> list[str]:
        """The other places in which a card changed."""
        here = {place: self._changes(place) for place in self._places()}
        revs = await _counted(tx, here, sorted(self.touched))
        others = [place for place in revs if place not in here]
        here |= {place: Changes(place, (), sorted(self.touched)) for place in others}
        await _put(tx, [(here[place], rev) for place, rev in revs.items()])
        return others

    def _places(self) -> Collection[str]:
        return {*self.shown, *self.reworded, *self.off, *self.back}

    def _changes(self, place: str) -> Changes:
        return Changes(
            place,
            self.shown.get(place, []),
            sorted(self.touched),
            self.reworded.get(place, {}),
            list(self.off.get(place, ())),
            sorted(self.back.get(place, ())),
        )


async def _counted(
    tx: Transaction, here: Mapping[str, Changes], touched: Sequence[str]
) -> Mapping[str, int]:
    """What each place comes to, by place in their order: these, and where a touched card stands."""
    if touched and len(here) == 1:
        ((place, changes),) = here.items()
        counts = {"here": place, "changes": changes.count, "of_each": len(touched)}
        rows = await tx.run(COUNT_WITH_CARDS, {**counts, "in_slots": touched})
        return dict(sorted((place_, rev) for place_, rev in rows))
    more = {place: changes.count for place, changes in here.items()}
    if touched:
        found = (await tx.run(CARDS, {"in_slots": touched})).scalars()
        more = dict.fromkeys(found, len(touched)) | more
    if not more:
        return {}
    values = [{"place": place, "rev": count} for place, count in sorted(more.items())]
    return dict(sorted((place, rev) for place, rev in await tx.run(COUNT, values)))


async def _put(tx: Transaction, counted: Sequence[tuple[Changes, int]]) -> None:
    """Each place with the rev that it comes to; each statement for all of them at once."""
    rows: dict[Executable, Rows] = {
        TAKE_BACK: [row for changes, rev in counted for row in changes.back_rows(rev)],
        CHANGE: [row for changes, rev in counted for row in changes.moved_rows(rev)],
        PUT: [row for changes, rev in counted for row in changes.put_rows(rev)],
        REWORD: [row for changes, rev in counted for row in changes.reworded_rows(rev)],
        DROP_OLD: [{"in_place": c.place} for c, rev in counted if c.sweeps(rev)],
    }
    for statement, values in rows.items():
        if values:
            await tx.run(statement, values)
