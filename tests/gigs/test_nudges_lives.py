"""Paces, sizes, zones: how the same plan looks in other lives; and that there's always a plan."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gigs.entries.opening import GigClosed, GigReopened, SizeRaised
from gigs.journal import Entry
from gigs.model import Gig
from gigs.nudge import Habits, Kind, Pace
from gigs.nudge_times import is_quiet, is_weekend, slot_at
from gigs.nudges import plan
from gigs.schedule import Clocks, Course, Schedule
from tests.gigs.building import (
    APPROVED,
    NOON,
    ONE_OF_FOUR,
    RUNS,
    WAITS,
    erased,
    grown,
    listed,
    previewed,
)
from tests.gigs.days import (
    CAIRO,
    CASABLANCA,
    DELIVERED,
    MONDAY,
    READY,
    RIYADH,
    SUMMARY,
    dated,
    due_by,
    lines,
    lived,
)
from tests.storage.histories import HISTORIES

QUIET, INTENSE = replace(RIYADH, pace=Pace.QUIET), replace(RIYADH, pace=Pace.INTENSE)


FULL_OF_NUDGES = (
    *SUMMARY,
    listed(RUNS, WAITS, WAITS),
    dated("2026-12-01 17:00"),
    due_by("2026-12-03 12:00"),
    previewed(),
)


def test_a_light_gig_has_its_deadline_and_what_is_not_active_only() -> None:
    gig = lived((MONDAY, (*FULL_OF_NUDGES, SizeRaised("light"))))
    assert {n.kind for n in plan(gig, RIYADH)} == {Kind.SERVICES, Kind.DEADLINE}
    assert len(plan(gig, RIYADH)) == 5


@pytest.mark.parametrize("how", ["declined", "archived"])
def test_a_closed_gig_has_none_and_a_reopened_one_has_its_own_again(how: str) -> None:
    gig = lived((MONDAY, FULL_OF_NUDGES))
    closed = lived((MONDAY, (*FULL_OF_NUDGES, GigClosed(how))))
    again = lived((MONDAY, (*FULL_OF_NUDGES, GigClosed(how), GigReopened())))
    assert plan(closed, RIYADH) == ()
    assert plan(again, RIYADH) == plan(gig, RIYADH) != ()


def paces(gig: Gig, kind: Kind, clocks: Clocks) -> list[str]:
    plans = [plan(gig, habits, clocks=clocks) for habits in (QUIET, RIYADH, INTENSE)]
    return [" ".join(n.occurrence for n in found if n.kind is kind) for found in plans]


@pytest.mark.parametrize(
    ("entries", "kind", "expected"),
    [
        (SUMMARY, Kind.SCOPE, ["72h", "24h 72h", "24h 48h 72h"]),
        ((ONE_OF_FOUR,), Kind.SERVICES, ["72h", "6h 30h 72h", "6h 30h 54h 72h"]),
        (
            (ONE_OF_FOUR, dated("2026-12-02 17:00")),
            Kind.INSTALMENT,
            ["48h", "-24h day 48h", "-72h -24h day 48h"],
        ),
        (
            (*READY, due_by("2026-12-03 12:00")),
            Kind.PREVIEW,
            ["24h", "half 24h", "half 48h 24h"],
        ),
        ((*READY, previewed()), Kind.UNANSWERED, ["72h", "24h 72h", "24h 48h 72h"]),
        ((*READY, *APPROVED), Kind.RELEASE, ["3h", "3h", "3h 24h"]),
        (
            (*READY, due_by("2026-12-03 12:00")),
            Kind.DEADLINE,
            ["24h 4h", "24h 4h", "48h 24h 4h"],
        ),
        (DELIVERED, Kind.ACCEPTANCE, ["auto", "48h auto", "48h 96h auto"]),
    ],
)
def test_three_paces(entries: tuple[Entry, ...], kind: Kind, expected: list[str]) -> None:
    """On a Sunday, so that no weekend lets two fall together."""
    gig = lived(("2026-11-22 12:00", entries), begun="2026-11-22 12:00")
    assert paces(gig, kind, Clocks(auto_accept_days=14)) == expected


def test_the_numbers_are_the_operator_s() -> None:
    gig = lived((MONDAY, (*READY, previewed())))
    sooner = Schedule(normal=Course(unanswered=(1,)))
    assert lines(plan(gig, RIYADH, sooner), RIYADH, Kind.UNANSWERED) == [
        ("1h", "Mon 2026-11-23 18:00")
    ]
    none = plan(gig, RIYADH, Schedule(normal=Course(unanswered=())))
    assert lines(none, RIYADH, Kind.UNANSWERED) == []


def test_over_the_change_of_clocks_in_cairo() -> None:
    """Clocks go forward in the night to Friday, 24 April 2026."""
    gig = lived(
        ("2026-04-22 12:00", (*READY, due_by("2026-04-24 18:00", CAIRO), previewed())),
        habits=CAIRO,
        begun="2026-04-22 12:00",
    )
    nudges = plan(gig, CAIRO)
    assert lines(nudges, CAIRO, Kind.DEADLINE) == [
        ("24h", "Thu 2026-04-23 17:00"),  # hours that pass, not hours on the wall
        ("4h", "Fri 2026-04-24 14:00"),
    ]
    assert lines(nudges, CAIRO, Kind.UNANSWERED) == [
        ("24h", "Thu 2026-04-23 18:00"),
        ("72h", "Sun 2026-04-26 10:00"),
    ]


def test_in_ramadan_in_casablanca() -> None:
    """Who fasts has other slots and other quiet hours from the first day on."""
    gig = lived(
        ("2026-02-16 12:00", (*READY, due_by("2026-02-19 12:00", CASABLANCA), previewed())),
        habits=CASABLANCA,
        begun="2026-02-16 12:00",
    )
    nudges = plan(gig, CASABLANCA)
    assert lines(nudges, CASABLANCA, Kind.DEADLINE) == [
        ("24h", "Wed 2026-02-18 12:00"),
        ("4h", "Thu 2026-02-19 02:30"),
    ]
    assert lines(nudges, CASABLANCA, Kind.UNANSWERED) == [
        ("24h", "Tue 2026-02-17 18:00"),
        ("72h", "Thu 2026-02-19 13:00"),
    ]


def lived_at_random(history: list[Entry], days: list[int]) -> Gig:
    gig = None
    for n, entry in enumerate(history):
        gig = grown(gig, entry, at=NOON + timedelta(days=sum(days[: n + 1])))
    assert gig is not None
    return gig


LIVES = st.tuples(HISTORIES, st.lists(st.integers(0, 9), max_size=12))
PEOPLE = st.builds(
    replace,
    st.sampled_from([RIYADH, CAIRO, CASABLANCA]),
    pace=st.sampled_from(Pace),
    weekend=st.frozensets(st.integers(0, 6), max_size=6),
)
CLOCKS = st.builds(Clocks, st.integers(1, 30) | st.none(), st.integers(0, 30) | st.none())


@given(LIVES, PEOPLE, CLOCKS)
def test_there_is_always_a_plan(
    life: tuple[list[Entry], list[int]], habits: Habits, clocks: Clocks
) -> None:
    """In order, the same each time, each key once, and each at an hour that suits."""
    gig = lived_at_random(*life)
    nudges = plan(gig, habits, clocks=clocks)
    assert nudges == plan(gig, habits, clocks=clocks)
    assert [n.due for n in nudges] == sorted(n.due for n in nudges)
    keys = [(n.kind, n.subject, n.occurrence) for n in nudges]
    assert len(set(keys)) == len(keys)
    assert not (gig.closed and nudges)
    for nudge in nudges:
        assert nudge.urgent == (nudge.kind is Kind.DEADLINE)
        assert not is_quiet(nudge.due, habits)
        if nudge.urgent:
            assert gig.deadline
            assert nudge.due < gig.deadline
        else:
            assert slot_at(nudge.due, habits)
            assert not is_weekend(nudge.due, habits)


@given(LIVES)
def test_erased_words_change_no_plan(life: tuple[list[Entry], list[int]]) -> None:
    """Only what is asked of a price can't be known any more: whether the services reach it."""
    history, days = life
    told = plan(lived_at_random(history, days), RIYADH)
    forgotten = plan(lived_at_random([erased(entry) for entry in history], days), RIYADH)
    assert [n for n in forgotten if n.kind is not Kind.RELEASE] == [
        n for n in told if n.kind is not Kind.RELEASE
    ]
