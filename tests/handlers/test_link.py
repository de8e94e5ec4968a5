"""Who is joined by a code, and who isn't."""

import asyncio
from datetime import timedelta

import pytest

from gigs.records import Place
from handlers.event import Event, Pressed, Said
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.linked import bodies, code_of, link, on, same, standing
from tests.house import freelancer


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
    assert "حساب على تيليغرام، وعدد مشاريعه: 1" in said
    assert "وحسابك هنا على ديسكورد، وعدد مشاريعه: 0" in said
    assert not await same(phone, desktop)
    assert (await desktop.press("link.not")).keys == ("link.not",)
    assert "link.sure" not in await standing(desktop)
    assert "link.not" in await bodies(desktop)
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


async def test_nothing_happens_where_others_read(phone: Freelancer, desktop: Freelancer) -> None:
    """A code that was typed there could be read by anybody: it's void, and that is told."""
    code = await code_of(phone)
    assert await in_group(on(phone.store, "telegram", "6"), "/link") == ("group.private",)
    assert await in_group(phone, f"/link {code}") == ("group.private",)
    assert (await desktop.say(f"/link {code}")).keys == ("link.wrong",)
    assert (await standing(phone))[-1:] == ["link.overheard"]
    assert "link.code" not in await standing(phone)


async def test_whoever_typed_it_where_others_read_is_told_with_who_asked(
    store: Store, phone: Freelancer, desktop: Freelancer
) -> None:
    code = await code_of(phone)
    await desktop.say("/help")
    assert await in_group(desktop, f"/link {code}") == ("group.private",)
    assert (await standing(desktop))[-1] == (await standing(phone))[-1] == "link.overheard"
    said = [await standing(one) for one in (desktop, phone)]
    assert await in_group(desktop, "/link nonsense") == ("group.private",)  # nor tells what held
    assert [await standing(one) for one in (desktop, phone)] == said
    assert await in_group(on(store, "telegram", "66"), "/link nonsense") == ("link.overheard",)


async def test_on_discord_they_alone_are_told_where_they_typed_it(
    phone: Freelancer, desktop: Freelancer
) -> None:
    code = await code_of(phone)
    await desktop.say("/help")
    assert await in_group(desktop, f"/link {code}", whispers=True) == ("link.overheard",)
    assert await desktop.store.feed(GROUP, 0, 10) == []
    assert (await standing(phone))[-1] == "link.overheard"


async def test_who_tried_too_often_voids_it_all_the_same(
    store: Store, phone: Freelancer, desktop: Freelancer
) -> None:
    code = await code_of(phone)
    for n in range(5):
        await desktop.say(f"/link AAAAA-AAAA{n + 2}")
    await in_group(desktop, f"/link {code}")
    assert (await on(store, "discord", "9").say(f"/link {code}")).keys == ("link.wrong",)


GROUP = Place("telegram", "-100", private=False)


async def in_group(person: Freelancer, text: str, whispers: bool = False) -> tuple[str, ...]:
    what = Said(text)
    event = Event(f"g{text}", person.identity, GROUP, person.now, what, whispers=whispers)
    return (await person.assistant.handle(event)).keys


async def test_no_link_begins_it(phone: Freelancer) -> None:
    assert (await phone.say("/start link")).keys == ("welcome",)
