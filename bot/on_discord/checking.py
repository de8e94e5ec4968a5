"""What `check` says of Discord: whether the bot would answer, and what stands in its way."""

import asyncio
import re
from typing import Any

import aiohttp

from bot.config import DISCORD, DiscordSettings
from handlers.reply import Text, Words

PATIENCE = 5.0  # seconds for all that is asked
WHOLE = re.compile(r"[A-Za-z0-9_-]{18,}\.[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{20,}")
OK, REFUSED, TOO_MANY, SERVERS_OWN = 200, 401, 429, 500

Found = tuple[Words, bool]


async def looked_at(settings: DiscordSettings, patience: float = PATIENCE) -> tuple[Found, ...]:
    """For settings with a token. No line repeats it."""
    token = settings.token.get_secret_value() if settings.token else ""
    if settings.api_url == DISCORD and not WHOLE.fullmatch(token):
        return ((Words("cli.discord-malformed"), False),)
    url = Text(settings.api_url)
    try:
        async with asyncio.timeout(patience):
            status, told = await _asked(token, settings.api_url)
    except (aiohttp.ClientConnectionError, OSError):
        return ((Words("cli.discord-unreachable", {"url": url}), False),)
    except (aiohttp.ClientError, ValueError):
        return ((Words("cli.discord-no-server", {"url": url}), False),)
    if status == REFUSED:
        return ((Words("cli.discord-refused"), False),)
    if status == TOO_MANY or status >= SERVERS_OWN:
        return ((Words("cli.discord-failing", {"url": url}), False),)
    if status != OK or not isinstance(told, dict) or "username" not in told:
        return ((Words("cli.discord-no-server", {"url": url}), False),)
    return ((Words("cli.discord-fine", {"name": Text(str(told["username"]))}), True),)


async def _asked(token: str, api_url: str) -> tuple[int, Any]:
    async with (
        aiohttp.ClientSession(headers={"Authorization": f"Bot {token}"}) as session,
        session.get(f"{api_url}/users/@me", allow_redirects=False) as answer,
    ):
        return answer.status, await answer.json() if answer.status == OK else None
