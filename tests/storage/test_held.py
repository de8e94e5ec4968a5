"""Files and browsers, and whose they are."""

from dataclasses import replace

from gigs.records import FileRef
from storage.store import Store
from tests.storage.made import BADR, HOME, MONA, NOW, met

FILE = FileRef("ab" * 32, "المخزون.xlsx", 2048, "application/xlsx")


async def test_files_are_held_by_who_brought_them(store: Store) -> None:
    mona, badr = await met(store), await met(store, BADR)
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, "e1", NOW)
        await turn.refer(mona, None, FILE)
        await turn.refer(mona, None, replace(FILE, name="again.xlsx"))
        assert await turn.holds(mona, FILE.sha256) == replace(FILE, name="again.xlsx")
        assert await turn.holds(badr, FILE.sha256) is None
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, "e2", NOW.replace(hour=20))
        await turn.refer(mona, "g1", FILE)
        await turn.refer(badr, None, replace(FILE, name="mine.xlsx"))
    assert await store.holds(mona, FILE.sha256) == FILE
    assert await store.holds(badr, FILE.sha256) == replace(FILE, name="mine.xlsx")
    assert await store.holds(mona, "cd" * 32) is None


async def test_what_a_person_holds_is_weighed_each_file_once(store: Store) -> None:
    mona, badr = await met(store), await met(store, BADR)
    assert await store.held_by(MONA) == 0
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, "e1", NOW)
        for gig in ("g1", "g2", None):
            await turn.refer(mona, gig, FILE)
        await turn.refer(mona, None, replace(FILE, sha256="cd" * 32, size=5_000_000_000))
        await turn.refer(badr, None, FILE)
    assert await store.held_by(MONA) == 5_000_002_048
    assert await store.held_by(BADR) == 2048
    assert await store.held_by(replace(MONA, account="nobody")) == 0


async def test_a_name_may_hold_anything(store: Store) -> None:
    mona = await met(store)
    odd = replace(FILE, name="../a\0b\u202e'.xlsx")
    async with store.turn() as turn:
        assert await turn.begin(MONA, HOME, "e\0", NOW) is True
        await turn.refer(mona, None, odd)
    assert await store.holds(mona, FILE.sha256) == replace(FILE, name="../ab\u202e'.xlsx")


async def test_a_browser_is_known_by_the_hash_of_its_secret(store: Store) -> None:
    await store.sessions.keep("aa", "1")
    await store.sessions.keep("bb", "2")
    await store.sessions.keep("bb", "3")
    found = [await store.sessions.account_of(secret) for secret in ("aa", "bb", "cc")]
    assert found == ["1", "3", None]


async def test_only_what_is_left_is_spare(store: Store) -> None:
    """What belongs to no gig is, once it's older than asked; what an unknown gig holds isn't."""
    mona = await met(store)
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, "e1", NOW)
        await turn.refer(mona, None, FILE)
        await turn.refer(mona, "g1", replace(FILE, sha256="cd" * 32))
        assert await turn.spare_files(mona, NOW) == 0
        assert await turn.spare_files(mona, NOW.replace(hour=20)) == 1
        await turn.drop_spare_files(mona, NOW.replace(hour=20))
    assert await store.held_by(MONA) == FILE.size
    assert await store.holds(mona, FILE.sha256) is None
