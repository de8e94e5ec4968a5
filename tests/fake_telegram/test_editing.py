"""What stands can be changed and taken back, within Telegram's rules."""

from typing import Any

import pytest
from telegram import ForceReply, InputMediaPhoto

from tests.fake_telegram import Chat, FakeTelegram, Person
from tests.fake_telegram.conftest import DOT, Bot, Plain

pytestmark = pytest.mark.telegram

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are"
    " exactly the same as a current content and reply markup of the message"
)
KEYS = {"inline_keyboard": [[{"text": "نعم", "callback_data": "yes"}]]}
BOLD = [{"type": "bold", "offset": 0, "length": 1}]


@pytest.fixture
async def card(plain: Plain, sara: Person) -> dict[str, Any]:
    """Where the bot's own message stands."""
    sent = await plain.result("sendMessage", chat_id=sara.id, text="قبل", reply_markup=KEYS)
    return {"chat_id": sara.id, "message_id": sent["message_id"]}


async def test_a_text_is_edited_in_its_place(
    fake: FakeTelegram, bot: Bot, sara: Person, card: dict[str, Any]
) -> None:
    edited = await bot.edit_message_text("بعد", **card)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.message_id) == ("بعد", card["message_id"])
    assert edited.edit_date is not None
    [message] = sara.chat.said
    assert (message.text, message.edits, message.keyboard) == ("بعد", 1, None)


@pytest.mark.parametrize(
    "new",
    [{"text": "قبل "}, {"text": "قبل", "entities": [{"type": "bold", "offset": 0, "length": 0}]}],
)
async def test_the_same_again_is_refused(
    plain: Plain, card: dict[str, Any], new: dict[str, Any]
) -> None:
    assert await plain.words("editMessageText", **card, reply_markup=KEYS, **new) == NOT_MODIFIED
    assert await plain.words("editMessageReplyMarkup", **card, reply_markup=KEYS) == NOT_MODIFIED


@pytest.mark.parametrize(
    "new",
    [{"text": "بعد", "reply_markup": KEYS}, {"text": "قبل"},
     {"text": "قبل", "entities": BOLD, "reply_markup": KEYS}],
)  # fmt: skip
async def test_any_difference_is_an_edit(
    plain: Plain, card: dict[str, Any], new: dict[str, Any]
) -> None:
    assert await plain.result("editMessageText", **card, **new)
    assert await plain.words("editMessageText", **card, **new) == NOT_MODIFIED


async def test_what_is_not_there_cannot_be_edited(
    plain: Plain, sara: Person, card: dict[str, Any]
) -> None:
    missing = {"chat_id": sara.id, "message_id": 999_999_999, "text": "x"}
    not_found = "Bad Request: message to edit not found"
    assert await plain.words("editMessageText", **missing) == not_found
    sara.delete(sara.chat.said[-1])
    assert await plain.words("editMessageText", **card, text="x") == not_found
    assert await plain.words("editMessageReplyMarkup", **card) == not_found


async def test_only_its_own_words_are_edited(plain: Plain, sara: Person) -> None:
    said = sara.say("كلامي")
    where = {"chat_id": sara.id, "message_id": said.id}
    assert await plain.words("editMessageText", **where, text="x") == (
        "Bad Request: message can't be edited"
    )


async def test_a_message_that_asked_for_an_answer_stays_as_it_is(
    bot: Bot, plain: Plain, sara: Person
) -> None:
    asked = await bot.send_message(sara.id, "السعر؟", reply_markup=ForceReply())
    where = {"chat_id": sara.id, "message_id": asked.message_id}
    assert await plain.words("editMessageText", **where, text="x") == (
        "Bad Request: message can't be edited"
    )


async def test_only_inline_buttons_come_by_an_edit(plain: Plain, card: dict[str, Any]) -> None:
    words = await plain.words(
        "editMessageText", **card, text="x", reply_markup={"force_reply": True}
    )
    assert words == "Bad Request: inline keyboard expected"


async def test_captions_and_media_are_edited_where_there_are_any(
    fake: FakeTelegram, bot: Bot, plain: Plain, sara: Person, card: dict[str, Any]
) -> None:
    photo = await bot.send_photo(sara.id, DOT, caption="قبل")
    where: dict[str, Any] = {"chat_id": sara.id, "message_id": photo.message_id}
    assert await bot.edit_message_caption(**where, caption="بعد")
    assert sara.chat.said[-1].text == "بعد"
    words = await plain.words("editMessageCaption", **where, caption="بعد")
    assert words == NOT_MODIFIED
    words = await plain.words("editMessageText", **where, text="x")
    assert words == "Bad Request: there is no text in the message to edit"
    words = await plain.words("editMessageCaption", **card, caption="x")
    assert words == "Bad Request: there is no caption in the message to edit"
    old = sara.chat.said[-1].file
    assert await bot.edit_message_media(InputMediaPhoto(DOT, caption="جديدة"), **where)
    assert sara.chat.said[-1].file is not old
    assert (sara.chat.said[-1].text, sara.chat.said[-1].edits) == ("جديدة", 2)
    assert fake.unknown == []


async def test_own_words_are_taken_back(plain: Plain, sara: Person, card: dict[str, Any]) -> None:
    assert await plain.result("deleteMessage", **card) is True
    assert sara.chat.said == []
    assert [message.deleted for message in sara.chat.messages] == [False, True]
    assert await plain.words("deleteMessage", **card) == (
        "Bad Request: message to delete not found"
    )


async def test_nothing_is_taken_back_after_two_days(
    fake: FakeTelegram, plain: Plain, sara: Person, card: dict[str, Any]
) -> None:
    fake.clock.move(hours=47)
    young = await plain.result("sendMessage", chat_id=sara.id, text="x")
    fake.clock.move(hours=1.1)
    words = await plain.words("deleteMessage", **card)
    assert words == "Bad Request: message can't be deleted for everyone"
    assert await plain.result("editMessageText", **card, text="بعد")
    assert await plain.result("deleteMessage", chat_id=sara.id, message_id=young["message_id"])


async def test_others_words_are_taken_away_only_in_private_or_by_an_administrator(
    fake: FakeTelegram, plain: Plain, sara: Person, team: Chat
) -> None:
    private = sara.say("سر")
    assert await plain.result("deleteMessage", chat_id=sara.id, message_id=private.id)
    said = sara.say("كلام", team)
    group = fake.group("صغيرة", [sara, fake.bot])
    other = sara.say("كلام", group)
    for message in (said, other):
        words = await plain.words("deleteMessage", chat_id=message.chat.id, message_id=message.id)
        assert words == "Bad Request: message can't be deleted"
    fake.promote(team, fake.bot)
    assert await plain.result("deleteMessage", chat_id=team.id, message_id=said.id)


async def test_many_are_taken_back_at_once(
    plain: Plain, sara: Person, card: dict[str, Any]
) -> None:
    ids = [card["message_id"], 999_999]
    assert await plain.result("deleteMessages", chat_id=sara.id, message_ids=ids) is True
    assert sara.chat.said == []
    words = await plain.words("deleteMessages", chat_id=sara.id, message_ids=[])
    assert words == "Bad Request: message identifiers are not specified"


async def test_pins(fake: FakeTelegram, plain: Plain, sara: Person, team: Chat) -> None:
    sent = await plain.result("sendMessage", chat_id=sara.id, text="x")
    where = {"chat_id": sara.id, "message_id": sent["message_id"]}
    assert await plain.result("pinChatMessage", **where)
    assert [message.pinned for message in sara.chat.said] == [True]
    assert await plain.result("unpinChatMessage", **where)
    words = await plain.words("unpinChatMessage", **where)
    assert words == "Bad Request: message to unpin not found"
    words = await plain.words("pinChatMessage", chat_id=sara.id, message_id=999)
    assert words == "Bad Request: message to pin not found"
    said = sara.say("مهم", team)
    words = await plain.words("pinChatMessage", chat_id=team.id, message_id=said.id)
    assert words == "Bad Request: not enough rights to manage pinned messages in the chat"


async def test_a_reply_needs_what_it_answers(plain: Plain, sara: Person) -> None:
    missing = {"message_id": 999_999_999}
    words = await plain.words("sendMessage", chat_id=sara.id, text="x", reply_parameters=missing)
    assert words == "Bad Request: message to be replied not found"
    words = await plain.words("sendMessage", chat_id=sara.id, text="x", reply_parameters={})
    assert words == 'Bad Request: can\'t find field "message_id"'
    anyway = {**missing, "allow_sending_without_reply": True}
    sent = await plain.result("sendMessage", chat_id=sara.id, text="x", reply_parameters=anyway)
    assert "reply_to_message" not in sent
    said = sara.say("سؤال")
    answer = {"message_id": said.id}
    sent = await plain.result("sendMessage", chat_id=sara.id, text="x", reply_parameters=answer)
    assert sent["reply_to_message"]["text"] == "سؤال"
    wrong = {"message_id": said.id, "quote": "ليس فيه"}
    words = await plain.words("sendMessage", chat_id=sara.id, text="x", reply_parameters=wrong)
    assert words == "Bad Request: QUOTE_TEXT_INVALID"
