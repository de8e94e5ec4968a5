"""May the bot do this here? Which chat is meant, can it be written to, where in it."""

from tests.fake_telegram.call import Call
from tests.fake_telegram.keyboards import note_unknown
from tests.fake_telegram.refusal import Refusal, bad, forbidden, too_many
from tests.fake_telegram.state import Chat, Message
from tests.fake_telegram.world import World

NEVER, BLOCKED, DEACTIVATED = "never", "blocked", "deactivated"
WHY = {
    NEVER: "bot can't initiate conversation with a user",
    BLOCKED: "bot was blocked by the user",
    DEACTIVATED: "user is deactivated",
}
REPLY_FIELDS = {
    "message_id", "chat_id", "allow_sending_without_reply", "quote", "quote_parse_mode",
    "quote_entities", "quote_position", "checklist_task_id", "poll_option_id",
}  # fmt: skip
UPGRADED = "group chat was upgraded to a supergroup chat"


def chat_of(world: World, call: Call, name: str = "chat_id") -> Chat:
    """A chat that the bot knows: Telegram keeps silent about others."""
    if not call.text(name).strip():
        raise bad("chat_id is empty" if name == "chat_id" else f'parameter "{name}" is required')
    try:
        chat = world.chats.get(int(call.text(name)))
    except ValueError:
        chat = None  # by @username: only public chats, and there are none here
    if chat is None or (not chat.private and world.bot.id not in chat.statuses):
        raise bad("chat not found")
    return chat


def open_chat(world: World, call: Call) -> Chat:
    """A chat that the bot can act in."""
    chat = chat_of(world, call)
    if refusal := shut(world, chat):
        raise refusal
    return chat


def shut(world: World, chat: Chat) -> Refusal | None:
    if chat.person:
        why = world.refusing.get(chat.person.id)
        return forbidden(WHY[why]) if why else None
    if chat.migrated_to:
        return bad(UPGRADED, migrate_to_chat_id=chat.migrated_to)
    match chat.status(world.bot):
        case "kicked":
            return forbidden(f"bot was kicked from the {chat.type} chat")
        case "left":
            return forbidden(f"bot is not a member of the {chat.type} chat")
    return None


def chat_to_speak(world: World, call: Call, messages: int = 1) -> Chat:
    """A chat that the bot may write to now: open, and not too soon."""
    if call.text("business_connection_id"):
        raise bad("business connection not found")
    chat = open_chat(world, call)
    if chat.mute and not chat.administers(world.bot):
        raise bad("not enough rights to send text messages to the chat")
    pause(world, call, chat, messages)
    return chat


def pause(world: World, call: Call, chat: Chat, messages: int = 1) -> None:
    seconds = world.limits.wait(chat.id, not chat.private, call.arrived, messages)
    if seconds:
        raise too_many(seconds)


def answered(world: World, chat: Chat, call: Call) -> Message | None:
    """The message that this one replies to."""
    asked = call.tree("reply_parameters", "reply parameters")
    if asked is None:
        return None
    if not isinstance(asked, dict) or "message_id" not in asked:
        raise bad('can\'t find field "message_id"')
    note_unknown(call, "reply_parameters", asked, REPLY_FIELDS)
    other = world.chats.get(int(asked.get("chat_id", chat.id)))
    message = other.message(int(asked["message_id"])) if other else None
    if message is None and not asked.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    if message and asked.get("quote", "") not in message.text:
        raise bad("QUOTE_TEXT_INVALID")
    return message


def thread(world: World, chat: Chat, call: Call, reply: Message | None = None) -> int | None:
    """The topic to write in: the one named, else that of the message replied to."""
    named = call.whole("message_thread_id") or (reply.thread if reply and chat.forum else None)
    if not named:
        return None
    topic = chat.topic(named)
    if topic is None:
        raise bad("message thread not found")
    if topic.closed and not chat.administers(world.bot, "can_manage_topics"):
        raise bad("TOPIC_CLOSED")
    return topic.id


def target(world: World, chat: Chat, call: Call, what: str) -> Message:
    """what: "message to edit" and the like."""
    message = chat.message(call.whole("message_id"))
    if message is None:
        raise bad(f"{what} not found")
    return message
