"""The numbers of the nudges: how long after what, at each pace. config.yaml may set others."""

from dataclasses import dataclass
from datetime import timedelta

from gigs.nudge import Pace


@dataclass(frozen=True, slots=True)
class Course:
    """Hours at one pace, in the order in which they come; before a deadline they're counted back.

    instalment counts from the date: before it negative, 0 the morning of that day.
    """

    scope: tuple[int, ...] = (24, 72)
    services: tuple[int, ...] = (6, 30, 72)  # the last one is the decision
    instalment: tuple[int, ...] = (-24, 0, 48)
    preview: tuple[int, ...] = (24,)
    unanswered: tuple[int, ...] = (24, 72)  # the last one is the decision
    release: tuple[int, ...] = (3,)
    deadline: tuple[int, ...] = (24, 4)
    acceptance: tuple[int, ...] = (48,)
    last_only: bool = False  # of each row but the deadlines


@dataclass(frozen=True, slots=True)
class Schedule:
    normal: Course = Course()
    quiet: Course = Course(last_only=True)
    intense: Course = Course(
        scope=(24, 48, 72),
        services=(6, 30, 54, 72),
        instalment=(-72, -24, 0, 48),
        preview=(48, 24),
        unanswered=(24, 48, 72),
        release=(3, 24),
        deadline=(48, 24, 4),
        acceptance=(48, 96),
    )
    half_from: timedelta = timedelta(days=5)  # a shorter way to the deadline needs no half-time
    auto_accept: timedelta = timedelta(days=1)  # before the marketplace accepts by itself

    def course(self, pace: Pace) -> Course:
        return {Pace.NORMAL: self.normal, Pace.QUIET: self.quiet, Pace.INTENSE: self.intense}[pace]


@dataclass(frozen=True, slots=True)
class Clocks:
    """The marketplace's own, in days, as its profile has them; none where they aren't known."""

    auto_accept_days: int | None = None
    hold_days: int | None = None
