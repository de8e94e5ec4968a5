"""Telegram's updates -> what they say. Pure: files are only named here, and fetched elsewhere.

In groups Telegram shows a bot in privacy mode only what is meant for it; an admin bot sees all
talk, so what isn't meant for it is left alone here too.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType, MessageEntityType
from telegram.ext.filters import StatusUpdate

from bot.incoming import clean
from bot.on_telegram.attachments import Attachment, attached
from bot.on_telegram.origins import origin
from gigs.records import Identity, Place
from handlers.event import Event, Passed, Pressed, Said

PLATFORM = "telegram"
UPDATES = ("message", "callback_query", "my_chat_member")  # what is asked for, and nothing else
OUT = (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody's words or press, before its files are fetched."""

    event: Event
    attached: tuple[Attachment, ...] = ()
    query: str | None = None  # a press waits for its answer under this id
    album: str | None = None  # what was sent together bears the same


@dataclass(frozen=True, slots=True)
class Left:
    """Nothing can be said there any more."""

    place: Place
    why: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A group became a supergroup: its number changed."""

    old: Place
    new: Place


@dataclass(frozen=True, slots=True)
class Ear:
    """Which bot listens."""

    id: int
    username: str

    def hear(self, update: Update, at: datetime) -> Heard | Left | Moved | None:
        """None for what means nothing to us."""
        if update.callback_query is not None:
            return self._pressed(update.callback_query, at)
        if update.my_chat_member is not None:
            return self._membership(update.my_chat_member, at)
        message = update.message
        if message is None:
            return None
        if message.migrate_to_chat_id is not None:
            return Moved(group(message.chat.id), group(message.migrate_to_chat_id))
        if StatusUpdate.ALL.check_update(update):
            return None  # somebody came, a title changed: told by Telegram, said by nobody
        return self._said(message, at)

    def _said(self, message: Message, at: datetime) -> Heard | None:
        """Where a group's admin speaks as the group, it isn't known who it is."""
        who, files = message.from_user, attached(message)
        if who is None or who.is_bot or message.sender_chat is not None:
            return None
        where = place(message.chat, message)
        text = clean(message.text or message.caption or "")
        if not where.private:
            if not self._meant(message):
                return None
            text = self._addressed(text)
        said = Said(text, origin=origin(message))
        id_ = f"{self.id}:{message.chat.id}:{message.message_id}"
        event = _event(id_, who, where, at, said)
        event = replace(event, message=str(message.message_id))
        return Heard(event, files, album=message.media_group_id)

    def _meant(self, message: Message) -> bool:
        """A command, unless another bot's; an answer to us; or words that name us."""
        replied = message.reply_to_message
        by = replied.from_user if replied and not replied.forum_topic_created else None
        if by is not None and by.id == self.id:
            return True
        text = message.text or message.caption or ""
        entities = message.parse_entities() | message.parse_caption_entities()
        for entity, named in entities.items():
            if entity.type == MessageEntityType.BOT_COMMAND and entity.offset == 0:
                _, _, bot = named.partition("@")
                return not bot or bot.casefold() == self.username.casefold()
        return f"@{self.username}".casefold() in text.casefold()

    def _addressed(self, text: str) -> str:
        """ "@mithaq_bot /gigs" says what "/gigs" says; whoever only calls us by name wants help."""
        name = f"@{self.username}"
        if name.casefold() not in text.casefold() or text.startswith("/"):
            return text
        begins = text[: len(name)].casefold() == name.casefold()
        said = text[len(name) :].strip() if begins else ""
        return said if said.startswith("/") else "/help"

    def _pressed(self, query: CallbackQuery, at: datetime) -> Heard | None:
        message = query.message
        if message is None or query.data is None:
            return None
        full = message if isinstance(message, Message) else None
        where = place(message.chat, full)
        event = _event(f"q:{query.id}", query.from_user, where, at, Pressed(query.data))
        return Heard(replace(event, under=str(message.message_id)), query=query.id)

    def _membership(self, change: ChatMemberUpdated, at: datetime) -> Heard | Left | None:
        """Taken into a group we say who we are; put out, or blocked, we fall silent there."""
        where, now, before = (
            place(change.chat, None),
            change.new_chat_member,
            change.old_chat_member,
        )
        if now.status in OUT:
            return Left(where, "blocked" if where.private else "kicked")
        if where.private or before.status not in OUT or change.chat.type == ChatType.CHANNEL:
            return None
        id_ = f"{self.id}:in:{change.chat.id}:{int(change.date.timestamp())}"
        return Heard(_event(id_, change.from_user, where, at, Said("/start")))


def _event(id_: str, who: User, where: Place, at: datetime, what: Said | Pressed | Passed) -> Event:
    event = Event(id_, Identity(PLATFORM, str(who.id)), where, at, what, language(who))
    group = None if where.private else f"{PLATFORM}:{where.chat}"
    return replace(event, name=clean(who.full_name), group=group)


def place(chat: Chat, message: Message | None) -> Place:
    topic = message is not None and message.is_topic_message and message.message_thread_id
    thread = str(topic) if topic else ""
    return Place(PLATFORM, str(chat.id), thread, chat.type == ChatType.PRIVATE)


def group(chat: int) -> Place:
    return Place(PLATFORM, str(chat), private=False)


def place_of(chat: str, thread: str) -> Place:
    """Groups have negative numbers."""
    return Place(PLATFORM, chat, thread, private=not chat.startswith("-"))


def language(who: User) -> str | None:
    """The app's, as far as it speaks ours: Arabic, or English for all others."""
    code = (who.language_code or "").partition("-")[0].casefold()
    return None if not code else "ar" if code == "ar" else "en"
