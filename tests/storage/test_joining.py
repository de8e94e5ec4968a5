"""Two people become one, on both engines: nothing is lost, nothing doubled, all or nothing."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from gigs.journal import record
from gigs.nudge import Kind
from gigs.records import FileRef, Identity, OwnReminder, Person, Rhythm
from gigs.refusals import Stale
from storage.joining import together
from storage.schema import FILE_REFS, METADATA, PEOPLE
from storage.store import Store
from tests.storage.made import BADR, HOME, MONA, NOW, kept, met, opened
from tests.storage.planned import CHAT, DAY, hours, nudge, plan, rows, send

FILE = FileRef("a" * 64, "work.xlsx", 3, "application/zip")


async def join(store: Store) -> Person:
    """Badr's becomes Mona's."""
    mona = await met(store)
    async with store.turn(alone=True) as turn:
        return await turn.join(mona.id, await turn.person(BADR))


async def lived(store: Store, who: Identity, gig: str) -> None:
    await kept(store, [opened(gig)], identity=who)
    await plan(store, nudge(), gig=gig, identity=who)
    async with store.turn() as turn:
        await turn.begin(who, HOME, f"e{gig}", NOW)
        person = await turn.person(who)
        await turn.nudges.stop(person, None, Kind.REVIEW.value)  # both of them
        own = OwnReminder(f"own{gig}", None, "words", "2026-11-25T09:00", "Asia/Riyadh", None, ())
        await turn.reminders.keep(person, own, NOW)
        await turn.refer(person, None, FILE)
        await turn.codes.make("client", person, gig, NOW + DAY)


async def test_everything_is_one_persons(store: Store) -> None:
    await lived(store, MONA, "g1")
    await lived(store, BADR, "g2")
    badr = await met(store, BADR)
    joined = await join(store)
    assert await store.person(BADR) == await store.person(MONA) == joined
    async with store.turn() as turn:
        assert {line.id for line in await turn.gigs_of(joined)} == {"g1", "g2"}
        assert [one.id for one in await turn.reminders.of(joined)] == ["owng1", "owng2"]
        assert {row.gig for row in await turn.nudges.coming(joined, 9)} == {"g1", "g2"}
        assert await turn.accounts(joined.id) == [MONA, BADR]
    assert await store.verify_all() == []
    assert await mentions(store, badr.id) == []


async def mentions(store: Store, person: str) -> Sequence[str]:
    """Columns in which they are still named."""
    found = []
    async with store.transactions.read() as tx:
        for table in METADATA.sorted_tables:
            for column in table.c:
                if column.name in {"person", "owner"} or column is PEOPLE.c.id:
                    query = select(func.count()).select_from(table).where(column == person)
                    if (await tx.run(query)).scalar_one():
                        found.append(str(column))
    return found


async def test_what_both_have_stays_once(store: Store) -> None:
    await lived(store, MONA, "g1")
    await lived(store, BADR, "g2")
    await join(store)
    async with store.transactions.read() as tx:
        assert (await tx.run(select(func.count()).select_from(FILE_REFS))).scalar_one() == 1


@pytest.mark.parametrize("told", ["asker", "other", "both", "neither"])
async def test_a_nudge_of_both_is_told_once(store: Store, told: str) -> None:
    """As two have who both see one gig."""
    await kept(store, [opened("g1")])
    if told in {"asker", "both"}:
        await plan(store, nudge())
    if told in {"other", "both"}:
        await plan(store, nudge(), identity=BADR)
    if told != "neither":
        await send(store, hours(25))
    await plan(store, nudge())
    await plan(store, nudge(), identity=BADR)
    assert len(await rows(store)) == 2
    await join(store)
    (row,) = await rows(store)
    assert row.state == ("planned" if told == "neither" else "sent")
    assert len(await send(store, hours(26), batch="again")) == (told == "neither")


async def test_journals_stay_byte_for_byte(store: Store) -> None:
    await kept(store, [opened("g2")], identity=BADR)
    await met(store)
    before = await store.journal_of("g2")
    await join(store)
    assert await store.journal_of("g2") == before
    assert {one.stamp.actor for one in before} == {str(BADR)}


async def test_what_waited_for_a_way_to_one_of_them_goes_the_others(store: Store) -> None:
    await kept(store, [opened("g1")])
    await plan(store, nudge())
    async with store.turn() as turn:
        (due,) = await turn.nudges.due(hours(25), 9)
        await turn.nudges.fail(due.rows)
    badr = await met(store, BADR)
    async with store.turn() as turn:
        await turn.begin(BADR, CHAT, "e1", hours(26))
        await turn.join((await turn.person(MONA)).id, badr)
    assert [row.state for row in await rows(store)] == ["planned"]


async def test_undone_whole(store: Store) -> None:
    await lived(store, MONA, "g1")
    await lived(store, BADR, "g2")
    badr = await met(store, BADR)

    async def broken_off() -> None:
        async with store.turn() as turn:
            await turn.join((await turn.person(MONA)).id, badr)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await broken_off()
    assert (await store.person(BADR)).id == badr.id
    async with store.turn() as turn:
        assert [line.id for line in await turn.gigs_of(badr)] == ["g2"]


async def test_who_is_another_already_joins_nobody(store: Store) -> None:
    mona, badr = await met(store), await met(store, BADR)
    await join(store)

    async def again() -> None:
        async with store.turn() as turn:
            await turn.join(mona.id, badr)

    with pytest.raises(Stale):
        await again()


async def test_both_ways_at_once(store: Store) -> None:
    """Each asked the other: one of the two happens, the other finds that it has."""
    await lived(store, MONA, "g1")
    await lived(store, BADR, "g2")
    mona, badr = await met(store), await met(store, BADR)

    async def one_way(asker: Person, other: Person) -> None:
        async with store.turn(alone=True) as turn:
            await turn.join(asker.id, other)

    ways = (one_way(mona, badr), one_way(badr, mona))
    ended = await asyncio.gather(*ways, return_exceptions=True)
    assert sorted(type(one).__name__ for one in ended) == ["LostRace", "NoneType"]
    assert (await store.person(MONA)).id == (await store.person(BADR)).id
    assert await store.verify_all() == []


async def test_what_begins_meanwhile_is_theirs_too(store: Store) -> None:
    await lived(store, MONA, "g1")
    await lived(store, BADR, "g2")

    async def begins() -> None:
        async with store.turn() as turn:
            after, recorded = record(None, [opened("g3")], NOW, str(BADR))
            assert after is not None
            await turn.append(await turn.person(BADR), after, recorded)

    ended = await asyncio.gather(join(store), begins(), return_exceptions=True)
    if isinstance(ended[1], Stale):  # as the assistant does with a lost race
        await begins()
    person = await store.person(MONA)
    async with store.turn() as turn:
        found = {line.id for line in await turn.gigs_of(person)}
    assert found == {"g1", "g2", "g3"}


def test_whose_settings_they_are() -> None:
    asker = Person("a", "ar", None, None, ("ask",), rhythm=Rhythm("intense"), since=NOW)
    earlier = NOW - timedelta(days=3)
    rhythm = Rhythm("off", "23:00", "07:00", fasting=True)
    other = Person("b", "en", "Africa/Cairo", "upwork", ("look", "ask"), True, rhythm, earlier)
    assert together(asker, other) == Person(
        "a",
        "ar",
        "Africa/Cairo",
        "upwork",
        ("ask", "look"),
        rhythm=Rhythm("intense", "23:00", "07:00", fasting=True),
        since=earlier,
    )
    own = Rhythm("quiet", "21:00", "06:00", discreet=True)
    mine = Person("b", "en", "Asia/Riyadh", "khamsat", (), rhythm=own)
    assert together(mine, other).rhythm == Rhythm("quiet", "21:00", "06:00", True, True)
    assert together(mine, other).since is None
