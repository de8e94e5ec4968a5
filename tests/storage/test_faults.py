"""What goes wrong outside is said in a word that can be put to a person, and loses nothing."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import bindparam, text, update

from gigs.entries.opening import TitleCorrected
from gigs.records import Message
from gigs.refusals import LostRace, Stale
from storage.faults import Full, Locked, StorageFault, Unreachable, meaning, told_plainly
from storage.schema import GIGS
from storage.store import Store
from tests.postgres import named
from tests.storage.made import HOME, NOW, kept, opened

NAME = update(GIGS).where(GIGS.c.id == bindparam("of_gig")).values(name=bindparam("now"))


@pytest_asyncio.fixture
async def hasty(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Store]:
    """A store that doesn't wait for locks."""
    store = await Store.open(sqlite_url, tmp_path / "vault", patience=0.05)
    yield store
    await store.close()


@contextmanager
def held_by_another(store: Store, begin: str) -> Iterator[None]:
    with closing(sqlite3.connect(store.engines.file, isolation_level=None)) as other:
        other.execute(begin)
        other.execute("SELECT count(*) FROM gigs").fetchall()
        yield
        other.execute("ROLLBACK")


async def test_a_locked_database_is_said_and_passes(hasty: Store) -> None:
    await kept(hasty, [opened()])
    with held_by_another(hasty, "BEGIN IMMEDIATE"):
        with pytest.raises(Locked) as fault:
            await kept(hasty, [TitleCorrected("x")], "g1")
        assert (await hasty.gig("g1")) is not None
    assert (fault.value.key, fault.value.params) == (
        "storage.locked",
        {"why": "database is locked"},
    )
    gig = await kept(hasty, [TitleCorrected("y")], "g1")
    assert gig.seq == 2


async def test_a_log_that_another_reads_cannot_be_emptied_yet(hasty: Store) -> None:
    await kept(hasty, [opened()])
    with held_by_another(hasty, "BEGIN"):
        await kept(hasty, [TitleCorrected("x")], "g1")
        with pytest.raises(Locked):
            await hasty.transactions.empty_log()
    await hasty.transactions.empty_log()
    assert hasty.engines.file.with_name("mithaq.sqlite-wal").stat().st_size == 0


async def test_a_full_disk_is_said_and_loses_nothing(on_file: Store) -> None:
    """SQLite's own limit on a file's pages stands for the disk's end."""
    gig = await kept(on_file, [opened()])
    await limit(on_file, None)
    with pytest.raises(Full) as fault:
        await talkative_turn(on_file)
    assert fault.value.key == "storage.full"
    assert await on_file.gig("g1") == gig
    assert await on_file.feed(HOME, 0, 100) == []
    await limit(on_file, 1_000_000)
    assert (await kept(on_file, [TitleCorrected("room again")], "g1")).seq == 2
    assert await on_file.verify_all() == []


async def talkative_turn(store: Store) -> None:
    async with store.turn() as turn:
        for n in range(100):
            await turn.show(HOME, Message("said", bytes(5000), slot=str(n)), NOW)


async def limit(store: Store, pages: int | None) -> None:
    """None: no page more than there are."""
    async with store.transactions.write() as tx:
        count = (await tx.run(text("SELECT * FROM pragma_page_count()"))).scalar_one()
        await tx.run(text(f"PRAGMA max_page_count = {pages or count}"))


async def test_a_folder_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "taken.sqlite").mkdir()
    with pytest.raises(Unreachable) as fault:
        await Store.open(f"sqlite:///{tmp_path / 'taken.sqlite'}", tmp_path)
    assert fault.value.key == "storage.unreachable"


@pytest.mark.postgres
async def test_a_server_that_isnt_there(tmp_path: Path) -> None:
    with pytest.raises(Unreachable):
        await Store.open("postgresql://nobody@127.0.0.1:1/none", tmp_path)


@pytest.mark.postgres
async def test_a_database_that_the_server_doesnt_have(server: str, tmp_path: Path) -> None:
    with pytest.raises(Unreachable):
        await Store.open(named(server, "never_made"), tmp_path)


class Refused(Exception):
    def __init__(self, sqlstate: str) -> None:
        super().__init__(sqlstate)
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("53100", Full),
        ("55P03", Locked),
        ("08006", Unreachable),
        ("57P01", Unreachable),
        ("40001", LostRace),
        ("40P01", LostRace),
        ("22012", ZeroDivisionError),
    ],
)
def test_what_a_servers_reasons_mean(code: str, kind: type[Exception]) -> None:
    assert type(meaning(ZeroDivisionError(), Refused(code))) is kind


def test_another_error_stays_what_it_is() -> None:
    for error in (KeyError("x"), FileNotFoundError(2, "x"), StorageFault(key="x")):
        with pytest.raises(type(error)) as found, told_plainly():
            raise error
        assert found.value is error


@pytest.mark.postgres
async def test_of_two_turns_in_each_others_way_one_is_stale(on_server: Store) -> None:
    """The server ends one of the two; that one may come again."""
    for gig in ("g1", "g2"):
        await kept(on_server, [opened(gig)])
    waiting = asyncio.Barrier(2)

    async def both(first: str, second: str) -> str:
        try:
            async with on_server.transactions.write() as tx:
                await tx.run(NAME, {"of_gig": first, "now": first})
                await waiting.wait()
                await tx.run(NAME, {"of_gig": second, "now": first})
        except Stale as stale:
            return stale.key
        return "done"

    assert sorted(await asyncio.gather(both("g1", "g2"), both("g2", "g1"))) == [
        "done",
        "gig.moved-on",
    ]
