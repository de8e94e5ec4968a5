"""The clock jumps, the program sleeps for a week, a person's day changes: each nudge comes once."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.alarm import Alarm
from bot.world import world
from gigs.model import Gig
from gigs.records import Person
from handlers.deliver_due import Dispatch
from handlers.planning import wanted
from storage.store import Store
from storage.turn import StoredTurn
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import Silence, dispatch, settings, speech
from tests.passing_time import Days, days, moment

DAILY = "/remind كل يوم الساعة 9 صباحا راجع الحسابات"
ONCE = "/remind بعد 3 أيام الساعة 5 مساءً أرسل المعاينة"
RIYADH = "Asia/Riyadh"
GIGS, SWEEP = 60, 25
A_WHILE = 10.0  # seconds; a test that waits so long has failed


async def many_matters(seller: Freelancer) -> Days:
    """On a Monday: a gig whose services, summary and deadline are waited for, and two reminders."""
    time = days(seller)
    time.at("2026-11-23T09:00")
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.say(DAILY)
    await seller.say(ONCE)
    return time


async def test_after_a_week_asleep_all_comes_once_together_and_marked_late(
    seller: Freelancer,
) -> None:
    time = await many_matters(seller)
    due = [row for row in await time.rows() if row.at < moment("2026-11-30T10:05", RIYADH)]
    [only] = await time.asleep("2026-11-30T10:05")
    told = Counter(only.keys)
    matters = {(row.kind, row.subject) for row in due}
    assert len(due) > len(matters) == 5  # of each matter the newest
    assert told["nudge.late"] == len(matters)
    assert told["nudge.own"] == 2
    assert told["nudge.deadline"] == told["nudge.services"] == told["nudge.scope"] == 1
    later = await time.until("2026-12-02T10:05")
    assert [one.keys for one in later] == [["nudge.own"], ["nudge.own"]]
    await each_was_sent_once(seller, await seller.gig())


async def each_was_sent_once(seller: Freelancer, gig: Gig) -> None:
    """What is of a gig, in one message each; nothing of it is left."""
    async with seller.store.turn() as turn:
        rows = [row for row in await turn.nudges.of(gig.id) if row.state != "withdrawn"]
    assert {row.state for row in rows} <= {"sent", "settled"}
    feed = await seller.store.feed(seller.place, 0, 500)
    slots = Counter(one.message.slot for one in feed)
    assert all(slots[f"nudge:{row.batch}"] == 1 for row in rows if row.state == "sent")


async def test_asleep_over_the_end_of_a_reminder_it_is_told_however_late(
    seller: Freelancer,
) -> None:
    time = days(seller)
    time.at("2026-11-23T09:00")
    await seller.say("/start")
    await seller.say(ONCE)
    [only] = await time.asleep("2027-01-05T10:05")
    assert only.keys == ["nudge.late", "nudge.own"]
    assert await time.until("2027-01-10T12:00") == []


@asynccontextmanager
async def ringing(time: Days) -> AsyncIterator[None]:
    """The alarm runs, and looks by itself every few milliseconds."""
    alarm = Alarm(dispatch(time.person.store, time).drain, time, longest=0.02)
    task = asyncio.create_task(alarm.run(lambda: None))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def told(time: Days, times: int) -> list[str]:
    """The keys of what arrived, once there are so many messages."""
    async with asyncio.timeout(A_WHILE):
        while len(time.arrived) < times:
            await asyncio.sleep(0.01)
            await time.look()
    await asyncio.sleep(0.1)
    await time.look()
    assert len(time.arrived) == times
    return time.arrived[-1].keys


@pytest.mark.timeout(60)
async def test_whatever_the_clock_does_while_it_runs_each_comes_once(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T09:00")
    await seller.say("/start")
    await seller.say(DAILY)
    await seller.say(ONCE)
    async with ringing(time):
        time.at("2026-11-24T09:00")
        assert await told(time, 1) == ["nudge.own"]
        time.at("2026-11-23T12:00")  # back: nothing twice
        assert await told(time, 1) == ["nudge.own"]
        time.at("2026-11-24T09:01")
        assert await told(time, 1) == ["nudge.own"]
        time.at("2026-11-25T09:00")
        assert await told(time, 2) == ["nudge.own"]
        time.at("2026-11-28T08:00")  # three days in an instant
        assert Counter(await told(time, 3)) == {
            "nudge.together": 1,
            "nudge.late": 2,
            "nudge.own": 2,
        }
        time.at("2026-11-28T09:00")
        assert await told(time, 4) == ["nudge.own"]


@dataclass
class Watched:
    """A store that keeps count of what is planned anew at a time."""

    store: Store
    sweeps: list[int] = field(default_factory=list)

    def turn(self, alone: bool = False) -> AbstractAsyncContextManager[StoredTurn]:
        return self.store.turn(alone)

    async def next_due(self) -> datetime | None:
        return await self.store.next_due()

    async def unplanned(self, rules: str, most: int) -> Sequence[tuple[str, Person]]:
        found = await self.store.unplanned(rules, most)
        self.sweeps.append(len(found))
        return found


async def as_wanted(time: Days) -> int:
    """How many are planned; each gig's are those that its owner's day calls for."""
    seller, count = time.person, 0
    person, here = await seller.store.person(seller.identity), world(settings(), speech())
    async with seller.store.turn() as turn:
        for line in await turn.gigs_of(person):
            gig = await turn.gig(line.id)
            assert gig is not None
            rows = [row for row in await turn.nudges.of(gig.id) if row.state == "planned"]
            called = [n for n in wanted(gig, person, here) if n.due > time.now()]
            assert {(row.kind, row.occurrence, row.due) for row in rows} == {
                (str(n.kind), n.occurrence, n.due) for n in called
            }
            count += len(rows)
    return count


async def test_a_changed_day_plans_all_open_gigs_anew_a_few_at_a_time(seller: Freelancer) -> None:
    time = days(seller)
    time.at("2026-11-23T09:00")
    await paths.known(seller)
    for _ in range(GIGS):
        await seller.say("/newgig")
        await seller.say(paths.texts(seller)["request"])
        await seller.press("board.done")
    watched = Watched(seller.store)
    sender = Dispatch(watched, world(settings(), speech()), Silence(), time)
    await sender.drain()
    watched.sweeps.clear()
    normal = await as_wanted(time)
    await seller.say("/nudges")
    await seller.press("pace")
    await seller.press("pace", "intense")
    await sender.drain()
    assert watched.sweeps == [SWEEP, SWEEP, GIGS - 2 * SWEEP]
    intense = await as_wanted(time)
    assert intense > normal >= GIGS
    watched.sweeps.clear()
    await seller.say("/settings")
    await seller.press("city", settings().zones.index("Africa/Cairo") + 1)
    await sender.drain()
    assert watched.sweeps == [SWEEP, SWEEP, GIGS - 2 * SWEEP]
    assert await as_wanted(time) == intense
    watched.sweeps.clear()
    time.person.now += timedelta(minutes=1)
    await sender.drain()
    assert watched.sweeps == [0]
