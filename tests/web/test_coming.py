"""What is coming, and the clock, as the page's own requests ask for them."""

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import FURTHEST
from bot.on_web.app import LocalPage
from gigs.records import Person
from tests.web.conftest import ON_ONE_LOOP, World, on_one_loop
from tests.web.plans import own, services
from tests.web.visitor import FIXED, Visitor, words

pytestmark = ON_ONE_LOOP
Visit = Callable[..., Visitor]
ENGLISH = {"Accept-Language": "en"}


@on_one_loop
async def visitor(visit: Visit) -> Visitor:
    return await visit(**ENGLISH).enter()


@on_one_loop
async def real_page(world: World) -> AsyncIterator[LocalPage]:
    """Where people are reached, so that time is real."""
    page = LocalPage(
        replace(world.needs, moving=None), world.pages, world.page(token=FIXED).setting
    )
    await page.start()
    yield page
    await page.stop()


async def outlook(visitor: Visitor) -> dict[str, Any]:
    response = await visitor.get(f"{visitor.own}/coming")
    assert (response.status, response.content_type) == (200, "application/json")
    return dict(await response.json())


async def move(visitor: Visitor, body: object, **headers: str) -> tuple[int, dict[str, Any]]:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    response = await visitor.post(f"/p/{visitor.account}/clock", raw, **headers)
    return response.status, dict(await response.json())


async def test_it_tells_the_moment_in_the_persons_zone(visitor: Visitor, world: World) -> None:
    world.shelf.people["web:1"] = Person("web:1", "en", "Africa/Cairo", known=True)
    shown = await outlook(visitor)
    assert bare(shown["moment"]) == "Monday 23 November, 11:00 AM (Cairo)"
    assert (shown["ahead"], shown["coming"]) == (None, [])
    assert [step["label"] for step in shown["steps"]] == ["+ 1 hour", "+ 6 hours", "+ 1 day"]
    assert (shown["lang"], shown["dir"]) == ("en", "ltr")


async def test_each_nudge_says_when_of_which_gig_and_what(visitor: Visitor, world: World) -> None:
    world.plans.planned = [own(30, "اتصل بأحمد", "snoozed"), services(3), services(-1, "failed")]
    late, first, second = (await outlook(visitor))["coming"]
    assert (late["soon"], late["note"]) == ("Any moment now", "Could not be delivered")
    assert (bare(first["soon"]), first["gig"], first["note"]) == ("In 3 hours", "Olive", None)
    assert bare(first["when"]) == "Monday 23 November, 12:00 PM (UTC)"
    assert words(first["spans"]) == "Services not active yet: 2 of 4"
    assert (bare(second["soon"]), second["gig"]) == ("In 30 hours", None)
    assert (second["state"], second["note"]) == ("snoozed", "Put off")
    assert second["spans"] == [["plain", "Own reminder: "], ["user", "اتصل بأحمد"]]


async def test_each_person_sees_their_own(visitor: Visitor, visit: Visit, world: World) -> None:
    world.plans.planned = [services(3)]
    made = await (await visitor.post("/p/1/beside")).json()
    other = await visit(**ENGLISH).enter(made["address"].partition("k=")[2])
    assert len((await outlook(visitor))["coming"]) == 1
    assert (await outlook(other))["coming"] == []
    assert (await other.get("/p/1/coming")).status == 403


async def test_a_move_tells_every_open_page(visitor: Visitor, world: World) -> None:
    one, two = await visitor.open(), await visitor.open()
    status, shown = await move(visitor, {"hours": 6})
    assert (status, bare(shown["ahead"])) == (200, "Ahead of real time by 6 hours")
    assert world.clock.ahead == timedelta(hours=6)
    for socket in (one, two):
        assert (await socket.until("clock"))["ahead"] == 6 * 3600
    assert (await visitor.open()).heard[0] == {"op": "clock", "ahead": 6 * 3600}


async def test_what_is_said_then_is_said_at_that_time(visitor: Visitor, world: World) -> None:
    await move(visitor, {"hours": 24})
    await (await visitor.open()).done(say="hello")
    assert world.script.events[0].at == world.clock.now()


async def test_what_falls_due_on_the_way_leaves_at_its_time(visitor: Visitor, world: World) -> None:
    world.plans.planned = [services(3), own(20, "call"), services(30)]
    socket = await visitor.open()
    _, shown = await move(visitor, {"hours": 24})
    assert world.plans.left == [timedelta(hours=3), timedelta(hours=20)]
    assert [bare(one["soon"]) for one in shown["coming"]] == ["In 6 hours"]
    await socket.done(say="now")
    assert socket.texts()[:2] == ["Services not active yet: 2 of 4", "Own reminder: call"]


@pytest.mark.parametrize(
    "body",
    [
        b"", b"6", b"\xff", {}, {"hours": 0}, {"hours": -1}, {"hours": 2}, {"hours": "6"},
        {"hours": 6.5}, {"hours": None}, {"hours": 6, "more": 1}, {"days": 1}, b"[" * 200,
        b'{"hours": 6}' + b" " * 1000 + b"x",
    ],
)  # fmt: skip
async def test_odd_moves_are_refused_in_words(visitor: Visitor, world: World, body: object) -> None:
    status, told = await move(visitor, body)
    assert status == 400
    assert told["refused"] == "The clock moves on by one hour, six hours or one day."
    assert world.clock.ahead == timedelta(0)


async def test_beyond_ten_years_it_is_refused(visitor: Visitor, world: World) -> None:
    world.clock.move(FURTHEST)
    status, told = await move(visitor, {"hours": 1})
    assert (status, told["refused"][:30]) == (409, "The clock is as far ahead as i")


async def test_only_the_page_itself_moves_it(visitor: Visitor, visit: Visit, world: World) -> None:
    elsewhere = await visitor.session.post(
        f"{visitor.own}/clock", data=b'{"hours":1}', headers={"Origin": "http://evil.example"}
    )
    without = await visitor.session.post(f"{visitor.own}/clock", data=b'{"hours":1}')
    stranger = await visit().post("/p/1/clock", b'{"hours":1}')
    renamed = await visitor.post("/p/1/clock", b'{"hours":1}', Host="evil.example")
    assert [r.status for r in (elsewhere, without, stranger, renamed)] == [403] * 4
    assert (await visitor.get("/p/1/clock")).status == 405
    assert (await visit().get("/p/1/coming")).status == 403
    assert world.clock.ahead == timedelta(0)


async def test_where_time_is_real_no_clock_is_moved(
    visit: Visit, real_page: LocalPage, world: World
) -> None:
    world.plans.planned = [services(3)]
    visitor = await visit(real_page.port, **ENGLISH).enter()
    shown = await outlook(visitor)
    assert (shown["ahead"], shown["steps"], len(shown["coming"])) == (None, [], 1)
    status, told = await move(visitor, {"hours": 1})
    assert status == 409
    assert told["refused"].startswith("The clock stands at real time here")
    assert world.clock.ahead == timedelta(0)


def bare(text: str) -> str:
    return words([["plain", text]]).replace("\u202f", " ")
