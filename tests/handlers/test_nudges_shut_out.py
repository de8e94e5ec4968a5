"""Nudges of whoever isn't let in: they rest, and come once they are let in again."""

from dataclasses import replace

import pytest

from bot.world import world
from handlers.deliver_due import Dispatch
from handlers.door import Access
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.linked import link, on
from tests.house import Silence, freelancer, settings, speech
from tests.passing_time import Days, days, moment

BLOCKED = Access(block=frozenset({"telegram:5"}))
CLOSED = Access(open=False)
INVOICE = "/remind اليوم 8 مساءً أرسل الفاتورة"
EVENING, LATE = "2026-11-23T20:30", "2026-11-27T12:00"


async def passes(time: Days, access: Access, until: str) -> None:
    """With this door, up to that time."""
    here = replace(world(settings(), speech()), access=access)
    sender, goal = Dispatch(time.person.store, here, Silence(), time), moment(until, "Asia/Riyadh")
    while (due := await sender.next_due()) is not None and due <= goal:
        time.person.now = max(due, time.person.now)
        assert (await sender.drain() or goal) > time.person.now  # nor does it turn in circles
    time.person.now = goal
    await time.look()


@pytest.fixture
async def phone(store: Store) -> Freelancer:
    one = on(store, "telegram")
    one.now = moment("2026-11-23T12:00", "Asia/Riyadh")
    await one.say(INVOICE)
    return one


@pytest.mark.parametrize("access", [BLOCKED, CLOSED], ids=["blocked", "closed"])
async def test_they_rest_and_come_by_themselves_afterwards(
    phone: Freelancer, access: Access
) -> None:
    time = days(phone)
    await passes(time, access, EVENING)
    assert time.arrived == []
    assert [row.state for row in await time.rows()] == ["planned"]
    assert [one.keys[0] for one in await time.until("2026-11-23T21:30")] == ["nudge.own"]


async def test_what_waited_too_long_is_told_of(phone: Freelancer) -> None:
    """No gig's nudge is said when it's too late for it, nor passed over in silence."""
    await paths.begun(phone, 1)
    time = days(phone)
    await passes(time, BLOCKED, LATE)
    assert time.arrived == []
    assert {row.state for row in await time.rows()} == {"planned"}
    await time.until("2026-11-28T12:00")
    assert any("متأخر" in arrived.text for arrived in time.arrived), [a.text for a in time.arrived]


async def test_others_hear_theirs_meanwhile(phone: Freelancer, store: Store) -> None:
    other, page = on(store, "telegram", "6"), freelancer(store, "7")
    for one in (other, page):
        one.now = phone.now
        await one.say(INVOICE)
    await passes(days(phone), Access(open=False, allow=frozenset({"telegram:6"})), EVENING)
    for one, came in ((phone, 0), (other, 1), (page, 1)):
        mine = Days(one)
        await mine.look()
        assert len(mine.arrived) == came


async def test_whoever_is_let_in_by_another_account_hears_there(
    phone: Freelancer, store: Store
) -> None:
    desktop = on(store, "discord", "7")
    await link(phone, desktop)
    await phone.say("/help")
    here, there = days(phone), Days(desktop)
    await passes(here, BLOCKED, EVENING)
    await there.look()
    assert (len(here.arrived), len(there.arrived)) == (0, 1)
