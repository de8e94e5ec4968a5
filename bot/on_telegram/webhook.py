"""Updates that Telegram brings: answered 200 once they are kept, or put by; the rest it brings
again. The next one of a chat it brings only after the answer."""

import asyncio
import hmac
import json
import socket
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.on_telegram.client import Bot
from bot.on_telegram.event import UPDATES
from bot.on_telegram.intake import Intake

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name
LARGEST = 1 << 20  # bytes of one update
AT_ONCE = 40  # connections that Telegram may open

log = structlog.get_logger()


class Webhook:
    def __init__(
        self, bot: Bot, intake: Intake, url: str, secret: str, at: tuple[str, int]
    ) -> None:
        """url: the public one; at: address and port to listen on."""
        self.bot, self.intake = bot, intake
        self.url, self.secret, self.at = url, secret, at
        self.runner: web.AppRunner | None = None

    async def run(self, up: Callable[[], None]) -> None:
        """Until it's cancelled; TelegramError when Telegram doesn't take the address. up: told once
        it does."""
        app = web.Application(client_max_size=LARGEST)
        app.router.add_post(urlsplit(self.url).path or "/", self.brought)
        sock = socket.create_server(self.at)
        self.runner = web.AppRunner(app, access_log=None, shutdown_timeout=2, auto_decompress=False)
        await self.runner.setup()
        await web.SockSite(self.runner, sock).start()
        await self.bot.set_webhook(
            self.url, secret_token=self.secret, allowed_updates=UPDATES, max_connections=AT_ONCE
        )
        up()
        await asyncio.Event().wait()

    async def brought(self, request: web.Request) -> web.Response:
        told = request.headers.get(SECRET, "")
        # Headers come with raw bytes as lone surrogates.
        if not hmac.compare_digest(told.encode("utf-8", "surrogateescape"), self.secret.encode()):
            return web.Response(status=403)
        try:
            raw = json.loads(await request.read())
        except (ValueError, RecursionError):
            raw = None
        if not isinstance(raw, dict):
            log.warning("update unreadable")
            return web.Response(status=400)
        await self.intake.take(raw)  # 200 also for what can't be read: it would only come again
        return web.Response()

    async def settle(self, patience: float) -> None:
        """Telegram keeps what it couldn't bring, and brings it after the next start."""
        if self.runner is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(patience):
                    await self.runner.cleanup()
