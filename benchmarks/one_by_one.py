"""The reference plan: each line of the table a message of its own, at its base time.

What a gig calls for is asked of the rules; when, of the table alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from gigs.model import Gig
from gigs.nudge import Habits, Kind, Nudge
from gigs.nudges import ACTIVATION, plan
from gigs.schedule import Clocks, Schedule

COURSE = Schedule().normal
AFTER: dict[Kind, Sequence[float]] = {
    Kind.SCOPE: COURSE.scope,
    Kind.SERVICES: COURSE.services,
    Kind.UNANSWERED: COURSE.unanswered,
    Kind.RELEASE: COURSE.release,
    Kind.ACCEPTANCE: COURSE.acceptance,
    Kind.PREVIEW: [-h for h in COURSE.preview],
    Kind.DEADLINE: [-h for h in COURSE.deadline],
}


def one_by_one(gig: Gig, habits: Habits, clocks: Clocks) -> Iterator[Nudge]:
    called = plan(gig, habits, clocks=clocks)
    matters = dict.fromkeys((n.kind, n.subject) for n in called)
    for kind, subject in matters:
        if kind is Kind.REVIEW and gig.accepted_at:
            clear = gig.accepted_at + timedelta(days=clocks.hold_days or 0)
            yield Nudge(kind, subject, "clear", clear)
            continue
        yield from _hours(kind, subject, base(gig, kind))
    yield from (n for n in called if n.occurrence == "half")


def _hours(kind: Kind, subject: str, at: datetime | None) -> Iterable[Nudge]:
    if at is not None:
        for h in AFTER[kind]:
            yield Nudge(kind, subject, f"{abs(h)}h", at + timedelta(hours=h))


def base(gig: Gig, kind: Kind) -> datetime | None:
    match kind:
        case Kind.SCOPE:
            return gig.scope.shown_at if gig.scope else None
        case Kind.SERVICES:
            shown = [c.at for c in gig.shown if c.message in ACTIVATION and c.at]
            return max(shown, default=gig.opened_at)
        case Kind.UNANSWERED:
            return gig.preview.at if gig.preview else None
        case Kind.RELEASE:
            proof = gig.preview.proof if gig.preview else None
            return proof.at if proof else None
        case Kind.ACCEPTANCE:
            return gig.release.at if gig.release else None
        case _:
            return gig.deadline
