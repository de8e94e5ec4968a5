"""What a platform still has to be told, what it was told, and where nothing can be told."""

from collections.abc import Sequence

import pytest

from gigs.records import Dialogue, Identity, Message, Place, Shown
from storage.places import place_key, place_parts
from storage.store import Store
from tests.storage.made import NOW

CHAT = Place("telegram", "5")
GROUP, MOVED = (Place("telegram", chat, private=False) for chat in ("-10", "-1007"))
MONA = Identity("telegram", "5")


def said(body: str, slot: str | None = None, in_place: bool = False) -> Message:
    return Message("said", body.encode(), None, slot, in_place)


async def show(store: Store, *messages: Message, place: Place = CHAT) -> None:
    async with store.turn() as turn:
        for message in messages:
            await turn.show(place, message, NOW)


def bodies(news: Sequence[Shown]) -> list[str]:
    return ["gone" if one.gone else one.message.body.decode() for one in news]


async def unsaid(store: Store, place: Place = CHAT) -> list[str]:
    return bodies(await store.unsaid(place, 50))


async def tell(store: Store, place: Place = CHAT, *, look: str = "look") -> list[Shown]:
    """All that is unsaid, each under a number of its own."""
    news = list(await store.unsaid(place, 50))
    for one in news:
        await store.told(place, one, () if one.gone else (str(100 + one.id),), look)
    return news


async def test_what_was_said_is_unsaid_until_it_is_told(store: Store) -> None:
    assert await unsaid(store) == []
    await show(store, said("a"), said("b"))
    assert await unsaid(store) == ["a", "b"]
    first = (await store.unsaid(CHAT, 1))[0]
    await store.told(CHAT, first, ("7",), "look")
    assert await unsaid(store) == ["b"]
    await tell(store)
    await show(store, said("c"))
    assert await unsaid(store) == ["c"]


async def test_what_changed_is_told_under_the_same_number(store: Store) -> None:
    await show(store, said("one", "board"))
    (one,) = await tell(store)
    await show(store, said("two", "board", in_place=True))
    (two,) = await store.unsaid(CHAT, 50)
    assert (two.id, two.native, two.look) == (one.id, (str(100 + one.id),), "look")


async def test_what_gives_its_place_up_is_told_to_go_first(store: Store) -> None:
    await show(store, said("one", "card"), said("between"))
    await tell(store)
    await show(store, said("two", "card"))
    gone, fresh = await store.unsaid(CHAT, 50)
    assert bodies([gone, fresh]) == ["gone", "two"]
    assert gone.native
    assert fresh.native == ()
    await store.told(CHAT, gone, ())
    assert await unsaid(store) == ["two"]


async def test_a_message_of_several_pieces_keeps_all_their_numbers(store: Store) -> None:
    await show(store, said("long", "board"))
    (one,) = await store.unsaid(CHAT, 50)
    await store.told(CHAT, one, ("7", "8", "9"), "look")
    await show(store, said("longer", "board", in_place=True))
    assert (await store.unsaid(CHAT, 50))[0].native == ("7", "8", "9")


async def test_what_showed_the_old_one_shows_the_new_one(store: Store) -> None:
    await show(store, said("one", "card"))
    (one,) = await tell(store)
    await show(store, said("two", "card"))
    gone, fresh = await store.unsaid(CHAT, 50)
    await store.carry(CHAT, gone, fresh)
    left, carried = await store.unsaid(CHAT, 50)
    assert (left.native, left.look) == ((), None)
    assert (carried.native, carried.look) == ((str(100 + one.id),), None)


async def test_an_older_mark_takes_nothing_back(store: Store) -> None:
    await show(store, said("a"), said("b"))
    first, second = await store.unsaid(CHAT, 50)
    await store.told(CHAT, second, ("8",), "look")
    await store.told(CHAT, first, ("7",), "look")
    assert await unsaid(store) == []


async def test_a_message_is_found_and_reworded_by_the_platforms_number(store: Store) -> None:
    await show(store, said("one"), said("two"))
    one, _ = await tell(store)
    number = str(100 + one.id)
    async with store.turn() as turn:
        assert await turn.said_under(CHAT, number) == b"one"
        assert await turn.said_under(GROUP, number) is None
        await turn.reword(CHAT, number, b"none")
    (reworded,) = await store.unsaid(CHAT, 50)
    assert (reworded.id, reworded.message.body, reworded.native) == (one.id, b"none", (number,))


async def test_what_is_read_together_is_of_one_moment(store: Store) -> None:
    await show(store, said("a"))
    async with store.reading() as read:
        assert bodies(await read.unsaid(CHAT, 50)) == ["a"]
        assert not (await read.person(MONA)).known
        assert await read.gig("none") is None


async def test_whom_it_answers_is_kept(store: Store) -> None:
    await show(store, Message("said", b"a", reader="telegram:5", answers="12"), place=GROUP)
    (one,) = await store.unsaid(GROUP, 50)
    assert (one.message.reader, one.message.answers) == ("telegram:5", "12")


async def test_only_that_platforms_places_wait_and_only_with_something_unsaid(
    store: Store,
) -> None:
    topic = Place("telegram", "-10", "4", private=False)
    await show(store, said("a"))
    await show(store, said("b"), place=topic)
    await show(store, said("c"), place=Place("web", "1"))
    await show(store, said("d"), place=Place("telegrams", "1"))
    assert sorted(await store.waiting("telegram")) == [("-10", "4"), ("5", "")]
    await tell(store)
    assert await store.waiting("telegram") == [("-10", "4")]


async def test_a_place_that_is_shut_waits_for_nobody_until_it_is_told_again(store: Store) -> None:
    await show(store, said("a"))
    await store.shut(CHAT, "blocked")
    assert await store.waiting("telegram") == []
    assert await unsaid(store) == ["a"]
    await tell(store)
    await show(store, said("b"))
    assert await store.waiting("telegram") == [("5", "")]


async def test_to_shut_a_place_that_nobody_spoke_in_is_nothing(store: Store) -> None:
    await store.shut(CHAT, "blocked")
    await show(store, said("a"))
    assert await store.waiting("telegram") == [("5", "")]


async def test_a_chat_that_moved_takes_everything_along(store: Store) -> None:
    await show(store, said("a"), said("b", "board"), place=GROUP)
    first = (await store.unsaid(GROUP, 1))[0]
    await store.told(GROUP, first, ("7",), "look")
    async with store.turn() as turn:
        await turn.keep_dialogue(MONA, GROUP, Dialogue("city", "city"), NOW)
    await store.move(GROUP, MOVED)
    assert await unsaid(store, GROUP) == []
    assert await unsaid(store, MOVED) == ["b"]
    assert bodies(await store.feed(MOVED, 0, 50)) == ["a", "b"]
    assert [one.native for one in await store.feed(MOVED, 0, 50)] == [(), ()]
    async with store.turn() as turn:
        assert await turn.dialogue(MONA, MOVED) == Dialogue("city", "city")
        assert await turn.dialogue(MONA, GROUP) is None


async def test_moved_twice_or_to_where_people_spoke_already_nothing_is_overwritten(
    store: Store,
) -> None:
    await show(store, said("old"), place=GROUP)
    await show(store, said("new"), place=MOVED)
    await store.move(GROUP, MOVED)
    assert await unsaid(store, MOVED) == ["new", "old"]
    assert await unsaid(store, GROUP) == []
    await store.move(Place("telegram", "-99", private=False), MOVED)
    assert await unsaid(store, MOVED) == ["new", "old"]


async def test_marks_tell_what_was_kept(store: Store) -> None:
    async with store.turn() as turn:
        assert await turn.begin(MONA, CHAT, "e1", NOW)
        await turn.begin(MONA, CHAT, "e2", NOW)
    assert await store.taken(MONA, ["e1", "e2", "e3"]) == {"e1", "e2"}
    assert await store.taken(Identity("telegram", "6"), ["e1"]) == set()


@pytest.mark.parametrize(
    "place", [Place("telegram", "-100", "7"), Place("we:b", "a:b", "ث%3A"), Place("web", "1")]
)
def test_a_places_key_tells_its_parts(place: Place) -> None:
    assert place_parts(place_key(place)) == (place.platform, place.chat, place.thread)
