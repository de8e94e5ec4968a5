"""A thread of its own for one gig: opened before the turn that shows the gig there.

In a text channel it's a private one where that is permitted, else a public one; in a forum a post.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import discord
import structlog

from bot.on_discord.event import Home, Interaction, home_of
from bot.on_discord.faults import Refusal, meaning, why
from bot.on_discord.halfway import Halfway, take_back
from bot.on_discord.needs import Needs
from bot.on_discord.reader import Reader, shortened
from bot.on_discord.render import Bubble
from bot.on_discord.views import view
from gigs.model import Gig
from gigs.refusals import Malformed, NotAllowed, Stale
from handlers import binding
from handlers.buttons import parse
from handlers.cards import spoken
from handlers.event import Event
from handlers.reply import Words

A_WEEK: Literal[10080] = 10080  # minutes of silence, the most before a thread is archived
LONGEST_NAME = 100
MOST_REMEMBERED = 10_000
NOT_PERMITTED, NO_ACCESS = 50013, 50001
TOO_MANY = frozenset({160006, 160007})  # threads that are open at once
NAMES = {
    "view_channel": "View Channel",
    "send_messages": "Create Posts",
    "send_messages_in_threads": "Send Messages in Threads",
    "create_private_threads": "Create Private Threads",
    "create_public_threads": "Create Public Threads",
}
"""Permissions as Discord calls them, which has no Arabic."""
PRIVATE = ("view_channel", "send_messages_in_threads", "create_private_threads")
PUBLIC = ("view_channel", "send_messages_in_threads", "create_public_threads")
POST = ("view_channel", "send_messages", "send_messages_in_threads")

log = structlog.get_logger()


class Threads:
    """Each answer that offers it opens one for a gig, however often it's pressed."""

    def __init__(self, needs: Needs) -> None:
        self.needs, self.halfway = needs, Halfway(needs)
        self.opened: dict[tuple[int, str], int] = {}  # by the answer and the gig

    async def wanted(self, event: Event, gig: str) -> tuple[Gig, Reader] | None:
        """The gig, and who reads along in the thread; None unless it's this person's to show."""
        async with self.needs.records.reading() as read:
            person = await read.person(event.identity)
            owned = {line.id for line in await read.gigs_of(person)}
            found = await read.gig(gig) if gig in owned and event.group else None
            if found is None:
                return None
            group = await read.teams.group(event.group or "")
        language = group.language or person.language
        return found, self.needs.reader_for(replace(person, language=language))

    async def open(self, interaction: Interaction, gig: Gig, reader: Reader) -> discord.Thread:
        """NotAllowed names the permission that is missing; Stale when it was opened already."""
        asked = (interaction.message.id if interaction.message else 0, gig.id)
        home = home_of(interaction)
        if home is None:
            raise NotAllowed("discord.no-threads")
        if asked in self.opened:
            raise Stale("bind.already")
        if len(self.opened) > MOST_REMEMBERED:
            self.opened.clear()
        self.opened[asked] = 0
        try:
            await self.halfway.begun(interaction, home)
            thread = await self._opened(interaction, home, gig, reader)
        except BaseException:
            self.opened.pop(asked, None)
            raise
        self.opened[asked] = thread.id
        return thread

    async def take_back(self, thread: discord.Thread) -> None:
        """Nothing is shown in it."""
        self.opened = {asked: id_ for asked, id_ in self.opened.items() if id_ != thread.id}
        await take_back(thread)

    async def _opened(
        self, interaction: Interaction, home: Home, gig: Gig, reader: Reader
    ) -> discord.Thread:
        refused: NotAllowed | None = None
        for needed in _ways(home):
            missing = [one for one in needed if not getattr(interaction.app_permissions, one)]
            if missing:
                refused = refused or _lacking(missing[-1])
                continue
            try:
                thread = await _made(home, needed, gig, reader)
            except Refusal as fault:
                refused = refused or _refused(fault, needed[-1])
                continue
            if needed is PRIVATE:
                await _let_in(thread, interaction.user.id)
            return thread
        raise refused or NotAllowed("discord.no-threads")


def for_thread(press: str) -> str | None:
    """The gig that this press shows in a thread of its own."""
    try:
        pressed = parse(press)
    except Malformed:
        return None
    wanted = pressed.action == "bind" and pressed.arg == binding.THREAD
    return pressed.gig if wanted else None


def told_of(thread: discord.Thread) -> Words:
    return Words("discord.thread-private" if thread.is_private() else "discord.thread-open")


def _ways(home: Home) -> Iterator[tuple[str, ...]]:
    """In the order in which they're tried: the more is hidden, the better."""
    if isinstance(home, discord.ForumChannel):
        yield POST
    elif home.is_news():
        yield PUBLIC
    else:
        yield from (PRIVATE, PUBLIC)


async def _made(home: Home, needed: tuple[str, ...], gig: Gig, reader: Reader) -> discord.Thread:
    name = shortened(reader.speech.snippet(spoken(gig), reader.language), LONGEST_NAME)
    if isinstance(home, discord.ForumChannel):
        (begun,) = reader.markdown([Words("group.title", {"name": spoken(gig)})])
        tags = [tag for tag in home.available_tags if not tag.moderated]
        made = await home.create_thread(
            name=name,
            view=view(Bubble(begun)),
            auto_archive_duration=A_WEEK,
            applied_tags=tags[:1] if home.flags.require_tag else [],
        )
        return made.thread
    if needed is PRIVATE:
        kind = discord.ChannelType.private_thread
    else:
        news = home.is_news()
        kind = discord.ChannelType.news_thread if news else discord.ChannelType.public_thread
    return await home.create_thread(
        name=name, type=kind, auto_archive_duration=A_WEEK, invitable=False
    )


async def _let_in(thread: discord.Thread, account: int) -> None:
    """Who opened it; whoever else is to see it they add themself."""
    try:
        await thread.add_user(discord.Object(account))
    except Refusal as fault:
        log.info("not let into the thread", why=why(fault))


def _lacking(permission: str) -> NotAllowed:
    return NotAllowed("discord.thread-permission", {"permission": NAMES[permission]})


def _refused(fault: Exception, permission: str) -> NotAllowed:
    code = fault.code if isinstance(fault, discord.HTTPException) else 0
    log.info("thread refused", why=why(fault), means=meaning(fault))
    if code == NOT_PERMITTED:
        return _lacking(permission)
    if code == NO_ACCESS:
        return _lacking("view_channel")
    return NotAllowed("discord.thread-many" if code in TOO_MANY else "discord.thread-failed")
