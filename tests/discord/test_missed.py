"""What was said in private while the bot was down is heard once it's up, once and in its order."""

from collections.abc import Sequence

import pytest
from structlog.typing import EventDict

from bot.on_discord.missed import MOST_TAKEN
from gigs.records import Identity
from storage.store import Store
from tests.discord.double import MONA, Double, serving
from tests.discord.test_adapter import answers, as_it_was, supervised
from tests.telegram.house import until

__all__ = ["as_it_was"]

pytestmark = pytest.mark.discord

ME = Identity("discord", str(MONA))


async def taken(store: Store, double: Double) -> Sequence[str]:
    """What is marked as heard, of all that stands in the chat."""
    ids = [f"m:{one['id']}" for one in double.kept]
    marked = await store.taken(ME, ids)
    return [one for one in ids if one in marked]


def of_hers(double: Double) -> list[str]:
    return [f"m:{one['id']}" for one in double.kept if one["author"]["id"] == str(MONA)]


async def test_it_is_heard_at_the_next_start_and_never_again(
    store: Store, logged: list[EventDict]
) -> None:
    async with serving(Double()) as double:
        async with supervised(double, store):
            await answers(double)
        for word in ("/privacy", "/help"):
            double.unheard(word)
        async with supervised(double, store):
            await until(lambda: len(double.said) == 3)
        assert await taken(store, double) == of_hers(double)
        double.unheard("/privacy")
        async with supervised(double, store):
            await until(lambda: len(double.said) == 4)
        looked = double.looked
        async with supervised(double, store):
            await until(lambda: double.looked > looked)
        assert len(double.said) == 4
    assert [line["messages"] for line in logged if line["event"] == "heard late"] == [2, 1]


async def test_a_connection_that_cannot_be_taken_up_loses_nothing(
    store: Store, logged: list[EventDict]
) -> None:
    async with serving(Double()) as double, supervised(double, store):
        await answers(double)
        double.unheard("/privacy")
        double.forgets = True
        await double.sockets[-1].close(code=1012)
        await until(lambda: len(double.said) == 2)
        assert double.identified == 2
        assert await taken(store, double) == of_hers(double)
    assert [line for line in logged if line.get("exc_info")] == []


async def test_of_very_many_the_newest_are_heard(store: Store, logged: list[EventDict]) -> None:
    del logged
    async with serving(Double()) as double:
        async with supervised(double, store):
            await answers(double)
        for _ in range(MOST_TAKEN + 5):
            double.unheard("/help")
        newest = of_hers(double)[-MOST_TAKEN:]
        async with supervised(double, store):
            await until(lambda: len(double.said) == MOST_TAKEN + 1)
        assert [one for one in await taken(store, double) if one in newest] == newest
        assert len(await taken(store, double)) == MOST_TAKEN + 1
