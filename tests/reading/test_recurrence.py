"""What comes again, for somebody in Cairo on Monday 23 November 2026 at 10:30."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.dates import read_date
from handlers.reading.lines import answer
from handlers.reading.recurrence import Recurrence, read_recurrence
from handlers.reading.weekends import SATURDAY_SUNDAY, weekend_of

MONDAY = datetime(2026, 11, 23, 10, 30, tzinfo=ZoneInfo("Africa/Cairo"))
WORKING = "WEEKLY MO,TU,WE,TH,SU"


def told(read: Recurrence | str | None) -> str | None:
    """The rule on one line, as the table writes it; what wasn't said is left out."""
    if read is None or isinstance(read, str):
        return read
    days = [str(day) for day in read.bymonthday or ()]
    parts = [
        read.freq,
        f"/{read.interval}" if read.interval > 1 else "",
        ",".join(read.byday or ()),
        f"on {','.join(days)}" if days else "",
        f"month {read.month}" if read.month else "",
        read.at.strftime("%H:%M") if read.at else "",
    ]
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("كل يوم", "DAILY"),
        ("كل يومين", "DAILY /2"),
        ("كل 3 أيام الساعة 9 صباحًا", "DAILY /3 09:00"),
        ("يوم ويوم", "DAILY /2"),
        ("يوم آه ويوم لأ", "DAILY /2"),
        ("every other day", "DAILY /2"),
        ("every third day", "DAILY /3"),
        ("كل مساء الساعة 8", "DAILY 20:00"),
        ("every night at 10", "DAILY 22:00"),
        ("daily 17:30", "DAILY 17:30"),
        ("كل ساعة", "HOURLY"),
        ("كل ساعتين", "HOURLY /2"),
        ("كل 60 دقيقة", "HOURLY"),
        ("hourly", "HOURLY"),
        ("كل خميس", "WEEKLY TH"),
        ("كل يوم أحد وثلاثاء وخميس", "WEEKLY TU,TH,SU"),
        ("كل أحد وكل ثلاثاء", "WEEKLY TU,SU"),
        ("أيام الأحد والثلاثاء الساعة 9 صباحًا", "WEEKLY TU,SU 09:00"),
        ("يومي الأحد والثلاثاء من كل أسبوع", "WEEKLY TU,SU"),
        ("الخميس من كل أسبوع", "WEEKLY TH"),
        ("أسبوعيًا يوم الخميس", "WEEKLY TH"),
        ("كل أسبوع", "WEEKLY"),
        ("كل أسبوعين يوم الاثنين", "WEEKLY /2 MO"),
        ("every 2 weeks on Monday and Friday", "WEEKLY /2 MO,FR"),
        ("fortnightly on Monday", "WEEKLY /2 MO"),
        ("every other Thursday", "WEEKLY /2 TH"),
        ("Mondays", "WEEKLY MO"),
        ("مرة في الأسبوع", "WEEKLY"),
        ("كل يوم عمل", WORKING),
        ("on weekdays at 9am", f"{WORKING} 09:00"),
        ("كل يوم من الأحد إلى الخميس", WORKING),
        ("Sunday to Thursday every week", WORKING),
        ("كل يوم إلا الجمعة", "WEEKLY MO,TU,WE,TH,SA,SU"),
        ("every working day except Sunday", "WEEKLY MO,TU,WE,TH"),
        ("weekends", "WEEKLY FR,SA"),
        ("كل شهر", "MONTHLY"),
        ("كل شهر يوم 5 الساعة 10 صباحًا", "MONTHLY on 5 10:00"),
        ("كل شهرين يوم 10", "MONTHLY /2 on 10"),
        ("every quarter on the 1st", "MONTHLY /3 on 1"),
        ("يوم 1 و15 من كل شهر", "MONTHLY on 1,15"),
        ("every 1st and 15th", "MONTHLY on 1,15"),
        ("آخر يوم من كل شهر", "MONTHLY on -1"),
        ("كل آخر شهر", "MONTHLY on -1"),
        ("أول خميس من كل شهر", "MONTHLY 1TH"),
        ("الجمعة الأخيرة من كل شهر", "MONTHLY -1FR"),
        ("the first and third Monday of each month", "MONTHLY 1MO,3MO"),
        ("first Monday and third Thursday of every month", "MONTHLY 1MO,3TH"),
        ("every first Monday", "MONTHLY 1MO"),
        ("every second Monday of the month", "MONTHLY 2MO"),
        ("كل سنة", "YEARLY"),
        ("كل سنة يوم 5 مارس", "YEARLY on 5 month 3"),
        ("every 5 March at noon", "YEARLY on 5 month 3 12:00"),
        # asked
        ("كل خميس الساعة 5", "am_pm"),
        ("every Sunday 9:00", "am_pm"),
        ("كل يوم الصبح", "time"),
        ("كل ليلة", "time"),
        ("كل ربع ساعة", "time"),
        ("every 2 hours from 9 am to 5 pm", "time"),
        ("كل يوم الساعة 9 صباحًا و5 مساءً", "time"),
        ("مرتين في الأسبوع", "which_day"),
        ("كل خميس أو جمعة", "which_day"),
        ("كل يومين تلاتة", "which_day"),
        ("every 2-3 days", "which_day"),
        ("every few weeks", "which_day"),
        ("every second Monday", "which_day"),
        ("كل نهاية أسبوع", "which_day"),
        ("نهاية كل شهر", "which_day"),
        ("آخر يوم عمل من كل شهر", "which_day"),
        ("كل يوم لمدة أسبوع", "which_day"),
        ("كل خميس ابتداءً من 5 ديسمبر", "which_day"),
        ("كل شهر يوم 40", "which_day"),
        ("every 900 days", "which_day"),
        # nothing comes again
        ("الخميس", None),
        ("كل الصور", None),
        ("كل الأسبوع", None),
        ("كل صفحة 5$", None),
        ("50$ شهريًا", None),
        ("كل ساعة بـ 20$", None),
        ("كل سنة وأنت طيب", None),
        ("كل جمعة وأنتم بخير", None),
        ("كل اتنين من العملاء", None),
        ("10$ عن كل يوم تأخير", None),
        ("send the daily report", None),
        ("every client", None),
        ("3 أيام عمل", None),
        ("", None),
    ],
)
def test_recurrences(text: str, rule: str | None) -> None:
    assert told(read_recurrence(text, MONDAY)) == rule


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        ("Africa/Cairo", "MO,TU,WE,TH,SU"),
        ("Asia/Riyadh", "MO,TU,WE,TH,SU"),
        ("Asia/Dubai", "MO,TU,WE,TH,FR"),
        ("Africa/Casablanca", "MO,TU,WE,TH,FR"),
        ("Africa/Algiers", "MO,TU,WE,TH,SU"),
        ("Asia/Gaza", "MO,TU,WE,TH,SU"),
        ("Asia/Tehran", "MO,TU,WE,TH,SA,SU"),
        ("Europe/Paris", "MO,TU,WE,TH,FR"),
        ("UTC", "MO,TU,WE,TH,FR"),
    ],
)
def test_working_days_are_those_of_the_country(zone: str, days: str) -> None:
    base = MONDAY.astimezone(ZoneInfo(zone))
    assert told(read_recurrence("كل يوم عمل", base)) == f"WEEKLY {days}"


def test_the_persons_own_weekend_goes_first() -> None:
    own = read_recurrence("every working day", MONDAY, frozenset({6}))
    assert told(own) == "WEEKLY MO,TU,WE,TH,FR,SA"
    assert weekend_of(None) == SATURDAY_SUNDAY


def test_the_line_that_scripts_get() -> None:
    line = {"base": "2026-11-23T10:30", "zone": "Africa/Cairo"}
    assert answer("recurrence", {"text": "آخر جمعة من كل شهر 5 مساءً", **line}) == {
        "freq": "MONTHLY",
        "interval": 1,
        "byday": ["-1FR"],
        "bymonthday": None,
        "at": "17:00",
    }
    assert answer("recurrence", {"text": "كل خميس الساعة 5", **line}) == {"ask": "am_pm"}
    assert answer("recurrence", {"text": "الخميس", **line}) == {"none": True}


WORDS = st.sampled_from(
    "كل every خميس Thursday يوم أسبوع month شهرين 5 15th و and أول last من of الساعة at 17:00 مساءً "
    "daily يوميًا إلا except 3 ساعات times مرة other working عمل إلى to".split()
)


@given(st.lists(WORDS, min_size=1, max_size=7).map(" ".join))
def test_a_time_that_comes_again_is_no_date(text: str) -> None:
    read = read_recurrence(text, MONDAY)
    if read is not None:
        assert read_date(text, MONDAY) is None
    if isinstance(read, Recurrence):
        assert read.interval >= 1
        assert all(1 <= day <= 31 or day == -1 for day in read.bymonthday or ())
    elif read is not None:
        assert read in ("am_pm", "which_day", "time")
