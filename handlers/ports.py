"""What the assistant needs from outside, said by the one who needs it."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from gigs.journal import Recorded
from gigs.model import Gig
from gigs.records import (
    Dialogue,
    FileRef,
    GigLine,
    Identity,
    Message,
    Person,
    Place,
    Shown,
)
from gigs.roles import Role
from handlers.parcels import Parcels, Returns
from handlers.turn_codes import Codes
from handlers.turn_parts import Nudges, Reminders
from handlers.turn_teams import Talk, Teams, Watches, Whereabouts


class Turn(Protocol):
    """One transaction. Everything written in it is kept together, or not at all."""

    @property
    def elsewhere(self) -> Sequence[Place]:
        """Once it's kept: other places in which something is to be shown anew."""

    async def begin(self, identity: Identity, place: Place, event: str, at: datetime) -> bool:
        """Mark the event as seen; False for a repeat."""

    async def person(self, identity: Identity) -> Person:
        """The person behind an identity; a fresh one (not known) for a newcomer."""

    async def keep_person(self, identity: Identity, person: Person) -> None: ...

    async def forget(self, identity: Identity, person: Person) -> Person:
        """Erase all that is known of them; who they are now, somebody who comes just then."""

    async def accounts(self, person: str) -> Sequence[Identity]:
        """All that are this person's (an id)."""

    async def join(self, asker: str, other: Person) -> Person:
        """All of the other's, accounts too, becomes the asker's (an id); who that is then."""

    async def dialogue(self, identity: Identity, place: Place) -> Dialogue | None: ...

    async def keep_dialogue(
        self, identity: Identity, place: Place, dialogue: Dialogue | None, at: datetime
    ) -> None:
        """None closes the question."""

    @property
    def nudges(self) -> Nudges: ...

    @property
    def reminders(self) -> Reminders: ...

    @property
    def codes(self) -> Codes: ...

    @property
    def returns(self) -> Returns: ...

    @property
    def whereabouts(self) -> Whereabouts: ...

    async def private_places(self, people: Sequence[str]) -> Mapping[str, Sequence[Place]]:
        """Of each of these people where they can be told something alone, last used first."""

    async def gig(self, gig: str) -> Gig | None: ...

    async def gigs(self, gigs: Collection[str]) -> Mapping[str, Gig]:
        """Those of them that there are."""

    @property
    def teams(self) -> Teams: ...

    @property
    def group_talk(self) -> Talk: ...

    @property
    def watches(self) -> Watches: ...

    async def role(self, gig: str, person: Person) -> Role | None:
        """The strongest part the person has in it; None also for a gig that never was."""

    async def roles(self, gigs: Collection[str], person: Person) -> Mapping[str, Role]:
        """The same of several, for those in which the person has a part."""

    async def is_shared(self, gig: str) -> bool:
        """Whether a group shows it, or anybody watches it."""

    async def owner(self, gig: str) -> Person: ...

    async def owners(self, gigs: Collection[str]) -> Mapping[str, str]:
        """A person's id for each of those that there are."""

    async def known_as(self, identity: str) -> Person | None:
        """The person behind "platform:account", if it's somebody's."""

    async def take_back(self, person: str, gigs: Collection[str]) -> None:
        """What a person was told of these gigs in private isn't shown to them any more."""

    async def part(self, gigs: Collection[str], within: str) -> None:
        """These gigs aren't shown in a group any more: whose part in them ended with that keeps
        nothing of them on their screen, and hears nothing of them by itself."""

    async def take_down(self, gig: str, place: Place) -> None:
        """Its card isn't shown there any more."""

    async def hush(self, places: Collection[Place]) -> None:
        """What a group was told by itself isn't shown there any more."""

    async def gigs_of(self, person: Person, closed: bool = False) -> Sequence[GigLine]:
        """Newest first."""

    async def append(self, person: Person, gig: Gig, recorded: Sequence[Recorded]) -> None:
        """Write entries with the gig they lead to. Stale if the gig has moved on meanwhile."""

    async def show(self, place: Place, message: Message, at: datetime) -> None:
        """Put a message on record, to be shown after the commit."""

    async def tell(self, place: Place, message: Message, at: datetime) -> None:
        """The same in another place than that of the turn."""

    async def said_under(self, place: Place, native: str) -> bytes | None:
        """The body of the message that stands there under the platform's own id."""

    async def standing(self, place: Place, slot: str) -> Shown | None:
        """What stands in the slot there."""

    async def reword(self, place: Place, native: str, body: bytes) -> None:
        """It's to be shown anew, where it stands."""

    async def touch_card(self, gig: str, at: datetime) -> None:
        """The gig's card, wherever it stands, is to be shown anew, in its place."""

    async def refer(self, person: Person, gig: str | None, file: FileRef) -> None:
        """The person holds this file of the vault, for this gig."""

    async def let_go(self, person: Person, media_type: str) -> None:
        """The person holds no file of this kind any more."""

    async def holds(self, person: Person, sha256: str) -> FileRef | None:
        """The file, if this person holds it."""

    async def spare_files(self, person: Person, before: datetime) -> int:
        """How many files they hold of closed gigs, or since before then of none."""

    async def drop_spare_files(self, person: Person, before: datetime) -> None:
        """They hold those no longer; what nobody holds is wiped after the commit."""


class Store(Protocol):
    def turn(self, alone: bool = False) -> AbstractAsyncContextManager[Turn]:
        """alone: while nobody else writes, so that no race is lost."""


class House(Store, Protocol):
    """With what is done between turns."""

    @property
    def parcels(self) -> Parcels: ...


class Agenda(Store, Protocol):
    """What is to be done by itself."""

    async def next_due(self) -> datetime | None:
        """When the earliest nudge is to leave, or a group to be told something."""

    async def unplanned(self, rules: str, most: int) -> Sequence[tuple[str, Person]]:
        """Open gigs whose nudges were planned by other rules, with their owners."""


class Voice(Protocol):
    """Told after the commit that something new is to be shown in a place."""

    def wake(self, place: Place) -> None: ...


class Clock(Protocol):
    def now(self) -> datetime:
        """UTC, aware."""
