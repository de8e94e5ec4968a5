"""The rescue door: a crisis first, two taps to the ready message, and no gig needed."""

import pytest

from handlers.rescue import SITUATIONS
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer

CLAIMS = ("المؤكدة كتابيًا", "اتُّفق كتابيًا", "كما اعتمدتموها", "confirmed in writing", "you approved")
"""Facts that nothing is known of here."""


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("situation", SITUATIONS)
async def test_two_taps_and_no_words_give_the_message(
    store: Store, situation: str, language: str
) -> None:
    seller = freelancer(store, language=language)
    await seller.say("/start")
    await seller.press("problem")
    await seller.press("rescue", situation)
    advice, message, offer = seller.last.keys
    assert (advice, offer, seller.taps) == (f"rescue.{situation}", "rescue.offer", 2)
    assert message.startswith(("T", "threat."))
    assert [claim for claim in CLAIMS if claim in seller.words] == []


async def test_then_a_gig_may_keep_the_proof(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.say("/help")
    await seller.press("problem")
    await seller.press("rescue", "inactive")
    assert (await seller.press("new")).keys == ("start.paste",)
    await seller.say(paths.texts(seller)["request"])
    await seller.press("board.done")
    assert (await seller.entries())[0] == "gig.opened"


async def test_or_the_proof_is_pasted_at_once(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.say("/start")
    await seller.press("problem")
    await seller.press("rescue", "inactive")
    assert (await seller.say(paths.texts(seller)["request"])).keys == ("board.all_active",)


async def test_nothing_is_recorded_by_asking_for_help(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    before = await paths.settled(seller)
    await paths.forge(seller, "problem")
    for situation in SITUATIONS:
        await seller.press("rescue", situation)
    assert await paths.settled(seller) == before


async def test_no_other_situation_is_known(seller: Freelancer) -> None:
    assert await paths.forge(seller, "rescue", None, "flood") == ("refused.button",)
