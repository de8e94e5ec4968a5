"""A bot that everybody can find, on Discord: who is turned away, and that nothing hangs on it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from handlers.door import Access, Door, Rate
from storage.store import Store
from tests.discord.conftest import Talk
from tests.discord.house import running

pytestmark = pytest.mark.discord

HOUR = timedelta(hours=1)  # nothing comes back while a test lasts
FEW = Access(turns=Rate(3, HOUR))
TOO_QUICK = "وصل الكثير دفعة واحدة"


@asynccontextmanager
async def talk(store: Store, access: Access) -> AsyncIterator[Talk]:
    async with running(store, door=Door(access, store.held_by)) as mithaq:
        yield Talk(mithaq, mithaq.env.create_user("mona", global_name="منى"), "ar")


async def test_a_flood_is_told_once_and_is_not_heard_late(store: Store) -> None:
    async with talk(store, FEW) as mona:
        for _ in range(8):
            await mona.say("كلام")
        assert len(mona.running.keys) == 3
        assert len([words for words in mona.words if TOO_QUICK in words]) == 1
        backend = mona.running.env.backend
        chat = backend.messages[backend.get_dm_channel(mona.person.id).id]
        hers = [f"m:{id_}" for id_, one in chat.items() if one.author_id == mona.person.id]
        assert len(hers) == 8
        assert set(await store.taken(mona.identity, hers)) == set(hers)


async def test_one_who_is_too_quick_takes_nothing_from_another(store: Store) -> None:
    async with talk(store, FEW) as badr:
        for _ in range(8):
            await badr.say("كلام")
        mona = Talk(badr.running, badr.running.env.create_user("sara"), "ar")
        await mona.say("/start")
        await mona.press("new")
        assert badr.running.keys[-1] == "start.paste"


async def test_no_press_and_no_command_is_left_waiting(store: Store) -> None:
    async with talk(store, FEW) as mona:
        await mona.say("/start")
        for _ in range(4):
            await mona.press("problem")
        done = await mona.person.slash("help")
        await mona.settled()
        assert len(mona.running.keys) == 3
        assert done.deferred
        assert done.response is None


async def test_a_command_before_others_leads_nowhere_and_says_so_alone(store: Store) -> None:
    async with talk(store, FEW) as mona:
        env = mona.running.env
        guild = env.create_guild()
        hall, member = guild.create_text_channel("hall"), guild.add_member(mona.person)
        for _ in range(6):
            done = await member.slash(hall, "help")
            await mona.settled()
        assert done.response is None
        assert list(done.followups) == []
        assert hall.history(viewer=guild.add_member(env.create_user("sami"))) == []
        assert mona.said == []


async def test_the_way_to_private_talk_is_shut_too(store: Store) -> None:
    """Nobody is told that they were answered there."""
    async with talk(store, FEW) as mona:
        env = mona.running.env
        guild = env.create_guild()
        hall, member = guild.create_text_channel("hall"), guild.add_member(mona.person)
        done = await member.slash(hall, "gigs")
        await mona.settled()
        (told,) = [one for one in (done.response, *done.followups) if one is not None][:1]
        for _ in range(5):
            pressed = await member.click(told, custom_id="go:gigs")
            await mona.settled()
        assert len(mona.said) == 2
        assert [one for one in (pressed.response, *pressed.followups) if one] == []


async def test_the_blocked_are_told_once_and_are_offered_nothing(store: Store) -> None:
    door = Door(Access(), store.held_by)
    async with running(store, door=door) as mithaq:
        eve = Talk(mithaq, mithaq.env.create_user("eve"), "ar")
        await eve.begin()
        assert await eve.person.autocomplete("gig", "words", "") != []
        door.access = Access(block=frozenset({str(eve.identity)}))
        turns, stood = len(mithaq.keys), len(eve.said)
        for _ in range(3):
            await eve.say("كلام")
        assert len(mithaq.keys) == turns
        assert [words[:23] for words in eve.words[stood:]] == ["المحادثة مع هذا الحساب "]
        assert await eve.person.autocomplete("gig", "words", "") == []


async def test_a_file_without_room_is_refused_and_its_words_are_heard(store: Store) -> None:
    async with talk(store, Access(storage=1_000_000)) as mona:
        await mona.running.upload(mona.person, "big.xlsx", b"x" * 1_000_001, "كلام العميل")
        await mona.settled()
        assert any("(1 ميغابايت)" in words for words in mona.words)
        assert len(mona.running.keys) == 1
        assert await store.held_by(mona.identity) == 0
