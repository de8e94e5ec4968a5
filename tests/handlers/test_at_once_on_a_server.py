"""Everybody at once, in two processes on one server: nobody waits for each other for ever."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from gigs.records import Identity, Place
from gigs.refusals import LostRace
from handlers.event import Pressed
from handlers.reply import Say
from handlers.whereabouts import PlaceNews
from storage.store import Store
from tests.driver import MONDAY, Freelancer
from tests.handlers import paths
from tests.handlers.company import LINE, Company, gathered, places
from tests.house import Silence, assistant, dispatch, freelancer

ROUNDS = 3
GROUP = places("telegram")["group"]
ELSEWHERE = Place("telegram", "-1002", private=False)
DEADLOCKS = text("select deadlocks from pg_stat_database where datname = current_database()")


@dataclass
class Hands:
    at: datetime = MONDAY

    def now(self) -> datetime:
        return self.at


@dataclass
class Crowd:
    """Its people are served by two processes; what each came to is noted by its keys."""

    house: Company
    stores: tuple[Store, Store]
    came_to: list[tuple[str, ...]] = field(default_factory=list)
    chance: Random = field(default_factory=lambda: Random(11))  # noqa: S311  # chance, no secret
    count: int = 1000

    def fresh(self) -> Freelancer:
        self.count += 1
        one = freelancer(self.stores[self.count % 2], str(self.count))
        one.platform, one.now, one.name = "telegram", self.house["owner"].now, f"P{self.count}"
        return one

    async def does(
        self, who: Freelancer, action: str, gig: str | None = None, arg: str = ""
    ) -> None:
        self.came_to.append(await paths.forge(who, action, gig, arg))

    async def says(self, who: Freelancer, words: str) -> None:
        self.came_to.append((await who.say(words)).keys)

    async def presses(self, who: Freelancer, action: str) -> None:
        """What was shown to them, if it was: a group that moved on refuses."""
        shown = [one for one in who.buttons if f":{action}:" in one.press]
        if shown:
            self.came_to.append((await who.send(Pressed(shown[-1].press))).keys)

    async def binds(self, who: Freelancer, gig: str) -> None:
        with who.within(GROUP, self.house.group):
            await self.says(who, "/team")
        ways = [one.private for one in who.buttons if one.private]
        if ways:
            await self.says(who, f"/start {ways[-1]}")
            code = ways[-1].removeprefix("bind_")
            await self.does(who, "bind", gig, code)


async def owner(crowd: Crowd, gig: str) -> None:
    who = crowd.house["owner"]
    for n in range(ROUNDS):
        await crowd.does(who, "correct.title", gig)
        await crowd.says(who, f"title {n}")
        await crowd.binds(who, gig)
        with who.within(GROUP, crowd.house.group):
            await crowd.does(who, "unbind", gig, "here")
        await crowd.does(who, "pace", None, ("off", "normal")[n % 2])


async def lead(crowd: Crowd, gig: str) -> None:
    who = crowd.house["lead"]
    for n in range(2 * ROUNDS):
        await crowd.does(who, "correct.title", gig)
        await crowd.says(who, f"of the lead {n}")
        with who.within(GROUP, crowd.house.group):
            await crowd.does(who, ("team.clear", "team.language")[n % 2], None, ("", "en")[n % 2])
            await crowd.does(who, "team.mute", None, "off")


async def maker(crowd: Crowd, gig: str) -> None:
    who = crowd.house["maker"]
    for n in range(3 * ROUNDS):
        await crowd.does(who, ("watch", "unwatch", "card")[n % 3], gig)
        await crowd.does(who, "steps", gig)


async def forgetting(crowd: Crowd, gig: str) -> None:
    del gig
    for _ in range(ROUNDS):
        who = crowd.fresh()
        await paths.known(who, "direct")
        await crowd.says(who, LINE)
        await crowd.presses(who, "board.done")
        await crowd.binds(who, (await who.gig()).id)
        await crowd.says(who, "/forget")
        await crowd.presses(who, "forget.all")


async def linking(crowd: Crowd, gig: str) -> None:
    del gig
    for _ in range(ROUNDS):
        one, other = crowd.fresh(), crowd.fresh()
        other.platform = "web"
        await paths.known(one, "direct")
        await paths.known(other, "direct")
        with one.within(GROUP, crowd.house.group):
            await crowd.does(one, "team.join")
        await crowd.says(one, "/link")
        (said,) = [reply for reply in one.last.replies if isinstance(reply, Say)]
        other.now = one.now
        await crowd.says(other, f"/link {said.words.args['code']}")
        await crowd.presses(other, "link.join")
        with one.within(GROUP, crowd.house.group):
            await crowd.does(one, "team.leave.ask")
            await crowd.presses(one, "team.leave")


async def bringing_back(crowd: Crowd, gig: str) -> None:
    """From one account to another, and back."""
    del gig
    mine = crowd.house["stranger"].identity, crowd.house["admin"].identity
    brought = (await crowd.house["stranger"].gig()).id
    for n in range(2 * ROUNDS):
        await moved(crowd.stores[n % 2], brought, mine[n % 2], mine[(n + 1) % 2])


async def moved(store: Store, gig: str, old: Identity, new: Identity) -> None:
    try:
        async with store.turn() as turn:
            await turn.returns.move(await turn.person(new), await turn.person(old), gig)
    except LostRace:
        async with store.turn(alone=True) as turn:
            await turn.returns.move(await turn.person(new), await turn.person(old), gig)


async def nudging(crowd: Crowd, gig: str) -> None:
    del gig
    clock = Hands()
    senders = [dispatch(store, clock) for store in crowd.stores]
    for n in range(3 * ROUNDS):
        clock.at = MONDAY + timedelta(hours=5 * n)
        await senders[n % 2].drain()


async def chat_moves(crowd: Crowd, gig: str) -> None:
    del gig
    news = PlaceNews(crowd.stores[1], Silence(), Hands())
    for n in range(ROUNDS):
        await news.moved(*((GROUP, ELSEWHERE) if n % 2 == 0 else (ELSEWHERE, GROUP)))
        await asyncio.sleep(0.05)
    await news.moved(ELSEWHERE, GROUP)


async def telling(crowd: Crowd, gig: str) -> None:
    """What stands there is told, as an outbox does."""
    del gig
    for n in range(10 * ROUNDS):
        store = crowd.stores[n % 2]
        for chat, thread in await store.waiting("telegram"):
            place = Place("telegram", chat, thread)
            for shown in await store.unsaid(place, 2):
                await store.told(place, shown, (str(shown.id),), "x")


ALL: tuple[Callable[[Crowd, str], Awaitable[None]], ...] = (
    owner, lead, maker, forgetting, linking, bringing_back, nudging, chat_moves, telling,
)  # fmt: skip


@pytest.fixture
async def crowd(server_url: str, tmp_path: Path) -> AsyncIterator[Crowd]:
    async with AsyncExitStack() as stack:
        first, second = [await Store.open(server_url, tmp_path / "vault") for _ in range(2)]
        stack.push_async_callback(first.close)
        stack.push_async_callback(second.close)
        house = await gathered(first, tmp_path, "telegram")
        stranger = house["stranger"]
        await paths.known(stranger, "direct")
        await stranger.say(LINE)
        await stranger.press("board.done")
        await paths.known(house["admin"], "direct")
        for name in ("lead", "maker", "admin"):
            house[name].assistant, house[name].store = assistant(second), second
        yield Crowd(house, (first, second))


@pytest.mark.postgres
async def test_all_of_it_happens_or_is_worded(
    crowd: Crowd, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    gig = await crowd.house.gig_id()
    async with asyncio.timeout(60):
        await asyncio.gather(*(act(crowd, gig) for act in ALL))
    assert all(crowd.came_to)
    assert not [one for one in caplog.records if one.levelno >= logging.ERROR]
    for store in crowd.stores:
        assert await store.verify_all() == []
    engine = crowd.stores[0].engines.reader
    async with engine.connect() as connection:
        deadlocks = (await connection.execute(DEADLOCKS)).scalar_one()
    assert deadlocks == 0
    kinds = {keys[0] for keys in crowd.came_to}
    assert kinds >= {"bind.done", "forget.done", "link.done", "team.left", "watch.begun"}
