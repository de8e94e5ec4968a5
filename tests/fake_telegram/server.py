"""The Bot API's door: real HTTP on this machine, one address for methods and one for files."""

import asyncio
import inspect
import json
import logging
import re
import socket
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from tests.fake_telegram.call import LARGEST_REQUEST, Call, read
from tests.fake_telegram.inject import Fault
from tests.fake_telegram.methods import METHODS, Method
from tests.fake_telegram.refusal import Refusal, too_many
from tests.fake_telegram.world import Refused, World

log = logging.getLogger(__name__)

TOKEN = re.compile(r"\d+:[\w-]+")
WORDS = {
    400: "Bad Request: not today",  # its own words
    404: "Not Found: method not found",
    409: "Conflict: terminated by other getUpdates request",
    413: "Request Entity Too Large",
    500: "Internal Server Error",
}
PAGES = {502: "Bad Gateway", 504: "Gateway Time-out"}
BODY = "<html>\r\n<head><title>{0} {1}</title></head>\r\n<body>{0} {1}</body>\r\n</html>\r\n"


class Server:
    def __init__(self, world: World) -> None:
        self.world = world
        self.port = 0
        self.runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        app = web.Application(client_max_size=LARGEST_REQUEST)
        for method in ("GET", "POST"):
            app.router.add_route(method, "/bot{token}/{method}", self.answer)
        app.router.add_get("/file/bot{token}/{path:.*}", self.file)
        app.router.add_route("*", "/{anything:.*}", self.nothing)
        sock = socket.create_server(("127.0.0.1", self.port))
        self.port = sock.getsockname()[1]
        # A client that went away asks for nothing more, as its poll would.
        self.runner = web.AppRunner(
            app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True
        )
        await self.runner.setup()
        await web.SockSite(self.runner, sock).start()

    async def stop(self) -> None:
        self.world.updates.end_poll("")
        await self.world.webhook.stop()
        if self.runner:
            await self.runner.cleanup()

    async def nothing(self, _: web.Request) -> web.StreamResponse:
        return refused(Refusal(404, "Not Found"))

    async def file(self, request: web.Request) -> web.StreamResponse:
        file = self.world.files.at(request.match_info["path"])
        if wrong := self.stranger(request):
            return refused(wrong)
        if file is None:
            return refused(Refusal(404, "Not Found"))
        return web.Response(body=file.content, content_type="application/octet-stream")

    def stranger(self, request: web.Request) -> Refusal | None:
        token, world = request.match_info["token"], self.world
        if not TOKEN.fullmatch(token):
            return Refusal(404, "Not Found")
        if token != world.token or world.revoked:
            return Refusal(401, "Unauthorized")
        return Refusal(400, "Logged out") if world.logged_out else None

    async def answer(self, request: web.Request) -> web.StreamResponse:
        arrived = self.world.clock.now()
        name = request.match_info["method"]
        method = METHODS.get(name.lower())
        call = Call(method.name if method else name, {}, {}, arrived)
        try:
            if wrong := self.stranger(request):
                raise wrong
            if method is None:
                raise Refusal(404, "Not Found: method not found")
            call = await read(request, method.name, arrived)
            return await self.through(request, method, call)
        except Refusal as refusal:
            return self.refuse(call, refusal)
        except Exception as fault:
            # Something the fake was never asked before: to be seen by the test, not guessed at.
            log.exception("the fake failed")
            return self.refuse(call, Refusal(500, f"The fake failed: {fault!r}"))
        finally:
            self.world.stir()

    async def through(self, request: web.Request, method: Method, call: Call) -> web.StreamResponse:
        """With the fault that was ordered, if one was."""
        fault = self.world.faults.next(call)
        if fault is None:
            return done(await self.act(method, call))
        if fault.code == 429:
            return refused(too_many(fault.retry_after))
        result = await self.act(method, call) if fault.took_effect else None
        return await faulty(request, fault, result)

    async def act(self, method: Method, call: Call) -> Any:
        """Raises Refusal."""
        try:
            result = method.act(self.world, call)
            if inspect.isawaitable(result):
                result = await result
        finally:
            self.note_unknown(method, call)
        call.result = result
        self.world.calls.append(call)
        return result

    def note_unknown(self, method: Method, call: Call) -> None:
        """Parts of an upload are named as the text that attaches them says."""
        attached = {
            name
            for name in call.files
            for text in call.values.values()
            if f"attach://{name}" in text
        }
        named = {*call.values, *call.files} - method.parameters - attached
        self.world.unknown += [(method.name, name) for name in (*sorted(named), *call.unknown)]

    def refuse(self, call: Call, refusal: Refusal) -> web.StreamResponse:
        told = (call.parameters(), refusal.code, refusal.description)
        self.world.refused.append(Refused(call.method, *told))
        return refused(refusal)


def done(result: Any) -> web.Response:
    return envelope({"ok": True, "result": result})


def refused(refusal: Refusal) -> web.Response:
    words = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        words["parameters"] = refusal.parameters
    return envelope(words, refusal.code)


def envelope(body: Mapping[str, Any], status: int = 200) -> web.Response:
    text = json.dumps(body, ensure_ascii=False)
    return web.Response(text=text, status=status, content_type="application/json")


async def faulty(request: web.Request, fault: Fault, result: Any) -> web.StreamResponse:
    if fault.late:
        await asyncio.sleep(fault.late)
    if fault.dropped:
        if request.transport:
            request.transport.abort()
        return web.Response()
    if fault.code in WORDS:
        return refused(Refusal(fault.code, WORDS[fault.code]))
    if fault.code:
        page = BODY.format(fault.code, PAGES[fault.code])
        return web.Response(text=page, status=fault.code, content_type="text/html")
    return done(result)
