"""Replies as the page's JSON, in the reader's language."""

from dataclasses import replace

import pytest

from bot.on_web import render
from bot.on_web.labels import LABELS, hello
from bot.on_web.reader import Reader
from bot.on_web.render import ButtonOp, FieldOp, FileOp, FormOp, MessageOp
from bot.speech import Speech
from gigs.records import Shown
from handlers.reply import Amount, Card, CardShown, Echo, File, Notice, Reply, Say, Text, Words
from tests.web.script import DEAL, GIG, READY, WELCOME, card
from tests.web.shelf import NOON, as_message
from tests.web.visitor import words

PICTURE = File("ab" * 32, "دليل.png", 12, "image/png")


@pytest.fixture
def arabic(speech: Speech) -> Reader:
    return Reader(speech, "ar", "Asia/Riyadh")


@pytest.fixture
def english(speech: Speech) -> Reader:
    return Reader(speech, "en", "Asia/Riyadh")


def message(reply: Reply, reader: Reader, shown: Card | None = None) -> MessageOp | None:
    return render.message(Shown(3, 9, as_message(reply), NOON), reply, shown, reader)


def text(op: MessageOp | None) -> str:
    assert op is not None
    return words([list(span) for span in op.spans])


def test_a_message_with_buttons(english: Reader) -> None:
    op = message(WELCOME, english)
    assert op is not None
    assert replace_spans(op) == MessageOp(
        id=3, rev=9, who="mithaq", lang="en", dir="ltr", at="2026-11-23T09:00:00+00:00",
        buttons=(
            (
                ButtonOp("v1::new::", "New gig", "primary"),
                ButtonOp("v1::problem::", "I have a problem now", "plain"),
            ),
            (
                ButtonOp("v1::example::", "Try an example", "plain"),
                ButtonOp("v1::language:en:", render_label(english, "button.english"), "plain"),
            ),
        ),
    )  # fmt: skip
    assert ("bold", "Mithaq") in op.spans


def replace_spans(op: MessageOp) -> MessageOp:
    fields = {name: getattr(op, name) for name in op.__struct_fields__}
    return MessageOp(**{**fields, "spans": ()})


def render_label(reader: Reader, key: str) -> str:
    return reader.text(Words(key))


def test_the_same_message_in_arabic_runs_right_to_left(arabic: Reader) -> None:
    op = message(WELCOME, arabic)
    assert op is not None
    assert (op.lang, op.dir, op.buttons[0][0].label) == ("ar", "rtl", "مشروع جديد")


def test_a_persons_words_are_a_span_of_their_own(arabic: Reader) -> None:
    op = message(Say(Words("noted", {"what": Text("<b>*x*</b>")})), arabic)
    assert op is not None
    assert [words([[kind, said]]) for kind, said in op.spans if kind == "user"] == ["<b>*x*</b>"]
    assert [kind for kind, _ in op.spans if kind == "bold"] == []


def test_a_message_for_the_client_is_in_their_language_and_bare(english: Reader) -> None:
    op = message(READY, english)
    assert op is not None
    assert (op.who, op.lang, op.dir) == ("client", "ar", "rtl")
    assert op.spans == (("plain", op.copy),)
    assert op.copy is not None
    assert op.copy.startswith("اتفقنا على «نموذج إكسل للمخزون» مقابل 80$")
    assert words([["", op.copy]]) == op.copy


def test_a_card_has_its_lines_one_under_the_other(english: Reader) -> None:
    op = message(CardShown(GIG), english, card())
    lines = text(op).split("\n")
    assert lines[0] == "📁 Gig Olive — نموذج إكسل للمخزون"
    assert len(lines) == len(card().lines)
    assert op is not None
    assert (op.card, [len(row) for row in op.buttons]) == (True, [2, 1, 2])


def test_what_is_not_to_be_seen_is_nothing(english: Reader) -> None:
    assert message(CardShown(GIG), english, None) is None
    assert message(Notice(Words("wait")), english) is None


def test_an_echo_shows_what_the_person_did(english: Reader) -> None:
    op = message(Echo("two\nlines", None, (PICTURE,)), english)
    assert op is not None
    assert (op.who, op.spans) == ("me", (("user", "two\nlines"),))
    assert op.files == (FileOp("files/" + "ab" * 32, "دليل.png", 12, "image/png"),)
    pressed = message(Echo(pressed=Words("button.new")), english)
    assert pressed is not None
    assert (pressed.pressed, text(pressed)) == (True, "New gig")


def test_a_form_is_shown_whole(english: Reader) -> None:
    op = message(DEAL, english)
    assert op is not None
    assert op.form is not None
    assert op.form.fields[:2] == (
        FieldOp("title", "Title", "text", "نموذج إكسل للمخزون", False),
        FieldOp("price", "Price", "money", "80$", False),
    )
    assert op.form == FormOp("deal", None, op.form.fields, "Keep")


def test_a_file_comes_along(english: Reader) -> None:
    op = message(Say(Words("wait"), file=PICTURE), english)
    assert op is not None
    assert op.files == (FileOp("files/" + "ab" * 32, "دليل.png", 12, "image/png"),)


def test_a_notice_and_a_refusal_say_whose_language_they_are_in(arabic: Reader) -> None:
    notice = render.notice(Words("wait"), arabic)
    assert (notice.spans, notice.dir) == ((("plain", "وصل من قبل."),), "rtl")
    refused = render.refused("e", Words("wait"), arabic)
    assert (refused.id, refused.spans, refused.lang) == ("e", notice.spans, "ar")


@pytest.mark.parametrize(("language", "other"), [("ar", "English"), ("en", "العربية")])
def test_the_greeting_brings_every_label(speech: Speech, language: str, other: str) -> None:
    presses = (("ar", "to-ar"), ("en", "to-en"))
    op = hello("1", Reader(speech, language), presses)
    assert set(op.words) == {label.key.removeprefix("page.") for label in LABELS}
    assert all(op.words.values())
    assert (op.other_language, op.dir) == (other, "rtl" if language == "ar" else "ltr")
    assert op.language_press == ("to-en" if language == "ar" else "to-ar")
    assert hello("1", Reader(speech, language), ()).language_press is None


def test_amounts_stay_whole_in_both_directions(arabic: Reader, english: Reader) -> None:
    reply = Say(Words("card.services", {"active": Amount(2050, "USD"), "price": Text("x")}))
    assert "20.5$" in text(message(reply, arabic)).replace("20.50", "20.5")
    assert "$20.5" in text(message(reply, english))


def test_the_zone_of_the_reader_is_used(english: Reader) -> None:
    there = replace(english, zone="Africa/Cairo")
    assert text(message(CardShown(GIG), there, card())) != text(
        message(CardShown(GIG), english, card())
    )
