"""Whose clock a group's card goes by."""

import pytest

from tests.fake_telegram import FakeTelegram
from tests.house import settings
from tests.telegram.house import Running
from tests.telegram.studio_player import gathered

pytestmark = pytest.mark.telegram


async def test_times_before_all_are_those_of_the_lead_s_city(
    mithaq: Running, fake: FakeTelegram
) -> None:
    cast = await gathered(mithaq, fake)
    for who, zone in ((cast.owner, "Asia/Dubai"), (cast.maker, "Africa/Cairo")):
        await who.say("/settings")
        await who.press("city", settings().zones.index(zone) + 1)
    await cast.owner.say("/gig")
    await cast.owner.press("scope.send")
    (card,) = cast.owner.cards
    assert "(دبي)" in card.text
