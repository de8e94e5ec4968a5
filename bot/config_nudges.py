"""When nudges come, and how many at the most: the numbers of gigs/schedule.py and gigs/sending.py,
as an operator may set them."""

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, Field

from bot.config_values import Section
from gigs.nudges import SCHEDULE
from gigs.schedule import Course, Schedule
from gigs.sending import Limits


def _rising(hours: tuple[int, ...]) -> tuple[int, ...]:
    return _ordered(hours, sorted(set(hours)), "soonest first")


def _falling(hours: tuple[int, ...]) -> tuple[int, ...]:
    return _ordered(hours, sorted(set(hours), reverse=True), "the longest before it first")


def _ordered(hours: tuple[int, ...], wanted: list[int], how: str) -> tuple[int, ...]:
    """The last one is the one that counts: it asks for the decision, or is the only one."""
    if list(hours) != wanted:
        raise ValueError(f"the hours stand in the order in which they come, {how}: {wanted}")
    return hours


Hour = Annotated[int, Field(ge=1, le=2400)]
Anywhere = Annotated[int, Field(ge=-2400, le=2400)]  # before it or after it
After = Annotated[tuple[Hour, ...], AfterValidator(_rising)]
Before = Annotated[tuple[Hour, ...], AfterValidator(_falling)]
Around = Annotated[tuple[Anywhere, ...], AfterValidator(_rising)]


class CourseSettings(Section):
    """Of one pace."""

    scope: After = Course().scope
    services: After = Course().services
    instalment: Around = Course().instalment
    preview: Before = Course().preview
    unanswered: After = Course().unanswered
    release: After = Course().release
    deadline: Before = Field(default=Course().deadline, min_length=1)
    acceptance: After = Course().acceptance
    last_only: bool = False

    def course(self) -> Course:
        return Course(**self.model_dump())


def _of(course: Course) -> CourseSettings:
    names = CourseSettings.model_fields
    return CourseSettings(**{name: getattr(course, name) for name in names})


class NudgeSettings(Section):
    quiet: CourseSettings = _of(SCHEDULE.quiet)
    normal: CourseSettings = _of(SCHEDULE.normal)
    intense: CourseSettings = _of(SCHEDULE.intense)
    a_day: int = Field(default=Limits().day, ge=1, le=50)
    about_a_gig: int = Field(default=Limits().gig, ge=1, le=20)
    gigs_in_one: int = Field(default=Limits().gigs, ge=1, le=10)
    ignored: int = Field(default=Limits().ignored, ge=1, le=20)
    too_old: int = Field(default=Limits().too_old.days, ge=1, le=60)  # days

    def schedule(self) -> Schedule:
        return Schedule(self.normal.course(), self.quiet.course(), self.intense.course())

    def limits(self) -> Limits:
        return Limits(
            day=self.a_day,
            gig=self.about_a_gig,
            gigs=self.gigs_in_one,
            ignored=self.ignored,
            too_old=timedelta(days=self.too_old),
        )
