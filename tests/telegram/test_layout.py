"""Texts in pieces that Telegram takes, with entities where they belong, and no accidental link."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.on_telegram.layout import Laid, Mark, laid_out, pieces, to_copy, to_telegram, units
from bot.on_telegram.links import JOINER, linkable, unlinked
from bot.speech import Span
from tests.fake_telegram import judge

pytestmark = pytest.mark.telegram

TEXTS = st.text(st.sampled_from("اب ab1.@#/$:-\n👩‍🦰é\u200f_%!"), max_size=80)
LINKS = st.lists(
    st.sampled_from(
        "shop.com متجر.شبكة @name #وسم /start $USD a@b.co 10.0.0.1 tg://x t.me/x 👍.ws http://x.co "
        "4111111111111111 4111-1111-1111-1111 x . @ / ؟ www.a.b -- ( ) « » , ،".split()
    ),
    max_size=12,
)


def test_spans_become_one_text_with_entities_in_utf_16() -> None:
    laid = laid_out([[Span("👋 "), Span("أهلًا", "bold")], [Span("b", "bold")]])
    assert laid.text == "👋 أهلًا\nb"
    found = [(e.type, e.offset, e.length) for e in to_telegram(laid)]
    assert found == [("bold", 3, 5), ("bold", 9, 1)]


@given(
    st.lists(st.text(st.sampled_from("اب ab👩‍🦰\n\n"), max_size=30), max_size=8), st.integers(8, 40)
)
def test_pieces_fit_and_nothing_but_white_space_is_lost(texts: list[str], limit: int) -> None:
    spans = [span for text in texts for span in (Span(text), Span(text, "bold"))]
    laid = laid_out([spans])
    cut = list(pieces(laid, limit))
    assert all(units(piece.text) <= limit for piece in cut)
    assert "".join("".join(piece.text.split()) for piece in cut) == "".join(laid.text.split())
    for piece in cut:
        assert judge.faults(piece.text, [e.to_dict() for e in to_telegram(piece)]) == []


def test_it_is_cut_between_paragraphs_before_lines_and_words() -> None:
    assert [p.text for p in pieces(Laid("aaa bbb\n\nccc ddd"), 12)] == ["aaa bbb", "ccc ddd"]
    assert [p.text for p in pieces(Laid("aaa bbb\nccc ddd"), 12)] == ["aaa bbb", "ccc ddd"]
    assert [p.text for p in pieces(Laid("aaa bbb ccc ddd"), 12)] == ["aaa bbb ccc", "ddd"]
    assert [p.text for p in pieces(Laid("a" * 25), 12)] == ["a" * 12, "a" * 12, "a"]


def test_marks_go_with_their_pieces() -> None:
    laid = Laid("aaaa bbbb", (Mark(2, 7, "bold"),))
    first, second = pieces(laid, 5)
    assert (first.text, first.marks) == ("aaaa", (Mark(2, 4, "bold"),))
    assert (second.text, second.marks) == ("bbbb", (Mark(0, 2, "bold"),))


def test_nothing_is_still_one_piece() -> None:
    assert list(pieces(Laid(""))) == [Laid("")]


@example(["4111111111111111", "--", "4111111111111111"])
@given(LINKS)
def test_no_words_become_a_link(words: list[str]) -> None:
    text = " ".join(words)
    made = unlinked(text)
    assert judge.accidental(made) == []
    assert made.replace(JOINER, "") == text


@given(TEXTS)
def test_no_text_becomes_a_link(text: str) -> None:
    assert judge.accidental(unlinked(text)) == []


@given(LINKS)
def test_to_be_copied_it_stays_to_the_letter_and_is_no_link(words: list[str]) -> None:
    text = " ".join(words)
    laid = to_copy(text)
    entities = [entity.to_dict() for entity in to_telegram(laid)]
    assert laid.text == text
    assert judge.faults(text, entities) == []
    assert judge.accidental(text, entities) == []


def test_ordinary_sentences_are_left_alone() -> None:
    text = "السعر 80$ على 4 خدمات، التسليم 25/11 الساعة 5:30. النسبة 3.5 من 5."
    assert unlinked(text) == text
    assert list(linkable(text)) == []
