"""The page's routes, and its start and stop."""

import socket
from dataclasses import replace
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import quote

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.on_web import intake
from bot.on_web.coming import Outlooks
from bot.on_web.door import ACCOUNTS, FIRST, Door, protect
from bot.on_web.needs import Needs, Setting
from bot.on_web.reader import Reader, direction
from bot.on_web.socket import OpenPage, OpenPages, Who
from bot.on_web.transfer import Transfer
from handlers.reply import Words

FOLDER = Path(__file__).parent / "page"
KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


class LocalPage:
    def __init__(self, needs: Needs, pages: OpenPages, setting: Setting) -> None:
        self.needs = needs
        self.pages = pages
        self.setting = setting
        self.transfer = Transfer(needs, setting.ticket_key)
        self.outlooks = Outlooks(needs)
        self.given: set[str] = set()  # numbers whose door was made since the start
        self.runner: web.AppRunner | None = None

    async def start(self) -> str:
        """Opens the port. Returns the address to be shown, with the token that opens it."""
        self.assets = {file.name: file.read_bytes() for file in sorted(FOLDER.iterdir())}
        sock = socket.create_server((self.setting.address, self.setting.port))
        self.port: int = sock.getsockname()[1]
        hosts = (f"{self.setting.address}:{self.port}", *self.setting.hosts)
        self.door = Door(self.needs.sessions, self.port, self.setting.token, hosts)
        # An access log would keep the token of the address.
        self.runner = web.AppRunner(self.application(), access_log=None, shutdown_timeout=5)
        await self.runner.setup()
        await web.SockSite(self.runner, sock).start()
        return self.address(self.setting.token or self.door.offer(FIRST))

    async def stop(self) -> None:
        if self.runner:
            await self.runner.cleanup()

    def address(self, token: str, host: str | None = None) -> str:
        return f"http://{host or f'127.0.0.1:{self.port}'}/?k={quote(token, safe='')}"

    def application(self) -> web.Application:
        app = web.Application(middlewares=[self.guard])
        own = "/p/{account:[1-9]}"
        app.router.add_get("/", self.enter, allow_head=False)
        app.router.add_get("/page/{name}", self.asset, allow_head=False)
        app.router.add_get(own, self.to_page, allow_head=False)
        app.router.add_get(f"{own}/", self.page, allow_head=False)
        app.router.add_get(f"{own}/ws", self.connect, allow_head=False)
        app.router.add_post(f"{own}/beside", self.beside)
        app.router.add_post(f"{own}/files", self.upload)
        app.router.add_get(f"{own}/coming", self.coming, allow_head=False)
        app.router.add_post(f"{own}/clock", self.move_clock)
        download = self.transfer.download
        app.router.add_get(f"{own}/files/{{sha:[0-9a-f]{{64}}}}", download, allow_head=False)
        dates = f"{own}/calendars/{{message:[0-9]{{1,18}}}}"
        app.router.add_get(dates, self.calendar, allow_head=False)
        app.on_response_prepare.append(protect)
        app.on_shutdown.append(self.close_pages)
        return app

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """By a name of its own, a person's things with their cookie, acts from the page alone."""
        account = request.match_info.get("account")
        acts = request.method != "GET" or request.path.endswith("/ws")
        if (
            not self.door.is_named(request)
            or (account and not await self.door.knows(request, account))
            or (acts and not self.door.is_from_page(request))
        ):
            return self.turned_away(request)
        return await handler(request)

    def turned_away(self, request: web.Request) -> web.Response:
        reader = self.reader(request)
        return web.Response(status=403, text=reader.text(Words("page.door-closed")))

    def reader(self, request: web.Request) -> Reader:
        return Reader(self.needs.speech, accepted(request) or self.setting.language)

    async def own_reader(self, request: web.Request) -> Reader:
        """In the person's language, once it's sure who asks."""
        person = await self.needs.records.person(intake.identity(request.match_info["account"]))
        reader = self.reader(request)
        return replace(reader, language=person.language or reader.language, zone=person.zone)

    async def enter(self, request: web.Request) -> web.Response:
        # A browser that looks ahead would use the token up before the person comes.
        looks_ahead = "prefetch" in request.headers.get("Sec-Purpose", "")
        entered = None if looks_ahead else await self.door.enter(request.query.get("k", ""))
        if entered is None:
            return self.turned_away(request)
        account, secret = entered
        response = web.Response(status=303, headers={"Location": f"/p/{account}/"})
        self.door.give(response, account, secret)
        return response

    async def to_page(self, request: web.Request) -> web.Response:
        return web.Response(status=303, headers={"Location": f"{request.path}/"})

    async def page(self, request: web.Request) -> web.Response:
        reader = await self.own_reader(request)
        html = Template(self.assets["index.html"].decode()).substitute(
            lang=reader.language,
            dir=direction(reader.language),
            name=escape(reader.text(Words("page.name"))),
            no_script=escape(reader.text(Words("page.no-script"))),
        )
        return web.Response(text=html, content_type="text/html")

    async def asset(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        kind = KINDS.get(Path(name).suffix)
        if kind is None or name not in self.assets:
            raise web.HTTPNotFound
        return web.Response(body=self.assets[name], content_type=kind, charset="utf-8")

    async def connect(self, request: web.Request) -> web.StreamResponse:
        account = request.match_info["account"]
        page = OpenPage(
            self.needs,
            Who(
                account=account,
                accepted=accepted(request),
                language=self.setting.language,
                presses=self.setting.presses,
                files=lambda ticket: self.transfer.ticketed(account, ticket),
            ),
            self.setting.patience,
        )
        self.pages.add(page)
        try:
            return await page.serve(request)
        finally:
            self.pages.remove(page)

    async def upload(self, request: web.Request) -> web.Response:
        return await self.transfer.upload(request, await self.own_reader(request))

    async def calendar(self, request: web.Request) -> web.Response:
        return await self.transfer.calendar(request, await self.own_reader(request))

    async def coming(self, request: web.Request) -> web.Response:
        return await self.outlooks.show(request, await self.own_reader(request))

    async def move_clock(self, request: web.Request) -> web.Response:
        return await self.outlooks.move(request, await self.own_reader(request))

    async def beside(self, request: web.Request) -> web.Response:
        """A door for another person: the next number that nobody entered by or spoke under."""
        for account in ACCOUNTS[1:]:
            if account not in self.given and not await self.taken(account):
                self.given.add(account)
                address = self.address(self.door.offer(account), request.host)
                return web.json_response({"address": address})
        text = (await self.own_reader(request)).text(Words("page.beside-full"))
        return web.json_response({"refused": text}, status=409)

    async def taken(self, account: str) -> bool:
        person = await self.needs.records.person(intake.identity(account))
        return person.known or await self.needs.sessions.entered(account)

    async def close_pages(self, _: web.Application) -> None:
        await self.pages.close()


def accepted(request: web.Request) -> str | None:
    return intake.first_language(request.headers.get("Accept-Language", ""))
