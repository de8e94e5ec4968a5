"""Nudges of somebody with Telegram and Discord: one ledger, whichever of the two they look at."""

import msgspec
import pytest

from handlers.buttons import parse
from handlers.reply import Reply, Say
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.linked import link, on
from tests.handlers.nudging import waiting
from tests.passing_time import Days

EVENING = "2026-11-23T21:00"
INVOICE = "/remind اليوم 8 مساءً أرسل الفاتورة"


@pytest.fixture
async def phone(store: Store) -> Freelancer:
    """On Telegram, with a gig that waits for its services; linked on Discord, used last."""
    return await waiting(on(store, "telegram"))


@pytest.fixture
async def desktop(store: Store, phone: Freelancer) -> Freelancer:
    desktop = on(store, "discord", "7")
    await link(phone, desktop)
    await desktop.say("/help")
    phone.now = desktop.now
    return desktop


async def arrived(one: Freelancer, other: Freelancer, until: str) -> tuple[int, int]:
    """How many nudges came to each of them, up to then."""
    days, there = Days(one), Days(other)
    await days.until(until)
    other.now = one.now
    await there.look()
    return len(days.arrived), len(there.arrived)


async def live(person: Freelancer) -> list[str]:
    """What can still be pressed on the nudges that stand there."""
    found: list[str] = []
    for shown in await person.store.feed(person.place, 0, 200):
        if (shown.message.slot or "").startswith("nudge:"):
            say: Reply = msgspec.json.decode(shown.message.body, type=Reply)
            assert isinstance(say, Say)
            found += [parse(b.press).action for row in say.buttons for b in row]
    return found


async def test_it_leaves_once_where_the_person_spoke_last(
    phone: Freelancer, desktop: Freelancer
) -> None:
    assert await arrived(phone, desktop, EVENING) == (0, 1)
    await phone.say("/help")
    desktop.now = phone.now
    assert await arrived(phone, desktop, "2026-11-24T21:00") == (1, 0)


async def test_done_on_one_it_is_done_on_both(phone: Freelancer, desktop: Freelancer) -> None:
    await phone.say(INVOICE)
    assert await arrived(phone, desktop, EVENING) == (2, 0)
    assert (await phone.press("nudge.done")).keys == ("nudge.done",)
    done = parse(phone.button("nudge.done").press).arg
    assert await paths.forge(desktop, "nudge.done", None, done) == ("nudge.done-already",)
    phone.now = desktop.now
    await phone.say("/nudges")
    assert "الفاتورة" not in phone.words


async def test_what_the_gig_settled_on_one_does_not_come_to_the_other(
    phone: Freelancer, desktop: Freelancer
) -> None:
    assert await arrived(phone, desktop, EVENING) == (0, 1)
    await paths.forge(phone, "services.states", (await phone.gig()).id)
    await phone.press("services.all")
    desktop.now = phone.now
    await desktop.say("/nudges")
    assert await arrived(phone, desktop, "2026-11-26T21:00") == (0, 0)


async def test_before_the_link_it_was_told_and_after_it_not_again(
    store: Store, phone: Freelancer
) -> None:
    desktop = on(store, "discord", "7")
    days = Days(phone)
    assert len(await days.until(EVENING)) == 1
    await link(desktop, phone)
    assert await arrived(desktop, phone, "2026-11-23T22:00") == (0, 0)
    batch = parse(phone.button("snooze").press).arg
    assert await paths.forge(desktop, "nudge.stop", None, batch) == ("nudge.stopped",)


async def test_a_shut_way_leads_to_the_other(phone: Freelancer, desktop: Freelancer) -> None:
    await phone.store.shut(desktop.place, "blocked")
    assert await arrived(phone, desktop, EVENING) == (1, 0)


async def test_what_did_not_get_there_comes_to_the_other_alone(
    phone: Freelancer, desktop: Freelancer
) -> None:
    assert await arrived(phone, desktop, "2026-11-23T20:00") == (0, 1)
    assert await phone.store.shut(desktop.place, "blocked")
    assert await live(desktop) == []
    assert await arrived(phone, desktop, "2026-11-23T20:30") == (1, 0)


async def test_put_off_on_one_and_told_on_the_other(phone: Freelancer, desktop: Freelancer) -> None:
    """Where it was told before there's nothing left to press."""
    assert await arrived(phone, desktop, EVENING) == (0, 1)
    assert "snooze" in await live(desktop)
    await desktop.press("snooze")
    batch = parse(desktop.button("snooze").press).arg
    await desktop.press("snooze.for", f"morning.{batch}")
    phone.now = desktop.now
    await phone.say("/help")
    desktop.now = phone.now
    assert await arrived(phone, desktop, "2026-11-24T11:00") == (1, 0)
    assert await live(desktop) == []
    assert "snooze" in await live(phone)


async def test_answered_on_one_the_others_message_has_no_buttons(
    phone: Freelancer, desktop: Freelancer
) -> None:
    await phone.say(INVOICE)
    assert await arrived(phone, desktop, EVENING) == (2, 0)
    done = parse(phone.button("nudge.done").press).arg
    before = await live(phone)
    assert await paths.forge(desktop, "nudge.done", None, done) == ("nudge.done",)
    assert len(await live(phone)) < len(before)
    assert "nudge.done" not in await live(phone)


async def test_no_amounts_for_who_wished_so_on_either(store: Store, phone: Freelancer) -> None:
    desktop = on(store, "discord", "7")
    await paths.forge(phone, "discreet")
    await link(desktop, phone)
    days = Days(phone)
    (one,) = await days.until(EVENING)
    assert "$" not in one.text
