"""What is whose, once two accounts are one person's."""

from dataclasses import dataclass, field

import msgspec

from bot.world import world
from gigs.records import Place
from handlers.assistant import Assistant
from handlers.buttons import parse
from handlers.reply import Reply, Say
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.linked import code_of, link, on, same, standing
from tests.house import settings, speech


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


async def test_the_settings_show_which_accounts_are_linked(
    phone: Freelancer, desktop: Freelancer
) -> None:
    assert (await phone.say("/settings")).keys[0] == "settings"
    await link(phone, desktop)
    for one in (phone, desktop):
        assert (await one.say("/settings")).keys[0] == "settings.linked"
        assert "حساباتك المربوطة: ديسكورد، تيليغرام" in paths.plain(one.words)
        assert (await one.say("/link")).keys == ("link.linked",)
