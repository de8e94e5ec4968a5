"""What a group's admins may do there, and those of them who hide behind the group."""

import pytest

from gigs.records import Group
from tests.fake_telegram import FakeTelegram, Fault, Message, dropped, late, saying_no
from tests.telegram.house import Running
from tests.telegram.studio_player import TelegramCast, TelegramPart, gathered

pytestmark = pytest.mark.telegram
NOT_YOURS = "هذا لقيادة الفريق، أو لمشرفي المجموعة، أو لمن يعرض مشروعًا فيها."


@pytest.fixture
async def cast(mithaq: Running, fake: FakeTelegram) -> TelegramCast:
    return await gathered(mithaq, fake)


async def group(cast: TelegramCast) -> Group:
    async with cast.owner.running.store.turn() as turn:
        return await turn.teams.group(f"telegram:{cast.owner.chat.id}")


async def menu(who: TelegramPart) -> Message:
    await who.there("/team")
    return who.chat.said[-1]


async def test_an_admin_without_a_part_sets_the_group(
    cast: TelegramCast, fake: FakeTelegram
) -> None:
    """And is asked about at Telegram once for all their presses."""
    fake.promote(cast.guest.chat, cast.guest.person)
    await menu(cast.guest)
    await cast.guest.pressed_there("team.settings")
    await cast.guest.pressed_there("team.language")
    await cast.guest.pressed_there("team.digest.ask")
    await cast.guest.pressed_there("team.digest", 8)
    await cast.guest.pressed_there("team.mute")
    now = await group(cast)
    assert (now.language, now.digest_hour, now.muted) == ("en", 8, True)
    assert len(fake.called("getChatMember")) == 1
    assert fake.refused == []


async def test_an_admin_takes_a_gig_out_of_the_group_but_not_what_is_the_lead_s(
    cast: TelegramCast, fake: FakeTelegram
) -> None:
    fake.promote(cast.guest.chat, cast.guest.person)
    await menu(cast.guest)
    await cast.guest.pressed_there("team.settings")
    assert "لقيادة الفريق وحدها" in await cast.guest.pressed_there("team.only")
    await menu(cast.guest)
    await cast.guest.pressed_there("team.gigs")
    await cast.guest.pressed_there("unbind.ask")
    await cast.guest.pressed_there("unbind")
    assert "لم يعد مشروع زيتون ظاهرًا" in cast.guest.chat.said[-1].text
    assert cast.owner.cards == []
    assert "لم يعد مشروع زيتون ظاهرًا" in cast.owner.alone[-1]
    assert fake.refused == []


@pytest.mark.parametrize("who", ["maker", "viewer", "client", "guest"])
async def test_who_is_no_admin_may_not(cast: TelegramCast, fake: FakeTelegram, who: str) -> None:
    part: TelegramPart = getattr(cast, who)
    before = await group(cast)
    await menu(cast.owner)
    await cast.owner.pressed_there("team.settings")
    for action in ("team.settings", "team.language", "team.digest.ask", "team.mute"):
        assert await part.pressed_there(action) == NOT_YOURS
    await menu(cast.owner)
    await cast.owner.pressed_there("team.gigs")
    await part.pressed_there("unbind.ask")
    assert await group(cast) == before
    assert len(cast.owner.cards) == 1


async def test_telegram_is_asked_of_nobody_else(cast: TelegramCast, fake: FakeTelegram) -> None:
    """Nor for what anybody may do."""
    await menu(cast.guest)
    await cast.guest.pressed_there("team.gigs")
    await cast.guest.pressed_there("team.join")
    await cast.guest.say("/gigs")
    assert fake.called("getChatMember") == []


@pytest.mark.parametrize("refusal", [saying_no(400), dropped(), late(2.0)])
async def test_where_telegram_tells_nothing_nobody_is_an_admin(
    cast: TelegramCast, fake: FakeTelegram, refusal: Fault
) -> None:
    """Until it tells."""
    fake.promote(cast.guest.chat, cast.guest.person)
    await menu(cast.guest)
    fake.inject("getChatMember", refusal)
    assert await cast.guest.pressed_there("team.settings") == NOT_YOURS
    assert await cast.guest.pressed_there("team.settings") == ""
    assert "إعدادات" in cast.guest.chat.said[-1].text


async def test_who_speaks_as_the_group_is_told_so(cast: TelegramCast, fake: FakeTelegram) -> None:
    """In the topic, under their command; what is no command of ours is left alone."""
    owner = cast.owner
    stood = len(owner.chat.said)
    asked = fake.as_the_group(owner.person, "/team", owner.chat, owner.topic)
    fake.as_the_group(owner.person, "/team@other_bot", owner.chat, owner.topic)
    fake.as_the_group(owner.person, "مرحبًا", owner.chat, owner.topic)
    await owner.running.settled()
    (answer,) = owner.chat.said[stood:]
    assert answer.text.startswith("الكلام هنا باسم المجموعة")
    assert (answer.reply_to, answer.thread) == (asked, owner.thread)
    await menu(owner)
    await owner.pressed_there("team.settings")
    await owner.pressed_there("team.language")
    fake.as_the_group(owner.person, "/gigs", owner.chat, owner.topic)
    await owner.running.settled()
    assert owner.chat.said[-1].text.startswith("You speak here as the group")
    assert fake.refused == []


async def test_posts_of_the_group_s_channel_are_left_alone(
    cast: TelegramCast, fake: FakeTelegram
) -> None:
    stood = len(cast.owner.chat.said)
    fake.channel_post(cast.owner.chat, "/team")
    await cast.owner.running.settled()
    assert len(cast.owner.chat.said) == stood
