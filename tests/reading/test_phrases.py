"""The table of phrases: the half that the readers were made with, and the half that scores them."""

import pytest

from tests.reading.phrase import Phrase
from tests.reading.scores import HALVES, is_right, read, score, table

# A measurement rounded down (the first was 96.97); raised when a new one stands higher for good.
BLIND_PERCENT = 97


@pytest.mark.parametrize("phrase", HALVES["seen"], ids=lambda phrase: phrase.text)
def test_each_seen_phrase_is_right(phrase: Phrase) -> None:
    assert read(phrase) == phrase.expected


def test_blind_phrases_are_right_as_often_as_before() -> None:
    print(f"\n{table()}")  # noqa: T201  # the table is what one runs this with -s for
    assert score(HALVES["blind"]).percent >= BLIND_PERCENT


def test_halves_have_no_phrase_in_common() -> None:
    seen, blind = ({(p.kind, p.text) for p in half} for half in HALVES.values())
    assert not seen & blind


@pytest.mark.parametrize(("arabic", "least"), [(True, 100), (False, 50)])
def test_a_third_of_the_seen_half_are_traps(arabic: bool, least: int) -> None:
    own = [phrase for phrase in HALVES["seen"] if (phrase.dialect != "english") is arabic]
    assert len(own) >= least
    assert 3 * sum(phrase.trap for phrase in own) >= len(own)


def test_a_wrong_answer_is_noticed() -> None:
    phrase = Phrase("غدًا", "date", "2026-11-23T10:00", "UTC", {"date": "2026-11-25"}, "msa", False)
    assert not is_right(phrase)
    assert score([phrase]).percent == 0
