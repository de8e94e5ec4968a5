"""Who moves takes the hours of the clock along, and leaves what was counted from now."""

import pytest

from handlers.buttons import parse
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.nudging import own
from tests.house import settings
from tests.passing_time import days


@pytest.mark.parametrize(
    ("said", "came"),
    [
        ("/remind بعد 3 ساعات اتصل", ["23 08:01"]),
        ("/remind in 90 minutes call", ["23 06:31"]),
        ("/remind كل 5 ساعات اتصل", ["23 10:01"]),
        ("/remind اليوم الساعة 11 صباحا اتصل", ["23 09:00"]),  # by the clock of the new city
    ],
)
async def test_what_was_counted_from_now_stays_where_it_is_in_another_city(
    seller: Freelancer, said: str, came: list[str]
) -> None:
    time = days(seller)
    time.at("2026-11-23T08:00")
    await paths.known(seller)
    await seller.say(said)
    await seller.say("/settings")
    await seller.press("city", 2)  # Cairo, where it's an hour less
    assert await own(seller) == came
    await seller.say("/nudges")
    await seller.press("reminder")
    assert seller.last.keys[0].startswith("remind.kept")


async def test_in_an_hour_pressed_stays_too_and_this_evening_moves(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T08:00")
    await paths.known(seller)
    for name in ("1h", "evening"):
        await seller.say("/remind")
        await seller.say("اتصل")
        args = [parse(b.press).arg for b in seller.buttons if "remind.soon" in b.press]
        await paths.forge(
            seller, "remind.soon", None, next(a for a in args[::-1] if a.startswith(name))
        )
    await seller.say("/settings")
    await seller.press("city", 2)
    assert await own(seller) == ["23 06:03", "23 16:00"]


async def test_the_assumed_hour_of_a_payment_is_that_of_the_new_city(seller: Freelancer) -> None:
    """5 pm there; an hour that was said stays the moment it was."""
    days(seller).at("2026-11-23T08:00")
    await paths.begun(seller, 1)
    for number, said in ((2, "10 ديسمبر"), (3, "10 ديسمبر الساعة 4 مساءً")):
        await seller.say("/edit")
        await seller.press("instalments")
        await seller.press("instalments", number)
        await seller.say(said)
    await seller.say("/settings")
    await seller.press("city", 2)
    services = (await seller.gig()).services
    assert [s.due and f"{s.due:%d %H:%M}" for s in services] == [None, "10 15:00", "10 13:00", None]
    await seller.press("services.states")
    await seller.press("board.flip", 3)
    await seller.press("board.done")
    await seller.say("/settings")
    await seller.press("city", 1)
    services = (await seller.gig()).services
    assert [s.due and f"{s.due:%d %H:%M}" for s in services] == [None, "10 14:00", "10 13:00", None]


async def test_what_its_hour_passed_by_in_the_east_is_listed_and_can_be_opened(
    seller: Freelancer,
) -> None:
    """At 16:30 in Riyadh it's 17:30 in Dubai already: the moment that was meant stays."""
    time = days(seller)
    time.at("2026-11-23T16:20")
    await paths.known(seller)
    await seller.say("/remind اليوم الساعة 5 مساءً اتصل")
    await seller.say("/settings")
    await seller.press("city", settings().zones.index("Asia/Dubai") + 1)
    assert (await seller.say("/nudges")).keys == ("nudges.coming",)
    assert (await seller.press("reminder")).keys == ("remind.kept",)
    assert await own(seller) == ["23 14:00"]
    assert len(await time.until("2026-11-23T17:05")) == 1
    await seller.press("nudge.done")
    assert (await seller.say("/nudges")).keys == ("nudges.none",)
