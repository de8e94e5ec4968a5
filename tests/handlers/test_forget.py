"""Everything that is kept of a person goes at their word, and only theirs."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from handlers.event import Pressed
from storage import forgetting
from storage.schema import GIGS, METADATA
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer, opened
from tests.passing_time import Days
from tests.story import with_obedience

PRIVATE = "سرّ لا يُنسى"
STAYS = {"people", "identities", "places", "messages", "events"}  # as of one who just came


def on_disk(folder: Path, word: str = PRIVATE) -> int:
    """How often it stands anywhere in the store's folder, also as JSON escapes it."""
    written = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    forms = {word.encode(), word.encode("unicode_escape"), word.encode("utf-16-le")}
    return sum(written.count(form) for form in forms)


def in_vault(folder: Path) -> int:
    return len([path for path in (folder / "vault").rglob("*") if path.is_file()])


async def filled(store: Store) -> set[str]:
    """The tables with anything in them."""
    async with store.transactions.read() as tx:
        counted = [
            (table.name, (await tx.run(select(func.count()).select_from(table))).scalar_one())
            for table in METADATA.sorted_tables
        ]
    return {name for name, count in counted if count}


async def lived(seller: Freelancer) -> None:
    """A whole gig, one begun, a client's words, a reminder, a file, an open question."""
    await with_obedience(seller)
    await seller.say("/newgig")
    await seller.say(f"{PRIVATE}، 80$ على 4 خدمات، بعد 3 أيام")
    await seller.press("start.profile", "khamsat")
    await seller.press("board.done")
    await seller.say(f"/remind غدا الساعة 9 صباحا {PRIVATE}")
    await seller.attach_file(f"{PRIVATE}.txt", PRIVATE.encode() * 50)


async def erased(seller: Freelancer) -> None:
    assert (await seller.say("/forget")).keys == ("forget.asked",)
    assert (await seller.press("forget.all")).keys == ("forget.done",)


async def test_no_byte_of_it_is_left(seller: Freelancer, store: Store, tmp_path: Path) -> None:
    await lived(seller)
    assert (on_disk(tmp_path) > 50, in_vault(tmp_path) > 1) == (True, True)
    await seller.say("/forget")
    assert "يُمحى مشروعان" in seller.words
    await seller.press("forget.all", 2)
    assert (on_disk(tmp_path), in_vault(tmp_path)) == (0, 0)
    assert await filled(store) == STAYS
    shown = await store.feed(seller.place, 0, 100)
    assert [one.message.key for one in shown] == ["forget.done"]


async def test_they_are_as_somebody_who_comes_just_now(seller: Freelancer, store: Store) -> None:
    await lived(seller)
    before = await store.person(seller.identity)
    await erased(seller)
    after = await store.person(seller.identity)
    assert after.id != before.id
    assert (after.known, after.language, after.zone) == (True, before.language, None)
    assert (await seller.say("/gigs")).keys == ("gigs.none",)
    await lived(seller)
    assert await store.verify_all() == []


async def test_an_open_page_takes_off_what_stood_there(seller: Freelancer, store: Store) -> None:
    await lived(seller)
    stood = await store.feed(seller.place, 0, 100)
    await seller.say("/forget")
    seen = max(one.rev for one in stood)
    await seller.press("forget.all")
    changed = await store.feed(seller.place, seen, 200)
    assert {one.id for one in stood} <= {one.id for one in changed if one.gone}
    assert {one.message.body for one in changed if one.gone} == {b""}


async def test_nobody_else_loses_anything(seller: Freelancer, store: Store, tmp_path: Path) -> None:
    other = freelancer(store, "2")
    await lived(other)
    theirs = [await other.entries(), [one.id for one in await store.feed(other.place, 0, 200)]]
    files = in_vault(tmp_path)
    await lived(seller)  # with files of the same content
    await erased(seller)
    assert in_vault(tmp_path) == files
    assert [
        await other.entries(),
        [one.id for one in await store.feed(other.place, 0, 200)],
    ] == theirs
    assert await store.verify_all() == []
    assert (await other.say("/nudges")).keys == ("nudges.coming",)


async def test_nothing_is_nudged_any_more(seller: Freelancer) -> None:
    await lived(seller)
    days = Days(seller)
    assert await days.rows()
    await erased(seller)
    assert await days.until("2026-12-20T12:00") == []


async def test_what_began_after_the_question_is_asked_about_too(seller: Freelancer) -> None:
    await with_obedience(seller)
    await seller.say("/forget")
    asked = seller.button("forget.all").press
    await with_obedience(seller)
    assert (await seller.send(Pressed(asked))).keys == ("forget.asked",)
    assert "يُمحى مشروعان" in seller.words
    assert (await seller.press("forget.keep")).keys == ("forget.kept",)
    standing = await seller.store.feed(seller.place, 0, 200)
    assert "forget.asked" not in [one.message.key for one in standing]
    assert len(await seller.entries()) > 10


async def test_one_who_said_nothing_yet_can_ask_too(seller: Freelancer, store: Store) -> None:
    await erased(seller)
    await erased(seller)
    assert await filled(store) == STAYS


async def test_a_crash_before_the_disk_is_wiped_is_made_good(
    seller: Freelancer, store: Store, tmp_path: Path
) -> None:
    await lived(seller)
    person = await store.person(seller.identity)
    async with store.transactions.write() as tx:
        await forgetting.forget(tx, person.id, seller.now)
    assert in_vault(tmp_path) > 0
    await store.close()
    async with opened(tmp_path) as again:
        await again.tidy(seller.now - timedelta(days=30))
        assert (on_disk(tmp_path), in_vault(tmp_path)) == (0, 0)


async def test_somebody_who_still_reads_only_delays_it(
    seller: Freelancer, store: Store, tmp_path: Path
) -> None:
    await lived(seller)
    async with store.transactions.read() as tx:
        await tx.run(select(GIGS))
        await erased(seller)
        assert on_disk(tmp_path) > 0
    await store.tidy(seller.now - timedelta(days=30))
    assert on_disk(tmp_path) == 0


async def closed_with_a_file(seller: Freelancer, content: bytes) -> None:
    await paths.started(seller)
    await paths.previewed(seller, content)
    await paths.forge(seller, "gig.archive", (await seller.gig()).id)


async def test_the_files_of_closed_gigs_go_alone(
    seller: Freelancer, store: Store, tmp_path: Path
) -> None:
    await closed_with_a_file(seller, b"old work")
    await paths.started(seller)
    await paths.previewed(seller, b"new work")
    standing = (await seller.gig()).id
    assert await store.held_by(seller.identity) == 16
    await seller.say("/forget")
    assert (await seller.press("forget.files")).keys == ("forget.files-done",)
    assert await store.held_by(seller.identity) == 8
    assert (on_disk(tmp_path, "old work"), on_disk(tmp_path, "new work")) == (0, 1)
    assert await store.verify_all() == []
    assert await store.gig(standing) is not None


async def test_where_no_closed_gig_has_a_file_only_all_is_offered(seller: Freelancer) -> None:
    await paths.started(seller)
    await paths.previewed(seller)
    await seller.say("/forget")
    assert seller.button("forget.all")
    with pytest.raises(AssertionError, match="no button"):
        seller.button("forget.files")


async def test_a_file_of_a_closed_gig_that_an_open_one_holds_too_stays(
    seller: Freelancer, store: Store
) -> None:
    await closed_with_a_file(seller, b"the same")
    await paths.started(seller)
    await paths.previewed(seller, b"the same")
    await seller.say("/forget")
    await seller.press("forget.files")
    assert await store.held_by(seller.identity) == 8
