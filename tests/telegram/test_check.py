"""What `check` says of Telegram, asked of a small Bot API server on this machine."""

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from bot.config import TELEGRAM, TelegramSettings
from bot.on_telegram.checking import looked_at
from tests.house import speech
from tests.test_command_line import bot

pytestmark = pytest.mark.telegram

# As BotFather gives them.
BADGE = "700000001:AAHf-0123456789_abcdefghijklmnopqrs"
OURS = "https://bot.example/hook"


class BotApi:
    """Knows one bot; a test may have it answer otherwise."""

    def __init__(self) -> None:
        self.me: dict[str, Any] = {
            "id": 700000001,
            "is_bot": True,
            "first_name": "Mithaq",
            "username": "mithaq_bot",
            "can_join_groups": True,
            "can_read_all_group_messages": False,
        }
        self.webhook: dict[str, Any] = {
            "url": "",
            "has_custom_certificate": False,
            "pending_update_count": 0,
        }
        self.instead: web.Response | None = None
        self.delay = 0.0
        self.url = ""

    async def answer(self, request: web.Request) -> web.Response:
        await asyncio.sleep(self.delay)
        if self.instead is not None:
            return self.instead
        if request.match_info["token"] != BADGE:
            return refused(401, "Unauthorized")
        results = {"getMe": self.me, "getWebhookInfo": self.webhook}
        return web.json_response({"ok": True, "result": results[request.match_info["method"]]})


def refused(code: int, why: str) -> web.Response:
    answer = {"ok": False, "error_code": code, "description": why}
    return web.json_response(answer, status=code)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    api = BotApi()
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", api.answer)
    async with TestServer(app) as server:
        api.url = str(server.make_url("")).rstrip("/")
        yield api


async def told(
    api_url: str, token: str = BADGE, patience: float = 5, **more: Any
) -> list[tuple[str, bool]]:
    """Each line in English, with whether it's fine. The token is in none."""
    settings = TelegramSettings(token=SecretStr(token), api_url=api_url, **more)
    found = await looked_at(settings, patience)
    lines = [(speech().snippet(words, "en"), fine) for words, fine in found]
    assert token not in str(lines)
    return lines


WELL = ("Telegram: fine, the bot is Mithaq (@mithaq_bot).", True)
OPEN = ("Telegram: people may add the bot to groups (BotFather: /setjoingroups).", True)
HOOKED: dict[str, Any] = {"webhook_url": OURS, "webhook_secret": SecretStr("s"), "webhook_port": 0}


async def test_a_bot_that_answers(api: BotApi) -> None:
    assert await told(api.url) == [WELL, OPEN]


@pytest.mark.parametrize("token", ["700000001", "AAHf:1", "12:ab cd", f"{BADGE}/"])
async def test_half_a_token_is_not_even_tried(token: str) -> None:
    [(line, fine)] = await told("http://127.0.0.1:1", token)
    assert (line.startswith("Telegram: MITHAQ_TELEGRAM__TOKEN doesn't hold"), fine) == (True, False)


async def test_the_shape_is_looked_at_closely_where_telegram_makes_it() -> None:
    [(line, fine)] = await told(TELEGRAM, "123456:short")
    assert (line.startswith("Telegram: MITHAQ_TELEGRAM__TOKEN doesn't hold"), fine) == (True, False)


async def test_a_token_that_is_refused(api: BotApi) -> None:
    [(line, fine)] = await told(api.url, BADGE.replace("AAH", "BBH"))
    assert (line.startswith("Telegram: the token is refused"), fine) == (True, False)


async def test_a_server_that_is_not_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as sock:
        url = f"http://127.0.0.1:{sock.getsockname()[1]}"
    [(line, fine)] = await told(url)
    assert (line.startswith(f"Telegram: {url} can't be reached."), fine) == (True, False)


async def test_a_server_that_does_not_answer_in_time(api: BotApi) -> None:
    api.delay = 60
    [(line, fine)] = await told(api.url, patience=0.05)
    assert (line.startswith(f"Telegram: {api.url} can't be reached."), fine) == (True, False)


@pytest.mark.parametrize(
    "answer",
    [
        refused(502, "Bad Gateway"),
        web.Response(status=503, text="<html>Service Unavailable</html>"),
    ],
)
async def test_a_server_with_a_fault_of_its_own(api: BotApi, answer: web.Response) -> None:
    api.instead = answer
    [(line, fine)] = await told(api.url)
    assert (line.startswith(f"Telegram: {api.url} has a fault"), fine) == (True, False)


@pytest.mark.parametrize(
    "answer",
    [
        refused(404, "Not Found"),
        web.Response(status=404, text="<html>no such page</html>"),
        web.Response(status=301, text="moved", headers={"Location": "https://a.example"}),
        web.Response(text="<html>welcome</html>"),
        web.json_response({"hello": "world"}),
        web.json_response({"ok": True, "result": "yes"}),
    ],
)
async def test_a_server_of_another_kind(api: BotApi, answer: web.Response) -> None:
    api.instead = answer
    [(line, fine)] = await told(api.url)
    assert (line.startswith(f"Telegram: {api.url} answers, but not as"), fine) == (True, False)


@pytest.mark.parametrize(
    ("url", "warned"),
    [("http://0.0.0.0:1", True), ("http://localhost:1", False), ("http://[::1]:1", False)],
)
async def test_a_token_that_travels_in_the_open(url: str, warned: bool) -> None:
    lines = await told(url)
    assert [fine for _, fine in lines] == ([True, False] if warned else [False])
    assert lines[0][0].startswith(f"Telegram: the token travels to {url} unencr") == warned


async def test_a_webhook_that_is_not_configured(api: BotApi) -> None:
    """Whose address is told by its host alone: the rest may be someone's secret."""
    api.webhook["url"] = "https://other.example/secret-path"
    lines = await told(api.url)
    assert lines[0] == WELL
    assert lines[1][0].startswith("Telegram: a webhook to other.example is set, and none is")
    assert lines[1][1]
    assert "secret-path" not in str(lines)


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("", "Telegram: the webhook isn't set yet; the start sets it."),
        ("https://other.example/x", "Telegram: the webhook leads elsewhere, to other.example."),
        ("https://[half", "Telegram: the webhook leads elsewhere, to ?."),
        (OURS, "Telegram: the webhook to bot.example is set."),
    ],
)
async def test_a_webhook_that_is_configured(api: BotApi, url: str, line: str) -> None:
    api.webhook["url"] = url
    lines = await told(api.url, **HOOKED)
    assert (lines[1][0].startswith(line), lines[1][1]) == (True, True)


@pytest.mark.parametrize(("waiting", "over"), [(0, True), (3, False)])
async def test_a_webhook_that_is_not_reached(api: BotApi, waiting: int, over: bool) -> None:
    api.webhook |= {
        "url": OURS,
        "last_error_date": 1_795_600_000,
        "last_error_message": "Wrong response from the webhook: 502 Bad Gateway",
        "pending_update_count": waiting,
    }
    assert (await told(api.url, **HOOKED))[2] == (
        "Telegram: the webhook could not be reached, last on 2026-11-25 09:46 UTC: "
        "Wrong response from the webhook: 502 Bad Gateway",
        over,
    )


async def test_many_messages_wait(api: BotApi) -> None:
    api.webhook["pending_update_count"] = 250
    told_of = ("Telegram: messages that wait for the bot: 250. The start takes them in.", True)
    assert (await told(api.url))[1] == told_of


async def test_the_webhooks_port_is_taken(api: BotApi) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        lines = await told(api.url, **{**HOOKED, "webhook_port": port})
    assert lines[1][0].startswith(f"Telegram: the webhook's port {port} is taken")
    assert not lines[1][1]


async def test_groups(api: BotApi) -> None:
    api.me |= {"can_join_groups": False, "can_read_all_group_messages": True}
    closed, reads = (await told(api.url))[1:]
    assert closed == (
        "Telegram: the bot can't be added to groups (BotFather: /setjoingroups).",
        True,
    )
    assert reads[0].endswith("Better so: BotFather, /setprivacy, Enable.")
    assert reads[1]


async def test_the_whole_command(api: BotApi, tmp_path: Path) -> None:
    variables = {"MITHAQ_TELEGRAM__API_URL": api.url, "MITHAQ_TELEGRAM__TOKEN": f"{BADGE}\n"}
    code, said = await asyncio.to_thread(bot, tmp_path, "check", **variables)
    assert (code, WELL[0] in said.splitlines(), BADGE in said) == (0, True, False)
