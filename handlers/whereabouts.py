"""What a platform tells of a place by itself: it's shut, it's open again, it goes on elsewhere.

Nobody speaks there then, so these are turns without an event. The owners of what is shown there are
told once when it's shut; when it opens, or goes on elsewhere, each gig's card stands there anew.
"""

from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager

from gigs.model import Gig
from gigs.records import Binding, Place
from handlers import groups
from handlers.assistant import nothing
from handlers.cards import spoken
from handlers.on_record import message
from handlers.ports import Clock, Store, Turn, Voice
from handlers.reply import CardShown, Listed, Reply, Say, Words

REMOVED = "removed"
REASONS = frozenset({REMOVED, "rights", "deleted", "closed", "gone", "locked"})
"""Why a place is shut, as far as its people can change it. A topic of Telegram's is deleted or
closed; a channel or thread of Discord's is gone or locked."""


class PlaceNews:
    def __init__(
        self, store: Store, voice: Voice, clock: Clock, planned: Callable[[], None] = nothing
    ) -> None:
        """planned: as of the assistant."""
        self._store, self._voice, self._clock, self._planned = store, voice, clock, planned

    async def shut(self, place: Place, why: str, whole: bool = False) -> None:
        """why: of REASONS, or any other. whole: its chat with all its topics."""
        async with self._turn() as (turn, wake):
            shut = await turn.whereabouts.shut(place, why, whole)
            if not place.private:
                wake.extend(await self._owners_told(turn, shut, why))

    async def opened(self, place: Place, whole: bool = False) -> None:
        async with self._turn() as (turn, wake):
            for one in await turn.whereabouts.open(place, whole):
                await self._shown_anew(turn, await turn.teams.bound_at(one))
                wake.append(one)

    async def member_of(self, platform: str, groups: Collection[str]) -> None:
        """It's a member of these groups, by their keys, and of no other of this platform."""
        async with self._turn() as (turn, wake):
            bound = await turn.teams.bound_on(platform)
            shut = await turn.whereabouts.shut_among({one.place for one in bound})
            lost, back = list[Place](), list[Place]()
            for one in bound:
                removed = shut.get(one.place) == REMOVED
                if one.within not in groups and not removed:
                    lost += await turn.whereabouts.shut(one.place, REMOVED)
                elif one.within in groups and removed:
                    back += await turn.whereabouts.open(one.place)
            wake.extend(await self._owners_told(turn, lost, REMOVED))
            await self._shown_anew(turn, [one for one in bound if one.place in back])
            wake.extend(back)

    async def moved(self, old: Place, new: Place) -> None:
        """Before anything else is said in the new one."""
        async with self._turn() as (turn, wake):
            moved = await turn.whereabouts.move(old, new)
            await self._shown_anew(turn, moved)
            wake.extend([new, *(one.place for one in moved)])

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[tuple[Turn, list[Place]]]:
        """With the places that are to be told something once it's kept."""
        told: list[Place] = []
        async with self._store.turn(alone=True) as turn:
            yield turn, told
        for place in {*told, *turn.elsewhere}:
            self._voice.wake(place)
        if turn.nudges.changed:
            self._planned()

    async def _shown_anew(self, turn: Turn, bound: Sequence[Binding]) -> None:
        gigs = await turn.gigs([one.gig for one in bound])
        for one in bound:
            if one.gig in gigs and gigs[one.gig].closed is None:
                view = groups.view_in(await turn.teams.group(one.within))
                card = message(CardShown(one.gig, view))
                await turn.show(one.place, card, self._clock.now())

    async def _owners_told(self, turn: Turn, shut: Sequence[Place], why: str) -> list[Place]:
        """Each once, of all their gigs that were shown there."""
        by_owner: dict[str, list[Gig]] = {}
        for gig in await _open_gigs(turn, shut):
            by_owner.setdefault((await turn.owner(gig.id)).id, []).append(gig)
        private = await turn.private_places(list(by_owner))
        told = []
        for owner, gigs in by_owner.items():
            for place in private[owner][:1]:
                of = gigs[0].id if len(gigs) == 1 else None
                await turn.show(place, message(_lost(gigs, why), of), self._clock.now())
                told.append(place)
        return told


async def _open_gigs(turn: Turn, places: Sequence[Place]) -> list[Gig]:
    """Those shown in these places, each once."""
    bound = [one.gig for place in places for one in await turn.teams.bound_at(place)]
    found = await turn.gigs(list(dict.fromkeys(bound)))
    return [gig for gig in found.values() if gig.closed is None]


def _lost(gigs: Sequence[Gig], why: str) -> Reply:
    names = Listed(tuple(spoken(gig) for gig in gigs))
    reason = why if why in REASONS else "other"
    return Say(Words("bind.lost", {"gigs": names, "n": len(gigs), "why": reason}))
