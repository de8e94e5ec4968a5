"""Telegram's updates -> what they say. Pure: files are only named here, and fetched elsewhere.

In groups Telegram shows a bot in privacy mode only what is meant for it; an admin bot sees all
talk, so what isn't meant for it is left alone here too.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberRestricted,
    ChatMemberUpdated,
    Message,
    Update,
    User,
)
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
    """Nothing can be said there any more, nor in any topic of it."""

    place: Place
    why: str


@dataclass(frozen=True, slots=True)
class Back:
    """Something can be said there again. whole: and in all its topics. greeted: by whom we were
    taken in, and wish to know who we are."""

    place: Place
    whole: bool = True
    greeted: Heard | None = None


@dataclass(frozen=True, slots=True)
class Passing:
    """People came into a group, or left it; not by anything they said."""

    place: Place
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Faceless:
    """A command of somebody who speaks as the group: who it is can't be known."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A group became a supergroup: its number changed."""

    old: Place
    new: Place


Told = Heard | Left | Back | Moved | Passing | Faceless


@dataclass(frozen=True, slots=True)
class Ear:
    """Which bot listens."""

    id: int
    username: str

    def hear(self, update: Update, at: datetime) -> Told | None:
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
        if message.migrate_from_chat_id is not None:
            return Moved(group(message.migrate_from_chat_id), group(message.chat.id))
        if message.forum_topic_reopened is not None:
            return Back(place(message.chat, message), whole=False)
        if message.new_chat_members or message.left_chat_member is not None:
            return self._passing(message, at)
        if StatusUpdate.ALL.check_update(update):
            return None  # somebody came, a title changed: told by Telegram, said by nobody
        return self._said(message, at)

    def _passing(self, message: Message, at: datetime) -> Passing | None:
        """Other bots are nobody; what becomes of this one is told apart."""
        left = message.left_chat_member
        passed = [who for who in (left, *message.new_chat_members) if who and not who.is_bot]
        if not passed:
            return None
        where, id_ = group(message.chat.id), f"{self.id}:{message.chat.id}:{message.message_id}"
        came = Passed(came=left is None)
        return Passing(where, tuple(_event(id_, who, where, at, came) for who in passed))

    def _said(self, message: Message, at: datetime) -> Heard | Faceless | None:
        """Where a group's admin speaks as the group, it isn't known who it is; a channel's posts
        are nobody's words here."""
        who, files = message.from_user, attached(message)
        if message.sender_chat is not None:
            return self._as_the_group(message)
        if who is None or who.is_bot:
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

    def _as_the_group(self, message: Message) -> Faceless | None:
        asks = (message.text or message.caption or "").startswith(("/", "@"))
        if message.sender_chat != message.chat or not asks or not self._meant(message):
            return None
        return Faceless(place(message.chat, message), str(message.message_id))

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

    def _membership(self, change: ChatMemberUpdated, at: datetime) -> Left | Back | None:
        """Taken into a group we say who we are; put out, hushed or blocked, we fall silent."""
        where = place(change.chat, None)
        if is_out(change.new_chat_member):
            return Left(where, "blocked" if where.private else "removed")
        if where.private or change.chat.type == ChatType.CHANNEL:
            return None
        if is_hushed(change.new_chat_member):
            return Left(where, "rights")
        if not is_out(change.old_chat_member) or change.from_user.is_bot:
            return Back(where)  # by an anonymous admin: nobody to be greeted
        id_ = f"{self.id}:in:{change.chat.id}:{int(change.date.timestamp())}"
        return Back(where, greeted=Heard(_event(id_, change.from_user, where, at, Said("/start"))))


def is_out(member: ChatMember) -> bool:
    gone = isinstance(member, ChatMemberRestricted) and not member.is_member
    return gone or member.status in OUT


def is_hushed(member: ChatMember) -> bool:
    return isinstance(member, ChatMemberRestricted) and not member.can_send_messages


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
