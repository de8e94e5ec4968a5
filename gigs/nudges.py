"""Which nudges should exist, from a gig's state alone.

There is no now in it: what is past stays in the plan, and was told or is told late. What a gate or
an answer settles is no longer in the plan; that is how a nudge ends. The numbers stand in
gigs/schedule.py.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from gigs.gates import Act, may
from gigs.model import Gig, Preview, Service, ServiceState
from gigs.nudge import Habits, Kind, Nudge
from gigs.nudge_times import before_quiet, last_slot, morning_of, next_morning, next_slot
from gigs.pauses import pauses, stands_still
from gigs.schedule import Clocks, Course, Schedule
from gigs.services import inactive, is_active, standing
from gigs.spans import later_by

ACTIVATION = ("T04", "T05", "T06", "T06c", "T09b")
REVIEW_ASKED = "T12"
SCHEDULE, UNKNOWN = Schedule(), Clocks()
# Beyond these years there's no reckoning with days.
EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
NAMED = "%Y-%m-%dT%H:%MZ"  # a moment in a subject
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the person and the marketplace bring to a plan."""

    habits: Habits
    schedule: Schedule
    clocks: Clocks

    @property
    def course(self) -> Course:
        return self.schedule.course(self.habits.pace)

    def after(
        self, kind: Kind, subject: str, base: datetime, hours: Iterable[int]
    ) -> tuple[Nudge, ...]:
        return tuple(
            Nudge(kind, subject, f"{h}h", next_slot(base + h * HOUR, self.habits)) for h in hours
        )

    def before(self, end: datetime, base: datetime) -> datetime:
        """The next slot after base; the last one before the end where that would be too late."""
        slot = next_slot(base, self.habits)
        return slot if slot < end else last_slot(end, self.habits)


def plan(
    gig: Gig, habits: Habits, schedule: Schedule = SCHEDULE, clocks: Clocks = UNKNOWN
) -> tuple[Nudge, ...]:
    """In the order in which they fall due; each kind, subject and occurrence once."""
    if gig.closed is not None:
        return ()
    frame = Frame(habits, schedule, clocks)
    found = [*_services(gig, frame), *(() if gig.size == "light" else _others(gig, frame))]
    kept = _once_each(found, by_due=not frame.course.last_only)
    order = tuple(Kind)
    return tuple(
        sorted(
            (*kept, *_once_each(_deadline(gig, frame))), key=lambda n: (n.due, order.index(n.kind))
        )
    )


def _once_each(nudges: Iterable[Nudge], by_due: bool = True) -> Iterable[Nudge]:
    """Of two that fall on one slot the last, or of each matter only the last at all."""
    ordered = sorted(nudges, key=lambda n: n.due)
    return {(n.kind, n.subject, n.due if by_due else None): n for n in ordered}.values()


def _others(gig: Gig, frame: Frame) -> Iterator[Nudge]:
    """All that a light gig goes without."""
    yield from _scope(gig, frame)
    yield from _instalments(gig, frame)
    yield from _preview(gig, frame)
    yield from _unanswered(gig, frame)
    yield from _release(gig, frame)
    yield from _acceptance(gig, frame)
    yield from _review(gig, frame)


def _scope(gig: Gig, frame: Frame) -> Iterable[Nudge]:
    scope = gig.scope
    if scope is None or scope.shown_at is None or scope.proof is not None:
        return ()
    return frame.after(Kind.SCOPE, str(scope.number), scope.shown_at, frame.course.scope)


def _services(gig: Gig, frame: Frame) -> Iterable[Nudge]:
    """One row for all of them. Where everything was cancelled there's nothing left to wait for."""
    if gig.services and not inactive(gig):
        return ()
    shown = [(c.seq, c.at) for c in gig.shown if c.message in ACTIVATION and c.at is not None]
    seq, base = max(shown, default=(None, gig.opened_at))
    subject = "opened" if seq is None else str(seq)
    return _decided(frame.after(Kind.SERVICES, subject, base, frame.course.services))


def _decided(nudges: tuple[Nudge, ...]) -> Iterable[Nudge]:
    """At the last one the person is asked to decide: wait, part or close."""
    return (*nudges[:-1], *(replace(last, decision=True) for last in nudges[-1:]))


def _instalments(gig: Gig, frame: Frame) -> Iterator[Nudge]:
    for service in standing(gig):
        if not is_active(service):
            yield from _instalment(service, frame)


def _instalment(service: Service, frame: Frame) -> Iterator[Nudge]:
    due = reckoned(service.due)
    if due is None:
        return
    subject = f"{service.number}@{_named(due)}"
    for h in frame.course.instalment:
        base = due + h * HOUR
        if h < 0:
            yield Nudge(Kind.INSTALMENT, subject, f"{h}h", frame.before(due, base))
        elif h == 0:
            yield Nudge(Kind.INSTALMENT, subject, "day", morning_of(due, frame.habits))
        else:
            yield from frame.after(Kind.INSTALMENT, subject, due, (h,))


def _preview(gig: Gig, frame: Frame) -> Iterator[Nudge]:
    deadline = reckoned(gig.deadline)
    if deadline is None or gig.release or not _wants_preview(gig.preview) or stands_still(gig):
        return
    subject, first = _named(deadline), deadline
    for h in frame.course.preview:
        due = frame.before(deadline, deadline - h * HOUR)
        first = min(first, due)
        yield Nudge(Kind.PREVIEW, subject, f"{h}h", due)
    half = _half_time(gig, frame, deadline)
    if half is not None and half < first:
        yield Nudge(Kind.PREVIEW, subject, "half", half)


def _wants_preview(preview: Preview | None) -> bool:
    """None was sent yet; or it was voided, or the client had remarks."""
    return (
        preview is None or preview.void or (preview.answered_at is not None and not preview.proof)
    )


def _half_time(gig: Gig, frame: Frame, deadline: datetime) -> datetime | None:
    """The seller's own clock, so what the client held up isn't counted."""
    active = gig.services_at if standing(gig) and not inactive(gig) else None
    begun = gig.started_at or active
    if begun is None or deadline - begun <= frame.schedule.half_from:
        return None
    return next_slot(later_by(begun, (deadline - begun) / 2, pauses(gig)), frame.habits)


def _unanswered(gig: Gig, frame: Frame) -> Iterable[Nudge]:
    preview = gig.preview
    if preview is None or preview.void or preview.answered_at is not None:
        return ()
    number, hours = str(preview.number), frame.course.unanswered
    return _decided(frame.after(Kind.UNANSWERED, number, preview.at, hours))


def _release(gig: Gig, frame: Frame) -> Iterable[Nudge]:
    """Only where the file may go: nobody is hurried over a shut gate."""
    preview = gig.preview
    if gig.release or preview is None or preview.void or preview.proof is None:
        return ()
    if not may(gig, Act.RELEASE, preview.file.sha256 if preview.file else None):
        return ()
    agreed = gig.scope.proof.at if gig.scope and gig.scope.proof else None
    opened = (preview.proof.at, gig.services_at, agreed)
    base = max(at for at in opened if at is not None)
    return frame.after(Kind.RELEASE, str(preview.number), base, frame.course.release)


def _deadline(gig: Gig, frame: Frame) -> Iterator[Nudge]:
    """A passed one can give the client the right to cancel: told before the quiet hours."""
    deadline = reckoned(gig.deadline)
    if deadline is None or gig.release is not None:
        return
    for h in frame.course.deadline:
        due = before_quiet(deadline - h * HOUR, frame.habits)
        yield Nudge(Kind.DEADLINE, _named(deadline), f"{h}h", due, urgent=True)


def _acceptance(gig: Gig, frame: Frame) -> Iterator[Nudge]:
    """Its subject bears the end of the marketplace's own wait, where that is known."""
    if gig.release is None or gig.accepted_at is not None or _all_delivered(gig):
        return
    at, subject, days = gig.release.at, str(len(gig.releases)), frame.clocks.auto_accept_days
    if days is None:
        yield from frame.after(Kind.ACCEPTANCE, subject, at, frame.course.acceptance)
        return
    end = at + days * DAY
    subject = f"{subject}@{_named(end)}"
    hours = [h for h in frame.course.acceptance if at + h * HOUR < end]
    yield from frame.after(Kind.ACCEPTANCE, subject, at, hours)
    due = frame.before(end, end - frame.schedule.auto_accept)
    yield Nudge(Kind.ACCEPTANCE, subject, "auto", due)


def _all_delivered(gig: Gig) -> bool:
    alive = standing(gig)
    return bool(alive) and all(s.state is ServiceState.DELIVERED for s in alive)


def _review(gig: Gig, frame: Frame) -> Iterable[Nudge]:
    """A line in the digest once the funds are clear."""
    if gig.accepted_at is None or gig.outcome is not None or gig.last_shown(REVIEW_ASKED):
        return ()
    clear = gig.accepted_at + (frame.clocks.hold_days or 0) * DAY
    return (Nudge(Kind.REVIEW, "", "clear", next_morning(clear, frame.habits)),)


def reckoned(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC) if moment is not None and EARLIEST < moment < LATEST else None


def _named(moment: datetime) -> str:
    return moment.strftime(NAMED)


def named_in(subject: str) -> datetime | None:
    """The moment behind the @ of a subject, if there is one."""
    _, _, moment = subject.partition("@")
    return datetime.strptime(moment, NAMED).replace(tzinfo=UTC) if moment else None
