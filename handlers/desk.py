"""What a handler has before it, and what it answers."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from gigs.craft import Craft
from gigs.journal import Entry, Recorded, record
from gigs.marketplaces import Profile
from gigs.model import Gig, ProofKind
from gigs.nudges import SCHEDULE
from gigs.origin import Origin
from gigs.records import Dialogue, FileRef, Person, Place
from gigs.refusals import Malformed, Stale
from gigs.roles import Role
from gigs.schedule import Schedule
from gigs.sending import LIMITS
from gigs.sending import Limits as Sending
from gigs.sizes import Thresholds
from handlers.door import Access
from handlers.event import Event, Said
from handlers.origins import cut
from handlers.parcels import Parcels
from handlers.ports import Turn
from handlers.reading.normal import fold
from handlers.reply import Reply

ANSWERS = ("yes", "no")  # what a person may say instead of pressing it


class Cities(Protocol):
    def find(self, name: str) -> Sequence[str]:
        """The zones (IANA) that a name of a city or a country may mean, the likeliest first."""


class Phrases(Protocol):
    def phrase(self, key: str, language: str) -> str:
        """Plain words that become a person's own: a prefilled exclusion, a step."""


@dataclass(frozen=True, slots=True)
class Limits:
    title: int  # characters
    services: int
    open_gigs: int  # a person
    text: int  # characters of one paste
    items: int  # of one agreement
    reminders: int = 50  # of a person, own ones
    reminder: int = 500  # characters of one
    reminder_days: int = 730  # how far ahead
    export_files: int = 20_000_000  # bytes of files in one export
    export_minutes: int = 10  # from one to a person's next


@dataclass(frozen=True, slots=True)
class World:
    """What is configured and the same for everyone."""

    profiles: Mapping[str, Profile]
    crafts: Mapping[str, Craft]
    thresholds: Mapping[str, Thresholds]
    limits: Limits
    phrases: Phrases
    language: str  # where a person's is unknown
    zone: str  # IANA, likewise
    zones: Sequence[str]  # offered as cities
    cities: Cities  # all others
    deadline_hour: int  # local, where a deadline names none
    plain_words: Mapping[str, str]  # folded words that mean a command or an answer
    schedule: Schedule = SCHEDULE
    sending: Sending = LIMITS
    fasting: Sequence[tuple[date, date]] = ()  # first and last days of coming Ramadans
    access: Access = field(default_factory=Access)  # who may talk to us
    largest: Mapping[str, int] = field(default_factory=dict)  # bytes, a platform: there and back


@dataclass(frozen=True, slots=True)
class Decision:
    """Entries and replies together: "not yet" is both said and recorded."""

    replies: tuple[Reply, ...] = ()
    recorded: tuple[Recorded, ...] = ()
    gig: Gig | None = None  # after the entries
    dialogue: Dialogue | None = None  # the question now open; none closes it
    keeps_dialogue: bool = False  # the question that was open stays open
    person: Person | None = None  # if changed
    files: tuple[FileRef, ...] = ()  # to be held for the gig
    forgets: bool = False  # all that is known of the person
    answered: bool = False  # the question that the press stood under, so its buttons go
    there: tuple[tuple[Place, Reply], ...] = ()  # what is said elsewhere
    work: "Work | None" = None  # between this turn and another

    def then(self, *replies: Reply) -> "Decision":
        return replace(self, replies=(*self.replies, *replies))

    def saying(self, place: Place, *replies: Reply) -> "Decision":
        """The same, with what is said in another place to whoever is there."""
        return replace(self, there=(*self.there, *((place, reply) for reply in replies)))


@dataclass(frozen=True, slots=True)
class Work:
    """What takes files or time, so it's done after the commit; what it comes to is decided in a
    turn of its own. A stop between the two undoes nothing: what was asked for may be asked for
    again.

    promise: the slot of the message that promised it; that it failed is told in its place.
    """

    do: Callable[[Parcels], Awaitable[Callable[["Desk"], Awaitable[Decision]]]]
    promise: str | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    event: Event
    now: datetime  # UTC
    person: Person
    dialogue: Dialogue | None
    world: World
    turn: Turn
    gig: Gig | None = None
    role: Role | None = None  # the person's part in that gig
    arg: str = ""  # of the pressed button, or the words after a command
    text: str = ""  # what was said
    files: tuple[FileRef, ...] = ()
    waited: Origin | None = None  # of forwarded words that rested in the open question
    values: Mapping[str, str] = field(default_factory=dict)  # a form's answers, as typed

    @property
    def language(self) -> str:
        return self.person.language or self.world.language

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.person.zone or self.world.zone)

    @property
    def actor(self) -> str:
        return str(self.event.identity)

    @property
    def the_gig(self) -> Gig:
        """The router loads it for every action that needs one."""
        if self.gig is None:
            raise Stale("gig.none")
        return self.gig

    @property
    def profile(self) -> Profile:
        return self.world.profiles[self.the_gig.profile]

    @property
    def craft(self) -> Craft:
        return self.world.crafts[self.the_gig.work]

    @property
    def answer(self) -> str | None:
        """ "yes" or "no", where that is all that was typed."""
        if self.forwarded or self.files:
            return None
        said = self.world.plain_words.get(fold(self.text.strip().rstrip("؟?!. ")))
        return said if said in ANSWERS else None

    @property
    def forwarded(self) -> bool:
        """Whether what was said just now is another's words."""
        return isinstance(self.event.what, Said) and self.event.what.forwarded

    @property
    def origin(self) -> Origin | None:
        """Where the words on the desk were first said, if they were forwarded."""
        said = self.event.what.origin if isinstance(self.event.what, Said) else None
        return cut(said) or self.waited

    @property
    def how(self) -> ProofKind:
        """How the words on the desk came here."""
        if self.origin is not None:
            return ProofKind.FORWARDED
        return ProofKind.PASTED if self.text.strip() or not self.files else ProofKind.SCREENSHOT

    @property
    def picture(self) -> str | None:
        """The SHA-256 of a picture that came along; another kind of file proves no words."""
        if self.files and not self.files[0].media_type.startswith("image/"):
            raise Malformed("refused.screenshot-wanted")
        return self.files[0].sha256 if self.files else None

    def record(self, *entries: Entry) -> Decision:
        """A decision that holds these entries, with the gig after them."""
        gig, recorded = record(self.gig, entries, self.now, self.actor)
        return Decision(recorded=recorded, gig=gig)

    def answers(self, form: str) -> dict[str, object]:
        """What the open question has gathered; Stale when another question is open by now."""
        dialogue = self.dialogue
        if dialogue is None or dialogue.form != form:
            raise Stale("dialogue.closed")
        if self.gig is not None and dialogue.gig != self.gig.id:
            raise Stale("dialogue.closed")
        return dict(dialogue.answers)

    def number(self, largest: int) -> int:
        """The button's argument as a number from 1."""
        if not self.arg.isdecimal() or not 1 <= int(self.arg) <= largest:
            raise Malformed("refused.button")
        return int(self.arg)
