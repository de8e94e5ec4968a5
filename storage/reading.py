"""Several things read at once, as they stood at one moment: each transaction is a trip or two."""

from collections.abc import Mapping, Sequence

from gigs.model import Gig
from gigs.records import GigLine, Identity, Person, Place, Shown
from storage import journal, messages, outbox, people
from storage.nudges import StoredNudges
from storage.reminders import StoredReminders
from storage.teams import StoredTeams
from storage.transactions import Transaction


class Reading:
    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self.nudges = StoredNudges(tx)
        self.reminders = StoredReminders(tx, self.nudges)
        self.teams = StoredTeams(tx)

    async def unsaid(self, place: Place, limit: int) -> Sequence[Shown]:
        return await outbox.unsaid(self._tx, place, limit)

    async def person(self, identity: Identity) -> Person:
        return await people.find(self._tx, identity)

    async def gig(self, gig: str) -> Gig | None:
        held = await journal.load(self._tx, gig)
        return held.gig if held else None

    async def gigs(self, gigs: Sequence[str]) -> Mapping[str, Gig]:
        """Those of them that there are."""
        held = await journal.load_all(self._tx, sorted(set(gigs)))
        return {id_: one.gig for id_, one in held.items()}

    async def gigs_of(self, person: Person) -> Sequence[GigLine]:
        """The open ones, newest first."""
        return await journal.gigs_of(self._tx, person, closed=False)

    async def said_under(self, place: Place, native: str) -> bytes | None:
        return await messages.under(self._tx, place, native)
