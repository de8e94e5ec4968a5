"""A person's own reminders, and the nudge that stands for the next time of each."""

from dataclasses import replace

import pytest

from gigs.nudge import Kind
from gigs.records import OwnReminder
from gigs.refusals import Stale
from storage.store import Store
from tests.storage.made import BADR, MONA, NOW, kept, met, opened
from tests.storage.planned import BATCH, hours, nudge, plan, rows, send, states

DAILY = OwnReminder(
    "abcdefgh", "g1", "اتصل بالعميل", "2026-11-24T09:00", "Asia/Riyadh", '{"freq":"daily"}', ()
)
ONCE = OwnReminder("hgfedcba", None, "a\0b", "2026-11-25T09:00", "Europe/Paris", None, ())


async def keep(store: Store, *reminders: OwnReminder) -> None:
    person = await met(store)
    async with store.turn() as turn:
        for reminder in reminders:
            await turn.reminders.keep(person, reminder, NOW)


async def set_for(store: Store, reminder: OwnReminder, occurrence: str, after: float) -> None:
    person = await met(store)
    async with store.turn() as turn:
        await turn.reminders.plan(person, reminder, occurrence, hours(after), NOW)
        assert turn.nudges.changed is True


async def test_reminders_are_kept_changed_and_found_by_their_person_alone(store: Store) -> None:
    await keep(store, DAILY, ONCE)
    changed = replace(DAILY, skipped=("2026-11-26T09:00",), gig=None)
    await keep(store, changed)
    mona, badr = await met(store), await met(store, BADR)
    async with store.turn() as turn:
        assert await turn.reminders.of(mona) == [changed, replace(ONCE, text="ab")]
        assert await turn.reminders.one(mona, DAILY.id) == changed
        assert await turn.reminders.of(badr) == []
        assert await turn.reminders.one(badr, DAILY.id) is None


async def test_those_of_several_people_are_found_with_their_owners(store: Store) -> None:
    await keep(store, DAILY, ONCE)
    mona, badr = await met(store), await met(store, BADR)
    his = replace(DAILY, id="badrsown")
    async with store.turn() as turn:
        await turn.reminders.keep(badr, his, NOW)
        await turn.reminders.end(mona, ONCE.id, NOW)
    async with store.turn() as turn:
        assert await turn.reminders.these({DAILY.id, ONCE.id, his.id, "nobodys"}) == {
            (mona.id, DAILY.id): DAILY,
            (badr.id, his.id): his,
        }
        assert await turn.reminders.these(()) == {}


async def test_nobody_changes_or_ends_another_persons(store: Store) -> None:
    await keep(store, DAILY)
    mona, badr = await met(store), await met(store, BADR)
    async with store.turn() as turn:
        await turn.reminders.end(badr, DAILY.id, NOW)
        assert turn.nudges.changed is False
        assert await turn.reminders.of(mona) == [DAILY]
    with pytest.raises(Stale, match=r"nudge\.gone"):
        async with store.turn() as turn:
            await turn.reminders.keep(badr, replace(DAILY, text="mine"), NOW)


async def test_the_next_time_is_one_urgent_nudge(store: Store) -> None:
    await keep(store, DAILY)
    await set_for(store, DAILY, "2026-11-24T09:00", 13)
    await set_for(store, DAILY, "2026-11-24T09:00", 14)
    (row,) = await rows(store)
    assert (row.kind, row.subject, row.occurrence) == ("own", DAILY.id, "2026-11-24T09:00")
    assert (row.due, row.at, row.state, row.urgent) == (hours(14), hours(14), "planned", True)


async def test_another_next_time_takes_the_place_of_the_first(store: Store) -> None:
    await keep(store, DAILY, ONCE)
    await set_for(store, ONCE, "once", 40)
    await set_for(store, DAILY, "first", 13)
    await set_for(store, DAILY, "second", 20)
    assert await states(store) == {"first": "withdrawn", "second": "planned"}
    await set_for(store, DAILY, "first", 13)
    assert await states(store) == {"first": "planned", "second": "withdrawn"}
    assert await states(store, "") == {"once": "planned"}
    assert [row.gig for row in await rows(store, "")] == [None]


async def test_a_reminder_for_another_gig_moves_its_next_time_along(store: Store) -> None:
    await keep(store, DAILY)
    await set_for(store, DAILY, "first", 13)
    await set_for(store, replace(DAILY, gig="g2"), "second", 20)
    assert [await states(store, gig) for gig in ("g1", "g2")] == [
        {"first": "withdrawn"},
        {"second": "planned"},
    ]


async def test_what_is_past_already_leaves_at_once(store: Store) -> None:
    await keep(store, DAILY)
    await set_for(store, DAILY, "first", -2)
    (row,) = await rows(store)
    assert (row.due, row.at) == (hours(-2), NOW)


async def test_a_snoozed_time_stays_while_the_next_is_planned(store: Store) -> None:
    await keep(store, DAILY)
    await set_for(store, DAILY, "first", 13)
    await send(store, hours(13))
    await set_for(store, DAILY, "second", 37)
    person = await met(store)
    async with store.turn() as turn:
        await turn.nudges.snooze(person, BATCH, hours(14))
    await set_for(store, DAILY, "third", 38)
    await set_for(store, DAILY, "first", 12)
    (first, *_) = await rows(store)
    assert (first.state, first.due, first.at) == ("snoozed", hours(12), hours(14))
    assert await states(store) == {
        "first": "snoozed",
        "second": "withdrawn",
        "third": "withdrawn",
    }


async def test_what_was_sent_is_not_planned_again(store: Store) -> None:
    await keep(store, DAILY)
    await set_for(store, DAILY, "first", 13)
    await send(store, hours(13))
    await set_for(store, DAILY, "first", 14)
    assert await states(store) == {"first": "sent"}


async def test_an_ended_one_reminds_no_more(store: Store) -> None:
    await keep(store, DAILY, ONCE)
    await set_for(store, DAILY, "first", 13)
    await send(store, hours(13))
    await set_for(store, DAILY, "second", 37)
    await set_for(store, ONCE, "once", 40)
    person = await met(store)
    async with store.turn() as turn:
        await turn.reminders.end(person, DAILY.id, hours(20))
        await turn.reminders.end(person, DAILY.id, hours(21))
        await turn.reminders.end(person, "unknown", hours(21))
        assert [one.id for one in await turn.reminders.of(person)] == [ONCE.id]
        assert await turn.reminders.one(person, DAILY.id) is None
    assert await states(store) == {"first": "settled", "second": "withdrawn"}
    assert await states(store, "") == {"once": "planned"}


async def test_a_gigs_plan_and_its_own_reminders_leave_each_other_alone(store: Store) -> None:
    await keep(store, DAILY)
    await set_for(store, DAILY, "first", 13)
    await plan(store, nudge("24h", hours(24)))
    await plan(store)
    assert await states(store) == {"first": "planned", "24h": "withdrawn"}
    person = await met(store)
    async with store.turn() as turn:
        await turn.nudges.stop(person, "g1", Kind.OWN)
    assert await states(store) == {"first": "withdrawn", "24h": "withdrawn"}


async def test_a_reminders_words_go_with_those_of_its_gig(store: Store) -> None:
    await kept(store, [opened()])
    await keep(store, DAILY, ONCE)
    await set_for(store, DAILY, "first", 13)
    await store.erase_texts("g1", str(BADR), NOW)
    person = await met(store)
    async with store.turn() as turn:
        assert len(await turn.reminders.of(person)) == 2
    await store.erase_texts("g1", str(MONA), NOW)
    async with store.turn() as turn:
        assert [one.id for one in await turn.reminders.of(person)] == [ONCE.id]
    assert await states(store) == {"first": "withdrawn"}
