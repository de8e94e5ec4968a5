"""A person's day on the wall clock, also on days on which the clocks change."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gigs.nudge import Habits, Hours
from gigs.nudge_times import (
    LEAD,
    Slot,
    before_quiet,
    is_quiet,
    is_weekend,
    last_slot,
    local_day,
    morning_of,
    next_morning,
    next_slot,
    out_of_quiet,
    slot_at,
)
from tests.gigs.days import CAIRO, CASABLANCA, PARIS, RAMADAN, RIYADH, at, clock

NO_WEEKEND = Habits(RIYADH.zone)


@pytest.mark.parametrize(
    ("now", "slot", "habits"),
    [
        ("2026-11-23 09:00", "Mon 2026-11-23 10:00", RIYADH),
        ("2026-11-23 10:00", "Mon 2026-11-23 10:00", RIYADH),
        ("2026-11-23 10:00:01", "Mon 2026-11-23 18:00", RIYADH),
        ("2026-11-23 23:30", "Tue 2026-11-24 10:00", RIYADH),
        ("2026-11-26 18:30", "Sun 2026-11-29 10:00", RIYADH),  # Friday and Saturday are free
        ("2026-11-28 12:00", "Sun 2026-11-29 10:00", RIYADH),
        ("2026-11-27 18:30", "Mon 2026-11-30 10:00", PARIS),
        ("2026-04-23 23:59", "Sun 2026-04-26 10:00", CAIRO),  # over the change of 24 April
        ("2026-10-29 18:01", "Sun 2026-11-01 10:00", CAIRO),  # and of 29 October
        ("2026-03-28 12:00", "Mon 2026-03-30 10:00", PARIS),
        ("2026-02-17 18:01", "Wed 2026-02-18 13:00", CASABLANCA),  # the first day of fasting
        ("2026-02-18 13:01", "Wed 2026-02-18 21:30", CASABLANCA),
        ("2026-03-19 21:31", "Fri 2026-03-20 10:00", CASABLANCA),
        ("2026-03-21 12:00", "Mon 2026-03-23 10:00", CASABLANCA),  # the clocks changed on Sunday
    ],
)
def test_the_next_slot(now: str, slot: str, habits: Habits) -> None:
    assert clock(next_slot(at(now, habits), habits), habits) == slot


def test_slots_are_the_same_hour_on_the_wall_over_a_change() -> None:
    """UTC moves by an hour: 10:00 in Cairo is 8:00 UTC in winter, 7:00 in summer."""
    every_day = Habits(CAIRO.zone)
    april = [next_slot(at(f"2026-04-{day} 09:00", every_day), every_day) for day in (23, 24)]
    assert [moment.hour for moment in april] == [8, 7]
    moroccan = Habits(CASABLANCA.zone)  # who doesn't fast lives through the same changes
    days = [next_slot(at(f"2026-02-{day} 09:00", moroccan), moroccan) for day in (14, 16)]
    assert [moment.hour for moment in days] == [9, 10]


@pytest.mark.parametrize(
    ("now", "slot"),
    [
        ("2026-11-23 10:00", "Sun 2026-11-22 18:00"),
        ("2026-11-23 10:01", "Mon 2026-11-23 10:00"),
        ("2026-11-29 09:00", "Thu 2026-11-26 18:00"),
    ],
)
def test_the_last_slot_before(now: str, slot: str) -> None:
    assert clock(last_slot(at(now), RIYADH), RIYADH) == slot


def test_mornings() -> None:
    assert clock(next_morning(at("2026-11-23 10:30"), RIYADH), RIYADH) == "Tue 2026-11-24 10:00"
    assert clock(morning_of(at("2026-11-23 23:00"), RIYADH), RIYADH) == "Mon 2026-11-23 10:00"
    assert clock(morning_of(at("2026-11-27 12:00"), RIYADH), RIYADH) == "Sun 2026-11-29 10:00"


@pytest.mark.parametrize(
    ("now", "slot"),
    [
        ("2026-11-23 09:59", None),
        ("2026-11-23 10:00", Slot.MORNING),
        ("2026-11-23 10:59", Slot.MORNING),
        ("2026-11-23 11:00", None),
        ("2026-11-23 18:20", Slot.EVENING),
        ("2026-11-27 10:20", None),
    ],
)
def test_which_slot_is_open(now: str, slot: Slot | None) -> None:
    assert slot_at(at(now), RIYADH) is slot


@pytest.mark.parametrize(
    ("now", "before", "after", "habits"),
    [
        ("2026-11-23 12:00", "Mon 2026-11-23 12:00", "Mon 2026-11-23 12:00", RIYADH),
        ("2026-11-23 22:00", "Mon 2026-11-23 21:30", "Tue 2026-11-24 08:00", RIYADH),
        ("2026-11-24 03:00", "Mon 2026-11-23 21:30", "Tue 2026-11-24 08:00", RIYADH),
        ("2026-11-24 08:00", "Tue 2026-11-24 08:00", "Tue 2026-11-24 08:00", RIYADH),
        ("2026-04-24 03:00", "Thu 2026-04-23 21:30", "Fri 2026-04-24 08:00", CAIRO),
        ("2026-10-29 23:30", "Thu 2026-10-29 21:30", "Fri 2026-10-30 08:00", CAIRO),
        ("2026-02-20 09:00", "Fri 2026-02-20 02:30", "Fri 2026-02-20 11:00", CASABLANCA),
        ("2026-03-20 04:00", "Thu 2026-03-19 23:30", "Fri 2026-03-20 08:00", CASABLANCA),
    ],
)
def test_around_the_quiet_hours(now: str, before: str, after: str, habits: Habits) -> None:
    moment = at(now, habits)
    assert clock(before_quiet(moment, habits), habits) == before
    assert clock(out_of_quiet(moment, habits), habits) == after


def hours(quiet_from: str, quiet_to: str) -> Habits:
    span = Hours(time.fromisoformat(quiet_from), time.fromisoformat(quiet_to))
    return Habits(RIYADH.zone, hours=span)


def test_no_quiet_hours_at_all() -> None:
    assert not is_quiet(at("2026-11-23 22:00"), hours("22:00", "22:00"))


def test_waking_hours_shorter_than_the_lead_begin_with_what_comes_before_quiet() -> None:
    awake_for_ten_minutes = hours("08:10", "08:00")
    found = before_quiet(at("2026-11-23 15:00"), awake_for_ten_minutes)
    assert clock(found, RIYADH) == "Mon 2026-11-23 08:00"


@pytest.mark.parametrize(
    ("habits", "slots"),
    [
        (hours("20:00", "11:00"), ["Mon 2026-11-23 11:00", "Mon 2026-11-23 18:00"]),
        (hours("09:00", "08:00"), ["Tue 2026-11-24 08:00", "Wed 2026-11-25 08:00"]),
    ],
)
def test_a_slot_in_quiet_hours_waits_for_their_end(habits: Habits, slots: list[str]) -> None:
    first = next_slot(at("2026-11-23 09:30"), habits)
    second = next_slot(first + timedelta(minutes=1), habits)
    assert [clock(first, habits), clock(second, habits)] == slots


def test_a_weekend_of_seven_days_is_none() -> None:
    free = Habits(RIYADH.zone, frozenset(range(7)))
    assert not is_weekend(at("2026-11-23 09:30"), free)
    assert next_slot(at("2026-11-23 09:30"), free) == at("2026-11-23 10:00")


ZONES = ["Africa/Cairo", "Europe/Paris", "Africa/Casablanca", "Asia/Riyadh", "America/St_Johns"]
# Full and quarter hours: what people set.
CLOCKS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
# Around all changes of clocks of two years.
MOMENTS = st.integers(0, 2 * 365 * 24 * 12).map(
    lambda n: datetime(2026, 1, 1, tzinfo=UTC) + n * timedelta(minutes=5)
)
HABITS = st.builds(
    Habits,
    zone=st.sampled_from(ZONES).map(ZoneInfo),
    weekend=st.frozensets(st.integers(0, 6)),
    hours=st.builds(Hours, CLOCKS, CLOCKS),
    fasting=st.sampled_from([(), (RAMADAN,)]),
)


@given(MOMENTS, HABITS)
def test_a_slot_is_never_before_nor_on_the_weekend_nor_in_quiet_hours(
    moment: datetime, habits: Habits
) -> None:
    for slot in (next_slot(moment, habits), next_morning(moment, habits)):
        assert slot >= moment
        assert not is_weekend(slot, habits)
        assert not is_quiet(slot, habits)
        assert slot_at(slot, habits) is not None
    assert last_slot(moment, habits) < moment


@given(MOMENTS, HABITS)
def test_nothing_is_quiet_once_moved(moment: datetime, habits: Habits) -> None:
    after, before = out_of_quiet(moment, habits), before_quiet(moment, habits)
    assert before <= moment <= after
    assert not is_quiet(after, habits)
    assert not is_quiet(before, habits)
    assert (before == moment == after) != is_quiet(moment, habits)


@given(MOMENTS)
def test_usual_hours_are_left_at_their_own_times(moment: datetime) -> None:
    """Whatever the clocks do, 10:00 and 18:00 are 10:00 and 18:00, and quiet ends at 8:00."""
    for habits in (Habits(CAIRO.zone), Habits(PARIS.zone), Habits(CASABLANCA.zone)):
        slot = next_slot(moment, habits).astimezone(habits.zone)
        assert slot.time() in (time(10), time(18))
        assert local_day(moment, habits) <= slot.date()
        if is_quiet(moment, habits):
            assert out_of_quiet(moment, habits).astimezone(habits.zone).time() == time(8)
            told = before_quiet(moment, habits).astimezone(habits.zone).time()
            assert told == time(21, 30)
            assert timedelta(minutes=30) == LEAD
