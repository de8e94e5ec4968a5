"""Prices, sizes, orders, ratios and counts: whatever the number, no time is made of them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from handlers.reading.dates import read_date
from handlers.reading.recurrence import read_recurrence
from handlers.reading.reminders import read_reminder

BASE = datetime(2026, 11, 23, 10, 30, tzinfo=ZoneInfo("Africa/Cairo"))
THINGS = (
    "{a}$", "${a}", "{a} $", "{a}.50$", "€{a}", "{a} دولار", "{a} ريال", "{a} USD", "بسعر {a}$",
    "السعر {a}", "price {a}", "{a}-{b}$", "من {a} إلى {b} دولار", "{a}%", "خصم {a}%",
    "{a}x{b}", "{a}×{b}", "{a} x {b} px", "مقاس {a}/{b}", "مقاس {a}-{b}", "size {a}/{b}",
    "{a} صفحات", "{a} صور", "{a} تصاميم", "{a}-{b} صفحات", "{a} pages", "{a} logos",
    "{a} to {b} pages", "at {a} each", "على {a} خدمات", "{a} خدمات بـ {b}$ للخدمة",
    "#{a}", "#{a}-{b}", "طلب رقم {a}", "الطلب {a}/{b}", "order {a}", "order {a}-{b}",
    "invoice {a}/{b}", "رقم {a}:{b}", "نسبة {a}:{b}", "{a}:1", "ratio {a}:{b}", "16:9", "9:16",
    "تقييم {a}/{b}", "version {a}.{b}", "v{a}.{b}", "الإصدار {a}.{b}", "{a}GB", "{a}k",
    "{a} كلمة", "{a} words",
    "فيديو {a}:{b}", "{a} ثانية", "{a} دقيقة", "مدة {a} دقائق", "{a} أيام", "{a} days", "{a} ساعات",
    "+20{a}{b}", "صفحة {a} من {b}", "step {a} of {b}", "المرحلة {a}", "milestone {a}", "day {a}",
)  # fmt: skip
LINKS = (" ", "، ", " و ", " and ", " على ", " + ", ", ", " - ")
WORDS = (
    "",
    "شعار",
    "نموذج إكسل للمخزون",
    "a logo",
    "need",
    "محتاج",
    "with",
    "بجودة عالية",
    "للعميل",
)
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

_number = st.one_of(st.integers(1, 31), st.integers(0, 2100), st.integers(10**5, 10**9))


@st.composite
def offers(draw: st.DrawFn) -> str:
    """A line that names a few things in numbers, in either set of digits."""
    things = draw(st.lists(st.sampled_from(THINGS), min_size=1, max_size=3))
    said = [draw(st.sampled_from(WORDS))]
    said += [thing.format(a=draw(_number), b=draw(_number)) for thing in things]
    line = draw(st.sampled_from(LINKS)).join(part for part in said if part)
    return line.translate(EASTERN) if draw(st.booleans()) else line


@given(offers())
@example("نموذج إكسل للمخزون، 80$ على 4 خدمات")
@example("24/7")
@example("1-1 صفحات")
@example("at 1 each")
def test_no_time_in_numbers(line: str) -> None:
    assert read_date(line, BASE) is None
    assert read_recurrence(line, BASE) is None
    assert read_reminder(line, BASE) is None


@given(offers())
def test_numbers_change_no_day_beside_them(line: str) -> None:
    read = read_date(f"{line}، الخميس", BASE)
    assert read is not None
    assert str(read.date) == "2026-11-26"
