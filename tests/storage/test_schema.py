"""The tables are what the migrations make; a newer program's database is left alone."""

import asyncio
import re
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.command import upgrade
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text, update

from gigs.entries.opening import TitleCorrected
from gigs.nudge import Kind, Nudge
from gigs.records import Person
from storage import migrations
from storage.engines import open_engines, with_driver
from storage.faults import Newer, Unknown
from storage.migrations import HEAD, bring_up, migrate, revision
from storage.schema import JOURNAL, METADATA
from storage.store import Store
from tests.postgres import administer, named
from tests.storage.conftest import ENGINES
from tests.storage.made import MONA, NOW, kept, opened

EARLIER = NOW - timedelta(days=1)


async def test_the_migrations_make_exactly_the_tables(store: Store) -> None:
    def difference(connection: Connection) -> object:
        return compare_metadata(MigrationContext.configure(connection), METADATA)

    async with store.transactions.read() as tx:
        assert await tx.run_sync(difference) == []
        assert await tx.run_sync(revision) == HEAD


async def test_the_tables_stand_as_they_are_described(on_file: Store, tmp_path: Path) -> None:
    """Also what the comparison doesn't look at: conditions of indexes, rows without ids."""
    engines = open_engines(f"sqlite:///{tmp_path / 'described.sqlite'}")
    async with engines.writer.begin() as connection:
        await connection.run_sync(METADATA.create_all)
    await engines.close()
    described = structure(engines.file)
    migrated = structure(on_file.engines.file)
    assert migrated.pop("alembic_version")
    assert migrated == described


def structure(file: Path) -> dict[str, list[str]]:
    """Each table's and index's own words; in which order constraints stand means nothing."""
    with closing(sqlite3.connect(file)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        plain = {name: " ".join(sql.replace('"', "").split()) for name, sql in found}
    return {name: sorted(re.split(r" ?[(),] ?", sql)) for name, sql in plain.items()}


@pytest.mark.postgres
async def test_an_empty_server_is_brought_up(server: str, tmp_path: Path) -> None:
    """By two processes at the same moment, of which one waits for the other."""
    await administer(server, "CREATE DATABASE empty_one")
    url = named(server, "empty_one")
    stores = await asyncio.gather(*(Store.open(url, tmp_path) for _ in range(2)))
    await kept(stores[0], [opened()])
    assert await stores[1].verify_all() == []
    for store in stores:
        await store.close()


async def test_an_empty_file_is_brought_up_by_two_at_once(sqlite_url: str, tmp_path: Path) -> None:
    stores = await asyncio.gather(*(Store.open(sqlite_url, tmp_path) for _ in range(2)))
    await kept(stores[0], [opened()])
    assert await stores[1].verify_all() == []
    for store in stores:
        await store.close()


@pytest.mark.parametrize("engine", ENGINES)
async def test_who_was_there_before_nudges_is_there_after(
    engine: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'older.sqlite'}"
    if engine == "postgres":
        server = request.getfixturevalue("server")
        await administer(server, "CREATE DATABASE older_one")
        url = named(server, "older_one")
    engines = open_engines(url)
    async with engines.writer.begin() as connection:
        await connection.run_sync(brought_up, "0002")
        for statement in OLDER:
            await connection.execute(text(statement))
    await engines.close()
    store = await Store.open(url, tmp_path)
    assert await store.person(MONA) == Person("mona", "ar", "Asia/Riyadh", None, ("ask",), True)
    await kept(store, [opened()])
    async with store.turn() as turn:
        await turn.nudges.plan("mona", "g1", [Nudge(Kind.SCOPE, "1", "24h", NOW)], EARLIER)
    assert await store.next_due() == NOW
    await store.close()


OLDER = (
    "INSERT INTO people (id, language, zone, lessons)"
    """ VALUES ('mona', 'ar', 'Asia/Riyadh', '["ask"]')""",
    "INSERT INTO identities (platform, account, person) VALUES ('web', '1', 'mona')",
)


def brought_up(connection: Connection, to: str) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    upgrade(config, to)


def test_the_newest_migration_is_the_one_that_is_named() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


@pytest.mark.parametrize("older", ["0001", "0002"])
async def test_an_older_database_is_brought_up_with_what_it_holds(
    sqlite_url: str, tmp_path: Path, older: str
) -> None:
    engines = open_engines(sqlite_url)
    async with engines.writer.begin() as connection:
        await connection.run_sync(bring_up, older)
        await connection.execute(text("INSERT INTO places (place, rev) VALUES ('web:1', 4)"))
    await engines.close()
    store = await Store.open(sqlite_url, tmp_path)
    async with store.transactions.read() as tx:
        assert await tx.run_sync(revision) == HEAD
        assert (await tx.run(text("SELECT rev, told FROM places"))).all() == [(4, 0)]
    assert await store.put_by_before("telegram:77") == []
    await store.close()


async def test_the_database_of_a_newer_program_is_refused(url: str, tmp_path: Path) -> None:
    store = await Store.open(url, tmp_path)
    async with store.transactions.write() as tx:
        await tx.run(text("UPDATE alembic_version SET version_num = '9999'"))
    await store.close()
    with pytest.raises(Newer) as fault:
        await Store.open(url, tmp_path)
    assert (fault.value.key, fault.value.params) == ("storage.newer", {"revision": "9999"})


@pytest.mark.parametrize(
    "written", [{"kind": "gig.dreamt"}, {"v": 2}, {"kind": "a"}, {"kind": "z"}]
)
async def test_an_entry_of_a_newer_program_is_refused(
    url: str, tmp_path: Path, written: dict[str, object]
) -> None:
    store = await Store.open(url, tmp_path)
    await kept(store, [opened(), TitleCorrected("a"), TitleCorrected("b")])
    async with store.transactions.write() as tx:
        await tx.run(update(JOURNAL).where(JOURNAL.c.seq == 2).values(written))
    await store.close()
    with pytest.raises(Newer) as fault:
        await Store.open(url, tmp_path)
    assert fault.value.params == {"kind": "gig.title", "v": 1, **written}


async def test_another_programs_database_is_left_alone(sqlite_url: str, tmp_path: Path) -> None:
    engines = open_engines(sqlite_url)
    async with engines.writer.begin() as connection:
        await connection.execute(text("CREATE TABLE songs (name TEXT)"))
    with pytest.raises(Unknown) as fault:
        await migrate(engines)
    assert fault.value.params == {"why": "songs"}
    await engines.close()
    with pytest.raises(Unknown):
        await Store.open(sqlite_url, tmp_path)
    assert list(structure(engines.file)) == ["songs"]


async def test_a_file_that_is_no_database(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "mithaq.sqlite").write_bytes(b"not a database at all" * 200)
    with pytest.raises(Unknown):
        await Store.open(sqlite_url, tmp_path)


@pytest.mark.parametrize(
    ("written", "driver"),
    [
        ("sqlite:///var/m.sqlite", "sqlite+aiosqlite"),
        ("sqlite+aiosqlite:////var/m.sqlite", "sqlite+aiosqlite"),
        ("postgresql://mona@db/mithaq", "postgresql+asyncpg"),
        ("postgres://mona@db/mithaq", "postgresql+asyncpg"),
        ("postgresql+asyncpg://mona@db/mithaq", "postgresql+asyncpg"),
    ],
)
def test_addresses_as_operators_write_them(written: str, driver: str) -> None:
    assert with_driver(written).drivername == driver


@pytest.mark.parametrize("written", ["mysql://db/m", "sqlite://", "sqlite:///:memory:"])
def test_addresses_that_cannot_be(written: str) -> None:
    with pytest.raises(ValueError, match=r"neither|in memory"):
        with_driver(written)


async def test_every_table_has_its_primary_key(store: Store) -> None:
    def keys(connection: Connection) -> dict[str, list[str]]:
        seen = inspect(connection)
        return {t: seen.get_pk_constraint(t)["constrained_columns"] for t in METADATA.tables}

    async with store.transactions.read() as tx:
        found = await tx.run_sync(keys)
    assert found == {name: t.primary_key.columns.keys() for name, t in METADATA.tables.items()}
