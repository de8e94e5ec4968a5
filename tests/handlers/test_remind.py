"""Own reminders, as people ask for them: once or again, in a command or in plain words."""

import pytest

from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.reminding import LANGUAGES, coming, kept, someone, the_one
from tests.house import freelancer
from tests.passing_time import days


@pytest.fixture
async def mona(store: Store) -> Freelancer:
    """Wednesday, a quarter to three in the afternoon in Riyadh, her first day."""
    return await someone(store)


@pytest.mark.parametrize(
    ("language", "words", "first", "what"),
    [
        ("ar", "بعد بكرة 5 مساءً أرسل المعاينة", "2026-11-27T17:00", "أرسل المعاينة"),
        ("ar", "بعد ساعتين أرد على أحمد", "2026-11-25T16:45", "أرد على أحمد"),
        ("ar", "ذكرني أن أتصل غدًا الساعة 9 صباحًا بالعميل", "2026-11-26T09:00", "أتصل بالعميل"),
        ("ar", "الخميس 5 مساءً أرسل تقرير الأحد", "2026-11-26T17:00", "أرسل تقرير الأحد"),
        ("en", "tomorrow 5 pm send the preview", "2026-11-26T17:00", "send the preview"),
        ("en", "in 3 hours call Sam", "2026-11-25T17:45", "call Sam"),
    ],
)
async def test_once(store: Store, language: str, words: str, first: str, what: str) -> None:
    mona = await someone(store, language=language)
    assert (await mona.say(f"/remind {words}")).keys == ("remind.kept",)
    assert await the_one(mona) == (first, what)
    assert what in paths.plain(mona.words)


@pytest.mark.parametrize(
    ("words", "next_", "told"),
    [
        ("كل أحد الساعة 9 صباحًا راجع الحسابات", "29 09:00", "كل أسبوع، يوم الأحد"),
        ("كل يوم 8 مساءً حدّث البطاقات", "25 20:00", "كل يوم"),
        ("آخر كل شهر الساعة 10 صباحًا أرسل الفاتورة", "30 10:00", "كل شهر، آخر يوم"),
        ("كل ساعة اشرب ماء", "25 15:45", "كل ساعة"),
    ],
)
async def test_again(mona: Freelancer, words: str, next_: str, told: str) -> None:
    assert (await mona.say(f"/remind {words}")).keys == ("remind.kept-again",)
    assert (await coming(mona), told in mona.words) == ([next_], True)


async def test_it_comes_at_its_time_and_again(mona: Freelancer) -> None:
    await mona.say("/remind كل يوم 8 مساءً حدّث البطاقات")
    arrived = await days(mona).until("2026-11-27T21:00")
    assert [one.at.isoformat() for one in arrived] == [
        f"2026-11-{day}T17:00:00+00:00" for day in (25, 26, 27)
    ]
    assert paths.plain(arrived[0].text) == "تذكير: حدّث البطاقات"
    assert (await mona.press("nudge.done")).keys == ("nudge.done-again",)
    assert (await mona.press("nudge.done")).keys == ("nudge.done-already",)
    assert await coming(mona) == ["28 20:00"]


async def test_done_ends_what_comes_once(mona: Freelancer) -> None:
    await mona.say("/remind بعد ساعة أرسل العرض")
    assert len(await days(mona).until("2026-11-25T17:00")) == 1
    assert len(await kept(mona)) == 1
    assert (await mona.press("nudge.done")).keys == ("nudge.done",)
    assert await kept(mona) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_moment_is_told_as_a_distance_and_in_full(store: Store, language: str) -> None:
    mona = await someone(store, language=language)
    await mona.say("/remind 27/11 17:00 x" if language == "en" else "/remind بعد غد 5 مساءً س")
    told = paths.plain(mona.words)
    for part in (
        ("in 2 days", "Friday 27 November")
        if language == "en"
        else (
            "بعد يومين",
            "الجمعة 27 نوفمبر، 5:00 م (الرياض)",
        )
    ):
        assert part in told


async def test_it_is_about_the_gig_whose_name_stands_in_it(mona: Freelancer) -> None:
    await paths.begun(mona)
    gig = (await mona.gig()).id
    for words in ("غدًا 5 مساءً أرسل المعاينة لزيتون", "غدًا 6 مساءً زيتون، المراجعة"):
        await mona.say(f"/remind {words}")
    await mona.say("/remind غدًا 7 مساءً اشترِ زيتًا")
    assert [one.gig for one in await kept(mona)] == [gig, gig, None]
    arrived = await days(mona).until("2026-11-26T17:30")
    own = [one for one in arrived if "nudge.own.of-gig" in one.keys]
    assert paths.plain(own[0].text) == "زيتون، تذكير: أرسل المعاينة لزيتون"
    assert (await mona.press("card")).keys == ("card",)


async def test_730_days_and_no_more(mona: Freelancer) -> None:
    assert (await mona.say("/remind 24/11/2028 9 صباحًا جدد")).keys == ("remind.kept",)
    assert (await mona.say("/remind 26/11/2028 9 صباحًا جدد")).keys == ("refused.reminder.far",)


async def test_too_long_and_too_many(mona: Freelancer) -> None:
    assert (await mona.say("/remind غدًا 9 صباحًا " + "ط" * 500)).keys == ("refused.too-long",)
    await mona.say("/remind")
    assert (await mona.say("ط" * 501)).keys == ("refused.too-long",)
    for _ in range(50):
        assert (await mona.say("/remind غدًا 9 صباحًا س")).keys == ("remind.kept",)
    assert (await mona.say("/remind غدًا 9 صباحًا ك")).keys == ("refused.reminders",)
    await mona.press("reminder.end")
    assert (await mona.say("/remind غدًا 9 صباحًا ك")).keys == ("remind.kept",)


async def test_the_next_one_is_passed_over_and_those_after_stay(mona: Freelancer) -> None:
    await mona.say("/remind كل يوم 8 مساءً حدّث البطاقات")
    await mona.say("/nudges")
    await mona.press("reminder")
    assert (await mona.press("reminder.skip")).keys == ("remind.kept-again",)
    assert await coming(mona) == ["26 20:00"]
    arrived = await days(mona).until("2026-11-27T21:00")
    assert [f"{one.at:%d %H}" for one in arrived] == ["26 17", "27 17"]


async def test_another_time_for_the_same_one(mona: Freelancer) -> None:
    await mona.say("/remind كل يوم 8 مساءً أرسل تقرير الأحد")
    await mona.say("/nudges")
    await mona.press("reminder")
    assert (await mona.press("reminder.move")).keys == ("remind.when",)
    assert (await mona.say("بكرة الساعة 5")).keys == ("refused.date.am-pm",)
    assert (await mona.say("مساء")).keys == ("remind.kept",)
    (one,) = await kept(mona)
    assert (one.first, one.text, one.rule) == ("2026-11-26T17:00", "أرسل تقرير الأحد", None)
    assert await coming(mona) == ["26 17:00"]
    assert len(await days(mona).until("2026-11-30T21:00")) == 1


async def test_cancelled_it_comes_no_more(mona: Freelancer) -> None:
    await mona.say("/remind غدًا 9 صباحًا س")
    assert (await mona.press("reminder.end")).keys == ("remind.ended",)
    for action in ("reminder.end", "reminder", "reminder.move", "reminder.skip"):
        id_ = mona.button("reminder.end").press.split(":")[3]
        assert await paths.forge(mona, action, None, id_) == ("nudge.gone",)
    assert await days(mona).until("2026-11-27T21:00") == []


@pytest.mark.parametrize(
    "action", ["reminder", "reminder.end", "reminder.move", "reminder.skip", "nudge.done"]
)
async def test_another_persons_is_as_if_it_never_was(mona: Freelancer, action: str) -> None:
    await mona.say("/remind كل يوم 8 مساءً سر لا يعرفه أحد")
    (one,) = await kept(mona)
    badr = await someone(mona.store, "2")
    told = await paths.forge(badr, action, None, one.id)
    assert told in [("nudge.gone",), ("nudge.done-already",)]
    assert "سر" not in badr.words
    assert await kept(mona) == [one]
    assert await coming(mona) == ["25 20:00"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "ذكّرني غدًا 5 مساءً أرسل الملف"),
        ("ar", "ذكرني أرسل الملف بكرة 5 العصر"),
        ("ar", "فكرني بكرة 5 مساء أرسل الملف"),
        ("ar", "نبهني غدا الساعة 17:00 أرسل الملف"),
        ("en", "Remind me tomorrow at 5 pm to أرسل الملف"),
        ("en", "remind me to أرسل الملف tomorrow 5pm"),
    ],
)
async def test_plain_words(store: Store, language: str, words: str) -> None:
    mona = await someone(store, language=language)
    assert (await mona.say(words)).keys == ("remind.kept",)
    assert await the_one(mona) == ("2026-11-26T17:00", "أرسل الملف")


async def test_plain_words_may_lack_the_rest(mona: Freelancer) -> None:
    assert (await mona.say("ذكّرني")).keys == ("remind.what",)
    assert (await mona.say("ذكرني أرسل الفاتورة")).keys == ("remind.when",)
    assert (await mona.say("بعد ساعة")).keys == ("remind.kept",)
    assert (await the_one(mona))[1] == "أرسل الفاتورة"


async def test_in_an_open_question_they_need_a_time_and_the_question_stays(
    mona: Freelancer,
) -> None:
    await paths.begun(mona, 1)
    await mona.press("scope.send")
    assert (await mona.say("ذكرني غدًا 5 مساءً أسأل أحمد")).keys == ("remind.kept",)
    assert (await the_one(mona))[1] == "أسأل أحمد"
    await mona.say(paths.texts(mona)["yes"])
    assert (await mona.press("scope.yes")).keys[-1] == "card"
    await mona.say("/newgig")
    assert "remind.when" not in (await mona.say("ذكرني بما اتفقنا عليه، شعار 20$")).keys


async def test_a_clients_words_are_none_of_ours(mona: Freelancer) -> None:
    await mona.forward("ذكرني غدًا 5 مساءً أرسل لك الصور")
    await mona.say("ذكرني غدًا\n5 مساءً")
    await mona.say("Remind the client tomorrow at 5 pm")
    assert await kept(mona) == []


@pytest.mark.parametrize("text", ["/remind غدًا 9 صباحًا اتصل", "ذكرني غدًا 9 صباحًا أن أتصل"])
async def test_the_first_words_of_a_newcomer_can_ask_for_one(store: Store, text: str) -> None:
    mona = freelancer(store)
    assert (await mona.say(text)).keys == ("remind.kept",)
    assert len(await days(mona).until("2026-11-24T09:05")) == 1
