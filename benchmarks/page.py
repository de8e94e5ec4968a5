"""One open page without its wire: frames go in as JSON, what the browser would get comes out so."""

import json
from collections.abc import Mapping
from itertools import count
from typing import Any

from aiohttp import web

from bot.clock import SystemClock
from bot.on_web import intake
from bot.on_web.needs import Needs
from bot.on_web.render import RefusedOp
from bot.on_web.socket import OpenPage, Who
from bot.profiles import load_profiles
from bot.speech import Speech
from bot.wiring import Core, page_needs
from handlers.assistant import Assistant
from storage.store import Store


class Wireless(web.WebSocketResponse):
    """Takes what is sent and counts it."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = 0  # characters

    async def send_str(self, data: str, compress: int | None = None) -> None:
        del compress
        self.sent += len(data)


class Page:
    """One account's page; each frame is answered before the next, as a person waits."""

    def __init__(self, needs: Needs, account: str) -> None:
        who = Who(account, "ar", "ar", (), lambda ticket: None)
        self._page = OpenPage(needs, who, patience=5.0)
        self._page.socket = self._wire = Wireless()
        self._page.rev = 0
        self._ids = count(1)

    async def take(self, frame: Mapping[str, Any]) -> None:
        """Until it's committed. RuntimeError when it was refused."""
        raw = json.dumps({"id": f"frame-{next(self._ids):08}", **frame})
        await self._page.hand_over(intake.read(raw))
        answers, self._page.answers = self._page.answers, []
        if any(isinstance(answer, RefusedOp) for answer in answers):
            raise RuntimeError(f"refused: {answers}")

    async def show(self) -> None:
        """Until all it led to is worded and sent. RuntimeError when it led to nothing."""
        before = self._wire.sent
        await self._page.catch_up()
        if self._wire.sent == before:
            raise RuntimeError("the turn was answered with nothing")


def page_of(store: Store, assistant: Assistant, speech: Speech, account: str) -> Page:
    return Page(page_needs(Core(store, speech, assistant, SystemClock(), load_profiles())), account)
