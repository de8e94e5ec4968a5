"""Texts in pieces that Discord takes, and nothing in them is markup that nobody meant."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.direction import without_controls
from bot.on_discord import markdown
from bot.speech import Span

pytestmark = pytest.mark.discord

TEXTS = st.text(st.sampled_from("اب ab1.@#/$:-+>\\*_~`|<[]()\n👩‍🦰é\u2068\u2069"), max_size=90)
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def read(text: str) -> str:
    """As Discord's own rule has it: a backslash before any sign but letters and digits goes."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", text)


@given(TEXTS)
def test_what_is_escaped_reads_as_it_was_written(text: str) -> None:
    told = "\n".join(markdown.begun(markdown.escaped(line)) for line in text.split("\n"))
    assert read(told) == text


@given(TEXTS)
def test_no_sign_of_markup_stands_alone(text: str) -> None:
    (told,) = markdown.pieces([[Span(text, "user")]], right_to_left=False)
    without = re.sub(r"\\.", "x", told)
    assert re.search(r"[*_~`|<\[]|://|@everyone|@here", without) is None
    assert not any(re.match(r"\s*([#>+-]|\d+\.)", line) for line in without.split("\n"))


@given(st.lists(st.tuples(TEXTS, st.sampled_from(["plain", "bold", "user"])), max_size=12))
def test_pieces_are_short_enough_and_lose_nothing(parts: list[tuple[str, str]]) -> None:
    spans = [Span(text, kind) for text, kind in parts]  # type: ignore[arg-type]  # as sampled
    made = markdown.pieces([spans], right_to_left=True, limit=100)
    told = re.sub(r"\\([^0-9A-Za-z\s])|\*\*", lambda found: found[1] or "", "".join(made))
    written = "".join(text for text, _ in parts)
    assert all(markdown.units(piece) <= 100 for piece in made) or any(len(t) > 40 for t, _ in parts)
    assert without_controls("".join(told.split())) == without_controls("".join(written.split()))


@given(st.text(max_size=6000))
def test_any_text_is_cut_to_size(text: str) -> None:
    made = markdown.pieces([[Span(text, "user")]], right_to_left=False)
    assert all(markdown.units(piece) <= markdown.LONGEST for piece in made)


@given(st.text(max_size=3000))
def test_a_cut_loses_nothing(text: str) -> None:
    parts = list(markdown.cut(text, 500))
    assert "".join(parts) == text
    assert all(markdown.units(part) <= 500 for part in parts)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. سعر", "1\\. سعر"),
        ("# عنوان", "\\# عنوان"),
        ("> قول", "\\> قول"),
        ("- بند", "\\- بند"),
        ("https://x.example/a_b", "https\\://x.example/a\\_b"),
        ("<@1> @everyone <#2> <t:0:F>", "\\<@1> \\@everyone \\<#2> \\<t:0:F>"),
        ("[x](y) ||z|| `c` ~~d~~", "\\[x](y) \\|\\|z\\|\\| \\`c\\` \\~\\~d\\~\\~"),
        ("السعر 3-5 بلا #وسم", "السعر 3-5 بلا #وسم"),
    ],
)
def test_what_is_escaped(text: str, told: str) -> None:
    assert markdown.pieces([[Span(text, "user")]], right_to_left=False) == [told]


def test_bold_holds_no_space_at_its_ends() -> None:
    spans = [Span("a"), Span(" b* ", "bold"), Span("c")]
    assert markdown.pieces([spans], right_to_left=False) == ["a **b\\*** c"]


def test_a_moment_is_told_in_each_readers_zone() -> None:
    moment = Span("الخميس 26 نوفمبر", "time", NOON)
    unix = int(NOON.timestamp())
    (told,) = markdown.pieces([[moment]], right_to_left=False)
    assert told == f"<t:{unix}:F> (<t:{unix}:R>)"
    (told,) = markdown.pieces([[moment]], right_to_left=True)
    assert told == f"\u200f\u2067الخميس 26 نوفمبر \u2066(<t:{unix}:R>)\u2069\u2069"


def test_each_arabic_line_runs_right_to_left_by_itself() -> None:
    spans = [Span("- بند.\n\n"), Span("ثمن", "bold"), Span(": 5$")]
    (told,) = markdown.pieces([spans], right_to_left=True)
    assert told == "\u200f\u2067\\- بند.\u2069\n\n\u200f\u2067**ثمن**: 5$\u2069"


@pytest.mark.parametrize(
    ("texts", "told"),
    [([" ", "1. x"], "1\\. x"), (["1", ". x"], "1\\. x"), (["", "- x"], "\\- x")],
)
def test_a_sign_that_begins_a_line_is_escaped_in_whichever_part_it_stands(
    texts: list[str], told: str
) -> None:
    spans = [Span(text) for text in texts]
    assert markdown.pieces([spans], right_to_left=False) == [told]
