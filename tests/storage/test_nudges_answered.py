"""What a person says to a nudge: later, done, no more; and only ever to their own."""

import pytest

from gigs.nudge import Kind
from gigs.refusals import Stale
from storage.store import Store
from tests.storage.made import BADR, met
from tests.storage.planned import (
    BATCH,
    CHAT,
    hours,
    nudge,
    plan,
    rows,
    send,
    states,
)


async def test_a_snooze_leaves_the_base_schedule(store: Store) -> None:
    await plan(store, nudge("24h", hours(24)))
    await send(store, hours(24))
    person = await met(store)
    async with store.turn() as turn:
        (row,) = await turn.nudges.snooze(person, BATCH, hours(25))
        assert (row.state, row.due, row.at) == ("snoozed", hours(24), hours(25))
    assert await store.next_due() == hours(25)
    await plan(store, nudge("24h", hours(20)), now=hours(24))
    (row,) = await rows(store)
    assert (row.state, row.due, row.at) == ("snoozed", hours(20), hours(25))
    (again,) = await send(store, hours(25), "batch222")
    assert again.id == row.id
    (row,) = await rows(store)
    assert (row.state, row.batch, row.sent_at, row.due) == (
        "sent",
        "batch222",
        hours(25),
        hours(20),
    )


async def test_a_later_snooze_of_the_same_message_counts(store: Store) -> None:
    await plan(store, nudge("24h", hours(24)))
    await send(store, hours(24))
    person = await met(store)
    for until in (hours(25), hours(40)):
        async with store.turn() as turn:
            await turn.nudges.snooze(person, BATCH, until)
    assert await store.next_due() == hours(40)


async def test_done_twice_is_once_and_settles_each_gig_of_the_bundle(store: Store) -> None:
    await plan(store, nudge("24h", hours(24)))
    await plan(store, nudge("24h", hours(23)), gig="g2")
    await plan(store, nudge("24h", hours(50)), gig="g3")
    await send(store, hours(24))
    person = await met(store)
    async with store.turn() as turn:
        done = await turn.nudges.settle(person, BATCH)
        assert [(row.gig, row.state) for row in done] == [("g1", "settled"), ("g2", "settled")]
    async with store.turn() as turn:
        assert await turn.nudges.settle(person, BATCH) == []
        assert turn.nudges.changed is False
        with pytest.raises(Stale, match=r"nudge\.gone"):
            await turn.nudges.snooze(person, BATCH, hours(30))
    assert [await states(store, gig) for gig in ("g1", "g3")] == [
        {"24h": "settled"},
        {"24h": "planned"},
    ]


async def test_nobody_settles_or_snoozes_another_persons(store: Store) -> None:
    await plan(store, nudge("24h", hours(24)))
    await send(store, hours(24))
    badr = await met(store, BADR)
    async with store.turn() as turn:
        assert await turn.nudges.settle(badr, BATCH) == []
        with pytest.raises(Stale):
            await turn.nudges.snooze(badr, BATCH, hours(30))
        await turn.nudges.stop(badr, "g1", "scope")
    assert await states(store) == {"24h": "sent"}
    await plan(store, nudge("72h", hours(72)), nudge("24h", hours(24)))
    assert await states(store) == {"24h": "sent", "72h": "planned"}


async def test_what_was_stopped_is_planned_no_more(store: Store) -> None:
    services = nudge("6h", hours(6), Kind.SERVICES)
    await plan(store, nudge("24h", hours(24)), services)
    person = await met(store)
    async with store.turn() as turn:
        await turn.nudges.stop(person, "g1", "scope")
        await turn.nudges.stop(person, "g1", "scope")
    assert await states(store) == {"24h": "withdrawn", "6h": "planned"}
    await plan(store, nudge("24h", hours(24)), nudge("72h", hours(72)), services)
    assert await states(store) == {"24h": "withdrawn", "6h": "planned"}
    await plan(store, nudge("72h", hours(72)), gig="g2")
    assert await states(store, "g2") == {"72h": "planned"}


async def test_what_was_sent_is_counted_until_it_is_answered(store: Store) -> None:
    await plan(store, nudge("24h", hours(24)), nudge("72h", hours(48)))
    await plan(store, nudge("24h", hours(24)), gig="g2")
    person = await met(store)
    await send(store, hours(24), "batch222")
    await send(store, hours(48), "batch333")
    mine = [person.id]
    async with store.turn() as turn:
        lately = await turn.nudges.sent_since(mine, hours(25))
        assert [(row.occurrence, row.sent_at, row.place) for row in lately] == [
            ("72h", hours(48), CHAT)
        ]
        assert len(await turn.nudges.sent_since(mine, hours(24))) == 3
        assert await turn.nudges.unanswered(mine) == {
            (person.id, "g1", "scope"): 2,
            (person.id, "g2", "scope"): 1,
        }
        await turn.nudges.answer(person.id, "g1", hours(49))
        await turn.nudges.answer(person.id, None, hours(49))
        assert await turn.nudges.unanswered(mine) == {(person.id, "g2", "scope"): 1}
        assert await turn.nudges.unanswered([]) == {}
    assert [row.answered_at for row in await rows(store)] == [hours(49), hours(49)]
