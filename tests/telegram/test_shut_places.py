"""Places that Telegram shuts to the assistant: told to the owner once, and found again."""

import pytest

from tests.fake_telegram import FakeTelegram
from tests.telegram.house import Running
from tests.telegram.studio_player import TelegramCast, TelegramPart, gathered

pytestmark = pytest.mark.telegram
LOST = "مشروع زيتون لم يعد ظاهرًا في مجموعته."


@pytest.fixture
async def cast(mithaq: Running, fake: FakeTelegram) -> TelegramCast:
    return await gathered(mithaq, fake)


def lost(owner: TelegramPart) -> list[str]:
    return [text for text in owner.alone if text.startswith(LOST)]


async def something_changes(owner: TelegramPart) -> None:
    """So that the card in the topic is to be told anew."""
    await owner.say("/gig")
    await owner.press("scope.send")


async def something_else_changes(owner: TelegramPart) -> None:
    await owner.say("موافق")
    await owner.press("scope.yes")


async def test_put_out_of_the_group_and_taken_back(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    """All its topics at once; the gig goes on in private, and nothing is tried in the group."""
    owner = cast.owner
    fake.kick(owner.chat, fake.bot, owner.person)
    await mithaq.settled()
    (told,) = lost(owner)
    assert "أُخرجت من المجموعة" in told
    await something_changes(owner)
    assert len(lost(owner)) == 1
    refused = len(fake.refused)
    fake.add(owner.chat, fake.bot, owner.person)
    await mithaq.settled()
    (card,) = owner.cards
    assert "بانتظار موافقة العميل" in card.text
    assert card is [one for one in owner.chat.said if one.thread == owner.thread][-1]
    assert len(fake.refused) == refused
    await cast.client.open("client.view")
    await cast.client.press("client.agree")
    assert mithaq.keys[-1] == "client.agreed"


async def test_kicked_unheard_it_learns_by_speaking(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    fake.kick(cast.owner.chat, fake.bot, cast.owner.person)
    fake.world.updates.waiting.clear()
    await something_changes(cast.owner)
    assert [one.description for one in fake.refused] == [
        "Forbidden: bot was kicked from the supergroup chat"
    ]
    (told,) = lost(cast.owner)
    assert "أُخرجت من المجموعة" in told
    await something_else_changes(cast.owner)
    assert len(lost(cast.owner)) == 1


async def test_a_deleted_topic_and_its_card_in_another(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    owner = cast.owner
    assert owner.topic is not None
    fake.delete_topic(owner.chat, owner.topic)
    await something_changes(owner)
    (told,) = lost(owner)
    assert "الموضوع حُذف" in told
    other = fake.topic(owner.chat, "قمر", owner.person)
    there = TelegramPart(mithaq, owner.person, "ar", owner.chat, other)
    theirs = TelegramPart(mithaq, cast.maker.person, "ar", owner.chat, other)
    await theirs.there("/gig")  # whose gig it isn't: shown its line alone
    assert there.cards == []
    assert mithaq.keys[-1] == "group.gigs"
    await there.there("/gig")
    assert len(there.cards) == 1
    await something_else_changes(owner)
    assert "الاتفاق مؤكد" in there.cards[0].text
    assert len(lost(owner)) == 1
    gig = await owner.gig()
    async with mithaq.store.reading() as read:
        (bound,) = await read.teams.bindings(gig.id)
    assert bound.place == there.place


async def test_of_several_lost_ones_that_which_is_named_is_moved(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    owner = cast.owner
    assert owner.topic is not None
    await owner.binds_another("تصميم شعار لمقهى، 30$ على خدمتين، الخميس")
    fake.delete_topic(owner.chat, owner.topic)
    await owner.say("/gigs")
    await owner.press("card")
    await something_changes(owner)
    other = fake.topic(owner.chat, "قمر", owner.person)
    there = TelegramPart(mithaq, owner.person, "ar", owner.chat, other)
    await there.there("/gig")
    assert there.cards == []
    await there.there("/gig زيتون")
    (card,) = there.cards
    assert card.text.startswith("📁 مشروع زيتون")


async def test_a_closed_topic_is_shown_its_card_once_it_opens(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    owner = cast.owner
    assert owner.topic is not None
    fake.close_topic(owner.chat, owner.topic)
    owner.cards[0].deleted = True  # by an admin, so that it's to be said anew
    await something_changes(owner)
    assert "الموضوع مغلق" in lost(owner)[0]
    fake.reopen_topic(owner.chat, owner.topic)
    await mithaq.settled()
    assert "بانتظار موافقة العميل" in owner.cards[0].text
    assert len(lost(owner)) == 1


async def test_where_it_may_not_write_its_owner_is_told_once_however_often_it_s_asked(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    """Whoever speaks there makes it try again; the first word that gets there opens it."""
    owner = cast.owner
    owner.chat.mute = True
    await something_changes(owner)
    await cast.guest.there("/gigs")
    await cast.guest.there("/gigs")
    (told,) = lost(owner)
    assert "ليست من صلاحياتي" in told
    owner.chat.mute = False
    await cast.guest.there("/gigs")
    assert "بانتظار موافقة العميل" in owner.cards[0].text
    await something_else_changes(owner)
    assert "الاتفاق مؤكد" in owner.cards[0].text
    assert len(lost(owner)) == 1


async def test_made_an_admin_it_may_write_again(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    owner = cast.owner
    owner.chat.mute = True
    await something_changes(owner)
    fake.promote(owner.chat, fake.bot)
    await mithaq.settled()
    assert "بانتظار موافقة العميل" in owner.cards[0].text


async def test_a_restart_tells_nothing_twice(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    fake.kick(cast.owner.chat, fake.bot, cast.owner.person)
    await mithaq.settled()
    assert await mithaq.store.waiting("telegram") == []
    fake.duplicate(next(u for u in fake.updates[::-1] if "my_chat_member" in u))
    await mithaq.settled()
    assert len(lost(cast.owner)) == 1
