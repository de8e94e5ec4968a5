"""Which gigs of others a person has a part in, and which parts they have, on both engines."""

from gigs.records import Binding, Group, Identity, Person, Place, SharedLine
from gigs.roles import Role
from storage.store import Store
from tests.storage.made import BADR, MONA, NOW, kept, met, opened

HALL = Place("telegram", "-1", private=False)
TOPIC = Place("telegram", "-1", "7", private=False)
GROUP, OTHER = "telegram:-1", "telegram:-2"


async def shown(store: Store, *gigs: str) -> Person:
    """Badr's gigs, in two places of one group; Mona knows nothing of them yet."""
    badr = await met(store, BADR)
    for gig in gigs:
        await kept(store, [opened(gig)], identity=BADR)
    async with store.turn() as turn:
        await turn.teams.keep(Group(GROUP, badr.id))
        for gig in gigs:
            for place in (HALL, TOPIC):
                await turn.teams.bind(Binding(gig, place, GROUP), NOW)
    return await met(store, MONA)


async def appointed(store: Store, person: Person, **parts: str) -> None:
    async with store.turn() as turn:
        for within, role in parts.items():
            key = GROUP if within == "group" else within
            await turn.teams.appoint(key, person.id, role, "منى", NOW)


async def found(store: Store, person: Person) -> list[SharedLine]:
    async with store.turn() as turn:
        return list(await turn.teams.gigs_with(person.id))


async def test_each_once_with_the_strongest_part(store: Store) -> None:
    mona = await shown(store, "b1", "b2")
    await appointed(store, mona, group="viewer", b1="client")
    lines = {line.id: line.role for line in await found(store, mona)}
    assert lines == {"b1": Role.CLIENT, "b2": Role.VIEWER}
    assert {line.name for line in await found(store, mona)} == {"olive"}


async def test_by_a_link_alone_and_by_leading(store: Store) -> None:
    mona = await shown(store, "b1", "b2")
    await appointed(store, mona, b2="client")
    assert [line.id for line in await found(store, mona)] == ["b2"]
    async with store.turn() as turn:
        await turn.teams.keep(Group(GROUP, mona.id))
    assert {line.id: line.role for line in await found(store, mona)} == {
        "b1": Role.LEAD,
        "b2": Role.LEAD,
    }


async def test_who_only_asked_or_brought_a_gig_finds_nothing_of_others(store: Store) -> None:
    mona = await shown(store, "b1")
    for role in ("asked", "owner", "lead"):
        await appointed(store, mona, group=role)
        assert await found(store, mona) == []


async def test_own_and_closed_ones_aren_t_among_them(store: Store) -> None:
    await shown(store, "b1")
    badr = await met(store, BADR)
    await appointed(store, badr, group="maker")
    assert await found(store, badr) == []
    assert await found(store, await met(store, Identity("web", "9"))) == []


async def test_parts_are_all_but_to_lead(store: Store) -> None:
    mona = await shown(store, "b1")
    async with store.turn() as turn:
        await turn.teams.appoint(OTHER, mona.id, "lead", "منى", NOW)
    await appointed(store, mona, group="asked", b1="client")
    async with store.turn() as turn:
        held = [(one.within, one.role) for one in await turn.teams.parts_of(mona.id)]
    assert held == [(GROUP, "asked"), ("b1", "client")]
