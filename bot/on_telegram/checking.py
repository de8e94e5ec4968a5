"""What `check` says of Telegram: whether the bot would answer, and what stands in its way."""

import asyncio
import re
import socket
from datetime import UTC
from ipaddress import ip_address
from urllib.parse import urlsplit

from telegram import Bot, User, WebhookInfo
from telegram.error import (
    BadRequest,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import HTTPXRequest

from bot.config import TELEGRAM, TelegramSettings
from bot.logs import without_tokens
from handlers.reply import Text, Words

PATIENCE = 5.0  # seconds for all that is asked
MANY = 100  # waiting messages that are worth a word

# Telegram's own tokens; another server may make shorter ones.
WHOLE = re.compile(r"[0-9]{6,}:[A-Za-z0-9_-]{30,}")
ALIKE = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
SERVERS_OWN = re.compile(r"\(5[0-9][0-9]\)")  # how the library writes a server's own fault

Found = tuple[Words, bool]


async def looked_at(settings: TelegramSettings, patience: float = PATIENCE) -> tuple[Found, ...]:
    """Each thing with whether it's fine, for settings with a token. No line repeats the token."""
    token = settings.token.get_secret_value() if settings.token else ""
    shape = WHOLE if settings.api_url == TELEGRAM else ALIKE
    if not shape.fullmatch(token):
        return ((Words("cli.telegram-malformed"), False),)
    ways = (*_unencrypted(settings.api_url), *_port(settings))
    try:
        async with asyncio.timeout(patience):
            me, webhook = await _asked(token, settings.api_url)
    except Exception as error:
        # Some server that is no Bot API's may answer anything, and the library trip over it.
        return (*ways, (Words(_fault(error), {"url": Text(settings.api_url)}), False))
    url = settings.webhook_url
    return (_answers(me), *ways, *_webhook(url, webhook), *_waiting(webhook), *_groups(me))


async def _asked(token: str, api_url: str) -> tuple[User, WebhookInfo]:
    async with HTTPXRequest(connect_timeout=PATIENCE) as request:
        bot = Bot(token, f"{api_url}/bot", request=request, get_updates_request=request)
        return await bot.get_me(), await bot.get_webhook_info()


def _fault(error: Exception) -> str:
    """By its kind: the library's own words may hold the token."""
    if isinstance(error, InvalidToken):
        unknown = "not found" in error.message.lower()
        return "cli.telegram-no-server" if unknown else "cli.telegram-refused"
    if isinstance(error, RetryAfter):
        return "cli.telegram-failing"
    if isinstance(error, TimeoutError | TimedOut):
        return "cli.telegram-unreachable"
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        cause = error.__cause__
        if cause and not isinstance(cause, TelegramError):
            return "cli.telegram-unreachable"
        if cause is None or SERVERS_OWN.search(error.message):
            return "cli.telegram-failing"
    return "cli.telegram-no-server"


def _answers(me: User) -> Found:
    names = {"name": Text(me.full_name), "username": Text(me.name)}
    return Words("cli.telegram-fine", {**names}), True


def _unencrypted(api_url: str) -> tuple[Found, ...]:
    parts = urlsplit(api_url)
    if parts.scheme == "https" or _is_loopback(parts.hostname or ""):
        return ()
    return ((Words("cli.telegram-unencrypted", {"url": Text(api_url)}), True),)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _port(settings: TelegramSettings) -> tuple[Found, ...]:
    if settings.webhook_url is None:
        return ()
    try:
        socket.create_server((settings.webhook_host, settings.webhook_port)).close()
    except OSError:
        port = Text(str(settings.webhook_port))
        return ((Words("cli.telegram-port-taken", {"port": port}), False),)
    return ()


def _webhook(wanted: str | None, found: WebhookInfo) -> tuple[Found, ...]:
    """What Telegram has against what is configured; the start sets right what differs."""
    host = {"host": Text(_host(found.url))}
    if wanted is None:
        return ((Words("cli.telegram-webhook-left", {**host}), True),) if found.url else ()
    if not found.url:
        return ((Words("cli.telegram-webhook-unset"), True),)
    if found.url.rstrip("/") != wanted.rstrip("/"):
        return ((Words("cli.telegram-webhook-other", {**host}), True),)
    return ((Words("cli.telegram-webhook-fine", {**host}), True), *_undelivered(found))


def _host(url: str) -> str:
    """Alone: another program may have hidden a secret in the rest of its address."""
    try:
        return urlsplit(url).hostname or "?"
    except ValueError:
        return "?"


def _undelivered(found: WebhookInfo) -> tuple[Found, ...]:
    """Telegram also tells of a fault that is over; one with messages waiting behind it isn't."""
    if not found.last_error_message or found.last_error_date is None:
        return ()
    at = f"{found.last_error_date.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    why = Text(without_tokens(found.last_error_message))
    over = found.pending_update_count == 0
    return ((Words("cli.telegram-webhook-fault", {"at": at, "why": why}), over),)


def _waiting(found: WebhookInfo) -> tuple[Found, ...]:
    if found.pending_update_count < MANY:
        return ()
    return ((Words("cli.telegram-waiting", {"n": found.pending_update_count}), True),)


def _groups(me: User) -> tuple[Found, ...]:
    allowed = "cli.telegram-groups-open" if me.can_join_groups else "cli.telegram-groups-closed"
    told: list[Found] = [(Words(allowed), True)]
    if me.can_read_all_group_messages:
        told.append((Words("cli.telegram-reads-groups"), True))
    return tuple(told)
