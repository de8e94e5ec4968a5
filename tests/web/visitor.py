"""A browser's part, without the browser: an HTTP session with its cookies, and sockets."""

import json
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from uuid import uuid4

import aiohttp

FIXED = "fixed-token"


@dataclass
class Visitor:
    session: aiohttp.ClientSession
    port: int
    account: str = "1"

    @property
    def home(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def own(self) -> str:
        return f"{self.home}/p/{self.account}"

    @property
    def origin(self) -> dict[str, str]:
        return {"Origin": self.home}

    async def get(self, path: str, **headers: str) -> aiohttp.ClientResponse:
        address = path if path.startswith("http") else f"{self.home}{path}"
        response = await self.session.get(address, headers=headers, allow_redirects=False)
        await response.read()
        return response

    async def post(self, path: str, body: bytes = b"", **headers: str) -> aiohttp.ClientResponse:
        sent = {**self.origin, **{name.replace("_", "-"): value for name, value in headers.items()}}
        response = await self.session.post(f"{self.home}{path}", data=BytesIO(body), headers=sent)
        await response.read()
        return response

    async def enter(self, token: str = FIXED) -> "Visitor":
        response = await self.get(f"/?k={token}")
        assert response.status == 303
        self.account = response.headers["Location"].split("/")[2]
        return self

    async def upload(self, body: bytes, name: str, media: str = "") -> dict[str, Any]:
        path = f"/p/{self.account}/files"
        headers = {"X_Name": name, "Content_Type": media or "application/octet-stream"}
        response = await self.post(path, body, **headers)
        assert response.status == 200
        uploaded: dict[str, Any] = await response.json()
        return uploaded

    async def open(self, after: int = 0) -> "Socket":
        socket = Socket(await self.session.ws_connect(f"{self.own}/ws", headers=self.origin))
        await socket.done(after=after)
        return socket


@dataclass
class Socket:
    ws: aiohttp.ClientWebSocketResponse
    heard: list[dict[str, Any]] = field(default_factory=list)

    async def hear(self) -> dict[str, Any]:
        op: dict[str, Any] = json.loads(await self.ws.receive_str(timeout=5))
        self.heard.append(op)
        return op

    async def send(self, **frame: Any) -> str:
        frame = {"id": str(uuid4()), **frame}
        await self.ws.send_str(json.dumps(frame))
        return str(frame["id"])

    async def until(self, op: str, **what: Any) -> dict[str, Any]:
        while True:
            heard = await self.hear()
            if heard["op"] == op and what.items() <= heard.items():
                return heard

    async def done(self, **frame: Any) -> dict[str, Any]:
        """Sends, and listens until it's kept and shown."""
        event = await self.send(**frame)
        return await self.until("done", id=event)

    async def refused(self, raw: str) -> str:
        """The sentence with which a frame is refused."""
        await self.ws.send_str(raw)
        return words((await self.until("refused"))["spans"])

    def texts(self) -> list[str]:
        """What the page would show by now, in its order."""
        shown: dict[int, str] = {}
        for op in self.heard:
            if op["op"] == "put":
                shown[op["message"]["id"]] = words(op["message"]["spans"])
            if op["op"] == "drop":
                shown.pop(op["id"], None)
        return [shown[message] for message in sorted(shown)]


def words(spans: list[list[str]]) -> str:
    """As read: without the marks that keep directions apart."""
    return "".join(text for _, text in spans).translate(dict.fromkeys(map(ord, MARKS)))


MARKS = "\u2066\u2067\u2068\u2069\u200e\u200f"
