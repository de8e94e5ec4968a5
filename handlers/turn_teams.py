"""What a turn knows of groups, of who has which part, and of the places where gigs are shown."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from gigs.records import (
    Binding,
    BoundTalk,
    Group,
    GroupTalk,
    Member,
    Person,
    Place,
    SharedLine,
)
from gigs.roles import Role


class Teams(Protocol):
    """Groups, who has which part in them, and where gigs are shown. person: a person's id."""

    async def role(self, gig: str, person: str) -> Role | None:
        """The strongest part they have in it."""

    async def parts(self, gig: str, people: Sequence[str]) -> Mapping[str, Role]:
        """The same of several people, for those who have one."""

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

    async def unbind(self, bindings: Sequence[Binding]) -> None: ...

    async def bindings(self, gig: str) -> Sequence[Binding]:
        """The oldest first."""

    async def bound_in(self, group: str) -> Sequence[Binding]: ...

    async def bound_on(self, platform: str) -> Sequence[Binding]: ...

    async def bound_at(self, place: Place) -> Sequence[Binding]: ...

    async def leads(self, gigs: Collection[str]) -> Mapping[str, Sequence[Person]]:
        """Who leads where it's shown, by gig; none is its owner."""

    async def gigs_with(self, person: str) -> Sequence[SharedLine]:
        """Open gigs of others in which this person has a part, newest first."""

    async def parts_of(self, person: str) -> Sequence[Member]:
        """All that they have or asked for, of groups and of single gigs, but to lead."""

    async def names(self, gig: str) -> Mapping[str, str]:
        """By identity, as their platforms showed those who have a part in it."""


class Whereabouts(Protocol):
    """Places in which a platform lets nothing be said, and chats that go on under another name."""

    async def shut(self, place: Place, why: str, whole: bool = False) -> Sequence[Place]:
        """Nothing can be told there, whole: nor anywhere in its chat. Those that were open."""

    async def open(self, place: Place, whole: bool = False) -> Sequence[Place]:
        """Something can be told there again. Those that were shut."""

    async def shut_among(self, places: Collection[Place]) -> Mapping[Place, str]:
        """With the reason."""

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
