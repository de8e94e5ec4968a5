"""Discord without its network: what the library sends is answered at once, as JSON, and what comes
from the gateway goes in as JSON."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from itertools import count
from typing import Any

import discord
from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, Route
from discord.utils import time_snowflake

from benchmarks.house import MONDAY

TOKEN = "benchmark"  # noqa: S105  # of a bot that isn't there
ME = {"id": "1", "username": "mithaq", "discriminator": "0", "avatar": None, "bot": True}
WHO = {"id": "5", "username": "mona", "discriminator": "0", "avatar": None}
CHAT = {"id": "7", "type": 1, "last_message_id": None, "recipients": [WHO]}
APPLICATION = {
    "id": "1", "name": "mithaq", "description": "", "icon": None, "bot_public": True,
    "bot_require_code_grant": False, "verify_key": "", "flags": 0, "summary": "", "team": None,
    "owner": WHO,
}  # fmt: skip
HEAD = {
    "channel_id": CHAT["id"], "author": ME, "content": "", "timestamp": MONDAY.isoformat(),
    "edited_timestamp": None, "tts": False, "mention_everyone": False, "mentions": [],
    "mention_roles": [], "attachments": [], "embeds": [], "pinned": False, "type": 0,
}  # fmt: skip
COMMAND, PRESS, FILLED = 2, 3, 5  # kinds of interaction, as Discord numbers them
GATEWAY_SAYS = "INTERACTION_CREATE"


class Answer:
    """Of the server's, as far as the library reads it."""

    def __init__(self, text: str, status: int = 200) -> None:
        self._text, self.status, self.reason = text, status, ""
        self.headers = {"content-type": "application/json"} if text else {"content-type": ""}

    async def text(self, encoding: str = "utf-8") -> str:
        del encoding
        return self._text

    async def __aenter__(self) -> "Answer":
        return self

    async def __aexit__(self, *_: object) -> None: ...


class Wire:
    """Stands where the library keeps its HTTP session, for one private chat."""

    def __init__(self) -> None:
        self.ids = count(time_snowflake(MONDAY))
        self.sent = 0  # messages said or changed
        self.newest = "null"  # the bot's last message, as JSON
        self.unknown: list[str] = []  # what it couldn't answer

    def request(self, method: str, url: str, **given: Any) -> Answer:
        match method, url.partition("/api/v10/")[2].partition("?")[0].split("/"):
            case "GET", ["users", "@me"]:
                return Answer(json.dumps(ME))
            case "GET", ["oauth2", "applications", "@me"]:
                return Answer(json.dumps(APPLICATION))
            case "PUT", ["applications", _, "commands"]:
                return Answer("[]")
            case "POST", ["users", "@me", "channels"]:
                return Answer(json.dumps(CHAT))
            case "POST", ["channels", _, "messages"] | ["webhooks", _, _]:
                return self._stands(str(next(self.ids)), given["data"])
            case "PATCH", ["channels", _, "messages", id_]:
                return self._stands(id_, given["data"])
            case "POST", ["interactions", id_, _, "callback"]:
                self.sent += '"content"' in given["data"]
                return Answer(json.dumps({"interaction": {"id": id_, "type": PRESS}}))
            case "DELETE", _:
                return Answer("", 204)
        self.unknown.append(f"{method} {url}")
        return Answer('{"code": 0, "message": "unknown"}', 404)

    async def close(self) -> None: ...

    def _stands(self, id_: str, given: str) -> Answer:
        """As it was sent, with what Discord adds."""
        self.sent += 1
        self.newest = f"{json.dumps(HEAD | {'id': id_})[:-1]}, {given[1:]}"
        return Answer(self.newest)

    def interaction(self, kind: int, data: Mapping[str, Any], **more: Any) -> str:
        """The gateway's frame that brings it."""
        told = {
            "id": str(next(self.ids)), "application_id": ME["id"], "type": kind, "token": "token",
            "version": 1, "channel_id": CHAT["id"], "channel": CHAT, "user": WHO, "data": data,
            "locale": "en-US", "entitlements": [], "app_permissions": "0", "context": 1,
            "authorizing_integration_owners": {"1": WHO["id"]}, "attachment_size_limit": 10485760,
            **more,
        }  # fmt: skip
        return json.dumps({"op": 0, "t": GATEWAY_SAYS, "s": next(self.ids), "d": told})

    def commanded(self, name: str) -> str:
        return self.interaction(COMMAND, {"id": "9", "name": name, "type": 1, "options": []})

    def pressed(self, press: str) -> str:
        """Under what the bot said last: the library looks for the button there."""
        message = json.loads(self.newest)
        button = {"type": 2, "style": 2, "label": "…", "custom_id": press}
        message["components"].append({"type": 1, "components": [button]})
        data = {"component_type": 2, "custom_id": press}
        return self.interaction(PRESS, data, message=message)

    def filled(self, form: str, **values: str) -> str:
        entries = [{"type": 4, "custom_id": of, "value": value} for of, value in values.items()]
        fields = [{"type": 18, "component": entry} for entry in entries]
        return self.interaction(FILLED, {"custom_id": form, "components": fields})


class Line:
    """A client of the library's, logged in on a wire; each frame is done with before the next."""

    def __init__(self, client: discord.Client, wire: Wire) -> None:
        self.client, self.wire = client, wire
        self._before = set[asyncio.Task[Any]]()
        self._gateway = DiscordWebSocket(None, loop=client.loop)  # type: ignore[arg-type]  # nothing is sent there
        self._gateway._discord_parsers = client._connection.parsers
        self._gateway._dispatch, self._gateway.shard_id = client.dispatch, None

    async def bring(self, frame: str) -> None:
        self._before = asyncio.all_tasks()
        await self._gateway.received_message(frame)

    async def done(self) -> None:
        """All that the frame set going."""
        while under_way := asyncio.all_tasks() - self._before - {asyncio.current_task()}:
            await asyncio.wait(under_way)


@asynccontextmanager
async def logged_in(client: discord.Client, wire: Wire) -> AsyncIterator[Line]:
    setattr(client.http, "static_login", partial(_on_wire, client.http, wire))  # noqa: B010  # its only way in
    async with client:
        await client.login(TOKEN)
        yield Line(client, wire)


async def _on_wire(http: HTTPClient, wire: Wire, token: str) -> Any:
    setattr(http, "_HTTPClient__session", wire)  # noqa: B010  # as above
    http.token, http._global_over = token, asyncio.Event()
    http._global_over.set()
    return await http.request(Route("GET", "/users/@me"))
