"""Whatever happens to a gig, in any order: its row says what its journal says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from gigs.entries.opening import GigOpened
from gigs.journal import Entry, Recorded, fold, record
from gigs.model import Gig
from gigs.refusals import Stale
from storage.schema import GIGS
from storage.store import Store
from tests.storage.histories import LATER, OPENINGS
from tests.storage.made import BADR, MONA, NOW, met

numbers = count(1)


@dataclass(frozen=True)
class Erase:
    subject: str


@dataclass(frozen=True)
class LateTurn:
    """Entries made on a state that is no longer the gig's."""

    entries: Sequence[Entry]


class OtherModel:
    """The program was changed, so that no snapshot fits any more."""


class Rebuild:
    """The operator has all snapshots made anew."""


BATCHES = st.lists(LATER, min_size=1, max_size=3)
STEPS = st.one_of(
    BATCHES,
    BATCHES,
    BATCHES.map(LateTurn),
    st.sampled_from([Erase(str(MONA)), Erase(str(BADR))]),
    st.builds(OtherModel),
    st.builds(Rebuild),
)


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(opening=OPENINGS, steps=st.lists(st.tuples(STEPS, st.booleans()), max_size=8))
async def test_any_history(store: Store, opening: Entry, steps: list[tuple[object, bool]]) -> None:
    """Each example is a gig of its own in the same store."""
    gig = f"g{next(numbers)}"
    await entered(store, gig, [opening], str(MONA))
    for step, mine in steps:
        await taken(store, gig, step, str(MONA if mine else BADR))
        journal = await store.journal_of(gig)
        assert await store.gig(gig) == fold(journal)
        assert [recorded.stamp.seq for recorded in journal] == list(range(1, len(journal) + 1))
    assert await store.verify_all() == []


async def taken(store: Store, gig: str, step: object, actor: str) -> None:
    match step:
        case list() as entries:
            await entered(store, gig, entries, actor)
        case Erase(subject):
            await store.erase_texts(gig, subject, NOW)
        case LateTurn(entries):
            await late(store, gig, entries, actor)
        case OtherModel():
            async with store.transactions.write() as tx:
                await tx.run(update(GIGS).values(stamp="another", snapshot=b"{}"))
        case Rebuild():
            await store.rebuild()


async def entered(store: Store, gig: str, entries: Sequence[Entry], actor: str) -> None:
    """What comes back from the journal is exactly what went in."""
    person = await met(store)
    async with store.turn() as turn:
        before = await turn.gig(gig)
        after, recorded = under(gig, before, entries, actor)
        await turn.append(person, after, recorded)
    assert (await store.journal_of(gig))[-len(recorded) :] == recorded


def under(
    gig: str, before: Gig | None, entries: Sequence[Entry], actor: str
) -> tuple[Gig, tuple[Recorded, ...]]:
    if before is None:
        (opening,) = entries
        assert isinstance(opening, GigOpened)
        entries = [replace(opening, gig=gig)]
    after, recorded = record(before, entries, NOW, actor)
    assert after is not None
    return after, recorded


async def late(store: Store, gig: str, entries: Sequence[Entry], actor: str) -> None:
    old = await store.gig(gig)
    await entered(store, gig, entries, actor)
    after, recorded = under(gig, old, entries, actor)
    before = await store.journal_of(gig)
    person = await met(store)
    with pytest.raises(Stale):
        async with store.turn() as turn:
            await turn.append(person, after, recorded)
    assert await store.journal_of(gig) == before
