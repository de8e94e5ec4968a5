"""What is said to a nudge: later, no more, nothing; and several told at once."""

from datetime import UTC, datetime

import pytest

from handlers.buttons import parse
from handlers.reply import Say
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.nudging import (
    NO_DEADLINE,
    RIYADH,
    actions,
    all_rows,
    clock,
    coming,
    paced,
    several,
    waiting,
)
from tests.house import freelancer
from tests.passing_time import days


@pytest.fixture
async def mona(store: Store) -> Freelancer:
    """On Monday at nine, with a gig of four services, of which one is active."""
    return await waiting(freelancer(store))


@pytest.mark.parametrize(
    ("chosen", "again"),
    [
        ("1h", "Mon 19:02"),
        ("evening", "Tue 18:00"),
        ("morning", "Tue 10:00"),
    ],
)
async def test_later(mona: Freelancer, chosen: str, again: str) -> None:
    await days(mona).until("2026-11-23T18:00")
    assert (await mona.press("snooze")).keys == ("snooze.ask",)
    batch = parse(mona.button("snooze").press).arg
    assert await paths.forge(mona, "snooze.for", None, f"{chosen}.{batch}") == ("snooze.kept",)
    mine = [one for one in await coming(mona) if one[1] == "6h"]
    assert mine == [("services", "6h")]
    arrived = await days(mona).until("2026-11-24T20:00")
    assert again in {told.removesuffix(" silent") for told in clock(arrived)}
    rows = [row for row in await all_rows(mona) if row.occurrence != "6h"]
    assert [f"{row.due:%d %H}" for row in rows] == ["24 15", "26 07"]


async def test_in_the_evening_this_evening_is_not_offered(mona: Freelancer) -> None:
    await days(mona).until("2026-11-23T18:30")
    await mona.press("snooze")
    offered = {
        parse(b.press).arg.partition(".")[0] for b in mona.buttons if "snooze.for" in b.press
    }
    assert offered == {"1h", "morning"}


async def test_another_moment_is_typed(mona: Freelancer) -> None:
    await days(mona).until("2026-11-23T18:00")
    await mona.press("snooze")
    await mona.press("snooze.date")
    assert (await mona.say("أمس 5 مساءً")).keys == ("refused.date.past",)
    assert (await mona.say("يوم ما")).keys == ("refused.date",)
    assert (await mona.say("25/11/2032")).keys == ("refused.reminder.far",)
    assert (await mona.forward("غدًا 5 مساءً")).keys != ("snooze.kept",)
    await mona.press("snooze.date")
    assert (await mona.say("الأربعاء 11 صباحًا")).keys == ("snooze.kept",)
    assert "Wed 11:00" in clock(await days(mona).until("2026-11-25T12:00"))


async def test_no_more_of_this(mona: Freelancer) -> None:
    await days(mona).until("2026-11-23T18:00")
    await mona.press("snooze")
    assert (await mona.press("nudge.stop")).keys == ("nudge.stopped",)
    assert (await mona.press("nudge.stop")).keys == ("nudge.done-already",)
    assert await days(mona).until("2026-12-20T20:00") == []


async def test_three_ignored_come_in_the_morning_only_and_that_is_said_once(store: Store) -> None:
    mona = await waiting(freelancer(store))
    await paced(mona, "intense")
    arrived = await days(mona).until("2026-12-20T20:00")
    said = [one for one in arrived if "nudge.only-in-digest" in one.keys]
    assert len(arrived) == 4
    assert said == arrived[-1:]
    assert said[0].at.astimezone(RIYADH).hour == 10
    assert "nudge.digest" in said[0].keys


async def test_a_press_on_the_gig_is_an_answer(store: Store) -> None:
    mona = await waiting(freelancer(store))
    await paced(mona, "intense")
    await days(mona).until("2026-11-25T20:00")
    await mona.press("services.states")
    arrived = await days(mona).until("2026-12-20T20:00")
    assert [one for one in arrived if "nudge.only-in-digest" in one.keys] == []


async def test_later_is_an_answer_to_what_came_before(store: Store) -> None:
    mona = await waiting(freelancer(store))
    await paced(mona, "intense")
    await days(mona).until("2026-11-25T20:00")
    batch = parse(mona.button("snooze").press).arg
    assert await paths.forge(mona, "snooze.for", None, f"1h.{batch}") == ("snooze.kept",)
    arrived = await days(mona).until("2026-12-20T20:00")
    assert clock(arrived) == ["Wed 21:01", "Thu 10:00"]
    assert [one for one in arrived if "nudge.only-in-digest" in one.keys] == []


async def test_several_gigs_come_as_one_message(store: Store) -> None:
    mona = freelancer(store)
    (one,) = await several(mona, 5)
    assert actions(one) == ["services.message"] * 3 + ["nudge.rest", "snooze"]
    assert paths.plain(one.text).startswith("حان وقت هذه الأمور:\n")
    assert "وأمران آخران في القائمة." in one.text
    labels = [mona.speech.snippet(b.label, "ar") for b in one.buttons]
    assert len(set(labels)) == 5
    gigs = {parse(b.press).gig for b in one.buttons if parse(b.press).gig}
    for gig in gigs:
        told = await paths.forge(mona, "services.states", gig)
        assert told == ("board.all_active",)
        await mona.press("services.all")
    assert (await mona.press("nudge.rest")).keys == ("nudge.together",)
    assert len(paths.plain(mona.words).splitlines()) == 1 + 2
    await days(mona).until("2026-12-20T20:00")


async def test_the_rest_shows_what_the_message_only_counted(store: Store) -> None:
    mona = freelancer(store)
    (one,) = await several(mona, 5)
    counted = {parse(b.press).gig for b in one.buttons}
    assert (await mona.press("nudge.rest")).keys == ("nudge.together",)
    assert len(paths.plain(mona.words).splitlines()) == 1 + 5
    (reply,) = mona.last.replies
    assert isinstance(reply, Say)
    shown = [parse(b.press) for row in reply.buttons for b in row]
    assert [press.action for press in shown] == ["services.message"] * 5 + ["snooze"]
    assert len({press.gig for press in shown} - counted) == 2
    badr = freelancer(store, "2")
    await badr.say("/start")
    batch = parse(mona.button("nudge.rest").press).arg
    assert await paths.forge(badr, "nudge.rest", None, batch) == ("nudge.gone",)


async def test_each_gig_of_an_old_bundle_is_settled_by_its_own_button(store: Store) -> None:
    mona = freelancer(store)
    (one,) = await several(mona, 3)
    await days(mona).until("2026-12-03T20:00")
    for button in one.buttons[:3]:
        gig = parse(button.press).gig
        await paths.forge(mona, "services.states", gig)
        await mona.press("services.all")
    assert await days(mona).until("2026-12-20T20:00") == []


async def test_the_same_step_of_a_gig_is_one_button(store: Store) -> None:
    mona = await waiting(freelancer(store), "شعار لمقهى، 80$ على 4 خدمات، الخميس 5 مساءً")
    (one,) = await days(mona).asleep("2026-11-25T18:30")
    presses = [button.press for button in one.buttons]
    assert len(presses) == len(set(presses))


async def test_the_morning_is_the_digest(store: Store) -> None:
    mona = freelancer(store)
    days(mona).at("2026-11-23T22:30")
    await paths.begun(mona, 1, line=NO_DEADLINE)
    (one,) = await days(mona).until("2026-11-24T12:00")
    assert (clock([one]), one.keys[0]) == (["Tue 10:00"], "nudge.digest")
    assert paths.plain(one.text).startswith("صباح الخير. هذا ما يحتاج خطوة اليوم:\n")


async def test_what_is_coming(mona: Freelancer) -> None:
    assert (await mona.say("/nudges")).keys == ("nudges.coming",)
    assert "يوم الاثنين 23 نوفمبر، 6:00 م (الرياض) · زيتون:" in paths.plain(mona.words)
    for words in ("تذكيراتي", "my reminders", "Nudges", "التذكيرات؟"):
        assert (await mona.say(words)).keys == ("nudges.coming",)
    await days(mona).until("2026-12-20T20:00")
    assert (await mona.say("/nudges")).keys == ("nudges.none",)


async def test_a_matter_told_and_put_off_is_one_however_often_it_was_due(mona: Freelancer) -> None:
    (one,) = await days(mona).asleep("2026-11-26T12:00")
    assert one.keys.count("nudge.services") == 1
    await mona.press("snooze")
    await mona.press("snooze.for")
    assert paths.plain(mona.words).startswith("أذكّرك به ")
    await mona.say("/nudges")
    assert mona.words.count("زيتون") == 1


async def test_a_list_that_goes_on_says_so(store: Store) -> None:
    mona = freelancer(store)
    await several(mona, 6)
    assert (await mona.say("/nudges")).keys == ("nudges.coming",)
    assert paths.plain(mona.words).endswith("\nوالبقية بعدها.")


async def test_a_batch_that_never_was(mona: Freelancer) -> None:
    for odd in ("", "aaaaaaaa", "x.y", "1h"):
        assert await paths.forge(mona, "nudge.done", None, odd) == ("nudge.done-already",)
        assert await paths.forge(mona, "nudge.stop", None, odd) == ("nudge.done-already",)
        told = await paths.forge(mona, "snooze.for", None, odd)
        assert told in [("refused.button",), ("nudge.gone",)]
    assert mona.now < datetime(2026, 11, 24, tzinfo=UTC)
