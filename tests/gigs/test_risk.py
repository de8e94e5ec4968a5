"""Caution: the worked examples exactly, reasons first, and nothing eased while a gate is shut."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gigs.entries.agreement import SignalSeen
from gigs.entries.delivery import FileAsked, WorkStarted
from gigs.entries.opening import DeadlineSet, GigClosed
from gigs.gates import Act
from gigs.journal import Entry
from gigs.model import Gate, Gig, ProofKind, ServiceState
from gigs.risk import HARD, WEIGHTS, Caution, Level, caution
from tests.gigs.building import (
    AGREED,
    APPROVED,
    CANCELLED,
    FILE,
    FOUR_RUN,
    NOON,
    ONE_OF_FOUR,
    RUNS,
    WAITS,
    after,
    confirmed,
    gig,
    listed,
    overrode,
    proposed,
    ready_gig,
    released,
)

ASKED = FileAsked((Gate.PREVIEW,))
OVER_PREVIEW = released(over=(Gate.PREVIEW,))
WHAT_MAY_COME: list[Entry] = [
    *AGREED,
    proposed(2),
    *APPROVED,
    WorkStarted(),
    ASKED,
    released(),
    OVER_PREVIEW,
    SignalSeen("R07"),
    SignalSeen("R12"),
    DeadlineSet(NOON),
    GigClosed("declined"),
]


def weighed(*entries: Entry) -> tuple[Level, int, tuple[str, ...]]:
    return weighed_gig(gig(*entries))


def weighed_gig(gig: Gig) -> tuple[Level, int, tuple[str, ...]]:
    found = caution(gig, NOON)
    return found.level, found.score, found.signals


def test_the_story_when_the_client_asks_for_the_file() -> None:
    story = gig(ONE_OF_FOUR, WorkStarted(), ASKED)
    assert caution(story, NOON) == Caution(Level.HIGH, ("R01", "R03", "R05"), 65, rule_set=1)


def test_the_same_moment_with_the_agreement_confirmed_and_all_services_active() -> None:
    assert weighed(*AGREED, FOUR_RUN, WorkStarted(), ASKED) == (Level.LOW, 15, ("R05",))


def test_the_card_s_own_example() -> None:
    """A split price, not all active: medium, though the agreement is confirmed."""
    assert weighed(*AGREED, ONE_OF_FOUR) == (Level.MEDIUM, 20, ("R02",))


@pytest.mark.parametrize(
    ("entries", "level", "score", "signals"),
    [
        ((*AGREED, FOUR_RUN, *APPROVED), Level.LOW, 0, ()),
        ((), Level.LOW, 15, ("R03",)),
        ((proposed(), FOUR_RUN), Level.LOW, 15, ("R03",)),
        ((proposed(), confirmed(how=ProofKind.NONE), FOUR_RUN), Level.LOW, 15, ("R03",)),
        ((*AGREED, listed(WAITS)), Level.LOW, 10, ("R02b",)),
        ((*AGREED, listed(WAITS, CANCELLED)), Level.LOW, 10, ("R02b",)),
        ((proposed(), listed(RUNS, WAITS)), Level.MEDIUM, 35, ("R02", "R03")),
        ((*AGREED, listed(WAITS), WorkStarted()), Level.HIGH, 35, ("R01",)),
        ((*AGREED, ONE_OF_FOUR, *APPROVED, released()), Level.HIGH, 35, ("R01",)),
        ((*AGREED, FOUR_RUN, OVER_PREVIEW), Level.HIGH, 25, ("R06",)),
        ((*AGREED, FOUR_RUN, *APPROVED, ASKED), Level.LOW, 0, ()),
        ((*AGREED, FOUR_RUN, ASKED, OVER_PREVIEW), Level.HIGH, 25, ("R06",)),
    ],
)
def test_what_follows_from_the_gig(
    entries: tuple[Entry, ...], level: Level, score: int, signals: tuple[str, ...]
) -> None:
    assert weighed(*entries) == (level, score, signals)


@pytest.mark.parametrize(("changes", "points"), [(0, 0), (1, 12), (2, 24), (3, 24), (5, 24)])
def test_a_changed_request_weighs_each_time_but_twice_at_most(changes: int, points: int) -> None:
    later = [proposed(number) for number in range(2, 2 + changes)]
    waiting = gig(*AGREED, FOUR_RUN, *later)
    unconfirmed = 15 if changes else 0
    assert caution(waiting, NOON).score == points + unconfirmed
    assert ("R04" in caution(waiting, NOON).signals) is bool(changes)


def test_drafts_before_the_first_yes_are_no_changes() -> None:
    assert weighed(proposed(), proposed(2), proposed(3), confirmed(3), FOUR_RUN) == (
        Level.LOW,
        0,
        (),
    )


def test_without_any_agreement_nothing_can_have_changed() -> None:
    """The story's first delivery: work, a file, and not a word in writing."""
    sent = (ONE_OF_FOUR, WorkStarted(), OVER_PREVIEW)
    assert weighed(*sent) == (Level.HIGH, 75, ("R01", "R06", "R03"))


def test_a_request_changed_after_an_unconfirmed_delivery_is_a_change() -> None:
    sent = (proposed(), FOUR_RUN, *APPROVED, released())
    assert weighed(*sent, proposed(2)) == (Level.MEDIUM, 27, ("R03", "R04"))


def test_it_stays_one_when_the_new_version_is_confirmed() -> None:
    sent = (proposed(), FOUR_RUN, *APPROVED, released())
    changed = gig(*sent, proposed(2), confirmed(2))
    assert caution(changed, NOON).signals == ("R04",)


def test_versions_before_an_unconfirmed_delivery_are_no_changes_after_it() -> None:
    sent = gig(proposed(), proposed(2), FOUR_RUN, released(scope=2))
    assert caution(sent, NOON).signals == ("R03",)


@pytest.mark.parametrize(
    ("left", "points"),
    [
        (timedelta(days=3), 0),
        (timedelta(hours=24), 0),
        (timedelta(hours=23, minutes=59), 12),
        (timedelta(0), 12),
        (-timedelta(seconds=1), 25),
        (-timedelta(days=30), 25),
    ],
)
def test_a_deadline_weighs_in_its_last_day_and_more_once_passed(
    left: timedelta, points: int
) -> None:
    due = caution(gig(FOUR_RUN, DeadlineSet(NOON + left)), NOON)
    assert due.score == 15 + points
    assert ("R15" in due.signals) is bool(points)


def test_a_deadline_met_or_a_closed_gig_presses_no_more() -> None:
    passed = DeadlineSet(NOON - timedelta(days=1))
    assert weighed_gig(after(ready_gig(), passed, released())) == (Level.LOW, 0, ())
    assert weighed_gig(after(ready_gig(), passed, GigClosed("archived"))) == (Level.LOW, 0, ())


@pytest.mark.parametrize("signal", ["R07", "R12"])
def test_what_a_person_noticed_weighs_once_however_often_it_was_told(signal: str) -> None:
    told = gig(ONE_OF_FOUR, *AGREED, SignalSeen(signal), SignalSeen(signal))
    assert weighed_gig(told) == (Level.MEDIUM, 40, ("R02", signal))


def test_open_gates_ease_what_else_was_noticed() -> None:
    noticed = (SignalSeen("R07"), SignalSeen("R12"))
    assert weighed(*AGREED, FOUR_RUN, *noticed) == (Level.MEDIUM, 20, ("R07", "R12"))
    assert weighed(*AGREED, FOUR_RUN, *APPROVED, *noticed) == (Level.LOW, 5, ("R07", "R12"))


@pytest.mark.parametrize(
    ("entries", "score"),
    [
        ((proposed(), FOUR_RUN, *APPROVED), 15 + 20),
        ((*AGREED, ONE_OF_FOUR, *APPROVED), 20 + 20),
        ((*AGREED, listed(WAITS), *APPROVED), 10 + 20),
        ((*AGREED, ONE_OF_FOUR, *APPROVED, WorkStarted()), 35 + 20),
        ((*AGREED, FOUR_RUN, ASKED), 15 + 20),
        ((*AGREED, FOUR_RUN, OVER_PREVIEW), 25 + 20),
    ],
)
def test_nothing_is_eased_while_a_gate_s_own_signal_stands(
    entries: tuple[Entry, ...], score: int
) -> None:
    assert caution(gig(*entries, SignalSeen("R07")), NOON).score == score


def test_a_hard_signal_is_high_whatever_the_score() -> None:
    over = overrode(gig(*AGREED, FOUR_RUN), Act.RELEASE, FILE)
    assert weighed(*AGREED, FOUR_RUN, over, OVER_PREVIEW) == (Level.HIGH, 25, ("R06",))
    assert frozenset({"R01", "R06"}) == HARD


def test_the_levels_begin_at_twenty_and_forty_five() -> None:
    late = DeadlineSet(NOON - timedelta(days=1))
    assert weighed(*AGREED, ONE_OF_FOUR, late) == (Level.HIGH, 45, ("R15", "R02"))
    assert weighed(*AGREED, ONE_OF_FOUR) == (Level.MEDIUM, 20, ("R02",))


def test_more_than_everything_is_a_hundred() -> None:
    late = DeadlineSet(NOON - timedelta(days=1))
    noticed = (SignalSeen("R07"), SignalSeen("R12"))
    worst = gig(ONE_OF_FOUR, WorkStarted(), ASKED, late, *noticed)
    assert caution(worst, NOON).score == 100
    assert caution(worst, NOON).signals == ("R01", "R15", "R07", "R12", "R03", "R05")


@given(
    states=st.lists(st.sampled_from([RUNS, WAITS, CANCELLED]), min_size=1, max_size=4),
    more=st.lists(
        st.sampled_from(WHAT_MAY_COME),
        max_size=8,
    ),
)
def test_the_level_always_follows_from_its_reasons(
    states: list[ServiceState], more: list[Entry]
) -> None:
    found = caution(gig(listed(*states), *more), NOON)
    assert 0 <= found.score <= 100
    assert set(found.signals) <= {*WEIGHTS, "R15"}
    assert len(set(found.signals)) == len(found.signals)
    high = bool(HARD & set(found.signals)) or found.score >= 45
    assert (found.level is Level.HIGH) == high
    assert (found.level is Level.LOW) == (not high and found.score < 20)
