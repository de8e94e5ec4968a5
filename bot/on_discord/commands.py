"""What Discord offers by itself: slash commands, and one in the menu of each message.

They are read from the router's table. Names are Latin, since they are typed; what they say is in
both languages, since Discord has no Arabic and shows everyone the same.
"""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import discord
from discord import app_commands

from bot.on_discord.event import Interaction
from bot.on_discord.reader import shortened
from bot.speech import Speech
from handlers.reply import Words
from handlers.router import COMMANDS
from handlers.welcome import LANGUAGES

LONGEST_DESCRIPTION = 100
LONGEST_MENU = 32
TAKES = {
    "start": "discord.option.code",
    "newgig": "discord.option.paste",
    "gig": "discord.option.gig",
    "gigs": "discord.option.gig",
    "remind": "discord.option.remind",
    "link": "discord.option.link",
    "marketplace": "discord.option.marketplace",
}
"""Commands that take words, and what those are."""
ANYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
BY_ALL = app_commands.AppInstallationType(guild=True, user=True)

Answer = Callable[[Interaction, str], Awaitable[None]]
Frozen = Callable[[Interaction, discord.Message], Awaitable[None]]
Offered = Callable[[Interaction, str], Awaitable[list[tuple[str, str]]]]
Tree = app_commands.CommandTree[Any]


def build(tree: Tree, speech: Speech, answer: Answer, frozen: Frozen, offered: Offered) -> None:
    """answer: told the command and its words as one typed line. offered: names and titles of gigs
    that go with what was typed so far."""
    for name in COMMANDS:
        tree.add_command(_command(name, speech, answer, offered))
    menu = speech.snippet(Words("discord.freeze"), "en")
    tree.add_command(
        app_commands.ContextMenu(
            name=shortened(menu, LONGEST_MENU),
            callback=_freezing(frozen),
            allowed_contexts=ANYWHERE,
            allowed_installs=BY_ALL,
        )
    )


def in_both(speech: Speech, key: str, limit: int = LONGEST_DESCRIPTION) -> str:
    """Arabic first; where both have no room, that alone."""
    told = [speech.snippet(Words(key), language) for language in LANGUAGES]
    whole = " · ".join(told)
    return whole if len(whole) <= limit else shortened(told[0], limit)


def _command(
    name: str, speech: Speech, answer: Answer, offered: Offered
) -> app_commands.Command[Any, Any, Any]:
    made = app_commands.Command[Any, Any, Any](
        name=name,
        description=in_both(speech, f"command.{name}"),
        callback=_with_words(name, speech, answer) if name in TAKES else _bare(name, answer),
        allowed_contexts=ANYWHERE,
        allowed_installs=BY_ALL,
    )
    if name in {"gig", "gigs"}:
        made.autocomplete("words")(_offering(offered))
    return made


def _bare(name: str, answer: Answer) -> Callable[..., Any]:
    async def command(interaction: discord.Interaction) -> None:
        await answer(interaction, f"/{name}")

    return command


def _with_words(name: str, speech: Speech, answer: Answer) -> Callable[..., Any]:
    @app_commands.describe(words=in_both(speech, TAKES[name]))
    async def command(interaction: discord.Interaction, words: str = "") -> None:
        await answer(interaction, f"/{name} {words}".rstrip())

    return command


def _freezing(frozen: Frozen) -> Callable[..., Any]:
    async def freeze(interaction: discord.Interaction, message: discord.Message) -> None:
        await frozen(interaction, message)

    return freeze


def _offering(offered: Offered) -> Callable[..., Any]:
    async def offer(
        interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        found = await offered(interaction, current)
        return list(_choices(found))

    return offer


def _choices(found: list[tuple[str, str]]) -> Iterator[app_commands.Choice[str]]:
    """Discord takes 25, each of at most 100 characters."""
    for shown, value in found[:25]:
        yield app_commands.Choice(name=shortened(shown, 100), value=value[:100])
