"""The parts of a turn that have much to say of their own: nudges and reminders."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from gigs.nudge import Nudge
from gigs.records import (
    Batch,
    Due,
    NudgeRow,
    OwnReminder,
    Person,
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

    async def raise_to(self, lead: Person, matter: NudgeRow, due: datetime) -> None:
        """A lead is to hear once that this matter waits: its person didn't answer."""

    async def lower(self, gig: str, kinds: Collection[str]) -> None:
        """These matters of the gig wait no longer: no lead is to hear of them."""

    async def leave(self, person: str, gig: str, now: datetime) -> None:
        """Nothing of that gig is told them any more but what they asked for themself."""

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
