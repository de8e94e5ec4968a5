"""What leaves now, what waits, and what is too old: for one person, from the rows that are due.

Pressing is what can't wait for a slot: deadlines, and what the person asked for, which is an own
reminder or a nudge snoozed to this very hour. It leaves at once, whatever the hour, and no cap
holds it back. All else leaves together at a slot.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from gigs.nudge import Habits, Kind
from gigs.nudge_times import (
    INSTANT,
    Slot,
    is_quiet,
    is_weekend,
    local_day,
    next_morning,
    next_slot,
    slot_at,
)
from gigs.records import NudgeRow

Matter = tuple[str, str | None, str]
"""Person, gig and kind: what can be ignored, and what a person may want no more of."""

ORDER = tuple(kind.value for kind in Kind)


@dataclass(frozen=True, slots=True)
class Limits:
    day: int = 4  # messages a day to a person; in the first days half as many
    first: timedelta = timedelta(days=7)
    gig: int = 1  # messages a day about one gig
    gigs: int = 3  # in one message, before "the rest"
    ignored: int = 3  # of one matter; from then on it comes in the morning only
    too_old: timedelta = timedelta(days=7)
    late: timedelta = timedelta(hours=1)
    late_pressing: timedelta = timedelta(minutes=10)
    late_put_off: timedelta = timedelta(days=1)  # by us, over a night, a weekend, a full day


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Group:
    """One message. All its rows count as sent, also those it doesn't show."""

    shown: tuple[NudgeRow, ...]  # the most pressing first; of each matter's subject the newest
    unshown: tuple[NudgeRow, ...] = ()
    more: int = 0  # gigs that it only counts: "the rest"
    late: bool = False
    digest: bool = False  # the morning's message
    silent: bool = False  # the evening's
    said: tuple[Matter, ...] = ()  # told this once: from now on in the morning only

    @property
    def rows(self) -> tuple[NudgeRow, ...]:
        return (*self.shown, *self.unshown)


@dataclass(frozen=True, slots=True)
class Sending:
    groups: tuple[Group, ...] = ()
    put_off: tuple[tuple[NudgeRow, datetime], ...] = ()
    expired: tuple[NudgeRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Past:
    """What the store tells of one person besides what is due."""

    lately: Sequence[NudgeRow] = ()  # rows sent within a day at least
    ignored: Mapping[Matter, int] = field(default_factory=dict)  # since the last answer
    once: Collection[str] = ()  # the own reminders (ids) that don't come again


@dataclass(frozen=True, slots=True)
class Moment:
    """Whose now it is, and what they heard lately."""

    past: Past
    habits: Habits
    now: datetime
    limits: Limits
    slot: Slot | None  # the one that is open
    told_today: Sequence[NudgeRow]  # what the caps count of this local day

    def morning_only(self, row: NudgeRow) -> bool:
        often = self.past.ignored.get(matter(row), 0)
        return row.kind == Kind.REVIEW or often >= self.limits.ignored

    def messages_left(self) -> bool:
        since = self.habits.since
        new = since is not None and self.now < since + self.limits.first
        most = max(self.limits.day // 2, 1) if new else self.limits.day
        return len({row.batch for row in self.told_today}) < most

    def gig_is_full(self, gig: str | None) -> bool:
        told = {row.batch for row in self.told_today if row.gig == gig}
        return gig is not None and len(told) >= self.limits.gig

    def any_late(self, rows: Sequence[NudgeRow], after: timedelta) -> bool:
        return any(
            self.now - row.at >= after
            or (put_off_too_long(row, self.now, self.limits) and not self.morning_only(row))
            for row in rows
        )

    def newly_ignored(self, rows: Sequence[NudgeRow]) -> tuple[Matter, ...]:
        matters = dict.fromkeys(matter(row) for row in rows if not pressing(row))
        return tuple(m for m in matters if self.past.ignored.get(m, 0) == self.limits.ignored)


def choose(
    due: Sequence[NudgeRow], past: Past, habits: Habits, now: datetime, limits: Limits = LIMITS
) -> Sending:
    """due are one person's rows; one that isn't due yet is left alone."""
    told = tuple(_told_today(past, habits, now))
    moment = Moment(past, habits, now, limits, slot_at(now, habits), told)
    rows = sorted((row for row in due if row.at <= now), key=in_line)
    expired = tuple(row for row in rows if _too_old(row, moment))
    alive = [row for row in rows if not _too_old(row, moment)]
    urgent = [row for row in alive if pressing(row)]
    others = [row for row in alive if not pressing(row)]
    put_off = tuple(_put_off(others, moment))
    waiting = {row.id for row, _ in put_off}
    together = [row for row in others if row.id not in waiting]
    return Sending(tuple(_groups(urgent, together, moment)), put_off, expired)


def _told_today(past: Past, habits: Habits, now: datetime) -> Iterable[NudgeRow]:
    """Put off by the person it was told all the same; told again it counts on that day, in the
    place of the first time, of which no later day wants to know."""
    day = local_day(now, habits)
    sent = ((row, row.sent_at) for row in past.lately if not row.urgent)
    return (row for row, at in sent if at is not None and local_day(at, habits) == day)


def matter(row: NudgeRow) -> Matter:
    return row.person, row.gig, row.kind


def meant(row: NudgeRow) -> datetime:
    """When it was to come: what we put off is late all the same, what the person put off isn't."""
    return row.at if row.state == "snoozed" else min(row.due, row.at)


def put_off_too_long(row: NudgeRow, now: datetime, limits: Limits = LIMITS) -> bool:
    return now - meant(row) >= limits.late_put_off


def pressing(row: NudgeRow) -> bool:
    return row.urgent or row.state == "snoozed"


def in_line(row: NudgeRow) -> tuple[int, datetime, int]:
    """What sorts rows as a message tells them: by kind, then by time."""
    place = ORDER.index(row.kind) if row.kind in ORDER else len(ORDER)
    return place, row.due, row.id


def unanswered(rows: Iterable[NudgeRow], past: Past, limits: Limits = LIMITS) -> list[NudgeRow]:
    """Of these, one for each matter that with them was told so often without an answer. What a
    person asked for themself concerns nobody else."""
    own = (Kind.OWN, Kind.REVIEW, Kind.WAITING)
    often = {
        matter(row): row
        for row in rows
        if row.kind not in own and past.ignored.get(matter(row), 0) + 1 >= limits.ignored
    }
    return list(often.values())


def _too_old(row: NudgeRow, moment: Moment) -> bool:
    """What a person asked for once is told however late: nothing else will say it."""
    asked_once = row.kind == Kind.OWN and row.subject in moment.past.once
    return moment.now - row.at > moment.limits.too_old and not asked_once


def _put_off(rows: Iterable[NudgeRow], moment: Moment) -> Iterable[tuple[NudgeRow, datetime]]:
    now, habits = moment.now, moment.habits
    closed = moment.slot is None and (is_quiet(now, habits) or is_weekend(now, habits))
    full = closed or not moment.messages_left()
    for row in rows:
        if moment.morning_only(row):
            if full or moment.slot is not Slot.MORNING or moment.gig_is_full(row.gig):
                yield row, next_morning(now + INSTANT, habits)
        elif full or moment.gig_is_full(row.gig):
            yield row, next_slot(now + INSTANT, habits)


def _groups(
    urgent: Sequence[NudgeRow], together: Sequence[NudgeRow], moment: Moment
) -> Iterable[Group]:
    """At most two; where something is late, one."""
    slot, limits = moment.slot, moment.limits
    late = moment.any_late(urgent, limits.late_pressing)
    late_together = slot is None or moment.any_late(together, limits.late)
    morning, evening = slot is Slot.MORNING, slot is Slot.EVENING
    if urgent and together and (late or late_together):
        rows = sorted((*urgent, *together), key=in_line)
        yield replace(_message(rows, moment), late=True, digest=morning)
        return
    if urgent:
        yield replace(_message(urgent, moment), late=late)
    if together:
        bundle = _message(together, moment)
        yield replace(bundle, late=late_together, digest=morning, silent=evening)


def _message(rows: Sequence[NudgeRow], moment: Moment) -> Group:
    """What the person asked for is always shown: a reminder hidden in "the rest" reminds nobody."""
    newest = {(row.gig, row.kind, row.subject): row for row in rows}.values()
    gigs = dict.fromkeys(row.gig for row in newest if row.kind != Kind.OWN)
    first = list(gigs)[: moment.limits.gigs]
    shown = tuple(row for row in newest if row.kind == Kind.OWN or row.gig in first)
    ids = {row.id for row in shown}
    unshown = tuple(row for row in rows if row.id not in ids)
    return Group(shown, unshown, len(gigs) - len(first), said=moment.newly_ignored(rows))
