"""Changes made behind the program's back, in the database itself, are found at their place."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import Table, delete, insert, select, text, update

from gigs.entries.agreement import WordsKept
from gigs.entries.opening import ClientNamed, TitleCorrected
from storage.chain import Fault
from storage.schema import GIGS, JOURNAL, OPENINGS
from storage.store import Store
from tests.storage.made import BADR, TITLE, kept, opened


async def three(store: Store) -> None:
    await kept(store, [opened(), TitleCorrected("أوضح"), WordsKept("request", words="نعم")])


async def do(store: Store, statement: Any) -> Any:
    async with store.transactions.write() as tx:
        return await tx.run(statement)


async def at_place(store: Store, seq: int) -> bool:
    """Whether a fault is found at exactly this entry of the gig."""
    return [(fault.gig, fault.seq) for fault in await store.verify_all()] == [("g1", seq)]


async def test_what_was_written_is_found_as_it_was(store: Store) -> None:
    await three(store)
    await kept(store, [opened("g2")], identity=BADR)
    assert await store.verify_all() == []


@pytest.mark.parametrize(
    ("table", "column"),
    [
        *((JOURNAL, name) for name in ("kind", "v", "at", "actor", "body", "prev", "hash")),
        *((OPENINGS, name) for name in ("field", "salt", "text", "subject")),
        *((GIGS, name) for name in ("head_hash", "snapshot", "title", "name", "updated_at")),
    ],
    ids=str,
)
async def test_a_changed_column(store: Store, table: Table, column: str) -> None:
    """One byte, in the middle; test_chain changes each one."""
    await three(store)
    here = (table.c.id if table is GIGS else table.c.gig) == "g1"
    here = here if table is GIGS else here & (table.c.seq == 2)
    ((was,),) = (await do(store, select(table.c[column]).where(here))).all()
    now = was.replace(minute=6) if column == "updated_at" else changed(was)
    await do(store, update(table).where(here).values({column: now}))
    assert await at_place(store, 3 if table is GIGS else 2)


def changed(was: Any) -> Any:
    if isinstance(was, int):
        return was + 1
    half = len(was) // 2
    if isinstance(was, bytes):
        return was[:half] + bytes([was[half] ^ 1]) + was[half + 1 :]
    return was[:half] + chr(ord(was[half]) ^ 1) + was[half + 1 :]


@pytest.mark.parametrize("column", ["kind", "at", "actor"])
async def test_text_that_is_no_text_any_more(on_file: Store, column: str) -> None:
    """PostgreSQL holds no such bytes; SQLite takes what it is given."""
    await three(on_file)
    broken = f"UPDATE journal SET {column} = CAST(x'ff00c3' AS TEXT) WHERE seq = 2"  # noqa: S608 ours
    await do(on_file, text(broken))
    assert await on_file.verify_all() == [Fault("g1", 2, "entry")]


@pytest.mark.parametrize("seq", [1, 2, 3])
async def test_a_removed_row(store: Store, seq: int) -> None:
    await three(store)
    await do(store, delete(OPENINGS).where(OPENINGS.c.seq == seq))
    await do(store, delete(JOURNAL).where(JOURNAL.c.seq == seq))
    assert await store.verify_all() == [Fault("g1", seq, "missing")]


async def test_an_added_row(store: Store) -> None:
    await three(store)
    row = (await do(store, select(JOURNAL).where(JOURNAL.c.seq == 3))).one()
    await do(store, insert(JOURNAL).values({**row._mapping, "seq": 4}))
    assert await store.verify_all() == [Fault("g1", 4, "added")]


async def test_two_rows_swapped(store: Store) -> None:
    await three(store)
    await kept(store, [TitleCorrected("a"), TitleCorrected("b")], "g1")
    await do(store, delete(OPENINGS).where(OPENINGS.c.seq > 3))
    for was, now in ((4, 9), (5, 4), (9, 5)):
        await do(store, update(JOURNAL).where(JOURNAL.c.seq == was).values(seq=now))
    assert await at_place(store, 4)


async def test_a_gig_that_is_gone_from_the_list(on_file: Store) -> None:
    """SQLite's guard can be switched off by who holds the file."""
    await three(on_file)
    with closing(sqlite3.connect(on_file.engines.file)) as connection, connection:
        connection.execute("DELETE FROM gigs")
    assert await on_file.verify_all() == [Fault("g1", 1, "added")]


async def test_each_gigs_fault_is_told(store: Store) -> None:
    for n in range(60):
        await kept(store, [opened(f"g{n:02}")])
    for gig in ("g07", "g30", "g59"):
        await do(store, update(JOURNAL).where(JOURNAL.c.gig == gig).values(v=9))
    faults = await store.verify_all()
    assert faults == [Fault(gig, 1, "entry") for gig in ("g07", "g30", "g59")]


async def test_a_snapshot_of_another_model_is_folded_anew(store: Store) -> None:
    gig = await kept(store, [opened(), ClientNamed("أحمد")])
    await do(store, update(GIGS).values(stamp="another", snapshot=b"{}", title="old"))
    assert await store.gig("g1") == gig
    assert [fault.what for fault in await store.verify_all()] == ["snapshot"]  # its title
    assert await store.rebuild() == 1
    assert await store.verify_all() == []
    after = await kept(store, [TitleCorrected("new")], "g1")
    assert await store.gig("g1") == after


async def test_all_gigs_are_made_anew(store: Store) -> None:
    for n in range(60):
        await kept(store, [opened(f"g{n:02}")])
    await do(store, update(GIGS).values(snapshot=b"?", name="?", title="?"))
    assert len(await store.verify_all()) == 60
    assert await store.rebuild() == 60
    assert await store.verify_all() == []
    found = (await do(store, select(GIGS.c.title).distinct())).scalars().all()
    assert found == [TITLE]
