"""When groups are told something, and what they were told, on both engines."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from gigs.records import Binding, Group, GroupTalk, Person, Place
from storage.store import Store
from tests.storage.made import MONA, NOW, kept, met, opened

HALL = Place("telegram", "-1", private=False)
TOPIC = Place("telegram", "-1", "7", private=False)
GROUP = "telegram:-1"
HOUR = timedelta(hours=1)


async def bound(store: Store, key: str = GROUP, **given: object) -> Person:
    mona = await met(store)
    await kept(store, [opened(f"g{key}")])
    async with store.turn() as turn:
        await turn.keep_person(MONA, replace(mona, zone="Asia/Riyadh"))
        await turn.teams.keep(Group(key, mona.id, "ar", **given))  # type: ignore[arg-type]  # any
        for place in (HALL, TOPIC):
            there = replace(place, chat=key.partition(":")[2])
            await turn.teams.bind(Binding(f"g{key}", there, key), NOW)
    return mona


async def speaks(store: Store, key: str, hours: int) -> None:
    async with store.turn() as turn:
        talk = await turn.group_talk.of(key)
        assert talk is not None
        await turn.group_talk.keep(replace(talk, speaks_at=NOW + hours * HOUR))


async def test_a_group_is_read_with_its_lead_s_zone(store: Store) -> None:
    mona = await bound(store)
    async with store.turn() as turn:
        group = Group(GROUP, mona.id, "ar", known=True)
        assert await turn.group_talk.of(GROUP) == GroupTalk(group, "Asia/Riyadh")
        assert await turn.group_talk.of("telegram:-2") is None


async def test_the_earliest_is_what_wakes_and_the_first_to_be_told(store: Store) -> None:
    for key, hours in (("telegram:-1", 3), ("telegram:-2", 1), ("telegram:-3", 9)):
        await bound(store, key)
        await speaks(store, key, hours)
    assert await store.next_due() == NOW + HOUR
    async with store.turn() as turn:
        due = await turn.group_talk.due(NOW + 4 * HOUR, 9)
        assert [talk.group.key for talk in due] == ["telegram:-2", "telegram:-1"]
        assert len(await turn.group_talk.due(NOW + 4 * HOUR, 1)) == 1


async def test_those_without_a_time_are_found_but_for_the_hushed(store: Store) -> None:
    for key in ("telegram:-1", "telegram:-2", "telegram:-3"):
        await bound(store, key)
    await speaks(store, "telegram:-2", 1)
    await bound(store, "telegram:-4", muted=True)
    async with store.turn() as turn:
        await turn.teams.keep(Group("telegram:-5"))
        assert await turn.group_talk.silent("", 9) == ["telegram:-1", "telegram:-3"]
        assert await turn.group_talk.silent("telegram:-1", 9) == ["telegram:-3"]


async def test_what_was_told_is_kept_in_all_places_of_a_gig(store: Store) -> None:
    await bound(store)
    async with store.turn() as turn:
        await turn.group_talk.told(GROUP, {f"g{GROUP}": "working"}, {f"g{GROUP}": NOW})
    async with store.turn() as turn:
        found = await turn.group_talk.bound(GROUP)
    assert {one.place for one in found} == {HALL, TOPIC}
    assert [(one.stage, one.due) for one in found] == [("working", NOW)] * 2


async def test_how_it_is_set_leaves_what_was_told(store: Store) -> None:
    mona = await bound(store)
    await speaks(store, GROUP, 1)
    async with store.turn() as turn:
        await turn.teams.keep(Group(GROUP, mona.id, "en", digest_hour=8))
        talk = await turn.group_talk.of(GROUP)
    assert talk is not None
    assert (talk.group.digest_hour, talk.speaks_at) == (8, NOW + HOUR)


@pytest.mark.postgres
async def test_two_processes_never_tell_one_group(on_server: Store) -> None:
    """Whoever comes second passes over it."""
    await bound(on_server)
    await speaks(on_server, GROUP, 1)
    first, second = asyncio.Event(), asyncio.Event()

    async def tells() -> int:
        async with on_server.turn() as turn:
            found = len(await turn.group_talk.due(NOW + HOUR, 9))
            first.set()
            await second.wait()
            return found

    one = asyncio.create_task(tells())
    await first.wait()
    async with on_server.turn() as turn:
        assert await turn.group_talk.due(NOW + HOUR, 9) == []
    second.set()
    assert await one == 1
