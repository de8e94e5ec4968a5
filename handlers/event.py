"""What comes in, from any platform."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from gigs.origin import Origin
from gigs.records import FileRef, Identity, Place


@dataclass(frozen=True, slots=True)
class Said:
    """Words, typed, pasted or forwarded, with the files that came along."""

    text: str = ""
    files: tuple[FileRef, ...] = ()
    origin: Origin | None = None  # where forwarded words were first said

    @property
    def forwarded(self) -> bool:
        return self.origin is not None


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button, as it stood on the message: untrusted like any other input."""

    button: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A whole form at once, where the platform has forms; values as typed."""

    form: str
    gig: str | None
    values: Mapping[str, str] = field(default_factory=dict)
    files: tuple[FileRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Passed:
    """Somebody came into the group of the place, or left it."""

    came: bool


@dataclass(frozen=True, slots=True)
class Event:
    id: str  # the platform's own, or the page's: a repeat changes nothing
    identity: Identity
    place: Place
    at: datetime  # UTC
    what: Said | Pressed | Filled | Passed
    language: str | None = None  # the app's, as a first guess
    forms: bool = False  # the platform shows whole forms; else one question at a time
    keeps_history: bool = True  # the platform itself remembers what the person said
    message: str | None = None  # the platform's own id of what was said, to be answered
    under: str | None = None  # the platform's own id of the message whose button was pressed
    parts: tuple[str, ...] = ()  # further ids, where the app sent one thing in pieces
    name: str = ""  # of the person, as their platform shows it
    group: str | None = None  # whose place it is, where others read along: gigs.records.Group
    whispers: bool = False  # in such a place an answer can be for its person alone
    admin: bool = False  # the platform lets them mind that group
    threads: bool = False  # there a thread can be opened for one gig alone
