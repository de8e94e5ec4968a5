"""A gig as its journal tells it: frozen values, no rules."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from gigs.erased import Erased
from gigs.origin import Origin
from gigs.spans import Span
from gigs.step import Step


class ServiceState(StrEnum):
    """What the marketplace says of one service; each profile maps its own wording to these."""

    NOT_BOUGHT = "not_bought"
    AWAITING_INSTRUCTIONS = "awaiting_instructions"
    AWAITING_FUNDING = "awaiting_funding"
    IN_PROGRESS = "in_progress"
    FUNDED = "funded"
    AWAITING_ACCEPTANCE = "awaiting_acceptance"
    DELIVERED = "delivered"  # accepted and closed
    CANCEL_REQUESTED = "cancel_requested"
    CANCELLED = "cancelled"
    OTHER = "other"


class Mode(StrEnum):
    """How the services gate opens."""

    ALL_ACTIVE = "all_active"
    SEQUENTIAL = "sequential"
    DEPOSIT = "deposit"


class Gate(StrEnum):
    SCOPE = "scope"
    SERVICES = "services"
    PREVIEW = "preview"


class ProofKind(StrEnum):
    PASTED = "pasted"
    FORWARDED = "forwarded"
    SCREENSHOT = "screenshot"
    PRESS = "press"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Proof:
    how: ProofKind
    at: datetime
    words: str | Erased | None = None
    file: str | None = None  # SHA-256 of a screenshot in the vault
    origin: Origin | None = None  # of what was forwarded
    by: str | None = None  # the identity that pressed it themself

    @property
    def kept(self) -> bool:
        """Whether there was something to keep; words erased since then were still given."""
        return self.how is not ProofKind.NONE


@dataclass(frozen=True, slots=True)
class Service:
    number: int  # from 1, as the seller counts them
    amount: int | Erased  # minor units of the gig's currency
    state: ServiceState
    order: str | Erased | None = None  # the marketplace's own number
    due: datetime | None = None  # when the client is to pay or fund it
    due_assumed: bool = False  # the hour was ours


@dataclass(frozen=True, slots=True)
class ScopeItem:
    topic: str | None  # the question it answers ("excel.6"), or none
    text: str | Erased


@dataclass(frozen=True, slots=True)
class ScopeVersion:
    number: int  # from 1
    at: datetime
    items: tuple[ScopeItem, ...]
    exclusions: tuple[str, ...] | Erased
    price: int | Erased  # minor units
    revisions: int
    days: int | None = None  # from activation
    shown: bool = False  # stood before the seller as a summary to send
    shown_at: datetime | None = None  # for the first time
    proof: Proof | None = None  # the client's yes
    seq: int = 0  # the entry that proposed it


@dataclass(frozen=True, slots=True)
class Deliverable:
    """The file itself, by its hash; size in bytes."""

    sha256: str
    name: str | Erased
    size: int


@dataclass(frozen=True, slots=True)
class Preview:
    number: int  # from 1
    at: datetime
    scope: int  # the version it shows
    file: Deliverable | None  # none for an own preview: its hash comes with the delivery
    shown: str | None = None  # SHA-256 of the picture of an own preview
    proof: Proof | None = None  # the client's approval
    remarks: str | Erased | None = None
    void: bool = False  # a newer file or scope version took its place
    seq: int = 0  # the entry that made it
    answered_at: datetime | None = None  # approved or remarked on, for the first time


@dataclass(frozen=True, slots=True)
class Override:
    """One decision to go on over shut gates; bound to what was missing at that moment."""

    at: datetime
    act: str  # "start" or "release"
    gates: tuple[Gate, ...]
    scope: int
    file: str | None
    missing: tuple[str, ...]
    reason: str | Erased


@dataclass(frozen=True, slots=True)
class Release:
    at: datetime
    file: Deliverable
    scope: int
    overridden: tuple[Gate, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    at: datetime
    services: tuple[int, ...]
    amount: int | Erased  # minor units, of work that had begun


@dataclass(frozen=True, slots=True)
class Outcome:
    at: datetime
    stars: int  # 1 to 5
    words: str | Erased | None
    causes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageCount:
    """A message to the client that stood before the seller: how often, and which entry was last."""

    message: str  # "T05"
    times: int
    seq: int
    at: datetime | None = None  # of that entry


@dataclass(frozen=True, slots=True)
class Stamp:
    """Where an entry stands in the journal, when it was made (UTC) and by which identity."""

    seq: int
    at: datetime
    actor: str


class Change(Protocol):
    def on(self, gig: "Gig", stamp: Stamp) -> "Gig": ...


@dataclass(frozen=True, slots=True)
class Gig:
    id: str
    owner: str  # identity, "platform:account"
    name: str  # a spoken name's key: "olive"
    opened_at: datetime
    title: str | Erased
    work: str  # kind of work: "excel", "design", ...
    size: str  # "light", "normal", "full"
    profile: str
    mode: Mode
    language: str  # of the messages to the client
    currency: str
    price: int | Erased  # minor units, agreed
    seq: int = 0
    client: str | Erased | None = None
    deadline: datetime | None = None
    deadline_assumed: bool = False  # its hour was ours, not the person's
    services: tuple[Service, ...] = ()
    scopes: tuple[ScopeVersion, ...] = ()
    previews: tuple[Preview, ...] = ()
    overrides: tuple[Override, ...] = ()
    losses: tuple[Loss, ...] = ()
    steps: tuple[Step, ...] = ()
    signals: tuple[str, ...] = ()  # caution signals a person confirmed: "R07", ...
    services_seq: int = 0  # the entry that last changed the services
    services_at: datetime | None = None  # when it was made
    disputes: tuple[Span, ...] = ()  # while a cancellation was asked for
    shown: tuple[MessageCount, ...] = ()
    started_at: datetime | None = None
    revised: int = 0  # revision rounds used under the present agreement
    asked_at: datetime | None = None  # the client asked for the file
    release: Release | None = None  # of the present agreement
    earlier: tuple[Release, ...] = ()  # under agreements that a newer one replaced
    worked_on: tuple[int, ...] = ()  # services that stood when work began or a file left
    accepted_at: datetime | None = None
    outcome: Outcome | None = None
    closed: str | None = None  # "reviewed", "declined", "archived"
    lessons: tuple[str, ...] = ()
    assigned: str | None = None  # the identity whose it is to make

    def after(self, change: Change, stamp: Stamp) -> "Gig":
        """The gig once this entry is in its journal; total, also over erased texts."""
        return replace(change.on(self, stamp), seq=stamp.seq)

    @property
    def scope(self) -> ScopeVersion | None:
        return self.scopes[-1] if self.scopes else None

    @property
    def preview(self) -> Preview | None:
        return self.previews[-1] if self.previews else None

    @property
    def releases(self) -> tuple[Release, ...]:
        return (*self.earlier, self.release) if self.release else self.earlier

    @property
    def last_release(self) -> Release | None:
        return self.releases[-1] if self.releases else None

    def last_shown(self, message: str) -> int:
        """The entry that showed a message to the client last; 0 if none did."""
        return next((count.seq for count in self.shown if count.message == message), 0)
