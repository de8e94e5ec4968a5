"""A nudge at which we go wrong holds up nobody else's."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.world import world
from gigs.nudge import Kind, Nudge
from handlers.planning import rules_of
from storage.store import Store
from tests.driver import MONDAY, Freelancer
from tests.handlers import paths
from tests.house import dispatch, freelancer, settings, speech
from tests.passing_time import days
from tests.storage.made import BADR, MONA, kept, opened


async def test_who_cannot_be_told_anything_holds_up_no_other(
    store: Store, seller: Freelancer, caplog: pytest.LogCaptureFixture
) -> None:
    """A zone that a newer list of them has no more."""
    other = freelancer(store, BADR.account)
    for one in (other, seller):
        await one.say("/start")
    await other.say("/remind غدا الساعة 10 صباحا اتصل")
    await seller.say("/remind غدا الساعة 10 صباحا راجع الملف")
    badr = await store.person(BADR)
    async with store.turn() as turn:
        await turn.keep_person(BADR, replace(badr, zone="Mars/Base"))
    mine = days(seller)
    arrived = await mine.until("2026-11-24T10:30")
    assert [one.keys[0] for one in arrived] == ["nudge.own"]
    async with store.turn() as turn:
        rows = await turn.nudges.coming(badr, 9)
    assert [row.state for row in rows] == ["failed"]
    assert "nudges that can't be told" in caplog.text
    assert await dispatch(store, mine).next_due() is None


async def test_a_gig_that_fits_into_no_button_is_told_by_a_line(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    other = freelancer(store, BADR.account)
    await other.say("/start")
    await kept(store, [opened("g1")], identity=BADR)
    badr = await store.person(BADR)
    async with store.turn() as turn:
        await turn.nudges.plan(
            badr.id, "g1", [Nudge(Kind.SCOPE, "1", "24h", MONDAY + timedelta(hours=1))], MONDAY
        )
        await turn.nudges.planned(["g1"], rules_of(world(settings(), speech())))
    (one,) = await days(other).until("2026-11-25T10:30")
    assert one.keys[-1] == "nudge.unshown"
    assert caplog.text.count("a nudge that can't be shown") == 1


async def test_a_gig_that_cannot_be_planned_holds_up_no_other(
    store: Store, seller: Freelancer, caplog: pytest.LogCaptureFixture
) -> None:
    """A zone that a newer list of them has no more."""
    other = freelancer(store, BADR.account)
    for one in (other, seller):
        await paths.begun(one, 1)
    badr, mona, gig = await store.person(BADR), await store.person(MONA), await seller.gig()
    async with store.turn() as turn:
        await turn.keep_person(BADR, replace(badr, zone="Mars/Base"))
        await turn.nudges.forget(badr)
    mine = days(seller)
    before = len(await mine.rows())
    async with store.turn() as turn:
        await turn.nudges.plan(mona.id, gig.id, (), MONDAY)
        await turn.nudges.forget(mona)
    assert (before > 0, await mine.rows()) == (True, [])
    assert await dispatch(store, mine).next_due() is not None
    await dispatch(store, mine).drain()
    assert len(await mine.rows()) == before
    assert "can't be planned" in caplog.text
    assert await store.unplanned(rules_of(world(settings(), speech())), 9) == []
