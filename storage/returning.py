"""What a person brings back of what was theirs: gigs to the letter, and their own reminders.

A gig or a reminder that still is with the account that it comes from, moves; whoever has it by now
else, keeps it.
"""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import BindParameter, bindparam, case, delete, insert, select, update
from sqlalchemy.sql.selectable import TypedReturnsRows

from gigs.export_records import Fate, Fates, Unpacked
from gigs.nudge import Kind
from gigs.records import Person
from gigs.refusals import LostRace
from storage import forgetting, messages, people
from storage.board import Board
from storage.journal import ADD, ADD_OPENINGS, OPEN, values_of
from storage.nudge_rows import SENT, SETTLED, TO_COME, WITHDRAWN, N, in_states
from storage.nudge_tables import NUDGE_STOPS, NUDGES, REMINDERS
from storage.nudges import StoredNudges
from storage.schema import FILE_REFS, GIGS, MESSAGES
from storage.transactions import Transaction
from storage.unpacking import Journal

G, R, REFS, M = GIGS.c, REMINDERS.c, FILE_REFS.c, MESSAGES.c
STOPS = NUDGE_STOPS.c
LOOK = 500  # ids of one statement

GIG_OWNERS = select(G.id, G.owner).where(G.id.in_(bindparam("of_ids", expanding=True)))
REMINDER_OWNERS = select(R.id, R.person).where(R.id.in_(bindparam("of_ids", expanding=True)))
_FROM: BindParameter[str] = bindparam("from_person")
MOVE = (
    update(GIGS)
    .where(G.id == bindparam("of_gig"), G.owner == _FROM)
    .values(owner=bindparam("to_person"), planned="")
)
_CLOSED = case((N.state == SENT, SETTLED), else_=WITHDRAWN)
_OPEN = in_states(*TO_COME, SENT)
CLOSE_NUDGES = (
    update(NUDGES)
    .where(N.gig == bindparam("of_gig"), N.person == _FROM, N.kind != Kind.OWN.value, _OPEN)
    .values(state=_CLOSED)
)
CLOSE_OWN = (
    update(NUDGES)
    .where(
        N.person == _FROM,
        N.kind == Kind.OWN.value,
        N.subject.in_(bindparam("of_ids", expanding=True)),
        _OPEN,
    )
    .values(state=_CLOSED)
)
# A reminder that isn't brought back stays with its person, and names no gig of another's.
UNBIND = (
    update(REMINDERS).where(R.gig == bindparam("of_gig"), R.person == _FROM).values(gig=""),
    update(NUDGES)
    .where(N.gig == bindparam("of_gig"), N.person == _FROM, N.kind == Kind.OWN.value)
    .values(gig=""),
)
DROP_STOPS = delete(NUDGE_STOPS).where(STOPS.gig == bindparam("of_gig"), STOPS.person == _FROM)
HELD_FOR = select(REFS.sha256, REFS.name, REFS.media_type, REFS.at).where(
    REFS.person == _FROM, REFS.gig == bindparam("of_gig")
)
DROP_HELD = delete(FILE_REFS).where(
    REFS.person.in_(bindparam("of_people", expanding=True)),
    REFS.gig == bindparam("of_gig"),
    REFS.sha256.in_(bindparam("of_files", expanding=True)),
)
HOLD = insert(FILE_REFS)
MOVE_REMINDERS = (
    update(REMINDERS)
    .where(R.id.in_(bindparam("of_ids", expanding=True)), R.person == _FROM, R.ended_at.is_(None))
    .values(person=bindparam("to_person"))
    .returning(R.id)
)
CARDS = select(M.place).where(
    M.slot == bindparam("of_slot"),
    ~M.gone,
    M.place.in_(bindparam("in_places", expanding=True)),
)


class StoredReturns:
    def __init__(self, tx: Transaction, nudges: StoredNudges, board: Board) -> None:
        self._tx, self._nudges, self._board = tx, nudges, board
        self.places: set[str] = set()  # in which something was taken off

    async def fates(self, person: Person, brought: Unpacked) -> Fates:
        gigs = await self._owners(GIG_OWNERS, list(brought.gigs))
        reminders = await self._owners(REMINDER_OWNERS, [one.id for one in brought.reminders])
        return Fates(
            {id_: _fate(gigs.get(id_), person, brought) for id_ in brought.gigs},
            {one.id: _fate(reminders.get(one.id), person, brought) for one in brought.reminders},
        )

    async def _owners(
        self, statement: TypedReturnsRows[str, str], ids: Sequence[str]
    ) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for n in range(0, len(ids), LOOK):
            rows = await self._tx.run(statement, {"of_ids": ids[n : n + LOOK]})
            found.update((id_, owner) for id_, owner in rows)
        return found

    async def insert(self, person: Person, brought: Unpacked, gig: str) -> None:
        """As it was recorded. Its nudges are planned by the next sweep."""
        one = brought.gigs[gig]
        assert isinstance(one, Journal), "made by unpacking.py"  # noqa: S101 - for the reader
        values = values_of(one.gig, one.head, one.last)
        done = await self._tx.run(OPEN, {"id": gig, "owner": person.id, **values})
        if done.rowcount == 0:
            raise LostRace("gig.moved-on")
        await self._tx.run(ADD, [link.row() for link in one.links])
        if one.openings:
            await self._tx.run(ADD_OPENINGS, [opening.row() for opening in one.openings])
        self._nudges.changed = True

    async def move(self, person: Person, owner: Person, gig: str) -> None:
        """With all that belongs to it. Stale when it isn't with that owner any more."""
        await self._tx.alone()
        values = {"of_gig": gig, "from_person": owner.id, "to_person": person.id}
        of = {"of_gig": gig, "from_person": owner.id}
        for statement in (CLOSE_NUDGES, *UNBIND, DROP_STOPS):
            await self._tx.run(statement, of)
        if (await self._tx.run(MOVE, values)).rowcount == 0:
            raise LostRace("gig.moved-on")
        await self._hand_over_files(person, owner, gig)
        await self._take_cards_off(owner, gig)
        self._nudges.changed = True

    async def _hand_over_files(self, person: Person, owner: Person, gig: str) -> None:
        of = {"of_gig": gig, "from_person": owner.id}
        held = (await self._tx.run(HELD_FOR, of)).all()
        if not held:
            return
        shas, holders = [row[0] for row in held], [person.id, owner.id]
        gone = {"of_people": holders, "of_gig": gig, "of_files": shas}
        await self._tx.run(DROP_HELD, gone)
        names = ("sha256", "name", "media_type", "at")
        rows = [dict(zip(names, row, strict=True)) for row in held]
        await self._tx.run(HOLD, [{**row, "person": person.id, "gig": gig} for row in rows])

    async def _take_cards_off(self, owner: Person, gig: str) -> None:
        """The former owner isn't shown how it goes on."""
        accounts = await people.accounts(self._tx, owner.id)
        places = await forgetting.places_of(self._tx, accounts)
        slot = messages.card_slot(gig)
        found = await self._tx.run(CARDS, {"of_slot": slot, "in_places": places})
        for place in found.scalars():
            self._board.take_off(place, [slot])
            self.places.add(place)

    async def move_reminders(
        self, person: Person, owner: Person, ids: Collection[str]
    ) -> Collection[str]:
        """Those that weren't ended meanwhile."""
        await self._tx.alone()
        of = {"of_ids": sorted(ids), "from_person": owner.id}
        await self._tx.run(CLOSE_OWN, of)
        moved = await self._tx.run(MOVE_REMINDERS, {**of, "to_person": person.id})
        self._nudges.changed = True
        return set(moved.scalars())


def _fate(owner: str | None, person: Person, brought: Unpacked) -> Fate:
    if owner is None:
        return Fate.NEW
    if owner == person.id:
        return Fate.OWN
    return Fate.LEFT if owner == brought.owner.id else Fate.OTHERS
