"""One person on Telegram and Discord: who is joined by a code, and what becomes theirs."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

import msgspec
import pytest

from bot.world import world
from gigs.records import Place
from handlers.assistant import Assistant
from handlers.buttons import parse
from handlers.event import Event, Pressed, Said
from handlers.reply import Reply, Say
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.linked import code_of, link, on
from tests.house import freelancer, settings, speech


@pytest.fixture
def phone(store: Store) -> Freelancer:
    return on(store, "telegram")


@pytest.fixture
def desktop(store: Store) -> Freelancer:
    return on(store, "discord", "7")


async def same(one: Freelancer, other: Freelancer) -> bool:
    first = await one.store.person(one.identity)
    return first.known and first.id == (await one.store.person(other.identity)).id


async def standing(person: Freelancer) -> list[str]:
    return [one.message.key for one in await person.store.feed(person.place, 0, 200)]


async def test_all_of_both_is_one_persons(phone: Freelancer, desktop: Freelancer) -> None:
    await paths.started(phone)
    await paths.begun(desktop, 1, line="شعار لمقهى، 45$ على 3 خدمات")
    await desktop.say("/remind غدًا الساعة 9 صباحًا راجع الحسابات")
    before = [await desktop.entries(), await phone.entries()]
    theirs = (await desktop.gig()).id
    await link(phone, desktop)
    assert await same(phone, desktop)
    assert "عدد المشاريع 2" in paths.plain(desktop.words)
    assert "تيليغرام" in desktop.words
    for one in (phone, desktop):
        assert (await one.say("/gigs")).keys == ("gigs",)
        assert {parse(b.press).gig for b in one.buttons} >= {theirs, (await phone.gig()).id}
        await one.say("/nudges")
        assert "راجع الحسابات" in one.words
    assert await paths.forge(phone, "card", theirs) == ("card",)
    assert before == [
        [e.entry.kind for e in await phone.store.journal_of(theirs)],
        [e.entry.kind for e in await phone.store.journal_of(await other_gig(phone, theirs))],
    ]
    assert await phone.store.verify_all() == []


async def other_gig(person: Freelancer, but: str) -> str:
    async with person.store.turn() as turn:
        lines = await turn.gigs_of(await turn.person(person.identity))
    return next(line.id for line in lines if line.id != but)


async def test_both_sides_are_told(phone: Freelancer, desktop: Freelancer) -> None:
    await phone.say("/help")
    await link(phone, desktop)
    assert (await standing(phone))[-1] == "link.told"
    assert "link.code" not in await standing(phone)
    told = (await phone.store.feed(phone.place, 0, 200))[-1]
    say: Reply = msgspec.json.decode(told.message.body, type=Reply)
    assert isinstance(say, Say)
    assert "حسابك على ديسكورد" in paths.plain(phone.speech.text(say.words, "ar"))


@dataclass
class Heard:
    """Where something new was said to be."""

    places: list[Place] = field(default_factory=list)

    def wake(self, place: Place) -> None:
        self.places.append(place)


async def test_the_other_platform_is_woken_to_tell_it(
    phone: Freelancer, desktop: Freelancer
) -> None:
    await desktop.say(f"/link {await code_of(phone)}")
    voice = Heard()
    desktop.assistant = Assistant(phone.store, world(settings(), speech()), voice)
    await desktop.press("link.join")
    assert set(voice.places) == {desktop.place, phone.place}


async def test_what_the_asker_is_told_before(phone: Freelancer) -> None:
    await code_of(phone)
    said = paths.plain(phone.words)
    assert "ديسكورد" in said
    assert "فلا يُعطى لأحد" in said
    assert "23 نوفمبر" in said  # in full until when it holds


async def test_what_the_other_is_asked_before(phone: Freelancer, desktop: Freelancer) -> None:
    await paths.begun(phone, 1)
    await desktop.say(f"/link {await code_of(phone)}")
    said = paths.plain(desktop.words)
    assert "حساب على تيليغرام، وعدد مشاريعه 1" in said
    assert "على ديسكورد: 0" in said
    assert not await same(phone, desktop)
    assert (await desktop.press("link.not")).keys == ("link.not",)
    assert "link.sure" not in await standing(desktop)
    assert not await same(phone, desktop)


@pytest.mark.parametrize(
    "typed", ["{lower}", "{bare}", " {words} ", "{arabic}", "\u2066{code}\u2069"]
)
async def test_typed_as_people_type(phone: Freelancer, desktop: Freelancer, typed: str) -> None:
    code = await code_of(phone)
    ways = {
        "code": code,
        "lower": code.lower(),
        "bare": code.replace("-", ""),
        "words": " ".join(code.replace("-", "")),
        "arabic": code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    }
    assert (await desktop.say(f"/link {typed.format(**ways)}")).keys == ("link.sure",)
    assert (await desktop.press("link.join")).keys == ("link.done",)


async def test_it_works_once(store: Store, phone: Freelancer, desktop: Freelancer) -> None:
    code = await code_of(phone)
    third = on(store, "discord", "8")
    assert (await third.say(f"/link {code}")).keys == ("link.sure",)
    assert (await desktop.say(f"/link {code}")).keys == ("link.sure",)
    assert (await desktop.press("link.join")).keys == ("link.done",)
    assert (await third.press("link.join")).keys == ("link.wrong",)
    assert (await third.say(f"/link {code}")).keys == ("link.wrong",)
    assert await same(phone, desktop)
    assert not await same(phone, third)


async def test_it_holds_ten_minutes(phone: Freelancer, desktop: Freelancer) -> None:
    code = await code_of(phone)
    made = phone.now
    desktop.now = made + timedelta(minutes=8)
    assert (await desktop.say(f"/link {code}")).keys == ("link.sure",)
    assert (await desktop.press("link.join")).keys == ("link.wrong",)  # ten minutes after
    assert not await same(phone, desktop)


async def test_a_new_one_voids_the_older(phone: Freelancer, desktop: Freelancer) -> None:
    older, newer = await code_of(phone), await code_of(phone)
    assert (await desktop.say(f"/link {older}")).keys == ("link.wrong",)
    assert (await desktop.say(f"/link {newer}")).keys == ("link.sure",)


async def test_after_five_wrong_ones_a_right_one_does_not_help_for_ten_minutes(
    store: Store, phone: Freelancer, desktop: Freelancer
) -> None:
    for n in range(5):
        assert (await desktop.say(f"/link AAAAA-AAAA{n + 2}")).keys == ("link.wrong",)
    code = await code_of(phone)
    assert (await desktop.say(f"/link {code}")).keys == ("link.wrong",)
    assert (await on(store, "discord", "9").say(f"/link {code}")).keys == ("link.sure",)
    desktop.now += timedelta(minutes=10)
    phone.now = desktop.now
    code = await code_of(phone)
    assert (await desktop.say(f"/link {code}")).keys == ("link.sure",)


async def test_nobody_else_can_press_it(
    store: Store, phone: Freelancer, desktop: Freelancer
) -> None:
    await desktop.say(f"/link {await code_of(phone)}")
    stranger = on(store, "discord", "8")
    await stranger.say("/help")
    press = desktop.button("link.join").press
    assert (await stranger.send(Pressed(press))).keys == ("dialogue.closed",)
    assert not await same(phone, stranger)
    assert (await desktop.press("link.join")).keys == ("link.done",)
    assert (await desktop.send(Pressed(press))).keys == ("dialogue.closed",)


async def test_ones_own_code(phone: Freelancer) -> None:
    assert (await phone.say(f"/link {await code_of(phone)}")).keys == ("link.own",)


async def test_a_second_account_of_the_same_network(
    store: Store, phone: Freelancer, desktop: Freelancer
) -> None:
    other = on(store, "telegram", "6")
    assert (await other.say(f"/link {await code_of(phone)}")).keys == ("link.taken",)
    await link(phone, desktop)
    assert (await phone.say("/link")).keys == ("link.linked",)
    assert "ديسكورد، تيليغرام" in paths.plain(phone.words)
    third = on(store, "discord", "8")
    third.now = phone.now
    assert (await desktop.say(f"/link {await code_of(other)}")).keys == ("link.taken",)
    assert (await other.say(f"/link {await code_of(third)}")).keys == ("link.sure",)


async def test_from_the_page_to_a_chat(store: Store, desktop: Freelancer) -> None:
    page = freelancer(store)
    code = await code_of(page)
    assert "تيليغرام أو ديسكورد" in page.words
    await desktop.say(f"/link {code}")
    assert (await desktop.press("link.join")).keys == ("link.done",)
    await code_of(page)
    assert "تيليغرام أو" not in page.words
    assert (await desktop.say(f"/link {await code_of(page)}")).keys == ("link.linked",)


async def test_of_a_hundred_at_once_one_is_joined(store: Store, phone: Freelancer) -> None:
    code = await code_of(phone)
    many = [on(store, "discord", str(n)) for n in range(100)]
    for one in many:
        assert (await one.say(f"/link {code}")).keys == ("link.sure",)
    told = await asyncio.gather(*(one.press("link.join") for one in many))
    assert sorted(one.keys[0] for one in told) == ["link.done", *["link.wrong"] * 99]
    assert sum([await same(phone, one) for one in many]) == 1


async def test_settings_are_the_askers_and_what_they_never_set_the_others(
    phone: Freelancer, store: Store
) -> None:
    desktop = on(store, "discord", "7", "en")
    await paths.known(desktop, "upwork", "Africa/Cairo")
    await paths.known(phone, zone=None)
    await desktop.say("/settings")
    await paths.forge(desktop, "discreet")
    await link(phone, desktop)
    person = await store.person(desktop.identity)
    assert (person.language, person.zone, person.profile) == ("ar", "Africa/Cairo", "khamsat")
    assert person.rhythm.discreet


async def test_nothing_happens_where_others_read(phone: Freelancer, desktop: Freelancer) -> None:
    """A code that was typed there could be read by anybody: it's void."""
    code = await code_of(phone)
    group = Place("telegram", "-100", private=False)
    said = await in_group(on(phone.store, "telegram", "6"), group, "/link")
    assert said == ("group.private",)
    assert await in_group(phone, group, f"/link {code}") == ("group.private",)
    assert (await desktop.say(f"/link {code}")).keys == ("link.wrong",)


async def in_group(person: Freelancer, group: Place, text: str) -> tuple[str, ...]:
    event = Event(f"g{text}", person.identity, group, person.now, Said(text))
    return (await person.assistant.handle(event)).keys


async def test_no_link_begins_it(phone: Freelancer) -> None:
    assert (await phone.say("/start link")).keys == ("welcome",)


async def test_two_gigs_of_one_name_are_both_found(phone: Freelancer, desktop: Freelancer) -> None:
    for one in (phone, desktop):
        await paths.begun(one, 1)
    assert (await phone.gig()).name == (await desktop.gig()).name
    await link(phone, desktop)
    assert (await phone.say("/gig زيتون")).keys == ("gigs",)
    offered = {parse(b.press).gig for b in phone.buttons if parse(b.press).action == "card"}
    assert len(offered) == 2


async def test_forgetting_takes_both_and_says_so(phone: Freelancer, desktop: Freelancer) -> None:
    await paths.begun(desktop, 1)
    await link(phone, desktop)
    await phone.say("/forget")
    assert "حساباتك المربوطة كلها: ديسكورد، تيليغرام" in paths.plain(phone.words)
    await phone.press("forget.all")
    assert not (await phone.store.person(desktop.identity)).known
    assert await standing(desktop) == []
    assert (await desktop.say("/gigs")).keys == ("gigs.none",)
    await desktop.say("/forget")
    assert "المربوطة" not in desktop.words
