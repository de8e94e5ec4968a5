"""TDLib as the judge of texts: what becomes a link by accident, and what it refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fake_telegram import Accident, accidental, faults
from tests.fake_telegram.judge import ask
from tests.fake_telegram.texts import bare, cleaned
from tests.fake_telegram.utf16 import cut, index, units

pytestmark = pytest.mark.telegram


def entity(kind: str, offset: int, length: int, **more: object) -> dict[str, object]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("انظر logo.ai غدًا", "url", "logo.ai"),
        ("😀 راسل @omar_client الآن", "mention", "@omar_client"),
        ("مشروع #هوية", "hashtag", "#هوية"),
        ("السعر $USD", "cashtag", "$USD"),
        ("اكتب /start", "bot_command", "/start"),
        ("على omar@mail.com", "email", "omar@mail.com"),
        ("4242 4242 4242 4242", "bank_card_number", "4242 4242 4242 4242"),
        ("tg://resolve?domain=x", "url", "tg://resolve?domain=x"),
    ],
)
def test_what_becomes_tappable_by_itself(text: str, kind: str, found: str) -> None:
    [accident] = accidental(text)
    assert (accident.type, accident.text) == (kind, found)
    assert cut(text, accident.offset, accident.length) == found


@pytest.mark.parametrize("text", ["عقد.pdf", "80$ غدًا", "12:45", "1/2", "a@b", "v2.0", ""])
def test_what_stays_plain(text: str) -> None:
    assert accidental(text) == []


@pytest.mark.parametrize("kind", ["code", "pre"])
def test_code_keeps_links_out(kind: str) -> None:
    assert accidental("file main.py here", [entity(kind, 5, 7)]) == []
    assert accidental("file main.py here", [entity(kind, 7, 1)]) == []
    assert accidental("file main.py here", [entity(kind, 0, 5)]) != []


def test_links_and_dates_that_were_given_keep_others_out() -> None:
    link = entity("text_link", 0, 7, url="https://example.com")
    date = entity("date_time", 0, 7, unix_time=5)
    assert accidental("main.py", [link]) == []
    assert accidental("main.py", [date]) == []


def test_bold_does_not_and_a_quotation_only_at_its_edge() -> None:
    accident = [Accident(0, 7, "url", "main.py")]
    assert accidental("main.py", [entity("bold", 0, 7)]) == accident
    assert accidental("main.py and", [entity("blockquote", 0, 11)]) == accident
    assert accidental("main.py and", [entity("blockquote", 3, 8)]) == []


def test_what_was_meant_is_no_accident() -> None:
    assert accidental("example.com", [entity("url", 0, 11)]) == []


def test_faults_are_told_one_by_one() -> None:
    bad = [entity("bold", 0, 9), entity("italic", 0, 2), entity("bold", -1, 2)]
    assert faults("مرحبا", bad) == [
        "Entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9",
        "Receive an entity with incorrect offset -1",
    ]
    assert faults("مرحبا", [entity("bold", 0, 5)]) == []


LETTERS = st.sampled_from("ab \n\r\tم😀\u200e\u200f\u202b\u202c\u2028\u0333\u030a\u2067\u2069\x00")


@given(st.text(LETTERS, max_size=30))
def test_a_text_is_cleaned_as_tdlib_cleans_it(text: str) -> None:
    """TDLib's answer here keeps the edges, and takes only spaces and new lines for nothing."""
    theirs = ask("getMarkdownText", text={"@type": "formattedText", "text": text})["text"]
    ours = cleaned(text, []).text
    assert ours in (theirs.strip(" \n"), "")
    assert bool(ours) == bool(theirs.strip(" \n\u200c\u200e\u200f"))


@given(st.text(LETTERS.filter(lambda one: one not in "\u200e\u200f"), max_size=30), st.data())
def test_an_entity_stays_on_its_letters(text: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    marked = bare(text[first:last]).strip(" \n")
    kept = cleaned(text, [entity("bold", units(text[:first]), units(text[first:last]))])
    held = [cut(kept.text, one["offset"], one["length"]) for one in kept.entities]
    assert "".join(held).strip(" \n") == marked


@given(st.text(max_size=20), st.integers(0, 20))
def test_places_are_found_again(text: str, place: int) -> None:
    place = min(place, len(text))
    assert index(text, units(text[:place])) == place
