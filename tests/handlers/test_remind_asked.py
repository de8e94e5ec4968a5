"""A reminder that isn't clear yet: asked, answered by a press or in words, or left."""

from datetime import UTC, datetime

import pytest

from storage.store import Store
from tests.driver import Freelancer, picture
from tests.handlers import paths
from tests.handlers.reminding import LANGUAGES, coming, kept, quick, someone, the_one
from tests.house import freelancer
from tests.passing_time import days


@pytest.fixture
async def mona(store: Store) -> Freelancer:
    """Wednesday, a quarter to three in the afternoon in Riyadh, her first day."""
    return await someone(store)


async def test_without_time_the_words_wait_for_it(mona: Freelancer) -> None:
    assert (await mona.say("/remind أرسل الفاتورة")).keys == ("remind.when",)
    assert quick(mona) == ["بعد ساعة", "هذا المساء", "غدًا صباحًا"]
    assert (await mona.press("remind.soon")).keys == ("remind.kept",)
    assert await the_one(mona) == ("2026-11-26T10:00", "أرسل الفاتورة")


@pytest.mark.parametrize(
    ("answer", "first"),
    [
        ("بعد بكرة 5 مساءً", "2026-11-27T17:00"),
        ("tomorrow 9 am", "2026-11-26T09:00"),
        ("الخميس", "2026-11-26T10:00"),
        ("كل أحد 9 صباحًا", "2026-11-25T09:00"),
    ],
)
async def test_the_time_may_be_typed(mona: Freelancer, answer: str, first: str) -> None:
    await mona.say("/remind أرسل التقرير")
    await mona.say(answer)
    assert await the_one(mona) == (first, "أرسل التقرير")


async def test_words_that_tell_no_time_leave_the_question_open(mona: Freelancer) -> None:
    await mona.say("/remind أرسل الفاتورة")
    assert (await mona.say("بعدين")).keys == ("remind.when",)
    assert (await mona.say("غدًا 5 مساءً")).keys == ("remind.kept",)
    assert (await the_one(mona))[1] == "أرسل الفاتورة"


async def test_without_words_they_are_asked_for(mona: Freelancer) -> None:
    assert (await mona.say("/remind")).keys == ("remind.what",)
    assert (await mona.say("غدًا 5 مساءً")).keys == ("remind.of-what",)
    assert (await mona.say("أجهّز تقرير الأحد")).keys == ("remind.kept",)
    assert await the_one(mona) == ("2026-11-26T17:00", "أجهّز تقرير الأحد")


@pytest.mark.parametrize(
    ("language", "words", "labels", "first"),
    [
        ("ar", "غدًا الساعة 5 اتصل", ["الساعة 5:00 ص", "الساعة 5:00 م"], "2026-11-26T05:00"),
        ("en", "tomorrow at 5 call Sam", ["5:00 AM", "5:00 PM"], "2026-11-26T05:00"),
        ("ar", "اليوم الساعة 5 اتصل", ["الساعة 5:00 م"], "2026-11-25T17:00"),
    ],
)
async def test_an_hour_that_could_be_two_is_asked_and_both_are_a_press_away(
    store: Store, language: str, words: str, labels: list[str], first: str
) -> None:
    mona = await someone(store, language=language)
    assert (await mona.say(f"/remind {words}")).keys == ("refused.date.am-pm",)
    assert [label.replace("\u202f", " ") for label in quick(mona)] == labels
    first_ = next(b for b in mona.buttons if ":remind.at:" in b.press)
    await mona.press("remind.at", first_.press.split(":")[3])
    assert (await the_one(mona))[0] == first


@pytest.mark.parametrize(
    ("answer", "first"),
    [
        ("مساءً", "2026-11-26T17:00"),
        ("العصر", "2026-11-26T17:00"),
        ("pm", "2026-11-26T17:00"),
        ("5 مساءً", "2026-11-26T17:00"),
        ("7 مساءً", "2026-11-26T19:00"),
        ("السبت 7 مساءً", "2026-11-28T19:00"),
        ("بعد ساعة", "2026-11-25T15:46"),
    ],
)
async def test_or_the_hour_is_typed(mona: Freelancer, answer: str, first: str) -> None:
    await mona.say("/remind غدًا الساعة 5 اتصل")
    assert (await mona.say(answer)).keys == ("remind.kept",)
    assert await the_one(mona) == (first, "اتصل")


async def test_the_hour_of_what_comes_again_is_asked_too(mona: Freelancer) -> None:
    assert (await mona.say("/remind كل أحد الساعة 9 راجع الحسابات")).keys == ("refused.date.am-pm",)
    assert quick(mona) == ["الساعة 9:00 ص", "الساعة 9:00 م"]
    assert (await mona.press("remind.at")).keys == ("remind.kept-again",)
    assert await coming(mona) == ["29 21:00"]
    await mona.say("/remind كل أحد الساعة 9 راجع الحسابات")
    await mona.say("8 صباحًا")
    assert await coming(mona) == ["29 08:00", "29 21:00"]


@pytest.mark.parametrize(
    ("words", "asked", "answer", "first"),
    [
        ("آخر الأسبوع سلّم الملف", "which-day", "السبت 9 صباحًا", "2026-11-28T09:00"),
        ("الخميس القادم سلّم الملف", "which-day", "3/12", "2026-12-03T10:00"),
        ("أمس سلّم الملف", "past", "غدًا 9 صباحًا", "2026-11-26T09:00"),
        ("غدًا مساءً سلّم الملف", "time", "الساعة 7", "2026-11-26T19:00"),
        ("اليوم سلّم الملف", "time", "6 مساءً", "2026-11-25T18:00"),
    ],
)
async def test_what_is_not_clear_is_asked(
    mona: Freelancer, words: str, asked: str, answer: str, first: str
) -> None:
    assert (await mona.say(f"/remind {words}")).keys == (f"refused.date.{asked}",)
    assert await kept(mona) == []
    await mona.say(answer)
    assert await the_one(mona) == (first, "سلّم الملف")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_day_without_an_hour_means_its_morning_and_that_is_said(
    store: Store, language: str
) -> None:
    mona = await someone(store, language=language)
    await mona.say("/remind غدًا أرسل الملف")
    assert (await the_one(mona))[0] == "2026-11-26T10:00"
    assert ("guess" if language == "en" else "والساعة مفترضة") in mona.words


@pytest.mark.parametrize(
    "words", ["بعد 3 سنوات جدد النطاق", "25/11/2030 جدد النطاق", "كل سنة 30 فبراير جدد النطاق"]
)
async def test_what_is_too_far_is_asked_again_and_its_words_stay(
    mona: Freelancer, words: str
) -> None:
    said = (await mona.say(f"/remind {words}")).keys
    assert said in [("refused.reminder.far",), ("refused.date.which-day",)]
    await mona.say("غدًا 9 صباحًا")
    assert await the_one(mona) == ("2026-11-26T09:00", "جدد النطاق")


async def test_pressed_twice_it_is_kept_once(mona: Freelancer) -> None:
    await mona.say("/remind أرسل الفاتورة")
    await mona.press("remind.soon", mona.button("remind.soon").press.split(":")[3])
    assert (await mona.press("remind.soon")).keys == ("dialogue.closed",)
    assert len(await kept(mona)) == 1


async def test_a_button_of_an_earlier_question_does_not_answer_this_one(mona: Freelancer) -> None:
    await mona.say("/remind أرسل الفاتورة")
    soon = mona.button("remind.soon").press.split(":")[3]
    await mona.say("/remind غدًا الساعة 5 اتصل")
    hour = mona.button("remind.at").press.split(":")[3]
    await mona.say("/remind اشترِ خبزًا")
    assert await paths.forge(mona, "remind.soon", None, soon) == ("dialogue.closed",)
    assert await paths.forge(mona, "remind.at", None, hour) == ("dialogue.closed",)
    for odd in ("", "1h", "x.0000", "T2599", "991399T9999"):
        for action in ("remind.soon", "remind.at"):
            told = await paths.forge(mona, action, None, odd)
            assert told in [("refused.button",), ("dialogue.closed",)]
    assert await kept(mona) == []


async def test_left_it_is_forgotten(mona: Freelancer) -> None:
    await mona.say("/remind أرسل الفاتورة")
    assert (await mona.say("/cancel")).keys == ("left",)
    await mona.say("غدًا 5 مساءً")
    assert await kept(mona) == []


async def test_what_is_forwarded_or_attached_is_no_answer(mona: Freelancer) -> None:
    await paths.begun(mona)
    await mona.say("/remind أرسل الفاتورة")
    assert (await mona.forward("أحتاج الملف غدًا 5 مساءً")).keys == ("which.gig",)
    await mona.say("/cancel")
    await mona.say("/remind")
    assert (await mona.attach(picture())).keys == ("which.gig",)
    assert await kept(mona) == []


async def test_a_paste_is_no_answer_either(mona: Freelancer) -> None:
    await paths.begun(mona)
    await mona.say("/remind أرسل الفاتورة")
    assert (await mona.say("مرحبًا، أريد تعديل الشعار\nوأحتاجه غدًا 5 مساءً")).keys == ("which.gig",)
    assert await kept(mona) == []


async def test_a_reminder_said_whole_takes_the_place_of_the_open_question(
    mona: Freelancer,
) -> None:
    await mona.say("/remind أرسل الفاتورة")
    await mona.say("/remind غدًا 5 مساءً اتصل بأحمد")
    assert await the_one(mona) == ("2026-11-26T17:00", "اتصل بأحمد")
    assert (await mona.say("غدًا 6 مساءً")).keys != ("remind.kept",)


async def test_quick_hours_are_those_of_the_persons_own_city(store: Store) -> None:
    mona = freelancer(store)
    await paths.known(mona, zone="Europe/Paris")
    mona.now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    await mona.say("/remind غدًا الساعة 5 اتصل")
    (_, evening) = [b for b in mona.buttons if ":remind.at:" in b.press]
    assert mona.speech.snippet(evening.label, "ar", "Europe/Paris") == "الساعة 5:00 م"
    await mona.press("remind.at")
    (row,) = await days(mona).rows()
    assert row.at == datetime(2026, 11, 26, 16, tzinfo=UTC)


async def test_this_evening_is_not_offered_once_it_has_begun(mona: Freelancer) -> None:
    days(mona).at("2026-11-25T18:30")
    await mona.say("/remind أرسل الفاتورة")
    assert quick(mona) == ["بعد ساعة", "غدًا صباحًا"]
