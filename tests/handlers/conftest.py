"""The chat driver over a real store on SQLite."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.store import Store
from tests.driver import Freelancer
from tests.handlers.linked import on
from tests.house import freelancer, opened


@pytest.fixture(scope="session")
def wordless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store without a word in it, to copy: making its tables takes longer than most tests."""
    folder = tmp_path_factory.mktemp("empty")

    async def make() -> None:
        async with opened(folder):
            pass

    asyncio.run(make())
    return folder


@pytest.fixture
async def store(wordless: Path, tmp_path: Path) -> AsyncIterator[Store]:
    shutil.copytree(wordless, tmp_path, dirs_exist_ok=True)
    async with opened(tmp_path) as store:
        yield store


@pytest.fixture
def seller(store: Store) -> Freelancer:
    return freelancer(store)


@pytest.fixture
def phone(store: Store) -> Freelancer:
    return on(store, "telegram")


@pytest.fixture
def desktop(store: Store) -> Freelancer:
    return on(store, "discord", "7")
