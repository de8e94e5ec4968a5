"""Among others: nothing of a gig, the way to private talk, and every turn a group can take."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from structlog.typing import EventDict

from gigs.records import Dialogue
from tests.fake_telegram import Chat, FakeTelegram, Message
from tests.telegram.conftest import Talk
from tests.telegram.house import place
from tests.telegram.test_presses import quiet

pytestmark = pytest.mark.telegram


@pytest.fixture
async def team(fake: FakeTelegram, mona: Talk) -> AsyncIterator[Chat]:
    """A forum in which Mona and a client talk, and the bot has just come in."""
    client = fake.user("أحمد", language_code="ar")
    chat = fake.supergroup("الفريق", [mona.person, client], forum=True)
    fake.add(chat, fake.bot, mona.person)
    await mona.running.settled()
    yield chat
    assert fake.refused == []


async def say(mona: Talk, chat: Chat, text: str, **more: object) -> list[Message]:
    """What the bot said to it there."""
    stood = len(chat.said)
    mona.person.say(text, chat=chat, **more)  # type: ignore[arg-type]  # topic, reply_to
    await mona.running.settled()
    return chat.said[stood:]


async def test_taken_in_it_says_who_it_is(team: Chat) -> None:
    (hello,) = team.said
    assert hello.text.startswith("أنا ميثاق")
    assert [b.url for b in hello.buttons] == ["https://t.me/mithaq_bot?start=start"]


@pytest.mark.parametrize(
    "command", ["/newgig", "/nudges", "/deliver", "/settings", "/edit", "/review"]
)
async def test_what_is_ones_own_leads_to_private_talk(team: Chat, mona: Talk, command: str) -> None:
    await mona.begin()
    (answer,) = await say(mona, team, command)
    assert answer.text == "هذا بيني وبينك، فلنكمله في المحادثة الخاصة."
    assert [b.url for b in answer.buttons] == [f"https://t.me/mithaq_bot?start={command[1:]}"]
    assert answer.reply_to is not None
    assert answer.reply_to.text == command


async def test_the_way_leads_there(team: Chat, mona: Talk) -> None:
    await mona.begin()
    (answer,) = await say(mona, team, "/nudges")
    (link,) = answer.buttons
    assert link.url is not None
    mona.person.start(link.url.partition("?start=")[2])
    await mona.running.settled()
    assert mona.running.keys[-1].startswith("nudges")


@pytest.mark.parametrize("command", ["/gigs", "/gig"])
async def test_what_isn_t_bound_there_isn_t_named(team: Chat, mona: Talk, command: str) -> None:
    await mona.begin()
    (answer,) = await say(mona, team, command)
    assert answer.text == "هذا بيني وبينك، فلنكمله في المحادثة الخاصة."


async def test_a_link_to_ones_own_gig_opens_its_card(mona: Talk, fake: FakeTelegram) -> None:
    await mona.begin()
    gig = await mona.gig()
    mona.person.start(f"gig_{gig.id}")
    await mona.running.settled()
    assert mona.running.keys[-1] == "card"
    eve = Talk(mona.running, fake.user("حواء", language_code="ar"), "ar")
    eve.person.start(f"gig_{gig.id}")
    await mona.running.settled()
    assert mona.running.keys[-1] == "gig.not-yours"


@pytest.mark.parametrize("token", ["deliver", "cancel", "preview", "change", "review", "edit"])
async def test_a_strangers_link_does_nothing(mona: Talk, token: str) -> None:
    """Anybody can make one: it may open or show, and never release a file or drop a draft."""
    await mona.begin()
    before = await mona.entries()
    mona.person.start(token)
    await mona.running.settled()
    assert mona.running.keys[-1] == "welcome"
    assert await mona.entries() == before


async def test_a_link_that_means_nothing_is_a_welcome(mona: Talk) -> None:
    mona.person.start("no-such-thing_1")
    await mona.running.settled()
    assert mona.running.keys == ["welcome"]


async def test_where_one_works_is_not_told(team: Chat, mona: Talk) -> None:
    await mona.begin()
    (which,) = await say(mona, team, "/marketplace")
    assert len(which.buttons) == 3
    assert "خمسات" not in which.text


async def test_what_is_anybodys_business_is_answered(team: Chat, mona: Talk) -> None:
    (which,) = await say(mona, team, "/marketplace@mithaq_bot")
    mona.person.press(which, "v1::marketplace:khamsat:")
    await mona.running.settled()
    assert "خمسات" in team.said[-1].text


@pytest.mark.parametrize("text", ["/newgig@other_bot", "/unknown", "مشاريعي", "80$ على 4 خدمات"])
async def test_other_talk_is_left_alone(team: Chat, mona: Talk, text: str) -> None:
    assert await say(mona, team, text) == []


async def test_a_file_is_refused_at_once(
    team: Chat, mona: Talk, fake: FakeTelegram, tmp_path: Path
) -> None:
    """And nothing of it is kept, so that a backup isn't missing anything."""
    stood = len(team.said)
    mona.person.send_file("model.xlsx", b"x", caption="/preview", chat=team)
    await mona.running.settled()
    (answer,) = team.said[stood:]
    assert "حذف الرسالة" in answer.text
    assert fake.called("getFile") == []
    kept = await mona.running.store.backup(tmp_path / "backup.tar")
    assert kept.missing == ()


async def test_a_press_of_ones_own_is_told_to_the_one_who_pressed(
    team: Chat, mona: Talk, fake: FakeTelegram, logged: list[EventDict]
) -> None:
    """A forged one: no button of a gig stands in a group."""
    await mona.begin()
    gig, stood = await mona.gig(), len(team.said)
    (which,) = await say(mona, team, "/marketplace")
    which.keyboard = [[{"text": "x", "callback_data": f"v1:{gig.id}:card::"}]]
    answer = await mona.person.press(which, f"v1:{gig.id}:card::").answered()
    await mona.running.settled()
    assert "المحادثة الخاصة" in answer.text
    assert len(team.said) == stood + 1
    assert quiet(logged)
    del fake


async def test_it_answers_in_the_topic_it_was_asked_in(
    team: Chat, mona: Talk, fake: FakeTelegram
) -> None:
    topic = fake.topic(team, "زيتون", mona.person)
    (answer,) = await say(mona, team, "/help", topic=topic)
    assert answer.thread == topic.id


async def test_each_reads_their_own_language(team: Chat, fake: FakeTelegram, mona: Talk) -> None:
    sam = fake.user("Sam", language_code="en")
    fake.add(team, sam)
    other = Talk(mona.running, sam, "en")
    (answer,) = await say(other, team, "/help")
    assert answer.text.startswith("I'm Mithaq")


async def test_a_deleted_topic_falls_silent(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    chat = fake.supergroup("الفريق", [mona.person], forum=True)
    fake.add(chat, fake.bot, mona.person)
    topic = fake.topic(chat, "زيتون", mona.person)
    await mona.running.settled()
    mona.person.say("/help", chat=chat, topic=topic)
    fake.delete_topic(chat, topic)
    await mona.running.settled()
    assert [r.description for r in fake.refused] == ["Bad Request: message thread not found"]
    assert await mona.running.store.waiting("telegram") == []
    assert quiet(logged)


async def test_put_out_it_falls_silent(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    chat = fake.group("الفريق", [mona.person])
    fake.add(chat, fake.bot, mona.person)
    await mona.running.settled()
    mona.person.say("/help", chat=chat)
    fake.kick(chat, fake.bot, mona.person)
    await mona.running.settled()
    assert await mona.running.store.waiting("telegram") == []
    assert quiet(logged)


async def test_a_group_that_became_a_supergroup_is_answered_there(
    fake: FakeTelegram, mona: Talk, logged: list[EventDict]
) -> None:
    chat = fake.group("الفريق", [mona.person])
    fake.add(chat, fake.bot, mona.person)
    await mona.running.settled()
    mona.person.say("/privacy", chat=chat)
    new = fake.migrate(chat)
    await mona.running.settled()
    assert any("الخصوصية" in message.text for message in new.said)
    assert quiet(logged)


async def test_awaited_words_are_asked_for_by_name(mona: Talk, team: Chat) -> None:
    """In privacy mode only an answer to the bot's own message reaches it: so it opens one."""
    store, identity = mona.running.store, mona.identity
    (hello,) = await say(mona, team, "/help")
    async with store.turn() as turn:  # as a step that is asked for among others will
        steps = Dialogue("steps", "title", None, {"gathered": {}, "values": {}})
        where = place(team.id)
        await turn.keep_dialogue(identity, where, steps, datetime.now(UTC))
    (price,) = await say(mona, team, "نموذج إكسل", reply_to=hello)
    assert price.markup == {"force_reply": True, "selective": True}
    assert price.reply_to is not None
    assert price.reply_to.sender is mona.person
    assert await say(mona, team, "45$") == []  # said to nobody in particular
    (count,) = await say(mona, team, "45$", reply_to=price)
    assert "كم خدمة" in count.text
