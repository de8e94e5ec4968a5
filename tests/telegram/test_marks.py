"""What was told is marked, whoever holds the records just then; and it's told once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from structlog.typing import EventDict

from storage.store import Store
from tests.fake_telegram import FakeTelegram, Person, late
from tests.storage.test_faults import held_by_another
from tests.telegram.house import Running, running, until

pytestmark = pytest.mark.telegram


@pytest.fixture
async def hasty(tmp_path: Path) -> AsyncIterator[Store]:
    """A store that doesn't wait for locks."""
    url = f"sqlite+aiosqlite:///{tmp_path}/mithaq.db"
    store = await Store.open(url, tmp_path / "vault", patience=0.01)
    yield store
    await store.close()


@pytest.fixture
def sara(fake: FakeTelegram) -> Person:
    return fake.user("سارة", language_code="ar")


async def under_way(fake: FakeTelegram, mithaq: Running, sara: Person) -> None:
    """A message arrived; the answer is still on its way."""
    sara.start()
    await mithaq.settled()
    fake.inject("sendMessage", late(0.2))
    sara.say("/privacy")
    await until(lambda: len(sara.chat.said) == 2)


async def test_what_is_told_while_another_holds_the_records_is_told_once(
    fake: FakeTelegram, hasty: Store, sara: Person, logged: list[EventDict]
) -> None:
    async with running(fake, hasty) as mithaq:
        await under_way(fake, mithaq, sara)
        with held_by_another(hasty, "BEGIN IMMEDIATE"):
            await until(lambda: locked(logged) > 1)
        await mithaq.settled()
        assert await hasty.waiting("telegram") == []
        sara.say("/help")
        await mithaq.settled()
    assert len(sara.chat.said) == 3


async def test_a_mark_that_cannot_be_made_holds_up_no_stop(
    fake: FakeTelegram, hasty: Store, sara: Person, logged: list[EventDict]
) -> None:
    async with running(fake, hasty) as mithaq:
        await under_way(fake, mithaq, sara)
        outbox = mithaq.telegram.outbox
        assert outbox is not None
        with held_by_another(hasty, "BEGIN IMMEDIATE"):
            await until(lambda: locked(logged) > 0)
            await outbox.settle(0.05)
            assert outbox.speakers == {}


def locked(logged: list[EventDict]) -> int:
    return len([line for line in logged if line.get("why") == "storage.locked"])
