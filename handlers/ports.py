"""What the assistant needs from outside, said by the one who needs it."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from gigs.journal import Recorded
from gigs.model import Gig
from gigs.nudge import Nudge
from gigs.records import (
    Batch,
    Dialogue,
    Due,
    FileRef,
    GigLine,
    Identity,
    Message,
    NudgeRow,
    OwnReminder,
    Person,
    Place,
    Shown,
    Taken,
)


class Nudges(Protocol):
    """Rows that stay as long as their gig. person is a person's id; a gig of None is no gig."""

    @property
    def changed(self) -> bool:
        """Whether this turn may have changed when the next one is to leave."""

    async def plan(self, person: str, gig: str, wanted: Sequence[Nudge], now: datetime) -> None:
        """Exactly these of this gig are to come, but for those the person stopped.

        One that would begin in the past doesn't. A snoozed one keeps its time, a new due moves
        others. What isn't wanted any more is withdrawn, or settled if it was sent. Own reminders
        aren't touched.
        """

    async def unplanned(self, rules: str, most: int) -> Sequence[tuple[str, Person]]:
        """Open gigs whose nudges were planned by other rules, with their owners as they are now."""

    async def planned(self, gigs: Sequence[str], rules: str) -> None:
        """Their nudges are those that these rules call for."""

    async def forget(self, person: Person) -> None:
        """All open gigs of this person are to be planned anew."""

    async def of(self, gig: str) -> Sequence[NudgeRow]:
        """All that were ever planned for it, whatever became of them, by at."""

    async def coming(self, person: Person, most: int) -> Sequence[NudgeRow]:
        """Planned, snoozed and failed ones, by at."""

    async def told(self, person: Person, batch: str) -> Sequence[NudgeRow]:
        """All of the batch that isn't settled, in the order of a message's lines."""

    async def answer(self, person: str, gig: str | None, now: datetime) -> None:
        """The person pressed something of that gig: what was sent about it isn't ignored."""

    async def due(self, now: datetime, people: int) -> Sequence[Due]:
        """Those who waited longest, with all that is due to them; at most so many people.

        Until the end of the turn nobody else gets these people.
        """

    async def sent_since(self, people: Sequence[str], since: datetime) -> Sequence[NudgeRow]:
        """Whatever became of them afterwards, by sent_at."""

    async def unanswered(self, people: Sequence[str]) -> Mapping[tuple[str, str | None, str], int]:
        """By person, gig and kind: how many were sent since the last answer to any of them."""

    async def sent(self, batches: Sequence[Batch], now: datetime) -> None:
        """They are put up in this turn, each in a message whose slot is "nudge:" and its name."""

    async def put_off(self, rows: Sequence[NudgeRow], at: datetime) -> None:
        """They leave then; due stays."""

    async def expire(self, rows: Sequence[NudgeRow], now: datetime) -> None:
        """Too late to be said; those that were due by then."""

    async def fail(self, rows: Sequence[NudgeRow]) -> None:
        """The person can't be reached; due again at once when they speak in private."""

    async def snooze(self, person: Person, batch: str, until: datetime) -> Sequence[NudgeRow]:
        """All of the batch that isn't settled, also what was snoozed before; due stays.

        Stale when there is none. It isn't an answer by itself.
        """

    async def settle(
        self, person: Person, batch: str, kind: str | None = None
    ) -> Sequence[NudgeRow]:
        """Done: the rows of the batch that weren't settled yet, none the second time."""

    async def stop(self, person: Person, gig: str | None, kind: str) -> None:
        """No more of this kind about this gig, and none of those to come."""


class Reminders(Protocol):
    """A person's own, as long as they aren't ended."""

    async def keep(self, person: Person, reminder: OwnReminder, now: datetime) -> None:
        """A new one, or one as it's changed. Stale if it's somebody else's."""

    async def of(self, person: Person) -> Sequence[OwnReminder]:
        """Oldest first."""

    async def one(self, person: Person, id_: str) -> OwnReminder | None: ...

    async def these(self, ids: Collection[str]) -> Mapping[tuple[str, str], OwnReminder]:
        """Those of them that aren't ended, whoever's they are: by person and id."""

    async def end(self, person: Person, id_: str, now: datetime) -> None:
        """What it still had to come is withdrawn, what was sent is settled."""

    async def plan(
        self, person: Person, reminder: OwnReminder, occurrence: str, due: datetime, now: datetime
    ) -> None:
        """Its next time, instead of any other that was planned. What is past leaves at once."""


class Codes(Protocol):
    """One-time codes; purpose: "link", "bind", "client"."""

    async def make(self, purpose: str, person: Person, subject: str, until: datetime) -> str:
        """A new one, instead of the person's older one for the same. The person must be known."""

    async def look(self, purpose: str, code: str, by: Identity, now: datetime) -> Taken | None:
        """What it stands for. None for a wrong or ended one, and after too many wrong ones."""

    async def take(self, purpose: str, code: str, by: Identity, now: datetime) -> Taken | None:
        """The same, and it's used up."""


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

    async def private_places(self, people: Sequence[str]) -> Mapping[str, Sequence[Place]]:
        """Of each of these people where they can be told something alone, last used first."""

    async def gig(self, gig: str) -> Gig | None: ...

    async def gigs(self, gigs: Collection[str]) -> Mapping[str, Gig]:
        """Those of them that there are."""

    async def may_see(self, gig: str, person: Person) -> bool:
        """Whether the gig is the person's own."""

    async def gigs_of(self, person: Person, closed: bool = False) -> Sequence[GigLine]:
        """Newest first."""

    async def append(self, person: Person, gig: Gig, recorded: Sequence[Recorded]) -> None:
        """Write entries with the gig they lead to. Stale if the gig has moved on meanwhile."""

    async def show(self, place: Place, message: Message, at: datetime) -> None:
        """Put a message on record, to be shown after the commit."""

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

    async def holds(self, person: Person, sha256: str) -> FileRef | None:
        """The file, if this person holds it."""


class Store(Protocol):
    def turn(self) -> AbstractAsyncContextManager[Turn]: ...


class Agenda(Store, Protocol):
    """What is to be done by itself."""

    async def next_due(self) -> datetime | None:
        """When the earliest nudge is to leave."""

    async def unplanned(self, rules: str, most: int) -> Sequence[tuple[str, Person]]:
        """Open gigs whose nudges were planned by other rules, with their owners."""


class Voice(Protocol):
    """Told after the commit that something new is to be shown in a place."""

    def wake(self, place: Place) -> None: ...


class Clock(Protocol):
    def now(self) -> datetime:
        """UTC, aware."""
