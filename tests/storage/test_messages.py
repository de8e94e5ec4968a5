"""What stands in a place, and what a page that was away finds changed."""

import asyncio
from collections.abc import Sequence

from gigs.records import Message, Place, Shown
from storage.board import KEPT
from storage.changes import SWEEP
from storage.places import place_key
from storage.store import Store
from tests.storage.made import BADR, HOME, MONA, NOW, kept, met, opened

OTHER = Place("web", "2")
CARD = Message("card", b"card", "g1", "card:g1")


def said(body: str, slot: str | None = None, in_place: bool = False) -> Message:
    return Message("said", body.encode(), None, slot, in_place)


async def show(store: Store, *messages: Message, place: Place = HOME) -> None:
    async with store.turn() as turn:
        for message in messages:
            await turn.show(place, message, NOW)


async def touch(store: Store, gig: str) -> None:
    async with store.turn() as turn:
        await turn.touch_card(gig, NOW)


async def standing(store: Store, place: Place = HOME) -> list[str]:
    return bodies(await store.feed(place, 0, 100))


def bodies(feed: Sequence[Shown]) -> list[str]:
    return ["gone" if shown.gone else shown.message.body.decode() for shown in feed]


async def newest(store: Store, place: Place = HOME) -> int:
    return max(shown.rev for shown in await store.feed(place, 0, 100))


async def test_messages_stand_in_their_order_and_place(store: Store) -> None:
    await show(store, said("a"), said("b"))
    await show(store, said("c"))
    await show(store, said("theirs"), place=OTHER)
    first, second, third = await store.feed(HOME, 0, 100)
    assert bodies([first, second, third]) == ["a", "b", "c"]
    assert first.message == said("a")
    assert (first.at, first.gone) == (NOW, False)
    assert first.rev < second.rev < third.rev
    assert first.id < second.id < third.id
    assert await standing(store, OTHER) == ["theirs"]


async def test_only_the_newest_when_there_are_many(store: Store) -> None:
    await show(store, *(said(str(n)) for n in range(9)))
    assert bodies(await store.feed(HOME, 0, 3)) == ["6", "7", "8"]


async def test_a_page_that_was_away_gets_only_what_changed(store: Store) -> None:
    await show(store, said("a"), said("b", "s"))
    rev = await newest(store)
    assert await store.feed(HOME, rev, 100) == []
    await show(store, said("c"), said("d", "s"))
    changed = await store.feed(HOME, rev, 100)
    assert bodies(changed) == ["gone", "c", "d"]
    assert [shown.rev for shown in changed] == sorted(shown.rev for shown in changed)
    assert bodies(await store.feed(HOME, rev, 2)) == ["gone", "c"]
    assert await standing(store) == ["a", "c", "d"]


async def test_a_slot_is_taken_over_at_the_bottom(store: Store) -> None:
    await show(store, said("old", "s"), said("a"))
    await show(store, said("new", "s"))
    assert await standing(store) == ["a", "new"]


async def test_a_slot_is_taken_over_where_it_stands(store: Store) -> None:
    await show(store, said("old", "s"), said("a"))
    rev = await newest(store)
    ((before, _)) = await store.feed(HOME, 0, 100)
    await show(store, said("new", "s", in_place=True))
    assert await standing(store) == ["new", "a"]
    (changed,) = await store.feed(HOME, rev, 100)
    assert (changed.id, changed.message.body) == (before.id, b"new")


async def test_a_slot_that_nobody_holds_begins_at_the_bottom(store: Store) -> None:
    await show(store, said("a"), said("b", "s", in_place=True))
    assert await standing(store) == ["a", "b"]


async def test_each_of_many_places_counts_what_one_turn_changes_there(store: Store) -> None:
    places = [Place("web", f"p{n}") for n in range(2 * KEPT)]
    await show(store, said("held", "a"), place=places[0])
    for place in places[:3]:
        await show(store, *(said(str(n)) for n in range(SWEEP - 2)), place=place)
    await show(store, *(said(f"old {n}") for n in range(KEPT - SWEEP)), place=places[1])
    before = [await newest(store, place) for place in places[:3]]
    async with store.turn() as turn:
        for n, place in enumerate(places):
            await turn.show(place, said(f"to {n}", "a"), NOW)
            await turn.show(place, said("and more"), NOW)
    for n, place in enumerate(places):
        assert (await standing(store, place))[-2:] == [f"to {n}", "and more"]
    changed = [await store.feed(place, rev, 9) for place, rev in zip(places, before, strict=False)]
    assert bodies(changed[0]) == ["gone", "to 0", "and more"]
    assert [len(await store.feed(place, 0, KEPT)) for place in places[:3]] == [
        SWEEP,
        KEPT - SWEEP,
        SWEEP,
    ]


async def test_slots_of_two_places_are_apart(store: Store) -> None:
    await show(store, said("mine", "s"))
    await show(store, said("theirs", "s"), place=OTHER)
    assert await standing(store) == ["mine"]


async def test_of_two_messages_for_a_slot_in_one_turn_the_later_is_seen(store: Store) -> None:
    await show(store, said("a", "s"), said("b"), said("c", "s"))
    assert await standing(store) == ["b", "c"]
    await show(store, said("d", "s"), said("e"), said("f", "s", in_place=True))
    assert await standing(store) == ["b", "f", "e"]
    await show(store, said("g", "s", in_place=True), said("h", "s", in_place=True))
    assert await standing(store) == ["b", "h", "e"]


async def test_what_is_gone_keeps_no_words(store: Store) -> None:
    await show(store, said("secret", "s"))
    rev = await newest(store)
    await show(store, said("new", "s"))
    gone = (await store.feed(HOME, rev, 100))[0]
    assert (gone.gone, gone.message.body) == (True, b"")


async def test_a_card_is_shown_anew_in_every_place(store: Store) -> None:
    await show(store, CARD, said("a"))
    await show(store, CARD, place=OTHER)
    revs = [await newest(store, place) for place in (HOME, OTHER)]
    await touch(store, "g1")
    for place, rev in zip((HOME, OTHER), revs, strict=True):
        (changed,) = await store.feed(place, rev, 100)
        assert changed.message == CARD
    assert await standing(store) == ["card", "a"]


async def test_a_touched_card_in_a_turn_that_also_speaks(store: Store) -> None:
    await show(store, CARD)
    rev = await newest(store)
    async with store.turn() as turn:
        await turn.touch_card("g1", NOW)
        await turn.show(HOME, said("a"), NOW)
    assert bodies(await store.feed(HOME, rev, 100)) == ["card", "a"]


async def test_a_card_that_stands_nowhere_changes_nothing(store: Store) -> None:
    await show(store, said("a"))
    rev = await newest(store)
    await touch(store, "g1")
    assert await store.feed(HOME, rev, 100) == []


async def test_a_failed_turn_shows_nothing(store: Store) -> None:
    try:
        async with store.turn() as turn:
            await turn.show(HOME, said("a"), NOW)
            raise LookupError
    except LookupError:
        pass
    assert await standing(store) == []


async def test_a_place_keeps_no_more_than_its_newest(store: Store) -> None:
    for n in range(0, 1200, 7):
        await show(store, *(said(str(m)) for m in range(n, n + 7)))
        assert len(await store.feed(HOME, 0, 2000)) <= KEPT
    await show(store, said("theirs"), place=OTHER)
    last = bodies(await store.feed(HOME, 0, 2000))
    assert last == [str(n) for n in range(1204 - len(last), 1204)]
    assert len(last) > KEPT - 60


async def test_revs_are_never_shared_by_turns_at_once(store: Store) -> None:
    await kept(store, [opened()])
    await met(store, BADR)
    await asyncio.gather(*(show(store, said(str(n))) for n in range(40)))
    feed = await store.feed(HOME, 0, 100)
    assert sorted(bodies(feed), key=int) == [str(n) for n in range(40)]
    assert len({shown.rev for shown in feed}) == 40


def test_two_places_never_share_a_key() -> None:
    places = [
        Place("web", "a:b"),
        Place("web", "a", "b"),
        Place("web", "a", ":b"),
        Place("web", "a%3Ab"),
        Place("web:a", "b"),
    ]
    assert len({place_key(place) for place in places}) == len(places)
    assert place_key(Place("telegram", "-100", "7")) == "telegram:-100:7"
    assert MONA.account == HOME.chat


async def test_one_message_is_found_where_it_stands_and_while_it_does(store: Store) -> None:
    await show(store, said("first"), said("asked", "question"))
    first, asked = await store.feed(HOME, 0, 10)
    found = await store.message(HOME, asked.id)
    assert found is not None
    assert found.message.body == b"asked"
    assert await store.message(OTHER, first.id) is None
    assert await store.message(HOME, 10**17) is None
    await show(store, said("asked again", "question"))
    assert await store.message(HOME, asked.id) is None
