"""What Telegram shows of the bot before anyone speaks: its commands, and what it is for."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    MenuButtonCommands,
)
from telegram.error import BadRequest, InvalidToken

from bot.speech import Speech
from handlers.reply import Words
from handlers.welcome import LANGUAGES

# In the order of a gig's life.
IN_PRIVATE = (
    "newgig gigs gig change preview deliver review edit remind nudges team settings link "
    "marketplace privacy export import forget help cancel start"
).split()
# What may be answered where a client could be reading.
IN_GROUPS = "gig gigs team help marketplace privacy start".split()
SCOPES = (
    (BotCommandScopeAllPrivateChats, IN_PRIVATE),
    (BotCommandScopeAllGroupChats, IN_GROUPS),
)
# Telegram's codes, and the words of which language go with each; none: every other language.
SHOWN_IN = ((None, "en"), *((language, language) for language in LANGUAGES))

log = structlog.get_logger()
Call = Callable[[], Awaitable[object]]


async def announce(bot: Bot, speech: Speech) -> bool:
    """Sets all of it anew; whether all of it was taken. What wasn't stays as it was, and the
    assistant works without."""
    refused: dict[str, str] = {}
    for name, call in _calls(bot, speech):
        try:
            await call()
        except (BadRequest, InvalidToken) as refusal:
            # This one alone: too long, or unknown to an older server of one's own.
            refused[name] = type(refusal).__name__
        except Exception as fault:
            # Of whatever kind: nobody should be left without the bot for a list of commands.
            refused[name] = type(fault).__name__
            break
    if refused:
        log.warning("the bot's commands and description are not all up to date", refused=refused)
    return not refused


def _calls(bot: Bot, speech: Speech) -> Iterator[tuple[str, Call]]:
    for code, language in SHOWN_IN:
        for scope, names in SCOPES:
            commands = [BotCommand(name, describe(name, speech, language)) for name in names]
            where = scope()
            named = f"{where.type} {code or '*'}"
            yield named, partial(bot.set_my_commands, commands, where, code)
    yield "menu button", partial(bot.set_chat_menu_button, menu_button=MenuButtonCommands())
    for code, language in SHOWN_IN:
        long = speech.snippet(Words("bot.description"), language)
        short = speech.snippet(Words("bot.short-description"), language)
        yield f"description {code or '*'}", partial(bot.set_my_description, long, code)
        yield f"short description {code or '*'}", partial(bot.set_my_short_description, short, code)


def describe(command: str, speech: Speech, language: str) -> str:
    return speech.snippet(Words(f"command.{command}"), language)
