"""How accounts, chats and messages look in the Bot API's JSON."""

from tests.fake_telegram.judge import with_found
from tests.fake_telegram.refusal import Json
from tests.fake_telegram.state import Account, Chat, Message

NAMES = ("first_name", "last_name", "username")


def account_json(account: Account) -> Json:
    shown: Json = {"id": account.id, "is_bot": account.is_bot, "first_name": account.name}
    for name in ("last_name", "username", "language_code"):
        if value := getattr(account, name):
            shown[name] = value
    return shown


def chat_json(chat: Chat) -> Json:
    if chat.person:
        person = account_json(chat.person)
        names = {name: person[name] for name in NAMES if name in person}
        return {"id": chat.id, "type": "private", **names}
    forum = {"is_forum": True} if chat.forum else {}
    everyone = {"all_members_are_administrators": False} if chat.type == "group" else {}
    return {"id": chat.id, "type": chat.type, "title": chat.title, **forum, **everyone}


def message_json(message: Message, with_reply: bool = True) -> Json:
    shown: Json = {
        "message_id": message.id,
        "from": account_json(message.sender),
        "chat": chat_json(message.chat),
        "date": int(message.at),
        **words_json(message),
        **message.content,
    }
    if message.file:
        shown |= message.file.json()
    if message.keyboard:
        shown["reply_markup"] = {"inline_keyboard": message.keyboard}
    if message.edited_at is not None:
        shown["edit_date"] = int(message.edited_at)
    if message.origin:
        shown["forward_origin"] = message.origin
    if message.album:
        shown["media_group_id"] = message.album
    if message.protected:
        shown["has_protected_content"] = True
    return shown | place_json(message, with_reply)


def words_json(message: Message) -> Json:
    if not message.text:
        return {}
    text, entities = (
        ("text", "entities") if message.kind == "text" else ("caption", "caption_entities")
    )
    seen = with_found(message.text, message.entities)
    return {text: message.text} | ({entities: seen} if seen else {})


def place_json(message: Message, with_reply: bool) -> Json:
    """The topic and the message it answers.

    In a supergroup's topic a message that answers none names the topic's opening line instead.
    """
    shown: Json = {}
    if message.thread:
        shown |= {"message_thread_id": message.thread, "is_topic_message": True}
    answered = message.reply_to
    if answered is None and message.thread and not message.chat.private:
        answered = message.chat.message(message.thread)
    if answered and answered is not message and with_reply:
        shown["reply_to_message"] = message_json(answered, with_reply=False)
    return shown
