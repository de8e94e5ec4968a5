"""When, for somebody in Cairo on Monday 23 November 2026 at 10:30; what could be two is asked."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.dates import DateRead, read_date

MONDAY = dt.datetime(2026, 11, 23, 10, 30, tzinfo=ZoneInfo("Africa/Cairo"))
ASKS = ("am_pm", "which_day", "time", "past")


def told(read: DateRead | None) -> str | None:
    """The reading as the table writes it."""
    if read is None:
        return None
    if read.at:
        return read.at.strftime("%Y-%m-%dT%H:%M")
    return read.date.isoformat() if read.date else read.ask


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("الخميس", "2026-11-26"),
        ("غدًا", "2026-11-24"),
        ("بكرة", "2026-11-24"),
        ("بعد بكرة", "2026-11-25"),
        ("بعد غد", "2026-11-25"),
        ("اليوم", "2026-11-23"),
        ("بكرة 5 مساءً", "2026-11-24T17:00"),
        ("غدًا الساعة ٥ مساءً", "2026-11-24T17:00"),
        ("الخميس القادم", "2026-11-26"),
        ("الثلاثاء", "2026-11-24"),
        ("الإثنين القادم", "2026-11-30"),
        ("Thursday", "2026-11-26"),
        ("next Thursday", "2026-11-26"),
        ("tomorrow at 5 pm", "2026-11-24T17:00"),
        ("tomorrow 5pm", "2026-11-24T17:00"),
        ("tomorrow at noon", "2026-11-24T12:00"),
        ("بعد 3 أيام", "2026-11-26"),
        ("بعد ثلاثة أيام", "2026-11-26"),
        ("بعد يومين", "2026-11-25"),
        ("بعد أسبوع", "2026-11-30"),
        ("بعد أسبوعين", "2026-12-07"),
        ("بعد شهر", "2026-12-23"),
        ("in 3 days", "2026-11-26"),
        ("in 3 hours", "2026-11-23T13:30"),
        ("بعد ساعتين", "2026-11-23T12:30"),
        ("بعد ساعة ونص", "2026-11-23T12:00"),
        ("خلال 24 ساعة", "2026-11-24T10:30"),
        ("26 نوفمبر", "2026-11-26"),
        ("26 تشرين الثاني", "2026-11-26"),
        ("26 نونبر", "2026-11-26"),
        ("٢٦ نوفمبر ٢٠٢٦", "2026-11-26"),
        ("26 November", "2026-11-26"),
        ("Nov 26", "2026-11-26"),
        ("November 26, 2026", "2026-11-26"),
        ("26/11", "2026-11-26"),
        ("26/11/2026", "2026-11-26"),
        ("11/26/2026", "2026-11-26"),
        ("2026-11-26", "2026-11-26"),
        ("2026-11-26T17:00", "2026-11-26T17:00"),
        ("يوم 26/11 الساعة 17:00", "2026-11-26T17:00"),
        ("1 مارس", "2027-03-01"),
        ("الخميس 26 نوفمبر", "2026-11-26"),
        ("الخميس 17 ديسمبر", "2026-12-17"),
        ("غدا الثلاثاء", "2026-11-24"),
        ("الخميس 26", "2026-11-26"),
        ("فيديو 9:16 الخميس", "2026-11-26"),
        ("مساء الخير بكرة", "2026-11-24"),
        ("الساعة 5 مساء", "2026-11-23T17:00"),
        ("5pm", "2026-11-23T17:00"),
        ("17:00", "2026-11-23T17:00"),
        ("غدا 12 ظهرا", "2026-11-24T12:00"),
        ("غدا الظهر", "2026-11-24T12:00"),
        ("tomorrow 12 pm", "2026-11-24T12:00"),
        ("بعد بكرة 5 ونص مساء", "2026-11-25T17:30"),
        ("بكرة الساعة 6 إلا ربع مساءً", "2026-11-24T17:45"),
        ("by Thursday", "2026-11-26"),
        ("يوم 25", "2026-11-25"),
        ("on the 25th", "2026-11-25"),
        ("the day after tomorrow", "2026-11-25"),
        ("in a week", "2026-11-30"),
        ("3 days from now", "2026-11-26"),
        ("نموذج إكسل للمخزون، 80$ على 4 خدمات، الخميس", "2026-11-26"),
        ("الليلة 9 مساء", "2026-11-23T21:00"),
        ("tomorrow 4 services at 20 each", "2026-11-24"),
        ("in half an hour", "2026-11-23T11:00"),
        ("الخميس 5 مساءً", "2026-11-26T17:00"),
        ("Thursday 17:00", "2026-11-26T17:00"),
        ("يوم السبت الجاي", "2026-11-28"),
        ("sat", "2026-11-28"),
        ("5.12.2026", "2026-12-05"),
        ("بعد 2 شهر", "2027-01-23"),
        ("بعد غدا صباحا 9", "2026-11-25T09:00"),
        ("9 الصبح بكرة", "2026-11-24T09:00"),
        ("بكرة ع 5 العصر", "2026-11-24T17:00"),
        ("اليوم 11 ليلا", "2026-11-23T23:00"),
        ("باكر", "2026-11-24"),
        ("عقب باكر", "2026-11-25"),
        ("غدوة", "2026-11-24"),
        ("quarter to 5 pm tomorrow", "2026-11-24T16:45"),
        ("Thu", "2026-11-26"),
        ("next monday", "2026-11-30"),
        ("1-1-2027", "2027-01-01"),
        ("tomorrow 00:30", "2026-11-24T00:30"),
        ("غدا الساعة 5", "am_pm"),
        ("الثلاثاء القادم", "which_day"),
        ("الاثنين", "which_day"),
        ("tomorrow at 5", "am_pm"),
        ("tomorrow midnight", "which_day"),
        ("غدا منتصف الليل", "which_day"),
        ("31 فبراير", "which_day"),
        ("22 نوفمبر 2026", "past"),
        ("أمس", "past"),
        ("قبل 3 أيام", "past"),
        ("آخر الأسبوع", "which_day"),
        ("الأسبوع القادم", "which_day"),
        ("الأحد أو الاثنين", "which_day"),
        ("من الأحد إلى الثلاثاء", "which_day"),
        ("5-7 ديسمبر", "which_day"),
        ("بكرة الصبح", "time"),
        ("tomorrow morning", "time"),
        ("بكرة بين 5 و7 مساء", "time"),
        ("15 رمضان", "which_day"),
        ("الخميس 27 نوفمبر", "which_day"),
        ("غدا الأربعاء", "which_day"),
        ("الساعة 5", "am_pm"),
        ("الساعة 9 صباحا", "past"),
        ("12:00", "am_pm"),
        ("غدا بعد الظهر", "time"),
        ("غدا 12 مساء", "am_pm"),
        ("بعد الخميس", "which_day"),
        ("قبل الخميس", "which_day"),
        ("before Thursday", "which_day"),
        ("بعد 3 أيام من التفعيل", "which_day"),
        ("in 3-4 days", "which_day"),
        ("بعد كم يوم", "which_day"),
        ("yesterday", "past"),
        ("last Thursday", "past"),
        ("الخميس الماضي", "past"),
        ("يوم 10", "which_day"),
        ("tonight", "time"),
        ("غدا 5", "am_pm"),
        ("2 hours ago", "past"),
        ("in march", "which_day"),
        ("في مارس", "which_day"),
        ("يوم اثنين", "which_day"),
        ("today at 9 am", "past"),
        ("29/2", "which_day"),
        ("26-11", "which_day"),
        ("الجمعة بعد الظهر", "time"),
        ("مو الخميس", "which_day"),
        ("الخميس اللي بعد الجاي", "which_day"),
        ("next tuesday", "which_day"),
        ("by end of day tomorrow", "time"),
        ("0:30", "past"),
        ("منذ 3 ساعات", "past"),
        ("ردك خلال 3 ساعات من الاستلام", "which_day"),
        ("80$ على 4 خدمات", None),
        ("#123456", None),
        ("16:9", None),
        ("24/7", None),
        ("صباح الخير", None),
        ("1920x1080", None),
        ("3 صفحات", None),
        ("كل خميس", None),
        ("every Thursday", None),
        ("تقييم 10/10", None),
        ("3 أيام", None),
        ("3 days", None),
        ("at 20 each", None),
        ("سبت", None),
        ("he sat down", None),
        ("12/11$", None),
        ("ما في أحد", None),
        ("غداء عمل", None),
        ("في اليوم 3 خدمات", None),
        ("رقم الطلب 26-11", None),
    ],
)
def test_dates(text: str, when: str | None) -> None:
    assert told(read_date(text, MONDAY)) == when


def test_hours_are_real_time_across_a_clock_change() -> None:
    night = dt.datetime(2026, 10, 25, 1, 0, tzinfo=ZoneInfo("Europe/Paris"))
    read = read_date("in 3 hours", night)
    assert read is not None
    assert read.at == dt.datetime(2026, 10, 25, 3, 0, tzinfo=ZoneInfo("Europe/Paris"))


def test_an_hour_that_the_clock_change_skips_is_asked() -> None:
    day = dt.datetime(2027, 3, 27, 12, 0, tzinfo=ZoneInfo("Europe/Paris"))
    assert read_date("tomorrow at 2:30 am", day) == DateRead(ask="time")


def test_the_hour_is_in_the_zone_of_the_base() -> None:
    read = read_date("غدًا الساعة 5 مساءً", MONDAY)
    assert read == DateRead(at=dt.datetime(2026, 11, 24, 17, 0, tzinfo=ZoneInfo("Africa/Cairo")))


DAYS = st.sampled_from(
    [
        "الخميس",
        "بكرة",
        "غدًا",
        "اليوم",
        "tomorrow",
        "Thursday",
        "26/11",
        "5 مارس",
        "الجمعة",
        "next",
        "القادم",
        "بعد",
        "أمس",
        "31/12/2026",
    ]
)
HOURS = st.sampled_from(
    ["5 مساءً", "at 9 am", "الساعة 5", "17:00", "3 أيام", "الصبح", "", "2 hours"]
)


@given(st.lists(st.one_of(DAYS, HOURS), min_size=1, max_size=4).map(" ".join))
def test_never_behind_and_exactly_one(text: str) -> None:
    read = read_date(text, MONDAY)
    if read is not None:
        assert [read.at, read.date, read.ask].count(None) == 2
        assert read.ask is None or read.ask in ASKS
        assert read.at is None or read.at > MONDAY
        assert read.date is None or read.date >= MONDAY.date()
