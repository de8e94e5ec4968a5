"""What crosses between the siblings: values without rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from gigs.roles import Role


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
    """When a person may be disturbed, as they set it; None where they leave it to us."""

    pace: str = "normal"  # quiet, normal, intense or off
    quiet_from: str | None = None  # local: "22:00"
    quiet_to: str | None = None
    fasting: bool = False  # other hours in Ramadan
    discreet: bool = False  # no amount and no client's name in a nudge


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    language: str | None = None  # "ar" or "en"; None until known
    zone: str | None = None  # IANA; None until asked
    profile: str | None = None  # the marketplace used last
    lessons: tuple[str, ...] = ()  # to become steps of the next gig
    known: bool = False  # whether a row exists: the first words of a newcomer make one
    rhythm: Rhythm = Rhythm()
    since: datetime | None = None  # first met; None for who was there before it was noted


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
class SharedLine:
    """A gig of others in a list, by its spoken name alone."""

    id: str
    name: str
    role: Role  # the strongest part that the list's reader has in it


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
    """A nudge on its way to a person, or what became of it."""

    id: int
    person: str
    gig: str | None
    kind: str
    subject: str
    occurrence: str
    due: datetime  # as planned
    at: datetime  # when it is to leave: due, or snoozed, or put off
    state: str  # planned, snoozed, sent, settled, failed, expired or withdrawn
    urgent: bool
    decision: bool
    batch: str | None = None  # of the message that bears it
    sent_at: datetime | None = None
    answered_at: datetime | None = None
    place: Place | None = None  # where it was sent
    doubtful: bool = False  # perhaps told twice: the platform's answer was lost


@dataclass(frozen=True, slots=True)
class Due:
    """What may leave now for one person."""

    person: Person
    rows: Sequence[NudgeRow]


@dataclass(frozen=True, slots=True)
class Batch:
    """Nudges that leave in one message."""

    name: str
    rows: Sequence[NudgeRow]
    place: Place


@dataclass(frozen=True, slots=True)
class OwnReminder:
    """What a person asked to be reminded of, in their own words."""

    id: str
    gig: str | None
    text: str
    first: str  # local time, ISO, reckoned anew where clocks change; with an offset a moment
    zone: str  # IANA
    rule: str | None  # how it comes again, as JSON; None for once
    skipped: tuple[str, ...]  # local times, ISO, at which it doesn't come


@dataclass(frozen=True, slots=True)
class Group:
    """People who talk together, on Telegram a chat, on Discord a server, as they set it."""

    key: str  # "telegram:-100123"
    lead: str | None = None  # a person's id
    language: str | None = None
    team_only: bool = False  # no client reads along, as far as its lead knows
    digest_hour: int | None = 10  # local to its lead; None for no digest
    muted: bool = False  # nothing is said there by itself
    known: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """Whom a lead gave a part in a group, or an owner's link in one gig.

    role: of gigs.roles, or "asked" until it's given.
    """

    ref: int  # what a button names them by
    within: str  # a group's key, or a gig's id
    person: str
    role: str
    name: str  # as their platform showed it


@dataclass(frozen=True, slots=True)
class Binding:
    """A place in which a gig is shown."""

    gig: str
    place: Place
    within: str  # the group's key


@dataclass(frozen=True, slots=True)
class GroupTalk:
    """A group with what it was told by itself, and what it's to be told next. Days are ISO."""

    group: Group
    zone: str | None  # IANA, of its lead
    speaks_at: datetime | None = None
    digest_day: str | None = None  # the last one that is done with
    told_day: str | None = None
    told: int = 0  # messages of that day


@dataclass(frozen=True, slots=True)
class BoundTalk:
    """A gig in one of its places, with what its group was told of it last."""

    gig: str
    place: Place
    stage: str | None
    due: datetime | None


@dataclass(frozen=True, slots=True)
class Taken:
    """What a one-time code stood for."""

    person: str  # a person's id: who asked for it
    subject: str
