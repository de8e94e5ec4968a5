"""What a turn puts up and takes off, in its own place and in others."""

from collections.abc import Collection, Sequence
from datetime import datetime

from gigs.records import Message, Place, Shown
from storage import messages, parting, people
from storage.board import Board
from storage.group_talk import StoredGroupTalk
from storage.messages import card_slot
from storage.nudges import StoredNudges
from storage.places import place_key, place_parts, private
from storage.teams import StoredTeams
from storage.transactions import Transaction


class Showing:
    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._board = Board()
        self.nudges = StoredNudges(tx)
        self.teams = StoredTeams(tx)
        self.group_talk = StoredGroupTalk(tx, self.nudges)
        self.elsewhere: list[Place] = []

    async def show(self, place: Place, message: Message, at: datetime) -> None:
        self._board.show(place, message, at)

    async def tell(self, place: Place, message: Message, at: datetime) -> None:
        self._board.show(place, message, at)
        self.elsewhere.append(place)

    async def said_under(self, place: Place, native: str) -> bytes | None:
        return await messages.under(self._tx, place, native)

    async def standing(self, place: Place, slot: str) -> Shown | None:
        return await messages.in_slot(self._tx, place, slot)

    async def reword(self, place: Place, native: str, body: bytes) -> None:
        self._board.reword(place, native, body)

    async def touch_card(self, gig: str, at: datetime) -> None:
        del at  # the card keeps the time at which it was put there
        self._board.touch(gig)

    async def take_back(self, person: str, gigs: Collection[str]) -> None:
        """A place that is shut learns of it when it opens."""
        accounts = await people.accounts(self._tx, person)
        by_key = {place_key(place): place for place in map(private, accounts)}
        for one in await messages.of_gigs(self._tx, list(by_key), gigs):
            self._board.take_back(one.place, one.id)
            if one.open and by_key[one.place] not in self.elsewhere:
                self.elsewhere.append(by_key[one.place])

    async def part(self, gigs: Collection[str], within: str) -> None:
        self.elsewhere += await parting.part(self._tx, self._board, self.nudges, gigs, within)

    async def take_down(self, gig: str, place: Place) -> None:
        self._board.take_off(place_key(place), [card_slot(gig)])
        self.elsewhere.append(place)

    async def hush(self, places: Collection[Place]) -> None:
        for place, slots in (await self.group_talk.said(places)).items():
            self._board.take_off(place_key(place), slots)
            self.elsewhere.append(place)

    async def put_up(self, place: Place | None, further: Collection[str]) -> None:
        """All of it is written. place: that of the turn; further: where more was taken off."""
        others = {*await self._board.write(self._tx), *further}
        if place is not None:
            others |= self._board.shown.keys() - {place_key(place)}
        self.elsewhere += await self._kinds(sorted(others))

    async def _kinds(self, keys: Sequence[str]) -> list[Place]:
        """Of two kinds: a person's own, or one in which a gig is shown to others."""
        bound = await self.teams.bound_among(keys) if keys else ()
        return [Place(*place_parts(key), private=key not in bound) for key in keys]
