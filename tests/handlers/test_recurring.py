"""When a reminder comes next, on the wall of its zone: across changes of the clocks too."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from gigs.nudge import Habits
from gigs.records import OwnReminder
from handlers.reading.recurrence import Recurrence
from handlers.recurring import following, rfc, rule_of, started, written

CAIRO, PARIS, RIYADH = "Africa/Cairo", "Europe/Paris", "Asia/Riyadh"


def reminder(
    rule: Recurrence | None, first: str, zone: str = CAIRO, skipped: tuple[str, ...] = ()
) -> OwnReminder:
    return OwnReminder("a", None, "x", first, zone, written(rule) if rule else None, skipped)


def comings(of: OwnReminder, after: str, times: int) -> list[str]:
    """In UTC, to the minute."""
    found, now = [], datetime.fromisoformat(after).replace(tzinfo=UTC)
    for _ in range(times):
        coming = following(of, now)
        if coming is None:
            break
        found.append(coming.strftime("%m-%d %H:%M"))
        now = coming
    return found


def daily(hour: int, minute: int = 0, interval: int = 1) -> Recurrence:
    return Recurrence("DAILY", interval, at=time(hour, minute))


def test_once_is_once() -> None:
    one = reminder(None, "2026-11-26T17:00")
    assert comings(one, "2026-11-25T00:00", 3) == ["11-26 15:00"]
    assert comings(one, "2026-11-26T15:00", 1) == []


@pytest.mark.parametrize(
    ("zone", "first", "after", "expected"),
    [
        # Cairo: forward at 0:00 on 24 April 2026, back at 0:00 on 30 October 2026.
        (CAIRO, "2026-04-20T09:00", "2026-04-22T12:00", ["04-23 07:00", "04-24 06:00"]),
        (CAIRO, "2026-10-20T09:00", "2026-10-28T12:00", ["10-29 06:00", "10-30 07:00"]),
        # Paris: forward at 2:00 on 29 March 2026, back at 3:00 on 25 October 2026.
        (PARIS, "2026-03-20T09:00", "2026-03-27T12:00", ["03-28 08:00", "03-29 07:00"]),
        (PARIS, "2026-10-20T09:00", "2026-10-23T12:00", ["10-24 07:00", "10-25 08:00"]),
    ],
)
def test_nine_o_clock_stays_nine_o_clock(
    zone: str, first: str, after: str, expected: list[str]
) -> None:
    assert comings(reminder(daily(9), first, zone), after, 2) == expected


def test_an_hour_that_is_left_out_comes_right_after_it() -> None:
    of = reminder(daily(0, 30), "2026-04-20T00:30", CAIRO)
    assert comings(of, "2026-04-22T00:00", 3) == ["04-22 22:30", "04-23 22:30", "04-24 21:30"]


def test_an_hour_that_comes_twice_comes_once() -> None:
    of = reminder(daily(2, 30), "2026-10-20T02:30", PARIS)
    assert comings(of, "2026-10-23T12:00", 3) == ["10-24 00:30", "10-25 00:30", "10-26 01:30"]


def test_hours_really_pass() -> None:
    of = reminder(Recurrence("HOURLY", 6), "2026-04-23T18:00", CAIRO)
    assert comings(of, "2026-04-23T00:00", 3) == ["04-23 16:00", "04-23 22:00", "04-24 04:00"]
    assert comings(of, "2026-04-24T05:00", 1) == ["04-24 10:00"]


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (3, ["18", "21", "09", "12"]),  # from 18 on: not 0, 3 and 6
        (12, ["18", "18"]),  # 6 is in the night
        (5, ["18", "09", "14", "19", "10"]),
        (24, ["18", "18"]),
    ],
)
def test_every_few_hours_sleeps_at_night(hours: int, told: list[str]) -> None:
    of = reminder(Recurrence("HOURLY", hours), "2026-11-25T18:00", RIYADH)
    habits, now, found = Habits(ZoneInfo(RIYADH)), datetime(2026, 11, 25, 14, tzinfo=UTC), []
    for _ in told:
        coming = following(of, now, habits)
        assert coming is not None
        found.append(f"{coming.astimezone(habits.zone):%H}")
        now = coming
    assert found == told


def test_every_day_at_a_named_hour_of_the_night_stays() -> None:
    habits, now = Habits(ZoneInfo(RIYADH)), datetime(2026, 11, 25, 14, tzinfo=UTC)
    for rule in (Recurrence("HOURLY", 24), daily(23)):
        of = reminder(rule, "2026-11-25T23:00", RIYADH)
        assert following(of, now, habits) == datetime(2026, 11, 25, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Recurrence("WEEKLY", 1, ("SU", "TU"), at=time(9)), ["11-29 06:00", "12-01 06:00"]),
        (Recurrence("WEEKLY", 2, ("TH",), at=time(9)), ["11-26 06:00", "12-10 06:00"]),
        (Recurrence("MONTHLY", 1, ("1TH",), at=time(9)), ["12-03 06:00", "01-07 06:00"]),
        (Recurrence("MONTHLY", 1, ("-1FR",), at=time(9)), ["11-27 06:00", "12-25 06:00"]),
        (Recurrence("MONTHLY", 1, None, (31,), time(9)), ["12-31 06:00", "01-31 06:00"]),
        (Recurrence("MONTHLY", 1, None, (-1,), time(9)), ["11-30 06:00", "12-31 06:00"]),
        (Recurrence("YEARLY", 1, None, (25,), time(9), 12), ["12-25 06:00", "12-25 06:00"]),
        (daily(9, interval=3), ["11-28 06:00", "12-01 06:00"]),
    ],
)
def test_rules(rule: Recurrence, expected: list[str]) -> None:
    of = reminder(rule, "2026-11-25T09:00", RIYADH)
    assert comings(of, "2026-11-25T06:00", 2) == expected


def test_a_skipped_one_is_passed_over() -> None:
    of = reminder(daily(9), "2026-11-25T09:00", RIYADH, ("2026-11-26T09:00:00",))
    assert comings(of, "2026-11-25T06:00", 2) == ["11-27 06:00", "11-28 06:00"]


def test_a_day_that_never_comes() -> None:
    of = reminder(Recurrence("YEARLY", 1, None, (30,), time(9), 2), "2026-11-25T09:00", RIYADH)
    assert comings(of, "2026-11-25T06:00", 1) == []


def test_it_counts_from_today_or_from_now() -> None:
    now = datetime(2026, 11, 25, 14, 7, 30, tzinfo=UTC)
    assert started(daily(9), now, time(10)) == datetime(2026, 11, 25, 9)  # noqa: DTZ001  local
    assert started(Recurrence("DAILY"), now, time(10)).hour == 10
    assert (
        started(Recurrence("HOURLY", 3), now, time(10)).isoformat() == "2026-11-25T17:07:00+00:00"
    )


def test_a_rule_comes_back_as_it_was_written() -> None:
    rule = Recurrence("WEEKLY", 2, ("SU", "TU"), at=time(9, 30))
    assert rule_of(reminder(rule, "2026-11-25T09:30")) == rule
    assert rfc(rule) == "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU"
