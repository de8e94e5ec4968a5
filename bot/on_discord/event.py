"""Discord's interactions and messages -> what they say. Pure: files are only named here.

A private chat is named by its person's account. What happens in a server, or in a talk of the
person with somebody else, is among others: there only its person sees our answer.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import discord

from bot.incoming import clean
from gigs.origin import Origin
from gigs.records import Identity, Place
from handlers.event import Event, Filled, Pressed, Said

PLATFORM = "discord"

Interaction = discord.Interaction[Any]
What = Said | Pressed | Filled
Home = discord.TextChannel | discord.ForumChannel  # in which a thread can be opened


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody's words or press, before its files are fetched."""

    event: Event
    attached: tuple[discord.Attachment, ...] = ()


def private(account: int | str) -> Place:
    return Place(PLATFORM, str(account))


def shared(channel: int) -> Place:
    """A channel or thread of a server."""
    return Place(PLATFORM, str(channel), private=False)


def is_private(interaction: Interaction) -> bool:
    """In the person's own talk with us."""
    return interaction.guild_id is None and interaction.context.dm_channel


def place(interaction: Interaction) -> Place:
    if is_private(interaction):
        return private(interaction.user.id)
    return Place(PLATFORM, str(interaction.channel_id), private=False)


def interacted(interaction: Interaction, what: What, at: datetime) -> Event:
    under = interaction.message.id if interaction.message and isinstance(what, Pressed) else None
    return Event(
        id=f"i:{interaction.id}",
        identity=Identity(PLATFORM, str(interaction.user.id)),
        place=place(interaction),
        at=at,
        what=what,
        language=language(interaction),
        forms=True,
        under=str(under) if under else None,
        name=clean(interaction.user.display_name),
        group=group(interaction),
        whispers=True,
        admin=minds(interaction),
        threads=home_of(interaction) is not None,
    )


def group(interaction: Interaction) -> str | None:
    """The server of which we are a member: as somebody's own app we can't speak by ourselves."""
    server = interaction.guild_id
    at_home = server is not None and interaction.client.get_guild(server) is not None
    return f"{PLATFORM}:{server}" if at_home else None


def home_of(interaction: Interaction) -> Home | None:
    """Where a further thread can be opened: here, or beside the thread that this is."""
    if group(interaction) is None:
        return None
    here = interaction.channel
    found = here.parent if isinstance(here, discord.Thread) else here
    return found if isinstance(found, discord.TextChannel | discord.ForumChannel) else None


def minds(interaction: Interaction) -> bool:
    return interaction.guild_id is not None and interaction.permissions.manage_guild


def language(interaction: Interaction) -> str | None:
    """A first guess, by what its server's owner chose. Nobody can choose Arabic and every server
    begins as American English, so of ours only British English was meant by anyone."""
    return "en" if interaction.guild_locale is discord.Locale.british_english else None


def begun_in_private(interaction: Interaction, what: What, at: datetime) -> Event:
    """Wherever it came from, it's heard in private, and answered there."""
    event = interacted(interaction, what, at)
    return replace(event, place=private(interaction.user.id), under=None)


def said(message: discord.Message, at: datetime) -> Heard | None:
    """Words in private; None for what means nothing to us: our own, a call, a pin."""
    if message.guild is not None or message.author.bot or message.is_system():
        return None
    what, attached = _words(message)
    if not what.text and not attached:
        return None
    event = Event(
        id=f"m:{message.id}",
        identity=Identity(PLATFORM, str(message.author.id)),
        place=private(message.author.id),
        at=at,
        what=what,
        forms=True,
        message=str(message.id),
    )
    return Heard(event, attached)


def frozen(interaction: Interaction, message: discord.Message, at: datetime) -> Heard:
    """Somebody's message, kept as it was said, with who said it and when."""
    what, attached = _words(message)
    if what.origin is None:
        name = clean(message.author.display_name)
        what = replace(what, origin=Origin(name, message.created_at, "user"))
    return Heard(begun_in_private(interaction, what, at), attached)


def _words(message: discord.Message) -> tuple[Said, tuple[discord.Attachment, ...]]:
    """Discord's own forwarding tells when it was said, and not by whom."""
    if message.message_snapshots:
        first = message.message_snapshots[0]
        origin = Origin(None, first.created_at, "hidden")
        return Said(clean(first.content), origin=origin), tuple(first.attachments)
    return Said(clean(message.content)), tuple(message.attachments)
