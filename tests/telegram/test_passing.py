"""Who comes into a group and who leaves it, as Telegram tells it."""

import pytest

from gigs.records import Identity
from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.state import Account
from tests.telegram.house import Running
from tests.telegram.studio_player import TelegramCast, gathered

pytestmark = pytest.mark.telegram


@pytest.fixture
async def cast(mithaq: Running, fake: FakeTelegram) -> TelegramCast:
    """Where the lead said that no client reads along: the steps are shown."""
    cast = await gathered(mithaq, fake)
    await cast.owner.say("/gig")
    await cast.owner.press("more")
    await cast.owner.press("steps")
    await cast.owner.press("step.add")
    await cast.owner.say("مراجعة الأرقام")
    await cast.owner.there("/team")
    await cast.owner.pressed_there("team.settings")
    await cast.owner.pressed_there("team.only")
    return cast


async def test_somebody_comes_and_the_steps_are_hidden(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    """Whoever added them, or by a link of their own: nothing is said there of it."""
    assert "مراجعة الأرقام" in cast.owner.cards[0].text
    said, alone = len(cast.owner.chat.said), len(cast.owner.alone)
    stranger = fake.user("فهد", language_code="ar")
    fake.add(cast.owner.chat, stranger, stranger)
    await mithaq.settled()
    assert "مراجعة الأرقام" not in cast.owner.cards[0].text
    assert len(cast.owner.chat.said) == said
    (told,) = cast.owner.alone[alone:]
    assert told.startswith("انضم شخص")
    async with mithaq.store.turn() as turn:
        assert not (await turn.person(Identity("telegram", str(stranger.id)))).known
    assert fake.refused == []


async def test_other_bots_and_the_assistant_itself_are_nobody(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    bot = Account(99, "Other", "other_bot", is_bot=True)
    fake.add(cast.owner.chat, bot, cast.owner.person)
    await mithaq.settled()
    assert "مراجعة الأرقام" in cast.owner.cards[0].text


@pytest.mark.parametrize("by_themselves", [True, False])
async def test_who_left_has_no_part_any_more(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram, by_themselves: bool
) -> None:
    said = len(cast.owner.chat.said)
    if by_themselves:
        fake.leave(cast.owner.chat, cast.maker.person)
    else:
        fake.kick(cast.owner.chat, cast.maker.person, cast.owner.person)
    await mithaq.settled()
    assert len(cast.owner.chat.said) == said
    gig = await cast.owner.gig()
    cast.maker.person.start(f"gig_{gig.id}")
    await mithaq.settled()
    assert mithaq.keys[-1] == "gig.not-yours"
    assert fake.refused == []


async def test_a_lead_who_leaves_keeps_their_gig(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    fake.leave(cast.owner.chat, cast.owner.person)
    await mithaq.settled()
    async with mithaq.store.turn() as turn:
        assert (await turn.teams.group(f"telegram:{cast.owner.chat.id}")).lead is None
    await cast.owner.say("/gig")
    assert mithaq.keys[-1] == "card"
    await cast.maker.there("/team")
    assert "قيادة" in await cast.maker.pressed_there("team.join")
