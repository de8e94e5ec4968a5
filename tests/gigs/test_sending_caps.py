"""How much a person hears in a day, and what becomes of what they ignore."""

from dataclasses import replace

import pytest

from gigs.nudge import Habits, Kind
from gigs.records import NudgeRow
from gigs.sending import Group, Matter, Past, matter, unanswered
from tests.gigs.days import RIYADH, at
from tests.gigs.rows import EVENING, MIDDAY, MORNING, chosen, only, row, sent, waits


def messages(count_: int, when: str = "2026-11-23 08:30") -> tuple[NudgeRow, ...]:
    return tuple(sent(row(gig=f"m{n}"), when, f"b{n}") for n in range(count_))


def first_days(since: str) -> Habits:
    return replace(RIYADH, since=at(since))


@pytest.mark.parametrize(
    ("habits", "most"),
    [
        (RIYADH, 4),
        (first_days("2026-11-17 10:00"), 2),
        (first_days("2026-11-16 10:00"), 4),  # a week ago to the minute
    ],
)
def test_messages_a_day(habits: Habits, most: int) -> None:
    one = row(when=EVENING)
    assert only(chosen(EVENING, one, lately=messages(most - 1), habits=habits)).shown == (one,)
    capped = chosen(EVENING, one, lately=messages(most), habits=habits)
    assert waits(capped) == ["Tue 2026-11-24 10:00"]


def test_a_capped_morning_waits_for_the_evening() -> None:
    assert waits(chosen(MORNING, row(), lately=messages(4))) == ["Mon 2026-11-23 18:00"]


def test_yesterday_counts_for_yesterday_on_the_local_clock() -> None:
    """23:30 on Sunday in Riyadh is Sunday there, and 00:30 on Monday is Sunday in UTC."""
    yesterday = messages(4, "2026-11-22 23:30")
    assert only(chosen(EVENING, row(when=EVENING), lately=yesterday)).silent
    today = messages(4, "2026-11-23 00:30")
    assert waits(chosen(EVENING, row(when=EVENING), lately=today)) == ["Tue 2026-11-24 10:00"]


def test_one_message_is_one_however_many_rows_it_had() -> None:
    many = tuple(sent(row(gig=f"m{n}"), MORNING) for n in range(6))
    assert only(chosen(EVENING, row(when=EVENING), lately=many)).silent


@pytest.mark.parametrize("kind", [Kind.DEADLINE, Kind.OWN])
def test_what_presses_is_exempt_from_the_caps_and_counts_for_none(kind: Kind) -> None:
    pressing = row(kind, when=MIDDAY)
    assert only(chosen(MIDDAY, pressing, lately=messages(4))).shown == (pressing,)
    earlier = tuple(sent(row(kind), MORNING, batch) for batch in "abcd")
    one = row(when=EVENING)
    assert only(chosen(EVENING, one, lately=earlier)).shown == (one,)


def test_what_was_put_off_by_a_press_was_told_all_the_same() -> None:
    later = tuple(replace(told, state="snoozed", at=at(EVENING)) for told in messages(4))
    one = row(when=EVENING)
    assert waits(chosen(EVENING, one, lately=later)) == ["Tue 2026-11-24 10:00"]
    of_its_gig = replace(sent(row(), MORNING), state="snoozed")
    assert waits(chosen(EVENING, one, lately=(of_its_gig,))) == ["Tue 2026-11-24 10:00"]


def test_one_message_a_day_about_a_gig() -> None:
    same, other = row(when=EVENING), row(gig="palm", when=EVENING)
    sending = chosen(EVENING, same, other, lately=(sent(row(), MORNING),))
    assert sending.groups == (Group((other,), silent=True),)
    assert sending.put_off == ((same, at("2026-11-24 10:00")),)


def test_what_belongs_to_no_gig_has_no_cap_of_its_own() -> None:
    none = replace(row(gig=None), kind="digest")
    assert only(chosen(MORNING, none, lately=(sent(none, "2026-11-23 09:00"),))).digest


def ignored(times: int) -> dict[Matter, int]:
    return {("p1", "olive", "scope"): times}


def test_three_ignored_leave_with_the_digest_only_and_that_is_said_once() -> None:
    evening = row(when=EVENING)
    assert only(chosen(EVENING, evening, ignored=ignored(2))).said == ()
    assert waits(chosen(EVENING, evening, ignored=ignored(3))) == ["Tue 2026-11-24 10:00"]
    assert waits(chosen(MIDDAY, row(), ignored=ignored(3))) == ["Tue 2026-11-24 10:00"]
    assert only(chosen(MORNING, row(), ignored=ignored(3))).said == (("p1", "olive", "scope"),)
    assert only(chosen(MORNING, row(), ignored=ignored(4))).said == ()
    other = only(chosen(EVENING, row(gig="palm", when=EVENING), ignored=ignored(3)))
    assert other.said == ()


def test_an_ignored_one_that_is_capped_waits_for_another_morning() -> None:
    capped = chosen(MORNING, row(), lately=messages(4), ignored=ignored(3))
    assert waits(capped) == ["Tue 2026-11-24 10:00"]


def test_an_ignored_deadline_is_told_all_the_same() -> None:
    one = row(Kind.DEADLINE, when=MIDDAY)
    group = only(chosen(MIDDAY, one, ignored={("p1", "olive", "deadline"): 9}))
    assert group == Group((one,))


def test_unanswered_is_each_matter_once_that_was_told_three_times() -> None:
    """With this telling; what a person asked for themself, and a review, concern nobody else."""
    scope, again, young = row(), row(subject="2"), row(gig="palm")
    own, review = row(Kind.OWN), row(Kind.REVIEW)
    told = {matter(one): 2 for one in (scope, own, review)} | {matter(young): 1}
    past = Past(ignored=told)
    assert unanswered([scope, again, young, own, review], past) == [again]
    assert unanswered([young], replace(past, ignored={matter(young): 2})) == [young]
    assert unanswered([scope], Past()) == []
