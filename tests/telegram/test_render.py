"""Replies as Telegram takes them: golden, in both languages."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from telegram import ForceReply, InlineKeyboardMarkup

from bot.on_telegram.keyboard import TOO_LONG_TO_COPY
from bot.on_telegram.layout import units
from bot.on_telegram.reader import Reader
from bot.on_telegram.render import Bubble, bubbles, look
from handlers.buttons import button, led
from handlers.cards import card
from handlers.reply import CardShown, Echo, File, Notice, Say, Snippet, Text, Time, Words
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import speech
from tests.telegram.every_text import faults_of

pytestmark = pytest.mark.telegram

ARABIC = Reader(speech(), "ar", "Asia/Riyadh", "mithaq_bot")
ENGLISH = replace(ARABIC, language="en")
ROWS = led(((button("new"), button("problem")), (button("override", None, "start"),)))
AT = datetime(2026, 11, 26, 14, tzinfo=UTC)


def one(reply: Say | Snippet | CardShown, reader: Reader = ARABIC) -> Bubble:
    (bubble,) = bubbles(reply, None, reader)
    assert list(faults_of(bubble)) == []
    return bubble


def labels(bubble: Bubble) -> list[list[str]]:
    assert isinstance(bubble.markup, InlineKeyboardMarkup)
    return [[one.text for one in row] for row in bubble.markup.inline_keyboard]


def test_what_is_read_first_stands_first_for_its_reader() -> None:
    """Telegram lays rows out from left to right."""
    said = Say(Words("help"), ROWS)
    assert labels(one(said)) == [["عندي مشكلة الآن", "مشروع جديد"], ["المتابعة رغم ذلك"]]
    assert labels(one(said, ENGLISH)) == [["New gig", "I have a problem now"], ["Go on anyway"]]


def test_buttons_bear_their_state_and_style() -> None:
    markup = one(Say(Words("help"), ROWS), ENGLISH).markup
    assert isinstance(markup, InlineKeyboardMarkup)
    told = [(b.callback_data, b.style) for row in markup.inline_keyboard for b in row]
    assert told == [
        ("v1::new::", "primary"),
        ("v1::problem::", None),
        ("v1::override:start:", "danger"),
    ]


def test_a_long_row_is_broken() -> None:
    row = tuple(button("start.count", None, n, "button.number", n=n) for n in range(1, 11))
    assert [len(row) for row in labels(one(Say(Words("help"), (row,))))] == [8, 2]


def test_emphasis_and_moments_are_entities() -> None:
    bubble = one(Say(Words("T03.delivery.date", {"deadline": Time(AT)})))
    (moment,) = bubble.entities
    assert (moment.type, moment.unix_time, moment.date_time_format) == ("date_time", AT, "")
    assert "5:00 م (الرياض)" in bubble.text
    bold = one(Say(Words("help"))).entities[0]
    assert (bold.type, bold.offset) == ("bold", 0)


@pytest.mark.parametrize("year", [2038, 2040, 2500])
def test_a_moment_beyond_what_telegram_knows_is_told_in_words(year: int) -> None:
    far = AT.replace(year=year, day=1)
    assert one(Say(Words("T03.delivery.date", {"deadline": Time(far)}))).entities == ()


def test_where_several_read_each_sees_their_own_clock() -> None:
    among = replace(ARABIC, private=False)
    (moment,) = one(Say(Words("T03.delivery.date", {"deadline": Time(AT)})), among).entities
    assert moment.date_time_format == "wDt"


def test_a_file_bears_its_words() -> None:
    file = File("ab" * 32, "model.xlsx", 9, "x/y")
    bubble = one(Say(Words("file.handed"), file=file))
    assert (bubble.file, bubble.text[:3]) == (file, "هذا")


def test_words_too_long_for_a_caption_follow_their_file() -> None:
    file = File("ab" * 32, "model.xlsx", 9, "x/y")
    words = Words("preview.made", {"file": Text("ن" * 2000)})
    first, second = bubbles(Say(words, ROWS, file=file), None, ARABIC)
    assert (first.file, first.text, first.markup) == (file, "", None)
    assert (second.file, second.markup is not None) == (None, True)


def test_a_file_too_large_to_be_sent_is_told() -> None:
    file = File("ab" * 32, "film.mp4", 60_000_000, "x/y")
    bubble = one(Say(Words("file.handed"), file=file))
    assert bubble.file is None
    assert "film.\u2060mp4" in bubble.text


def test_a_short_message_for_the_client_is_copied_by_a_tap() -> None:
    bubble = one(Snippet(Words("threat.message"), "en"), ARABIC)
    assert isinstance(bubble.markup, InlineKeyboardMarkup)
    ((copy,),) = bubble.markup.inline_keyboard
    assert copy.copy_text is not None
    assert copy.copy_text.text == bubble.text
    assert bubble.text.startswith("Your view matters")
    assert copy.text == "نسخ الرسالة للعميل"


def test_a_long_one_says_how_and_is_never_changed() -> None:
    title = "https://shop.com/a?b=c " + "س" * 300
    words = Words("review.joy-words", {"stars": 5, "words": Text(title)})
    bubble = one(Snippet(words, "ar"))
    assert isinstance(bubble.markup, InlineKeyboardMarkup)
    assert bubble.markup.inline_keyboard[0][0].callback_data == TOO_LONG_TO_COPY
    assert "https://shop.com/a?b=c" in bubble.text


def test_a_very_long_one_goes_in_pieces_with_its_buttons_last() -> None:
    words = Words("review.joy-words", {"stars": 5, "words": Text("كلمة " * 2000)})
    made = bubbles(Say(words, ROWS), None, ARABIC)
    assert [b.markup is not None for b in made] == [False, False, True]
    assert all(units(b.text) <= 4096 for b in made)
    assert [fault for b in made for fault in faults_of(b)] == []


def test_where_many_talk_a_question_opens_its_answer() -> None:
    leave = ((button("leave"),),)
    asked = one(Say(Words("start.paste"), leave, asks=True)).markup
    assert asked == ForceReply(selective=True)
    chosen = one(Say(Words("start.paste"), ROWS, asks=True)).markup
    assert isinstance(chosen, InlineKeyboardMarkup)


def test_a_way_to_private_talk_is_a_link() -> None:
    markup = one(Say(Words("group.private"), private="newgig")).markup
    assert isinstance(markup, InlineKeyboardMarkup)
    assert markup.inline_keyboard[0][0].url == "https://t.me/mithaq_bot?start=newgig"


@pytest.mark.parametrize("reply", [Notice(Words("left")), Echo("x"), CardShown("gone")])
def test_what_is_not_to_be_seen_is_no_message(reply: Notice | Echo | CardShown) -> None:
    assert bubbles(reply, None, ARABIC) == ()


async def test_a_card(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    gig = await seller.gig()
    (bubble,) = bubbles(CardShown(gig.id), card(gig, seller.now), ARABIC)
    assert list(faults_of(bubble)) == []
    lines = bubble.text.splitlines()
    assert lines[0].startswith("📁 مشروع زيتون — \u2068نموذج إكسل للمخزون")
    assert lines[2] == ""
    assert any("20$" in line and "80$" in line for line in lines)
    assert labels(bubble)[0][-1] == "أسئلة للعميل"


def test_what_looks_the_same_has_the_same_fingerprint() -> None:
    said = Say(Words("help"), ROWS)
    first, same = (bubbles(said, None, ARABIC) for _ in range(2))
    assert look(first) == look(same)
    for other in (bubbles(said, None, ENGLISH), bubbles(Say(Words("help")), None, ARABIC)):
        assert look(other) != look(first)
