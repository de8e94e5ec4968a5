"""Whose day a nudge fits into: pace, quiet hours, fasting, weekend, discretion, another city."""

import pytest

from handlers.buttons import parse
from handlers.reply import Lines
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.nudging import (
    NO_DEADLINE,
    about,
    all_rows,
    clock,
    coming,
    paced,
    several,
    states,
    waiting,
)
from tests.house import freelancer, settings
from tests.passing_time import days

DUE = "شعار لمقهى، 80$ على 4 خدمات، الخميس 5 مساءً"


@pytest.mark.parametrize(
    ("pace", "told"),
    [
        ("quiet", ["Thu 10:00"]),
        ("normal", ["Mon 18:00 silent", "Tue 18:00 silent", "Thu 10:00"]),
        ("intense", ["Mon 18:00 silent", "Tue 18:00 silent", "Wed 18:00 silent", "Thu 10:00"]),
        ("off", []),
    ],
)
async def test_how_much(store: Store, pace: str, told: list[str]) -> None:
    mona = await waiting(freelancer(store))
    await paced(mona, pace)
    assert clock(await about(mona, "services", "2026-12-05T20:00")) == told


async def test_off_and_on_again_all_open_gigs_are_planned_anew(store: Store) -> None:
    mona = freelancer(store)
    await several(mona, 3)
    await paced(mona, "off")
    assert await days(mona).until("2026-11-24T09:00") == []
    assert await coming(mona) == []
    assert (await mona.say("/nudges")).keys == ("nudges.none",)
    await paced(mona, "normal")
    await days(mona).until("2026-11-24T09:05")
    assert sorted(await coming(mona)) == [("services", "30h")] * 3 + [("services", "72h")] * 3
    (one, *_) = await days(mona).until("2026-11-24T20:00")
    assert "nudge.together" in one.keys


async def test_off_leaves_ones_own_reminders(store: Store) -> None:
    mona = await waiting(freelancer(store))
    await mona.say("/remind غدًا 9 صباحًا أرسل الفاتورة")
    await paced(mona, "off")
    (one,) = await days(mona).until("2026-11-27T20:00")
    assert one.keys == ["nudge.own"]


async def test_quiet_hours_of_ones_own(store: Store) -> None:
    mona = await waiting(freelancer(store), "شعار لمقهى، 20$ على خدمتين، الخميس 9 صباحًا")
    await mona.say("/settings")
    await mona.press("quiet")
    assert (await mona.press("quiet", "21-07")).keys == ("quiet.kept",)
    told = await about(mona, "deadline", "2026-11-27T20:00")
    assert clock(told) == ["Wed 09:00", "Wed 20:30"]
    assert await paths.forge(mona, "quiet", None, "00-23") == ("refused.button",)
    assert await paths.forge(mona, "pace", None, "loud") == ("refused.button",)


@pytest.mark.parametrize(
    ("fasts", "told"),
    [
        (True, ["Mon 21:30 silent", "Tue 21:30 silent", "Thu 13:00"]),
        (False, ["Mon 18:00 silent", "Tue 18:00 silent", "Thu 18:00 silent"]),
    ],
)
async def test_a_days_rhythm_in_ramadan_is_another(
    store: Store, fasts: bool, told: list[str]
) -> None:
    """From 8 February to 8 March 2027, for whoever says so."""
    mona = freelancer(store)
    days(mona).at("2027-02-15T11:30")
    await paths.begun(mona, 1, line=NO_DEADLINE)
    if fasts:
        await paths.forge(mona, "fasting")
        assert mona.last.keys == ("fasting.on",)
    assert clock(await about(mona, "services", "2027-03-01T20:00")) == told


async def test_before_and_after_ramadan_the_hours_are_the_usual_ones(store: Store) -> None:
    for account, (begins, comes) in enumerate(
        [("2027-02-07T09:00", "Sun 18:00 silent"), ("2027-03-09T09:00", "Tue 18:00 silent")]
    ):
        person = freelancer(store, str(account))
        days(person).at(begins)
        await paths.begun(person, 1, line=NO_DEADLINE)
        await paths.forge(person, "fasting")
        assert clock(await about(person, "services", begins[:11] + "23:00")) == [comes]


async def test_this_evening_and_tomorrow_are_those_of_ramadan(store: Store) -> None:
    mona = await fasting(freelancer(store))
    await mona.say("/remind أرسل الفاتورة")
    evening = next(b for b in mona.buttons if ":evening." in b.press)
    await mona.press("remind.soon", parse(evening.press).arg)
    await mona.say("/remind غدًا أرسل الملف")
    assert [f"{row.at:%d %H:%M}" for row in await days(mona).rows()] == ["15 18:30", "16 10:00"]


async def fasting(mona: Freelancer) -> Freelancer:
    await paths.known(mona)
    days(mona).at("2027-02-15T14:00")
    await paths.forge(mona, "fasting")
    return mona


async def test_the_weekend_is_the_citys_and_for_deadlines_only(store: Store) -> None:
    mona = freelancer(store)
    days(mona).at("2026-11-25T11:00")
    await paths.begun(mona, 1, line="شعار لمقهى، 80$ على 4 خدمات، السبت 5 مساءً")
    arrived = await days(mona).until("2026-11-29T23:00")
    weekend = [one for one in arrived if clock([one])[0][:3] in ("Fri", "Sat")]
    assert [one.keys[0] for one in weekend] == ["nudge.deadline", "nudge.deadline"]
    assert clock(weekend) == ["Fri 17:00", "Sat 13:00"]
    assert "Sun 10:00" in clock(arrived)


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_discreet_ones_tell_no_amount_and_no_client(store: Store, language: str) -> None:
    mona = freelancer(store, language=language)
    line = (
        "شعار لمقهى، 80$ على 4 خدمات، بعد 10 أيام"
        if language == "ar"
        else ("Logo for a café, $80 in 4 services, in 10 days")
    )
    await waiting(mona, line)
    await paths.forge(mona, "correct.client", (await mona.gig()).id)
    await mona.say("أحمد")
    await paths.agreed(mona)
    await paths.forge(mona, "discreet")
    assert mona.last.keys == ("discreet.on",)
    await mona.say(
        "/remind بعد ساعة 80$ من أحمد"
        if language == "ar"
        else ("/remind in 2 hours get $80 from أحمد")
    )
    arrived = await days(mona).until("2026-12-20T20:00")
    assert len(arrived) > 5
    for one in arrived:
        labels = [mona.speech.text(button.label, language) for button in one.buttons]
        told = "\n".join([one.text, *labels])
        assert not any(secret in told for secret in ("20$", "80$", "$20", "$80", "أحمد")), told


async def test_a_week_without_us_comes_once_merged_and_late(store: Store) -> None:
    mona = freelancer(store)
    days(mona).at("2026-11-23T09:00")
    await paths.begun(mona, 1, line=NO_DEADLINE)
    await mona.say("/newgig")
    await mona.say("مقال عن القهوة، 40$ على 2 خدمات، الجمعة 5 مساءً")
    await mona.press("board.done")
    await mona.say("/remind الأربعاء 9 صباحًا أرسل الفاتورة")
    (one,) = await days(mona).asleep("2026-11-28T12:00")
    lines = one.say.words.args["lines"]
    assert isinstance(lines, Lines)
    assert one.keys.count("nudge.late") == len(lines.lines)
    assert "nudge.own" in one.keys
    assert "تذكير: أرسل الفاتورة\nوصل متأخرًا، وكان موعده الأربعاء 25 نوفمبر، 9:00 ص" in (
        paths.plain(one.text)
    )


async def test_what_is_a_week_old_is_not_told_any_more_and_that_is_said(store: Store) -> None:
    mona = await waiting(freelancer(store))
    arrived = await days(mona).asleep("2026-12-20T12:00")
    assert arrived == []
    feed = await mona.store.feed(mona.place, 0, 500)
    assert feed[-1].message.key == "nudge.expired"
    assert set((await states(mona)).values()) == {"expired"}
    assert await days(mona).until("2026-12-30T12:00") == []


async def test_what_was_asked_for_once_is_never_too_old(store: Store) -> None:
    mona = await waiting(freelancer(store))
    await mona.say("/remind غدًا 9 صباحًا أرسل الفاتورة")
    (one,) = await days(mona).asleep("2026-12-20T12:00")
    assert "nudge.late" in one.keys
    assert "nudge.own" in one.keys
    assert "nudge.expired" in one.keys


async def test_another_city_moves_reminders_slots_and_assumed_hours(store: Store) -> None:
    mona = freelancer(store)
    days(mona).at("2026-11-23T09:00")
    await paths.known(mona, zone=None)
    await mona.say("شعار لمقهى، 80$ على 4 خدمات، بعد 3 أيام")
    await mona.press("board.done")
    await mona.say("/remind غدًا 9 صباحًا أرسل الفاتورة")
    before = {row.occurrence: row.at for row in await all_rows(mona)}
    await mona.say("/settings")
    await mona.press("city", list(settings().zones).index("Africa/Algiers") + 1)
    await days(mona).until("2026-11-23T09:30")
    rows = {row.occurrence: row.at for row in await days(mona).rows() if row.kind != "own"}
    own = [row for row in await days(mona).rows() if row.kind == "own"]
    assert [f"{row.at:%d %H}" for row in own] == ["24 08"]
    assert {f"{rows[name] - at}" for name, at in before.items() if name in rows} == {"2:00:00"}
    assert f"{(await mona.gig()).deadline:%d %H}" == "26 16"


async def test_what_slept_into_a_weekend_says_when_its_time_was(store: Store) -> None:
    mona = freelancer(store)
    days(mona).at("2026-11-23T09:00")
    await paths.begun(mona, 1, line=NO_DEADLINE)
    await days(mona).until("2026-11-25T23:00")
    (one,) = await days(mona).asleep("2026-11-27T15:00") or await days(mona).until(
        "2026-11-29T10:00"
    )
    assert "nudge.late" in one.keys
    assert "وكان موعده الخميس 26 نوفمبر" in paths.plain(one.text)
