"""One spelling for many; numbers in words as digits."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handlers.reading.normal import fold, words
from handlers.reading.numerals import digits


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
        ("مُوافِقَة", "موافقه"),
        ("موافــــق", "موافق"),
        ("أإآٱا", "ااااا"),
        ("على مسؤول شيئ", "علي مسوول شيي"),
        ("\u2067موافق\u2069\u200f", "موافق"),
        ("  a\t\nB\u00a0c ", "a b c"),
        ("«نعم»؟", '"نعم"?'),
        ("2½", "2½"),
        ("غداء", "غداء"),
        ("👍🏽", "👍"),
        ("﷼", "ريال"),
        ("", ""),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
@example("\ufefb ﷺ İ ß e\u0301 1️⃣")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_each_sign_folds_to_something_final() -> None:
    unsettled = [code for code in range(0x3000) if fold(fold(chr(code))) != fold(chr(code))]
    assert unsettled == []


def test_words_leave_punctuation() -> None:
    assert words("it's 'ok', نعم_لا 12!") == ["it's", "ok", "نعم", "لا", "12"]


@pytest.mark.parametrize(
    ("written", "in_digits"),
    [
        ("خمسة وعشرين", "25"),
        ("ثلاثة آلاف وخمسمئة وخمسة وعشرون", "3525"),
        ("ألف و500", "1500"),
        ("1.5 ألف", "1500"),
        ("خمسة عشر", "15"),
        ("اثنا عشر", "12"),
        ("ثلاث مئة", "300"),
        ("مليون و200 ألف", "1200000"),
        ("بخمسين دولار", "ب50 دولار"),
        ("two thousand five hundred and ten", "2510"),
        ("twenty-five", "25"),
        # traps
        ("ثلاثة وأربعة", "3 و4"),
        ("two-three days", "2-3 days"),
        ("five ten", "5 10"),
        ("لست موافقا", "لست موافقا"),
        ("الاثنين", "الاثنين"),
        ("1 2 3", "1 2 3"),
        ("anyone", "anyone"),
        ("16:9", "16:9"),
    ],
)
def test_digits(written: str, in_digits: str) -> None:
    assert digits(fold(written)) == in_digits
