"""What a turn keeps, finds again, and refuses; on both engines."""

import asyncio
from dataclasses import replace

import pytest

from gigs.entries.opening import GigClosed, TitleCorrected
from gigs.erased import ERASED
from gigs.journal import Recorded, fold, record
from gigs.model import Stamp
from gigs.records import Dialogue, GigLine, Identity, Person, Place, Rhythm
from gigs.refusals import Stale
from gigs.roles import Role
from handlers import ports
from storage.store import Store
from tests.storage.made import BADR, HOME, MONA, NOW, TITLE, counted, kept, met, opened

ACTOR = str(MONA)


async def test_it_is_the_store_that_the_assistant_asks_for(store: Store) -> None:
    asked: ports.Agenda = store
    async with asked.turn() as turn:
        assert await turn.begin(MONA, HOME, "e1", NOW) is True


async def test_a_repeated_event_is_known(store: Store) -> None:
    async with store.turn() as turn:
        assert await turn.begin(MONA, HOME, "e1", NOW) is True
    async with store.turn() as turn:
        assert await turn.begin(MONA, HOME, "e1", NOW) is False
    async with store.turn() as turn:
        assert await turn.begin(BADR, HOME, "e1", NOW) is True


async def test_an_event_whose_turn_failed_is_not_taken(store: Store) -> None:
    with pytest.raises(Stale):
        await failed_turn(store, "e1")
    async with store.turn() as turn:
        assert await turn.begin(MONA, HOME, "e1", NOW) is True


async def failed_turn(store: Store, event: str) -> None:
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, event, NOW)
        raise Stale("gig.moved-on")


async def test_old_marks_of_events_can_be_dropped(store: Store) -> None:
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, "old", NOW)
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, "new", NOW.replace(hour=18))
    assert await store.tidy(NOW.replace(hour=18)) == 1
    async with store.turn() as turn:
        assert await turn.begin(MONA, HOME, "new", NOW) is False


async def test_a_newcomer_becomes_known(store: Store) -> None:
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, "e1", NOW)
        person = await turn.person(MONA)
        assert person == Person(person.id)
        told = replace(
            person, language="ar", zone="Asia/Riyadh", profile="khamsat", lessons=("ask",)
        )
        await turn.keep_person(MONA, replace(told, known=True))
    told = replace(told, since=NOW)
    async with store.turn() as turn:
        assert await turn.person(MONA) == replace(told, known=True)
    assert await store.person(MONA) == replace(told, known=True)
    assert (await store.person(BADR)).known is False


async def test_a_persons_settings_change(store: Store) -> None:
    person = await met(store)
    async with store.turn() as turn:
        await turn.keep_person(MONA, replace(person, language="en"))
    assert await store.person(MONA) == replace(person, language="en")


async def test_a_persons_rhythm_is_kept_and_the_day_they_came_stays(store: Store) -> None:
    for day in (23, 24):
        async with store.turn() as turn:
            at = NOW.replace(day=day)
            await turn.begin(MONA, HOME, str(day), at)
            person = await turn.person(MONA)
            rhythm = Rhythm("off", "21:30", "07:00", fasting=day == 24, discreet=day == 23)
            await turn.keep_person(MONA, replace(person, rhythm=rhythm))
    found = await store.person(MONA)
    assert found.rhythm == Rhythm("off", "21:30", "07:00", fasting=True)
    assert found.since == NOW


async def test_a_question_stays_open_in_its_place(store: Store) -> None:
    await met(store)
    asked = Dialogue("start", "price", None, {"title": TITLE, "rows": [1, None, {"a": True}]})
    elsewhere = Place("web", "1", thread="t")
    async with store.turn() as turn:
        await turn.keep_dialogue(MONA, HOME, asked, NOW)
    async with store.turn() as turn:
        assert await turn.dialogue(MONA, HOME) == asked
        assert await turn.dialogue(MONA, elsewhere) is None
        assert await turn.dialogue(BADR, HOME) is None


async def test_a_question_is_found_with_its_person(store: Store) -> None:
    await met(store)
    first, second = Dialogue("yes", "paste", "g1"), Dialogue("yes", "sure", "g1", {"n": 2})
    for n, asked in enumerate((first, second, None, None)):
        async with store.turn() as turn:
            await turn.begin(MONA, HOME, f"e{n}", NOW)
            await turn.person(MONA)
            await turn.dialogue(MONA, HOME)
            await turn.keep_dialogue(MONA, HOME, asked, NOW)
            assert await turn.dialogue(MONA, HOME) == asked
        async with store.turn() as turn:
            assert await turn.dialogue(MONA, HOME) == asked


async def test_a_gig_is_kept_with_its_journal(store: Store) -> None:
    gig = await kept(store, [opened(), TitleCorrected("أوضح")])
    assert await store.gig("g1") == gig
    assert await store.journal_of("g1") == (
        Recorded(opened(), Stamp(1, NOW, ACTOR)),
        Recorded(TitleCorrected("أوضح"), Stamp(2, NOW, ACTOR)),
    )
    assert await store.gig("g2") is None
    assert await store.journal_of("g2") == ()


async def test_a_gig_can_move_twice_in_one_turn(store: Store) -> None:
    await kept(store, [opened()])
    person = await met(store)
    async with store.turn() as turn:
        await counted(turn, person, "g1")
        gig = await counted(turn, person, "g1")
        assert await turn.gig("g1") == gig
    assert await store.gig("g1") == gig
    assert gig == fold(await store.journal_of("g1"))


async def test_only_the_owner_has_a_part_in_a_gig_of_one_s_own(store: Store) -> None:
    await kept(store, [opened()])
    mona, badr = await met(store), await met(store, BADR)
    async with store.turn() as turn:
        assert [await turn.role("g1", one) for one in (mona, badr)] == [Role.OWNER, None]
        assert await turn.role("none", mona) is None


async def test_my_gigs_newest_first_open_or_closed(store: Store) -> None:
    mona = await met(store)
    for hour, gig in ((1, "g1"), (3, "g3"), (2, "g2")):
        at = NOW.replace(hour=hour)
        made, recorded = record(None, [opened(gig, gig)], at, ACTOR)
        assert made is not None
        async with store.turn() as turn:
            await turn.append(mona, made, recorded)
    await kept(store, [GigClosed("archived")], "g3")
    await kept(store, [opened("theirs")], identity=BADR)
    async with store.turn() as turn:
        running = await turn.gigs_of(mona)
        closed = await turn.gigs_of(mona, closed=True)
    assert running == [
        GigLine("g2", "olive", "g2", False, NOW.replace(hour=2)),
        GigLine("g1", "olive", "g1", False, NOW.replace(hour=1)),
    ]
    assert closed == [GigLine("g3", "olive", "g3", True, NOW)]


async def test_an_erased_title_is_empty_in_the_list(store: Store) -> None:
    await kept(store, [opened(), TitleCorrected(ERASED)])
    mona = await met(store)
    async with store.turn() as turn:
        assert [line.title for line in await turn.gigs_of(mona)] == [""]
    gig = await store.gig("g1")
    assert gig is not None
    assert gig.title == ERASED


@pytest.mark.parametrize(
    "text", ["a\0b", "\u202e", "\u200f\N{SLIGHTLY SMILING FACE}", 'a"\\\n', "ﷺ" * 3000]
)
async def test_any_text_comes_back_as_it_was(store: Store, text: str) -> None:
    gig = await kept(store, [opened(title=text)])
    assert gig.title == text
    assert await store.gig("g1") == gig
    assert [recorded.entry for recorded in await store.journal_of("g1")] == [opened(title=text)]


async def test_an_entry_on_an_older_gig_is_stale(store: Store) -> None:
    old = await kept(store, [opened()])
    await kept(store, [TitleCorrected("first")], "g1")
    late, recorded = record(old, [TitleCorrected("late")], NOW, ACTOR)
    assert late is not None
    mona = await met(store)
    with pytest.raises(Stale, match=r"gig\.moved-on"):
        async with store.turn() as turn:
            await turn.append(mona, late, recorded)
    assert [r.entry for r in await store.journal_of("g1")] == [opened(), TitleCorrected("first")]


async def test_a_gig_is_opened_once(store: Store) -> None:
    await kept(store, [opened()])
    with pytest.raises(Stale, match=r"gig\.moved-on"):
        await kept(store, [opened(title="again")])
    assert [r.entry for r in await store.journal_of("g1")] == [opened()]


async def test_a_hundred_turns_at_once_are_all_counted(store: Store) -> None:
    await kept(store, [opened()])
    person = await met(store)

    async def one() -> None:
        for _ in range(100):  # a server refuses those that lost the race; they come again
            try:
                async with store.turn() as turn:
                    await counted(turn, person, "g1")
            except Stale:
                continue
            return

    await asyncio.gather(*(one() for _ in range(100)))
    gig = await store.gig("g1")
    assert gig is not None
    assert gig.seq == 101
    assert await store.verify_all() == []


async def test_all_is_there_after_a_restart(url: str, store: Store) -> None:
    gig = await kept(store, [opened()])
    await store.sessions.keep("aa", "1")
    again = await Store.open(url, store.vault.folder)
    try:
        assert await again.gig("g1") == gig
        assert await again.sessions.account_of("aa") == "1"
        assert [await again.sessions.entered(account) for account in ("1", "9")] == [True, False]
        assert await again.person(MONA) == await met(store)
        assert await again.person(Identity("telegram", "1")) != await met(store)
    finally:
        await again.close()
