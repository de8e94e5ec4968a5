"""How much of the price is really secured, and what each way of buying wants active."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gigs.erased import ERASED
from gigs.model import Mode, ServiceState
from gigs.services import ACTIVE, Secured, inactive, secured, shortfall, standing
from tests.gigs.building import (
    CANCELLED,
    CLOSED,
    FOUR_RUN,
    NOT_BOUGHT,
    ONE_OF_FOUR,
    RUNS,
    WAITS,
    after,
    erased,
    gig,
    listed,
    moved,
    proposed,
)

FUNDED = ServiceState.FUNDED
UNFUNDED = ServiceState.AWAITING_FUNDING
PAID_OR_WORKED_ON = {RUNS, FUNDED, ServiceState.AWAITING_ACCEPTANCE, CLOSED}


def numbers_inactive(mode: Mode, *states: ServiceState) -> list[int]:
    return [s.number for s in inactive(gig(listed(*states), mode=mode))]


def test_active_is_what_runs_is_funded_or_delivered_and_nothing_else() -> None:
    assert ACTIVE == PAID_OR_WORKED_ON


def test_the_story_had_twenty_of_eighty_secured() -> None:
    story = gig(ONE_OF_FOUR)
    assert secured(story) == Secured(2000, 8000, active=1, count=4)
    assert secured(story).unsecured == 6000


def test_bought_is_not_active() -> None:
    assert numbers_inactive(Mode.ALL_ACTIVE, RUNS, WAITS, NOT_BOUGHT) == [2, 3]
    assert secured(gig(listed(WAITS, NOT_BOUGHT))).amount == 0


def test_a_service_asked_to_be_cancelled_is_not_secured() -> None:
    asked = after(gig(FOUR_RUN), moved(ServiceState.CANCEL_REQUESTED, 2))
    assert secured(asked) == Secured(6000, 8000, active=3, count=4)
    assert [s.number for s in inactive(asked)] == [2]


def test_a_cancelled_service_stands_no_more() -> None:
    three = after(gig(FOUR_RUN), moved(CANCELLED, 4))
    assert [s.number for s in standing(three)] == [1, 2, 3]
    assert secured(three) == Secured(6000, 8000, active=3, count=3)
    assert (inactive(three), shortfall(three)) == ((), 2000)


@pytest.mark.parametrize(
    ("states", "waits_for"),
    [
        ((FUNDED, UNFUNDED), []),
        ((UNFUNDED, UNFUNDED), [1]),
        ((CLOSED, UNFUNDED), [2]),
        ((CLOSED, FUNDED), []),
        ((ServiceState.AWAITING_ACCEPTANCE, UNFUNDED), []),
        ((CANCELLED, UNFUNDED), [2]),
        ((CLOSED, CLOSED), []),
    ],
)
def test_milestones_want_only_the_current_one_funded(
    states: tuple[ServiceState, ...], waits_for: list[int]
) -> None:
    assert numbers_inactive(Mode.SEQUENTIAL, *states) == waits_for


@pytest.mark.parametrize(
    ("states", "waits_for"),
    [
        ((RUNS, NOT_BOUGHT), []),
        ((NOT_BOUGHT, NOT_BOUGHT), [1]),
        ((CLOSED, NOT_BOUGHT), []),
        ((CANCELLED, NOT_BOUGHT), [2]),
    ],
)
def test_direct_work_wants_only_the_deposit(
    states: tuple[ServiceState, ...], waits_for: list[int]
) -> None:
    assert numbers_inactive(Mode.DEPOSIT, *states) == waits_for


@pytest.mark.parametrize("mode", Mode)
def test_without_services_nothing_is_inactive_and_nothing_secured(mode: Mode) -> None:
    assert inactive(gig(mode=mode)) == ()
    assert secured(gig(mode=mode)) == Secured(0, 8000, active=0, count=0)


@pytest.mark.parametrize(
    ("amounts", "short"),
    [((4000, 4000), 0), ((4000, 2000), 2000), ((4000, 5000), 0)],
)
def test_services_may_exceed_the_price_but_not_fall_short(
    amounts: tuple[int, ...], short: int
) -> None:
    assert shortfall(gig(listed(RUNS, RUNS, amounts=amounts))) == short


def test_a_higher_price_falls_short_by_exactly_what_was_added() -> None:
    assert shortfall(gig(FOUR_RUN, proposed(price=10500))) == 2500


def test_a_deposit_is_a_part_and_never_short() -> None:
    assert shortfall(gig(listed(RUNS, amounts=(2000,)), mode=Mode.DEPOSIT)) == 0


def test_an_erased_amount_cannot_be_short() -> None:
    assert shortfall(gig(erased(FOUR_RUN))) == 0
    assert shortfall(gig(FOUR_RUN, erased(proposed()))) == 0
    assert secured(gig(erased(FOUR_RUN))) == Secured(ERASED, 8000, active=4, count=4)


@given(
    states=st.lists(st.sampled_from(ServiceState), max_size=6),
    price=st.integers(1, 10**6),
    mode=st.sampled_from(Mode),
)
def test_secured_and_unsecured_never_tell_more_than_there_is(
    states: list[ServiceState], price: int, mode: Mode
) -> None:
    split = gig(listed(*states, price=price), price=price, mode=mode) if states else gig(mode=mode)
    held = secured(split)
    bought = sum(s.amount for s in standing(split) if isinstance(s.amount, int))
    assert isinstance(held.amount, int)
    assert isinstance(held.unsecured, int)
    assert held.amount <= bought <= split.price if states else held.amount == 0  # type: ignore[operator]  # no price is erased here
    assert held.amount + held.unsecured == split.price
    assert held.active <= held.count


def test_wanting_all_active_wants_no_less_than_the_other_ways() -> None:
    for states in product((RUNS, WAITS, CLOSED, CANCELLED), repeat=3):
        strict = set(numbers_inactive(Mode.ALL_ACTIVE, *states))
        assert set(numbers_inactive(Mode.SEQUENTIAL, *states)) <= strict
        assert set(numbers_inactive(Mode.DEPOSIT, *states)) <= strict
