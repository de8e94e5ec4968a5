"""What Telegram shows of the bot: every command described, within its limits, in each language."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, MutableMapping
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from structlog.testing import capture_logs
from telegram import Bot
from telegram.request import HTTPXRequest

from bot import direction
from bot.on_telegram.commands import IN_GROUPS, IN_PRIVATE, announce, describe
from handlers.router import COMMANDS
from tests.house import speech

pytestmark = pytest.mark.telegram

PRIVATE, GROUPS = "all_private_chats", "all_group_chats"
LANGUAGES = ("", "ar", "en")


class Shown:
    """A Bot API server that keeps what it was told to show, and refuses what a test says."""

    def __init__(self) -> None:
        self.commands: dict[tuple[str, str], dict[str, str]] = {}  # by scope and language
        self.long: dict[str, str] = {}
        self.short: dict[str, str] = {}
        self.menu: dict[str, Any] | None = None
        self.refusals: dict[str, int] = {}  # HTTP status by method
        self.asked = 0
        self.first = asyncio.Event()

    async def answer(self, request: web.Request) -> web.Response:
        self.asked += 1
        self.first.set()
        given = {name: str(value) for name, value in (await request.post()).items()}
        method = request.match_info["method"]
        if status := self.refusals.get(method):
            refusal = {"ok": False, "error_code": status, "description": "no"}
            return web.json_response(refusal, status=status)
        self.keep(method, given, given.get("language_code", ""))
        return web.json_response({"ok": True, "result": True})

    def keep(self, method: str, given: dict[str, str], language: str) -> None:
        match method:
            case "setMyCommands":
                place = (json.loads(given["scope"])["type"], language)
                told = json.loads(given["commands"])
                self.commands[place] = {one["command"]: one["description"] for one in told}
            case "setMyDescription":
                self.long[language] = given["description"]
            case "setMyShortDescription":
                self.short[language] = given["short_description"]
            case "setChatMenuButton":
                self.menu = json.loads(given["menu_button"])
            case _:
                raise web.HTTPNotFound


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
async def telegram(shown: Shown) -> AsyncIterator[Bot]:
    app = web.Application()
    app.router.add_route("*", "/bot1:x/{method}", shown.answer)
    async with TestServer(app) as server, HTTPXRequest() as request:
        base = str(server.make_url("/bot"))
        yield Bot("1:x", base, request=request, get_updates_request=request)


async def announced(telegram: Bot) -> list[MutableMapping[str, Any]]:
    with capture_logs() as lines:
        await announce(telegram, speech())
    return lines


def test_every_command_is_shown_and_none_that_does_not_exist() -> None:
    assert sorted(IN_PRIVATE) == sorted(COMMANDS)
    assert len(IN_PRIVATE) == len(set(IN_PRIVATE))
    assert set(IN_GROUPS) < set(COMMANDS)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_texts_keep_telegrams_limits(language: str) -> None:
    for name in COMMANDS:
        assert re.fullmatch("[a-z0-9_]{1,32}", name)
        assert 1 <= len(describe(name, speech(), language)) <= 256
    assert 1 <= len(speech().phrase("bot.description", language)) <= 512
    assert 1 <= len(speech().phrase("bot.short-description", language)) <= 120


async def test_all_of_it_in_each_language(telegram: Bot, shown: Shown) -> None:
    assert await announced(telegram) == []
    assert set(shown.commands) == {(s, code) for s in (PRIVATE, GROUPS) for code in LANGUAGES}
    assert {tuple(told) for (s, _), told in shown.commands.items() if s == PRIVATE} == {
        tuple(IN_PRIVATE)
    }
    assert {tuple(told) for (s, _), told in shown.commands.items() if s == GROUPS} == {
        tuple(IN_GROUPS)
    }
    assert shown.menu == {"type": "commands"}


async def test_whoever_has_neither_language_reads_english(telegram: Bot, shown: Shown) -> None:
    await announce(telegram, speech())
    for told in (shown.long, shown.short):
        assert set(told) == set(LANGUAGES)
        assert told[""] == told["en"] != told["ar"]
        assert direction.runs(told["ar"]) == "R"
    assert shown.commands[PRIVATE, "ar"]["deliver"] == "تسليم الملف"
    assert shown.commands[PRIVATE, ""]["deliver"] == "Deliver the file"


async def test_no_text_holds_an_unseen_sign(telegram: Bot, shown: Shown) -> None:
    await announce(telegram, speech())
    texts = [*shown.long.values(), *shown.short.values()]
    texts += [text for told in shown.commands.values() for text in told.values()]
    assert [text for text in texts if text != direction.without_controls(text)] == []


async def test_what_is_refused_keeps_nothing_else_from_being_shown(
    telegram: Bot, shown: Shown
) -> None:
    """As an older server of one's own would do with what it doesn't know."""
    shown.refusals = {"setChatMenuButton": 404, "setMyCommands": 400}
    [line] = await announced(telegram)
    assert line["log_level"] == "warning"
    assert line["refused"]["menu button"] == "InvalidToken"
    assert len(line["refused"]) == 7
    assert set(shown.long) == set(shown.short) == set(LANGUAGES)


@pytest.mark.parametrize("status", [500, 502, 409])
async def test_a_server_in_trouble_is_not_asked_thirteen_times(
    telegram: Bot, shown: Shown, status: int
) -> None:
    shown.refusals = {"setMyCommands": status}
    assert len(await announced(telegram)) == 1
    assert (shown.asked, shown.long) == (1, {})


async def test_who_is_offline_starts_all_the_same() -> None:
    async with HTTPXRequest() as request:
        nowhere = Bot("1:x", "http://127.0.0.1:1/bot", request=request, get_updates_request=request)
        [line] = await announced(nowhere)
    assert list(line["refused"].values()) == ["NetworkError"]


async def test_it_can_be_cancelled(telegram: Bot, shown: Shown) -> None:
    running = asyncio.create_task(announce(telegram, speech()))
    await shown.first.wait()
    running.cancel()
    await asyncio.wait({running})
    assert running.cancelled()
