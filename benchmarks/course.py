"""How a gig goes, at random but plausibly: what is recorded when, from its opening to its review.

Waits are long-tailed: the median is said, and one in ten takes four times as long. What people do,
they do between eight and midnight. A client of eight never answers; a service of five takes a day
or two to be activated; one gig of ten without a preview in time is put off too late.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import log
from random import Random
from zoneinfo import ZoneInfo

from gigs.entries.agreement import MessageShown, ScopeConfirmed, ScopeProposed
from gigs.entries.delivery import (
    FileReleased,
    PreviewApproved,
    PreviewMade,
    PreviewRemarked,
    WorkStarted,
)
from gigs.entries.opening import DeadlineSet, GigClosed, GigOpened
from gigs.entries.outcome import OutcomeRecorded, WorkAccepted
from gigs.entries.services import ServicesListed, ServicesMoved
from gigs.journal import Entry
from gigs.model import Mode, ProofKind, ServiceState
from gigs.money import equal_split

RIYADH = ZoneInfo("Asia/Riyadh")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SPREAD = 1.1  # of the logarithm of a wait
WAKES = 8  # o'clock
HOLD = 14 * DAY  # Khamsat's
PRICE = 8000
FILE = "f1" * 32

Step = tuple[datetime, tuple[Entry, ...]]


@dataclass
class Course:
    rng: Random
    gig: str
    at: datetime  # UTC
    steps: list[Step] = field(default_factory=list)
    deadline: datetime | None = None

    def wait(self, median: float) -> None:
        """Hours."""
        self.at = awake(self.at + self.rng.lognormvariate(log(median), SPREAD) * HOUR, self.rng)

    def note(self, *entries: Entry) -> None:
        self.steps.append((self.at, entries))

    def chance(self, of: float) -> bool:
        return self.rng.random() < of


def course(rng: Random, gig: str, begun: datetime) -> tuple[Sequence[Step], datetime]:
    """Its steps, and when it no longer runs."""
    of = Course(rng, gig, awake(begun, rng))
    agreed = _agreed(of) and _activated(of)
    if agreed:
        _made(of)
        _put_off(of)
        _delivered(of)
    else:
        of.note(GigClosed("declined"))
    over = of.at
    if agreed:
        of.at += HOLD
        of.wait(20)
        of.note(MessageShown("T12"), OutcomeRecorded(5))
    return sorted(of.steps, key=lambda step: step[0]), over


def _agreed(of: Course) -> bool:
    light = of.chance(0.2)
    size = "light" if light else "normal"
    of.note(
        GigOpened(
            gig=of.gig, name="olive", work="excel", size=size, profile="khamsat", revision=1,
            mode=Mode.ALL_ACTIVE, language="ar", currency="USD", price=PRICE, title="نموذج",
        )
    )  # fmt: skip
    if of.chance(0.8):
        evening = (of.at + of.rng.randint(3, 12) * DAY).astimezone(RIYADH)
        of.deadline = evening.replace(hour=17, minute=0, second=0).astimezone(of.at.tzinfo)
        of.note(DeadlineSet(of.deadline, assumed=True))
    of.wait(0.5)
    of.note(
        ScopeProposed(1, ("excel.1",), 2, 3, ("ورقة",), (), PRICE), MessageShown("T03", scope=1)
    )
    if of.chance(1 / 8):
        of.wait(90)
        return False
    of.wait(8)
    of.note(ScopeConfirmed(1, ProofKind.PASTED, words="موافق"))
    return True


def _activated(of: Course) -> bool:
    """One by one."""
    count = of.rng.choice((1, 1, 2, 3, 4))
    waiting = (ServiceState.AWAITING_INSTRUCTIONS,) * count
    of.note(ServicesListed(waiting, equal_split(PRICE, count), (None,) * count))
    of.wait(0.3)
    of.note(MessageShown("T05"))
    for number in range(1, count + 1):
        if of.chance(0.03):
            of.wait(90)
            return False
        of.wait(30 if of.chance(0.2) else 4)
        of.note(ServicesMoved((number,), ServiceState.IN_PROGRESS))
    of.note(WorkStarted())
    return True


def _made(of: Course) -> None:
    """Previews, until one is approved."""
    left = of.deadline - of.at if of.deadline else 3 * DAY
    of.at = awake(of.at + max(left * of.rng.uniform(0.3, 1.05), 6 * HOUR), of.rng)
    number = 1
    while True:
        of.note(PreviewMade(number, 1, FILE, 20_000, "model.xlsx"))
        of.wait(48 if of.chance(0.2) else 9)
        if number == 3 or of.chance(0.7):  # two rounds of changes are agreed
            of.note(PreviewApproved(number, ProofKind.PASTED, words="معتمدة"))
            return
        of.note(PreviewRemarked(number, "اللون"))
        of.wait(10)
        number += 1


def _delivered(of: Course) -> None:
    of.wait(1.5)
    of.note(FileReleased(FILE, 20_000, 1, (), "model.xlsx"))
    of.wait(72 if of.chance(0.3) else 20)
    of.note(WorkAccepted())


def _put_off(of: Course) -> None:
    """By two days each time, nine times of ten; else it passes."""
    while of.deadline is not None and of.deadline < of.at and of.chance(0.9):
        asked = of.deadline - of.rng.uniform(1, 30) * HOUR
        of.deadline += 2 * DAY
        of.steps.append((awake(asked, of.rng), (DeadlineSet(of.deadline, assumed=True),)))


def awake(moment: datetime, rng: Random) -> datetime:
    local = moment.astimezone(RIYADH)
    if local.hour >= WAKES:
        return moment
    begins = local.replace(hour=WAKES, minute=0, second=0)
    return (begins + rng.uniform(0, 3) * HOUR).astimezone(moment.tzinfo)
