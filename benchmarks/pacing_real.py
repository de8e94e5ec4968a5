"""The same for real: a bot over HTTP, and a gate on this machine that counts as Telegram does."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from telegram.ext import BaseRateLimiter, ExtBot
from telegram.request import HTTPXRequest

from benchmarks.pacing_gate import OVER_ALL, Gate, Run, answer
from bot.pacing import SECOND

TOKEN = "1:benchmark"  # noqa: S105  # of a bot that isn't there
ME = {"id": 1, "is_bot": True, "first_name": "Mithaq", "username": "mithaq_bot"}


class Counting(HTTPXRequest):
    def __init__(self) -> None:
        super().__init__()
        self.trips: list[float] = []
        self.refused = 0

    async def do_request(self, *given: Any, **named: Any) -> tuple[int, bytes]:
        now = asyncio.get_running_loop().time
        start = now()
        status, body = await super().do_request(*given, **named)
        self.trips.append(now() - start)
        self.refused += status == 429
        return status, body


async def real(
    address: str,
    limiter: BaseRateLimiter[Any],
    chats: Sequence[int],
    urgency: str | None = None,
    token: str = TOKEN,
) -> Run:
    """One message to each chat, by a bot that is up for a second already."""
    request = Counting()
    bot = ExtBot(token, base_url=f"{address}/bot", request=request, rate_limiter=limiter)
    async with bot:
        await asyncio.sleep(SECOND)
        now = asyncio.get_running_loop().time
        start = now()
        await asyncio.gather(
            *(bot.send_message(chat, "مرحبًا", rate_limit_args=urgency) for chat in chats)
        )
        elapsed = now() - start
    return Run(elapsed, len(chats) / OVER_ALL, request.refused, request.trips)


@asynccontextmanager
async def guarded() -> AsyncIterator[str]:
    """The address of a Bot API that knows two methods, and a gate."""
    gate = Gate()

    async def called(request: web.Request) -> web.Response:
        if request.match_info["method"] == "getMe":
            return web.json_response({"ok": True, "result": ME})
        chat = int(str((await request.post())["chat_id"]))
        status, body = answer(chat, gate.arrive(chat, asyncio.get_running_loop().time()))
        return web.json_response(body, status=status)

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", called)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
