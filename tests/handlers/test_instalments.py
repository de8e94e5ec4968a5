"""When the client is to pay for a service: said, told in full, nudged for, and taken back."""

from datetime import datetime

import pytest

from handlers.buttons import parse
from handlers.cards import card
from handlers.reply import Say
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer
from tests.passing_time import Arrived, Days, days

MONDAY = "2026-11-30"
DUE = {"ar": "الإثنين 30 نوفمبر الساعة 5 مساءً", "en": "Monday 30 November 5 pm"}
FULL = {"ar": "الاثنين 30 نوفمبر، 5:00 م (الرياض)", "en": "Monday 30 November, 5:00 PM (Riyadh)"}


async def dated(seller: Freelancer, number: int = 2, text: str = DUE["ar"]) -> None:
    await seller.say("/edit")
    await seller.press("instalments")
    await seller.press("instalments", number)
    await seller.say(text)


async def dues(seller: Freelancer) -> list[datetime | None]:
    return [service.due for service in (await seller.gig()).services]


def of_payments(arrived: list[Arrived]) -> list[str]:
    """In Riyadh's summer and winter alike three hours after UTC."""
    return [f"{one.at:%d %H:%M}" for one in arrived if "nudge.instalment" in one.keys]


async def planned(time: Days) -> list[str]:
    return [row.occurrence for row in await time.rows() if row.kind == "instalment"]


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_a_date_is_kept_and_echoed_in_full(store: Store, language: str) -> None:
    seller = freelancer(store, language=language)
    await paths.begun(seller, 1)
    await dated(seller, 2, DUE[language])
    assert seller.last.keys == ("instalment.kept", "card")
    assert FULL[language] in paths.plain(seller.words)
    assert (await seller.entries())[-1] == "instalment.dated"
    assert await dues(seller) == [None, datetime.fromisoformat(f"{MONDAY}T14:00Z"), None, None]


async def test_it_stands_on_the_card_and_where_it_is_chosen(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    assert "card.payments" not in await card_keys(seller)
    for number, text in ((3, "15 ديسمبر"), (2, DUE["ar"])):
        await dated(seller, number, text)
    assert "الخدمة 2 في 30 نوفمبر، الخدمة 3 في 15 ديسمبر" in await card_text(seller)
    await seller.press("instalments")
    labels = [paths.plain(seller.speech.text(b.label, "ar", None)) for b in seller.buttons[-4:-1]]
    assert labels == [
        "الخدمة 2 · 20$ · 30 نوفمبر",
        "الخدمة 3 · 20$ · 15 ديسمبر",
        "الخدمة 4 · 20$ · بلا موعد",
    ]


async def card_keys(seller: Freelancer) -> list[str]:
    return [line.key for line in card(await seller.gig(), seller.now).lines]


async def card_text(seller: Freelancer) -> str:
    lines = card(await seller.gig(), seller.now).lines
    return paths.plain("\n".join(seller.speech.text(line, "ar", "Asia/Riyadh") for line in lines))


async def test_nudges_come_the_day_before_on_the_day_and_two_days_after(
    seller: Freelancer,
) -> None:
    time = days(seller)
    time.at("2026-11-23T09:00")
    await paths.begun(seller, 1)
    await dated(seller)
    assert of_payments(await time.until(f"{MONDAY}T09:59")) == ["29 15:00"]
    assert of_payments(await time.until(f"{MONDAY}T23:00")) == ["30 07:00"]
    assert of_payments(await time.until("2026-12-10T23:00")) == ["02 15:00"]


async def test_they_stop_when_the_service_is_active(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T09:00")
    await paths.begun(seller, 1)
    await dated(seller)
    [first] = [a for a in await time.until("2026-11-29T23:00") if "nudge.instalment" in a.keys]
    assert "دفعة الخدمة 2 موعدها 30 نوفمبر" in paths.plain(first.text)
    await seller.press("services.states")
    await seller.press("board.flip", 2)
    await seller.press("board.done")
    assert await planned(time) == []
    assert of_payments(await time.until("2026-12-10T23:00")) == []
    assert "card.payments" not in await card_keys(seller)


async def test_another_date_takes_the_place_of_the_first(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T09:00")
    await paths.begun(seller, 1)
    await dated(seller)
    await dated(seller, 2, "15 ديسمبر")
    assert of_payments(await time.until("2026-12-05T23:00")) == []
    assert of_payments(await time.until("2026-12-15T23:00")) == ["14 15:00", "15 07:00"]


@pytest.mark.parametrize("typed", [None, "بلا موعد", "No date"])
async def test_no_date_takes_it_back(seller: Freelancer, typed: str | None) -> None:
    await paths.begun(seller, 1)
    await dated(seller)
    assert await planned(days(seller)) != []
    await seller.press("instalments")
    await seller.press("instalments", 2)
    await (seller.say(typed) if typed else seller.press("instalment.none"))
    assert seller.last.keys == ("instalment.taken-back", "card")
    assert await dues(seller) == [None] * 4
    assert await planned(days(seller)) == []
    gig = (await seller.gig()).id
    assert await paths.forge(seller, "instalment.none", gig, 2) == (
        "instalment.undated-already",
        "card",
    )


async def test_only_what_awaits_pay_can_be_dated(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    gig = (await seller.gig()).id
    assert await paths.forge(seller, "instalments", gig, 1) == ("instalments.none-for-it", "card")
    for odd in ("0", "5", "99999", "x", "-1", "2.1"):
        assert await paths.forge(seller, "instalments", gig, odd) == ("refused.button",)
    await paths.activated(seller)
    await seller.say("/edit")
    [menu] = seller.last.replies
    assert isinstance(menu, Say)
    assert "instalments" not in {parse(b.press).action for row in menu.buttons for b in row}
    assert await paths.forge(seller, "instalments", gig) == ("instalments.none", "card")


async def test_what_became_active_meanwhile_takes_no_date(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.say("/edit")
    await seller.press("instalments")
    await seller.press("instalments", 2)
    gig = (await seller.gig()).id
    await paths.forge(seller, "services.all", gig)
    await seller.say(DUE["ar"])
    assert seller.last.keys == ("instalments.none-for-it", "card")
    assert await dues(seller) == [None] * 4


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("أمس", "refused.date.past"),
        ("لا أدري بعد", "refused.date"),
        ("بكرة الساعة 5", "refused.date.am-pm"),
        ("2040-01-01", "refused.date.far"),
    ],
)
async def test_an_unclear_date_is_asked_for_again(
    seller: Freelancer, text: str, refused: str
) -> None:
    await paths.begun(seller, 1)
    await dated(seller, 2, text)
    assert seller.last.keys == (refused,)
    assert (await seller.say(DUE["ar"])).keys == ("instalment.kept", "card")


async def test_the_first_date_of_all_asks_for_the_city(store: Store) -> None:
    seller = freelancer(store)
    await paths.known(seller, zone=None)
    await seller.say("شعار لمقهى، 45$ على 3 خدمات")
    await seller.press("board.done")
    await dated(seller, 2, "10 ديسمبر")
    assert seller.last.keys == ("instalment.kept", "card", "city.ask")
    assert "والساعة مفترضة" in seller.words
