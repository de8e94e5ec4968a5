"""Nudges on Telegram: in the private chat, at their time, once, and by another way if it's shut."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from structlog.typing import EventDict

from bot.outlook import coming
from gigs.records import Identity, Place
from handlers.event import Event, Said
from storage.store import Store
from tests.calendar_read import events
from tests.fake_telegram import FakeTelegram, Message
from tests.telegram.conftest import Talk
from tests.telegram.house import SOON, until
from tests.telegram.passing_time import Days, passing_time
from tests.telegram.test_presses import quiet

pytestmark = pytest.mark.telegram
WEB = Identity("web", "1")
PAGE = Place("web", "1")


@pytest.fixture
async def days(fake: FakeTelegram, store: Store, logged: list[EventDict]) -> AsyncIterator[Days]:
    del logged  # it listens first
    async with passing_time(fake, store) as days:
        yield days


@pytest.fixture
async def mona(fake: FakeTelegram, days: Days) -> Talk:
    """With a gig of four services, one of them active, due on Thursday at 5."""
    mona = Talk(days.running, fake.user("منى", language_code="ar"), "ar")
    await mona.begin()
    return mona


async def came(mona: Talk, days: Days, moment: str) -> list[Message]:
    """What was said to her until then."""
    stood = len(mona.said)
    await days.until(moment)
    return mona.said[stood:]


def labels(message: Message) -> list[str]:
    return [button.label for button in message.buttons]


async def kinds(mona: Talk, days: Days) -> list[tuple[str, str]]:
    return [(row.kind, row.state) for row in await days.rows(mona)]


async def test_one_arrives_as_a_new_message_with_its_buttons(
    mona: Talk, days: Days, logged: list[EventDict]
) -> None:
    """In the evening without a sound, in the morning with one."""
    assert await came(mona, days, "2026-11-23T17:59") == []
    [evening] = await came(mona, days, "2026-11-23T18:00")
    assert "80$" in evening.text
    assert labels(evening)[-1] == "ذكّرني لاحقًا"
    assert "حالة الخدمات" in labels(evening)
    assert evening.silent
    assert evening.edits == 0
    await mona.say("/remind غدًا الساعة 10 صباحًا أرسل المعاينة لأحمد")
    [morning] = await came(mona, days, "2026-11-24T10:00")
    assert "أرسل المعاينة لأحمد" in morning.text
    assert not morning.silent
    assert quiet(logged)


async def test_a_moment_in_it_is_one_tap_from_the_readers_own_calendar(
    mona: Talk, days: Days
) -> None:
    gig = await mona.gig()
    assert gig.deadline is not None
    *_, nudge = await came(mona, days, "2026-11-25T17:00")
    [date] = [entity for entity in nudge.entities if entity["type"] == "date_time"]
    assert date["unix_time"] == gig.deadline.timestamp()
    assert date.get("date_time_format", "") == ""


async def test_a_press_settles_it(mona: Talk, days: Days) -> None:
    await days.until("2026-11-23T18:00")
    assert ("services", "planned") in await kinds(mona, days)
    await mona.press("services.states")
    await mona.press("services.all")
    assert [kind for kind, _ in await kinds(mona, days) if kind == "services"] == []
    assert await came(mona, days, "2026-11-24T23:00") == []


async def test_done_is_done_once_and_its_buttons_go(mona: Talk, days: Days) -> None:
    await mona.say("/remind بعد ساعة أرسل المعاينة")
    [nudge] = await came(mona, days, "2026-11-23T10:30")
    done, *_ = [one for one in nudge.buttons if one.label == "تم"]
    mona.person.press(done)
    mona.person.press(done)
    await mona.running.settled()
    assert mona.running.keys[-2:] == ["nudge.done", "nudge.done-already"]
    await until(lambda: nudge.buttons == [])


async def test_later_brings_it_again(mona: Talk, days: Days) -> None:
    await days.until("2026-11-23T18:00")
    await mona.press("snooze")
    await mona.press("snooze.for")
    assert ("services", "snoozed") in await kinds(mona, days)
    [again] = await came(mona, days, "2026-11-23T19:30")
    assert "80$" in again.text


async def test_dates_are_taken_along_as_a_document(mona: Talk, days: Days) -> None:
    await mona.say("/remind كل أحد الساعة 9 صباحًا راجع الحسابات")
    await mona.say("/nudges")
    await mona.press("calendar")
    [sent] = [message for message in mona.said if message.kind == "document"]
    assert sent.file is not None
    assert sent.file.name == "mithaq.ics"
    assert sent.document is not None
    delivery, sundays = events(sent.document)
    assert delivery["SUMMARY"] == "تسليم زيتون"
    assert sundays["SUMMARY"].endswith("راجع الحسابات")
    assert sundays["RRULE"] == {"FREQ": ["WEEKLY"], "BYDAY": ["SU"]}
    assert days.running.fake.refused == []


async def test_a_group_never_gets_one(mona: Talk, days: Days, fake: FakeTelegram) -> None:
    """Though it's where she spoke last."""
    team = fake.supergroup("الفريق", [mona.person, fake.user("أحمد")])
    fake.add(team, fake.bot, mona.person)
    await days.until("2026-11-23T12:00")
    mona.person.say("/gigs", chat=team)
    await mona.running.settled()
    stood = len(team.said)
    assert [one.chat.id for one in await came(mona, days, "2026-11-26T18:00")] != []
    assert len(team.said) == stood


async def failed(mona: Talk, days: Days) -> None:
    async with asyncio.timeout(SOON):
        while ("services", "failed") not in await kinds(mona, days):  # noqa: ASYNC110  # it tells nobody
            await asyncio.sleep(0.02)


async def test_blocked_it_waits_is_listed_and_is_told_once_she_is_back(
    mona: Talk, days: Days, logged: list[EventDict]
) -> None:
    mona.person.block()
    await days.until("2026-11-23T18:00")
    await failed(mona, days)
    shown = await coming(days.core.store, await days.core.store.person(mona.identity))
    assert [one.state for one in shown].count("failed") == 1
    stood = len(mona.said)
    mona.person.start()
    await until(lambda: any("80$" in one.text for one in mona.said[stood:]))
    await mona.running.settled()
    assert len([one for one in mona.said[stood:] if "80$" in one.text]) == 1
    assert ("services", "failed") not in await kinds(mona, days)
    assert quiet(logged)


async def test_what_a_shut_chat_did_not_take_fails_and_is_not_lost(
    mona: Talk, days: Days, logged: list[EventDict]
) -> None:
    """Telegram tells nobody that an account is gone; the refusal does."""
    mona.person.deactivate()
    await days.until("2026-11-23T18:00")
    await failed(mona, days)
    assert await days.core.store.waiting("telegram") == []
    assert quiet(logged)


@pytest.mark.parametrize("how", ["block", "deactivate"])
async def test_shut_out_it_goes_to_where_else_she_can_be_reached(
    mona: Talk, days: Days, how: str
) -> None:
    await days.linked(mona, WEB)
    now = days.core.clock.now()
    await days.core.assistant.handle(Event("greets-me", WEB, PAGE, now, Said("/start")))
    await days.until("2026-11-23T12:00")
    await mona.say("/help")  # where she spoke last
    getattr(mona.person, how)()
    days.web.places.clear()
    await days.until("2026-11-23T18:00")
    await until(lambda: PAGE in days.web.places)
    newest = (await days.core.store.feed(PAGE, 0, 50))[-1]
    assert (newest.message.slot or "").startswith("nudge:")
    assert ("services", "failed") not in await kinds(mona, days)
    if how == "block":
        mona.person.start()
        await mona.running.settled()
    assert [one for one in mona.said if one.silent] == []  # told once, there
