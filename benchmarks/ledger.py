"""One person's nudges as the store would keep them, in memory: the rules alone decide."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from gigs.model import Gig
from gigs.nudge import Habits, Nudge
from gigs.records import NudgeRow
from gigs.sending import Group, Past, choose
from storage.nudge_planning import reconciled
from storage.nudge_rows import EXPIRED, PLANNED, SENT, WITHDRAWN

Plan = Callable[[Gig], Iterable[Nudge]]
PERSON = "mona"
LATELY = timedelta(days=2)


@dataclass
class Ledger:
    plan: Plan
    rows: dict[str, dict[int, NudgeRow]] = field(
        default_factory=lambda: defaultdict(dict)
    )  # by gig
    count: int = 0

    def all(self) -> Iterable[NudgeRow]:
        return (row for of_gig in self.rows.values() for row in of_gig.values())

    def planned(self, gig: Gig, now: datetime) -> None:
        begins, moved = reconciled(list(self.rows[gig.id].values()), self.plan(gig), now)
        self.keep(moved)
        self.keep(self._begun(gig.id, nudge) for nudge in begins)

    def _begun(self, gig: str, nudge: Nudge) -> NudgeRow:
        """Under the number of the one that was withdrawn, if it's that one again."""
        self.count += 1
        named = (str(nudge.kind), nudge.subject, nudge.occurrence)
        old = [r for r in self.rows[gig].values() if (r.kind, r.subject, r.occurrence) == named]
        assert all(row.state == WITHDRAWN for row in old)
        number = old[0].id if old else self.count
        return NudgeRow(
            number, PERSON, gig, *named, nudge.due, nudge.due, PLANNED, nudge.urgent, nudge.decision
        )

    def keep(self, rows: Iterable[NudgeRow]) -> None:
        for row in rows:
            assert row.gig is not None
            self.rows[row.gig][row.id] = row

    def answered(self, gig: str, now: datetime) -> None:
        told = [r for r in self.rows[gig].values() if r.state == SENT and r.answered_at is None]
        self.keep(replace(row, answered_at=now) for row in told)

    def next_due(self) -> datetime | None:
        return min((row.at for row in self.all() if row.state == PLANNED), default=None)

    def due(self, now: datetime) -> Sequence[NudgeRow]:
        return [row for row in self.all() if row.state == PLANNED and row.at <= now]

    def sent(self, rows: Iterable[NudgeRow], batch: str, now: datetime) -> None:
        self.keep(replace(row, state=SENT, sent_at=now, batch=batch) for row in rows)

    def told_one_by_one(self, now: datetime) -> int:
        rows = self.due(now)
        self.sent(rows, "", now)
        return len(rows)

    def told_by_the_rules(self, habits: Habits, now: datetime) -> Sequence[Group]:
        sending = choose(self.due(now), self.past(now), habits, now)
        for n, group in enumerate(sending.groups):
            self.sent(group.rows, f"{now}-{n}", now)
        self.keep(replace(row, at=at) for row, at in sending.put_off)
        self.keep(replace(row, state=EXPIRED) for row in sending.expired)
        return sending.groups

    def past(self, now: datetime) -> Past:
        ignored = Counter(
            (row.person, row.gig, row.kind)
            for row in self.all()
            if row.state == SENT and row.answered_at is None
        )
        return Past([r for r in self.all() if r.sent_at and r.sent_at >= now - LATELY], ignored)
