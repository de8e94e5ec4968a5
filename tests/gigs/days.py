"""Days of people in three countries, and gigs lived through on their clocks."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from gigs.entries.agreement import MessageShown
from gigs.entries.opening import DeadlineSet
from gigs.entries.services import InstalmentDated
from gigs.journal import Entry
from gigs.model import Gig, Mode
from gigs.nudge import Habits, Kind, Nudge
from gigs.nudges import plan
from tests.gigs.building import AGREED, APPROVED, FOUR_RUN, grown, opened, proposed, released

FRIDAY_SATURDAY = frozenset({4, 5})
RIYADH = Habits(ZoneInfo("Asia/Riyadh"), FRIDAY_SATURDAY)
CAIRO = Habits(ZoneInfo("Africa/Cairo"), FRIDAY_SATURDAY)
PARIS = Habits(ZoneInfo("Europe/Paris"), frozenset({5, 6}))
RAMADAN = (date(2026, 2, 18), date(2026, 3, 19))
CASABLANCA = Habits(ZoneInfo("Africa/Casablanca"), frozenset({5, 6}), fasting=(RAMADAN,))

Lines = list[tuple[str, str]]

# When a gig begins on most pages of these tests, on the clock of who keeps it.
MONDAY = "2026-11-23 12:00"


def at(text: str, habits: Habits = RIYADH) -> datetime:
    """A moment on a person's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=habits.zone).astimezone(UTC)


def clock(moment: datetime, habits: Habits) -> str:
    return f"{moment.astimezone(habits.zone):%a %Y-%m-%d %H:%M}"


def due_by(text: str, habits: Habits = RIYADH) -> DeadlineSet:
    return DeadlineSet(at(text, habits))


def lived(
    *days: tuple[str, tuple[Entry, ...]],
    habits: Habits = RIYADH,
    begun: str = MONDAY,
    mode: Mode = Mode.ALL_ACTIVE,
) -> Gig:
    """A gig opened at begun, then what was recorded when."""
    gig = grown(None, opened(mode=mode), at=at(begun, habits))
    for when, entries in days:
        gig = grown(gig, *entries, at=at(when, habits))
    return gig


def lines(nudges: tuple[Nudge, ...], habits: Habits, *kinds: Kind) -> Lines:
    """Occurrence and wall clock of each, of these kinds."""
    return [(n.occurrence, clock(n.due, habits)) for n in nudges if n.kind in kinds]


def told(gig: Gig, *kinds: Kind) -> Lines:
    return lines(plan(gig, RIYADH), RIYADH, *kinds)


def subjects(gig: Gig, kind: Kind) -> set[str]:
    return {n.subject for n in plan(gig, RIYADH) if n.kind is kind}


def dated(text: str, number: int = 2) -> InstalmentDated:
    return InstalmentDated(number, at(text))


SUMMARY = (proposed(), MessageShown("T03", scope=1))
READY = (*AGREED, FOUR_RUN)
DELIVERED = (*READY, *APPROVED, released())
