"""A person at their phone: says, sends, forwards, presses. Names are those of a person's acts.

What a person can't do in Telegram raises Impossible: the test is wrong, not the bot.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.fake_telegram.call import Upload
from tests.fake_telegram.files import StoredFile
from tests.fake_telegram.gate import BLOCKED, DEACTIVATED
from tests.fake_telegram.presses import Press
from tests.fake_telegram.privacy import sees
from tests.fake_telegram.refusal import Json
from tests.fake_telegram.shape import account_json, chat_json, message_json
from tests.fake_telegram.state import Account, Button, Chat, Message, Topic
from tests.fake_telegram.world import World

Which = Button | str | Callable[[Button], bool]
NUMBERS = count(1)


class Impossible(AssertionError):
    """Nobody can do that in Telegram."""


@dataclass(eq=False, repr=False)
class Person(Account):
    world: World = field(kw_only=True)

    @property
    def chat(self) -> Chat:
        """Their private chat with the bot."""
        return self.world.private(self)

    def start(self, payload: str = "") -> Message:
        """Presses Start, also by a link with a payload; takes a block back."""
        if self.world.refusing.get(self.id) == BLOCKED:
            self.unblock()
        return self.say(f"/start {payload}".rstrip())

    def say(
        self,
        text: str,
        chat: Chat | None = None,
        topic: Topic | None = None,
        reply_to: Message | None = None,
        **content: Any,
    ) -> Message:
        return self.put(chat, topic, reply_to, text=text, **content)

    def put(
        self, chat: Chat | None, topic: Topic | None, reply_to: Message | None, **content: Any
    ) -> Message:
        place = chat or self.chat
        self.must_be_able(place, topic)
        thread = topic.id if topic else (reply_to.thread if reply_to else None)
        if place is self.chat:
            self.world.refusing.pop(self.id, None)
        return self.world.post(place, self, reply_to=reply_to, thread=thread, **content)

    def must_be_able(self, chat: Chat, topic: Topic | None) -> None:
        why = self.world.refusing.get(self.id)
        if why == DEACTIVATED or (chat is self.chat and why == BLOCKED):
            raise Impossible(f"{self} is {why}")
        if chat is not self.chat and (chat.private or not chat.has(self) or chat.migrated_to):
            raise Impossible(f"{self} can't write in {chat}")
        if topic and (chat.topic(topic.id) is not topic or topic.closed):
            raise Impossible(f"{topic} isn't open in {chat}")

    def edit(self, message: Message, text: str) -> None:
        """Changes what they said; the bot hears of it as edited_message."""
        self.must_own(message)
        message.text, message.entities = text, []
        message.edits += 1
        message.edited_at = self.world.clock.now()
        if sees(self.world, message):
            self.world.tell("edited_message", message)

    def delete(self, message: Message) -> None:
        """For everyone; the bot isn't told. In a private chat also what the bot said."""
        if not message.chat.private:
            self.must_own(message)
        message.deleted = True

    def must_own(self, message: Message) -> None:
        if message.sender is not self or message.deleted:
            raise Impossible(f"{self} didn't say {message}")

    def press(self, what: Button | Message, which: Which | None = None) -> Press:
        """A button that stands under a message now. which: its label, its data, or a test of it."""
        button = chosen(what, which)
        chat = button.message.chat
        if button not in button.message.buttons or not chat.has(self):
            raise Impossible(f"{button.label} isn't there for {self}")
        self.must_be_able(chat, None)
        press = Press(
            f"{4000000000000000000 + next(NUMBERS)}", self, button, self.world.clock.now()
        )
        if button.data is None or not chat.has(self.world.bot):
            return press  # of a link or a text to copy the bot doesn't hear
        self.world.presses[press.id] = press
        press.update = self.world.updates.add("callback_query", query(press), chat.id)
        return press

    def block(self) -> None:
        self.private_status("kicked", BLOCKED)

    def unblock(self) -> None:
        self.private_status("member", None)

    def private_status(self, status: str, why: str | None) -> None:
        old = self.chat.status(self.world.bot)
        self.chat.statuses[self.world.bot.id] = status
        self.world.refusing.pop(self.id, None)
        if why:
            self.world.refusing[self.id] = why
        if old != status:
            self.world.tell_status(self.chat, self.world.bot, old, self)

    def deactivate(self) -> None:
        """Deletes their account; the bot isn't told."""
        self.world.refusing[self.id] = DEACTIVATED

    # Files.

    def send_file(
        self,
        name: str,
        content: bytes,
        mime: str = "application/octet-stream",
        caption: str = "",
        size: int | None = None,
        **where: Any,
    ) -> Message:
        """size: bytes it claims to have, so that a large file needs no large test."""
        file = self.world.files.keep("document", Upload(name, mime, content), size)
        return self.say(caption, kind="document", file=file, **where)

    def send_photo(self, content: bytes, caption: str = "", **where: Any) -> Message:
        return self.say(caption, kind="photo", file=self.photo(content), **where)

    def photo(self, content: bytes) -> StoredFile:
        return self.world.files.keep("photo", Upload("photo.jpg", "image/jpeg", content))

    def send_voice(self, content: bytes, seconds: int = 3, **where: Any) -> Message:
        upload = Upload("voice.oga", "audio/ogg", content)
        file = self.world.files.keep("voice", upload, about={"duration": seconds})
        return self.say("", kind="voice", file=file, **where)

    def send_video(self, name: str, content: bytes, caption: str = "", **where: Any) -> Message:
        file = self.world.files.keep("video", Upload(name, "video/mp4", content))
        return self.say(caption, kind="video", file=file, **where)

    def send_album(self, photos: Sequence[bytes], caption: str = "", **where: Any) -> list[Message]:
        """Photos together: one message each, the caption on the first."""
        album = f"13{next(NUMBERS):015d}"
        captions = [caption, *[""] * (len(photos) - 1)]
        return [
            self.say(words, kind="photo", file=self.photo(content), album=album, **where)
            for words, content in zip(captions, photos, strict=True)
        ]

    def send_files(
        self, files: Sequence[tuple[str, bytes, str]], caption: str = "", **where: Any
    ) -> list[Message]:
        """Documents together (name, content, MIME type), the caption on the last."""
        album = f"13{next(NUMBERS):015d}"
        captions = [*[""] * (len(files) - 1), caption]
        return [
            self.send_file(*file, caption=words, album=album, **where)
            for words, file in zip(captions, files, strict=True)
        ]

    def send_other(self, content: Json, **where: Any) -> Message:
        """Anything else, by the Bot API's fields: {"sticker": …}, {"location": …}."""
        return self.say("", kind="other", content=content, **where)

    def forward(
        self,
        text: str,
        *,
        from_user: Account | None = None,
        hidden_name: str | None = None,
        from_chat: Chat | None = None,
        from_channel: str | None = None,
        **where: Any,
    ) -> Message:
        """Exactly one source: somebody, somebody who hides, a group's own voice, a channel."""
        at = int(self.world.clock.now()) - 60
        origins: list[Json] = []
        if from_user:
            origins.append({"type": "user", "sender_user": account_json(from_user)})
        if hidden_name:
            origins.append({"type": "hidden_user", "sender_user_name": hidden_name})
        if from_chat:
            origins.append({"type": "chat", "sender_chat": chat_json(from_chat)})
        if from_channel:
            channel = {"id": -1001234567890, "type": "channel", "title": from_channel}
            origins.append({"type": "channel", "chat": channel, "message_id": 77})
        [origin] = origins
        return self.say(text, origin={**origin, "date": at}, **where)


def chosen(what: Button | Message, which: Which | None) -> Button:
    if isinstance(what, Button):
        return what
    if isinstance(which, Button):
        return which
    fits = which if callable(which) else lambda button: which in (button.label, button.data)
    found = [button for button in what.buttons if fits(button)]
    if len(found) != 1:
        shown = [button.label for button in what.buttons]
        raise Impossible(f"{which!r} names {len(found)} of the buttons {shown}")
    return found[0]


def query(press: Press) -> Json:
    chat = press.button.message.chat
    return {
        "id": press.id,
        "from": account_json(press.person),
        "message": message_json(press.button.message),
        "chat_instance": str(abs(hash(chat.id)) * 7919),
        "data": press.button.data,
    }
