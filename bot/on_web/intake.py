"""What a page sends -> an Event. Nothing a browser says is believed before it's been read here."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from bot.incoming import clean
from gigs.records import FileRef, Identity, Place
from handlers.event import Event, Filled, Pressed, Said

LONGEST_TEXT = 20_000  # characters
LONGEST_FRAME = 600_000  # characters of JSON: the longest text, each letter written as an escape
MOST_FILES = 10  # of one message

ANY_ID = re.compile(r'"id"\s*:\s*"([A-Za-z0-9-]{8,64})"')

Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9-]{8,64}\Z")]
Name = Annotated[str, Meta(max_length=64)]
Press = Annotated[str, Meta(max_length=100)]
Ticket = Annotated[str, Meta(max_length=2_000)]


class Frame(Struct, frozen=True, forbid_unknown_fields=True):
    """One of: words with files, a press, a form; or none of them, which greets."""

    id: Id  # made by the page, the same when it's sent again
    after: Annotated[int, Meta(ge=0, le=2**53)] | None = None  # the last rev the page shows
    say: str | None = None
    press: Press | None = None
    message: int | None = None  # on which the button stood; the press itself says all
    form: Name | None = None
    gig: Name | None = None
    values: dict[Name, str] = {}
    files: tuple[Ticket, ...] = ()


class Misread(Exception):
    """A frame that can't be used: the wording of why, and which one, if that much was legible."""

    def __init__(self, key: str, event: str | None = None) -> None:
        super().__init__(key)
        self.key = key
        self.event = event


def read(raw: str) -> Frame:
    """Raises Misread."""
    if len(raw) > LONGEST_FRAME:
        raise Misread("page.too-long", id_in(raw))
    try:
        frame = msgspec.json.decode(raw, type=Frame)
    except (msgspec.DecodeError, RecursionError) as odd:
        raise Misread("page.not-understood", id_in(raw)) from odd
    if too_long(frame):
        raise Misread("page.too-long", frame.id)
    if len(frame.files) > MOST_FILES:
        raise Misread("page.too-many-files", frame.id)
    if not understood(frame):
        raise Misread("page.not-understood", frame.id)
    return frame


def id_in(raw: str) -> str | None:
    found = ANY_ID.search(raw[:200])
    return found[1] if found else None


def too_long(frame: Frame) -> bool:
    return any(len(text) > LONGEST_TEXT for text in (frame.say or "", *frame.values.values()))


def understood(frame: Frame) -> bool:
    said = [part for part in (frame.say, frame.press, frame.form) if part is not None]
    if frame.say is not None and not frame.files:
        return len(said) == 1 and clean(frame.say).strip() != ""
    return len(said) == 1 or (not said and frame.after is not None)


def greets(frame: Frame) -> bool:
    return frame.say is None and frame.press is None and frame.form is None


def event(
    frame: Frame, account: str, files: tuple[FileRef, ...], at: datetime, language: str | None
) -> Event:
    return Event(
        id=frame.id,
        identity=identity(account),
        place=place(account),
        at=at,
        what=what(frame, files),
        language=language,
        forms=True,
        keeps_history=False,
    )


def what(frame: Frame, files: tuple[FileRef, ...]) -> Said | Pressed | Filled:
    if frame.press is not None:
        return Pressed(frame.press)
    if frame.form is not None:
        return Filled(frame.form, frame.gig, cleaned(frame.values), files)
    return Said(clean(frame.say or ""), files)


def cleaned(values: Mapping[str, str]) -> dict[str, str]:
    return {name: clean(value) for name, value in values.items()}


def identity(account: str) -> Identity:
    return Identity("web", account)


def place(account: str) -> Place:
    return Place("web", account)


def first_language(accepted: str) -> str | None:
    """Arabic or English, if that's what the browser names first in Accept-Language."""
    first = re.split(r"[-_,;]", accepted.strip().lower(), maxsplit=1)[0]
    return first if first in {"ar", "en"} else None
