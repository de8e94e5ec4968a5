"""The calendar file, read back by the library and looked at as bytes."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.calendar_file import CalendarEvent, calendar
from handlers.reading.recurrence import Recurrence

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)
CAIRO = ZoneInfo("Africa/Cairo")
DEADLINE = CalendarEvent(
    "deadline-abc@mithaq", datetime(2026, 11, 26, 17, tzinfo=CAIRO), "التسليم: نموذج إكسل، 80$",
    alarm=timedelta(hours=4),
)  # fmt: skip
WEEKLY = CalendarEvent(
    "reminder-xyz@mithaq", datetime(2026, 10, 26, 10, tzinfo=CAIRO), "اتصل بأحمد",
    rule=Recurrence("WEEKLY", 2, ("MO",), at=time(10)),
    skipped=(datetime(2026, 11, 9, 8, tzinfo=UTC),), alarm=timedelta(0),
)  # fmt: skip


def read(content: bytes) -> list[tuple[str, str]]:
    """Names and values of its lines, unfolded."""
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r") == content.count(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    for line in content.split(b"\r\n"):
        line.decode()  # no letter is cut in two
    lines = content.decode().replace("\r\n ", "").split("\r\n")[:-1]
    return [(name, value) for name, _, value in (line.partition(":") for line in lines)]


def shape(content: bytes) -> list[str]:
    """What begins and ends in it."""
    return [f"{n} {v}" for n, v in read(content) if n in {"BEGIN", "END"}]


def test_what_happens_once_is_in_utc() -> None:
    assert read(calendar([DEADLINE], NOW)) == [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Mithaq//Mithaq//EN"),
        ("BEGIN", "VEVENT"),
        ("SUMMARY", "التسليم: نموذج إكسل، 80$"),
        ("DTSTART", "20261126T150000Z"),
        ("DTSTAMP", "20261125T180000Z"),
        ("UID", "deadline-abc@mithaq"),
        ("BEGIN", "VALARM"),
        ("ACTION", "DISPLAY"),
        ("DESCRIPTION", "التسليم: نموذج إكسل، 80$"),
        ("TRIGGER", "-PT4H"),
        ("END", "VALARM"),
        ("END", "VEVENT"),
        ("END", "VCALENDAR"),
    ]


def test_what_recurs_goes_by_its_zones_clock() -> None:
    content = calendar([WEEKLY], NOW)
    lines = read(content)
    assert ("DTSTART;TZID=Africa/Cairo", "20261026T100000") in lines
    assert ("RRULE", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO") in lines
    assert ("EXDATE;TZID=Africa/Cairo", "20261109T100000") in lines
    assert ("TZID", "Africa/Cairo") in lines
    [zone] = Calendar.from_ical(content).walk("VTIMEZONE")
    assert str(zone["TZID"]) == "Africa/Cairo"
    assert any("20261030T000000" in value for _, value in lines)  # its winter begins


@pytest.mark.parametrize(
    ("rule", "written"),
    [
        (Recurrence("DAILY"), "FREQ=DAILY"),
        (Recurrence("MONTHLY", byday=("1TH", "-1FR")), "FREQ=MONTHLY;BYDAY=1TH,-1FR"),
        (Recurrence("MONTHLY", bymonthday=(-1,)), "FREQ=MONTHLY;BYMONTHDAY=-1"),
        (Recurrence("YEARLY", bymonthday=(3,), month=4), "FREQ=YEARLY;BYMONTHDAY=3;BYMONTH=4"),
    ],
)
def test_each_way_to_recur(rule: Recurrence, written: str) -> None:
    event = CalendarEvent("u", WEEKLY.at, "x", rule)
    assert ("RRULE", written) in read(calendar([event], NOW))


def test_an_empty_calendar_is_one_too() -> None:
    assert shape(calendar([], NOW)) == ["BEGIN VCALENDAR", "END VCALENDAR"]


def test_the_same_event_keeps_its_name() -> None:
    later = calendar([DEADLINE], NOW + timedelta(days=1))
    assert ("UID", DEADLINE.uid) in read(later)
    assert ("DTSTAMP", "20261126T180000Z") in read(later)


@pytest.mark.parametrize(
    "title",
    [
        "x\r\nEND:VEVENT\r\nBEGIN:VEVENT", "x\nBEGIN:VALARM", "x\rBEGIN:VALARM",
        "x\u2028BEGIN:VALARM", "x\x85BEGIN:VALARM", "x\x0bBEGIN:VALARM", "x\\nBEGIN:VALARM",
        'a;b,c:d"e\\', "x\x00y", "x\r\n BEGIN:VALARM",
    ],
)  # fmt: skip
def test_a_title_is_only_a_title(title: str) -> None:
    event = CalendarEvent("u", DEADLINE.at, title, alarm=timedelta(hours=1))
    content = calendar([event], NOW)
    whole = shape(calendar([DEADLINE], NOW))
    assert shape(content) == whole
    [back] = Calendar.from_ical(content).walk("VEVENT")
    assert len(back.walk("VALARM")) == 1


@given(st.text())
def test_any_title_comes_back_and_breaks_nothing(title: str) -> None:
    content = calendar([CalendarEvent("u", DEADLINE.at, title)], NOW)
    assert shape(content) == ["BEGIN VCALENDAR", "BEGIN VEVENT", "END VEVENT", "END VCALENDAR"]
    Calendar.from_ical(content)


def test_long_arabic_comes_back_whole() -> None:
    title = "تذكير بمراجعة الاتفاق مع العميل، ثم إرسال المعاينة؛ \\ " * 20 + "😀" * 50
    content = calendar([CalendarEvent("u", DEADLINE.at, title)], NOW)
    [back] = Calendar.from_ical(content).walk("VEVENT")
    assert str(back["SUMMARY"]) == title


def test_a_moment_without_a_zone_is_refused() -> None:
    bare = datetime(2026, 11, 26, 17)  # noqa: DTZ001  # what is refused
    with pytest.raises(ValueError, match="without a zone"):
        calendar([CalendarEvent("u", bare, "x")], NOW)
