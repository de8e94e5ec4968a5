"""Replies and words -> the page's JSON. Nothing here is markup: the page makes text nodes of it."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from bot.calendars import CALENDAR_NAME, CALENDAR_TYPE, calendar_of
from bot.on_web.intake import LONGEST_TEXT, MOST_FILES
from bot.on_web.reader import Reader, Spans, direction
from gigs.records import Shown
from handlers.reply import (
    Button,
    Card,
    CardShown,
    Echo,
    Field,
    File,
    FormShown,
    Notice,
    Reply,
    Say,
    Snippet,
    Words,
)

LARGEST_FILE = 20_000_000  # bytes


class ButtonOp(Struct, frozen=True):
    press: str
    label: str
    style: str


class FieldOp(Struct, frozen=True):
    name: str
    label: str
    kind: str
    value: str
    optional: bool


class FormOp(Struct, frozen=True):
    form: str
    gig: str | None
    fields: tuple[FieldOp, ...]
    submit: str


class FileOp(Struct, frozen=True):
    path: str  # below the person's own
    name: str
    size: int
    media: str


class MessageOp(Struct, frozen=True):
    id: int
    rev: int
    who: Literal["me", "mithaq", "client"]
    lang: str
    dir: str
    at: str  # ISO, UTC
    spans: Spans = ()
    buttons: tuple[tuple[ButtonOp, ...], ...] = ()
    copy: str | None = None
    reader: str | None = None  # whom what's to be copied is for
    form: FormOp | None = None
    files: tuple[FileOp, ...] = ()
    card: bool = False
    pressed: bool = False


class Hello(Struct, frozen=True, tag_field="op", tag="hello"):
    account: str
    language: str
    dir: str
    words: dict[str, str]
    language_press: str | None  # changes to the other language
    other_language: str
    longest_text: int = LONGEST_TEXT
    largest_file: int = LARGEST_FILE
    most_files: int = MOST_FILES


class Put(Struct, frozen=True, tag_field="op", tag="put"):
    message: MessageOp


class Drop(Struct, frozen=True, tag_field="op", tag="drop"):
    id: int
    rev: int


class Done(Struct, frozen=True, tag_field="op", tag="done"):
    """The event is kept for good, and all it led to up to this rev is shown."""

    id: str
    rev: int


class NoticeOp(Struct, frozen=True, tag_field="op", tag="notice"):
    spans: Spans
    lang: str
    dir: str


class RefusedOp(Struct, frozen=True, tag_field="op", tag="refused"):
    id: str | None
    spans: Spans
    lang: str
    dir: str


class ClockOp(Struct, frozen=True, tag_field="op", tag="clock"):
    """How far the clock is ahead of real time, in seconds."""

    ahead: float


Op = Hello | Put | Drop | Done | NoticeOp | RefusedOp | ClockOp


def message(shown: Shown, reply: Reply, card: Card | None, reader: Reader) -> MessageOp | None:
    """None for what isn't to be seen: a card whose gig is gone, a word that has passed."""
    match reply:
        case Say():
            return said(shown, reply, reader)
        case Snippet():
            return snippet(shown, reply, reader)
        case CardShown() if card is not None:
            return carded(shown, card, reader)
        case Echo():
            return echoed(shown, reply, reader)
        case CardShown() | Notice():
            return None


def said(shown: Shown, reply: Say, reader: Reader) -> MessageOp:
    return MessageOp(
        shown.id, shown.rev, "mithaq", reader.language, direction(reader.language), when(shown),
        spans=reader.spans(reply.words),
        buttons=rows(reply.buttons, reader),
        form=form(reply.form, reader) if reply.form else None,
        files=(*files([reply.file] if reply.file else []), *dated(shown, reply, reader)),
    )  # fmt: skip


def carded(shown: Shown, card: Card, reader: Reader) -> MessageOp:
    return MessageOp(
        shown.id, shown.rev, "mithaq", reader.language, direction(reader.language), when(shown),
        spans=lines(card.lines, reader), buttons=rows(card.buttons, reader), card=True,
    )  # fmt: skip


def echoed(shown: Shown, echo: Echo, reader: Reader) -> MessageOp:
    pressed = reader.spans(echo.pressed) if echo.pressed else ()
    own = (("user", echo.text),) if echo.text else ()
    return MessageOp(
        shown.id, shown.rev, "me", reader.language, direction(reader.language), when(shown),
        spans=(*pressed, *own), files=files(echo.files), pressed=echo.pressed is not None,
    )  # fmt: skip


def unreadable(shown: Shown, reader: Reader) -> MessageOp:
    return said(shown, Say(Words("page.unreadable")), reader)


def snippet(shown: Shown, reply: Snippet, reader: Reader) -> MessageOp:
    text = reader.speech.snippet(reply.words, reply.language, reader.zone)
    return MessageOp(
        shown.id, shown.rev, "client", reply.language, direction(reply.language), when(shown),
        spans=(("plain", text),), copy=text, reader=reply.reader,
    )  # fmt: skip


def when(shown: Shown) -> str:
    return shown.at.isoformat()


def lines(words: Iterable[Words], reader: Reader) -> Spans:
    """One under the other, with a line break between."""
    spans: list[tuple[str, str]] = []
    for line in words:
        spans += [("plain", "\n")] if spans else []
        spans += reader.spans(line)
    return tuple(spans)


def rows(buttons: Iterable[Iterable[Button]], reader: Reader) -> tuple[tuple[ButtonOp, ...], ...]:
    return tuple(
        tuple(ButtonOp(one.press, reader.text(one.label), one.style) for one in row)
        for row in buttons
    )


def form(shown: FormShown, reader: Reader) -> FormOp:
    fields = tuple(field(one, reader) for one in shown.fields)
    return FormOp(shown.form, shown.gig, fields, reader.text(shown.submit))


def field(shown: Field, reader: Reader) -> FieldOp:
    label = reader.text(shown.label)
    return FieldOp(shown.name, label, shown.kind, shown.value, shown.optional)


def files(shown: Iterable[File]) -> tuple[FileOp, ...]:
    return tuple(FileOp(f"files/{one.sha256}", one.name, one.size, one.media_type) for one in shown)


def calendar(reply: Say, reader: Reader) -> bytes | None:
    """Its dates as a file, which rests nowhere and is made whenever it's wanted."""
    if not reply.calendar or reply.made_at is None:
        return None
    return calendar_of(reply.calendar, reader.speech, reader.language, reader.zone, reply.made_at)


def dated(shown: Shown, reply: Say, reader: Reader) -> tuple[FileOp, ...]:
    body = calendar(reply, reader)
    path = f"calendars/{shown.id}"
    return (FileOp(path, CALENDAR_NAME, len(body), CALENDAR_TYPE),) if body else ()


def notice(words: Words, reader: Reader) -> NoticeOp:
    return NoticeOp(reader.spans(words), reader.language, direction(reader.language))


def refused(event: str | None, words: Words, reader: Reader) -> RefusedOp:
    return RefusedOp(event, reader.spans(words), reader.language, direction(reader.language))
