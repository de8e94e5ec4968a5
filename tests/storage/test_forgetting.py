"""A person is forgotten whole, on both engines; whoever else is there isn't touched."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

from gigs.nudge import Kind, Nudge
from gigs.records import Dialogue, FileRef, Identity, Message, OwnReminder, Place
from storage.store import Store
from storage.vault import Vault
from tests.storage.made import BADR, HOME, MONA, NOW, kept, met, opened


async def known(store: Store, gig: str, content: bytes = b"the work") -> FileRef:
    """Something of each kind of row for Mona."""

    async def chunks() -> AsyncIterator[bytes]:
        yield content

    sha256, size = await store.vault.put(chunks(), 100)
    file = FileRef(sha256, "work.xlsx", size, "application/zip")
    await kept(store, [opened(gig)])
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, f"e-{gig}", NOW)
        person = await turn.person(MONA)
        later = NOW + timedelta(days=1)
        wanted = [Nudge(Kind.DEADLINE, "", "24h", later, urgent=True, decision=False)]
        await turn.nudges.plan(person.id, gig, wanted, NOW)
        await turn.nudges.stop(person, gig, Kind.REVIEW.value)
        own = OwnReminder(f"own{gig}", gig, "words", "2026-11-25T09:00", "Asia/Riyadh", None, ())
        await turn.reminders.keep(person, own, NOW)
        await turn.refer(person, gig, file)
        await turn.keep_dialogue(MONA, HOME, Dialogue("yes", "paste", gig, {}), NOW)
        await turn.show(HOME, Message("said", b"words", gig), NOW)
    return file


async def forget(store: Store) -> None:
    async with store.turn(alone=True) as turn:
        await turn.begin(MONA, HOME, "forget", NOW)
        await turn.forget(MONA, await turn.person(MONA))


async def test_all_of_one_person_goes(store: Store) -> None:
    file = await known(store, "g1")
    await kept(store, [opened("g2")], identity=BADR)
    await forget(store)
    person = await store.person(MONA)
    assert (person.known, person.language) == (True, "ar")
    assert (await store.gig("g1"), await store.holds(person, file.sha256)) == (None, None)
    assert not store.vault.path(file.sha256).exists()
    assert await store.next_due() is None
    assert await store.gig("g2") is not None
    assert await store.verify_all() == []


async def test_what_another_holds_too_stays_in_the_vault(store: Store) -> None:
    file = await known(store, "g1")
    badr = await met(store, BADR)
    async with store.turn() as turn:
        await turn.begin(BADR, HOME, "e2", NOW)
        await turn.refer(badr, None, file)
    await forget(store)
    assert await store.vault.read(file.sha256) == b"the work"


async def test_a_topic_of_the_private_chat_is_emptied_and_no_other_place(store: Store) -> None:
    """Also where an account holds a sign that a database may take for any other."""
    one, other = Identity("web", "a_c"), Identity("web", "abc")
    topic, beside = Place("web", "a_c", "7"), Place("web", "abc", "7")
    for identity, place in ((one, topic), (other, beside)):
        await met(store, identity)
        async with store.turn() as turn:
            await turn.begin(identity, place, "e", NOW)
            await turn.show(place, Message("said", b"words"), NOW)
    async with store.turn() as turn:
        await turn.begin(one, topic, "forget", NOW)
        await turn.forget(one, await turn.person(one))
    assert await store.feed(topic, 0, 9) == []
    assert [shown.message.body for shown in await store.feed(beside, 0, 9)] == [b"words"]


async def test_a_file_that_another_is_about_to_hold_stays(store: Store) -> None:
    file = await known(store, "g1")

    async def chunks() -> AsyncIterator[bytes]:
        yield b"the work"

    await store.vault.put(chunks(), 100)  # another's, whose turn isn't over
    await forget(store)
    badr = await met(store, BADR)
    async with store.turn() as turn:
        await turn.begin(BADR, HOME, "e2", NOW)
        await turn.refer(badr, None, file)
    assert await store.vault.read(file.sha256) == b"the work"


async def test_a_file_that_no_turn_ever_kept_goes_in_time(store: Store) -> None:
    file = await known(store, "g1")

    async def chunks() -> AsyncIterator[bytes]:
        yield b"never sent"

    sha256, _ = await store.vault.put(chunks(), 100)
    again = Store(store.engines, Vault(store.vault.folder))  # after a restart
    await again.tidy(datetime.now(UTC) - timedelta(days=1))
    assert again.vault.path(sha256).exists()
    await again.tidy(datetime.now(UTC) + timedelta(seconds=1))
    assert not again.vault.path(sha256).exists()
    assert await again.vault.read(file.sha256) == b"the work"


async def test_what_cannot_be_wiped_keeps_nothing_else_standing(store: Store) -> None:
    file = await known(store, "g1")
    path = store.vault.path(file.sha256)
    path.unlink()
    path.mkdir()  # no file can be taken away from there
    other = await known(store, "g5", b"another work")
    await forget(store)
    assert not store.vault.path(other.sha256).exists()
    assert await store.gig("g1") is None
    await store.tidy(NOW)


async def test_two_at_once_leave_nothing_half_done(store: Store) -> None:
    """While one forgets, the other opens a gig: it went too, or that turn is undone."""
    await known(store, "g1")

    async def begins() -> None:
        await kept(store, [opened("g3")])

    await asyncio.gather(forget(store), begins(), return_exceptions=True)
    assert await store.gig("g1") is None
    assert await store.verify_all() == []
    await known(store, "g4")
    assert await store.gig("g4") is not None
