"""How nudges leave: whose are due, what they had lately, and what becomes of each row.

Two processes never take the same person: whoever comes second passes over the one who is locked.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Integer, bindparam, func, select, update

from gigs.records import Batch, Due, NudgeRow
from storage import people as persons
from storage.nudge_rows import COLUMNS, EXPIRED, FAILED, SENT, THESE, N, made
from storage.nudge_tables import COMING, NUDGES, WAITS, WAS_SENT
from storage.places import place_key
from storage.schema import PEOPLE
from storage.transactions import Transaction

_DUE = N.at <= bindparam("now")
_THEIRS = N.person.in_(bindparam("of_people", expanding=True))
# Row by row in the order of their time, so that it ends with the first few, however many are due.
DUE_PEOPLE = (
    select(*persons.COLUMNS)
    .join_from(NUDGES, PEOPLE, N.person == PEOPLE.c.id)
    .where(WAITS, _DUE)
    .order_by(N.at)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(of=PEOPLE, key_share=True, skip_locked=True)
)
# COMING, which follows from WAITS, lets SQLite see that the index by person will do.
DUE_ROWS = (
    select(*COLUMNS)
    .where(_THEIRS, COMING, WAITS, _DUE)
    .order_by(N.at, N.id)
    .with_for_update(skip_locked=True)
)
SENT_SINCE = (
    select(*COLUMNS)
    .where(_THEIRS, WAS_SENT, N.sent_at >= bindparam("since"))
    .order_by(N.sent_at, N.id)
)
UNANSWERED = (
    select(N.person, N.gig, N.kind, func.count(N.batch.distinct()))
    .where(_THEIRS, WAS_SENT, N.state == SENT, N.answered_at.is_(None))
    .group_by(N.person, N.gig, N.kind)
)
_WAITING = update(NUDGES).where(THESE, WAITS)
SEND = (
    update(NUDGES)
    .where(N.id == bindparam("of_row"), WAITS)
    .values(
        state=SENT,
        batch=bindparam("new_batch"),
        sent_at=bindparam("now"),
        answered_at=None,
        place=bindparam("in_place"),
    )
)
PUT_OFF = _WAITING.values(at=bindparam("new_at"))
EXPIRE = _WAITING.where(_DUE).values(state=EXPIRED)
FAIL = _WAITING.values(state=FAILED)


class Sending:
    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self.changed = False

    async def due(self, now: datetime, people: int) -> Sequence[Due]:
        found = await self._tx.run(DUE_PEOPLE, {"now": now, "most": people})
        whose = {person.id: person for person in map(persons.made, found)}
        if not whose:
            return ()
        rows: dict[str, list[NudgeRow]] = defaultdict(list)
        for row in await self._tx.run(DUE_ROWS, {"now": now, "of_people": list(whose)}):
            rows[row.person].append(made(row))
        return [Due(person, rows[id_]) for id_, person in whose.items() if id_ in rows]

    async def sent_since(self, people: Sequence[str], since: datetime) -> Sequence[NudgeRow]:
        values = {"of_people": list(people), "since": since}
        return [made(row) for row in await self._tx.run(SENT_SINCE, values)]

    async def unanswered(self, people: Sequence[str]) -> Mapping[tuple[str, str | None, str], int]:
        found = await self._tx.run(UNANSWERED, {"of_people": list(people)})
        return {(person, gig or None, kind): count for person, gig, kind, count in found}

    async def sent(self, batches: Sequence[Batch], now: datetime) -> None:
        values = [
            {"of_row": row.id, "new_batch": batch.name, "now": now, "in_place": place}
            for batch in batches
            for place in (place_key(batch.place),)
            for row in batch.rows
        ]
        if values:
            await self._tx.run(SEND, values)
            self.changed = True

    async def put_off(self, rows: Sequence[NudgeRow], at: datetime) -> None:
        await self._tx.run(PUT_OFF, {"of_rows": _ids(rows), "new_at": at})
        self.changed = True

    async def expire(self, rows: Sequence[NudgeRow], now: datetime) -> None:
        await self._tx.run(EXPIRE, {"of_rows": _ids(rows), "now": now})
        self.changed = True

    async def fail(self, rows: Sequence[NudgeRow]) -> None:
        await self._tx.run(FAIL, {"of_rows": _ids(rows)})
        self.changed = True


def _ids(rows: Sequence[NudgeRow]) -> list[int]:
    return [row.id for row in rows]
