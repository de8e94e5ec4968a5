"""Reminders that go on, and words that stay true, whatever a person changes in between."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.world import world
from handlers.deliver_due import Dispatch
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.nudging import RIYADH, own
from tests.house import Silence, dispatch, settings, speech
from tests.passing_time import days

CAIRO = ZoneInfo("Africa/Cairo")


async def test_a_reminder_goes_on_after_a_move_to_the_west(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T08:00")
    await paths.known(seller)
    await seller.say("/remind كل يوم الساعة 9 صباحا راجع الحسابات")
    assert len(await time.until("2026-11-24T09:32")) == 2
    await seller.say("/settings")
    await seller.press("city", 2)  # Cairo, where it's an hour less
    assert await own(seller) == ["24 07:00"]
    assert len(await time.until("2026-11-26T12:00")) == 3


async def test_every_hour_passes_over_the_night_and_names_no_hour_of_it(
    seller: Freelancer,
) -> None:
    time = days(seller)
    time.at("2026-10-29T18:30", "Africa/Cairo")
    await paths.known(seller, zone="Africa/Cairo")
    await seller.say("/remind كل ساعة اشرب ماء")
    assert "كل ساعة، خارج ساعات الهدوء" in paths.plain(seller.words)
    arrived = await time.until("2026-10-30T10:10", "Africa/Cairo")
    hours = [one.at.astimezone(CAIRO).hour for one in arrived]
    assert hours == [19, 20, 21, 8, 9]  # in that night the clocks are set back


async def test_other_quiet_hours_are_other_nights(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T20:30")
    await paths.known(seller)
    await seller.say("/remind كل ساعة اشرب ماء")
    assert await own(seller) == ["23 18:31"]
    await seller.say("/nudges")
    await seller.press("quiet")
    await seller.press("quiet", "21-07")
    assert await own(seller) == ["24 04:31"]


async def test_an_hour_that_was_named_is_told_in_the_night_too(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T20:30")
    await paths.known(seller)
    await seller.say("/remind كل يوم الساعة 11 مساء خذ الدواء")
    await seller.say("/remind بعد 5 ساعات اتصل")
    arrived = await time.until("2026-11-24T02:00")
    assert [one.at.astimezone(RIYADH).hour for one in arrived] == [23, 1]


async def test_the_next_of_every_few_hours_can_be_passed_over(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T08:00")
    await paths.known(seller)
    await seller.say("/remind كل 3 ساعات اشرب ماء")
    (before,) = await own(seller)
    await seller.say("/nudges")
    await seller.press("reminder")
    await seller.press("reminder.skip")
    (after,) = await own(seller)
    assert int(after[3:5]) == int(before[3:5]) + 3


async def test_done_under_an_old_message_leaves_a_moved_reminder(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T08:00")
    await paths.known(seller)
    await seller.say("/remind كل يوم الساعة 9 صباحا راجع الحسابات")
    await time.until("2026-11-23T09:30")
    await seller.say("/nudges")
    await seller.press("reminder")
    await seller.press("reminder.move")
    await seller.say("غدا الساعة 5 مساء")
    assert await own(seller) == ["24 14:00"]
    await seller.press("nudge.done")
    assert await own(seller) == ["24 14:00"]


async def test_done_is_said_of_the_reminder_and_not_of_the_gig(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T08:00")
    await paths.begun(seller, 1)
    await seller.say("/remind غدا الساعة 9 صباحا اتصل")
    (both,) = await time.asleep("2026-11-24T10:00")
    assert {"nudge.own", "nudge.services"} <= set(both.keys)
    await seller.press("nudge.done")
    gig = await seller.gig()
    async with seller.store.turn() as turn:
        rows = await turn.nudges.of(gig.id)
    assert "settled" not in {row.state for row in rows}


async def test_what_is_on_time_is_not_called_late(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T11:00")
    await paths.begun(seller, 1)
    await seller.say("/remind اليوم الساعة 5:30 مساء اتصل")
    (both,) = await time.asleep("2026-11-23T18:00")
    assert {"nudge.own", "nudge.services"} <= set(both.keys)
    assert both.keys.count("nudge.late") == 1


async def test_what_was_put_off_can_be_opened(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T08:00")
    await paths.known(seller)
    await seller.say("/remind اليوم الساعة 9 صباحا اتصل")
    await time.until("2026-11-23T09:05")
    await seller.press("snooze")
    await seller.press("snooze.for")
    await seller.say("/nudges")
    await seller.press("reminder")
    assert "remind.kept" in seller.last.keys
    await seller.press("reminder.end")
    assert await own(seller) == []


async def test_the_first_week_is_half_of_one_and_not_of_none(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T08:00")
    await paths.begun(seller, 1)
    here = world(settings(), speech())
    one = replace(here, sending=replace(here.sending, day=1))
    sender = Dispatch(seller.store, one, Silence(), time)
    time.at("2026-11-23T18:00")
    await sender.drain()
    await time.look()
    assert [arrived.keys[0] for arrived in time.arrived] == ["nudge.services"]
    assert await dispatch(seller.store, time).next_due() is not None
