"""Replies as Discord's components, windows and plain messages, to the letter."""

from datetime import UTC, datetime

import pytest

from bot.on_discord.forms import filled, fits, modal
from bot.on_discord.reader import Reader
from bot.on_discord.render import OPENS_FORM, bubbles, copied, look
from handlers.buttons import button
from handlers.reply import (
    Appointment,
    Button,
    Card,
    CardShown,
    Field,
    File,
    FormShown,
    Lines,
    Notice,
    Say,
    Snippet,
    Text,
    Words,
)
from handlers.router import FORMS
from tests.discord.every_view import (
    LANGUAGES,
    components_of,
    faults_in,
    faults_of,
    faults_of_window,
)
from tests.house import speech

pytestmark = pytest.mark.discord

GIG = "abcdefghijkl2"
FORM = FormShown(
    "other-job",
    GIG,
    (
        Field("what", Words("form.other-job.what"), "long"),
        Field("price", Words("form.other-job.price"), "money", "60$"),
        Field("days", Words("form.other-job.days"), "number", optional=True),
    ),
    Words("button.submit"),
)


def reader(language: str = "ar") -> Reader:
    return Reader(speech(), language, "Asia/Riyadh", largest_file=1000)


def flips(count: int) -> tuple[Button, ...]:
    return tuple(
        button("board.flip", GIG, n, "button.gig", name="", title=Text(str(n)))
        for n in range(count)
    )


def test_a_card_stands_in_a_frame_with_its_buttons() -> None:
    card = Card(GIG, (Words("group.private"),), ((button("leave"), button("new")),))
    (made,) = bubbles(CardShown(GIG), card, reader("en"))
    (frame,) = components_of(made)
    text, row = frame["components"]
    assert (frame["type"], text["type"], row["type"]) == (17, 10, 1)
    assert text["content"] == "This is between the two of us; let's go on in private."
    assert [one["custom_id"] for one in row["components"]] == ["v1::leave::", "v1::new::"]


def test_in_arabic_the_first_to_be_read_stands_last() -> None:
    say = Say(Words("group.private"), ((button("leave"), button("new")),))
    (made,) = bubbles(say, None, reader("ar"))
    assert [knob.press for knob in made.rows[0]] == ["v1::new::", "v1::leave::"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_buttons_go_on_in_a_message_of_their_own(language: str) -> None:
    made = bubbles(Say(Words("group.private"), (flips(64),)), None, reader(language))
    assert len(made) == 3
    assert [bool(one.text) for one in made] == [True, False, False]
    assert sum(len(row) for one in made for row in one.rows) == 64
    assert [fault for one in made for fault in faults_of(one)] == []


def test_of_two_alike_one_stands_there() -> None:
    twice = Say(Words("group.private"), ((button("new"),), (button("new"), button("leave"))))
    (made,) = bubbles(twice, None, reader("en"))
    assert [[knob.press for knob in row] for row in made.rows] == [["v1::new::"], ["v1::leave::"]]


def test_an_arabic_label_runs_right_to_left_by_itself() -> None:
    label = reader("ar").short(Words("button.new"), 80)
    assert label == "\u200f\u2067مشروع جديد\u2069"
    assert reader("en").short(Words("button.new"), 80) == "New gig"
    assert len(reader("ar").short(Words("group.file"), 45)) <= 45


def test_a_long_label_is_shortened_and_stays_apart() -> None:
    one = button("card", GIG, "", "button.gig", name="Olive", title=Text("أ" * 200))
    (made,) = bubbles(Say(Words("group.private"), ((one,),)), None, reader("en"))
    label = made.rows[0][0].label
    assert len(label) <= 80
    assert label.count("\u2068") + label.count("\u2066") == label.count("\u2069")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_persons_words_are_never_markup(language: str) -> None:
    hostile = Text("# <@1> **b** [x](https://e.vil) `c` @everyone ||s|| " + "_" * 6000)
    said = Say(Words("refused.field", {"field": hostile, "why": Lines((hostile, hostile))}))
    made = bubbles(said, None, reader(language))
    assert len(made) > 1
    assert [fault for one in made for fault in faults_of(one)] == []
    assert "\\<@1> \\*\\*b\\*\\* \\[x](https\\://e.vil) \\`c\\` \\@everyone" in made[0].text


def test_a_file_goes_ahead_of_its_words_and_one_too_large_is_told() -> None:
    file = File("0" * 64, "العمل.xlsx", 1000, "application/octet-stream")
    alone, words = bubbles(Say(Words("group.private"), file=file), None, reader("en"))
    assert (alone.text, alone.file, words.file) == ("", file, None)
    (told,) = bubbles(
        Say(Words("group.private"), file=File("0" * 64, "a.xlsx", 1001, "")), None, reader("en")
    )
    assert "larger than can be sent here" in told.text


def test_dates_come_as_a_calendar_file() -> None:
    now = datetime(2026, 11, 26, 12, tzinfo=UTC)
    dates = (Appointment("1@mithaq", now, Words("group.private")),)
    file, words = bubbles(Say(Words("group.private"), calendar=dates, made_at=now), None, reader())
    assert file.body is not None
    assert b"BEGIN:VCALENDAR" in file.body
    assert words.text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("a_b and *c*", "```\na_b and *c*\n```"),
        ("1. first", "```\n1. first\n```"),
        ("``` fence", "\\`\\`\\` fence"),
    ],
)
def test_what_is_copied_is_the_message_itself(text: str, shown: str) -> None:
    assert copied(text) == shown


def test_a_ready_message_is_a_message_without_components() -> None:
    snippet = Snippet(Words("line.turned", {"line": Text("one"), "number": 0}), "en")
    (made,) = bubbles(snippet, None, reader())
    assert (made.plain, made.text, made.rows) == (True, "Item: one", ())


def test_a_passing_word_and_a_lost_card_show_nothing() -> None:
    assert bubbles(Notice(Words("refused.failed")), None, reader()) == ()
    assert bubbles(CardShown(GIG), None, reader()) == ()


def test_what_looks_the_same_has_the_same_look() -> None:
    one, other = Say(Words("group.private")), Say(Words("group.private"), ((button("new"),),))
    assert look(bubbles(one, None, reader())) == look(bubbles(one, None, reader()))
    assert look(bubbles(one, None, reader())) != look(bubbles(other, None, reader()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_is_a_window_and_a_button_that_opens_it(language: str) -> None:
    say = Say(Words("form.other-job"), ((button("leave"),),), slot="form", form=FORM)
    (made,) = bubbles(say, None, reader(language))
    assert made.rows[0][0].press == OPENS_FORM
    window = modal(say, reader(language)).to_dict()
    assert window["custom_id"] == f"form:other-job:{GIG}"
    assert list(faults_of_window(window)) == []
    entries = [label["component"] for label in window["components"]]
    assert [e["custom_id"] for e in entries] == ["what", "price", "days"]
    assert [e["style"] for e in entries] == [2, 1, 1]
    assert [e["required"] for e in entries] == [True, True, False]
    assert [e.get("value") for e in entries] == [None, "60$", None]


def test_a_form_with_too_long_a_text_is_asked_in_words() -> None:
    long = FormShown(
        "scope", GIG, (Field("items", Words("form.scope.items"), "long", "x" * 4001),), FORM.submit
    )
    (made,) = bubbles(Say(Words("form.scope"), form=long), None, reader("en"))
    assert not fits(long)
    assert made.rows == ()
    assert "Items, one a line" in made.text


def test_every_form_of_ours_fits_into_one_window() -> None:
    assert [form.id for form in FORMS.values() if len(form.questions) > 5] == []


def test_what_was_filled_in_is_found_however_it_is_nested() -> None:
    told = [
        {"type": 18, "component": {"type": 4, "custom_id": "what", "value": "شعار"}},
        {"type": 1, "components": [{"type": 4, "custom_id": "price", "value": "60$"}]},
    ]
    assert filled(told) == {"what": "شعار", "price": "60$"}


def test_the_judge_sees_what_is_wrong() -> None:
    """Else nothing above would say anything."""
    text = {"type": 10, "content": "x" * 4001}
    wrong = {"type": 2, "label": "x" * 81, "custom_id": "other"}
    row = {"type": 1, "components": [wrong] * 6}
    assert len(list(faults_in([text, row]))) == 3 + 12
    assert list(faults_in([{"type": 10, "content": "x"}] * 41)) != []
