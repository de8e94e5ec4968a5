"""Where a person lives: one tap, or the city's name as they write it."""

import pytest

from bot.cities import Cities
from tests.driver import Freelancer


async def zone_of(seller: Freelancer) -> str | None:
    return (await seller.store.person(seller.identity)).zone


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("جدة", "Asia/Riyadh"),
        ("الرباط", "Africa/Casablanca"),
        ("القاهره", "Africa/Cairo"),
        ("الإسكندرية", "Africa/Cairo"),
        ("مصر", "Africa/Cairo"),
        ("الدوحة", "Asia/Qatar"),
        ("نيويورك", "America/New_York"),
        ("cairo", "Africa/Cairo"),
        ("Doha", "Asia/Qatar"),
        ("London", "Europe/London"),
        ("Sharjah.", "Asia/Dubai"),
    ],
)
async def test_a_city_in_ones_own_words(seller: Freelancer, name: str, zone: str) -> None:
    await seller.say("/settings")
    await seller.press("city.other")
    await seller.say(name)
    assert "city.kept" in seller.last.keys
    assert await zone_of(seller) == zone


async def test_one_name_for_several_clocks_is_asked(seller: Freelancer) -> None:
    await seller.say("/settings")
    await seller.press("city.other")
    await seller.say("أمريكا")
    assert seller.last.keys == ("city.one-of",)
    assert await zone_of(seller) is None
    await seller.press("city.found", 2)
    assert await zone_of(seller) == "America/Los_Angeles"


@pytest.mark.parametrize(
    ("name", "refusal"), [("أتلانتس", "refused.city"), ("كندا", "refused.city.country")]
)
async def test_what_is_no_city_is_asked_again(seller: Freelancer, name: str, refusal: str) -> None:
    await seller.say("/settings")
    await seller.press("city.other")
    await seller.say(name)
    assert seller.last.keys == (refusal,)
    await seller.say("تورونتو")
    assert await zone_of(seller) == "America/Toronto"


def test_every_further_name_belongs_to_a_zone_that_is_found_by_its_own_city_too() -> None:
    cities = Cities(("ar", "en"))
    assert cities.find("الرياض") == cities.find("Riyadh") == ("Asia/Riyadh",)
    assert cities.find("فلسطين") == ("Asia/Gaza", "Asia/Hebron")
    assert cities.find("") == cities.find("؟") == ()
