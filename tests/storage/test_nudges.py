"""What becomes of a gig's nudges: planned, planned anew, put off, expired."""

import asyncio
from contextlib import suppress
from dataclasses import replace

from gigs.nudge import Kind
from gigs.records import NudgeRow
from storage.store import Store
from tests.storage.made import BADR, NOW, met
from tests.storage.planned import (
    hours,
    nudge,
    plan,
    rows,
    send,
    states,
)


async def test_what_is_wanted_is_planned_and_what_is_past_has_no_point(store: Store) -> None:
    person = await met(store)
    await plan(store, nudge("24h", hours(24)), nudge("half", hours(0)), nudge("day", hours(-1)))
    (row,) = await rows(store)
    assert row == NudgeRow(
        row.id, person.id, "g1", "scope", "1", "24h", hours(24), hours(24), "planned", False, False
    )
    assert await store.next_due() == hours(24)


async def test_planned_twice_it_is_the_same_one(store: Store) -> None:
    await plan(store, nudge(), nudge())
    before = await rows(store)
    person = await met(store)
    async with store.turn() as turn:
        await turn.nudges.plan(person.id, "g1", [nudge()], hours(1))
        assert turn.nudges.changed is False
    assert await rows(store) == before
    assert len(before) == 1


async def test_the_same_name_is_another_nudge_for_another_gig_person_kind_or_subject(
    store: Store,
) -> None:
    await plan(store, nudge(), nudge(subject="2"), nudge(kind=Kind.SERVICES))
    await plan(store, nudge(), gig="g2")
    await plan(store, nudge(), identity=BADR)
    assert [len(await rows(store, gig)) for gig in ("g1", "g2")] == [4, 1]


async def test_a_changed_time_moves_what_is_planned_also_into_the_past(store: Store) -> None:
    await plan(store, nudge("24h", hours(24)), nudge("72h", hours(72)))
    await plan(store, nudge("24h", hours(2)), nudge("72h", hours(48)), now=hours(3))
    assert [(row.due, row.at) for row in await rows(store)] == [
        (hours(2), hours(2)),
        (hours(48), hours(48)),
    ]
    assert await store.next_due() == hours(2)


async def test_what_a_cap_put_off_stays_put_off_until_its_time_changes(store: Store) -> None:
    await plan(store, nudge("24h", hours(24)))
    async with store.turn() as turn:
        (due,) = await turn.nudges.due(hours(24), 5)
        await turn.nudges.put_off(due.rows, hours(30))
        assert turn.nudges.changed is True
        assert await turn.nudges.due(hours(25), 5) == ()
    await plan(store, nudge("24h", hours(24)), now=hours(25))
    assert [(row.due, row.at, row.state) for row in await rows(store)] == [
        (hours(24), hours(30), "planned")
    ]
    await plan(store, nudge("24h", hours(26)), now=hours(25))
    assert [row.at for row in await rows(store)] == [hours(26)]


async def test_a_passed_gate_makes_its_nudges_vanish(store: Store) -> None:
    await plan(store, nudge("24h", hours(24)), nudge("72h", hours(72)), nudge("day", hours(90)))
    await send(store, hours(24))
    async with store.turn() as turn:
        (due,) = await turn.nudges.due(hours(72), 5)
        await turn.nudges.fail(due.rows)
    await plan(store, now=hours(73))
    assert await states(store) == {"24h": "settled", "72h": "withdrawn", "day": "withdrawn"}
    assert await store.next_due() is None


async def test_a_withdrawn_one_comes_back_if_there_is_time_yet_and_a_settled_one_never(
    store: Store,
) -> None:
    wanted = nudge("24h", hours(24)), nudge("72h", hours(72)), nudge("day", hours(90))
    await plan(store, *wanted)
    await send(store, hours(24))
    await plan(store)
    await plan(store, *wanted, now=hours(80))
    assert await states(store) == {"24h": "settled", "72h": "withdrawn", "day": "planned"}
    await plan(store, nudge("72h", hours(100)), now=hours(80))
    (_, _, back) = await rows(store)
    assert (back.occurrence, back.at, back.due) == ("72h", hours(100), hours(100))


async def test_urgency_and_decision_follow_the_plan(store: Store) -> None:
    await plan(store, nudge("24h"))
    await plan(store, replace(nudge("24h"), urgent=True, decision=True))
    assert [(row.urgent, row.decision) for row in await rows(store)] == [(True, True)]


async def test_the_coming_ones_of_a_person_by_their_time(store: Store) -> None:
    await plan(store, nudge("72h", hours(72)), nudge("24h", hours(24)))
    await plan(store, nudge("day", hours(30)), gig="g2")
    await plan(store, nudge("half", hours(20)), gig="g3")
    await plan(store, nudge("day", hours(1)), identity=BADR, gig="g4")
    await send(store, hours(20))
    person = await met(store)
    async with store.turn() as turn:
        assert [row.occurrence for row in await turn.nudges.coming(person, 5)] == [
            "24h",
            "day",
            "72h",
        ]
        assert [row.occurrence for row in await turn.nudges.coming(person, 1)] == ["24h"]


async def test_only_what_was_due_expires(store: Store) -> None:
    await plan(store, nudge("24h", hours(24)), nudge("72h", hours(72)))
    async with store.turn() as turn:
        await turn.nudges.expire(await turn.nudges.of("g1"), hours(30))
    assert await states(store) == {"24h": "expired", "72h": "planned"}
    await plan(store, now=hours(31))
    assert await states(store) == {"24h": "expired", "72h": "withdrawn"}


async def test_nothing_is_planned_in_a_turn_that_fails(store: Store) -> None:
    person = await met(store)
    with suppress(LookupError):
        async with store.turn() as turn:
            await turn.nudges.plan(person.id, "g1", [nudge()], NOW)
            raise LookupError
    assert await store.next_due() is None


async def test_planned_by_two_at_once_it_is_one(store: Store) -> None:
    await met(store)
    wanted = [nudge("24h", hours(24)), nudge("72h", hours(72))]
    await asyncio.gather(*(plan(store, *wanted) for _ in range(8)))
    assert await states(store) == {"24h": "planned", "72h": "planned"}
