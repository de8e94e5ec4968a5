"""The bot speaks: texts, files, albums, copies and forwards."""

from typing import Any

from tests.fake_telegram import keyboards, texts
from tests.fake_telegram.call import Call
from tests.fake_telegram.gate import answered, chat_of, chat_to_speak, open_chat, target, thread
from tests.fake_telegram.keyboards import Markup, note_unknown
from tests.fake_telegram.refusal import Json, bad
from tests.fake_telegram.shape import account_json, message_json
from tests.fake_telegram.state import Chat, Message
from tests.fake_telegram.texts import Text
from tests.fake_telegram.world import World

ABOUT = {"video": ["duration", "width", "height"], "audio": ["duration", "performer", "title"]}
ALBUM = range(2, 11)
MIXED = {"document", "audio"}  # only with their own kind
ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note",
    "upload_video_note", "record_audio", "upload_audio",
}  # fmt: skip
MEDIUM = {
    "type", "media", "thumbnail", "caption", "parse_mode", "caption_entities",
    "show_caption_above_media", "has_spoiler", "cover", "start_timestamp", "width", "height",
    "duration", "supports_streaming", "performer", "title", "disable_content_type_detection",
}  # fmt: skip


def known_people(world: World, text: Text) -> list[Json]:
    """A mention by name needs somebody the bot has met; it shows them as they are."""
    entities = [dict(entity) for entity in text.entities]
    for entity in entities:
        if entity["type"] == "text_mention":
            person = world.people.get(entity["user"]["id"])
            if person is None:
                raise bad("user not found")
            entity["user"] = account_json(person)
    return entities


def sent(world: World, call: Call, chat: Chat, markup: Markup, text: Text, **more: Any) -> Message:
    reply = answered(world, chat, call)
    other = None if markup.kind == "inline_keyboard" else markup.raw
    return chat.add(
        world.bot,
        world.clock.now(),
        text=text.text,
        entities=known_people(world, text),
        keyboard=markup.rows(),
        markup=other,
        reply_to=reply,
        thread=thread(world, chat, call, reply),
        protected=call.flag("protect_content"),
        silent=call.flag("disable_notification"),
        **more,
    )


def send_message(world: World, call: Call) -> Json:
    text, markup = texts.message_text(call), keyboards.markup(call)
    chat = chat_to_speak(world, call)
    return message_json(sent(world, call, chat, markup, text))


def send_medium(world: World, call: Call) -> Json:
    """sendPhoto, sendDocument, sendVideo, sendAudio."""
    kind = call.method.removeprefix("send").lower()
    if not call.has(kind):
        raise bad(f"there is no {kind} in the request")
    text, markup = texts.caption(call), keyboards.markup(call)
    chat = chat_to_speak(world, call)
    about = {name: call.values[name] for name in ABOUT.get(kind, []) if name in call.values}
    file = world.files.received(call, call.text(kind) or kind, kind, numbers(about))
    return message_json(sent(world, call, chat, markup, text, kind=kind, file=file))


def numbers(about: Json) -> Json:
    return {name: int(v) if str(v).isdigit() else v for name, v in about.items()}


def send_media_group(world: World, call: Call) -> list[Json]:
    if not call.has("media"):
        raise bad('parameter "media" is required')
    media = [medium(call, given) for given in call.listed("media", "InputMedia")]
    if len(media) > ALBUM[-1]:
        raise bad("Too many messages to send as an album")
    if len(media) < ALBUM[0]:
        # Our words: the documentation says 2 to 10; Telegram is said to let one pass.
        raise bad("an album needs at least 2 media")
    kinds = {one["type"] for one in media}
    for kind in sorted(MIXED & kinds):
        if len(kinds) > 1:
            raise bad(f"{kind.title()} can't be mixed with other media types")
    chat = chat_to_speak(world, call, len(media))
    ready = [(one, texts.caption(call, one), stored(world, call, one)) for one in media]
    album = str(10_000_000_000_000 + len(world.calls))
    messages = [
        sent(world, call, chat, Markup(), text, kind=one["type"], file=file, album=album)
        for one, text, file in ready
    ]
    return [message_json(message) for message in messages]


def medium(call: Call, given: Any) -> Json:
    if not isinstance(given, dict) or given.get("type") not in ("photo", "video", *MIXED):
        raise bad("can't parse InputMedia: type must be one of photo, video, document, audio")
    if not isinstance(given.get("media"), str):
        raise bad("can't parse InputMedia: Can't find field \"media\"")
    note_unknown(call, "media", given, MEDIUM)
    return given


def stored(world: World, call: Call, one: Json) -> Any:
    about = {name: one[name] for name in ABOUT.get(one["type"], []) if name in one}
    return world.files.received(call, one["media"], one["type"], about)


def send_chat_action(world: World, call: Call) -> bool:
    chat = open_chat(world, call)
    if call.text("action").lower() not in ACTIONS:
        raise bad("wrong parameter action in request")
    thread(world, chat, call)
    return True


def copy_message(world: World, call: Call) -> Json:
    markup = keyboards.markup(call)
    source = chat_of(world, call, "from_chat_id")
    chat = chat_to_speak(world, call)
    original = target(world, source, call, "message to copy")
    if original.kind == "service" or original.protected:
        raise bad("message can't be copied")
    text = Text(original.text, tuple(original.entities))
    if call.has("caption") and original.file:
        text = texts.caption(call)
    what = {"kind": original.kind, "file": original.file, "content": original.content}
    return {"message_id": sent(world, call, chat, markup, text, **what).id}


def forward_message(world: World, call: Call) -> Json:
    source = chat_of(world, call, "from_chat_id")
    chat = chat_to_speak(world, call)
    place = thread(world, chat, call)
    original = target(world, source, call, "message to forward")
    if original.kind == "service" or original.protected:
        raise bad("message can't be forwarded")
    message = chat.add(
        world.bot,
        world.clock.now(),
        kind=original.kind,
        text=original.text,
        entities=original.entities,
        file=original.file,
        content=original.content,
        thread=place,
        origin=original.origin or origin(original),
    )
    return message_json(message)


def origin(message: Message) -> Json:
    sender = account_json(message.sender)
    return {"type": "user", "date": int(message.at), "sender_user": sender}
