"""One suite over both engines: each test has a database of its own, on SQLite and on PostgreSQL."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from storage.store import Store
from tests.postgres import copied

ENGINES = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An address of an empty database of ours."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'mithaq.sqlite'}"
    return copied(request.getfixturevalue("server"))


@pytest_asyncio.fixture
async def store(url: str, tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(url, tmp_path / "vault")
    yield opened
    await opened.close()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'mithaq.sqlite'}"


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
