"""Who is told next and where; and what happens when a way to them is shut."""

import asyncio

from gigs.nudge import Kind
from gigs.records import Batch, Identity, Message, Place
from storage.schema import IDENTITIES
from storage.store import Store
from tests.storage.made import BADR, HOME, MONA, NOW, met
from tests.storage.planned import CHAT, PHONE, hours, nudge, plan, rows, send, speak, states

GROUP = Place("telegram", "-10", private=False)


async def linked(store: Store) -> str:
    """Mona, who has a phone too; she spoke on it last."""
    person = await met(store)
    async with store.transactions.write() as tx:
        named = {"platform": PHONE.platform, "account": PHONE.account, "person": person.id}
        await tx.run(IDENTITIES.insert(), named)
    await speak(store, MONA, HOME, hours(0))
    await speak(store, PHONE, CHAT, hours(1))
    return person.id


async def told(store: Store, place: Place = CHAT) -> None:
    for shown in await store.unsaid(place, 50):
        await store.told(place, shown, ("7",), "look")


async def places(store: Store, *people: str) -> dict[str, list[Place]]:
    async with store.turn() as turn:
        found = await turn.private_places(people)
    return {person: list(theirs) for person, theirs in found.items()}


async def test_people_by_who_waits_longest_with_all_that_is_due(store: Store) -> None:
    await plan(store, nudge("24h", hours(24)), nudge("72h", hours(72)))
    await plan(store, nudge("day", hours(20)), gig="g2", identity=BADR)
    await plan(store, nudge("half", hours(25)), gig="g3", identity=BADR)
    mona, badr = await met(store), await met(store, BADR)
    async with store.turn() as turn:
        assert await turn.nudges.due(hours(19), 5) == ()
        found = await turn.nudges.due(hours(30), 5)
        assert [due.person for due in found] == [badr, mona]
        assert [[row.occurrence for row in due.rows] for due in found] == [["day", "half"], ["24h"]]
        assert [due.person for due in await turn.nudges.due(hours(30), 1)] == [badr]
    await send(store, hours(30))
    assert await store.next_due() == hours(72)


async def test_two_processes_take_different_people(url: str, store: Store) -> None:
    """On SQLite the second one waits; either way nobody is told twice."""
    for number in range(8):
        identity = Identity("web", str(number))
        await plan(store, nudge(), gig=f"g{number}", identity=identity)
    other = await Store.open(url, store.vault.folder)
    taken: list[str] = []
    most: list[int] = []

    async def dispatch(of: Store) -> None:
        while True:
            async with of.turn() as turn:
                found = await turn.nudges.due(hours(30), 3)
                await asyncio.sleep(0.01)
                for due in found:
                    batch = Batch(due.person.id[:8], due.rows, CHAT)
                    await turn.nudges.sent([batch], hours(30))
            taken.extend(row.gig or "" for due in found for row in due.rows)
            most.append(len(found))
            if not found:
                return

    await asyncio.gather(dispatch(store), dispatch(other))
    await other.close()
    assert sorted(taken) == [f"g{number}" for number in range(8)]
    assert max(most) == 3


async def test_on_a_server_the_second_one_passes_over_whom_the_first_holds(
    on_server: Store, server_url: str
) -> None:
    for number in range(4):
        identity = Identity("web", str(number))
        await plan(on_server, nudge(), gig=f"g{number}", identity=identity)
    other = await Store.open(server_url, on_server.vault.folder)
    async with on_server.turn() as first, other.turn() as second:
        mine = await first.nudges.due(hours(30), 2)
        theirs = await second.nudges.due(hours(30), 3)
        assert len(mine) == len(theirs) == 2
        assert len({due.person.id for due in (*mine, *theirs)}) == 4
        assert await second.nudges.due(hours(30), 5) == theirs
    await other.close()


async def test_the_place_spoken_in_last_comes_first_and_a_shut_one_not_at_all(
    store: Store,
) -> None:
    mona = await linked(store)
    badr = (await met(store, BADR)).id
    assert await places(store, mona, badr) == {mona: [CHAT, HOME], badr: []}
    await speak(store, MONA, HOME, hours(2))
    assert await places(store, mona) == {mona: [HOME, CHAT]}
    await store.shut(CHAT, "blocked")
    assert await places(store, mona, "nobody") == {mona: [HOME], "nobody": []}
    assert await places(store) == {}


async def test_a_chat_that_was_only_spoken_of_in_a_group_is_no_place(store: Store) -> None:
    person = await met(store, PHONE)
    await speak(store, PHONE, GROUP, hours(1))
    assert await places(store, person.id) == {person.id: []}


async def test_what_a_shut_place_was_not_told_goes_to_the_other_one(store: Store) -> None:
    await linked(store)
    await told(store)
    await plan(store, nudge("24h", hours(24)))
    await send(store, hours(24))
    assert await store.shut(CHAT, "blocked") is True
    (row,) = await rows(store)
    assert (row.state, row.at, row.batch, row.sent_at, row.place) == (
        "planned",
        hours(24),
        None,
        None,
        None,
    )
    assert [(one.gone, one.message.body) for one in await store.unsaid(CHAT, 5)] == [(True, b"")]
    await send(store, hours(25), "batch222", HOME)
    assert await states(store) == {"24h": "sent"}
    assert await store.shut(CHAT, "blocked") is False
    assert await states(store) == {"24h": "sent"}


async def test_with_no_other_place_it_has_failed_until_they_speak(store: Store) -> None:
    person = await met(store, PHONE)
    await speak(store, PHONE, CHAT, hours(1))
    await told(store)
    await plan(store, nudge("24h", hours(24)), identity=PHONE)
    await send(store, hours(24))
    assert await store.shut(CHAT, "blocked") is False
    async with store.turn() as turn:
        assert [row.state for row in await turn.nudges.coming(person, 5)] == ["failed"]
        assert await turn.nudges.due(hours(40), 5) == ()
    assert await store.next_due() is None
    assert await speak(store, PHONE, GROUP, hours(49)) is False
    assert await states(store) == {"24h": "failed"}
    assert await speak(store, PHONE, CHAT, hours(50)) is True
    (row,) = await rows(store)
    assert (row.state, row.due, row.at) == ("planned", hours(24), hours(24))
    assert await places(store, person.id) == {person.id: [CHAT]}
    assert await store.next_due() == hours(24)
    assert await speak(store, PHONE, CHAT, hours(51)) is False


async def test_what_was_told_before_stays_sent(store: Store) -> None:
    await met(store, PHONE)
    await plan(store, nudge("24h", hours(24)), nudge("72h", hours(72)), identity=PHONE)
    await send(store, hours(24))
    await told(store)
    await send(store, hours(72), "batch222")
    await store.shut(CHAT, "blocked")
    assert await states(store) == {"24h": "sent", "72h": "failed"}
    left = [shown.message.slot for shown in await store.feed(CHAT, 0, 5)]
    assert left == ["nudge:abcdefgh"]


async def test_what_has_no_place_at_all_waits_for_one(store: Store) -> None:
    await plan(store, nudge("24h", hours(24), Kind.SERVICES), identity=PHONE)
    async with store.turn() as turn:
        (due,) = await turn.nudges.due(hours(24), 5)
        await turn.nudges.fail(due.rows)
    assert await store.next_due() is None
    await speak(store, PHONE, CHAT, hours(30))
    assert await store.next_due() == hours(24)


async def test_other_words_wait_in_a_shut_place_as_before(store: Store) -> None:
    async with store.turn() as turn:
        await turn.show(CHAT, Message("said", b"a"), NOW)
    assert await store.shut(CHAT, "blocked") is False
    assert [one.message.body for one in await store.unsaid(CHAT, 5)] == [b"a"]


async def test_an_operator_learns_how_many_are_to_come(store: Store) -> None:
    assert await store.to_come() == (0, 0)
    await plan(store, nudge("24h", hours(24)), nudge("72h", hours(72)), nudge("96h", hours(96)))
    await send(store, hours(30))
    assert await store.to_come() == (2, 0)
    async with store.turn() as turn:
        found = await turn.nudges.due(hours(80), 5)
        await turn.nudges.fail(found[0].rows)
    assert await store.to_come() == (1, 1)
