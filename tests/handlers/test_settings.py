"""Language and city, what the marketplaces say, and the words about privacy and help."""

import pytest

from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer, settings


@pytest.mark.parametrize(("app", "spoken"), [("ar", "ar"), ("en", "en"), ("fr", "ar"), ("", "ar")])
async def test_the_apps_language_is_the_first_guess(store: Store, app: str, spoken: str) -> None:
    seller = freelancer(store, language=app)
    await seller.say("/start")
    assert (await store.person(seller.identity)).language == spoken


async def test_a_chosen_language_stays(seller: Freelancer) -> None:
    await seller.say("/start")
    assert (await seller.press("language", "en")).keys == ("welcome",)
    await seller.say("/help")
    assert (await seller.store.person(seller.identity)).language == "en"
    assert await paths.forge(seller, "language", None, "fr") == ("refused.button",)


async def test_a_message_to_the_client_keeps_the_clients_language(store: Store) -> None:
    seller = freelancer(store, language="en")
    await paths.known(seller)
    await seller.say("نموذج إكسل للمخزون، 80$ على 4 خدمات")
    await seller.press("board.done")
    await seller.press("questions")
    assert "شكرًا لثقتكم" in seller.words


async def test_every_city_may_be_chosen(seller: Freelancer) -> None:
    zones = settings().zones
    await seller.say("/settings")
    for number, zone in enumerate(zones, 1):
        assert (await seller.press("city", number)).keys == ("city.kept",)
        assert (await seller.store.person(seller.identity)).zone == zone
    for odd in ("0", str(len(zones) + 1), "x", "-1"):
        assert await paths.forge(seller, "city", None, odd) == ("refused.button",)


async def test_a_city_moves_only_an_hour_that_was_ours(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    gig = (await seller.gig()).id
    await paths.forge(seller, "correct.deadline", gig)
    await seller.say("الخميس 5 مساءً")
    before = (await seller.gig()).deadline
    assert await paths.forge(seller, "city", gig, 2) == ("city.kept",)
    assert (await seller.gig()).deadline == before


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_each_marketplace_tells_its_rules_and_how_sure_they_are(
    store: Store, language: str
) -> None:
    seller = freelancer(store, language=language)
    assert (await seller.say("/marketplace")).keys == ("marketplace.which",)
    for profile in list(seller.buttons):
        await seller.press("marketplace", profile.press.split(":")[3])
        assert seller.last.keys == ("marketplace.about",)
    assert (await seller.say("/marketplace khamsat")).keys == ("marketplace.about",)
    assert (await seller.say("/marketplace nowhere")).keys == ("marketplace.which",)


@pytest.mark.parametrize("command", ["/help", "/privacy", "/HELP", "/help@mithaq_bot"])
async def test_words_about_itself(seller: Freelancer, command: str) -> None:
    assert (await seller.say(command)).keys[0] in ("help", "privacy")


@pytest.mark.parametrize("command", ["/", "/nothing", "/ start", "/start/start"])
async def test_an_unknown_command_is_told(seller: Freelancer, command: str) -> None:
    assert (await seller.say(command)).keys == ("refused.command",)


async def test_leaving_closes_the_open_question(seller: Freelancer) -> None:
    assert (await seller.say("/cancel")).keys == ("left.nothing",)
    await seller.say("/newgig")
    assert (await seller.say("/cancel")).keys == ("left.draft",)
    assert (await seller.say("/cancel")).keys == ("left.nothing",)
