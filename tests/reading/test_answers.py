"""A client's answers find their questions, and none of their words gets lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.answers import is_courtesy, sort_answers

Sorted = list[tuple[int | None, str]]


@pytest.mark.parametrize(
    ("text", "questions", "answers"),
    [
        ("1- نعم\n2- لا\n3- خمسة", 3, [(0, "نعم"), (1, "لا"), (2, "خمسة")]),
        ("1. yes\n2) no\n(3) five", 3, [(0, "yes"), (1, "no"), (2, "five")]),
        ("١ـ نعم\n٢ـ لا", 2, [(0, "نعم"), (1, "لا")]),
        ("أولًا: كذا\nثانيًا: كذا", 2, [(0, "كذا"), (1, "كذا")]),
        ("أولاً، كذا\nثانياً، كذا", 2, [(0, "كذا"), (1, "كذا")]),
        ("First: yes\nSecondly, no", 2, [(0, "yes"), (1, "no")]),
        ("Q1: yes\nQ2: no", 2, [(0, "yes"), (1, "no")]),
        ("1\ufe0f\u20e3 نعم\n2\ufe0f\u20e3 لا", 2, [(0, "نعم"), (1, "لا")]),
        ("2- لا\n1- نعم", 2, [(1, "لا"), (0, "نعم")]),
        ("مرحبا\n1- نعم\nسطر آخر\n2- لا", 2, [(None, "مرحبا"), (0, "نعم\nسطر آخر"), (1, "لا")]),
        ("1- نعم 2- لا 3- خمسة", 3, [(0, "نعم"), (1, "لا"), (2, "خمسة")]),
        ("السلام عليكم، 1) نعم 2) لا", 2, [(None, "السلام عليكم،"), (0, "نعم"), (1, "لا")]),
        ("نعم\nلا\nربما", 3, [(0, "نعم"), (1, "لا"), (2, "ربما")]),
        (
            "مرحبا شكرا\nنعم\nلا\nربما",
            3,
            [(None, "مرحبا شكرا"), (0, "نعم"), (1, "لا"), (2, "ربما")],
        ),
        ("كلام", 1, [(0, "كلام")]),
        # traps
        ("", 3, []),
        ("كلام في سطر واحد", 3, [(None, "كلام في سطر واحد")]),
        ("2-3 أيام فقط", 3, [(None, "2-3 أيام فقط")]),
        ("3 صفحات\n10 صور", 3, [(None, "3 صفحات\n10 صور")]),
        ("1- عندي 5. 5 ملفات\n2- لا", 2, [(0, "عندي 5. 5 ملفات"), (1, "لا")]),
        ("1- نعم\n2- عندي:\n1) كذا\n2) كذا", 2, [(0, "نعم"), (1, "عندي:\n1) كذا\n2) كذا")]),
        ("4- خارج", 3, [(None, "4- خارج")]),
        ("1-\n2- نعم", 2, [(1, "نعم")]),
    ],
)
def test_answers(text: str, questions: int, answers: Sorted) -> None:
    assert [(a.question, a.text) for a in sort_answers(text, questions)] == answers


ANSWERS = st.lists(
    st.text(st.characters(categories=["Ll", "Lo"]), min_size=1, max_size=20), min_size=2, max_size=9
)


@given(ANSWERS, st.sampled_from(["{}- ", "{}. ", "{}) ", "({}) "]))
def test_numbered_answers_come_back_as_written(answers: list[str], mark: str) -> None:
    text = "\n".join(mark.format(number) + said for number, said in enumerate(answers, 1))
    told = [(a.question, a.text) for a in sort_answers(text, len(answers))]
    assert told == list(enumerate(answers))


@given(st.text(alphabet="123456-.)( \nابنعم,", max_size=80), st.integers(0, 6))
def test_no_letter_is_lost(text: str, questions: int) -> None:
    kept = "".join(answer.text for answer in sort_answers(text, questions))
    assert [sign for sign in kept if sign.isalpha()] == [sign for sign in text if sign.isalpha()]


@pytest.mark.parametrize(
    ("text", "courteous"),
    [
        ("تمام", True),
        ("أهلًا وسهلًا", True),
        ("شكرا جزيلا لك", True),
        ("Thanks a lot", True),
        ("تمام، الأصناف 300", False),
        ("تمام وأريد أيضا تقريرا شهريا بالمبيعات", False),
        ("إكسل", False),
    ],
)
def test_only_courtesy_alone_is_courtesy(text: str, courteous: bool) -> None:
    assert is_courtesy(text) is courteous
