"""Pressing what really stands there, and the bot's answer to it."""

import pytest
from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup

from tests.fake_telegram import Chat, FakeTelegram, Impossible, Message, Person
from tests.fake_telegram.conftest import Bot, Plain, heard

pytestmark = pytest.mark.telegram

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
KEYS = InlineKeyboardMarkup(
    [[InlineKeyboardButton("نعم", callback_data="v1:yes")],
     [InlineKeyboardButton("لا", callback_data="v1:no")],
     [InlineKeyboardButton("افتح", url="https://example.com")]]
)  # fmt: skip


@pytest.fixture
async def card(bot: Bot, sara: Person) -> Message:
    await bot.send_message(sara.id, "هل نبدأ؟", reply_markup=KEYS)
    return sara.chat.said[-1]


async def query(bot: Bot) -> CallbackQuery:
    [update] = await heard(bot)
    assert update.callback_query is not None
    return update.callback_query


async def test_a_press_is_heard_and_answered(bot: Bot, sara: Person, card: Message) -> None:
    press = sara.press(card, "نعم")
    pressed = await query(bot)
    assert (pressed.data, pressed.from_user.id, pressed.id) == ("v1:yes", sara.id, press.id)
    assert pressed.message is not None
    assert pressed.message.message_id == card.id
    await bot.answer_callback_query(pressed.id, "بدأنا", show_alert=True)
    answer = await press.answered(1)
    assert (answer.text, answer.alert) == ("بدأنا", True)


async def test_buttons_are_chosen_by_label_data_or_a_test(sara: Person, card: Message) -> None:
    presses = [
        sara.press(card, "لا"),
        sara.press(card, "v1:no"),
        sara.press(card, lambda one: one.row == 1),
        sara.press(sara.chat.buttons[1]),
    ]
    assert {press.button.data for press in presses} == {"v1:no"}


async def test_only_what_stands_there_can_be_pressed(
    fake: FakeTelegram, bot: Bot, sara: Person, card: Message
) -> None:
    button = card.buttons[0]
    with pytest.raises(Impossible):
        sara.press(card, "ربما")
    with pytest.raises(Impossible):
        fake.user("Omar").press(button)
    await bot.edit_message_reply_markup(sara.id, card.id)
    with pytest.raises(Impossible):
        sara.press(button)
    await bot.delete_message(sara.id, card.id)
    assert fake.buttons(sara) == []


async def test_a_link_is_nothing_to_the_bot(bot: Bot, sara: Person, card: Message) -> None:
    assert sara.press(card, "افتح").update is None
    assert await heard(bot) == []


async def test_everybody_in_a_group_can_press(
    fake: FakeTelegram, bot: Bot, sara: Person, team: Chat
) -> None:
    omar = fake.user("Omar")
    fake.add(team, omar)
    await bot.send_message(team.id, "هل نبدأ؟", reply_markup=KEYS)
    await heard(bot)
    omar.press(team.said[-1], "نعم")
    assert (await query(bot)).from_user.id == omar.id
    await bot.leave_chat(team.id)


async def test_a_press_is_answered_once(plain: Plain, sara: Person, card: Message) -> None:
    number = sara.press(card, "نعم").id
    assert await plain.result("answerCallbackQuery", callback_query_id=number) is True
    assert await plain.words("answerCallbackQuery", callback_query_id=number) == TOO_OLD
    assert await plain.words("answerCallbackQuery", callback_query_id="1") == TOO_OLD
    assert await plain.words("answerCallbackQuery") == TOO_OLD


async def test_a_press_is_answered_in_time(
    fake: FakeTelegram, plain: Plain, sara: Person, card: Message
) -> None:
    early, late = sara.press(card, "نعم").id, sara.press(card, "لا").id
    fake.clock.move(seconds=14)
    assert await plain.result("answerCallbackQuery", callback_query_id=early)
    fake.clock.move(seconds=2)
    assert await plain.words("answerCallbackQuery", callback_query_id=late) == TOO_OLD


async def test_an_answer_is_short(plain: Plain, sara: Person, card: Message) -> None:
    number = sara.press(card, "نعم").id
    words = await plain.words("answerCallbackQuery", callback_query_id=number, text="ب" * 201)
    assert words == "Bad Request: MESSAGE_TOO_LONG"
    answered = {"callback_query_id": number, "text": "ب" * 200}
    assert await plain.result("answerCallbackQuery", **answered)


async def test_without_an_answer_waiting_ends(sara: Person, card: Message) -> None:
    with pytest.raises(TimeoutError):
        await sara.press(card, "نعم").answered(0.01)
