"""A Discord small enough to fall over: login, the gateway's greeting, private messages, over real
HTTP and a real socket. What people do at it in earnest is played on the simulator instead."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any

from aiohttp import WSMsgType, web
from discord.utils import time_snowflake

TOKEN = "MTA5ODc2NTQzMjEwOTg3NjU0.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB"  # noqa: S105  # opens nothing
BOT, MONA, CHAT = 1098765432109876540, 700000001, 800000001


def user(id_: int, name: str, bot: bool = False) -> dict[str, Any]:
    return {"id": str(id_), "username": name, "discriminator": "0", "avatar": None, "bot": bot}


@dataclass
class Double:
    """refuses: every request, with this status. said: what the bot sent, as it was sent."""

    refuses: int | None = None
    closes: int | None = None  # the gateway, with this code, instead of the greeting
    forgets: bool = False  # who was connected: nobody can go on where they were
    said: list[dict[str, Any]] = field(default_factory=list)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    identified: int = 0
    resumed: int = 0
    looked: int = 0  # how often the private chat was read from behind
    port: int = 0
    kept: list[dict[str, Any]] = field(default_factory=list)  # the private chat, oldest first
    ids: Any = field(default_factory=lambda: count(time_snowflake(datetime.now(UTC))))

    @property
    def api_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api"

    @property
    def gateway_url(self) -> str:
        return f"ws://127.0.0.1:{self.port}/"

    async def rest(self, request: web.Request) -> web.Response:
        path, status = request.match_info["path"], self.refuses
        if status is None and request.headers.get("Authorization") != f"Bot {TOKEN}":
            status = 401
        if status is not None:
            return answer({"message": f"{status}", "code": 0}, status)
        match request.method, path.split("/"):
            case "GET", ["users", "@me"]:
                return answer(user(BOT, "mithaq", bot=True))
            case "GET", ["oauth2", "applications", "@me"]:
                return answer(APPLICATION)
            case "PUT", ["applications", _, "commands"]:
                return answer([])
            case "POST", ["users", "@me", "channels"]:
                return answer(private())
            case "POST", ["channels", _, "messages"]:
                sent = await request.json()
                self.said.append(sent)
                return answer(self.message(user(BOT, "mithaq", bot=True), ""))
            case "PATCH", ["channels", _, "messages", _]:
                return answer(self.message(user(BOT, "mithaq", bot=True), ""))
            case "GET", ["channels", _, "messages"]:
                self.looked += 1
                limit = int(request.query["limit"])
                return answer(self.kept[: -limit - 1 : -1])
        return answer({"message": "404: Not Found", "code": 0}, 404)

    def message(self, author: dict[str, Any], content: str) -> dict[str, Any]:
        made = {
            "id": str(next(self.ids)), "channel_id": str(CHAT), "author": author,
            "content": content, "timestamp": "2026-11-26T12:00:00+00:00", "type": 0,
            "edited_timestamp": None, "tts": False, "mention_everyone": False, "mentions": [],
            "mention_roles": [], "attachments": [], "embeds": [], "pinned": False,
        }  # fmt: skip
        self.kept.append(made)
        return made

    def unheard(self, content: str) -> None:
        """Said while nobody listens."""
        self.message(user(MONA, "mona"), content)

    async def say(self, content: str) -> None:
        await self.dispatch("MESSAGE_CREATE", self.message(user(MONA, "mona"), content))

    async def dispatch(self, name: str, data: Any) -> None:
        frame = {"op": 0, "t": name, "s": next(self.ids), "d": data}
        await self.sockets[-1].send_str(json.dumps(frame))

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.sockets.append(socket)
        await socket.send_str(json.dumps({"op": 10, "d": {"heartbeat_interval": 40_000}}))
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                await self._taken(socket, json.loads(frame.data))
        return socket

    async def _taken(self, socket: web.WebSocketResponse, said: dict[str, Any]) -> None:
        if said["op"] == 1:
            await socket.send_str(json.dumps({"op": 11, "d": None}))
        elif said["op"] == 2 and self.closes is not None:
            await socket.close(code=self.closes)
        elif said["op"] == 2:
            self.identified += 1
            await self.dispatch("READY", ready(self.gateway_url))
        elif said["op"] == 6 and self.forgets:
            await socket.send_str(json.dumps({"op": 9, "d": False}))
        elif said["op"] == 6:
            self.resumed += 1
            await self.dispatch("RESUMED", {})


APPLICATION = {
    "id": str(BOT), "name": "mithaq", "description": "", "icon": None, "bot_public": True,
    "bot_require_code_grant": False, "verify_key": "", "flags": 0, "summary": "", "team": None,
    "owner": user(1, "owner"),
}  # fmt: skip


def private() -> dict[str, Any]:
    return {"id": str(CHAT), "type": 1, "last_message_id": None, "recipients": [user(MONA, "mona")]}


def ready(gateway: str) -> dict[str, Any]:
    return {
        "v": 10, "user": user(BOT, "mithaq", bot=True), "guilds": [], "session_id": "one",
        "resume_gateway_url": gateway, "application": {"id": str(BOT), "flags": 0},
        "private_channels": [],
    }  # fmt: skip


def answer(body: Any, status: int = 200) -> web.Response:
    """Without a charset, as Discord's."""
    raw = json.dumps(body).encode()
    return web.Response(body=raw, status=status, headers={"Content-Type": "application/json"})


@asynccontextmanager
async def serving(double: Double, port: int = 0) -> AsyncIterator[Double]:
    app = web.Application()
    app.router.add_get("/", double.gateway)
    app.router.add_route("*", "/api/{path:.*}", double.rest)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    double.port = runner.addresses[0][1]
    try:
        yield double
    finally:
        await asyncio.gather(*(socket.close() for socket in double.sockets))
        await runner.cleanup()
