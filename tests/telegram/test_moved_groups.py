"""A small group becomes a supergroup: its number changes, and nothing of it is lost."""

from dataclasses import replace

import pytest

from gigs.records import Place
from tests.fake_telegram import Chat, FakeTelegram
from tests.telegram.house import Running
from tests.telegram.studio_player import TelegramCast, TelegramPart, gathered

pytestmark = pytest.mark.telegram


@pytest.fixture
async def cast(mithaq: Running, fake: FakeTelegram) -> TelegramCast:
    """In a group without topics, whose lead chose English."""
    cast = await gathered(mithaq, fake, forum=False)
    await cast.owner.there("/team")
    await cast.owner.pressed_there("team.settings")
    await cast.owner.pressed_there("team.language")
    return cast


def in_(chat: Chat, cast: TelegramCast) -> TelegramCast:
    return TelegramCast(*(replace(one, chat=chat) for one in all_of(cast)))


def all_of(cast: TelegramCast) -> list[TelegramPart]:
    return [cast.owner, cast.maker, cast.viewer, cast.client, cast.guest]


async def test_the_card_stands_in_the_new_one_and_everything_goes_on(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    alone = [len(one.alone) for one in all_of(cast)]
    new = in_(fake.migrate(cast.owner.chat), cast)
    await mithaq.settled()
    (card,) = new.owner.cards
    assert card.text.startswith("📁 Gig Olive")
    assert [len(one.alone) for one in all_of(cast)] == alone
    await cast.owner.say("/gig")
    await cast.owner.press("scope.send")
    await new.client.open("client.view")
    await new.client.press("client.agree")
    (card,) = new.owner.cards
    assert "the agreement is confirmed" in card.text
    async with mithaq.store.turn() as turn:
        group = await turn.teams.group(f"telegram:{new.owner.chat.id}")
        old = await turn.teams.group(f"telegram:{cast.owner.chat.id}")
        parts = [one.role for one in await turn.teams.members(group.key)]
    assert (group.language, group.known, old.known) == ("en", True, False)
    assert parts == ["lead", "maker", "viewer", "client"]
    assert fake.refused == []


async def test_met_while_sending_it_moves_just_the_same(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    """What tells of it may come later than what is to be said there."""
    new = in_(fake.migrate(cast.owner.chat), cast)
    fake.world.updates.waiting.clear()
    await cast.owner.say("/gig")
    await cast.owner.press("scope.send")
    (card,) = new.owner.cards
    assert "waiting for the client's yes" in card.text
    assert [one.description for one in fake.refused] == [
        "Bad Request: group chat was upgraded to a supergroup chat"
    ]
    assert mithaq.failed == 0


async def test_told_twice_it_moves_once(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    new = fake.migrate(cast.owner.chat)
    await mithaq.settled()
    stood = len(new.messages)
    for update in fake.updates[-2:]:
        fake.duplicate(update)
    await mithaq.settled()
    assert len(new.messages) == stood


async def test_a_link_asked_for_before_binds_in_the_new_one(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    await cast.maker.say("تصميم شعار، 30$ على خدمتين، الخميس")
    await cast.maker.press("start.profile", "direct")
    await cast.maker.press("board.done")
    await cast.maker.there("/team")
    token = [b.url for b in cast.maker.standing if b.url and "=bind_" in b.url][-1].split("=")[1]
    new = in_(fake.migrate(cast.owner.chat), cast)
    await mithaq.settled()
    cast.maker.person.start(token)
    await mithaq.settled()
    await cast.maker.press("bind")
    assert len(new.owner.cards) == 2
    async with mithaq.store.turn() as turn:
        group = await turn.teams.group(f"telegram:{new.owner.chat.id}")
        owner = await turn.person(cast.owner.identity)
        bound = await turn.teams.bound_in(group.key)
    assert group.lead == owner.id
    assert {one.place for one in bound} == {Place("telegram", str(new.owner.chat.id), "", False)}
