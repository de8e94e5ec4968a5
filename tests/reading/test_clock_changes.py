"""Hours where clocks change: real time is counted, and no hour is made up.

Cairo goes from 00:00 to 01:00 on 24 April 2026 and from 24:00 back to 23:00 on 29 October; Paris
from 02:00 to 03:00 on 29 March and from 03:00 back to 02:00 on 25 October.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.dates import DateRead, read_date

CAIRO, PARIS = ZoneInfo("Africa/Cairo"), ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("text", "base", "when"),
    [
        ("in 3 hours", datetime(2026, 10, 25, 1, 0, tzinfo=PARIS), "2026-10-25T03:00:00+01:00"),
        ("بعد ساعتين", datetime(2026, 3, 29, 1, 30, tzinfo=PARIS), "2026-03-29T04:30:00+02:00"),
        ("بعد ساعتين", datetime(2026, 4, 23, 23, 0, tzinfo=CAIRO), "2026-04-24T02:00:00+03:00"),
        ("بعد ساعة", datetime(2026, 10, 29, 22, 30, tzinfo=CAIRO), "2026-10-29T23:30:00+03:00"),
        ("بعد ساعتين", datetime(2026, 10, 29, 22, 30, tzinfo=CAIRO), "2026-10-29T23:30:00+02:00"),
        ("خلال 24 ساعة", datetime(2026, 10, 29, 12, 0, tzinfo=CAIRO), "2026-10-30T11:00:00+02:00"),
        # a day and an hour are the clock's, whatever lies between
        ("بكرة 5 مساءً", datetime(2026, 4, 23, 12, 0, tzinfo=CAIRO), "2026-04-24T17:00:00+03:00"),
        ("tomorrow 9am", datetime(2026, 10, 24, 12, 0, tzinfo=PARIS), "2026-10-25T09:00:00+01:00"),
    ],
)
def test_moments(text: str, base: datetime, when: str) -> None:
    read = read_date(text, base)
    assert read is not None
    assert read.at is not None
    assert read.at.isoformat() == when


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("tomorrow at 2:30 am", datetime(2027, 3, 27, 12, 0, tzinfo=PARIS)),
        ("29 مارس 02:30", datetime(2026, 3, 1, 12, 0, tzinfo=PARIS)),
        ("غدًا 00:30", datetime(2026, 4, 23, 12, 0, tzinfo=CAIRO)),
    ],
)
def test_an_hour_that_is_left_out_is_asked(text: str, base: datetime) -> None:
    assert read_date(text, base) == DateRead(ask="time")


TWICE = datetime(2026, 10, 29, 23, 30, tzinfo=CAIRO)  # the first of two


@pytest.mark.parametrize(
    ("base", "when"),
    [
        (TWICE - timedelta(hours=3), "2026-10-29T23:30:00+03:00"),
        (TWICE.replace(minute=40), "2026-10-29T23:30:00+02:00"),
        (TWICE.replace(minute=20, fold=1), "2026-10-29T23:30:00+02:00"),
        (TWICE.replace(minute=40, fold=1), None),
    ],
)
def test_of_an_hour_that_is_there_twice_the_next_is_meant(base: datetime, when: str | None) -> None:
    read = read_date("اليوم الساعة 11:30 مساءً", base)
    assert read is not None
    assert (read.at.isoformat() if read.at else None) == when
    assert read.ask == (None if when else "past")


@given(
    minutes=st.integers(0, 3 * 365 * 24 * 60),
    hours=st.integers(1, 200),
    zone=st.sampled_from([CAIRO, PARIS]),
)
def test_counted_hours_are_hours_that_pass(minutes: int, hours: int, zone: ZoneInfo) -> None:
    base = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(zone)
    read = read_date(f"in {hours} hours", base)
    assert read is not None
    assert read.at is not None
    assert read.at.astimezone(UTC) - base.astimezone(UTC) == timedelta(hours=hours)
    assert read.at.tzinfo is zone
