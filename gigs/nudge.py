"""A nudge: one reminder that a gig's state calls for, and whose day it has to fit into."""

from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from enum import StrEnum


class Kind(StrEnum):
    """What a nudge is about, the most pressing first."""

    DEADLINE = "deadline"
    OWN = "own"  # what the person asked to be reminded of
    INSTALMENT = "instalment"
    RELEASE = "release"  # approved, and the file not released
    SERVICES = "services"
    SCOPE = "scope"
    PREVIEW = "preview"  # one is due
    UNANSWERED = "unanswered"  # a preview
    ACCEPTANCE = "acceptance"
    REVIEW = "review"  # not asked for yet; a line in the digest
    WAITING = "waiting"  # told a lead, where others of the team didn't answer


class Pace(StrEnum):
    QUIET = "quiet"
    NORMAL = "normal"
    INTENSE = "intense"


@dataclass(frozen=True, slots=True)
class Nudge:
    """kind, subject and occurrence name it within its gig: planned twice, it is the same one."""

    kind: Kind
    subject: str  # which summary, service, preview: a newer one has nudges of its own
    occurrence: str  # "24h", "72h", "half", "day"
    due: datetime  # UTC; already moved to a slot, out of quiet hours and the weekend
    urgent: bool = False  # leaves by itself; the others wait for a slot and leave together
    decision: bool = False  # the last one: wait, part or close


@dataclass(frozen=True, slots=True)
class Hours:
    """A day's rhythm, in local time."""

    quiet_from: time = time(22)
    quiet_to: time = time(8)
    morning: time = time(10)
    evening: time = time(18)


@dataclass(frozen=True, slots=True)
class Habits:
    """When a person may be disturbed. Zone, weekend and fasting days come from outside as data."""

    zone: tzinfo
    weekend: frozenset[int] = frozenset()  # Monday is 0
    pace: Pace = Pace.NORMAL
    hours: Hours = Hours()
    fasting: tuple[tuple[date, date], ...] = ()  # first and last days of Ramadan, for who keeps it
    fasting_hours: Hours = Hours(time(3), time(11), time(13), time(21, 30))
    since: datetime | None = None  # the person's first day with us: the first week is half
