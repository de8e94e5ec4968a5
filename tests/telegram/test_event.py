"""What Telegram's updates say, and what of them is left alone."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Update

from bot.on_telegram.event import Ear, Heard, Told
from gigs.origin import Origin
from gigs.records import Identity, Place
from handlers.event import Pressed, Said
from tests.telegram.updates import (
    BOT,
    FORUM,
    GROUP,
    MONA,
    PRIVATE,
    WHEN,
    command,
    made,
    member,
    pressed,
    said,
)

pytestmark = pytest.mark.telegram

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
SENT = datetime.fromtimestamp(WHEN, UTC)
EAR = Ear(77, "Mithaq_Bot")
HOME = Place("telegram", "5")


def hear(update: Update) -> Told | None:
    return EAR.hear(update, NOW)


def heard(update: Update) -> Heard:
    found = hear(update)
    assert isinstance(found, Heard)
    return found


def test_words_in_private() -> None:
    event = heard(said(text="مشاريعي")).event
    assert (event.id, event.identity, event.place) == ("77:5:9", Identity("telegram", "5"), HOME)
    assert (event.what, event.at, event.message) == (Said("مشاريعي"), NOW, "9")
    assert (event.language, event.forms, event.keeps_history) == ("ar", False, True)


def test_line_ends_and_control_characters_are_made_fit() -> None:
    assert heard(said(text="a\r\nb\x00\x1b[1m")).event.what == Said("a\nb[1m")


@pytest.mark.parametrize(
    ("code", "language"), [("ar", "ar"), ("ar-SA", "ar"), ("en", "en"), ("fr", "en"), (None, None)]
)
def test_the_apps_language_is_arabic_or_english(code: str | None, language: str | None) -> None:
    who = {**MONA, "language_code": code}
    assert heard(said(who=who, text="x")).event.language == language


def test_a_press() -> None:
    found = heard(pressed("v1::new::"))
    assert found.query == "q1"
    assert found.event.what == Pressed("v1::new::")
    assert (found.event.id, found.event.place, found.event.message) == ("q:q1", HOME, None)


def test_a_press_on_a_message_that_telegram_shows_no_more() -> None:
    update = pressed("v1::new::", date=0)
    assert heard(update).event.place == HOME


def test_topics_are_places_of_their_own() -> None:
    in_topic: dict[str, Any] = {"message_thread_id": 4, "is_topic_message": True}
    update = said(FORUM, text="/help", entities=command("/help"), **in_topic)
    assert heard(update).event.place == Place("telegram", "-100", "4", private=False)
    assert heard(pressed("v1::new::", FORUM, **in_topic)).event.place.thread == "4"
    assert heard(said(text="x", **in_topic)).event.place == Place("telegram", "5", "4")


def test_an_answer_in_a_group_without_topics_is_no_place_of_its_own() -> None:
    threaded: dict[str, Any] = {"message_thread_id": 4, "reply_to_message": bots_message(-10)}
    assert heard(said(GROUP, text="x", **threaded)).event.place.thread == ""


def bots_message(chat: int, **fields: Any) -> dict[str, Any]:
    where = {"id": chat, "type": "group", "title": "Studio"}
    return {"message_id": 3, "date": WHEN, "chat": where, "from": BOT, "text": "?", **fields}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("/help", True),
        ("/help@mithaq_bot", True),
        ("/help@MITHAQ_BOT now", True),
        ("/help@other_bot", False),
        ("good morning", False),
    ],
)
def test_in_a_group_only_what_is_meant_for_us(text: str, meant: bool) -> None:
    entities = command(text) if text.startswith("/") else []
    found = hear(said(GROUP, text=text, entities=entities))
    assert (found is not None) == meant


def test_an_answer_to_us_in_a_group_is_meant_for_us() -> None:
    update = said(GROUP, text="خمسات", reply_to_message=bots_message(-10))
    assert heard(update).event.what == Said("خمسات")
    others = {**bots_message(-10), "from": {**BOT, "id": 78}}
    assert hear(said(GROUP, text="خمسات", reply_to_message=others)) is None


def test_a_topics_first_message_is_no_answer_to_the_bot_that_opened_it() -> None:
    topic = bots_message(-100, forum_topic_created={"name": "Olive", "icon_color": 7322096})
    assert hear(said(FORUM, text="x", reply_to_message=topic)) is None


@pytest.mark.parametrize("text", ["@mithaq_bot", "hello @Mithaq_bot", "@mithaq_bot وش عندي؟"])
def test_called_by_name_it_helps(text: str) -> None:
    assert heard(said(GROUP, text=text)).event.what == Said("/help")


def test_named_at_the_beginning_the_name_is_left_out() -> None:
    assert heard(said(GROUP, text="@mithaq_bot /help")).event.what == Said("/help")
    assert heard(said(GROUP, text="@mithaq_bot /gigs")).event.what == Said("/gigs")


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({"document": {"file_id": "d", "file_unique_id": "u", "file_name": "عمل.zip",
          "mime_type": "application/zip", "file_size": 7}}, ("d", "عمل.zip", 7, "application/zip")),
        ({"document": {"file_id": "d", "file_unique_id": "u"}}, ("d", "file", 0, "")),
        ({"photo": [{"file_id": s, "file_unique_id": s, "width": n, "height": n, "file_size": n}
          for s, n in (("small", 1), ("large", 9))]}, ("large", "photo.jpg", 9, "image/jpeg")),
        ({"voice": {"file_id": "v", "file_unique_id": "u", "duration": 1}},
         ("v", "voice.ogg", 0, "audio/ogg")),
        ({"video": {"file_id": "v", "file_unique_id": "u", "duration": 1, "width": 1,
          "height": 1, "file_name": "a.mov"}}, ("v", "a.mov", 0, "video/mp4")),
        ({"audio": {"file_id": "a", "file_unique_id": "u", "duration": 1}},
         ("a", "audio.mp3", 0, "audio/mpeg")),
        ({"video_note": {"file_id": "n", "file_unique_id": "u", "duration": 1, "length": 1}},
         ("n", "video.mp4", 0, "video/mp4")),
        ({"animation": {"file_id": "g", "file_unique_id": "u", "duration": 1, "width": 1,
          "height": 1}, "document": {"file_id": "x", "file_unique_id": "u"}},
         ("g", "animation.mp4", 0, "video/mp4")),
    ],
)  # fmt: skip
def test_files_with_their_words(fields: dict[str, Any], kept: tuple[str, str, int, str]) -> None:
    found = heard(said(caption="الملف", **fields))
    assert found.event.what == Said("الملف")
    (file,) = found.attached
    assert (file.id, file.name, file.size, file.media_type) == kept


def test_what_is_neither_words_nor_a_file_is_heard_as_nothing_said() -> None:
    """So that its sender is told what to send instead."""
    location = {"latitude": 1.0, "longitude": 2.0}
    assert heard(said(location=location)).event.what == Said("")


AHMED = {"id": 6, "is_bot": False, "first_name": "أحمد", "last_name": "علي"}
SHOP = {"id": -1005, "type": "channel", "title": "متجر"}


@pytest.mark.parametrize(
    ("origin", "kept"),
    [
        ({"type": "user", "sender_user": AHMED}, Origin("أحمد علي", SENT, "user")),
        ({"type": "hidden_user", "sender_user_name": "أ"}, Origin("أ", SENT, "hidden")),
        ({"type": "chat", "sender_chat": GROUP}, Origin("Studio", SENT, "chat")),
        ({"type": "channel", "chat": SHOP, "message_id": 1}, Origin("متجر", SENT, "channel")),
        ({"type": "of_tomorrow"}, Origin(None, SENT, "hidden")),
    ],
)
def test_forwarded_words_tell_where_they_come_from(origin: dict[str, Any], kept: Origin) -> None:
    update = said(text="موافق", forward_origin={"date": WHEN, **origin})
    what = heard(update).event.what
    assert what == Said("موافق", origin=kept)
    assert isinstance(what, Said)
    assert what.forwarded


@pytest.mark.parametrize(
    "update",
    [
        member(PRIVATE, "kicked", "member"),
        member(SHOP, "left", "member"),
        said(GROUP, new_chat_members=[BOT]),
        said(GROUP, new_chat_title="x"),
        said(GROUP, pinned_message=bots_message(-10)),
        made(channel_post={"message_id": 1, "date": WHEN, "chat": SHOP, "text": "x"}),
        made(of_tomorrow={"x": 1}),
    ],
)
def test_what_means_nothing_to_us(update: Update) -> None:
    assert hear(update) is None
