"""What a platform perhaps told twice, or couldn't tell, stands with the nudges themselves."""

from gigs.records import Message, NudgeRow, Person, Shown
from storage.store import Store
from tests.storage.made import NOW, met
from tests.storage.planned import CHAT, PHONE, hours, nudge, plan, rows, send, speak


async def sent(store: Store) -> Shown:
    await met(store, PHONE)
    await speak(store, PHONE, CHAT, hours(0))
    await plan(store, nudge("24h", hours(24)), nudge("72h", hours(72)), identity=PHONE)
    await send(store, hours(24))
    return (await store.unsaid(CHAT, 5))[-1]


def brief(found: list[NudgeRow]) -> list[tuple[str, str, bool]]:
    return [(row.occurrence, row.state, row.doubtful) for row in found]


async def test_only_the_nudges_of_a_doubtful_message_are_marked(store: Store) -> None:
    shown = await sent(store)
    assert brief([*await rows(store)]) == [("24h", "sent", False), ("72h", "planned", False)]
    await store.doubted(shown)
    assert brief([*await rows(store)]) == [("24h", "sent", True), ("72h", "planned", False)]


async def test_given_up_it_has_failed_and_is_due_when_the_person_speaks(store: Store) -> None:
    shown = await sent(store)
    person: Person = await store.person(PHONE)
    await store.given_up(shown)
    await store.given_up(shown)
    async with store.turn() as turn:
        coming = await turn.nudges.coming(person, 5)
    assert [(row.occurrence, row.state, row.batch) for row in coming] == [
        ("24h", "failed", None),
        ("72h", "planned", None),
    ]
    assert await speak(store, PHONE, CHAT, hours(30)) is True
    assert await store.next_due() == hours(24)


async def test_other_messages_have_no_nudges_to_mark(store: Store) -> None:
    await sent(store)
    before = await rows(store)
    for slot in (None, "card:g1", "nudges"):
        other = Shown(1, 1, Message("said", b"said", slot=slot), NOW)
        await store.doubted(other)
        await store.given_up(other)
    assert await rows(store) == before
