"""One nudge, gig or reminder that can't be worded any more leaves all the others as they are."""

from collections import Counter

import pytest
from sqlalchemy import update

from bot.outlook import coming
from storage.nudge_tables import NUDGES, REMINDERS
from storage.schema import GIGS, JOURNAL
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import dispatch
from tests.passing_time import Days, days

N, R = NUDGES.c, REMINDERS.c


async def with_both(seller: Freelancer) -> Days:
    """A gig that waits for its services, and a reminder of tomorrow's morning."""
    time = days(seller)
    time.at("2026-11-23T09:00")
    await paths.begun(seller, 1)
    await seller.say("/remind غدا الساعة 9 صباحا اتصل")
    await dispatch(seller.store, time).drain()  # planned by today's rules, and left alone from now
    return time


async def of_another_kind(store: Store) -> None:
    """As a later version may have planned, or an earlier one no longer words."""
    async with store.transactions.write() as tx:
        await tx.run(update(NUDGES).where(N.kind == "services").values(kind="horoscope"))


async def about_nothing(store: Store) -> None:
    """A service of that number isn't there any more."""
    async with store.transactions.write() as tx:
        changed = {"kind": "instalment", "subject": "77@2026-11-30T14:00Z"}
        await tx.run(update(NUDGES).where(N.kind == "services").values(**changed))


async def of_a_gig_unread(store: Store) -> None:
    async with store.transactions.write() as tx:
        await tx.run(update(GIGS).values(stamp="another"))
        await tx.run(update(JOURNAL).values(body=b"{}"))


BROKEN = [of_another_kind, about_nothing, of_a_gig_unread]


@pytest.mark.parametrize("broken", BROKEN)
async def test_the_list_shows_all_but_the_one(
    store: Store, seller: Freelancer, caplog: pytest.LogCaptureFixture, broken: object
) -> None:
    await with_both(seller)
    assert callable(broken)
    await broken(store)
    assert (await seller.say("/nudges")).keys == ("nudges.coming",)
    told = paths.plain(seller.words)
    assert "تذكير: اتصل" in told
    assert "تذكير تعذّر عرضه" in told
    assert await seller.press("reminder")
    assert seller.last.keys == ("remind.kept",)
    assert "can't be" in caplog.text


@pytest.mark.parametrize("broken", BROKEN)
async def test_the_page_shows_all_but_the_one(
    store: Store, seller: Freelancer, broken: object
) -> None:
    await with_both(seller)
    assert callable(broken)
    await broken(store)
    shown = await coming(store, await store.person(seller.identity))
    assert {"nudge.own", "nudge.unshown"} <= {one.words.key for one in shown}


@pytest.mark.parametrize("broken", BROKEN)
async def test_a_message_tells_all_but_the_one_once(
    store: Store, seller: Freelancer, caplog: pytest.LogCaptureFixture, broken: object
) -> None:
    time = await with_both(seller)
    assert callable(broken)
    await broken(store)
    (only,) = await time.asleep("2026-11-24T10:05")
    told = Counter(only.keys)
    assert (told["nudge.own"], told["nudge.unshown"]) == (1, 1)
    assert caplog.text.count("a nudge that can't be shown") <= 1
    assert await time.until("2026-11-24T10:30") == []


async def test_a_reminder_whose_rule_is_unread_holds_up_no_other(
    store: Store, seller: Freelancer, caplog: pytest.LogCaptureFixture
) -> None:
    time = days(seller)
    time.at("2026-11-23T08:00")
    await paths.known(seller)
    await seller.say("/remind كل يوم الساعة 9 صباحا راجع الحسابات")
    async with store.transactions.write() as tx:
        await tx.run(update(REMINDERS).where(R.rule.is_not(None)).values(rule='{"freq":"LUNAR"}'))
    assert (await seller.say("/remind اليوم الساعة 10 صباحا اتصل")).keys == ("remind.kept",)
    await seller.say("/nudges")
    assert (await seller.press("calendar")).keys == ("calendar.made",)
    arrived = await time.until("2026-11-23T10:30")
    assert [one.keys for one in arrived] == [["nudge.own"], ["nudge.own"]]
    assert "can't be reckoned" in caplog.text
    assert await dispatch(store, time).next_due() is None
