"""A line parted into when and what, in Cairo on Monday 23 November 2026 at 10:30."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.dates import DateRead
from handlers.reading.recurrence import Recurrence
from handlers.reading.reminders import Reminder, When, read_reminder

CAIRO = ZoneInfo("Africa/Cairo")
MONDAY = datetime(2026, 11, 23, 10, 30, tzinfo=CAIRO)


def at(day: int, hour: int, minute: int = 0) -> DateRead:
    return DateRead(at=datetime(2026, 11, day, hour, minute, tzinfo=CAIRO))


def on(day: int, month: int = 11) -> DateRead:
    return DateRead(date=date(2026, month, day))


WEEKLY = Recurrence("WEEKLY", byday=("SU",))


@pytest.mark.parametrize(
    ("text", "when", "what"),
    [
        ("بعد بكرة 5 مساءً أرسل المعاينة", at(25, 17), "أرسل المعاينة"),
        ("ذكرني بكرة 5 العصر أرسل 3 صور بسعر 20$", at(24, 17), "أرسل 3 صور بسعر 20$"),
        ("remind me tomorrow at 5pm to send the report", at(24, 17), "send the report"),
        ("ذكّرني أتصل بالعميل بكرة", on(24), "أتصل بالعميل"),
        ("بكرة أرسل المعاينة الساعة 5 مساءً", at(24, 17), "أرسل المعاينة"),
        ("بعد نص ساعة أتأكد من الدفع", at(23, 11), "أتأكد من الدفع"),
        ("after 2 hours check the order 26/11", at(23, 12, 30), "check the order 26/11"),
        ("on the 25th at noon: pay the rent", at(25, 12), "pay the rent"),
        ("5/12 أرسل التقرير", on(5, 12), "أرسل التقرير"),
        ("في يوم الخميس عند الساعة 10 صباحًا راجع الطلب #1234", at(26, 10), "راجع الطلب #1234"),
        ("فكّرني إني أسلّم المشروع الخميس الجاي", on(26), "أسلّم المشروع"),
        ("send it to Ahmad tomorrow", on(24), "send it to Ahmad"),
        ("بكرة", on(24), ""),
        # a time said twice belongs to the what the second time
        ("الخميس 5 مساءً أرسل تقرير الأحد", at(26, 17), "أرسل تقرير الأحد"),
        ("بكرة أرسل تقرير الأسبوع القادم", on(24), "أرسل تقرير الأسبوع القادم"),
        ("Thursday 5pm call about the 3pm meeting", at(26, 17), "call about the 3pm meeting"),
        ("send the Sunday report tomorrow at 5pm", at(24, 17), "send the Sunday report"),
        # again and again
        ("every Sunday send the report", WEEKLY, "send the report"),
        (
            "كل يوم الساعة 9 الصبح أراجع 5 رسائل",
            Recurrence("DAILY", at=time(9)),
            "أراجع 5 رسائل",
        ),
        (
            "send the invoice of 50$ every month on the 5th at 10 am",
            Recurrence("MONTHLY", bymonthday=(5,), at=time(10)),
            "send the invoice of 50$",
        ),
        ("كل أحد أرسل تقرير الخميس", WEEKLY, "أرسل تقرير الخميس"),
        # asked
        ("بكرة 5 أرسل المعاينة", DateRead(ask="am_pm"), "أرسل المعاينة"),
        ("الأسبوع القادم أرسل المعاينة", DateRead(ask="which_day"), "أرسل المعاينة"),
        ("every Sunday 9:00 send the report", "am_pm", "send the report"),
        ("كل أحد أو خميس 5 مساءً أرسل الملف", "which_day", "أرسل الملف"),
    ],
)
def test_reminders(text: str, when: When, what: str) -> None:
    assert read_reminder(text, MONDAY) == Reminder(when, what)


@pytest.mark.parametrize("text", ["", "ذكرني", "أرسل 3 صور", "remind me to send 5 logos at 20$"])
def test_without_a_time_there_is_none(text: str) -> None:
    assert read_reminder(text, MONDAY) is None


WHENS = st.sampled_from(["بكرة 5 مساءً", "tomorrow at 5 pm", "24/11 الساعة 17:00", "غدًا ٥ العصر"])
WHATS = st.sampled_from(
    [
        "أرسل 3 صور بسعر 20$",
        "send 4 logos, 1080x1080",
        "راجع الطلب #26",
        "تسليم 5-7 صفحات",
        "call Ali",
    ]
)


@given(when=WHENS, what=WHATS, when_first=st.booleans())
def test_no_word_is_lost_on_either_side(when: str, what: str, when_first: bool) -> None:
    text = f"{when} {what}" if when_first else f"{what} {when}"
    assert read_reminder(text, MONDAY) == Reminder(at(24, 17), what)


@given(st.text())
def test_any_text(text: str) -> None:
    read = read_reminder(text, MONDAY)
    assert read is None or set(read.what.split()) <= set(text.split())
