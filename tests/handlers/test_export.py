"""All that is kept of a person handed over as one file, and brought back where they are by then."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.world import world
from gigs.records import Place
from handlers.assistant import Assistant
from handlers.event import Event, Pressed, Said
from handlers.reply import Say
from storage.schema import JOURNAL, OPENINGS
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.exporting import attached, brought_back, exported, file_of, members_of
from tests.house import Silence, freelancer, settings, speech
from tests.passing_time import days
from tests.story import with_obedience

LANGUAGES = ("ar", "en")


async def lived(seller: Freelancer) -> None:
    """A whole gig, one under way, two reminders, a file of no gig."""
    await with_obedience(seller)
    await paths.begun(seller, 1)
    await seller.say("/remind غدا الساعة 9 صباحا أرسل المعاينة")
    await seller.say("/remind كل أحد الساعة 9 صباحا راجع الحسابات")
    await seller.attach_file("notes.txt", b"some notes")


async def recorded(store: Store) -> Sequence[object]:
    """Every column of every journal and every opening."""
    async with store.transactions.read() as tx:
        links = await tx.run(JOURNAL.select().order_by(JOURNAL.c.gig, JOURNAL.c.seq))
        apart = await tx.run(OPENINGS.select())
        return [*map(tuple, links), *sorted(map(tuple, apart))]


async def erased(seller: Freelancer) -> None:
    await seller.say("/forget")
    await seller.press("forget.all")


async def told(store: Store, person: Freelancer) -> list[str]:
    return [one.message.key for one in await store.feed(person.place, 0, 200)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_was_erased_comes_back_to_the_letter(store: Store, language: str) -> None:
    seller = freelancer(store, language=language)
    await lived(seller)
    before, places = await recorded(store), await store.person(seller.identity)
    content = await exported(seller)
    await erased(seller)
    assert await recorded(store) == []
    await brought_back(seller, content)
    assert await recorded(store) == before
    assert await store.verify_all() == []
    after = await store.person(seller.identity)
    assert (after.zone, after.profile, after.rhythm) == (
        places.zone,
        places.profile,
        places.rhythm,
    )
    assert (await seller.say("/gigs")).keys == ("gigs",)
    assert len([k for k in await told(store, seller) if k == "import.done"]) == 1


async def test_the_words_tell_how_much_is_inside_and_how_much_comes(seller: Freelancer) -> None:
    await lived(seller)
    content = await exported(seller)
    assert "المشاريع: 2\nالتذكيرات: 2\nالملفات: 2" in seller.words
    await erased(seller)
    await attached(seller, content)
    assert "المشاريع: 2\nالتذكيرات: 2\nالإعدادات" in seller.words
    await seller.press("import.take")
    assert "المشاريع: 2\nالتذكيرات: 2" in seller.words


async def test_one_file_is_named_by_its_day_and_the_same_twice(seller: Freelancer) -> None:
    await lived(seller)
    first = await exported(seller)
    assert file_of(seller).name == "mithaq-2026-11-23.zip"
    assert await exported(seller) == first
    seller.now += timedelta(hours=12)  # past midnight where the seller is
    await exported(seller)
    assert file_of(seller).name == "mithaq-2026-11-24.zip"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_holds_what_is_kept_and_says_so(store: Store, language: str) -> None:
    seller = freelancer(store, language=language)
    await lived(seller)
    members = members_of(await exported(seller))
    data = json.loads(members["data.json"])
    assert data["accounts"] == ["web:1"]
    assert len(data["gigs"]) == len(data["reminders"]) == 2
    assert {one["name"] for one in data["files"]} == {"model.xlsx", "notes.txt"}
    assert members["files/237bac67a518-notes.txt"] == b"some notes"
    readme = members["README.txt"].decode()
    assert ("هذا كل ما حفظه ميثاق" if language == "ar" else "This is all that Mithaq") in readme
    assert "left-out.txt" not in members


async def test_only_the_newest_export_is_held_and_none_goes_along(
    seller: Freelancer, store: Store
) -> None:
    await lived(seller)
    await exported(seller)
    sha256 = file_of(seller).sha256
    await seller.say("/remind بعد ساعتين اتصل بأحمد")
    second = members_of(await exported(seller))
    assert [name for name in second if "mithaq" in name] == []
    assert await store.holds(await store.person(seller.identity), sha256) is None
    assert not store.vault.path(sha256).exists()


async def test_somebody_who_has_nothing_gets_a_file_too(seller: Freelancer, store: Store) -> None:
    content = await exported(seller)
    assert json.loads(members_of(content)["data.json"])["gigs"] == []
    assert await attached(seller, content) == ("import.nothing",)
    assert await store.person(seller.identity)


async def test_the_nudges_and_reminders_of_what_came_back_come(
    seller: Freelancer, store: Store
) -> None:
    await lived(seller)
    content = await exported(seller)
    await erased(seller)
    await brought_back(seller, content)
    told_ = [one.say.words.key for one in await days(seller).until("2026-11-30T12:00")]
    assert len(told_) > 2


async def test_a_lost_account_loses_its_gigs_to_the_one_with_the_file(store: Store) -> None:
    lost, new = freelancer(store, "1"), freelancer(store, "2", "en")
    await lived(lost)
    content = await exported(lost)
    await paths.forge(lost, "card", (await lost.gig()).id)
    before = await recorded(store)
    assert await attached(new, content) == ("import.found",)
    assert "the account the file comes from: 2" in new.words
    assert (await new.press("import.take")).keys == ("import.begun", "import.done")
    assert await recorded(store) == before
    assert len((await new.say("/gigs")).replies) == 1
    assert (await lost.say("/gigs")).keys == ("gigs.none",)
    assert (await lost.say("/nudges")).keys == ("nudges.none",)
    keys = await told(store, lost)
    assert "import.moved-away" in keys
    assert "card" not in keys
    assert await days(lost).until("2026-12-20T12:00") == []


async def test_the_file_opens_nothing_once_they_are_with_somebody_else(store: Store) -> None:
    lost, second, third = (freelancer(store, n) for n in "123")
    await lived(lost)
    content = await exported(lost)
    await brought_back(second, content)
    assert await attached(third, content) == ("import.found",)  # settings, and nothing else
    assert "صارت مع حساب آخر وتبقى معه: 2" in third.words
    await third.press("import.take")
    assert (await third.say("/gigs")).keys == ("gigs.none",)
    assert await attached(second, content) == ("import.nothing",)


async def test_what_is_here_already_stays_as_it_is(seller: Freelancer, store: Store) -> None:
    await lived(seller)
    content = await exported(seller)
    await paths.forge(seller, "gig.archive", (await seller.gig()).id)
    before = await recorded(store)
    assert await attached(seller, content) == ("import.nothing",)
    assert await recorded(store) == before


async def test_no_more_gigs_come_than_there_is_room_for(store: Store) -> None:
    seller = freelancer(store)
    await lived(seller)
    content = await exported(seller)
    await erased(seller)
    roomy, usual = seller.assistant, world(settings(), speech())
    none = replace(usual, limits=replace(usual.limits, open_gigs=0, reminders=1))
    seller.assistant = Assistant(store, none, Silence())
    assert await attached(seller, content) == ("import.found",)
    assert "المشاريع: 1\nالتذكيرات: 1" in seller.words
    assert "عدد المشاريع بلغ حدّه: 2" in seller.words
    await seller.press("import.take")
    assert (await seller.say("/gigs")).keys == ("gigs.none",)  # what came is closed
    seller.assistant = roomy
    await brought_back(seller, content)
    assert "مشاريع موجودة هنا أصلًا وتبقى كما هي: 1" in seller.words
    assert (await seller.say("/gigs")).keys == ("gigs",)
    assert await store.verify_all() == []


async def test_pressed_twice_it_comes_once(seller: Freelancer, store: Store) -> None:
    await lived(seller)
    content = await exported(seller)
    await erased(seller)
    await attached(seller, content)
    press = seller.button("import.take").press
    await seller.send(Pressed(press))
    assert (await seller.send(Pressed(press))).keys == ("dialogue.closed",)
    assert await store.verify_all() == []


async def test_another_question_meanwhile_leaves_the_file_alone(seller: Freelancer) -> None:
    await lived(seller)
    content = await exported(seller)
    await erased(seller)
    await attached(seller, content)
    await seller.say("/newgig")
    assert (await seller.press("import.take")).keys == ("dialogue.closed",)


async def test_words_instead_of_a_file_are_told_what_is_wanted(seller: Freelancer) -> None:
    await seller.say("/import")
    assert (await seller.say("ما معنى هذا؟")).keys == ("import.asked",)
    assert (await seller.press("leave")).keys == ("left",)


@pytest.mark.parametrize("command", ["/export", "/import"])
async def test_among_others_they_lead_to_private_talk(seller: Freelancer, command: str) -> None:
    place = Place("telegram", "-100", private=False)
    event = Event("e", seller.identity, place, seller.now, Said(command))
    handled = await seller.assistant.handle(event)
    assert handled.then is None
    assert handled.keys == ("group.private",)
    assert isinstance(handled.replies[0], Say)
    assert handled.replies[0].private == command[1:]
