"""Groups: who hears what, who comes and goes, and what happens to their number."""

from typing import Any

import pytest

from tests.fake_telegram import Chat, FakeTelegram, Impossible, Person
from tests.fake_telegram.conftest import Bot, Plain, forget, heard

pytestmark = pytest.mark.telegram


def told(fake: FakeTelegram, kind: str = "message") -> list[Any]:
    return [update[kind] for update in fake.unconfirmed if kind in update]


@pytest.mark.parametrize(
    ("text", "hears"),
    [
        ("كلام بيننا", False),
        ("/board", True),
        ("/board@mithaq_bot غدًا", True),
        ("/board@Mithaq_Bot", True),
        ("/board@other_bot", False),
        ("اكتب /board", False),
        ("يا @mithaq_bot ما رأيك؟", True),
        ("يا @other_bot ما رأيك؟", False),
    ],
)
async def test_in_a_group_the_bot_hears_what_is_meant_for_it(
    fake: FakeTelegram, sara: Person, team: Chat, text: str, hears: bool
) -> None:
    said = sara.say(text, team)
    assert [one["text"] for one in told(fake)] == [text] * hears
    assert (said.update is not None) == hears
    assert said in team.standing


async def test_it_hears_replies_to_it_and_captions_that_name_it(
    fake: FakeTelegram, bot: Bot, sara: Person, team: Chat
) -> None:
    await bot.send_message(team.id, "السعر؟")
    sara.say("80", team, reply_to=team.said[-1])
    sara.say("أوافق", team, reply_to=team.standing[-1])
    sara.send_file("x.txt", b"x", caption="@mithaq_bot هذا", chat=team)
    mention = {"type": "text_mention", "offset": 0, "length": 4, "user": {"id": fake.bot.id}}
    sara.say("ميثاق!", team, entities=[mention])
    assert [one.get("text") for one in told(fake)] == ["80", None, "ميثاق!"]


async def test_an_administrator_hears_everything(
    fake: FakeTelegram, sara: Person, team: Chat
) -> None:
    fake.promote(team, fake.bot)
    sara.say("كلام بيننا", team)
    assert [one["text"] for one in told(fake)] == ["كلام بيننا"]
    fake.demote(team, fake.bot)
    sara.say("كلام آخر", team)
    assert len(told(fake)) == 1
    statuses = [one["new_chat_member"]["status"] for one in told(fake, "my_chat_member")]
    assert statuses == ["administrator", "member"]


async def test_it_hears_of_no_change_to_what_it_may_not_hear(
    fake: FakeTelegram, sara: Person, team: Chat
) -> None:
    sara.edit(sara.say("بيننا", team), "بيننا فقط")
    sara.edit(sara.say("/board", team), "/board@mithaq_bot")
    assert [one["text"] for one in told(fake, "edited_message")] == ["/board@mithaq_bot"]


async def test_a_group_needs_somebody_and_a_number_one_owner(fake: FakeTelegram) -> None:
    with pytest.raises(Impossible):
        fake.group("خالية", [fake.bot])
    with pytest.raises(Impossible):
        fake.user("Omar", id=fake.user("سارة").id)


async def test_without_privacy_mode_it_hears_everything() -> None:
    fake = FakeTelegram(privacy=False)
    sara = fake.user("سارة")
    group = fake.group("مجموعة", [sara, fake.bot])
    forget(fake)
    sara.say("كلام بيننا", group)
    assert [one["text"] for one in told(fake)] == ["كلام بيننا"]


async def test_the_bot_is_added_and_hears_of_it(fake: FakeTelegram, bot: Bot, sara: Person) -> None:
    group = fake.group("مجموعة", [sara])
    assert group.id > -1_000_000_000
    sara.say("قبل", group)
    fake.add(group, fake.bot)
    changed, came = await heard(bot)
    assert changed.my_chat_member is not None
    assert changed.my_chat_member.new_chat_member.status == "member"
    assert changed.my_chat_member.from_user.id == sara.id
    assert came.message is not None
    assert [who.id for who in came.message.new_chat_members] == [fake.bot.id]
    assert await bot.send_message(group.id, "أهلًا")


async def test_members_come_and_go_in_sight(fake: FakeTelegram, sara: Person, team: Chat) -> None:
    omar = fake.user("Omar")
    fake.add(team, omar)
    fake.leave(team, omar)
    came, went = told(fake)
    assert came["new_chat_members"][0]["id"] == went["left_chat_member"]["id"] == omar.id
    assert told(fake, "chat_member") == []
    with pytest.raises(Impossible):
        omar.say("نسيت شيئًا", team)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_out_of_a_group_it_cannot_speak(
    fake: FakeTelegram, plain: Plain, sara: Person, kind: str
) -> None:
    chat = getattr(fake, kind)("مجموعة", [sara, fake.bot])
    where = {"chat_id": chat.id, "text": "x"}
    assert await plain.result("sendMessage", **where)
    fake.kick(chat, fake.bot)
    refused = await plain.ask("sendMessage", **where)
    words = f"Forbidden: bot was kicked from the {kind} chat"
    assert (refused["error_code"], refused["description"]) == (403, words)
    assert told(fake, "my_chat_member")[-1]["new_chat_member"]["status"] == "kicked"
    fake.add(chat, fake.bot)
    assert await plain.result("leaveChat", chat_id=chat.id)
    words = await plain.words("sendMessage", **where)
    assert words == f"Forbidden: bot is not a member of the {kind} chat"


async def test_a_group_it_never_was_in_is_unknown(
    fake: FakeTelegram, plain: Plain, sara: Person
) -> None:
    group = fake.group("غريبة", [sara])
    words = await plain.words("sendMessage", chat_id=group.id, text="x")
    assert words == "Bad Request: chat not found"


async def test_a_group_becomes_a_supergroup(
    fake: FakeTelegram, bot: Bot, plain: Plain, sara: Person
) -> None:
    group = fake.group("مجموعة", [sara, fake.bot])
    await heard(bot)
    new = fake.migrate(group)
    assert new.id < -1_000_000_000_000
    moved, came = [update.message for update in await heard(bot)]
    assert moved is not None
    assert (moved.chat.id, moved.migrate_to_chat_id) == (group.id, new.id)
    assert came is not None
    assert (came.chat.id, came.migrate_from_chat_id) == (new.id, group.id)
    refused = await plain.ask("sendMessage", chat_id=group.id, text="x")
    assert refused == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new.id},
    }
    assert await bot.send_message(new.id, "هنا")
    sara.say("/board", new)
    with pytest.raises(Impossible):
        sara.say("/board", group)


async def test_what_the_bot_asks_about_chats(
    fake: FakeTelegram, bot: Bot, plain: Plain, sara: Person, team: Chat
) -> None:
    about = await bot.get_chat(team.id)
    assert (about.title, about.type, about.is_forum) == ("الفريق", "supergroup", True)
    assert (await bot.get_chat(sara.id)).first_name == "سارة"
    assert (await bot.get_chat_member(team.id, sara.id)).status == "creator"
    assert (await bot.get_chat_member(team.id, fake.bot.id)).status == "member"
    assert [one.user.id for one in await bot.get_chat_administrators(team.id)] == [sara.id]
    fake.promote(team, fake.bot, "can_pin_messages")
    *_, me = await bot.get_chat_administrators(team.id)
    assert me.to_dict()["can_pin_messages"] is True
    assert me.to_dict()["can_delete_messages"] is False
    omar = fake.user("Omar")
    assert (await bot.get_chat_member(team.id, omar.id)).status == "left"
    fake.add(team, omar)
    fake.kick(team, omar)
    assert (await bot.get_chat_member(team.id, omar.id)).status == "kicked"


@pytest.mark.parametrize(
    ("method", "more", "words"),
    [
        ("getChatMember", {"user_id": 999_999_999_999}, "member not found"),
        ("getChatMember", {}, "invalid user_id specified"),
        ("getChatAdministrators", {}, "there are no administrators in the private chat"),
        ("leaveChat", {}, "chat member status can't be changed in private chats"),
        ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
        ("sendChatAction", {}, "wrong parameter action in request"),
    ],
)
async def test_odd_questions_about_a_private_chat(
    plain: Plain, sara: Person, method: str, more: dict[str, Any], words: str
) -> None:
    assert await plain.words(method, chat_id=sara.id, **more) == f"Bad Request: {words}"
    assert await plain.result("sendChatAction", chat_id=sara.id, action="typing") is True


async def test_an_anonymous_administrator_is_shown_as_the_group(
    fake: FakeTelegram, sara: Person, team: Chat
) -> None:
    said = fake.as_the_group(sara, "/board", team)
    (one,) = told(fake)[-1:]
    assert (one["from"]["username"], one["from"]["is_bot"]) == ("GroupAnonymousBot", True)
    assert one["sender_chat"]["id"] == team.id
    assert said not in team.said
    other = fake.user("ليلى")
    fake.add(team, other)
    with pytest.raises(Impossible):
        fake.as_the_group(other, "/board", team)


async def test_a_channel_s_post_comes_from_telegram_itself(fake: FakeTelegram, team: Chat) -> None:
    fake.channel_post(team, "/board")
    (one,) = told(fake)[-1:]
    assert (one["from"]["id"], one["sender_chat"]["type"]) == (777000, "channel")
    assert one["is_automatic_forward"] is True


async def test_where_members_may_not_write_the_bot_is_refused(
    fake: FakeTelegram, plain: Plain, team: Chat
) -> None:
    team.mute = True
    answer = await plain.ask("sendMessage", chat_id=team.id, text="x")
    assert answer["description"] == (
        "Bad Request: not enough rights to send text messages to the chat"
    )
    fake.promote(team, fake.bot)
    assert (await plain.ask("sendMessage", chat_id=team.id, text="x"))["ok"]
