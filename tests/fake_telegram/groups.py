"""Groups as people keep them: made, joined, left, administered, upgraded, split into topics."""

from collections.abc import Iterable

from tests.fake_telegram import chats
from tests.fake_telegram.gate import NEVER
from tests.fake_telegram.people import Impossible, Person
from tests.fake_telegram.refusal import Json
from tests.fake_telegram.shape import account_json, chat_json
from tests.fake_telegram.state import Account, Chat, Message, Topic
from tests.fake_telegram.world import RIGHTS, World

ANONYMOUS = Account(1087968824, "Group", "GroupAnonymousBot", is_bot=True)
TELEGRAM = Account(777000, "Telegram")


def make(world: World, kind: str, title: str, members: Iterable[Account], forum: bool) -> Chat:
    """The first person owns it. The bot, if it is among them, is added last, and hears of it."""
    chat = Chat(world.group_id(kind), kind, title, forum=forum)
    world.chats[chat.id] = chat
    people = [who for who in members if who is not world.bot]
    for who in people:
        chat.statuses[who.id] = "member"
    if people:
        chat.statuses[people[0].id] = "creator"
    if world.bot in members:
        add(world, chat, world.bot)
    return chat


def somebody(world: World, chat: Chat, by: Person | None) -> Account:
    """Who did it, where the test doesn't care: the owner."""
    owners = [world.people[n] for n, status in chat.statuses.items() if status == "creator"]
    if not by and not owners:
        raise Impossible(f"nobody is in {chat} who could do it")
    return by or owners[0]


def add(world: World, chat: Chat, who: Account, by: Person | None = None) -> Message:
    if chat.has(who) or chat.private:
        raise Impossible(f"{who} is in {chat}")
    by_whom, old = somebody(world, chat, by), chat.status(who)
    chat.statuses[who.id] = "member"
    world.tell_status(chat, who, old, by_whom)
    new = account_json(who)
    content = {"new_chat_members": [new], "new_chat_member": new, "new_chat_participant": new}
    return world.post(chat, by_whom, kind="service", content=content)


def kick(world: World, chat: Chat, who: Account, by: Person | None = None) -> Message:
    return gone(world, chat, who, "kicked", somebody(world, chat, by))


def leave(world: World, chat: Chat, who: Account) -> Message:
    return gone(world, chat, who, "left", who)


def gone(world: World, chat: Chat, who: Account, status: str, by: Account) -> Message:
    """The bot isn't told in the chat that it went: only by my_chat_member."""
    if not chat.has(who):
        raise Impossible(f"{who} isn't in {chat}")
    old = chat.status(who)
    chat.statuses[who.id] = status
    world.tell_status(chat, who, old, by)
    content = {"left_chat_member": account_json(who), "left_chat_participant": account_json(who)}
    return world.post(chat, by, kind="service", content=content)


def set_status(world: World, chat: Chat, who: Account, rights: Iterable[str] | None) -> None:
    """Rights make an administrator; None takes them away."""
    if not chat.has(who):
        raise Impossible(f"{who} isn't in {chat}")
    old = chat.status(who)
    chat.statuses[who.id] = "member" if rights is None else "administrator"
    granted = set(RIGHTS if rights == () else rights or ())
    chat.rights[who.id] = {right: right in granted for right in RIGHTS}
    world.tell_status(chat, who, old, somebody(world, chat, None))


def migrate(world: World, group: Chat) -> Chat:
    """The group becomes a supergroup with another number; the old one is shut."""
    owner = somebody(world, group, None)
    new = Chat(world.group_id("supergroup"), "supergroup", group.title)
    new.statuses, new.rights = dict(group.statuses), dict(group.rights)
    world.chats[new.id] = new
    moved: Json = {"migrate_to_chat_id": new.id}
    world.post(group, owner, kind="service", content=moved)
    group.migrated_to = new.id
    came: Json = {"migrate_from_chat_id": group.id}
    world.post(new, owner, kind="service", content=came)
    return new


def topic(world: World, chat: Chat, name: str, by: Person | None = None) -> Topic:
    if chat.private and chat.person:
        return chats.open_topic(world, chat, chat.person, name)
    if not chat.forum:
        raise Impossible(f"{chat} has no topics")
    return chats.open_topic(world, chat, somebody(world, chat, by), name)


def delete_topic(chat: Chat, gone_topic: Topic) -> None:
    """With all that stands in it; the bot isn't told."""
    gone_topic.deleted = True
    for message in chat.standing:
        if message.thread == gone_topic.id:
            message.deleted = True


def set_topic(world: World, chat: Chat, one: Topic, closed: bool) -> Message:
    """Closed or opened again by a person; the bot hears of it."""
    one.closed = closed
    content: Json = {"forum_topic_closed" if closed else "forum_topic_reopened": {}}
    owner = somebody(world, chat, None)
    return world.post(chat, owner, kind="service", content=content, thread=one.id)


def as_the_group(world: World, chat: Chat, by: Person, text: str, topic: Topic | None) -> Message:
    """An administrator who remains anonymous: Telegram shows the group in their stead."""
    if not chat.administers(by):
        raise Impossible(f"{by} doesn't administer {chat}")
    content = {"sender_chat": chat_json(chat), "author_signature": "مشرف"}
    thread = topic.id if topic else None
    return world.post(chat, ANONYMOUS, text=text, content=content, thread=thread)


def channel_post(world: World, chat: Chat, text: str) -> Message:
    """Of the channel that the group belongs to: Telegram itself brings it."""
    channel = {"id": -1001234567890, "type": "channel", "title": "القناة"}
    content = {"sender_chat": channel, "is_automatic_forward": True}
    return world.post(chat, TELEGRAM, text=text, content=content)


def newcomer(world: World, person: Person) -> Person:
    """Somebody with a private chat that the bot can't write to until they press Start."""
    if person.id in world.people:
        raise Impossible(f"{person.id} is somebody already")
    world.people[person.id] = person
    chat = Chat(person.id, "private", person=person)
    chat.statuses = {world.bot.id: "member", person.id: "member"}
    world.chats[person.id] = chat
    world.refusing[person.id] = NEVER
    return person
