"""Signs of life, on a port of their own."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
from prometheus_client import CollectorRegistry, Counter

from bot.health import Health


class Database:
    answers = True
    hangs = False

    async def ask(self) -> None:
        if self.hangs:
            await asyncio.Event().wait()
        if not self.answers:
            raise ConnectionError("no such file")


@pytest.fixture
def database() -> Database:
    return Database()


@pytest.fixture
async def health(database: Database) -> AsyncIterator[Health]:
    registry = CollectorRegistry()
    Counter("turns", "Turns taken", registry=registry).inc(3)
    health = Health(database.ask, registry, patience=0.05)
    await health.start()
    yield health
    await health.stop()


async def get(health: Health, path: str) -> tuple[int, str, str]:
    address = f"http://127.0.0.1:{health.port}{path}"
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        return response.status, await response.text(), response.headers["Content-Type"]


async def test_it_is_well_while_the_database_answers(health: Health) -> None:
    assert (await get(health, "/healthz"))[:2] == (200, "ok")


async def test_it_is_not_well_when_the_database_fails(health: Health, database: Database) -> None:
    database.answers = False
    assert (await get(health, "/healthz"))[:2] == (503, "the database does not answer")
    database.answers = True
    assert (await get(health, "/healthz"))[0] == 200


async def test_a_database_that_hangs_does_not_answer(health: Health, database: Database) -> None:
    database.hangs = True
    assert (await get(health, "/healthz"))[0] == 503


async def test_the_figures_are_those_of_the_registry(health: Health) -> None:
    status, text, kind = await get(health, "/metrics")
    assert (status, kind.partition(";")[0]) == (200, "text/plain")
    assert "turns_total 3.0" in text.splitlines()
    assert (await get(health, "/"))[0] == 404
