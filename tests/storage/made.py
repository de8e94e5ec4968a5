"""Gigs, people and turns to test with."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from gigs.entries.opening import GigOpened, TitleCorrected
from gigs.journal import Entry, record
from gigs.model import Gig, Mode
from gigs.records import Identity, Person, Place
from storage.store import Store
from storage.turn import StoredTurn

NOW = datetime(2026, 11, 23, 17, 5, tzinfo=UTC)
MONA = Identity("web", "1")
BADR = Identity("web", "2")
HOME = Place("web", "1")
TITLE = "نموذج إكسل للمخزون"


def opened(gig: str = "g1", title: str = TITLE) -> GigOpened:
    return GigOpened(
        gig=gig,
        name="olive",
        work="excel",
        size="normal",
        profile="khamsat",
        revision=1,
        mode=Mode.ALL_ACTIVE,
        language="ar",
        currency="USD",
        price=8000,
        title=title,
    )


async def met(store: Store, identity: Identity = MONA) -> Person:
    """A person who is known from now on."""
    async with store.turn() as turn:
        person = await turn.person(identity)
        if not person.known:
            person = replace(person, language="ar", known=True)
            await turn.keep_person(identity, person)
    return person


async def kept(
    store: Store, entries: Sequence[Entry], gig: str | None = None, identity: Identity = MONA
) -> Gig:
    """A turn that appends entries: to a gig, or opening one."""
    person = await met(store, identity)
    async with store.turn() as turn:
        before = await turn.gig(gig) if gig else None
        after, recorded = record(before, entries, NOW, str(identity))
        assert after is not None
        await turn.append(person, after, recorded)
    return after


async def counted(turn: StoredTurn, person: Person, gig: str) -> Gig:
    """One more correction of the title: a journal that can be counted."""
    before = await turn.gig(gig)
    assert before is not None
    after, recorded = record(before, [TitleCorrected(f"title {before.seq}")], NOW, str(MONA))
    assert after is not None
    await turn.append(person, after, recorded)
    return after
