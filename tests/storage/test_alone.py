"""On a server: what takes rows of many does so while nobody else writes."""

import asyncio

import pytest
from sqlalchemy import text

from gigs.records import Group
from gigs.refusals import LostRace
from storage.engines import SERVER_CONNECTIONS
from storage.store import Store
from storage.transactions import Transaction
from tests.storage.made import BADR, HOME, MONA, NOW, counted, kept, met, opened

pytestmark = pytest.mark.postgres


async def forget(store: Store) -> None:
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, "f", NOW)
        await turn.forget(MONA, await turn.person(MONA))


async def test_who_finds_others_writing_is_to_come_again(on_server: Store) -> None:
    """Nor does it wait for them: they may come to wait for it."""
    await kept(on_server, [opened()])
    async with on_server.turn() as under_way:
        assert await under_way.begin(BADR, HOME, "e", NOW)
        with pytest.raises(LostRace):
            await forget(on_server)
        async with on_server.turn() as another:
            await counted(another, await another.person(MONA), "g1")
    assert await on_server.gig("g1") is not None


async def test_alone_from_the_beginning_it_waits_and_others_wait_for_it(on_server: Store) -> None:
    person = await met(on_server)
    order = []

    async def writes() -> None:
        async with on_server.turn(alone=True) as turn:
            await turn.teams.keep(Group("telegram:-1", person.id))
            order.append("alone")

    async with on_server.turn() as turn:
        waiting = asyncio.create_task(writes())
        await asyncio.sleep(0.05)
        await turn.begin(MONA, HOME, "e", NOW)
        order.append("first")
    await waiting
    assert order == ["first", "alone"]


async def test_with_nobody_else_it_just_goes_on(on_server: Store) -> None:
    person = await met(on_server)
    async with on_server.turn() as turn:
        await turn.teams.keep(Group("telegram:-1", person.id))
    async with on_server.turn() as turn:
        assert (await turn.teams.group("telegram:-1")).known


async def test_a_lost_race_is_run_once_more_alone(on_server: Store) -> None:
    tried: list[int] = []

    async def act(tx: Transaction) -> int:
        tried.append(1)
        async with on_server.turn() if len(tried) == 1 else asyncio.timeout(None):
            await tx.alone()
        return len(tried)

    assert await on_server.transactions.kept(act) == 2


async def test_who_waits_for_the_gate_keeps_nobody_from_reading(on_server: Store) -> None:
    """Even where one stands still with it, and as many wait as there are connections to write."""
    person = await met(on_server)
    async with on_server.turn(alone=True) as stuck:
        await stuck.begin(MONA, HOME, "e", NOW)
        waiting = [asyncio.create_task(forget(on_server)) for _ in range(SERVER_CONNECTIONS)]
        await asyncio.sleep(0.2)
        async with asyncio.timeout(5):
            assert await on_server.person(MONA) == person
        assert not any(one.done() for one in waiting)
        for one in waiting:
            one.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


async def test_a_server_lets_nobody_stand_still_for_ever(on_server: Store) -> None:
    async with on_server.transactions.write() as tx:
        held = (await tx.run(text("SELECT current_setting('lock_timeout')"))).scalar_one()
        idle = text("SELECT current_setting('idle_in_transaction_session_timeout')")
        assert (held, (await tx.run(idle)).scalar_one()) == ("10s", "30s")


async def test_a_part_is_given_and_taken_alone(on_server: Store) -> None:
    """What the older one showed is taken back, also what is being shown just then."""
    person = await met(on_server)
    async with on_server.turn() as under_way:
        assert await under_way.begin(BADR, HOME, "e", NOW)
        async with on_server.turn() as turn:
            with pytest.raises(LostRace):
                await turn.teams.dismiss("telegram:-1", person.id)
            with pytest.raises(LostRace):
                await turn.teams.appoint("telegram:-1", person.id, "maker", "x", NOW)
