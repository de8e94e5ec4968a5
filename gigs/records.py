"""What crosses between the siblings: values without rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Identity:
    """An account on one platform; which person stands behind it is a row elsewhere."""

    platform: str  # "web", "telegram", "discord"
    account: str

    def __str__(self) -> str:
        return f"{self.platform}:{self.account}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where words are spoken."""

    platform: str
    chat: str
    thread: str = ""
    private: bool = True


@dataclass(frozen=True, slots=True)
class FileRef:
    """A file already in the vault; size in bytes."""

    sha256: str
    name: str
    size: int
    media_type: str
    compressed: bool = False  # on its way here, by an app: no longer the file itself


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a person wants to be reminded; hours are local ("22:00"), None the usual ones."""

    pace: str = "normal"  # "quiet", "normal", "intense", "off"
    quiet_from: str | None = None
    quiet_to: str | None = None
    fasting: bool = False  # other hours in Ramadan
    discreet: bool = False  # no amount and no client's name where others may see the screen


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    language: str | None = None  # "ar" or "en"; None until known
    zone: str | None = None  # IANA; None until asked
    profile: str | None = None  # the marketplace used last
    lessons: tuple[str, ...] = ()  # to become steps of the next gig
    known: bool = False  # whether a row exists: the first words of a newcomer make one
    rhythm: Rhythm = Rhythm()
    since: datetime | None = None  # first met; None for those from before it was kept


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The open question in one place to one identity. Answers hold JSON values only."""

    form: str
    step: str
    gig: str | None = None
    answers: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GigLine:
    """A gig in a list."""

    id: str
    name: str
    title: str
    closed: bool
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Message:
    """What is to be shown. body is the reply itself, opaque here.

    A card's body names only its gig, so that what's shown is always the gig's latest state.
    """

    key: str
    body: bytes
    gig: str | None = None
    slot: str | None = None  # it takes the place of the message that held the slot
    in_place: bool = False  # where that message stood; else at the bottom
    reader: str | None = None  # an identity: whom it speaks to, where several read
    answers: str | None = None  # the platform's own id of the message it answers there


@dataclass(frozen=True, slots=True)
class Shown:
    """A message in its place. rev grows with each change in that place; gone ones are taken off."""

    id: int
    rev: int
    message: Message
    at: datetime
    gone: bool = False
    native: tuple[str, ...] = ()  # the platform's own ids of what shows it, once it was told
    look: str | None = None  # a fingerprint of how it was told


@dataclass(frozen=True, slots=True)
class NudgeRow:
    """A nudge on record. due is its own moment; at is when it leaves: snoozed, or put off."""

    id: int
    person: str
    gig: str | None
    kind: str
    subject: str
    occurrence: str
    due: datetime
    at: datetime
    state: str
    urgent: bool
    decision: bool
    batch: str | None = None  # names the message that it left in
    sent_at: datetime | None = None
    answered_at: datetime | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class OwnReminder:
    """What a person asked to be reminded of. Times are local, so that the clock on the wall counts
    and not the seconds since: 9 o'clock stays 9 o'clock."""

    id: str
    gig: str | None
    text: str
    first: str  # local ISO time
    zone: str  # IANA
    rule: str | None = None  # JSON; None: once
    skipped: tuple[str, ...] = ()  # local ISO times
