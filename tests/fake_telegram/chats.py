"""What the bot asks about chats, and topics it opens and closes."""

from tests.fake_telegram.call import Call
from tests.fake_telegram.gate import chat_of, open_chat
from tests.fake_telegram.refusal import Json, bad
from tests.fake_telegram.shape import chat_json, message_json
from tests.fake_telegram.state import Account, Chat, Topic
from tests.fake_telegram.utf16 import units
from tests.fake_telegram.world import World, member_json

LONGEST_TOPIC = 128
COLORS = {7322096, 16766590, 13338331, 9367192, 16749490, 16478047}
GIFTS = (
    "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
    "gifts_from_channels",
)  # fmt: skip


def get_chat(world: World, call: Call) -> Json:
    chat = chat_of(world, call)
    pinned = [message for message in chat.standing if message.pinned]
    shown = {
        **chat_json(chat),
        "accent_color_id": 3,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if pinned:
        shown["pinned_message"] = message_json(pinned[-1], with_reply=False)
    return shown


def get_chat_member(world: World, call: Call) -> Json:
    chat = open_chat(world, call)
    number = call.whole("user_id")
    if number <= 0:
        raise bad("invalid user_id specified")
    who = world.bot if number == world.bot.id else world.people.get(number)
    if who is None or (chat.private and who not in (world.bot, chat.person)):
        raise bad("member not found")
    return member_json(chat, who, "member" if chat.private else chat.status(who))


def get_chat_administrators(world: World, call: Call) -> list[Json]:
    """Other bots are left out, this one is not."""
    chat = open_chat(world, call)
    if chat.private:
        raise bad("there are no administrators in the private chat")
    everybody: list[Account] = [*world.people.values(), world.bot]
    return [member_json(chat, who, chat.status(who)) for who in everybody if chat.administers(who)]


def leave_chat(world: World, call: Call) -> bool:
    chat = open_chat(world, call)
    if chat.private:
        raise bad("chat member status can't be changed in private chats")
    old = chat.status(world.bot)
    chat.statuses[world.bot.id] = "left"
    world.tell_status(chat, world.bot, old, world.bot)
    return True


def forum(world: World, call: Call, cannot: str) -> Chat:
    """A chat in which the bot may keep topics."""
    chat = open_chat(world, call)
    if chat.private:
        if not world.private_topics:
            raise bad("the chat is not a forum")
        return chat
    if not chat.forum:
        raise bad("the chat is not a forum")
    if not chat.administers(world.bot, "can_manage_topics"):
        raise bad(f"not enough rights to {cannot}")
    return chat


def topic_name(call: Call) -> str:
    name = call.text("name").strip()
    if not name or units(name) > LONGEST_TOPIC:
        raise bad("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_TOO_LONG")  # the latter is ours
    return name


def create_forum_topic(world: World, call: Call) -> Json:
    chat = forum(world, call, "create a topic")
    name, color = topic_name(call), call.whole("icon_color", 7322096)
    if color not in COLORS:
        raise bad("TOPIC_ICON_COLOR_INVALID")  # our words
    topic = open_topic(world, chat, world.bot, name, color)
    return {"message_thread_id": topic.id, "name": name, "icon_color": color}


def open_topic(world: World, chat: Chat, by: Account, name: str, color: int = 7322096) -> Topic:
    """A topic is known by the number of its opening line."""
    opened = {"forum_topic_created": {"name": name, "icon_color": color}}
    number = len(chat.messages) + 1
    chat.topics[number] = Topic(number, name, color)
    message = world.post(chat, by, kind="service", content=opened, thread=number)
    assert message.id == number
    return chat.topics[number]


def named_topic(chat: Chat, call: Call) -> Topic:
    topic = chat.topic(call.whole("message_thread_id"))
    if topic is None:
        raise bad("TOPIC_ID_INVALID")
    return topic


def edit_forum_topic(world: World, call: Call) -> bool:
    chat = forum(world, call, "edit the topic")
    topic = named_topic(chat, call)
    name = topic_name(call) if call.text("name") else topic.name
    if name == topic.name and not call.has("icon_custom_emoji_id"):
        raise bad("TOPIC_NOT_MODIFIED")
    topic.name = name
    topic.emoji = call.text("icon_custom_emoji_id") or topic.emoji
    edited = {"forum_topic_edited": {"name": name}}
    world.post(chat, world.bot, kind="service", content=edited, thread=topic.id)
    return True


def close_forum_topic(world: World, call: Call) -> bool:
    chat = forum(world, call, "close or open the topic")
    topic = named_topic(chat, call)
    if chat.private:
        raise bad("the chat is not a supergroup forum")  # our words
    if topic.closed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.closed = True
    closed: Json = {"forum_topic_closed": {}}
    world.post(chat, world.bot, kind="service", content=closed, thread=topic.id)
    return True
