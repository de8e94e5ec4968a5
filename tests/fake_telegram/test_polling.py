"""getUpdates: who may ask, what comes, what is confirmed."""

import asyncio
from typing import Any

import pytest

from tests.fake_telegram import Chat, FakeTelegram, Person
from tests.fake_telegram.conftest import Bot, Plain

pytestmark = pytest.mark.telegram

OTHER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
    " running"
)


async def ids(plain: Plain, **asked: Any) -> list[int]:
    return [update["update_id"] for update in await plain.result("getUpdates", **asked)]


async def test_who_is_not_known_is_turned_away(fake: FakeTelegram, plain: Plain) -> None:
    for token, code, words in [
        ("1:wrong", 401, "Unauthorized"),
        ("nonsense", 404, "Not Found"),
        (fake.token, 200, None),
    ]:
        async with plain.session.get(f"{fake.url}/bot{token}/getMe") as answer:
            assert (answer.status, (await answer.json()).get("description")) == (code, words)
    fake.revoke()
    refused = await plain.ask("getMe")
    assert (refused["error_code"], refused["description"]) == (401, "Unauthorized")


async def test_updates_come_until_they_are_confirmed(
    fake: FakeTelegram, plain: Plain, sara: Person
) -> None:
    for words in ("1", "2", "3"):
        sara.say(words)
    first, second, third = await ids(plain)
    assert await ids(plain) == [first, second, third]
    assert fake.repeat_all_unconfirmed() == fake.updates[-3:]
    assert await ids(plain, offset=third, limit=1) == [third]
    assert await ids(plain, offset=first) == [third]
    assert await ids(plain, offset=third + 1) == []
    assert fake.unconfirmed == []
    await fake.settled(1)


async def test_a_negative_offset_forgets_all_before(plain: Plain, sara: Person) -> None:
    for words in ("1", "2", "3"):
        sara.say(words)
    everything = await ids(plain)
    assert await ids(plain, offset=-2) == everything[1:]
    assert await ids(plain) == everything[1:]


@pytest.mark.parametrize(("limit", "number"), [(1, 1), (100, 100), (101, 100), (0, 1), (-5, 1)])
async def test_no_more_than_a_hundred_come_at_once(
    plain: Plain, sara: Person, limit: int, number: int
) -> None:
    for _ in range(101):
        sara.say("x")
    assert len(await ids(plain, limit=limit)) == number


async def test_it_waits_for_news(bot: Bot, sara: Person) -> None:
    asked = asyncio.ensure_future(bot.get_updates(timeout=5))
    await asyncio.sleep(0.02)
    assert not asked.done()
    sara.say("هنا")
    async with asyncio.timeout(1):
        [update] = await asked
    assert update.message is not None
    assert update.message.text == "هنا"


async def test_it_waits_no_longer_than_asked(plain: Plain) -> None:
    async with asyncio.timeout(3):
        assert await plain.result("getUpdates", timeout=1) == []


async def test_a_second_poll_ends_the_first(plain: Plain, sara: Person) -> None:
    first = asyncio.ensure_future(plain.ask("getUpdates", timeout=5))
    await asyncio.sleep(0.02)
    second = asyncio.ensure_future(plain.result("getUpdates", timeout=5))
    refused = await first
    assert (refused["error_code"], refused["description"]) == (409, OTHER)
    sara.say("للثاني")
    assert len(await second) == 1


async def test_only_what_is_wanted_comes_and_that_is_remembered(plain: Plain, sara: Person) -> None:
    assert await ids(plain, allowed_updates=["message"]) == []
    sara.edit(sara.say("1"), "2")
    [update] = await plain.result("getUpdates")
    assert update["message"]["text"] == "1"
    assert await ids(plain, allowed_updates=[]) == [update["update_id"]]
    sara.edit(sara.say("3"), "4")
    assert len(await ids(plain)) == 3


async def test_others_comings_and_goings_only_on_request(
    fake: FakeTelegram, plain: Plain, sara: Person, team: Chat
) -> None:
    fake.promote(team, fake.bot)
    omar, lina = fake.user("Omar"), fake.user("لينا")
    fake.add(team, omar)
    await plain.result("getUpdates", allowed_updates=["chat_member"], offset=-1)
    fake.add(team, lina)
    [*_, update] = await plain.result("getUpdates")
    assert update["chat_member"]["new_chat_member"]["user"]["first_name"] == "لينا"


async def test_an_update_comes_twice_on_order(
    fake: FakeTelegram, plain: Plain, sara: Person
) -> None:
    said = sara.say("مرة")
    [number] = await ids(plain)
    assert await ids(plain, offset=number + 1) == []
    fake.duplicate(said)
    assert await ids(plain, offset=number + 1) == [number]
    assert await ids(plain, offset=number + 1) == []
    assert fake.unconfirmed == []


async def test_numbers_of_updates_rise_by_one(plain: Plain, sara: Person) -> None:
    sara.say("1")
    sara.say("2")
    first, second = await ids(plain)
    assert second == first + 1


async def test_logging_out_and_closing(fake: FakeTelegram, plain: Plain) -> None:
    early = await plain.ask("close")
    assert (early["error_code"], early["parameters"]["retry_after"] > 590) == (429, True)
    fake.clock.move(minutes=11)
    assert await plain.result("close") is True
    assert await plain.result("logOut") is True
    assert await plain.words("getMe") == "Logged out"
