"""One-time codes as people type and see them."""

import pytest

from gigs.codes import LENGTH, LETTERS, for_place, place_meant, plain, spaced
from gigs.records import Place

CODE = LETTERS[:LENGTH]


@pytest.mark.parametrize(
    "typed",
    ["23456789AB", "23456-789ab", " 23456 789AB\n", "٢٣٤٥٦-٧٨٩ab", "\u200f23456-789AB\u200e."],
)
def test_however_it_is_typed_it_is_the_same(typed: str) -> None:
    assert plain(typed) == CODE


def test_what_is_for_the_eye_is_typed_as_it_stands() -> None:
    assert spaced(CODE) == "23456-789AB"
    assert plain(spaced(CODE)) == CODE


def test_another_sign_is_another_code() -> None:
    assert plain("23456-789AC") != CODE
    assert plain("") == ""


@pytest.mark.parametrize("thread", ["", "7"])
def test_a_code_leads_back_to_the_place_it_was_made_for(thread: str) -> None:
    place = Place("telegram", "-100", thread, private=False)
    assert place_meant(for_place("telegram:-100", place)) == ("telegram:-100", place)
