"""Where a nudge reaches its person, in one place or two; and that nobody else may answer it."""

import pytest

from handlers.buttons import parse
from storage.schema import IDENTITIES
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.nudging import several, waiting
from tests.house import freelancer
from tests.passing_time import Days, days


async def on_the_phone(mona: Freelancer, account: str = "5") -> Freelancer:
    """The same person elsewhere."""
    phone = freelancer(mona.store, account)
    phone.platform, phone.now = "telegram", mona.now
    person = await mona.store.person(mona.identity)
    named = {"platform": "telegram", "account": account, "person": person.id}
    async with mona.store.transactions.write() as tx:
        await tx.run(IDENTITIES.insert(), named)
    await phone.say("/help")
    assert (await mona.store.person(phone.identity)).id == person.id
    return phone


async def both(mona: Freelancer, phone: Freelancer, until: str) -> tuple[int, int]:
    """How many nudges arrived at each until then."""
    at_home = await days(mona).until(until)
    phone.now = mona.now
    there = Days(phone)
    await there.look()
    return len(at_home), len(there.arrived)


async def test_it_goes_where_the_person_spoke_last(store: Store) -> None:
    mona = await waiting(freelancer(store))
    phone = await on_the_phone(mona)
    assert await both(mona, phone, "2026-11-23T20:00") == (0, 1)
    await mona.say("/help")
    assert await both(mona, phone, "2026-11-24T20:00") == (1, 0)


async def test_settled_in_one_place_it_is_settled_in_the_other(store: Store) -> None:
    mona = await waiting(freelancer(store))
    await mona.say("/remind اليوم 8 مساءً أرسل الفاتورة")
    phone = await on_the_phone(mona)
    assert await both(mona, phone, "2026-11-23T21:00") == (0, 2)
    done = parse(phone.button("nudge.done").press).arg
    assert await paths.forge(mona, "nudge.done", None, done) == ("nudge.done",)
    assert (await phone.press("nudge.done")).keys == ("nudge.done-already",)
    await paths.forge(mona, "services.states", (await mona.gig()).id)
    await mona.press("services.all")
    assert await both(mona, phone, "2026-12-20T21:00") == (0, 0)


async def test_where_one_way_is_shut_the_other_is_taken(store: Store) -> None:
    mona = await waiting(freelancer(store))
    phone = await on_the_phone(mona)
    await store.shut(phone.place, "blocked")
    assert await both(mona, phone, "2026-11-23T20:00") == (1, 0)


async def test_what_a_shut_place_was_not_told_comes_to_the_other(store: Store) -> None:
    mona = await waiting(freelancer(store))
    phone = await on_the_phone(mona)
    assert await both(mona, phone, "2026-11-23T20:00") == (0, 1)
    assert await store.shut(phone.place, "blocked")
    assert await both(mona, phone, "2026-11-23T20:30") == (1, 0)


async def test_nobody_to_tell_it_waits_in_the_list_until_the_person_speaks(store: Store) -> None:
    mona = await waiting(freelancer(store))
    await store.shut(mona.place, "blocked")
    assert await days(mona).until("2026-11-23T20:00") == []
    assert (await mona.say("/nudges")).keys == ("nudges.coming",)
    assert "لم يصل" in mona.words
    assert len(await days(mona).until("2026-11-23T20:30")) == 1


@pytest.mark.parametrize(
    ("action", "arg", "told"),
    [
        ("nudge.done", "{}", ("nudge.done-already",)),
        ("nudge.stop", "{}", ("nudge.done-already",)),
        ("snooze.for", "1h.{}", ("nudge.gone",)),
    ],
)
async def test_another_persons_message_answers_nobody_else(
    store: Store, action: str, arg: str, told: tuple[str, ...]
) -> None:
    mona = freelancer(store)
    (one,) = await several(mona, 2)
    batch = next(parse(b.press).arg for b in one.buttons if parse(b.press).action == "snooze")
    badr = freelancer(store, "2")
    badr.now = mona.now
    assert await paths.forge(badr, action, None, arg.format(batch)) == told
    assert "زيتون" not in badr.words
    await paths.forge(badr, "snooze.date", None, batch)
    assert (await badr.say("غدًا 5 مساءً")).keys == ("nudge.gone",)
    for button in one.buttons[:2]:
        press = parse(button.press)
        assert await paths.forge(badr, press.action, press.gig, press.arg) == ("gig.not-yours",)
    assert len(await days(mona).until("2026-11-24T20:00")) == 1
    assert await paths.forge(mona, "nudge.stop", None, batch) == ("nudge.stopped",)


async def test_the_list_is_ones_own(store: Store) -> None:
    mona = await waiting(freelancer(store))
    badr = freelancer(store, "2")
    badr.now = mona.now
    assert (await badr.say("/nudges")).keys == ("nudges.none",)
