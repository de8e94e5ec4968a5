"""Open pages under strain: bursts, hung tabs, long conversations, a stop in between."""

import asyncio
from collections.abc import Callable

from bot.on_web.app import LocalPage
from bot.on_web.intake import place
from bot.on_web.socket import Pace
from gigs.records import Shown
from handlers.event import Said
from handlers.reply import Say, Words
from tests.web.conftest import ON_ONE_LOOP, World, on_one_loop
from tests.web.script import noted
from tests.web.shelf import as_message
from tests.web.visitor import Visitor

pytestmark = ON_ONE_LOOP
Visit = Callable[..., Visitor]
ENGLISH = {"Accept-Language": "en"}


@on_one_loop
async def visitor(visit: Visit) -> Visitor:
    return await visit(**ENGLISH).enter()


async def test_a_busy_page_waits_and_loses_nothing(visitor: Visitor, world: World) -> None:
    socket = await visitor.open()
    began = asyncio.get_running_loop().time()
    for number in range(25):
        await socket.send(say=f"number {number}")
    while len([op for op in socket.heard if op["op"] == "done"]) < 26:
        await socket.hear()
    assert asyncio.get_running_loop().time() - began >= 1
    said = [event.what for event in world.script.events]
    assert said == [Said(f"number {number}") for number in range(25)]


async def test_the_pace_lets_a_burst_through_and_then_waits() -> None:
    pace, clock = Pace(3, 0.2), asyncio.get_running_loop()
    began = clock.time()
    for _ in range(3):
        await pace.wait()
    assert clock.time() - began < 0.1
    await pace.wait()
    assert clock.time() - began >= 0.2


async def test_a_page_that_does_not_read_holds_nobody_up(visitor: Visitor, world: World) -> None:
    hung, quick = await visitor.open(), await visitor.open()
    assert not hung.ws.closed
    for part in range(1000):
        world.shelf.show(place("1"), noted(f"{part} " + "long " * 3_000))
    await quick.done(say="quick")
    assert quick.texts()[-1] == "Kept: quick"
    while len(world.pages.pages[place("1")]) > 1:  # noqa: ASYNC110 - its patience is short here
        await asyncio.sleep(0.05)
    await quick.done(say="alone")
    assert quick.texts()[-1] == "Kept: alone"


async def test_stopping_says_goodbye_and_the_page_comes_back(
    visitor: Visitor, page: LocalPage, world: World
) -> None:
    socket = await visitor.open()
    rev = (await socket.done(say="before"))["rev"]
    leaving = asyncio.create_task(socket.ws.receive())
    await page.stop()
    assert ((await leaving).data, world.pages.pages) == (1001, {})
    again = world.page(port=page.port)
    await again.start()
    try:
        assert (await visitor.open(rev)).texts() == []
        assert (await visitor.open()).texts() == ["before", "Kept: before"]
    finally:
        await again.stop()


async def test_a_page_reads_on_where_it_was_cut_off(visitor: Visitor, world: World) -> None:
    """Messages come by rev, not by place: the last one seen tells what is missing."""
    here = place("1")
    for number in range(3):
        slot = f"slot {number}"
        world.shelf.show(here, Say(Words("count", {"n": number}), slot=slot, in_place=True))
    world.shelf.show(here, Say(Words("count", {"n": 100}), slot="slot 0", in_place=True))
    socket = await visitor.open()
    revs = [op["message"]["rev"] for op in socket.heard if op["op"] == "put"]
    assert revs == [2, 3, 4]
    assert socket.texts() == ["Count: 100", "Count: 1", "Count: 2"]


async def test_many_messages_come_in_several_readings(visitor: Visitor, world: World) -> None:
    here = place("1")
    there = [
        Shown(n, n, as_message(noted(str(n))), world.needs.clock.now()) for n in range(1, 1203)
    ]
    world.shelf.shown[here] = there
    socket = await visitor.open(1)
    assert socket.texts() == [f"Kept: {number}" for number in range(2, 1203)]


async def test_pages_that_are_gone_are_forgotten(visitor: Visitor, world: World) -> None:
    socket = await visitor.open()
    assert [len(pages) for pages in world.pages.pages.values()] == [1]
    await socket.ws.close()
    while world.pages.pages:  # noqa: ASYNC110 - the server's side ends a moment later
        await asyncio.sleep(0.01)
    world.pages.wake(place("1"))
    world.pages.wake(place("7"))
