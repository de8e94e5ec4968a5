"""Places that are shut and open again, and groups that go on under another number."""

from datetime import timedelta

import pytest

from gigs.codes import for_place
from gigs.records import Binding, Group, Identity, Person, Place, Taken
from storage.store import Store
from tests.storage.made import NOW, kept, met, opened
from tests.storage.test_outbox import bodies, said, tell, unsaid

OLD, NEW = "telegram:-10", "telegram:-1007"
GROUP, SUPERGROUP = (Place("telegram", chat, private=False) for chat in ("-10", "-1007"))
TOPIC = Place("telegram", "-10", "7", private=False)
NEIGHBOUR = Place("telegram", "-101", private=False)
MAKER, GUEST = Identity("telegram", "2"), Identity("telegram", "3")


async def show(store: Store, *places: Place) -> None:
    async with store.turn() as turn:
        for place in places:
            await turn.show(place, said(place.chat), NOW)


@pytest.mark.parametrize("whole", [True, False])
async def test_a_place_or_a_whole_chat_is_shut_once_and_opens(store: Store, whole: bool) -> None:
    await show(store, GROUP, TOPIC, NEIGHBOUR)
    both = [GROUP, TOPIC] if whole else [GROUP]
    async with store.turn() as turn:
        assert await turn.whereabouts.shut(GROUP, "removed", whole) == both
        assert await turn.whereabouts.shut(GROUP, "rights", whole) == []
        shut = await turn.whereabouts.shut_among([GROUP, TOPIC, NEIGHBOUR])
        assert shut == dict.fromkeys(both, "removed")
        assert await turn.whereabouts.open(GROUP, whole) == both
        assert await turn.whereabouts.open(GROUP, whole) == []
        assert await turn.whereabouts.shut_among([GROUP, TOPIC]) == {}


@pytest.mark.parametrize(
    ("first", "then", "holds"),
    [
        ("removed", "rights", "removed"),
        ("rights", "removed", "removed"),
        ("gone", "removed", "gone"),
    ],
)
async def test_whoever_is_put_out_finds_back_what_isn_t_gone_for_good(
    store: Store, first: str, then: str, holds: str
) -> None:
    await show(store, GROUP)
    async with store.turn() as turn:
        await turn.whereabouts.shut(GROUP, first)
        await turn.whereabouts.shut(GROUP, then)
        assert await turn.whereabouts.shut_among([GROUP]) == {GROUP: holds}


async def test_the_first_word_that_gets_there_opens_a_place(store: Store) -> None:
    await show(store, GROUP)
    async with store.turn() as turn:
        await turn.whereabouts.shut(GROUP, "rights")
    await tell(store, GROUP)
    async with store.turn() as turn:
        assert await turn.whereabouts.shut_among([GROUP]) == {}


async def people(store: Store) -> tuple[Person, Person, Person]:
    owner = await met(store)
    return owner, await met(store, MAKER), await met(store, GUEST)


async def gathered(store: Store) -> tuple[Person, Person, Person]:
    """A gig in a topic and in the group, with a lead and two who have a part."""
    owner, maker, guest = await people(store)
    await kept(store, [opened()])
    async with store.turn() as turn:
        await turn.teams.keep(Group(OLD, owner.id, "en", True, 8, True))
        for place in (GROUP, TOPIC):
            await turn.teams.bind(Binding("g1", place, OLD), NOW)
            await turn.show(place, said("card", "card:g1"), NOW)
        await turn.teams.appoint(OLD, maker.id, "maker", "سامي", NOW)
        await turn.teams.appoint(OLD, guest.id, "asked", "نورة", NOW)
    return owner, maker, guest


async def test_all_of_a_group_goes_along(store: Store) -> None:
    owner, maker, guest = await gathered(store)
    topic = Place("telegram", "-1007", "7", private=False)
    async with store.turn() as turn:
        refs = [one.ref for one in await turn.teams.members(OLD)]
        moved = await turn.whereabouts.move(GROUP, SUPERGROUP)
        assert {one.place for one in moved} == {SUPERGROUP, topic}
        assert await turn.teams.bindings("g1") == moved
        assert await turn.teams.group(NEW) == Group(NEW, owner.id, "en", True, 8, True, known=True)
        assert await turn.teams.group(OLD) == Group(OLD)
        members = await turn.teams.members(NEW)
        assert [(one.ref, one.person, one.role) for one in members] == [
            (refs[0], maker.id, "maker"),
            (refs[1], guest.id, "asked"),
        ]
        assert await turn.whereabouts.move(GROUP, SUPERGROUP) == []
    assert bodies(await store.feed(topic, 0, 50)) == ["card"]
    assert await unsaid(store, GROUP) == []


async def test_what_was_set_in_the_new_one_already_holds(store: Store) -> None:
    """Somebody was quicker there than the word that it moved."""
    owner, maker, guest = await gathered(store)
    async with store.turn() as turn:
        await turn.teams.keep(Group(NEW, None, "ar"))
        await turn.teams.bind(Binding("g1", SUPERGROUP, NEW), NOW)
        await turn.teams.appoint(NEW, maker.id, "viewer", "سامي", NOW)
        await turn.show(SUPERGROUP, said("their card", "card:g1"), NOW)
    async with store.turn() as turn:
        await turn.whereabouts.move(GROUP, SUPERGROUP)
        assert await turn.teams.group(NEW) == Group(NEW, owner.id, "ar", known=True)
        members = await turn.teams.members(NEW)
        assert {(one.person, one.role) for one in members} == {
            (maker.id, "viewer"),
            (guest.id, "asked"),
        }
        assert len(await turn.teams.bindings("g1")) == 2
    assert await unsaid(store, SUPERGROUP) == ["their card"]


async def test_codes_that_lead_back_go_along_and_no_others(store: Store) -> None:
    """Also from a group in which nothing was ever set; a neighbour's number only begins alike."""
    owner = await met(store)
    neighbour = for_place("telegram:-101", NEIGHBOUR)
    subjects = [for_place(OLD, GROUP), for_place(OLD, TOPIC), neighbour]
    async with store.turn() as turn:
        until = NOW + timedelta(hours=1)
        codes = [await turn.codes.make("bind", owner, subject, until) for subject in subjects]
        other = await turn.codes.make("client", owner, "g1", until)
        await turn.whereabouts.move(GROUP, SUPERGROUP)
    async with store.turn() as turn:
        found = [await turn.codes.look("bind", code, MAKER, NOW) for code in codes]
        client = await turn.codes.look("client", other, MAKER, NOW)
    topic = Place("telegram", "-1007", "7", private=False)
    assert [one and one.subject for one in found] == [
        for_place(NEW, SUPERGROUP), for_place(NEW, topic), neighbour,
    ]  # fmt: skip
    assert client == Taken(owner.id, "g1")
