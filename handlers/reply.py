"""What goes out: keys and parameters. Words, direction and markup are made at the edge.

A reply is put on record in the turn that made it, so all of it can be written as JSON.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct


class Text(Struct, frozen=True, tag="text"):
    """A person's own words: never markup, always isolated."""

    text: str


class Amount(Struct, frozen=True, tag="amount"):
    minor: int
    currency: str


class Time(Struct, frozen=True, tag="time"):
    """A moment, UTC; shown in full in the reader's zone. date: the day alone; hour: the hour."""

    at: datetime
    style: Literal["full", "date", "hour"] = "full"


class City(Struct, frozen=True, tag="city"):
    """A time zone by the name of its city."""

    zone: str  # IANA


class Link(Struct, frozen=True, tag="link"):
    """A way into private talk: a link where the platform has such, else what is to be typed."""

    token: str


class Words(Struct, frozen=True, tag="words"):
    """A wording key with its arguments."""

    key: str
    args: "dict[str, Arg]" = {}


class Lines(Struct, frozen=True, tag="lines"):
    """One under the other; numbered on demand."""

    lines: "tuple[Arg, ...]"
    numbered: bool = False


class Listed(Struct, frozen=True, tag="listed"):
    """In a row, joined as the language joins."""

    parts: "tuple[Arg, ...]"


Arg = Text | Amount | Time | City | Link | Words | Lines | Listed | int | str
"""A bare str is a literal of ours (a short id, a format's name), not a person's words."""


class Button(Struct, frozen=True, tag="button"):
    """press is the whole state of the button (see handlers/buttons.py)."""

    press: str
    label: Words
    style: Literal["plain", "primary", "danger"] = "plain"
    private: str | None = None  # where only a link leads into private talk, what to begin there


class Field(Struct, frozen=True):
    """One question of a form. kind says what the page offers; the words are read all the same."""

    name: str
    label: Words
    kind: Literal["text", "long", "money", "number", "date", "file"] = "text"
    value: str = ""
    optional: bool = False


class FormShown(Struct, frozen=True):
    """The questions that belong together, for platforms that show them at once."""

    form: str
    gig: str | None
    fields: tuple[Field, ...]
    submit: Words


class File(Struct, frozen=True):
    sha256: str
    name: str
    size: int
    media_type: str


class Appointment(Struct, frozen=True):
    """One entry of a calendar, worded when it's shown. A rule counts on the clock of its zone, from
    `at`, which is its first time."""

    uid: str
    at: datetime  # UTC
    words: Words
    ahead: bool = False  # to be told some hours before
    rule: str | None = None  # JSON, as it rests with a reminder
    zone: str | None = None  # IANA
    skipped: tuple[str, ...] = ()  # local ISO times


class Say(Struct, frozen=True, tag="say"):
    """A message to the person. With a slot it takes the place of the one before in that slot:
    where that one stands (in_place), or at the bottom."""

    words: Words
    buttons: tuple[tuple[Button, ...], ...] = ()
    slot: str | None = None
    in_place: bool = False
    form: FormShown | None = None
    file: File | None = None
    asks: bool = False  # free words are awaited, and where many talk the place must be told so
    private: str | None = None  # a way to private talk, and what to begin there
    calendar: tuple[Appointment, ...] = ()  # comes along as a file
    made_at: datetime | None = None  # of that file
    silent: bool = False  # arrives without a sound


class Snippet(Struct, frozen=True, tag="snippet"):
    """A ready message to be copied, in its reader's language, without any control mark."""

    words: Words
    language: str
    reader: Literal["client", "support", "public"] = "client"


class CardShown(Struct, frozen=True, tag="card"):
    """The gig's card; its content is made from the gig when it's shown.

    view: how much of it, by who looks (handlers/views.py). in_place: as of Say.
    reader: a maker's accounts, by which a gig is theirs to make.
    """

    gig: str
    view: str = "whole"
    in_place: bool = False
    reader: tuple[str, ...] = ()


class Notice(Struct, frozen=True, tag="notice"):
    """A short word that passes: a toast, a private whisper. Not kept."""

    words: Words


class Echo(Struct, frozen=True, tag="echo"):
    """What the person themself said, where the platform doesn't remember it."""

    text: str = ""
    pressed: Words | None = None
    files: tuple[File, ...] = ()


Reply = Say | Snippet | CardShown | Notice | Echo


class Card(Struct, frozen=True):
    """A gig's card, ready for words: one line each, then the buttons."""

    gig: str
    lines: tuple[Words, ...]
    buttons: tuple[tuple[Button, ...], ...]


def key(reply: Reply) -> str:
    """The name of a reply, as conversations are compared by."""
    match reply:
        case Say(words=words) | Snippet(words=words) | Notice(words=words):
            return words.key
        case CardShown():
            return "card"
        case Echo():
            return "echo"
