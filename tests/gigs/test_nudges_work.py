"""What is the seller's own: previews, the release, the deadline, and clocks that stand still."""

from dataclasses import replace
from datetime import time

import pytest

from gigs.entries.delivery import PreviewRemarked, WorkStarted
from gigs.gates import Act
from gigs.journal import Entry
from gigs.model import ServiceState
from gigs.nudge import Kind
from gigs.nudges import plan
from tests.gigs.building import (
    AGREED,
    APPROVED,
    FILE,
    FOUR_RUN,
    NEW_FILE,
    ONE_OF_FOUR,
    RUNS,
    approved,
    confirmed,
    moved,
    overrode,
    own_preview,
    previewed,
    proposed,
    released,
    shown,
)
from tests.gigs.days import MONDAY, READY, RIYADH, due_by, lines, lived, subjects, told

ASKED = ServiceState.CANCEL_REQUESTED


def test_a_preview_is_due_a_day_before_the_deadline() -> None:
    gig = lived((MONDAY, (*READY, due_by("2026-11-26 15:00"))))
    assert told(gig, Kind.PREVIEW) == [("24h", "Wed 2026-11-25 18:00")]
    assert subjects(gig, Kind.PREVIEW) == {"2026-11-26T12:00Z"}


def test_half_time_where_the_deadline_is_over_five_days_away() -> None:
    """From the start of the work; before that, from when all services were active."""
    days = (MONDAY, (*READY, due_by("2026-12-03 12:00")))
    assert told(lived(days), Kind.PREVIEW) == [
        ("half", "Sun 2026-11-29 10:00"),
        ("24h", "Wed 2026-12-02 18:00"),
    ]
    begun = lived(days, ("2026-11-25 12:00", (WorkStarted(),)))
    assert told(begun, Kind.PREVIEW)[0] == ("half", "Sun 2026-11-29 18:00")
    late = lived(days, ("2026-11-28 12:00", (WorkStarted(),)))
    assert told(late, Kind.PREVIEW) == [("24h", "Wed 2026-12-02 18:00")]


def test_no_half_time_while_not_all_services_are_active() -> None:
    gig = lived((MONDAY, (*AGREED, ONE_OF_FOUR, due_by("2026-12-03 12:00"))))
    assert told(gig, Kind.PREVIEW) == [("24h", "Wed 2026-12-02 18:00")]


def test_a_preview_due_by_a_morning_after_the_weekend_is_asked_for_before_it() -> None:
    gig = lived((MONDAY, (*READY, due_by("2026-11-29 09:00"))))
    assert told(gig, Kind.PREVIEW) == [("24h", "Thu 2026-11-26 18:00")]


@pytest.mark.parametrize("stop", [previewed(), own_preview(), released()])
def test_a_preview_sent_is_no_longer_due(stop: Entry) -> None:
    assert told(lived((MONDAY, (*READY, due_by("2026-12-03 12:00"), stop))), Kind.PREVIEW) == []


def test_remarks_make_another_preview_due() -> None:
    gig = lived(
        (MONDAY, (*READY, due_by("2026-11-26 15:00"), previewed(), PreviewRemarked(1, "لا")))
    )
    assert told(gig, Kind.PREVIEW) == [("24h", "Wed 2026-11-25 18:00")]
    assert told(gig, Kind.UNANSWERED) == []


@pytest.mark.parametrize("preview", [previewed(), own_preview()])
def test_approved_and_not_released(preview: Entry) -> None:
    gig = lived((MONDAY, (*READY, preview)), ("2026-11-24 08:00", (approved(),)))
    assert told(gig, Kind.RELEASE) == [("3h", "Tue 2026-11-24 18:00")]
    assert subjects(gig, Kind.RELEASE) == {"1"}
    assert told(lived((MONDAY, (*READY, *APPROVED, released()))), Kind.RELEASE) == []


def test_nobody_is_hurried_to_release_over_a_shut_gate() -> None:
    """Once the last gate opens, the hours count from there; an override opens it too."""
    shut = lived((MONDAY, (*AGREED, ONE_OF_FOUR, *APPROVED)))
    assert told(shut, Kind.RELEASE) == []
    opened = lived((MONDAY, (*AGREED, ONE_OF_FOUR, *APPROVED)), ("2026-11-25 08:00", (FOUR_RUN,)))
    assert told(opened, Kind.RELEASE) == [("3h", "Wed 2026-11-25 18:00")]
    over = overrode(shut, Act.RELEASE, FILE)
    decided = lived((MONDAY, (*AGREED, ONE_OF_FOUR, *APPROVED, over)))
    assert told(decided, Kind.RELEASE) == [("3h", "Mon 2026-11-23 18:00")]


def test_over_everything_at_once_it_counts_from_the_approval() -> None:
    bare = lived((MONDAY, (previewed(scope=0), approved())))
    over = overrode(bare, Act.RELEASE, FILE)
    decided = lived((MONDAY, (previewed(scope=0), approved(), over)))
    assert told(decided, Kind.RELEASE) == [("3h", "Mon 2026-11-23 18:00")]


def test_a_deadline_is_told_a_day_and_four_hours_before_weekend_or_not() -> None:
    gig = lived((MONDAY, (*READY, due_by("2026-11-28 15:00"))))
    assert told(gig, Kind.DEADLINE) == [
        ("24h", "Fri 2026-11-27 15:00"),
        ("4h", "Sat 2026-11-28 11:00"),
    ]
    assert all(n.urgent for n in plan(gig, RIYADH) if n.kind is Kind.DEADLINE)
    assert not any(n.urgent for n in plan(gig, RIYADH) if n.kind is not Kind.DEADLINE)


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        ("2026-11-26 10:00", ["Wed 2026-11-25 10:00", "Wed 2026-11-25 21:30"]),
        ("2026-11-26 01:00", ["Tue 2026-11-24 21:30", "Wed 2026-11-25 21:00"]),
        ("2026-11-26 02:30", ["Tue 2026-11-24 21:30", "Wed 2026-11-25 21:30"]),
    ],
)
def test_a_deadline_is_told_before_the_quiet_hours(deadline: str, expected: list[str]) -> None:
    gig = lived((MONDAY, (*READY, due_by(deadline))))
    assert [when for _, when in told(gig, Kind.DEADLINE)] == expected


def test_two_that_coincide_are_one() -> None:
    """Who is awake for an hour a day has one moment for both."""
    hours = replace(RIYADH.hours, quiet_from=time(9), quiet_to=time(8))
    gig = lived((MONDAY, (*READY, due_by("2026-11-26 10:00"))))
    habits = replace(RIYADH, hours=hours)
    assert lines(plan(gig, habits), habits, Kind.DEADLINE) == [("4h", "Wed 2026-11-25 08:30")]


def test_a_moved_deadline_has_nudges_of_its_own() -> None:
    gig = lived((MONDAY, (*READY, due_by("2026-11-26 15:00"), due_by("2026-11-30 15:00"))))
    assert subjects(gig, Kind.DEADLINE) == subjects(gig, Kind.PREVIEW) == {"2026-11-30T12:00Z"}
    assert told(gig, Kind.DEADLINE)[0] == ("24h", "Sun 2026-11-29 15:00")


def test_a_delivered_gig_has_no_deadline() -> None:
    gig = lived((MONDAY, (*READY, *APPROVED, due_by("2026-11-26 15:00"), released())))
    assert told(gig, Kind.DEADLINE, Kind.PREVIEW) == []


FAR = (*READY, WorkStarted(), due_by("2026-12-13 12:00"))  # half-time: Thursday, 3 December, noon


@pytest.mark.parametrize(
    "owed", [(proposed(2), *shown("T03", scope=2)), (previewed(),), (moved(ASKED, 2),)]
)
def test_nothing_is_due_of_the_seller_while_the_client_owes_an_answer(
    owed: tuple[Entry, ...],
) -> None:
    waiting = lived((MONDAY, FAR), ("2026-11-24 12:00", owed))
    assert told(lived((MONDAY, FAR)), Kind.PREVIEW)[0] == ("half", "Thu 2026-12-03 18:00")
    assert told(waiting, Kind.PREVIEW) == []
    assert len(told(waiting, Kind.DEADLINE)) == 2  # the marketplace's clock doesn't pause


@pytest.mark.parametrize(
    ("owed", "answer"),
    [
        ((proposed(2), *shown("T03", scope=2)), (confirmed(2),)),
        ((proposed(2), *shown("T03", scope=2)), (proposed(3),)),
        ((previewed(),), (PreviewRemarked(1, "لا"),)),
        ((previewed(),), (proposed(2),)),
        ((moved(ASKED, 2),), (moved(RUNS, 2),)),
        ((moved(ASKED, 2), moved(ASKED, 3)), (FOUR_RUN,)),
        ((moved(ASKED, 2), previewed()), (approved(), proposed(2), FOUR_RUN)),
    ],
)
def test_half_time_goes_on_with_the_time_that_was_left(
    owed: tuple[Entry, ...], answer: tuple[Entry, ...]
) -> None:
    """Three days of waiting, however many things were waited for."""
    gig = lived((MONDAY, FAR), ("2026-11-24 12:00", owed), ("2026-11-27 12:00", answer))
    assert told(gig, Kind.PREVIEW)[0] == ("half", "Sun 2026-12-06 18:00")


def test_several_pauses_add_up_and_one_after_half_time_moves_nothing() -> None:
    first = (
        ("2026-11-24 12:00", (previewed(),)),
        ("2026-11-25 12:00", (PreviewRemarked(1, "لا"),)),
    )
    second = (
        ("2026-11-29 12:00", (previewed(NEW_FILE, 2), moved(ASKED, 1))),
        ("2026-11-30 12:00", (PreviewRemarked(2, "لا"),)),
        ("2026-12-01 12:00", (moved(RUNS, 1),)),
    )
    third = (
        ("2026-12-07 12:00", (previewed(FILE, 3),)),
        ("2026-12-08 12:00", (PreviewRemarked(3, "لا"),)),
    )
    gig = lived((MONDAY, FAR), *first, *second, *third)
    assert told(gig, Kind.PREVIEW)[0] == ("half", "Sun 2026-12-06 18:00")


def test_an_answer_to_a_replaced_preview_ends_no_other_pause() -> None:
    """A newer one replaces it in the middle: the client owes an answer all the time."""
    gig = lived(
        (MONDAY, FAR),
        ("2026-11-24 12:00", (previewed(),)),
        ("2026-11-25 12:00", (previewed(NEW_FILE, 2),)),
        ("2026-11-27 12:00", (PreviewRemarked(2, "لا"),)),
    )
    assert told(gig, Kind.PREVIEW)[0] == ("half", "Sun 2026-12-06 18:00")


def test_what_is_proved_later_was_said_when_it_was_said() -> None:
    """The first answer ends the waiting; a second approval of the same preview changes nothing."""
    gig = lived(
        (MONDAY, (*FAR, previewed())),
        ("2026-11-24 12:00", (approved(),)),
        ("2026-11-30 12:00", (approved(), PreviewRemarked(1, "لا"))),
    )
    assert told(gig, Kind.PREVIEW)[0] == ("half", "Sun 2026-12-06 10:00")
