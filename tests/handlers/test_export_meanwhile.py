"""What happens while an export is gathered: the accounts are linked, all is forgotten, another is
asked for."""

import json
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.world import world
from gigs.export_records import ExportOrder, Packed, Unpacked
from gigs.records import Person
from handlers.assistant import Assistant
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.exporting import file_of, members_of
from tests.handlers.linked import link, on, standing
from tests.house import Silence, settings, speech

Happens = Callable[[], Awaitable[object]]


class Meanwhile:
    """A store whose exports are gathered only once this has happened."""

    def __init__(self, store: Store, *happens: Happens) -> None:
        self.store, self.parcels, self.happens = store, self, list(happens)
        self.turn = store.turn
        self.packed: list[str] = []  # people's ids

    async def pack(self, person: Person, order: ExportOrder) -> Packed:
        done = await self.store.parcels.pack(person, order)
        if self.happens:
            await self.happens.pop(0)()
        self.packed.append(person.id)
        return done

    async def unpack(self, sha256: str, keep_files: bool) -> Unpacked:
        return await self.store.parcels.unpack(sha256, keep_files)


def while_gathered(seller: Freelancer, *happens: Happens) -> Meanwhile:
    slow = Meanwhile(seller.store, *happens)
    seller.assistant = Assistant(slow, world(settings(), speech()), Silence())
    return slow


async def gigs_in(seller: Freelancer) -> int:
    content = await seller.store.vault.read(file_of(seller).sha256)
    return len(json.loads(members_of(content)["data.json"])["gigs"])


@pytest.mark.parametrize("asks", ["who goes", "who stays"])
async def test_linked_meanwhile_all_that_is_theirs_arrives(
    phone: Freelancer, desktop: Freelancer, asks: str
) -> None:
    """For the one they are now, with both accounts' gigs, where it was asked for."""
    for one in (phone, desktop):
        await paths.begun(one, 1)
    one, other = (desktop, phone) if asks == "who goes" else (phone, desktop)
    elsewhere = [on(one.store, who.platform, who.account) for who in (phone, desktop)]
    for who, same in zip(elsewhere, (phone, desktop), strict=True):
        who.count, who.now = 500, same.now
    slow = while_gathered(one, lambda: link(*elsewhere))
    one.now += timedelta(hours=1)
    assert (await one.say("/export")).keys == ("export.begun", "export.done")
    assert await gigs_in(one) == 2
    assert len(slow.packed) == 2
    assert "export.done" not in await standing(other)


async def test_forgotten_meanwhile_nothing_arrives(phone: Freelancer) -> None:
    await paths.begun(phone, 1)
    other = on(phone.store, "telegram")
    other.count, other.now = 500, phone.now

    async def forgets() -> None:
        await other.say("/forget")
        await other.press("forget.all")

    while_gathered(phone, forgets)
    assert (await phone.say("/export")).keys == ("export.begun",)
    assert not {"export.begun", "export.done"} & set(await standing(phone))


async def test_one_at_a_time_and_one_in_ten_minutes(phone: Freelancer) -> None:
    """Also from the other account; a third person isn't made to wait."""
    await paths.begun(phone, 1)
    again = on(phone.store, "telegram")
    again.count, again.now = 500, phone.now
    slow = while_gathered(phone, lambda: again.say("/export"))
    assert (await phone.say("/export")).keys == ("export.begun", "export.done")
    assert again.last.keys == ("export.wait",)
    assert (await on(phone.store, "telegram", "9").say("/export")).keys[-1] == "export.done"
    phone.now += timedelta(minutes=8)
    assert (await phone.say("/export")).keys == ("export.wait",)
    assert "export.begun" in await standing(phone)
    assert (await phone.say("/export")).keys == ("export.begun", "export.done")
    assert len(slow.packed) == 2


async def test_the_other_account_waits_too(phone: Freelancer, desktop: Freelancer) -> None:
    await link(phone, desktop)
    assert (await phone.say("/export")).keys == ("export.begun", "export.done")
    desktop.now = phone.now
    assert (await desktop.say("/export")).keys == ("export.wait",)


async def test_one_that_failed_may_be_asked_for_again_at_once(phone: Freelancer) -> None:
    async def breaks() -> None:
        raise OSError("the disk is full")

    while_gathered(phone, breaks)
    assert (await phone.say("/export")).keys == ("export.begun", "afterwards.failed")
    assert "export.begun" not in await standing(phone)
    assert (await phone.say("/export")).keys == ("export.begun", "export.done")


async def test_a_clock_set_back_makes_nobody_wait_for_long(phone: Freelancer) -> None:
    await phone.say("/export")
    phone.now -= timedelta(days=30)
    assert (await phone.say("/export")).keys == ("export.wait",)
    assert "أكتوبر" in phone.words
