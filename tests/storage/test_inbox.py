"""What a platform was told is taken waits here until its turn is kept."""

from datetime import timedelta

from storage.store import Store
from tests.storage.made import NOW

BOT, OTHER = "telegram:77", "telegram:78"
A_SECOND = timedelta(seconds=1)


async def test_what_is_put_by_is_there_in_the_order_in_which_it_came(store: Store) -> None:
    """Numbers begin anew after a quiet week, so the moment comes first."""
    assert await store.put_by_before(BOT) == []
    await store.put_by(BOT, 2**62, b"older", NOW)
    await store.put_by(BOT, 8, b"second", NOW + A_SECOND)
    await store.put_by(BOT, 7, b"first", NOW + A_SECOND)
    left = [(2**62, b"older"), (7, b"first"), (8, b"second")]
    assert await store.put_by_before(BOT) == left


async def test_what_is_put_by_twice_is_there_once(store: Store) -> None:
    await store.put_by(BOT, 7, b"as it came", NOW)
    await store.put_by(BOT, 7, b"again", NOW + A_SECOND)
    assert await store.put_by_before(BOT) == [(7, b"as it came")]


async def test_what_is_finished_with_goes_alone(store: Store) -> None:
    for number in (7, 8):
        await store.put_by(BOT, number, b"{}", NOW)
    await store.put_by(OTHER, 7, b"{}", NOW)
    await store.done_with(BOT, 7)
    await store.done_with(BOT, 7)
    assert await store.put_by_before(BOT) == [(8, b"{}")]
    assert await store.put_by_before(OTHER) == [(7, b"{}")]


async def test_bytes_come_back_as_they_were(store: Store) -> None:
    raw = bytes(range(256)) * 40
    await store.put_by(BOT, -7, raw, NOW)
    assert await store.put_by_before(BOT) == [(-7, raw)]


async def test_what_is_older_than_any_mark_is_dropped_with_the_marks(store: Store) -> None:
    """It might have been done, and nothing would know it as a repeat."""
    await store.put_by(BOT, 7, b"{}", NOW)
    await store.put_by(BOT, 8, b"{}", NOW + A_SECOND)
    await store.tidy(NOW + A_SECOND)
    assert await store.put_by_before(BOT) == [(8, b"{}")]
