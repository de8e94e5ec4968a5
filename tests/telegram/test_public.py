"""A bot that everybody can find: a flood slows nobody else, and a refusal is kind and rare."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from handlers.door import Access, Rate
from storage.store import Store
from tests.fake_telegram import FakeTelegram
from tests.telegram.conftest import Talk
from tests.telegram.house import Running, running, until

pytestmark = pytest.mark.telegram

HOUR = timedelta(hours=1)  # nothing comes back while a test lasts
AT_ONCE = 20
PUBLIC = Access(turns=Rate(AT_ONCE, HOUR))
TOO_QUICK = "وصل الكثير دفعة واحدة"


@asynccontextmanager
async def talk(
    fake: FakeTelegram, store: Store, access: Access, language: str = "ar"
) -> AsyncIterator[Talk]:
    async with running(fake, store, access=access) as mithaq:
        yield Talk(mithaq, fake.user("منى", language_code=language), language)
        await mithaq.settled()
        assert fake.refused == []


async def beside(mithaq: Running, name: str) -> Talk:
    """Somebody who has buttons to press."""
    other = Talk(mithaq, mithaq.fake.user(name, language_code="ar"), "ar")
    await other.say("/start")
    return other


def spoken_to(fake: FakeTelegram, since: int) -> list[int]:
    """Into which chats, in the order in which it arrived."""
    said = [call for call in fake.calls[since:] if call.method == "sendMessage"]
    return [call.whole("chat_id") for call in said]


async def test_a_flood_slows_nobody_and_gets_few_answers(fake: FakeTelegram, store: Store) -> None:
    async with talk(fake, store, PUBLIC) as badr:
        others = [await beside(badr.running, name) for name in ("منى", "سارة", "أحمد")]
        before, turns = len(fake.calls), len(badr.running.keys)
        for _ in range(150):
            badr.person.say("/privacy")
        for other in others:
            other.person.press(other.button("new"))
        for _ in range(150):
            badr.person.say("/privacy")
        await badr.running.settled()
        await until(lambda: any(TOO_QUICK in one.text for one in badr.said))
        into = spoken_to(fake, before)
        assert into.count(badr.person.id) == AT_ONCE + 1
        ahead = [into[: into.index(other.person.id)] for other in others]
        assert all(those.count(badr.person.id) < AT_ONCE for those in ahead), into
        assert len(badr.running.keys) - turns == AT_ONCE + len(others)
        assert len([one for one in badr.said if TOO_QUICK in one.text]) == 1


async def test_each_press_of_a_flood_is_answered(fake: FakeTelegram, store: Store) -> None:
    async with talk(fake, store, Access(turns=Rate(3, HOUR))) as badr:
        await badr.say("/start")
        presses = [badr.person.press(badr.button("problem")) for _ in range(40)]
        told = [(await press.answered()).text for press in presses]
        assert len([text for text in told if TOO_QUICK in text]) == 1
        assert len([text for text in told if not text]) == 39
        await badr.running.settled()
        assert len(badr.running.keys) == 3


async def test_a_blocked_person_is_told_once_and_leaves_no_trace(
    fake: FakeTelegram, store: Store
) -> None:
    eve = fake.user("حواء", language_code="ar")
    async with talk(fake, store, Access(block=frozenset({f"telegram:{eve.id}"}))) as mona:
        for _ in range(30):
            eve.say("مشروع جديد")
        await mona.running.settled()
        await until(lambda: len(fake.chat(eve).said) == 1)
        await mona.say("/start")
        await mona.person_is_served_soon()
        assert [one.text[:30] for one in fake.chat(eve).said] == ["المحادثة مع هذا الحساب موقوفة "]
        assert not (await store.person(Talk(mona.running, eve, "ar").identity)).known


@pytest.mark.parametrize(
    ("language", "told"),
    [("ar", "هذا البوت خاص بمن دعاهم مديره"), ("en", "This bot is for people")],
)
async def test_a_closed_door_answers_in_the_language_of_the_app(
    fake: FakeTelegram, store: Store, language: str, told: str
) -> None:
    async with talk(fake, store, Access(open=False), language) as mona:
        mona.person.start()
        await mona.running.settled()
        await until(lambda: len(mona.said) == 1)
        assert mona.last.startswith(told)
        assert f"telegram:{mona.person.id}" in mona.last
        assert mona.running.keys == []


async def test_before_others_nothing_is_said_of_it(fake: FakeTelegram, store: Store) -> None:
    async with talk(fake, store, PUBLIC) as mona:
        team = fake.supergroup("الفريق", [mona.person], forum=False)
        fake.add(team, fake.bot, mona.person)
        await mona.running.settled()
        greeted = len(mona.running.keys)  # that it was taken in isn't said by her
        for _ in range(AT_ONCE + 30):
            mona.person.say("/help", chat=team)
        await mona.running.settled()
        await mona.running.settled()
        assert len(mona.running.keys) - greeted == AT_ONCE
        assert [one for one in (*team.said, *mona.said) if TOO_QUICK in one.text] == []


async def test_a_file_without_room_is_refused_unfetched_and_its_words_are_heard(
    fake: FakeTelegram, store: Store
) -> None:
    async with talk(fake, store, Access(storage=1_000_000)) as mona:
        await mona.say("/start")
        mona.person.send_file("فيلم.mp4", b"x" * 1_000_001, caption="/privacy")
        await mona.running.settled()
        await until(
            lambda: any("‎/forget" in one.text and "1 ميغا" in one.text for one in mona.said)
        )
        assert mona.running.keys[-1] == "privacy"
        assert fake.called("getFile") == []


async def test_of_many_files_those_of_an_hour_are_taken(fake: FakeTelegram, store: Store) -> None:
    async with talk(fake, store, Access(files=Rate(2, HOUR))) as mona:
        await mona.say("/start")
        for n in range(4):
            await mona.attach_file(f"{n}.txt", b"a file")
        await until(lambda: any("ملفات كثيرة" in one.text for one in mona.said))
        assert len(fake.called("getFile")) == 2
