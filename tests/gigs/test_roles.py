"""Who may what in a gig: the parts themselves, without anybody who has them."""

import pytest

from gigs.roles import Right, Role, may, strongest


@pytest.mark.parametrize("right", list(Right))
def test_who_has_no_part_may_nothing(right: Right) -> None:
    assert not may(None, right)


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (Role.OWNER, set(Right) - {Right.WATCH, Right.CONFIRM}),
        (Role.LEAD, set(Right) - {Right.BIND, Right.CONFIRM}),
        (Role.VIEWER, {Right.SEE, Right.WATCH}),
        (Role.CLIENT, {Right.SEE, Right.CONFIRM}),
    ],
)
def test_each_part_brings_its_rights_whosever_the_gig_is(role: Role, rights: set[Right]) -> None:
    for assigned in (False, True):
        assert {right for right in Right if may(role, right, assigned)} == rights


def test_a_maker_previews_only_what_is_theirs_to_make() -> None:
    assert may(Role.MAKER, Right.PREVIEW, assigned=True)
    assert not may(Role.MAKER, Right.PREVIEW)
    assert may(Role.MAKER, Right.WORK)
    assert not may(Role.MAKER, Right.STEER, assigned=True)


def test_of_several_parts_the_strongest_counts() -> None:
    assert strongest([]) is None
    assert strongest([Role.CLIENT, Role.MAKER, Role.VIEWER]) is Role.MAKER
    assert strongest([Role.LEAD, Role.OWNER]) is Role.OWNER
