"""Topics: in supergroups and, where the bot has them switched on, in private chats."""

import pytest

from tests.fake_telegram import Chat, FakeTelegram, Impossible, Person
from tests.fake_telegram.conftest import Bot, Plain, heard

pytestmark = pytest.mark.telegram


async def test_a_topic_of_people_is_spoken_in(
    fake: FakeTelegram, bot: Bot, sara: Person, team: Chat
) -> None:
    topic = fake.topic(team, "هوية مقهى")
    sara.say("/board", team, topic=topic)
    opened, said = [update.message for update in await heard(bot)]
    assert opened is not None
    assert opened.forum_topic_created is not None
    assert said is not None
    assert (said.message_thread_id, said.is_topic_message) == (topic.id, True)
    assert said.reply_to_message is not None
    assert said.reply_to_message.forum_topic_created is not None
    sent = await bot.send_message(team.id, "اللوحة", message_thread_id=topic.id)
    assert (sent.message_thread_id, team.said[-1].thread) == (topic.id, topic.id)


async def test_a_reply_stays_in_its_topic(
    fake: FakeTelegram, plain: Plain, sara: Person, team: Chat
) -> None:
    topic = fake.topic(team, "هوية مقهى")
    said = sara.say("/board", team, topic=topic)
    answer = {"chat_id": team.id, "text": "x", "reply_parameters": {"message_id": said.id}}
    assert (await plain.result("sendMessage", **answer))["message_thread_id"] == topic.id


async def test_a_topic_that_is_gone_is_not_found(
    fake: FakeTelegram, plain: Plain, sara: Person, team: Chat
) -> None:
    topic = fake.topic(team, "هوية مقهى")
    where = {"chat_id": team.id, "message_thread_id": topic.id, "text": "x"}
    sent = await plain.result("sendMessage", **where)
    fake.delete_topic(team, topic)
    not_found = "Bad Request: message thread not found"
    assert await plain.words("sendMessage", **where) == not_found
    assert await plain.words("sendChatAction", **where, action="typing") == not_found
    assert await plain.words("sendMessage", **{**where, "message_thread_id": 99}) == not_found
    edit = {"chat_id": team.id, "message_id": sent["message_id"], "text": "y"}
    words = await plain.words("editMessageText", **edit)
    assert words == "Bad Request: message to edit not found"
    with pytest.raises(Impossible):
        sara.say("أين ذهب؟", team, topic=topic)


async def test_the_bot_keeps_topics_where_it_may(
    fake: FakeTelegram, bot: Bot, plain: Plain, sara: Person, team: Chat
) -> None:
    words = await plain.words("createForumTopic", chat_id=team.id, name="x")
    assert words == "Bad Request: not enough rights to create a topic"
    fake.promote(team, fake.bot, "can_manage_topics")
    made = await bot.create_forum_topic(team.id, "هوية مقهى")
    number = made.message_thread_id
    assert await bot.edit_forum_topic(team.id, number, name="هوية مخبز")
    assert team.topics[number].name == "هوية مخبز"
    where = {"chat_id": team.id, "message_thread_id": number}
    words = await plain.words("editForumTopic", **where, name="هوية مخبز")
    assert words == "Bad Request: TOPIC_NOT_MODIFIED"
    assert await bot.close_forum_topic(team.id, number)
    assert await plain.words("closeForumTopic", **where) == "Bad Request: TOPIC_NOT_MODIFIED"
    assert await plain.result("sendMessage", **where, text="x")
    fake.demote(team, fake.bot)
    assert await plain.words("sendMessage", **where, text="x") == "Bad Request: TOPIC_CLOSED"
    for method, rights in [("editForumTopic", "edit the topic"),
                           ("closeForumTopic", "close or open the topic")]:  # fmt: skip
        words = await plain.words(method, **where)
        assert words == f"Bad Request: not enough rights to {rights}"


async def test_a_topic_must_be_right(fake: FakeTelegram, plain: Plain, team: Chat) -> None:
    fake.promote(team, fake.bot)
    for name, words in [("", "TOPIC_TITLE_EMPTY"), ("x" * 129, "TOPIC_TITLE_TOO_LONG")]:
        refused = await plain.words("createForumTopic", chat_id=team.id, name=name)
        assert refused == f"Bad Request: {words}"
    assert await plain.result("createForumTopic", chat_id=team.id, name="x" * 128)
    words = await plain.words("editForumTopic", chat_id=team.id, message_thread_id=999, name="x")
    assert words == "Bad Request: TOPIC_ID_INVALID"


async def test_a_private_chat_has_topics_only_where_they_are_switched_on(
    fake: FakeTelegram, bot: Bot, plain: Plain, sara: Person
) -> None:
    words = await plain.words("createForumTopic", chat_id=sara.id, name="x")
    assert words == "Bad Request: the chat is not a forum"
    assert (await bot.get_me()).has_topics_enabled is False
    fake.world.private_topics = True
    assert (await bot.get_me()).has_topics_enabled is True
    made = await bot.create_forum_topic(sara.id, "هوية مقهى")
    assert await bot.send_message(sara.id, "x", message_thread_id=made.message_thread_id)
    sara.say("هنا", topic=sara.chat.topics[made.message_thread_id])
    [update] = await heard(bot)
    assert update.message is not None
    assert update.message.message_thread_id == made.message_thread_id
    assert update.message.reply_to_message is None
    other = fake.topic(sara, "شعار")
    assert sara.chat.topics[other.id].name == "شعار"


async def test_a_group_without_topics_has_none(
    fake: FakeTelegram, plain: Plain, sara: Person
) -> None:
    chat = fake.supergroup("بلا مواضيع", [sara, fake.bot])
    fake.promote(chat, fake.bot)
    words = await plain.words("createForumTopic", chat_id=chat.id, name="x")
    assert words == "Bad Request: the chat is not a forum"
    with pytest.raises(Impossible):
        fake.topic(chat, "x")
