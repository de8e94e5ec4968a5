"""Spoken names: one for each open gig, and never the same twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gigs.names import NAMES, free_name

BORNE = st.sets(st.sampled_from([*NAMES, *(f"{n}.{r}" for n in NAMES for r in range(2, 5))]))


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        ((), "olive"),
        (("olive",), "moon"),
        (("moon",), "olive"),
        (("olive", "moon", "moon"), "palm"),
        (NAMES, "olive.2"),
        ((*NAMES, "olive.2"), "moon.2"),
        ((*NAMES, *(f"{name}.2" for name in NAMES)), "olive.3"),
        (NAMES[1:], "olive"),
    ],
)
def test_the_first_free_name_is_given(taken: tuple[str, ...], free: str) -> None:
    assert free_name(taken) == free


def test_no_name_stands_twice_in_the_list() -> None:
    assert sorted(set(NAMES)) == sorted(NAMES)


@given(BORNE)
def test_a_given_name_is_never_borne_already(borne: set[str]) -> None:
    assert free_name(borne) not in borne


def test_two_hundred_open_gigs_bear_two_hundred_names() -> None:
    borne: list[str] = []
    for _ in range(200):
        borne.append(free_name(borne))
    assert len(set(borne)) == 200
