"""Who says what, and how the bot hears of it."""

from datetime import timedelta
from typing import Any

import pytest
from telegram import (
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
)

from tests.fake_telegram import Chat, FakeTelegram, Impossible, Person
from tests.fake_telegram.conftest import DOT, Bot, Plain, heard

pytestmark = pytest.mark.telegram


async def one(bot: Bot) -> Message:
    [update] = await heard(bot)
    assert update.message is not None
    return update.message


async def test_what_is_said_reaches_the_bot(fake: FakeTelegram, bot: Bot, sara: Person) -> None:
    said = sara.say("السعر 80$ على example.com")
    message = await one(bot)
    assert (message.text, message.message_id) == ("السعر 80$ على example.com", said.id)
    assert message.from_user is not None
    assert (message.from_user.language_code, message.chat.type) == ("ar", "private")
    assert [entity.type for entity in message.entities] == ["url"]
    await fake.settled(1)


async def test_the_bot_answers_and_it_stands_there(
    fake: FakeTelegram, bot: Bot, sara: Person
) -> None:
    message = await bot.send_message(sara.id, "أهلًا")
    assert message.message_id == fake.chat(sara).messages[-1].id == 2
    assert [one.text for one in sara.chat.said] == ["أهلًا"]
    assert (fake.refused, fake.unknown) == ([], [])
    assert [call.method for call in fake.calls] == ["getMe", "sendMessage"]


async def test_start_carries_what_the_link_carried(bot: Bot, sara: Person) -> None:
    sara.start("g_7f1c")
    message = await one(bot)
    assert message.text == "/start g_7f1c"
    assert [(entity.type, entity.length) for entity in message.entities] == [("bot_command", 6)]


async def test_people_and_the_bot_share_one_count(bot: Bot, sara: Person) -> None:
    numbers = [
        sara.say("1").id,
        (await bot.send_message(sara.id, "2")).message_id,
        sara.say("3").id,
    ]
    assert numbers == [2, 3, 4]


async def test_a_reply_names_what_it_answers(bot: Bot, sara: Person) -> None:
    await bot.send_message(sara.id, "السعر؟")
    sara.say("80", reply_to=sara.chat.said[-1])
    message = await one(bot)
    assert message.reply_to_message is not None
    assert message.reply_to_message.text == "السعر؟"
    assert message.reply_to_message.from_user == bot.bot


async def test_words_can_be_changed_and_taken_back(bot: Bot, sara: Person) -> None:
    said = sara.say("غدا")
    sara.edit(said, "غدًا")
    first, second = await heard(bot)
    assert first.message is not None
    assert first.message.text == "غدا"
    assert second.edited_message is not None
    assert (second.edited_message.text, second.edited_message.message_id) == ("غدًا", said.id)
    assert second.edited_message.edit_date is not None
    sara.delete(said)
    assert said not in sara.chat.standing
    assert await heard(bot) == []


async def test_files_of_each_kind_come_with_their_details(bot: Bot, sara: Person) -> None:
    sara.send_file("عقد.pdf", b"%PDF", "application/pdf", caption="العقد")
    sara.send_photo(DOT, "صورة")
    sara.send_voice(b"OggS", seconds=7)
    sara.send_video("لقطة.mp4", b"mp4")
    sara.send_other({"location": {"latitude": 24.7, "longitude": 46.7}})
    messages = [update.message for update in await heard(bot)]
    file, photo, voice, video, place = [message for message in messages if message]
    assert file.document is not None
    assert (file.document.file_name, file.document.mime_type) == ("عقد.pdf", "application/pdf")
    assert (file.document.file_size, file.caption, file.text) == (4, "العقد", None)
    assert [size.width for size in photo.photo] == [90, 1]
    assert voice.voice is not None
    assert voice.voice.duration == timedelta(seconds=7)
    assert video.video is not None
    assert video.video.file_name == "لقطة.mp4"
    assert place.location is not None
    assert place.location.latitude == 24.7


async def test_an_album_comes_in_pieces_that_belong_together(bot: Bot, sara: Person) -> None:
    sara.send_album([DOT, DOT, DOT], "ثلاث")
    sara.send_files([("a.txt", b"a", "text/plain"), ("b.txt", b"b", "text/plain")], "نصّان")
    messages = [update.message for update in await heard(bot)]
    albums = [message.media_group_id for message in messages if message]
    assert albums[0] == albums[2] != albums[3] == albums[4]
    assert [message.caption for message in messages if message] == [
        "ثلاث",
        None,
        None,
        None,
        "نصّان",
    ]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ({"hidden_name": "عميل"}, MessageOriginHiddenUser),
        ({"from_channel": "قناة"}, MessageOriginChannel),
    ],
)
async def test_what_is_forwarded_names_its_source(
    bot: Bot, sara: Person, source: dict[str, Any], kind: type
) -> None:
    sara.forward("أريد الملف المفتوح", **source)
    message = await one(bot)
    assert isinstance(message.forward_origin, kind)
    assert message.text == "أريد الملف المفتوح"


async def test_what_is_forwarded_from_somebody_names_them(
    fake: FakeTelegram, bot: Bot, sara: Person, team: Chat
) -> None:
    client = fake.user("Omar", username="omar_client")
    sara.forward("يعجبني", from_user=client)
    sara.forward("من المجموعة", from_chat=team)
    first, second = [update.message for update in await heard(bot)]
    assert first is not None
    assert isinstance(first.forward_origin, MessageOriginUser)
    assert first.forward_origin.sender_user.id == client.id
    assert second is not None
    assert isinstance(second.forward_origin, MessageOriginChat)
    assert second.forward_origin.sender_chat.id == team.id


async def test_what_nobody_can_do_is_a_fault_of_the_test(fake: FakeTelegram, sara: Person) -> None:
    omar = fake.user("Omar")
    with pytest.raises(Impossible):
        omar.delete(fake.group("مغلقة", [sara]).add(sara, 0, text="سر"))
    with pytest.raises(Impossible):
        omar.say("أنا هنا", fake.group("مغلقة", [sara]))
    sara.block()
    with pytest.raises(Impossible):
        sara.say("أما زلت هنا؟")


@pytest.mark.parametrize("number", [0, -1, "@nobody_here", "not_a_chat", 99])
async def test_an_unknown_chat_is_not_found(plain: Plain, number: object) -> None:
    words = await plain.words("sendMessage", chat_id=number, text="x")
    assert words == "Bad Request: chat not found"


async def test_a_chat_must_be_named(plain: Plain, sara: Person) -> None:
    assert await plain.words("sendMessage", text="x") == "Bad Request: chat_id is empty"
    assert await plain.result("sendMessage", chat_id=str(sara.id), text="x")


async def test_who_never_pressed_start_cannot_be_written_to(
    fake: FakeTelegram, plain: Plain
) -> None:
    omar = fake.user("Omar")
    refused = await plain.ask("sendMessage", chat_id=omar.id, text="x")
    assert refused["error_code"] == 403
    assert refused["description"] == "Forbidden: bot can't initiate conversation with a user"
    omar.start()
    assert await plain.result("sendMessage", chat_id=omar.id, text="x")


async def test_who_blocked_the_bot_or_is_gone_cannot_be_written_to(
    fake: FakeTelegram, bot: Bot, plain: Plain, sara: Person
) -> None:
    sara.block()
    refused = await plain.words("sendMessage", chat_id=sara.id, text="x")
    assert refused == "Forbidden: bot was blocked by the user"
    sara.unblock()
    assert await plain.result("sendMessage", chat_id=sara.id, text="x")
    changes = [update.my_chat_member for update in await heard(bot)]
    statuses = [(c.old_chat_member.status, c.new_chat_member.status) for c in changes if c]
    assert statuses == [("member", "kicked"), ("kicked", "member")]
    sara.deactivate()
    refused = await plain.words("sendMessage", chat_id=sara.id, text="x")
    assert refused == "Forbidden: user is deactivated"
