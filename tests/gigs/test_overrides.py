"""Going on over a shut gate: bound to what was missing at that moment, and in sight for ever."""

import pytest

from gigs.entries.delivery import WorkStarted
from gigs.gates import Act, Look, look, may, overridden, shut, was_overridden
from gigs.journal import Entry
from gigs.model import Gate, Gig, ServiceState
from tests.gigs.building import (
    AGREED,
    APPROVED,
    CANCELLED,
    FILE,
    FOUR_RUN,
    NEW_FILE,
    ONE_OF_FOUR,
    RUNS,
    WAITS,
    after,
    approved,
    confirmed,
    erased,
    gig,
    moved,
    overrode,
    previewed,
    proposed,
    ready_gig,
    released,
)

WAITING = gig(*AGREED, ONE_OF_FOUR)
STARTED = after(WAITING, overrode(WAITING, Act.START))
UNSEEN = gig(*AGREED, FOUR_RUN)  # no preview yet
SENT = after(UNSEEN, overrode(UNSEEN, Act.RELEASE, FILE))


def test_after_an_override_the_work_may_start_though_nothing_opened() -> None:
    assert (may(WAITING, Act.START), may(STARTED, Act.START)) == (False, True)
    assert shut(STARTED, Act.START) == shut(WAITING, Act.START)


def test_an_open_gate_needs_no_override() -> None:
    assert may(UNSEEN, Act.START)
    assert not overridden(UNSEEN, Act.START)


def test_a_gate_gone_over_looks_so_and_the_others_keep_their_look() -> None:
    assert {gate: look(STARTED, gate) for gate in Gate} == {
        Gate.SCOPE: Look.PASSED,
        Gate.SERVICES: Look.OVERRIDDEN,
        Gate.PREVIEW: Look.SHUT,
    }


def test_one_decision_goes_over_all_that_is_shut() -> None:
    nothing = gig(ONE_OF_FOUR)
    over = overrode(nothing, Act.RELEASE, FILE)
    assert over.gates == (Gate.SCOPE, Gate.SERVICES, Gate.PREVIEW)
    gone_on = after(nothing, over)
    assert may(gone_on, Act.RELEASE, FILE)
    assert {look(gone_on, gate) for gate in Gate} == {Look.OVERRIDDEN}


def test_starting_over_a_gate_is_no_leave_to_release() -> None:
    assert not may(STARTED, Act.RELEASE, FILE)
    assert not may(after(STARTED, *APPROVED), Act.RELEASE, FILE)


def test_releasing_over_a_gate_is_no_leave_to_start() -> None:
    both = after(WAITING, overrode(WAITING, Act.RELEASE, FILE))
    assert not may(both, Act.START)


def test_a_release_was_decided_for_one_file() -> None:
    assert may(SENT, Act.RELEASE, FILE)
    assert not may(SENT, Act.RELEASE, NEW_FILE)
    assert not may(SENT, Act.RELEASE)


def test_it_was_decided_under_one_version_of_the_agreement() -> None:
    assert not may(after(STARTED, proposed(2), confirmed(2)), Act.START)
    assert not may(after(SENT, proposed(2), confirmed(2)), Act.RELEASE, FILE)


def test_a_first_version_after_the_decision_asks_again() -> None:
    nothing = gig(FOUR_RUN)
    gone_on = after(nothing, overrode(nothing, Act.START))
    assert may(gone_on, Act.START)
    assert not may(after(gone_on, proposed()), Act.START)


@pytest.mark.parametrize(
    ("entry", "goes_on"),
    [
        (moved(RUNS, 2), True),
        (moved(RUNS, 2, 3, 4), True),
        (moved(ServiceState.NOT_BOUGHT, 2), True),
        (moved(WAITS, 1), False),
        (moved(ServiceState.CANCEL_REQUESTED, 1), False),
        (moved(CANCELLED, 4), False),
        (confirmed(), True),
    ],
)
def test_only_a_new_missing_thing_shuts_the_gate_again(entry: Entry, goes_on: bool) -> None:
    """Fewer idle services are covered; another idle one, or a price that's short now, is not."""
    assert may(after(STARTED, entry), Act.START) is goes_on


def test_a_new_missing_thing_looks_shut_again_until_it_is_decided_too() -> None:
    worse = after(STARTED, moved(WAITS, 1))
    assert look(worse, Gate.SERVICES) == Look.AMBER
    again = after(worse, overrode(worse, Act.START))
    assert (may(again, Act.START), look(again, Gate.SERVICES)) == (True, Look.OVERRIDDEN)


def test_another_preview_is_a_new_missing_thing() -> None:
    assert not may(after(SENT, previewed()), Act.RELEASE, FILE)
    assert may(after(SENT, previewed(), approved()), Act.RELEASE, FILE)


def test_two_decisions_do_not_add_up() -> None:
    """Each was weighed against its own costs; the sum was put before nobody."""
    first = after(UNSEEN, overrode(UNSEEN, Act.RELEASE, FILE))
    worse = after(ready_gig(), moved(WAITS, 1))
    second = overrode(worse, Act.RELEASE, FILE)
    both = after(first, second, moved(WAITS, 1))
    assert not may(both, Act.RELEASE, FILE)


def names_of_overridden(gig: Gig) -> list[Gate]:
    return [gate for gate in Gate if was_overridden(gig, gate)]


def test_a_decision_stays_in_sight_after_everything_passed() -> None:
    mended = after(STARTED, WorkStarted(), moved(RUNS, 2, 3, 4), *APPROVED)
    assert {look(mended, gate) for gate in Gate} == {Look.PASSED}
    assert names_of_overridden(mended) == [Gate.SERVICES]


def test_a_decision_stays_in_sight_in_the_next_round() -> None:
    again = after(SENT, released(over=(Gate.PREVIEW,)), proposed(2), confirmed(2))
    assert names_of_overridden(again) == [Gate.PREVIEW]
    assert look(again, Gate.PREVIEW) == Look.SHUT


def test_the_latest_decision_over_a_gate_is_the_one_in_sight() -> None:
    first, second = overrode(WAITING, Act.START), overrode(WAITING, Act.RELEASE, FILE)
    decided = after(WAITING, first, second)
    latest = [was_overridden(decided, gate) for gate in Gate]
    assert [o.act if o else None for o in latest] == [None, "release", "release"]


def test_without_a_decision_none_is_in_sight() -> None:
    assert names_of_overridden(ready_gig()) == []


def test_another_file_sent_over_the_preview_gate_never_looks_passed() -> None:
    """The approval was for FILE; NEW_FILE left over it."""
    over = overrode(ready_gig(), Act.RELEASE, NEW_FILE)
    sent = after(ready_gig(), over, released(NEW_FILE, over=(Gate.PREVIEW,)))
    assert over.missing == ("preview.other-file:1",)
    assert names_of_overridden(sent) == [Gate.PREVIEW]
    assert look(sent, Gate.PREVIEW) == Look.OVERRIDDEN


def test_an_erased_reason_leaves_the_decision_as_it_was() -> None:
    forgotten = after(WAITING, erased(overrode(WAITING, Act.START)))
    assert may(forgotten, Act.START)
    assert look(forgotten, Gate.SERVICES) == Look.OVERRIDDEN
