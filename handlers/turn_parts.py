"""The parts of a turn that have much to say of their own: nudges, reminders, teams. Codes are in
turn_codes.py."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from gigs.nudge import Nudge
from gigs.records import (
    Batch,
    Binding,
    BoundTalk,
    Due,
    GigLine,
    Group,
    GroupTalk,
    Member,
    NudgeRow,
    OwnReminder,
    Person,
    Place,
)
from gigs.roles import Role


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


class Teams(Protocol):
    """Groups, who has which part in them, and where gigs are shown. person: a person's id."""

    async def role(self, gig: str, person: str) -> Role | None:
        """The strongest part they have in it."""

    async def group(self, key: str) -> Group:
        """As it was set; a fresh one (not known) for one that nobody has set anything in."""

    async def group_of(self, place: Place) -> Group | None:
        """Of a place in which a gig is shown."""

    async def led_by(self, person: str) -> Sequence[Group]: ...

    async def keep(self, group: Group) -> None: ...

    async def members(self, within: str) -> Sequence[Member]:
        """Those who have a part, or asked for one, in the order in which they came."""

    async def member(self, ref: int) -> Member | None: ...

    async def appoint(self, within: str, person: str, role: str, name: str, at: datetime) -> None:
        """within: a group's key, or a gig's id."""

    async def dismiss(self, within: str, person: str) -> None: ...

    async def bind(self, binding: Binding, at: datetime) -> bool:
        """False if it's shown there already. The group must be kept before."""

    async def unbind(self, gig: str, place: Place) -> None: ...

    async def bindings(self, gig: str) -> Sequence[Binding]:
        """The oldest first."""

    async def bound_in(self, group: str) -> Sequence[Binding]: ...

    async def bound_at(self, place: Place) -> Sequence[Binding]: ...

    async def leads(self, gigs: Collection[str]) -> Mapping[str, Sequence[Person]]:
        """Who leads where it's shown, by gig; none is its owner."""

    async def gigs_with(self, person: str) -> Sequence[GigLine]:
        """Open gigs of others in which this person leads or makes, newest first."""

    async def names(self, gig: str) -> Mapping[str, str]:
        """By identity, as their platforms showed those who have a part in it."""


class Whereabouts(Protocol):
    """Places in which a platform lets nothing be said, and chats that go on under another name."""

    async def shut(self, place: Place, why: str, whole: bool = False) -> Sequence[Place]:
        """Nothing can be told there, whole: nor anywhere in its chat. Those that were open."""

    async def open(self, place: Place, whole: bool = False) -> Sequence[Place]:
        """Something can be told there again. Those that were shut."""

    async def shut_among(self, places: Collection[Place]) -> Collection[Place]: ...

    async def move(self, old: Place, new: Place) -> Sequence[Binding]:
        """A chat and all its topics go on under another name, with what is set and shown there,
        everybody's part in it, and the codes that lead back there. Where its gigs are shown now."""


class Talk(Protocol):
    """What groups are told by themselves. A group that is read is nobody else's until the end."""

    async def of(self, key: str) -> GroupTalk | None:
        """None for one that was never kept."""

    async def due(self, now: datetime, most: int) -> Sequence[GroupTalk]:
        """Those who wait longest."""

    async def silent(self, after: str, most: int) -> Sequence[str]:
        """Keys, in their order, of those that have gigs and no time at which they're told."""

    async def bound(self, key: str) -> Sequence[BoundTalk]:
        """The oldest first."""

    async def keep(self, talk: GroupTalk) -> None:
        """When it's told next, and what it was told; not how it's set."""

    async def told(self, key: str, stages: Mapping[str, str], dues: Mapping[str, datetime]) -> None:
        """By gig, the stage and the deadline that the group knows of."""


class Watches(Protocol):
    """Who is told when a gig of others moves on. person: a person's id."""

    async def begin(self, gig: str, person: str) -> None:
        """Once, however often."""

    async def end(self, gig: str, person: str) -> None: ...

    async def of(self, gig: str) -> Sequence[str]: ...
