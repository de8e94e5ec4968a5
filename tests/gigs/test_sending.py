"""What leaves now, what waits and what is too old, on one person's clock in Riyadh."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gigs.nudge import Habits, Kind
from gigs.nudge_times import is_quiet, is_weekend, slot_at
from gigs.records import NudgeRow
from gigs.sending import Group, Past, Sending, choose, pressing
from tests.gigs.days import CAIRO, CASABLANCA, RIYADH, at, clock
from tests.gigs.rows import EVENING, FRIDAY, MIDDAY, MORNING, NIGHT, chosen, only, row, sent, waits


def test_nothing_due_sends_nothing() -> None:
    assert chosen(MORNING) == chosen(MORNING, row(when=EVENING)) == Sending()


def test_the_morning_slot_is_the_digest_and_the_evening_one_is_silent() -> None:
    one, other = row(), row(gig="palm")
    assert only(chosen(MORNING, one, other)) == Group((one, other), digest=True)
    one = row(when=EVENING)
    assert only(chosen(EVENING, one)) == Group((one,), silent=True)


def test_a_digest_of_reviews_only() -> None:
    one = row(Kind.REVIEW, subject="")
    assert only(chosen(MORNING, one)) == Group((one,), digest=True)


def test_a_review_is_a_line_in_the_digest_and_nowhere_else() -> None:
    assert waits(chosen(EVENING, row(Kind.REVIEW))) == ["Tue 2026-11-24 10:00"]


def test_the_order_is_by_kind_then_by_time() -> None:
    older, newer = row(Kind.SCOPE, "moon", "2026-11-23 09:59"), row(Kind.SCOPE, "olive")
    first = row(Kind.RELEASE, "palm")
    unknown = replace(row(gig="palm"), kind="of another program")
    group = only(chosen(MORNING, unknown, newer, older, first))
    assert group.shown == (first, older, newer, unknown)


def test_at_most_three_gigs_and_the_number_of_the_rest() -> None:
    rows = [row(gig=f"g{n}") for n in range(5)]
    again = row(Kind.ACCEPTANCE, "g0")
    group = only(chosen(MORNING, *rows, again))
    assert (group.shown, group.unshown, group.more) == ((*rows[:3], again), tuple(rows[3:]), 2)
    assert set(group.rows) == {*rows, again}


def test_of_one_matter_the_newest_is_shown_and_the_older_counts_as_sent_with_it() -> None:
    older, newer = row(when="2026-11-22 18:00"), row()
    group = only(chosen(MORNING, older, newer))
    assert (group.shown, group.unshown, group.more) == ((newer,), (older,), 0)


def test_what_presses_leaves_by_itself_and_several_leave_as_one() -> None:
    deadlines = [row(Kind.DEADLINE, f"g{n}") for n in range(4)]
    own = row(Kind.OWN, None)
    other = row()
    first, second = chosen(MORNING, other, own, *deadlines).groups
    assert first == Group((*deadlines[:3], own), (deadlines[3],), more=1)
    assert second == Group((other,), digest=True)


def test_all_that_was_asked_for_is_shown() -> None:
    own = tuple(row(Kind.OWN, f"g{n}", subject=str(n)) for n in range(6))
    assert only(chosen(MORNING, *own)).shown == own


@pytest.mark.parametrize("kind", [Kind.DEADLINE, Kind.OWN])
@pytest.mark.parametrize("now", [NIGHT, FRIDAY, MIDDAY])
def test_what_presses_leaves_at_any_hour(kind: Kind, now: str) -> None:
    one = row(kind, when=now)
    assert only(chosen(now, one)) == Group((one,))


def test_what_was_snoozed_to_this_hour_leaves_at_it_and_is_exempt_from_caps() -> None:
    one = replace(row(when=NIGHT), state="snoozed")
    earlier = tuple(sent(row(), MORNING, batch) for batch in "abcd")
    assert only(chosen(NIGHT, one, lately=earlier)) == Group((one,))


def test_what_can_wait_waits_for_the_night_and_the_weekend_to_pass() -> None:
    assert waits(chosen(NIGHT, row(), row())) == ["Tue 2026-11-24 10:00"] * 2
    assert waits(chosen(FRIDAY, row())) == ["Sun 2026-11-29 10:00"]


@pytest.mark.parametrize(
    ("now", "habits", "slot"),
    [
        ("2026-04-23 23:00", CAIRO, "Sun 2026-04-26 10:00"),
        ("2026-02-18 10:00", CASABLANCA, "Wed 2026-02-18 13:00"),
    ],
)
def test_it_waits_on_the_person_s_own_clock(now: str, habits: Habits, slot: str) -> None:
    assert waits(chosen(now, row(when=now, habits=habits), habits=habits), habits) == [slot]


def test_after_downtime_late_ones_arrive_once_and_are_marked() -> None:
    scope, deadline = row(), row(Kind.DEADLINE, when="2026-11-23 09:00")
    older = row(Kind.SERVICES, "palm", "2026-11-22 10:00")
    group = only(chosen(MIDDAY, scope, deadline, older))
    assert group == Group((deadline, older, scope), late=True)
    group = only(chosen("2026-11-24 10:20", scope, older))
    assert group == Group((older, scope), late=True, digest=True)


@pytest.mark.parametrize(("minutes", "late"), [(9, False), (10, True)])
def test_a_deadline_is_late_after_ten_minutes(minutes: int, late: bool) -> None:
    one = row(Kind.DEADLINE, when="2026-11-23 15:00")
    assert only(chosen(f"2026-11-23 15:{minutes:02}", one)).late is late


def test_within_the_slot_s_hour_nothing_is_late() -> None:
    assert not only(chosen("2026-11-23 10:59", row())).late


def test_older_than_a_week_is_expired() -> None:
    old, deadline = row(when="2026-11-16 09:59"), row(Kind.DEADLINE, when="2026-11-16 09:00")
    kept = row(when="2026-11-16 10:00")
    sending = chosen(MORNING, old, deadline, kept)
    assert set(sending.expired) == {old, deadline}
    assert [group.rows for group in sending.groups] == [(kept,)]


def test_what_was_asked_for_once_is_told_however_late() -> None:
    asked = row(Kind.OWN, None, "2026-10-01 09:00", "once")
    each_day = row(Kind.OWN, None, "2026-10-01 09:00", "daily")
    sending = chosen(MIDDAY, asked, each_day, once=("once",))
    assert sending == Sending((Group((asked,), late=True),), expired=(each_day,))


def test_a_snoozed_one_is_as_old_as_its_snooze() -> None:
    one = replace(row(when="2026-11-01 10:00"), at=at(MORNING), state="snoozed")
    assert only(chosen(MORNING, one)).shown == (one,)


HOURS = st.integers(0, 24 * 30).map(
    lambda n: at("2026-03-01 00:00") + timedelta(hours=n, minutes=n)
)
ROWS = st.lists(
    st.builds(
        replace,
        st.builds(row, st.sampled_from(Kind), st.sampled_from(["a", "b", "c", "d", "e"])),
        at=HOURS,
        state=st.sampled_from(["planned", "snoozed", "failed"]),
    ),
    max_size=12,
)


@given(ROWS, HOURS, st.sampled_from([RIYADH, CAIRO, CASABLANCA]))
def test_no_row_is_lost_and_nobody_is_disturbed(
    rows: list[NudgeRow], now: datetime, habits: Habits
) -> None:
    found = choose(rows, Past(), habits, now)
    assert found == choose(rows, Past(), habits, now)
    left = [one for group in found.groups for one in group.rows]
    waiting = [one for one, _ in found.put_off]
    accounted = sorted(one.id for one in (*left, *waiting, *found.expired))
    assert accounted == sorted(one.id for one in rows if one.at <= now)
    if is_quiet(now, habits) or is_weekend(now, habits):
        assert all(pressing(one) for one in left)
    assert not any(pressing(one) for one in waiting)
    assert all(when > now and slot_at(when, habits) for _, when in found.put_off)
    for group in found.groups:
        assert len({one.gig for one in group.shown if one.kind != Kind.OWN}) <= 3


def test_what_slept_into_a_weekend_is_late_when_it_is_over() -> None:
    """Due on Thursday evening, found on Friday, told on Sunday."""
    due = row(when="2026-11-26 18:00")
    (waiting,) = chosen(FRIDAY, due).put_off
    assert clock(waiting[1], RIYADH) == "Sun 2026-11-29 10:00"
    told = only(chosen("2026-11-29 10:00", replace(due, at=waiting[1])))
    assert (told.late, told.digest) == (True, True)
    snoozed = replace(due, at=waiting[1], state="snoozed")
    assert not only(chosen("2026-11-29 10:00", snoozed)).late
    overnight = replace(row(when="2026-11-24 18:00"), at=at("2026-11-25 10:00"))
    assert not only(chosen("2026-11-25 10:00", overnight)).late
