"""What a page may say, and what becomes of everything else."""

import json
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.on_web import intake
from bot.on_web.intake import Frame, Misread
from gigs.records import FileRef, Identity, Place
from handlers.event import Event, Filled, Pressed, Said

AT = datetime(2026, 11, 23, tzinfo=UTC)
ID = "7f1c5a52-0000"
FILE = FileRef("ab" * 32, "a.png", 3, "image/png")


def said(**frame: object) -> Event:
    raw = json.dumps({"id": ID, **frame})
    return intake.event(intake.read(raw), "2", (FILE,), AT, "ar")


def misread(raw: str) -> tuple[str, str | None]:
    with pytest.raises(Misread) as refusal:
        intake.read(raw)
    return refusal.value.key, refusal.value.event


def test_words_become_an_event() -> None:
    assert said(say="سلام") == Event(
        id=ID,
        identity=Identity("web", "2"),
        place=Place("web", "2", "", True),
        at=AT,
        what=Said("سلام", (FILE,)),
        language="ar",
        forms=True,
        keeps_history=False,
    )


def test_a_press_and_a_form_become_events() -> None:
    assert said(press="v1::new::", message=7).what == Pressed("v1::new::")
    filled = said(form="deal", gig="abc", values={"price": "80$\r\n"})
    assert filled.what == Filled("deal", "abc", {"price": "80$\n"}, (FILE,))


def test_a_greeting_says_what_is_shown() -> None:
    frame = intake.read('{"id": "7f1c5a52", "after": 12}')
    assert (intake.greets(frame), frame.after) == (True, 12)


def test_control_characters_go_and_lines_stay() -> None:
    assert said(say="a\x00b\x1bc\r\nd\te\x85").what == Said("abc\nd\te", (FILE,))


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"id": "7f1c5a52"}',
        '{"id": "7f1c5a52\\n", "say": "x"}',
        '{"id": "short", "say": "x"}',
        '{"id": "with space!", "say": "x"}',
        '{"id": "7f1c5a52", "say": 5}',
        '{"id": "7f1c5a52", "say": ""}',
        '{"id": "7f1c5a52", "say": " \\n "}',
        '{"id": "7f1c5a52", "say": "\\u0000"}',
        '{"id": "7f1c5a52", "say": "\\ud800"}',
        '{"id": "7f1c5a52", "say": "x", "press": "y"}',
        '{"id": "7f1c5a52", "dance": "x"}',
        '{"id": "7f1c5a52", "after": -1}',
        '{"id": "7f1c5a52", "after": 1e300}',
        '{"id": "7f1c5a52", "form": "deal", "values": {"a": {"b": "c"}}}',
        '{"id": "7f1c5a52", "press": "%s"}' % ("x" * 101),
        '{"id": "7f1c5a52", "form": "%s"}' % ("x" * 65),
        '{"id": "7f1c5a52", "say": "x", "files": ["%s"]}' % ("x" * 2001),
        '{"id": "7f1c5a52", "say": "x"',
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused(frame: str) -> None:
    assert misread(frame)[0] == "page.not-understood"


def test_depth_is_refused_and_still_names_its_event() -> None:
    deep = '{"id": "7f1c5a52", "values": ' + '{"a":' * 100_000
    assert misread(deep) == ("page.not-understood", "7f1c5a52")


@pytest.mark.parametrize("length", [20_001, 600_001])
def test_too_long_a_text_is_refused(length: int) -> None:
    raw = json.dumps({"id": ID, "say": "x" * length})
    assert misread(raw) == ("page.too-long", ID)
    raw = json.dumps({"id": ID, "form": "deal", "values": {"notes": "x" * length}})
    assert misread(raw) == ("page.too-long", ID)


def test_the_longest_text_passes_however_it_is_written() -> None:
    longest = "😀" * 20_000
    assert said(say=longest).what == Said(longest, (FILE,))


def test_too_many_files_are_refused() -> None:
    raw = json.dumps({"id": ID, "say": "", "files": ["t"] * 11})
    assert misread(raw) == ("page.too-many-files", ID)


@given(st.text() | st.dictionaries(st.text(), st.text()).map(json.dumps))
def test_anything_is_read_or_refused(raw: str) -> None:
    frame: Frame | None = None
    with suppress(Misread):
        frame = intake.read(raw)
    assert frame is None or intake.understood(frame)


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("ar", "ar"),
        ("ar-SA,ar;q=0.9,en;q=0.8", "ar"),
        ("en-GB,en", "en"),
        ("EN", "en"),
        ("fr,ar;q=0.5", None),
        ("arc", None),
        ("", None),
        ("*", None),
    ],
)
def test_the_first_language_of_the_browser_counts(accepted: str, language: str | None) -> None:
    assert intake.first_language(accepted) == language
