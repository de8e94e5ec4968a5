"""Buttons and other reply_markup: limits, and Telegram's words over them."""

from typing import Any

import pytest
from telegram import CopyTextButton, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from tests.fake_telegram import FakeTelegram, Person
from tests.fake_telegram.conftest import Bot, Plain

pytestmark = pytest.mark.telegram

CANNOT = "can't parse inline keyboard button:"


async def said(plain: Plain, sara: Person, markup: Any) -> str:
    return await plain.words("sendMessage", chat_id=sara.id, text="x", reply_markup=markup)


def inline(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def button(label: str = "نعم", data: str = "yes", **more: Any) -> dict[str, Any]:
    return {"text": label, "callback_data": data, **more}


async def test_buttons_stand_under_the_message(fake: FakeTelegram, bot: Bot, sara: Person) -> None:
    rows = [
        [InlineKeyboardButton("نعم", callback_data="v1:yes", style="success")],
        [
            InlineKeyboardButton("نسخ", copy_text=CopyTextButton("النص")),
            InlineKeyboardButton("افتح", url="https://example.com/x"),
        ],
    ]
    message = await bot.send_message(sara.id, "؟", reply_markup=InlineKeyboardMarkup(rows))
    assert message.reply_markup == InlineKeyboardMarkup(rows)
    shown = [(one.label, one.data, one.url, one.copy_text) for one in fake.buttons(sara)]
    assert shown == [
        ("نعم", "v1:yes", None, None),
        ("نسخ", None, None, "النص"),
        ("افتح", None, "https://example.com/x", None),
    ]
    assert (fake.refused, fake.unknown) == ([], [])


async def test_the_newest_buttons_come_last(fake: FakeTelegram, plain: Plain, sara: Person) -> None:
    for label in ("1", "2"):
        markup = inline([button(label)])
        await plain.result("sendMessage", chat_id=sara.id, text="x", reply_markup=markup)
    assert [one.label for one in fake.buttons(sara)] == ["1", "2"]
    assert [(one.row, one.column) for one in fake.buttons(sara)] == [(0, 0), (0, 0)]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (button(data="x" * 65), "BUTTON_DATA_INVALID"),
        (button(data="ب" * 33), "BUTTON_DATA_INVALID"),
        (button(data=""), f"{CANNOT} Text buttons are unallowed in the inline keyboard"),
        ({"text": "x"}, f"{CANNOT} Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "x"}, f'{CANNOT} Can\'t find field "text"'),
        (button(label=" "), "inline keyboard button text must be non-empty"),
        (button(url="https://x.com"), f"{CANNOT} Exactly one action must be used"),
        (button(style="secondary"), "BUTTON_STYLE_INVALID"),
        ({"text": "x", "copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "url": "not-a-url"},
         "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
        ({"text": "x", "url": "ftp://example.com"},
         "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol"),
        ({"text": "x", "web_app": {"url": "http://example.com"}},
         "inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are"
         " allowed"),
        ({"text": "x", "pay": True}, "BUTTON_TYPE_INVALID"),
    ],
)  # fmt: skip
async def test_a_button_must_be_right(
    fake: FakeTelegram, plain: Plain, sara: Person, wrong: dict[str, Any], words: str
) -> None:
    assert await said(plain, sara, inline([wrong])) == f"Bad Request: {words}"
    assert [one.description for one in fake.refused] == [f"Bad Request: {words}"]
    assert sara.chat.said == []


@pytest.mark.parametrize(
    "right",
    [
        button(data="x" * 64),
        button(data="ب" * 32),
        button(style="danger"),
        {"text": "x", "copy_text": {"text": "x" * 256}},
        {"text": "x", "url": "tg://user?id=12"},
        {"text": "x", "web_app": {"url": "https://example.com"}},
    ],
)
async def test_a_right_button_stands(plain: Plain, sara: Person, right: dict[str, Any]) -> None:
    markup = inline([right])
    await plain.result("sendMessage", chat_id=sara.id, text="x", reply_markup=markup)
    assert [one.raw for one in sara.chat.buttons] == [right]


async def test_not_too_many_buttons(plain: Plain, sara: Person) -> None:
    row = [button() for _ in range(8)]
    markup = inline(*[row] * 12, row[:4])
    assert await plain.result("sendMessage", chat_id=sara.id, text="x", reply_markup=markup)
    too_long = "Bad Request: reply markup is too long"
    assert await said(plain, sara, inline(*[row] * 12, row[:5])) == too_long
    assert await said(plain, sara, inline([*row, button()])) == too_long


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("nonsense", "can't parse reply keyboard markup JSON object"),
        ([], "object expected as reply markup"),
        ({"inline_keyboard": "x"}, 'field "inline_keyboard" must be of type Array'),
        ({"force_reply": "yes"}, 'field "force_reply" must be of type Boolean'),
        ({"force_reply": True, "selective": 1}, 'field "selective" must be of type Boolean'),
        ({"force_reply": True, "input_field_placeholder": "x" * 65},
         "INPUT_FIELD_PLACEHOLDER_INVALID"),
        ({"keyboard": [["  "]]}, "keyboard button text must be non-empty"),
    ],
)  # fmt: skip
async def test_other_markup_must_be_right(
    plain: Plain, sara: Person, markup: Any, words: str
) -> None:
    assert await said(plain, sara, markup) == f"Bad Request: {words}"


async def test_an_answer_can_be_asked_for(bot: Bot, sara: Person) -> None:
    markup = ForceReply(selective=True, input_field_placeholder="x" * 64)
    await bot.send_message(sara.id, "السعر؟", reply_markup=markup)
    [message] = sara.chat.said
    assert message.markup == markup.to_dict()
    assert message.buttons == []


async def test_fields_that_telegram_does_not_know_are_noticed(
    fake: FakeTelegram, plain: Plain, sara: Person
) -> None:
    markup = inline([button(colour="red")])
    await plain.result("sendMessage", chat_id=sara.id, text="x", reply_markup=markup, txet="y")
    assert fake.unknown == [("sendMessage", "txet"), ("sendMessage", "reply_markup.button.colour")]
