"""The program as it's started by hand: killed under someone's fingers, and told to stop."""

import random
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from time import monotonic

import aiohttp
import pytest
import pytest_asyncio

from gigs.gates import Look, look
from gigs.model import Gate
from tests.driver import Freelancer
from tests.faults.program import STOPS_WITHIN, Caller, Program, running
from tests.house import freelancer, opened
from tests.story import with_obedience
from tests.web.visitor import Visitor

pytestmark = [pytest.mark.web, pytest.mark.slow]
ACTS = 25  # of the story with obedience


@pytest_asyncio.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    async with running(tmp_path) as program:
        yield program


@pytest_asyncio.fixture
async def visitor(program: Program) -> AsyncIterator[Visitor]:
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar, headers={"Accept-Language": "ar"}) as session:
        yield await Visitor(session, program.port).enter()


async def test_the_story_goes_on_after_each_kill(
    program: Program, visitor: Visitor, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The cookie of before opens the page again, and what was under way is done once."""
    kills = frozenset(random.Random(11).sample(range(2, ACTS), 2))  # noqa: S311  # not for secrets
    caller = Caller(visitor, program, await visitor.open(), kills)
    await with_obedience(caller)
    assert (caller.acts, caller.deaths) == (ACTS, len(kills))
    assert await program.end(signal.SIGTERM) == 0
    async with opened(tmp_path) as store:
        assert await store.verify_all() == []
        player = freelancer(store)
        assert await player.entries() == await undisturbed(tmp_path_factory.mktemp("calm"))
        assert [look(await player.gig(), gate) for gate in Gate] == [Look.PASSED] * 3


async def undisturbed(folder: Path) -> list[str]:
    async with opened(folder) as store:
        player: Freelancer = freelancer(store)
        await with_obedience(player)
        return await player.entries()


async def test_it_stops_when_told_to_though_a_page_is_open(
    program: Program, visitor: Visitor
) -> None:
    socket = await visitor.open()
    await socket.done(say="/start")
    start = monotonic()
    assert await program.end(signal.SIGTERM) == 0
    assert monotonic() - start < STOPS_WITHIN
    await socket.ws.close()
