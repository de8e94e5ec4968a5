"""What is kept of a person packed and brought back, on both engines."""

import json
import stat
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from secrets import token_bytes

import msgspec
import pytest
from msgspec import structs

from gigs.entries.opening import TitleCorrected
from gigs.export_records import ExportOrder, Fate, Packed
from gigs.nudge import Kind, Nudge
from gigs.records import FileRef, Identity, Message, OwnReminder, Person
from gigs.refusals import Malformed, Stale
from gigs.roles import Role
from storage import unpacking
from storage.chain import Link, tied
from storage.packing import Data
from storage.schema import FILE_REFS, JOURNAL, OPENINGS
from storage.store import Store
from tests.handlers.exporting import members_of, secret_of
from tests.storage.made import BADR, HOME, MONA, NOW, kept, met, opened

DAY = date(2026, 11, 23)
ORDER = ExportOrder("mithaq.zip", "read me", DAY, 1_000_000, 2_000_000)
OTHER = Identity("web", "3")


async def put(store: Store, content: bytes) -> str:
    async def chunks() -> AsyncIterator[bytes]:
        yield content

    return (await store.vault.put(chunks(), 10_000_000))[0]


async def held(store: Store, gig: str | None, content: bytes, name: str = "a.txt") -> str:
    """A file that Mona holds."""
    sha256 = await put(store, content)
    person = await met(store)
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, sha256, NOW)
        await turn.refer(person, gig, FileRef(sha256, name, len(content), "text/plain"))
    return sha256


async def lived(store: Store) -> Person:
    """Two gigs, a reminder on one of them, nudges, a card, files."""
    await kept(store, [opened("g1"), TitleCorrected("أوضح")])
    await kept(store, [opened("g2")])
    await held(store, "g1", b"of the gig")
    await held(store, None, b"of none", "b/../c.txt")
    person = await met(store)
    async with store.turn() as turn:
        due = Nudge(Kind.DEADLINE, "", "24h", NOW + timedelta(days=1), urgent=True)
        await turn.nudges.plan(person.id, "g1", [due], NOW)
        own = OwnReminder("own1", "g1", "words", "2026-11-25T09:00", "Asia/Riyadh", None, ())
        await turn.reminders.keep(person, own, NOW)
        await turn.reminders.plan(person, own, "first", NOW, NOW)
        await turn.show(HOME, Message("card", b"{}", "g1", "card:g1"), NOW)
    return person


async def rows(store: Store) -> list[tuple[object, ...]]:
    async with store.transactions.read() as tx:
        links = await tx.run(JOURNAL.select().order_by(JOURNAL.c.gig, JOURNAL.c.seq))
        apart = await tx.run(OPENINGS.select())
        return [*map(tuple, links), *sorted(map(tuple, apart))]


async def packed(store: Store, order: ExportOrder = ORDER) -> Packed:
    return await store.parcels.pack(await met(store), order)


async def owns(store: Store, person: Person, gig: str = "g1") -> bool:
    async with store.turn() as turn:
        return await turn.role(gig, person) is Role.OWNER


async def test_gigs_return_to_the_letter(store: Store) -> None:
    mona = await lived(store)
    before = await rows(store)
    found = await packed(store)
    assert (found.gigs, found.reminders, found.files, found.left_out) == (2, 1, 2, 0)
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, "forget", NOW)
        await turn.forget(MONA, mona)
    brought = await store.parcels.unpack(found.file.sha256, keep_files=True)
    new = await met(store, BADR)
    async with store.turn() as turn:
        fates = await turn.returns.fates(new, brought)
        assert set(fates.gigs.values()) == set(fates.reminders.values()) == {Fate.NEW}
        for gig in brought.gigs:
            await turn.returns.insert(new, brought, gig)
    assert await rows(store) == before
    assert await store.verify_all() == []
    assert await owns(store, new)
    for one in brought.files:
        assert len(await store.vault.read(one.file.sha256)) == one.file.size


async def test_a_gig_that_is_there_by_now_is_not_inserted_again(store: Store) -> None:
    await lived(store)
    brought = await store.parcels.unpack((await packed(store)).file.sha256, keep_files=False)
    new = await met(store, BADR)
    with pytest.raises(Stale):
        async with store.turn() as turn:
            await turn.returns.insert(new, brought, "g1")
    assert await owns(store, await met(store))


async def test_what_moves_takes_along_what_belongs_to_it(store: Store) -> None:
    mona, new = await lived(store), await met(store, BADR)
    before = await rows(store)
    async with store.turn() as turn:
        assert await turn.returns.move_reminders(new, mona, ["own1", "none"]) == {"own1"}
        await turn.returns.move(new, mona, "g1")
    assert turn.elsewhere == [HOME]
    assert await rows(store) == before
    assert (await owns(store, new), await owns(store, mona)) == (True, False)
    assert await store.feed(HOME, 0, 9) == []
    async with store.turn() as turn:
        assert await turn.nudges.coming(mona, 9) == []
        assert [one.id for one in await turn.reminders.of(new)] == ["own1"]
    async with store.transactions.read() as tx:
        refs = (await tx.run(FILE_REFS.select())).all()
    assert {(ref.person, ref.gig) for ref in refs} == {(new.id, "g1"), (mona.id, "")}


async def test_a_reminder_that_stays_names_no_gig_of_anothers(store: Store) -> None:
    mona, new = await lived(store), await met(store, BADR)
    async with store.turn() as turn:
        await turn.returns.move(new, mona, "g1")
    async with store.turn() as turn:
        assert [one.gig for one in await turn.reminders.of(mona)] == [None]
        assert [row.gig for row in await turn.nudges.coming(mona, 9)] == [None]


async def test_nothing_moves_from_who_does_not_have_it(store: Store) -> None:
    mona, badr, other = await lived(store), await met(store, BADR), await met(store, OTHER)
    with pytest.raises(Stale):
        async with store.turn() as turn:
            await turn.returns.move(other, badr, "g1")
    async with store.turn() as turn:
        assert await turn.returns.move_reminders(other, badr, ["own1"]) == set()
    assert await owns(store, mona)
    async with store.turn() as turn:
        assert len(await turn.nudges.coming(mona, 9)) == 2


async def test_each_fate_is_told(store: Store) -> None:
    mona, badr = await lived(store), await met(store, BADR)
    brought = await store.parcels.unpack((await packed(store)).file.sha256, keep_files=False)
    other = await met(store, OTHER)
    async with store.turn() as turn:
        await turn.returns.move(badr, mona, "g2")
        of_mona = await turn.returns.fates(mona, brought)
        of_other = await turn.returns.fates(other, brought)
    assert of_mona.gigs == {"g1": Fate.OWN, "g2": Fate.OTHERS}
    assert of_other.gigs == {"g1": Fate.LEFT, "g2": Fate.OTHERS}
    assert of_other.reminders == {"own1": Fate.LEFT}


async def test_files_that_have_no_room_are_named_and_left_out(store: Store) -> None:
    await lived(store)
    large = await held(store, None, bytes(5000), "large.bin")
    found = await packed(store, replace(ORDER, files=100))
    assert (found.files, found.left_out) == (2, 1)
    members = members_of(await store.vault.read(found.file.sha256))
    assert members["left-out.txt"].decode() == f"{large}  5000  large.bin\n"
    names = [name.partition("-")[2] for name in members if name.startswith("files/")]
    assert sorted(names) == ["a.txt", "b_.._c.txt"]
    told = {one["name"]: one["member"] for one in json.loads(members["data.json"])["files"]}
    assert told["large.bin"] is None


async def test_it_is_never_larger_than_the_place_takes(store: Store) -> None:
    await lived(store)
    for n in range(30):
        await held(store, None, token_bytes(3_000), f"{n}.bin")
    found = await packed(store, replace(ORDER, whole=40_000))
    assert 25_000 < found.file.size <= 40_000
    assert found.left_out > 0
    with pytest.raises(Malformed, match=r"export\.too-large"):
        await packed(store, replace(ORDER, whole=900))


async def test_a_file_that_the_vault_has_lost_is_left_out(store: Store) -> None:
    await lived(store)
    lost = await held(store, None, b"soon lost")
    store.vault.path(lost).unlink()
    found = await packed(store)
    assert (found.files, found.left_out) == (2, 1)
    assert len((await store.parcels.unpack(found.file.sha256, keep_files=False)).files) == 2


async def test_the_secret_is_the_owners_alone_and_stays(store: Store) -> None:
    await packed(store)
    folder = store.engines.folder or store.vault.folder
    assert stat.S_IMODE((folder / "export.key").stat().st_mode) == 0o600
    assert len(secret_of(store)) == 32
    assert [path.name for path in folder.glob("export.key*")] == ["export.key"]


async def test_entries_of_a_newer_program_are_told_apart_from_damage(store: Store) -> None:
    """Rightly chained and signed, of a kind that isn't known here yet."""
    await kept(store, [opened("g1")])
    members = members_of(await store.vault.read((await packed(store)).file.sha256))
    data = msgspec.json.decode(members["data.json"], type=Data)
    (gig,) = data.gigs
    (link,) = gig.links
    of = Link("g1", 1, link.kind, 99, link.at, link.actor, link.body.encode(), link.prev, b"")
    later = structs.replace(link, v=99, hash=tied(of).hash)
    newer = structs.replace(data, gigs=(structs.replace(gig, links=(later,)),))
    with pytest.raises(Malformed, match=r"import\.newer"):
        unpacking.read({**members, "data.json": msgspec.json.encode(newer)})
    with pytest.raises(Malformed, match=r"import\.damaged"):
        unpacking.read({**members, "data.json": b"{}"})


async def test_texts_that_were_erased_stay_so_and_are_no_damage(store: Store) -> None:
    await kept(store, [opened("g1"), TitleCorrected("أوضح")])
    await store.erase_texts("g1", str(MONA), NOW)
    before = await rows(store)
    found = await packed(store)
    mona = await met(store)
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, "forget", NOW)
        await turn.forget(MONA, mona)
    brought = await store.parcels.unpack(found.file.sha256, keep_files=False)
    again = await met(store)
    async with store.turn() as turn:
        await turn.returns.insert(again, brought, "g1")
    assert await rows(store) == before
    assert await store.verify_all() == []
