"""What there is: accounts, chats, topics, messages. Only facts; what may be done is elsewhere."""

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.fake_telegram.files import StoredFile
from tests.fake_telegram.refusal import Json

IN = {"member", "administrator", "creator"}


@dataclass(eq=False)
class Account:
    """A person or the bot."""

    id: int
    name: str
    username: str | None = None
    language_code: str | None = None
    last_name: str | None = None
    is_bot: bool = False

    def __repr__(self) -> str:
        return f"<{self.name} {self.id}>"


@dataclass(eq=False)
class Topic:
    id: int  # message_thread_id; in a supergroup the id of the message that opened it
    name: str
    color: int = 0x6FB9F0
    emoji: str | None = None
    closed: bool = False
    deleted: bool = False


@dataclass(frozen=True)
class Button:
    message: "Message"
    label: str
    data: str | None  # callback_data
    raw: Json
    row: int
    column: int

    @property
    def url(self) -> str | None:
        return self.raw.get("url")

    @property
    def copy_text(self) -> str | None:
        copied: Json = self.raw.get("copy_text") or {}
        return copied.get("text")


@dataclass(eq=False)
class Message:
    chat: "Chat" = field(repr=False)
    id: int
    sender: Account
    at: float  # unix time
    kind: str = "text"  # text, photo, document, video, audio, voice, service or other
    text: str = ""  # or the caption
    entities: list[Json] = field(default_factory=list)  # those that were given
    keyboard: list[list[Json]] | None = None  # inline
    markup: Json | None = None  # another reply_markup: force_reply and the like
    file: StoredFile | None = None
    reply_to: "Message | None" = field(default=None, repr=False)
    thread: int | None = None
    origin: Json | None = None  # forward_origin
    album: str | None = None  # media_group_id
    content: Json = field(default_factory=dict)  # the fields of a service or other message
    deleted: bool = False
    pinned: bool = False
    protected: bool = False
    silent: bool = False  # disable_notification
    edits: int = 0
    edited_at: float | None = None
    update: Json | None = field(default=None, repr=False)  # the last one that told of it

    @property
    def from_bot(self) -> bool:
        """Of the bot under test; who speaks as the group does it by a bot of Telegram's."""
        return self.sender.is_bot and "sender_chat" not in self.content

    @property
    def document(self) -> bytes | None:
        """The bytes of its file."""
        return self.file.content if self.file else None

    @property
    def buttons(self) -> list[Button]:
        """What can be tapped under it now; nothing once it is deleted."""
        rows = [] if self.deleted else self.keyboard or []
        return [
            Button(self, raw["text"], raw.get("callback_data"), raw, row, column)
            for row, line in enumerate(rows)
            for column, raw in enumerate(line)
        ]


@dataclass(eq=False)
class Chat:
    id: int
    type: str  # private, group, supergroup
    title: str = ""
    person: Account | None = None  # of a private chat
    forum: bool = False  # has topics
    messages: list[Message] = field(default_factory=list, repr=False)  # in order, deleted ones too
    statuses: dict[int, str] = field(default_factory=dict)  # account → member, left, kicked …
    rights: dict[int, Json] = field(default_factory=dict)  # of administrators
    topics: dict[int, Topic] = field(default_factory=dict)
    migrated_to: int | None = None
    mute: bool = False  # by its default permissions members may not write
    ids: "count[int]" = field(default_factory=lambda: count(1), repr=False)

    @property
    def private(self) -> bool:
        return self.type == "private"

    @property
    def standing(self) -> list[Message]:
        """What people see: all that isn't deleted."""
        return [message for message in self.messages if not message.deleted]

    @property
    def said(self) -> list[Message]:
        """What stands there from the bot, service lines left out."""
        return [one for one in self.standing if one.from_bot and one.kind != "service"]

    @property
    def buttons(self) -> list[Button]:
        """Newest last."""
        return [button for message in self.standing for button in message.buttons]

    def message(self, number: int) -> Message | None:
        return next((one for one in self.standing if one.id == number), None)

    def status(self, account: Account) -> str:
        return self.statuses.get(account.id, "left")

    def has(self, account: Account) -> bool:
        return self.private or self.status(account) in IN

    def administers(self, account: Account, right: str | None = None) -> bool:
        status = self.status(account)
        if status == "creator":
            return True
        granted = self.rights.get(account.id, {})
        return status == "administrator" and (right is None or bool(granted.get(right)))

    def topic(self, thread: int | None) -> Topic | None:
        found = self.topics.get(thread or 0)
        return found if found and not found.deleted else None

    def add(self, sender: Account, at: float, **content: Any) -> Message:
        message = Message(self, next(self.ids), sender, at, **content)
        self.messages.append(message)
        return message
