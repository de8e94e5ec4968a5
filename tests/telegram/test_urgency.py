"""Nobody waits for a nudge: what was asked for goes first."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from telegram.ext import BaseRateLimiter

from bot.on_telegram.client import Bot
from bot.on_telegram.reader import Reader
from bot.on_telegram.render import bubbles
from bot.on_telegram.telling import Teller
from bot.pacing import Urgency
from gigs.records import Place
from handlers.reply import Say, Words
from storage.vault import Vault
from tests.fake_telegram import FakeTelegram
from tests.house import speech

pytestmark = pytest.mark.telegram


class Line(BaseRateLimiter[Urgency]):
    """Writes down how urgent each message was said to be, and lets it go."""

    def __init__(self) -> None:
        self.urgencies: list[str | None] = []

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def process_request(  # noqa: PLR0917  # as the library calls it
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Urgency | None,
    ) -> Any:
        del data
        if endpoint == "sendMessage":
            self.urgencies.append(rate_limit_args)
        return await callback(*args, **kwargs)


async def test_a_nudge_stands_in_line_as_one(fake: FakeTelegram, tmp_path: Path) -> None:
    line, mona = Line(), fake.user("منى", language_code="ar")
    mona.say("/start")
    bot = Bot(fake.token, base_url=f"{fake.url}/bot", rate_limiter=line)
    reader = Reader(speech(), "ar")
    replies = (Say(Words("help")), Say(Words("help"), slot="nudge:abcdefgh"))
    async with bot:
        for reply in replies:
            for bubble in bubbles(reply, None, reader):
                await Teller(bot, Vault(tmp_path)).say(Place("telegram", str(mona.id)), bubble)
    assert line.urgencies == [None, "nudge"]
