"""Who was heard on a platform lately."""

from datetime import UTC, datetime, timedelta

from gigs.records import Identity
from storage.store import Store


async def test_nobody_new_or_long_gone_is_looked_for(store: Store) -> None:
    now = datetime.now(UTC)
    for account, days in (("1", 20), ("2", 1), ("3", 2)):
        at = now - timedelta(days=days)
        await store.passed_over(Identity("discord", account), f"m:{days}", at)
    await store.passed_over(Identity("telegram", "4"), "m:1", now - timedelta(days=1))
    await store.passed_over(Identity("discord", "5"), "m:1", now)
    lately = await store.lately("discord", now - timedelta(days=14), now, 10)
    assert [account for account, _ in lately] == ["2", "3"]
    assert lately[0][1] == now - timedelta(days=1)
    assert len(await store.lately("discord", now - timedelta(days=14), now, 1)) == 1
