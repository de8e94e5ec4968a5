"""The same event again, and many at once: each counts exactly once, and nothing blocks."""

import asyncio

import pytest

from gigs.records import Identity, Place
from handlers.buttons import Press, state
from handlers.event import Event, Filled, Pressed, Said
from storage.store import Store
from tests.driver import Freelancer, file
from tests.handlers import paths

INSIDE = "change.inside"  # appends one entry each time it's pressed
MANY = 100


@pytest.mark.parametrize("kind", ["said", "pressed", "filled"])
async def test_an_event_seen_before_changes_nothing(seller: Freelancer, kind: str) -> None:
    await paths.begun(seller, 1)
    gig = (await seller.gig()).id
    await paths.forge(seller, "step.add", gig)
    events: dict[str, Said | Pressed | Filled] = {
        "said": Said("خطوة جديدة", (file("notes.txt"),)),
        "pressed": Pressed(state(Press(INSIDE, gig))),
        "filled": Filled("title", gig, {"title": "اسم آخر"}),
    }
    what = events[kind]
    first = await seller.send(what, event="once")
    after = await paths.settled(seller)
    again = await seller.send(what, event="once")
    assert (bool(first.keys), again.keys, again.failed) == (True, (), False)
    assert await paths.settled(seller) == after


async def test_another_persons_event_may_bear_the_same_id(store: Store, seller: Freelancer) -> None:
    other = Freelancer(seller.assistant, store, seller.speech, account="2")
    assert (await seller.send(Said("/start"), event="1")).keys == ("welcome",)
    assert (await other.send(Said("/start"), event="1")).keys == ("welcome",)


@pytest.fixture
async def accounts(seller: Freelancer) -> list[Identity]:
    """Four accounts of one person, so that their turns don't stand in one queue."""
    await paths.begun(seller, 1)
    linked = [seller.identity, *(Identity("web", f"linked-{n}") for n in range(3))]
    async with seller.store.turn() as turn:
        person = await turn.person(seller.identity)
        for identity in linked[1:]:
            await turn.person(identity)
            await turn.keep_person(identity, person)
    return linked


def press(seller: Freelancer, identity: Identity, gig: str, number: int) -> Event:
    return Event(
        id=f"press-{number}",
        identity=identity,
        place=Place("web", identity.account),
        at=seller.now,
        what=Pressed(state(Press(INSIDE, gig))),
        language="ar",
    )


async def test_a_hundred_at_once_are_all_counted(
    seller: Freelancer, accounts: list[Identity]
) -> None:
    gig = (await seller.gig()).id
    before = len(await seller.entries())
    events = [press(seller, accounts[n % 4], gig, n) for n in range(MANY)]
    handled = await asyncio.gather(*map(seller.assistant.handle, events))
    assert [one.keys for one in handled] == [("change.inside-kept", "card")] * MANY
    assert len(await seller.entries()) == before + MANY
    assert await seller.store.verify_all() == []


async def test_whoever_stops_waiting_loses_nothing(
    seller: Freelancer, accounts: list[Identity]
) -> None:
    """Each is cancelled at another point of its turn; sent again, each is counted once."""
    gig = (await seller.gig()).id
    before = len(await seller.entries())
    events = [press(seller, accounts[n % 4], gig, n) for n in range(MANY)]
    for number, event in enumerate(events):
        waiting = asyncio.create_task(seller.assistant.handle(event))
        for _ in range(number % 23):
            await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
    await seller.assistant.settle()
    survived = len(await seller.entries()) - before
    assert 0 < survived <= MANY
    handled = [await seller.assistant.handle(event) for event in events]
    assert [one for one in handled if one.failed] == []
    assert len(await seller.entries()) == before + MANY
    assert sum(one.keys == () for one in handled) == survived
    assert await seller.store.verify_all() == []


async def test_strangers_at_once_do_not_wait_for_one_another(
    store: Store, seller: Freelancer
) -> None:
    sellers = [
        Freelancer(seller.assistant, store, seller.speech, account=f"s{n}") for n in range(20)
    ]
    await asyncio.gather(*(paths.begun(one, 1) for one in sellers))
    gigs = [await one.gig() for one in sellers]
    assert len({gig.id for gig in gigs}) == 20
    assert {gig.owner for gig in gigs} == {str(one.identity) for one in sellers}
