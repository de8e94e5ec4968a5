"""The chat driver over a real store on SQLite."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.store import Store
from tests.driver import Freelancer
from tests.house import freelancer, opened


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with opened(tmp_path) as store:
        yield store


@pytest.fixture
def seller(store: Store) -> Freelancer:
    return freelancer(store)
