"""Telegram as far as one bot can see it: who there is, what stands where, and what time it is."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.call import Call
from tests.fake_telegram.clock import Clock
from tests.fake_telegram.files import Files
from tests.fake_telegram.inject import Faults
from tests.fake_telegram.limits import Limits
from tests.fake_telegram.privacy import sees
from tests.fake_telegram.profile import Profile
from tests.fake_telegram.refusal import Json
from tests.fake_telegram.shape import account_json, chat_json, message_json
from tests.fake_telegram.state import Account, Chat, Message
from tests.fake_telegram.updates import Updates
from tests.fake_telegram.webhook import Webhook

FIRST_PERSON = 700_000_101
FIRST_GROUP = 400_000_201
FIRST_SUPERGROUP = 1_900_000_301


@dataclass(frozen=True)
class Refused:
    method: str
    parameters: Json
    code: int
    description: str


@dataclass(eq=False)
class World:
    token: str
    bot: Account
    clock: Clock = field(default_factory=Clock)
    chats: dict[int, Chat] = field(default_factory=dict)
    people: dict[int, Account] = field(default_factory=dict)
    refusing: dict[int, str] = field(default_factory=dict)  # a person → why the bot can't write
    files: Files = field(default_factory=Files)
    updates: Updates = field(default_factory=Updates)
    limits: Limits = field(default_factory=Limits)
    faults: Faults = field(default_factory=Faults)
    profile: Profile = field(default_factory=Profile)
    presses: dict[str, Any] = field(default_factory=dict)  # callback query id → Press
    privacy: bool = True  # the bot's privacy mode
    private_topics: bool = False  # the bot's setting "topics in private chats"
    revoked: bool = False
    logged_out: bool = False
    calls: list[Call] = field(default_factory=list)  # accepted, in order
    refused: list[Refused] = field(default_factory=list)
    unknown: list[tuple[str, str]] = field(default_factory=list)  # method, parameter
    stirred: asyncio.Event = field(default_factory=asyncio.Event)  # at the bot's next request

    def __post_init__(self) -> None:
        self.webhook = Webhook(self.updates, self.clock)
        self.launched = self.clock.now()

    def stir(self) -> None:
        self.stirred.set()
        self.stirred = asyncio.Event()

    def private(self, person: Account) -> Chat:
        return self.chats[person.id]

    def group_id(self, kind: str) -> int:
        number = sum(1 for chat in self.chats.values() if chat.type == kind)
        if kind == "supergroup":
            return -(1_000_000_000_000 + FIRST_SUPERGROUP + number)
        return -(FIRST_GROUP + number)

    def post(self, chat: Chat, sender: Account, **content: Any) -> Message:
        """Puts a message into the chat; the bot hears of it if it may, and if it isn't its own."""
        message = chat.add(sender, self.clock.now(), **content)
        if sender is not self.bot and sees(self, message):
            self.tell("message", message)
        return message

    def tell(self, kind: str, message: Message) -> None:
        message.update = self.updates.add(kind, message_json(message), message.chat.id)

    def tell_status(self, chat: Chat, who: Account, old: str, by: Account) -> Json | None:
        """A change of who is in a chat; the bot's own, or another's where the bot administers."""
        if who is not self.bot and not chat.administers(self.bot):
            return None
        what = {
            "chat": chat_json(chat),
            "from": account_json(by),
            "date": int(self.clock.now()),
            "old_chat_member": member_json(chat, who, old),
            "new_chat_member": member_json(chat, who, chat.status(who)),
        }
        kind = "my_chat_member" if who is self.bot else "chat_member"
        return self.updates.add(kind, what, chat.id)


RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_pin_messages", "can_manage_topics",
)  # fmt: skip


def member_json(chat: Chat, who: Account, status: str) -> Json:
    shown: Json = {"user": account_json(who), "status": status}
    if status == "creator":
        shown["is_anonymous"] = False
    if status == "administrator":
        granted = chat.rights.get(who.id, {})
        shown |= {"can_be_edited": False, "is_anonymous": False}
        shown |= {right: bool(granted.get(right)) for right in RIGHTS}
    if status == "kicked":
        shown["until_date"] = 0
    return shown
