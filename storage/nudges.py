"""What a turn does with nudges: plans them anew from a gig's state; marks them answered, put off,
done with, unwanted.

How they leave is in nudge_sending.py, what their states mean in nudge_rows.py.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from gigs.nudge import Kind, Nudge
from gigs.records import NudgeRow, Person
from gigs.refusals import Stale
from gigs.sending import in_line
from storage import agenda
from storage.nudge_planning import reconciled
from storage.nudge_rows import (
    COLUMNS,
    SENT,
    SETTLED,
    SNOOZED,
    TO_COME,
    WITHDRAWN,
    N,
    begun,
    in_states,
    made,
)
from storage.nudge_sending import Sending
from storage.nudge_tables import COMING, NUDGE_STOPS, NUDGES

STOPS = NUDGE_STOPS.c
_OF_MATTER = (N.gig == bindparam("of_gig")) & (N.person == bindparam("of_person"))
_OF_BATCH = (N.batch == bindparam("of_batch")) & (N.person == bindparam("of_person"))
BESIDE = (Kind.OWN.value, Kind.WAITING.value)  # of no plan
_IN_ORDER = select(*COLUMNS).order_by(N.at, N.id)
OF_GIG = _IN_ORDER.where(N.gig == bindparam("of_gig"))
PLANNED_HERE = select(*COLUMNS).where(_OF_MATTER, N.kind.not_in(BESIDE)).with_for_update()
TO_COME_FOR = _IN_ORDER.where(N.person == bindparam("of_person"), COMING).limit(bindparam("most"))
TOLD = select(*COLUMNS).where(_OF_BATCH, in_states(SENT, SNOOZED))
STOPPED = select(STOPS.kind).where(
    STOPS.person == bindparam("of_person"), STOPS.gig == bindparam("of_gig")
)
_ADD = insert(NUDGES)
BEGIN = _ADD.on_conflict_do_update(
    index_elements=[N.gig, N.person, N.kind, N.subject, N.occurrence],
    set_={name: _ADD.excluded[name] for name in ("due", "at", "state", "urgent", "decision")},
    where=N.state == WITHDRAWN,
)
MOVE = (
    update(NUDGES)
    .where(N.id == bindparam("of_row"))
    .values(
        due=bindparam("new_due"),
        at=bindparam("new_at"),
        state=bindparam("new_state"),
        urgent=bindparam("now_urgent"),
        decision=bindparam("now_decision"),
    )
)
ANSWER = (
    update(NUDGES)
    .where(_OF_MATTER, N.state == SENT, N.answered_at.is_(None))
    .values(answered_at=bindparam("now"))
)
_TOLD = update(NUDGES).where(_OF_BATCH, in_states(SENT, SNOOZED)).returning(*COLUMNS)
SNOOZE = _TOLD.values(state=SNOOZED, at=bindparam("until"))
SETTLE = _TOLD.values(state=SETTLED)
SETTLE_KIND = SETTLE.where(N.kind == bindparam("of_kind"))
STOP = insert(NUDGE_STOPS).on_conflict_do_nothing()
WITHDRAW = (
    update(NUDGES)
    .where(_OF_MATTER, N.kind == bindparam("of_kind"), in_states(*TO_COME))
    .values(state=WITHDRAWN)
)
_RAISED = (N.gig == bindparam("of_gig")) & (N.kind == Kind.WAITING.value)
WAITS_SINCE = select(func.min(N.sent_at)).where(
    _OF_MATTER,
    N.kind == bindparam("of_kind"),
    N.subject == bindparam("of_subject"),
    N.state == SENT,
    N.answered_at.is_(None),
)
RAISED = select(N.id).where(
    _RAISED, N.person == bindparam("of_person"), N.subject == bindparam("of_subject")
)
LOWER = (
    update(NUDGES)
    .where(
        _RAISED,
        func.substr(N.subject, 1, func.length(bindparam("begins"))) == bindparam("begins"),
        or_(*(N.state == one for one in TO_COME)),  # a list can't stand where rows are many
    )
    .values(state=WITHDRAWN)
)


class StoredNudges(Sending):
    async def plan(self, person: str, gig: str, wanted: Sequence[Nudge], now: datetime) -> None:
        """The rows are locked first: on a server they may be about to leave."""
        here = {"of_person": person, "of_gig": gig}
        rows = [made(row) for row in await self._tx.run(PLANNED_HERE, here)]
        begins, moved = reconciled(rows, wanted, now)
        if begins and (stopped := set((await self._tx.run(STOPPED, here)).scalars())):
            wanted = [nudge for nudge in wanted if nudge.kind not in stopped]
            begins, moved = reconciled(rows, wanted, now)
        if begins:
            await self._tx.run(BEGIN, [begun(person, gig, nudge) for nudge in begins])
        if moved:
            await self._tx.run(MOVE, [_as_moved(row) for row in moved])
        self.changed = self.changed or bool(begins or moved)

    async def raise_to(self, lead: Person, matter: NudgeRow, due: datetime) -> None:
        gig, subject = matter.gig or "", f"{matter.kind}@{matter.subject}"
        here = {"of_person": lead.id, "of_gig": gig, "of_subject": subject}
        stopped = (await self._tx.run(STOPPED, here)).scalars().all()
        if Kind.WAITING in stopped or (await self._tx.run(RAISED, here)).first() is not None:
            return
        told = {"of_kind": matter.kind, "of_subject": matter.subject, "of_gig": gig}
        since = (await self._tx.run(WAITS_SINCE, {**told, "of_person": matter.person})).scalar()
        named = f"{since or due:%Y-%m-%dT%H:%MZ}"
        nudge = Nudge(Kind.WAITING, subject, named, due)
        await self._tx.run(BEGIN, [begun(lead.id, gig, nudge)])
        self.changed = True

    async def lower(self, gig: str, kinds: Collection[str]) -> None:
        values = [{"of_gig": gig, "begins": f"{kind}@"} for kind in sorted(kinds)]
        if values:
            await self._tx.run(LOWER, values)

    async def leave(self, person: str, gig: str, now: datetime) -> None:
        await self.plan(person, gig, (), now)
        values = {"of_person": person, "of_gig": gig, "of_kind": Kind.WAITING.value}
        await self._tx.run(WITHDRAW, values)

    async def unplanned(self, rules: str, most: int) -> Sequence[tuple[str, Person]]:
        return await agenda.unplanned(self._tx, rules, most, taken=True)

    async def planned(self, gigs: Sequence[str], rules: str) -> None:
        await agenda.planned(self._tx, gigs, rules)

    async def forget(self, person: Person) -> None:
        await agenda.forget(self._tx, person)
        self.changed = True

    async def of(self, gig: str) -> Sequence[NudgeRow]:
        return [made(row) for row in await self._tx.run(OF_GIG, {"of_gig": gig})]

    async def coming(self, person: Person, most: int) -> Sequence[NudgeRow]:
        values = {"of_person": person.id, "most": most}
        return [made(row) for row in await self._tx.run(TO_COME_FOR, values)]

    async def told(self, person: Person, batch: str) -> Sequence[NudgeRow]:
        values = {"of_person": person.id, "of_batch": batch}
        return sorted(map(made, await self._tx.run(TOLD, values)), key=in_line)

    async def answer(self, person: str, gig: str | None, now: datetime) -> None:
        await self._tx.run(ANSWER, {"of_person": person, "of_gig": gig or "", "now": now})

    async def snooze(self, person: Person, batch: str, until: datetime) -> Sequence[NudgeRow]:
        values = {"of_person": person.id, "of_batch": batch, "until": until}
        rows = [made(row) for row in await self._tx.run(SNOOZE, values)]
        if not rows:
            raise Stale("nudge.gone")
        self.changed = True
        return sorted(rows, key=lambda row: row.id)

    async def settle(
        self, person: Person, batch: str, kind: str | None = None
    ) -> Sequence[NudgeRow]:
        values = {"of_person": person.id, "of_batch": batch}
        found = self._tx.run(SETTLE_KIND, {**values, "of_kind": kind}) if kind else None
        rows = [made(row) for row in await (found or self._tx.run(SETTLE, values))]
        self.changed = self.changed or bool(rows)
        return sorted(rows, key=lambda row: row.id)

    async def stop(self, person: Person, gig: str | None, kind: str) -> None:
        await self._tx.run(STOP, {"person": person.id, "gig": gig or "", "kind": kind})
        values = {"of_person": person.id, "of_gig": gig or "", "of_kind": kind}
        await self._tx.run(WITHDRAW, values)
        self.changed = True


def _as_moved(row: NudgeRow) -> dict[str, object]:
    return {
        "of_row": row.id,
        "new_due": row.due,
        "new_at": row.at,
        "new_state": row.state,
        "now_urgent": row.urgent,
        "now_decision": row.decision,
    }
