"""How many messages a month of work brings: six gigs at a time, in Riyadh, through the real rules.

Each month is a freelancer of its own, who begins with one gig, then another, and is looked at from
the third week on. Two messages of three they act on within some hours; the others they leave. The
reference tells each line of the table by itself (one_by_one.py), in the very same months.
"""

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count
from random import Random
from statistics import mean, quantiles

from benchmarks.course import DAY, HOUR, RIYADH, awake, course
from benchmarks.ledger import Ledger
from benchmarks.one_by_one import one_by_one
from benchmarks.report import Report
from gigs.entries.agreement import MessageShown
from gigs.entries.opening import DeadlineSet
from gigs.journal import Entry, record
from gigs.model import Gig
from gigs.nudge import Habits, Kind
from gigs.nudges import plan
from gigs.schedule import Clocks
from gigs.sending import Group
from handlers.reading.weekends import weekend_of

MONTHS = 200
RUNNING = 6  # gigs
BEGUN = datetime(2026, 9, 6, 6, tzinfo=UTC)
BEFORE, MONTH = timedelta(days=18), timedelta(days=30)
ACTS = 2 / 3  # of the messages
CLOCKS = Clocks(hold_days=14)  # Khamsat's
AIMS: dict[str, float] = {"mean": 2.2, "p90": 3, "deadlines-lost": 0}
"""About two messages a day."""


@dataclass
class Told:
    """What came of some months."""

    days: list[int] = field(default_factory=list)  # messages of each
    one_by_one: list[int] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)  # messages by their first matter
    silent: int = 0
    deadlines: int = 0  # that came while the file wasn't released
    lost: int = 0  # of these without a nudge before
    running: list[int] = field(default_factory=list)  # gigs, each evening


@dataclass
class Month:
    rng: Random
    told: Told
    now: datetime = BEGUN
    events: list[tuple[datetime, int, Callable[[], None]]] = field(default_factory=list)
    gigs: dict[str, Gig] = field(default_factory=dict)
    by_day: Counter[date] = field(default_factory=Counter)
    alone_by_day: Counter[date] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.number = count()
        self.habits = Habits(RIYADH, weekend_of(RIYADH), since=self.now)
        self.ruled = Ledger(lambda gig: plan(gig, self.habits, clocks=CLOCKS))
        self.alone = Ledger(lambda gig: one_by_one(gig, self.habits, CLOCKS))

    def at(self, when: datetime, act: Callable[[], None]) -> None:
        heapq.heappush(self.events, (when, next(self.number), act))

    def live(self) -> None:
        for _ in range(RUNNING):
            self.at(BEGUN + self.rng.uniform(0, 8) * DAY, self.begin)
        for n in range(MONTH.days):
            self.at(BEGUN + BEFORE + n * DAY + 12 * HOUR, self.look)
        end = BEGUN + BEFORE + MONTH
        while (when := self.next()) < end:
            self.now = when
            while self.events and self.events[0][0] <= when:
                heapq.heappop(self.events)[2]()
            self.tell()
        days = [local(BEGUN + BEFORE + n * DAY) for n in range(MONTH.days)]
        self.told.days += [self.by_day[day] for day in days]
        self.told.one_by_one += [self.alone_by_day[day] for day in days]

    def look(self) -> None:
        gigs = self.gigs.values()
        self.told.running.append(sum(not gig.closed and not gig.accepted_at for gig in gigs))

    def next(self) -> datetime:
        due = (self.ruled.next_due(), self.alone.next_due())
        return min([self.events[0][0], *(at for at in due if at is not None)])

    def begin(self) -> None:
        """Where one ends, the next begins within half a day."""
        id_ = f"g{next(self.number)}"
        steps, over = course(self.rng, id_, self.now)
        for when, entries in steps:
            self.at(when, partial(self.record, id_, entries))
        self.at(over + self.rng.uniform(0, 12) * HOUR, self.begin)

    def record(self, id_: str, entries: Iterable[Entry]) -> None:
        entries = tuple(entries)
        gig, _ = record(self.gigs.get(id_), entries, self.now, "web:mona")
        assert gig is not None
        self.gigs[id_] = gig
        for ledger in (self.ruled, self.alone):
            ledger.planned(gig, self.now)
            ledger.answered(id_, self.now)
        for entry in entries:
            if isinstance(entry, DeadlineSet):
                self.at(entry.deadline, partial(self.deadline_comes, id_, entry.deadline))

    def deadline_comes(self, id_: str, deadline: datetime) -> None:
        gig = self.gigs[id_]
        if gig.deadline != deadline or gig.release or gig.closed:
            return
        rows = self.ruled.rows[id_].values()
        named = f"{deadline.astimezone(UTC):%Y-%m-%dT%H:%MZ}"
        told = [r for r in rows if (r.kind, r.subject) == (Kind.DEADLINE, named) and r.sent_at]
        self.told.deadlines += 1
        self.told.lost += not told

    def tell(self) -> None:
        self.alone_by_day[local(self.now)] += self.alone.told_one_by_one(self.now)
        for group in self.ruled.told_by_the_rules(self.habits, self.now):
            self.by_day[local(self.now)] += 1
            if self.now >= BEGUN + BEFORE:
                self.told.kinds[group.shown[0].kind] += 1
                self.told.silent += group.silent
            if self.rng.random() < ACTS:
                self.react(group)

    def react(self, group: Group) -> None:
        """A press settles what it can: the client is reminded, which counts anew."""
        for row in group.shown:
            soon = awake(self.now + self.rng.lognormvariate(0, 1) * HOUR, self.rng)
            again = row.kind == Kind.SERVICES
            self.at(soon, partial(self.press, row.gig or "", again))

    def press(self, id_: str, remind: bool) -> None:
        gig = self.gigs[id_]
        if gig.closed is None:
            self.record(id_, [MessageShown("T06")] if remind and gig.services else [])


def months(number: int) -> Told:
    told = Told()
    for seed in range(number):
        Month(Random(seed), told).live()  # noqa: S311  # the same months each time
    return told


def spread(days: Sequence[int]) -> dict[str, float]:
    """Messages of a day."""
    parts = quantiles(days, n=10, method="inclusive")
    return {"mean": mean(days), "p50": parts[4], "p90": parts[8], "max": max(days)}


def run(full: bool = False, number: int = MONTHS) -> Report:
    """number: of months; five times as many in full."""
    told = months(number * 5 if full else number)
    messages = sum(told.kinds.values())
    figures = {
        **spread(told.days),
        "running": mean(told.running),
        "silent.share": told.silent / messages,
        "deadlines": told.deadlines,
        "deadlines-lost": told.lost,
        **{f"of.{kind}": n / messages for kind, n in told.kinds.most_common()},
    }
    reference = spread(told.one_by_one)
    ratios = {f"{name}.of-table": figures[name] / theirs for name, theirs in reference.items()}
    return Report(name="nudge-budget", figures=figures, reference=reference, ratios=ratios)


def local(moment: datetime) -> date:
    return moment.astimezone(RIYADH).date()
