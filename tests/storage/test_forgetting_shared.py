"""Out of what is shared, on both engines: words, names, parts; the others' rows stay."""

from datetime import timedelta

from msgspec import json

from gigs.entries.opening import TitleCorrected
from gigs.entries.outcome import TextsErased
from gigs.erased import ERASED
from gigs.journal import record
from gigs.records import Binding, Group, Identity, Message, Person, Place
from handlers.reply import Say, Text, Words
from storage.store import Store
from storage.turn import StoredTurn
from tests.storage.made import BADR, HOME, MONA, NOW, kept, met, opened

OWNER_S = Place("web", "2")
HALL = Place("telegram", "-1", private=False)
GROUP = "telegram:-1"
WORDS = "كلمات لا تُنسى"
NAME = "منى"


async def shared(store: Store) -> None:
    """Badr's gig in a group that Mona leads: she wrote in it, and is named beside it."""
    badr, mona = await met(store, BADR), await met(store, MONA)
    await kept(store, [opened("b1", title="عنوان بدر")], identity=BADR)
    await kept(store, [opened("m1")], identity=MONA)
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, "e", NOW)
        before = await turn.gig("b1")
        after, recorded = record(before, [TitleCorrected(WORDS)], NOW, str(MONA))
        assert after is not None
        await turn.append(badr, after, recorded)
        await bound(turn, badr, mona)
        await turn.codes.make("client", mona, "b1", NOW + timedelta(days=1))
        for place in (OWNER_S, HALL):
            await turn.show(place, Message("said", body(WORDS), "b1"), NOW)
            await turn.show(place, Message("said", body(NAME)), NOW)
            await turn.show(place, Message("said", body("كلام بدر"), "b1"), NOW)
            await turn.show(place, Message("said", body(WORDS), "b2"), NOW)  # of Badr's own


async def bound(turn: StoredTurn, badr: Person, mona: Person) -> None:
    await turn.teams.keep(Group(GROUP, mona.id))
    await turn.teams.appoint(GROUP, badr.id, "maker", "بدر", NOW)
    await turn.teams.appoint("b1", mona.id, "client", NAME, NOW)
    for gig in ("m1", "b1"):
        await turn.teams.bind(Binding(gig, HALL, GROUP), NOW)


def body(text: str) -> bytes:
    said = Say(Words("x", {"t": Text(text)}))
    return json.encode(said)


async def forget(store: Store, who: Identity = MONA) -> list[Place]:
    async with store.turn() as turn:
        await turn.begin(who, HOME, "forget", NOW)
        await turn.forget(who, await turn.person(who))
    return list(turn.elsewhere)


async def test_the_gig_of_another_says_that_texts_went_and_verifies(store: Store) -> None:
    await shared(store)
    await forget(store)
    gig, journal = await store.gig("b1"), await store.journal_of("b1")
    assert gig is not None
    assert gig.title == ERASED
    assert journal[-1].entry == TextsErased(str(MONA), 1)
    assert await store.gig("m1") is None
    assert await store.verify_all() == []


async def test_only_what_holds_their_words_or_name_is_taken_away(store: Store) -> None:
    await shared(store)
    changed = await forget(store)
    for place in (OWNER_S, HALL):
        standing = [one.message.body for one in await store.feed(place, 0, 50) if not one.gone]
        assert standing == [body("كلام بدر"), body(WORDS)]
    assert set(changed) == {OWNER_S, HALL}


async def test_their_parts_go_and_they_lead_nowhere(store: Store) -> None:
    """Who leads next was settled before, by whoever erases (handlers/forgetting.py)."""
    await shared(store)
    await forget(store)
    badr = await store.person(BADR)
    async with store.turn() as turn:
        assert (await turn.teams.group(GROUP)).lead is None
        assert [one.person for one in await turn.teams.members(GROUP)] == [badr.id]
        assert await turn.teams.members("b1") == []
        assert [one.gig for one in await turn.teams.bound_in(GROUP)] == ["b1"]


async def test_nobody_is_left_to_lead(store: Store) -> None:
    await shared(store)
    for who in (MONA, BADR):
        await forget(store, who)
    async with store.turn() as turn:
        assert (await turn.teams.group(GROUP)).lead is None
    assert await store.gig("b1") is None
    assert await store.verify_all() == []


async def test_without_words_a_gig_s_record_is_left_alone(store: Store) -> None:
    await kept(store, [opened("b1")], identity=BADR)
    badr, mona = await met(store, BADR), await met(store, MONA)
    async with store.turn() as turn:
        await turn.teams.keep(Group(GROUP, badr.id))
        await turn.teams.appoint(GROUP, mona.id, "maker", NAME, NOW)
        await turn.teams.bind(Binding("b1", HALL, GROUP), NOW)
    before = await store.journal_of("b1")
    await forget(store)
    assert await store.journal_of("b1") == before
