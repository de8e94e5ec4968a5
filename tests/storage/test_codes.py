"""One-time codes, on both engines: one use, their time, five wrong tries, and only a hash kept."""

import asyncio
from datetime import datetime, timedelta

from sqlalchemy import func, select

from gigs.codes import LENGTH, LETTERS, plain, spaced
from gigs.records import Identity, Place, Taken
from storage.schema import CODE_TRIES, CODES
from storage.store import Store
from tests.storage.made import BADR, MONA, NOW, met

UNTIL = NOW + timedelta(minutes=10)


async def made(store: Store, purpose: str = "link", subject: str = "", who: Identity = MONA) -> str:
    person = await met(store, who)
    async with store.turn() as turn:
        return await turn.codes.make(purpose, person, subject, UNTIL)


async def take(
    store: Store, code: str, purpose: str = "link", by: Identity = BADR, now: datetime = NOW
) -> Taken | None:
    async with store.turn() as turn:
        return await turn.codes.take(purpose, code, by, now)


async def look(store: Store, code: str, by: Identity = BADR) -> Taken | None:
    async with store.turn() as turn:
        return await turn.codes.look("link", code, by, NOW)


async def counts(store: Store) -> tuple[int, int]:
    async with store.transactions.read() as tx:
        found = [
            (await tx.run(select(func.count()).select_from(table))).scalar_one()
            for table in (CODES, CODE_TRIES)
        ]
    return found[0], found[1]


async def test_taken_once(store: Store) -> None:
    code = await made(store, "client", "g1")
    mona = await met(store)
    assert await take(store, code, "client") == Taken(mona.id, "g1")
    assert await take(store, code, "client") is None


async def test_to_look_uses_nothing_up(store: Store) -> None:
    code = await made(store)
    assert await look(store, code) == await look(store, code) == await take(store, code)
    assert await look(store, code) is None


async def test_it_is_easy_to_read_and_to_type(store: Store) -> None:
    code = await made(store)
    assert (len(code), set(code) <= set(LETTERS), len(LETTERS)) == (LENGTH, True, 31)
    assert not set("01ILO") & set(LETTERS)
    assert await look(store, f" {spaced(code).lower()} ") is not None
    assert plain("٢٣-ab c\u2069") == "23ABC"


async def test_only_its_hash_is_kept(store: Store) -> None:
    code = await made(store)
    async with store.transactions.read() as tx:
        (row,) = (await tx.run(select(CODES))).all()
    assert code not in map(str, row)


async def test_for_another_purpose_it_is_nothing(store: Store) -> None:
    code = await made(store, "bind")
    assert await take(store, code, "client") is None
    assert await take(store, code, "bind") is not None


async def test_a_newer_one_for_the_same_voids_it(store: Store) -> None:
    first, other = await made(store, "client", "g1"), await made(store, "client", "g2")
    theirs, newer = await made(store, "client", "g1", BADR), await made(store, "client", "g1")
    assert await take(store, first, "client") is None
    assert None not in [await take(store, code, "client") for code in (other, theirs, newer)]


async def test_its_time_ends(store: Store) -> None:
    code = await made(store)
    assert await take(store, code, now=UNTIL) is None
    assert await take(store, code, now=UNTIL - timedelta(seconds=1)) is not None


async def test_five_wrong_tries_within_ten_minutes(store: Store) -> None:
    code = await made(store)
    for n in range(5):
        at = NOW + timedelta(minutes=n)
        assert await take(store, "WRONG23456", now=at) is None
    later = NOW + timedelta(minutes=9)
    assert await take(store, code, now=later) is None
    assert await take(store, code, now=later, by=Identity("web", "3")) is not None
    again = await made(store)
    assert await take(store, again, now=NOW + timedelta(minutes=10)) is None  # over by then
    async with store.turn() as turn:
        until = NOW + timedelta(minutes=30)
        again = await turn.codes.make("link", await turn.person(MONA), "", until)
    assert await take(store, again, now=NOW + timedelta(minutes=14)) is not None


async def test_of_a_hundred_at_once_one_gets_it(store: Store) -> None:
    code = await made(store)
    tries = [take(store, code, by=Identity("web", str(n))) for n in range(100)]
    found = [one for one in await asyncio.gather(*tries) if one]
    assert len(found) == 1


async def test_what_nobody_can_use_any_more_is_dropped(store: Store) -> None:
    await made(store)
    await take(store, "WRONG23456")
    await store.tidy(NOW)
    assert await counts(store) == (1, 1)
    await store.tidy(NOW + timedelta(minutes=10))
    assert await counts(store) == (0, 0)


async def test_they_go_with_who_is_forgotten(store: Store) -> None:
    await made(store)
    await made(store, who=BADR)
    await take(store, "WRONG23456", by=MONA)
    async with store.turn() as turn:
        await turn.begin(MONA, Place(MONA.platform, MONA.account), "forget", NOW)
        await turn.forget(MONA, await turn.person(MONA))
    assert await counts(store) == (1, 0)


async def test_voided_it_is_nobody_s_whoever_tried_what(store: Store) -> None:
    code = await made(store)
    mona = await met(store)
    for _ in range(6):
        await look(store, "WRONG")
    async with store.turn() as turn:
        assert await turn.codes.void("client", code, NOW) is None
        assert await turn.codes.void("link", code, UNTIL) is None
        assert await turn.codes.void("link", code, NOW) == Taken(mona.id, "")
        assert await turn.codes.void("link", code, NOW) is None
