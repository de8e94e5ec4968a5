"""What people asked to be reminded of. The next time of each is a nudge of the kind "own"."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, select, update
from sqlalchemy.dialects.postgresql import insert

from gigs.nudge import Kind, Nudge
from gigs.records import OwnReminder, Person
from gigs.refusals import Stale
from storage.nudge_rows import (
    FAILED,
    PLANNED,
    SENT,
    SETTLED,
    SNOOZED,
    TO_COME,
    WITHDRAWN,
    N,
    begun,
    in_states,
)
from storage.nudge_tables import COMING, NUDGES, REMINDERS
from storage.nudges import StoredNudges
from storage.texts import storable
from storage.transactions import Transaction

R = REMINDERS.c
_ADD = insert(REMINDERS)
KEEP = _ADD.on_conflict_do_update(
    index_elements=[R.id],
    set_={
        name: _ADD.excluded[name] for name in ("gig", "text", "first", "zone", "rule", "skipped")
    },
    where=R.person == _ADD.excluded.person,
)
_WHOLE = (R.id, R.gig, R.text, R.first, R.zone, R.rule, R.skipped)
_FOUND = select(*_WHOLE).where(R.person == bindparam("of_person"), R.ended_at.is_(None))
THESE = select(R.person, *_WHOLE).where(
    R.id.in_(bindparam("of_ids", expanding=True)), R.ended_at.is_(None)
)
OF_PERSON = _FOUND.order_by(R.created_at, R.id)
ONE = _FOUND.where(R.id == bindparam("of_reminder"))
END = (
    update(REMINDERS)
    .where(
        R.id == bindparam("of_reminder"), R.person == bindparam("of_person"), R.ended_at.is_(None)
    )
    .values(ended_at=bindparam("now"))
    .returning(R.gig)
)
_ITS_OWN = (
    (N.person == bindparam("of_person"))
    & (N.kind == Kind.OWN.value)
    & (N.subject == bindparam("of_reminder"))
)
CLOSE = (
    update(NUDGES)
    .where(N.gig == bindparam("of_gig"), _ITS_OWN, in_states(*TO_COME, SENT))
    .values(state=case((N.state == SENT, SETTLED), else_=WITHDRAWN))
)
OTHERS_GO = (
    update(NUDGES)
    .where(
        _ITS_OWN, COMING, in_states(PLANNED, FAILED), N.occurrence != bindparam("but_occurrence")
    )
    .values(state=WITHDRAWN)
)
_NEXT = insert(NUDGES)
_SNOOZED = N.state == SNOOZED
NEXT = _NEXT.on_conflict_do_update(
    index_elements=[N.gig, N.person, N.kind, N.subject, N.occurrence],
    set_={
        "due": _NEXT.excluded.due,
        "at": case((_SNOOZED, N.at), else_=_NEXT.excluded.at),
        "state": case((_SNOOZED, SNOOZED), else_=PLANNED),
    },
    where=in_states(*TO_COME, WITHDRAWN),
)


class StoredReminders:
    def __init__(self, tx: Transaction, nudges: StoredNudges) -> None:
        self._tx, self._nudges = tx, nudges

    async def keep(self, person: Person, reminder: OwnReminder, now: datetime) -> None:
        values = {
            "id": reminder.id,
            "person": person.id,
            "gig": reminder.gig or "",
            "text": storable(reminder.text),
            "first": reminder.first,
            "zone": reminder.zone,
            "rule": reminder.rule,
            "skipped": json.dumps(reminder.skipped),
            "created_at": now,
        }
        if (await self._tx.run(KEEP, values)).rowcount == 0:
            raise Stale("nudge.gone")

    async def of(self, person: Person) -> Sequence[OwnReminder]:
        return [made(row) for row in await self._tx.run(OF_PERSON, {"of_person": person.id})]

    async def one(self, person: Person, id_: str) -> OwnReminder | None:
        values = {"of_person": person.id, "of_reminder": id_}
        row = (await self._tx.run(ONE, values)).one_or_none()
        return made(row) if row else None

    async def these(self, ids: Collection[str]) -> Mapping[tuple[str, str], OwnReminder]:
        if not ids:
            return {}
        rows = await self._tx.run(THESE, {"of_ids": sorted(ids)})
        found = ((person, made(row)) for person, *row in rows)
        return {(person, reminder.id): reminder for person, reminder in found}

    async def end(self, person: Person, id_: str, now: datetime) -> None:
        its = {"of_person": person.id, "of_reminder": id_}
        gig = (await self._tx.run(END, {**its, "now": now})).scalar_one_or_none()
        if gig is not None:
            await self._tx.run(CLOSE, {**its, "of_gig": gig})
            self._nudges.changed = True

    async def plan(
        self, person: Person, reminder: OwnReminder, occurrence: str, due: datetime, now: datetime
    ) -> None:
        its = {"of_person": person.id, "of_reminder": reminder.id}
        await self._tx.run(OTHERS_GO, {**its, "but_occurrence": occurrence})
        nudge = Nudge(Kind.OWN, reminder.id, occurrence, due, urgent=True)
        row = begun(person.id, reminder.gig, nudge)
        await self._tx.run(NEXT, {**row, "at": max(due, now)})
        self._nudges.changed = True


def made(row: Any) -> OwnReminder:
    id_, gig, text, first, zone, rule, skipped = row
    return OwnReminder(id_, gig or None, text, first, zone, rule, tuple(json.loads(skipped)))
