"""Uploads into the vault and downloads from it, each for one person."""

import msgspec
from aiohttp import web
from multidict import CIMultiDictProxy

from bot.calendars import CALENDAR_NAME, CALENDAR_TYPE
from bot.incoming import UNKNOWN
from bot.on_web import files, intake, render, tickets
from bot.on_web.needs import Needs
from bot.on_web.reader import Reader
from bot.on_web.render import LARGEST_FILE
from gigs.records import FileRef
from gigs.refusals import Malformed
from handlers.reply import Reply, Say, Words


class Uploaded(msgspec.Struct, frozen=True):
    sha: str
    name: str
    size: int  # bytes
    media: str
    ticket: str  # what the page sends along with its message


class Transfer:
    def __init__(self, needs: Needs, key: bytes) -> None:
        self.needs = needs
        self.key = key

    def ticketed(self, account: str, ticket: str) -> FileRef | None:
        return tickets.read(self.key, account, ticket)

    async def upload(self, request: web.Request, reader: Reader) -> web.Response:
        """The body is the file; its name stands percent-encoded in the header X-Name."""
        try:
            file = await self.received(request)
        except Malformed as refusal:
            text = reader.text(Words(refusal.key))
            return web.json_response({"refused": text}, status=413)
        ticket = tickets.write(self.key, request.match_info["account"], file)
        uploaded = Uploaded(file.sha256, file.name, file.size, file.media_type, ticket)
        return web.Response(body=msgspec.json.encode(uploaded), content_type="application/json")

    async def received(self, request: web.Request) -> FileRef:
        if (request.content_length or 0) > LARGEST_FILE:
            raise Malformed("page.file-too-big")
        head = bytearray()
        chunks = files.limited(request.content, LARGEST_FILE, head)
        sha256, size = await self.needs.vault.put(chunks, LARGEST_FILE)
        named: CIMultiDictProxy[str] = request.headers
        declared = named.get("Content-Type", "")
        return files.named(sha256, size, named.get("X-Name", ""), declared, bytes(head))

    async def download(self, request: web.Request) -> web.Response:
        """The same 404 for what isn't there and for what is another's."""
        identity = intake.identity(request.match_info["account"])
        person = await self.needs.records.person(identity)
        file = await self.needs.records.holds(person, request.match_info["sha"])
        if file is None:
            raise web.HTTPNotFound
        body = await self.needs.vault.read(file.sha256)
        headers = {"Content-Disposition": files.disposition(file.name)}
        return web.Response(body=body, content_type=UNKNOWN, headers=headers)

    async def calendar(self, request: web.Request, reader: Reader) -> web.Response:
        """The dates of a message that stands before this person; a phone opens it as what it is."""
        place = intake.place(request.match_info["account"])
        shown = await self.needs.records.message(place, int(request.match_info["message"]))
        reply = msgspec.json.decode(shown.message.body, type=Reply) if shown else None
        body = render.calendar(reply, reader) if isinstance(reply, Say) else None
        if body is None:
            raise web.HTTPNotFound
        headers = {"Content-Disposition": files.disposition(CALENDAR_NAME)}
        return web.Response(body=body, content_type=CALENDAR_TYPE, charset="utf-8", headers=headers)
