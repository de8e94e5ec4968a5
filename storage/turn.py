"""One turn's view of the store: a transaction, and what it has already loaded."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from gigs.journal import Recorded
from gigs.model import Gig
from gigs.records import Dialogue, FileRef, GigLine, Identity, Person, Place
from gigs.refusals import LostRace
from gigs.roles import Role
from storage import (
    dialogues,
    files,
    forgetting,
    joining,
    journal,
    people,
    reach,
    seen,
)
from storage.chain import Head
from storage.codes import StoredCodes
from storage.reminders import StoredReminders
from storage.returning import StoredReturns
from storage.showing import Showing
from storage.transactions import Transaction
from storage.watches import StoredWatches
from storage.whereabouts import StoredWhereabouts


class StoredTurn(Showing):
    def __init__(self, tx: Transaction) -> None:
        super().__init__(tx)
        self.reminders = StoredReminders(tx, self.nudges)
        self.codes = StoredCodes(tx)
        self.returns = StoredReturns(tx, self.nudges, self._board)
        self.watches = StoredWatches(tx)
        self.whereabouts = StoredWhereabouts(tx, self.nudges)
        self.referred: list[str] = []  # files that are held from the commit on
        self.let = False  # files that nobody may hold any more are to be wiped after the commit
        self.forgot = False  # what is left on the disk is to be wiped after the commit
        self._place: Place | None = None
        self._at: datetime | None = None
        self._newcomers: set[Identity] = set()
        self._untold: str | None = None  # a person who speaks again where nothing could be told
        self._dialogues: dict[tuple[Identity, Place], Dialogue | None] = {}
        self._gigs: dict[str, journal.Held | None] = {}
        self._own: dict[str, str] = {}  # owners of gigs that were listed

    async def begin(self, identity: Identity, place: Place, event: str, at: datetime) -> bool:
        self._place, self._at = place, at
        return await seen.mark(self._tx, identity, event, at)

    async def person(self, identity: Identity) -> Person:
        """With the dialogue in the place of the turn, in one statement."""
        if self._place is None:
            person = await people.find(self._tx, identity)
        else:
            found = await people.find_with_dialogue(self._tx, identity, self._place)
            person, dialogue, untold, alone = found or (people.newcomer(), None, False, True)
            if found:
                self._dialogues[identity, self._place] = dialogue
            if alone:
                self.teams.in_none.add(person.id)
            if untold and self._place.private:
                self._untold = person.id
        if not person.known:
            self._newcomers.add(identity)
        return person

    async def keep_person(self, identity: Identity, person: Person) -> None:
        newly = identity in self._newcomers or not person.known
        await people.keep(self._tx, identity, person, newly, self._at)
        self._newcomers.discard(identity)

    async def forget(self, identity: Identity, person: Person) -> Person:
        """All that is known of them; they are as somebody who comes just now, in their language."""
        if self._at is None:
            raise RuntimeError("a turn begins before it forgets")
        self.elsewhere += await forgetting.forget(self._tx, person.id, self._at)
        self.forgot = self.nudges.changed = True
        self._dialogues.clear()
        self._gigs.clear()
        self._own.clear()
        self._untold = None
        fresh = replace(people.newcomer(), language=person.language)
        self._newcomers.add(identity)
        await self.keep_person(identity, fresh)
        return replace(fresh, known=True)

    async def accounts(self, person: str) -> Sequence[Identity]:
        return await people.accounts(self._tx, person)

    async def join(self, asker: str, other: Person) -> Person:
        joined = await joining.join(self._tx, asker, other.id)
        self.teams.in_none.clear()
        self._gigs.clear()
        self._own.clear()
        self.nudges.changed = True
        self._untold = joined.id  # what couldn't be told to one of them can be told here
        return joined

    async def dialogue(self, identity: Identity, place: Place) -> Dialogue | None:
        if (identity, place) not in self._dialogues:
            found = await dialogues.find(self._tx, identity, place)
            self._dialogues[identity, place] = found
        return self._dialogues[identity, place]

    async def keep_dialogue(
        self, identity: Identity, place: Place, dialogue: Dialogue | None, at: datetime
    ) -> None:
        """What is closed already isn't closed again."""
        if dialogue is not None:
            await dialogues.keep(self._tx, identity, place, dialogue, at)
        elif self._dialogues.get((identity, place), ...) is not None:
            await dialogues.close(self._tx, identity, place)
        self._dialogues.pop((identity, place), None)

    async def _held(self, gig: str) -> journal.Held | None:
        if gig not in self._gigs:
            self._gigs[gig] = await journal.load(self._tx, gig)
        return self._gigs[gig]

    async def gig(self, gig: str) -> Gig | None:
        held = await self._held(gig)
        return held.gig if held else None

    async def gigs(self, gigs: Collection[str]) -> Mapping[str, Gig]:
        self._gigs |= await journal.load_all(self._tx, sorted(set(gigs) - set(self._gigs)))
        return {id_: held.gig for id_ in gigs if (held := self._gigs.get(id_)) is not None}

    async def role(self, gig: str, person: Person) -> Role | None:
        """An owner's costs no statement."""
        held = await self._held(gig)
        if held is None:
            return None
        return Role.OWNER if held.owner == person.id else await self.teams.role(gig, person.id)

    async def roles(self, gigs: Collection[str], person: Person) -> Mapping[str, Role]:
        """An owner's of gigs at hand or listed cost no statement, and no gig is loaded for it."""
        owners = self._own | {id_: held.owner for id_, held in self._gigs.items() if held}
        at_hand = [id_ for id_ in gigs if owners.get(id_) == person.id]
        rest = sorted(set(gigs) - set(at_hand))
        found = await self.teams.roles(rest, person.id) if rest else {}
        return {**dict.fromkeys(at_hand, Role.OWNER), **found}

    async def is_shared(self, gig: str) -> bool:
        held = await self._held(gig)
        return held is not None and held.shared

    async def owner(self, gig: str) -> Person:
        held = await self._held(gig)
        found = await people.by_id(self._tx, held.owner) if held else None
        if found is None:
            raise LostRace("gig.moved-on")
        return found

    async def owners(self, gigs: Collection[str]) -> Mapping[str, str]:
        """Without loading them."""
        at_hand = {id_: held.owner for id_ in gigs if (held := self._gigs.get(id_))}
        rest = await journal.owners(self._tx, sorted(set(gigs) - at_hand.keys()))
        return {**at_hand, **rest}

    async def known_as(self, identity: str) -> Person | None:
        platform, _, account = identity.partition(":")
        found = await people.find(self._tx, Identity(platform, account))
        return found if found.known else None

    async def gigs_of(self, person: Person, closed: bool = False) -> Sequence[GigLine]:
        lines = await journal.gigs_of(self._tx, person, closed)
        self._own.update((line.id, person.id) for line in lines)
        return lines

    async def append(self, person: Person, gig: Gig, recorded: Sequence[Recorded]) -> None:
        if not recorded:
            return
        held = await self._held(gig.id) if recorded[0].stamp.seq > 1 else None
        if held is None and recorded[0].stamp.seq > 1:
            raise LostRace("gig.moved-on")
        owner, head = (held.owner, held.head) if held else (person.id, None)
        end: Head = await journal.append(self._tx, person, gig, recorded, head)
        self._gigs[gig.id] = journal.Held(gig, owner, end, held is not None and held.shared)

    async def refer(self, person: Person, gig: str | None, file: FileRef) -> None:
        if self._at is None:
            raise RuntimeError("a turn begins before it keeps files")
        await files.refer(self._tx, person, gig, file, self._at)
        self.referred.append(file.sha256)

    async def let_go(self, person: Person, media_type: str) -> None:
        await files.let_go(self._tx, person, media_type)
        self.let = True

    async def holds(self, person: Person, sha256: str) -> FileRef | None:
        return await files.held(self._tx, person, sha256)

    async def spare_files(self, person: Person, before: datetime) -> int:
        return await files.spare(self._tx, person, before)

    async def drop_spare_files(self, person: Person, before: datetime) -> None:
        self.forgot = True
        await files.drop_spare(self._tx, person, before)

    async def private_places(self, people: Sequence[str]) -> Mapping[str, Sequence[Place]]:
        return await reach.private_places(self._tx, people)

    async def end(self) -> None:
        """What was put up is written; the commit is the store's."""
        again = self._place if self._untold else None
        if self._untold and again and self._at:
            count = await reach.spoken_again(self._tx, self._untold, self._at)
            self.nudges.changed = self.nudges.changed or count > 0
        await self.put_up(self._place, self.returns.places)
        if again:
            await reach.reopen(self._tx, again)
