"""Keys into words: values, markup, hostile words, directions, and what fails."""

import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue import UnworthyWords
from bot.direction import CONTROLS, FSI, LRI, PDI, RLM, runs, runs_outside
from bot.speech import LOCALES, Span, Speech, load_speech
from handlers.reply import Amount, Arg, City, Lines, Listed, Text, Time, Words

CAIRO = "Africa/Cairo"
DEADLINE = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def speech() -> Speech:
    return load_speech()


def small(folder: Path, ar: str, en: str = "") -> Speech:
    """A speech that knows these messages besides the usual formats."""
    for language, text in {"ar": ar, "en": en or ar}.items():
        (folder / language).mkdir(exist_ok=True)
        formats = (LOCALES / language / "formats.ftl").read_text("utf-8")
        (folder / language / "formats.ftl").write_text(formats, "utf-8")
        (folder / language / "ui.ftl").write_text(text, "utf-8")
    return load_speech(folder=folder)


ONE = "a = ا { $x }\n"


@pytest.mark.parametrize(
    ("arg", "ar", "en"),
    [
        (Amount(8000, "USD"), f"{LRI}80${PDI}", f"{LRI}$80{PDI}"),
        (Amount(1250, "USD"), f"{LRI}12.5${PDI}", f"{LRI}$12.5{PDI}"),
        (Amount(123456789, "USD"), f"{LRI}1,234,567.89${PDI}", f"{LRI}$1,234,567.89{PDI}"),
        (Amount(-500, "USD"), f"{LRI}-5${PDI}", f"{LRI}-$5{PDI}"),
        (Amount(2500, "SAR"), f"{FSI}25 ر.س{PDI}", f"{LRI}SAR 25{PDI}"),
        (Amount(25500, "KWD"), f"{FSI}25.5 د.ك{PDI}", f"{LRI}KWD 25.5{PDI}"),
        (Amount(500, "JPY"), f"{LRI}500 JPY{PDI}", f"{LRI}JPY 500{PDI}"),
        (Time(DEADLINE, "date"), f"{FSI}26 نوفمبر{PDI}", f"{LRI}26 November{PDI}"),
        (
            Time(DEADLINE),
            f"{FSI}الخميس 26 نوفمبر، 5:00 م (القاهرة){PDI}",
            f"{LRI}Thursday 26 November, 5:00 PM (Cairo){PDI}",
        ),
        (City("Asia/Riyadh"), f"{FSI}الرياض{PDI}", f"{LRI}Riyadh{PDI}"),
        ("4f2a9c01", f"{LRI}4f2a9c01{PDI}", f"{LRI}4f2a9c01{PDI}"),
        (Text("أحمد"), f"{FSI}أحمد{PDI}", f"{FSI}أحمد{PDI}"),
        (1234, "1,234", "1,234"),
        (Listed((2, 3, 4)), "2 و3 و4", "2, 3 and 4"),
        (Listed((Words("b"), Words("b"), Words("b"))), "ب، ب، ب", "b, b and b"),
        (Listed((Words("b"),)), "ب", "b"),
        (Listed(()), "", ""),
    ],
)
def test_how_values_are_written(tmp_path: Path, arg: Arg, ar: str, en: str) -> None:
    words = small(tmp_path, f"{ONE}b = ب\n", "a = a { $x }\nb = b\n")
    assert words.text(Words("a", {"x": arg}), "ar", CAIRO) == f"ا {ar}"
    assert words.text(Words("a", {"x": arg}), "en", CAIRO) == f"a {en}"


def test_without_a_zone_the_clock_is_utc(tmp_path: Path) -> None:
    shown = small(tmp_path, ONE).snippet(Words("a", {"x": Time(DEADLINE)}), "ar")
    assert shown == "ا الخميس 26 نوفمبر، 3:00 م (UTC)"


def test_spans_tell_kinds_apart(tmp_path: Path) -> None:
    text = "a = ا *ب { $b } { $user }* { $at }\nb = ج { $user }\n"
    user = Text("*no*")
    args: dict[str, Arg] = {
        "user": user,
        "at": Time(DEADLINE, "date"),
        "b": Words("b", {"user": user}),
    }
    assert small(tmp_path, text).spans(Words("a", args), "ar") == (
        Span("ا "),
        Span("ب ج ", "bold"),
        Span(f"{FSI}*no*{PDI}", "user"),
        Span(" ", "bold"),
        Span(f"{FSI}*no*{PDI}", "user"),
        Span(" "),
        Span(f"{FSI}26 نوفمبر{PDI}", "time", DEADLINE),
    )


def test_bold_may_begin_a_line(tmp_path: Path) -> None:
    speech = small(
        tmp_path, "a =\n    *أهلًا*\n    ثم { $n ->\n        [one] ب\n       *[other] ج\n    }\n"
    )
    assert speech.spans(Words("a", {"n": 5}), "ar") == (Span("أهلًا", "bold"), Span("\nثم ج"))


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("*x* <b>&amp;</b> [x](y) { $b }", "*x* <b>&amp;</b> [x](y) { $b }"),
        ("a\ue000b\ue001\uf8ff", "ab"),
        ("\u202eevil\u2069\u2068\u200f\u061c", "evil"),
        ("سطر\nآخر\r\n\n2. مزوّر\u2028", "سطر / آخر / 2. مزوّر"),
        ("tab\there\x00\x1b[31m\ufeff", "tab here[31m"),
        ("می\u200cخواهم 👩\u200d💻", "می\u200cخواهم 👩\u200d💻"),
        ("", ""),
    ],
)
def test_hostile_words_stay_words(tmp_path: Path, hostile: str, shown: str) -> None:
    spans = small(tmp_path, "a = ا { $x } ب *ج*\n").spans(Words("a", {"x": Text(hostile)}), "ar")
    assert spans == (
        Span("ا "),
        Span(f"{FSI}{shown}{PDI}", "user"),
        Span(" ب "),
        Span("ج", "bold"),
    )


def words_of(title: str, items: list[str], numbered: bool = True) -> Words:
    """The summary of an agreement, the message that holds most of a person's words."""
    args: dict[str, Arg] = {
        "gig": Text(title),
        "scope": Lines(tuple(Text(item) for item in items), numbered),
        "excluded": Listed((Text("الطباعة"), Text("PDF"))),
        "price": Amount(8000, "USD"),
        "delivery": Words("T03.delivery.date", {"deadline": Time(DEADLINE, "date")}),
        "rev_total": 2,
        "start": Words("T03.start.all"),
    }
    return Words("T03", args)


@given(st.text())
def test_any_words_stay_inside_their_span(speech: Speech, title: str) -> None:
    spans = speech.spans(words_of(title, ["ورقة"]), "ar")
    usual = speech.spans(words_of("عنوان", ["ورقة"]), "ar")
    assert [s for s in spans if s.kind != "user"] == [s for s in usual if s.kind != "user"]
    assert [s.kind for s in spans] == [s.kind for s in usual]
    inner = next(s.text for s in spans if s.kind == "user")
    assert (inner[0], inner[-1]) == (FSI, PDI)
    assert not CONTROLS.search(inner[1:-1])
    assert not {"Cc", "Co"} & {unicodedata.category(c) for c in inner}


@given(st.lists(st.text(), max_size=4), st.booleans())
def test_every_arabic_line_runs_its_way(speech: Speech, items: list[str], numbered: bool) -> None:
    text = speech.text(words_of("Excel", items, numbered), "ar")
    for line in filter(str.strip, text.splitlines()):
        assert runs(line) != "L"
        assert runs_outside(line) == "R"


@given(st.lists(st.text(), max_size=4), st.sampled_from(["ar", "en"]))
def test_what_is_copied_holds_no_control_mark(
    speech: Speech, items: list[str], language: str
) -> None:
    snippet = speech.snippet(words_of("Excel", items), language)
    assert not CONTROLS.search(snippet)
    assert {c for c in snippet if unicodedata.category(c) in {"Co", "Cc"}} == {"\n"}


def test_lists_of_foreign_words_get_a_word_before_them(tmp_path: Path) -> None:
    speech = small(tmp_path, "a = { $x }\n", "a = { $x }\n")
    mixed = (Text("ورقة"), Text("VBA"))
    numbered, plain = Words("a", {"x": Lines(mixed, True)}), Words("a", {"x": Lines(mixed)})
    assert speech.snippet(numbered, "ar") == "البند 1: ورقة\nالبند 2: VBA"
    assert speech.snippet(numbered, "en") == "Item 1: ورقة\nItem 2: VBA"
    assert speech.snippet(plain, "ar") == "ورقة\nبند: VBA"
    assert speech.text(plain, "ar") == f"{RLM}{FSI}ورقة{PDI}\nبند: {FSI}VBA{PDI}"


def test_an_english_line_is_marked_only_where_it_would_turn(tmp_path: Path) -> None:
    speech = small(tmp_path, "a = { $x } مقبول\n", "a = { $x } accepted\n")
    assert speech.text(Words("a", {"x": Text("أحمد")}), "en")[0] == "\u200e"
    assert speech.text(Words("a", {"x": Text("Ahmad")}), "en")[0] == FSI


def test_a_literal_chooses_and_words_do_not(tmp_path: Path) -> None:
    speech = small(tmp_path, "a = { $x ->\n    [none] لا\n   *[some] نعم { $x }\n }\n")
    assert speech.snippet(Words("a", {"x": "none"}), "ar") == "لا"
    assert speech.snippet(Words("a", {"x": Text("none")}), "ar") == "نعم none"


def test_an_unknown_language_is_the_default_one(speech: Speech) -> None:
    assert speech.text(Words("T12"), "fr") == speech.text(Words("T12"), "ar")


def test_a_phrase_is_plain_words(speech: Speech) -> None:
    assert speech.phrase("exclusion.excel.1", "ar") == "تعبئة الملف ببياناتكم"
    assert speech.phrase("exclusion.excel.1", "en") == "entering the data itself"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (Words("no.such"), "ar: no words for no.such"),
        (Words("T02"), "ar: T02: Unknown external: question"),
        (Words("T03.start"), "ar: no words for T03.start"),
    ],
)
def test_nothing_is_made_up(speech: Speech, words: Words, said: str) -> None:
    with pytest.raises(UnworthyWords) as raised:
        speech.text(words, "ar")
    assert str(raised.value) == said


def test_what_stands_twice_fails_at_load(tmp_path: Path) -> None:
    with pytest.raises(UnworthyWords, match=r"a stands in ui\.ftl too"):
        small(tmp_path, "a = ا\na = ب\n")


def test_a_language_that_lacks_words_fails_at_load(tmp_path: Path) -> None:
    with pytest.raises(UnworthyWords, match="en lacks a"):
        small(tmp_path, "a = ا\nb = ب\n", "b = b\n")


def test_broken_words_fail_when_they_are_said_and_hide_no_others(tmp_path: Path) -> None:
    speech = small(tmp_path, "a = { $n\nb = ب\n")
    assert speech.text(Words("b"), "ar") == "ب"
    for _ in range(2):
        with pytest.raises(UnworthyWords, match=r"ar: a: .*a = \{ \$n"):
            speech.text(Words("a"), "ar")


@pytest.mark.parametrize("at", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
@pytest.mark.parametrize("style", ["full", "date"])
def test_no_moment_on_record_is_too_far_to_be_told(
    speech: Speech, at: datetime, style: Literal["full", "date"]
) -> None:
    moment = Words("card.due", {"deadline": Time(at, style)})
    for zone in ("Pacific/Kiritimati", "America/Adak", "UTC", None):
        for language in ("ar", "en"):
            told = speech.text(moment, language, zone)
            assert ("31" if at.year > 1 else "1") in told
