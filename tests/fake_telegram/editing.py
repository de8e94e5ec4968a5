"""The bot changes or takes back what stands: edits, deletions, pins."""

from dataclasses import dataclass
from typing import Any

from tests.fake_telegram import keyboards, texts
from tests.fake_telegram.call import Call
from tests.fake_telegram.files import StoredFile
from tests.fake_telegram.gate import chat_to_speak, open_chat, target
from tests.fake_telegram.refusal import Json, bad
from tests.fake_telegram.sending import known_people, medium, stored
from tests.fake_telegram.shape import message_json
from tests.fake_telegram.state import Chat, Message
from tests.fake_telegram.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
DELETABLE = 48 * 3600  # seconds
MOST_DELETED = 100  # at once


@dataclass(frozen=True)
class Look:
    """All of a message that an edit can change."""

    kind: str
    text: str
    entities: list[Json]
    keyboard: list[list[Json]] | None
    file: StoredFile | None


def look(message: Message) -> Look:
    shown = (message.kind, message.text, message.entities, message.keyboard, message.file)
    return Look(*shown)


def own(world: World, call: Call) -> Message:
    """The message to edit. One with a keyboard that isn't inline, a force_reply among them, stays
    as it is for ever."""
    if call.text("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    chat = chat_to_speak(world, call)
    if not call.has("message_id"):
        raise bad("message identifier is not specified")
    message = target(world, chat, call, "message to edit")
    if message.sender is not world.bot or message.kind == "service" or message.markup:
        raise bad("message can't be edited")
    return message


def changed(world: World, message: Message, **new: Any) -> Json:
    """An edit without reply_markup takes the buttons away."""
    before = look(message)
    after = Look(**{**vars(before), **new})
    if after == before:
        raise bad(NOT_MODIFIED)
    for name, value in vars(after).items():
        setattr(message, name, value)
    message.edits += 1
    message.edited_at = world.clock.now()
    return message_json(message)


def edit_message_text(world: World, call: Call) -> Json:
    text, markup = texts.message_text(call), keyboards.markup(call, only_inline=True)
    message = own(world, call)
    if message.kind != "text":
        raise bad("there is no text in the message to edit")
    words = {"text": text.text, "entities": known_people(world, text)}
    return changed(world, message, **words, keyboard=markup.rows())


def edit_message_caption(world: World, call: Call) -> Json:
    text, markup = texts.caption(call), keyboards.markup(call, only_inline=True)
    message = own(world, call)
    if message.file is None:
        raise bad("there is no caption in the message to edit")
    words = {"text": text.text, "entities": known_people(world, text)}
    return changed(world, message, **words, keyboard=markup.rows())


def edit_message_media(world: World, call: Call) -> Json:
    new = medium(call, call.tree("media", "InputMedia"))
    text, markup = texts.caption(call, new), keyboards.markup(call, only_inline=True)
    message = own(world, call)
    words = {"text": text.text, "entities": known_people(world, text)}
    file = stored(world, call, new)
    return changed(world, message, kind=new["type"], file=file, **words, keyboard=markup.rows())


def edit_message_reply_markup(world: World, call: Call) -> Json:
    markup = keyboards.markup(call, only_inline=True)
    return changed(world, own(world, call), keyboard=markup.rows())


def delete_message(world: World, call: Call) -> bool:
    chat = open_chat(world, call)
    if not call.has("message_id"):
        raise bad("message identifier is not specified")
    delete(world, chat, target(world, chat, call, "message to delete"))
    return True


def delete(world: World, chat: Chat, message: Message) -> None:
    """In a private chat the bot may take away the person's words too, for 48 hours; in a group
    only its own, unless it may delete there."""
    old = world.clock.now() - message.at >= DELETABLE
    mine = message.sender is world.bot and message.kind != "service"
    if chat.type == "supergroup":
        if not chat.administers(world.bot, "can_delete_messages") and (not mine or old):
            raise bad("message can't be deleted")
    elif not (chat.private or mine or chat.administers(world.bot)):
        raise bad("message can't be deleted")
    elif old:
        raise bad("message can't be deleted for everyone")
    message.deleted = True


def delete_messages(world: World, call: Call) -> bool:
    """Those that aren't there are passed over in silence."""
    chat = open_chat(world, call)
    numbers = call.listed("message_ids", "message identifiers")
    if not 1 <= len(numbers) <= MOST_DELETED:
        raise bad("message identifiers are not specified" if not numbers else "too many messages")
    for message in filter(None, (chat.message(int(number)) for number in numbers)):
        delete(world, chat, message)
    return True


def pinnable(world: World, call: Call) -> Chat:
    chat = open_chat(world, call)
    if not chat.private and not chat.administers(world.bot, "can_pin_messages"):
        raise bad("not enough rights to manage pinned messages in the chat")
    return chat


def pin_chat_message(world: World, call: Call) -> bool:
    chat = pinnable(world, call)
    message = target(world, chat, call, "message to pin")
    message.pinned = True
    pinned = {"pinned_message": message_json(message, with_reply=False)}
    world.post(chat, world.bot, kind="service", content=pinned, thread=message.thread)
    return True


def unpin_chat_message(world: World, call: Call) -> bool:
    chat = pinnable(world, call)
    pinned = [message for message in chat.standing if message.pinned]
    if call.has("message_id"):
        pinned = [message for message in pinned if message.id == call.whole("message_id")]
    if not pinned:
        raise bad("message to unpin not found")
    pinned[-1].pinned = False
    return True
