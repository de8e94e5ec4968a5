"""Texts, captions and entities: what Telegram takes, and its words where it doesn't."""

from typing import Any

import pytest
from telegram import MessageEntity

from tests.fake_telegram import FakeTelegram, Person
from tests.fake_telegram.conftest import DOT, Bot, Plain

pytestmark = pytest.mark.telegram


async def said(plain: Plain, sara: Person, text: str, **more: Any) -> str:
    return await plain.words("sendMessage", chat_id=sara.id, text=text, **more)


def entity(kind: str = "bold", offset: int = 0, length: int = 1, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


async def test_a_text_must_be_there(plain: Plain, sara: Person) -> None:
    assert await said(plain, sara, "") == "Bad Request: message text is empty"
    assert await plain.words("sendMessage", chat_id=0) == "Bad Request: message text is empty"


@pytest.mark.parametrize("text", ["   ", "\n", "\u200b", "\u200f\u200f", "\u00a0 \u2800", "\u202e"])
async def test_what_cannot_be_seen_is_empty(plain: Plain, sara: Person, text: str) -> None:
    assert await said(plain, sara, text) == "Bad Request: text must be non-empty"


async def test_length_is_counted_in_utf16(plain: Plain, sara: Person) -> None:
    for text in ("ب" * 4096, "😀" * 2048, f"  {'x' * 4096}\n"):
        assert await plain.result("sendMessage", chat_id=sara.id, text=text)
    for text in ("ب" * 4097, "😀" * 2048 + "x"):
        assert await said(plain, sara, text) == "Bad Request: message is too long"


async def test_length_is_counted_after_markup(bot: Bot, sara: Person) -> None:
    message = await bot.send_message(sara.id, f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert [(one.type, one.length) for one in message.entities] == [("bold", 4096)]


async def test_a_caption_is_shorter(bot: Bot, plain: Plain, sara: Person) -> None:
    message = await bot.send_photo(sara.id, DOT, caption="ب" * 1024)
    photo = message.photo[-1].file_id
    words = await plain.words("sendPhoto", chat_id=sara.id, photo=photo, caption="ب" * 1025)
    assert words == "Bad Request: message caption is too long"


async def test_edges_and_control_letters_go(bot: Bot, sara: Person) -> None:
    bold = MessageEntity("bold", 4, 5)
    message = await bot.send_message(sara.id, "\u202b \x07 [عقد]\r\n ", entities=[bold])
    assert message.text == "[عقد]"
    assert [(one.offset, one.length) for one in message.entities] == [(0, 5)]


@pytest.mark.parametrize(
    ("text", "mode", "words"),
    [
        ("<b>x", "HTML", "Can't find end tag corresponding to start tag \"b\""),
        ("<b><i>x</b></i>", "html",
         'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<script>x</script>", "HTML", 'Unsupported start tag "script" at byte offset 0'),
        ("x.", "MarkdownV2",
         "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("*x", "Markdown", "Can't find end of the entity starting at byte offset 0"),
    ],
)  # fmt: skip
async def test_markup_is_read_by_tdlib(
    plain: Plain, sara: Person, text: str, mode: str, words: str
) -> None:
    answer = await said(plain, sara, text, parse_mode=mode)
    assert answer == f"Bad Request: can't parse entities: {words}"


async def test_another_markup_is_not_known(plain: Plain, sara: Person) -> None:
    answer = await said(plain, sara, "x", parse_mode="BBCode")
    assert answer == "Bad Request: unsupported parse_mode"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (entity(offset=100), "entity begins after the end of the text at UTF-16 offset 100"),
        (entity(length=100), "entity beginning at UTF-16 offset 0 ends after the end of the text"
         " at UTF-16 offset 100"),
        (entity(offset=-1), "receive an entity with incorrect offset -1"),
        (entity(length=-2), "receive an entity with incorrect length -2"),
        (entity(length=2),
         "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte"
         " offset 5"),
        (entity(offset=2), "entity begins in a middle of a UTF-16 symbol at byte offset 5"),
        (entity("text_link", url="nowhere"), "entity URL 'nowhere' is invalid: Wrong HTTP URL"),
        (entity("text_link", url=""), "entity URL '' is invalid: URL host is empty"),
        (entity("text_link"), 'can\'t parse MessageEntity: Can\'t find field "url"'),
        (entity() | {"offset": "0"},
         'can\'t parse MessageEntity: Field "offset" must be of type Number'),
        (entity("shiny"), "can't parse MessageEntity: Unsupported type specified"),
        (entity("text_mention", user={"id": 0}), "user not found"),
        (entity("text_mention", user={"id": 12}), "user not found"),
        (entity("date_time"), 'can\'t parse MessageEntity: Can\'t find field "unix_time"'),
        (entity("date_time", unix_time=5, date_time_format="Dw"),
         "can't parse MessageEntity: Invalid date format used"),
    ],
)  # fmt: skip
async def test_entities_must_fit_their_text(
    plain: Plain, sara: Person, given: dict[str, Any], words: str
) -> None:
    assert await said(plain, sara, "h😀llo", entities=[given]) == f"Bad Request: {words}"


async def test_entities_that_fit_are_kept(
    fake: FakeTelegram, bot: Bot, plain: Plain, sara: Person
) -> None:
    given = [
        entity("date_time", 0, 3, unix_time=1_790_000_000, date_time_format="wDt"),
        entity("text_mention", 3, 1, user={"id": sara.id}),
        entity("bold", 4, 2),
        entity("url", 4, 1),  # Telegram finds links itself
        entity("italic", 5, 0),
    ]
    sent = await plain.result("sendMessage", chat_id=sara.id, text="h😀llo", entities=given)
    kept = [(one["type"], one["offset"], one["length"]) for one in sent["entities"]]
    assert kept == [("date_time", 0, 3), ("text_mention", 3, 1), ("bold", 4, 2)]
    assert sent["entities"][0]["date_time_format"] == "wDt"
    assert sent["entities"][1]["user"]["first_name"] == "سارة"
    assert fake.chat(sara).said[-1].entities == sent["entities"]


async def test_a_date_in_markup_is_the_same_as_a_given_one(bot: Bot, sara: Person) -> None:
    text = '<tg-time unix="5" format="wDt">غدًا</tg-time>'
    [kept] = (await bot.send_message(sara.id, text, parse_mode="HTML")).entities
    assert (kept.type, kept.date_time_format, kept.length) == ("date_time", "wDt", 4)


async def test_no_more_than_a_hundred_entities_are_kept(plain: Plain, sara: Person) -> None:
    given = [entity(offset=2 * place) for place in range(120)]
    sent = await plain.result("sendMessage", chat_id=sara.id, text="x-" * 120, entities=given)
    assert len(sent["entities"]) == 100


async def test_links_are_found_but_not_in_code(bot: Bot, sara: Person) -> None:
    entities = [MessageEntity("code", 0, 11), MessageEntity("bold", 12, 11)]
    message = await bot.send_message(sara.id, "example.com example.com", entities=entities)
    kinds = [(one.type, one.offset) for one in message.entities]
    assert kinds == [("code", 0), ("bold", 12), ("url", 12)]
