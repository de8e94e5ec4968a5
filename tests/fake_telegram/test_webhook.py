"""Telegram calls the bot: with its secret, in order, and again until it says yes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from tests.fake_telegram import FakeTelegram, Person
from tests.fake_telegram.conftest import Plain
from tests.fake_telegram.webhook import HEADER

pytestmark = pytest.mark.telegram


@dataclass
class Listener:
    """A bot's own door."""

    url: str = ""
    texts: list[str] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    free: asyncio.Event = field(default_factory=asyncio.Event)  # "حر" was heard
    answer: Callable[[str], int] = lambda _: 200

    async def take(self, request: web.Request) -> web.Response:
        update = await request.json()
        text = update["message"]["text"]
        self.texts.append(text)
        if text == "حر":
            self.free.set()
        self.secrets.append(request.headers.get(HEADER))
        return web.Response(status=self.answer(text))


@pytest.fixture
async def listener() -> AsyncIterator[Listener]:
    made = Listener()
    app = web.Application()
    app.router.add_post("/hook", made.take)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


async def test_updates_are_pushed_with_the_secret(
    fake: FakeTelegram, plain: Plain, sara: Person, listener: Listener
) -> None:
    sara.say("قبل")
    asked = {"url": listener.url, "secret_token": "s3cret-_"}
    assert await plain.result("setWebhook", **asked)
    sara.say("بعد")
    await fake.settled(2)
    assert listener.texts == ["قبل", "بعد"]
    assert listener.secrets == ["s3cret-_"] * 2
    info = await plain.result("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == (listener.url, 0)


async def test_an_update_is_pushed_until_it_is_taken(
    fake: FakeTelegram, plain: Plain, sara: Person, listener: Listener
) -> None:
    answers = iter([500, 403, 302, 200, 200])
    listener.answer = lambda _: next(answers)
    await plain.result("setWebhook", url=listener.url)
    sara.say("أولًا")
    sara.say("ثانيًا")
    await fake.settled(2)
    assert listener.texts == ["أولًا"] * 4 + ["ثانيًا"]
    assert [status for _, status in fake.webhook.tries] == [500, 403, 302, 200, 200]
    info = await plain.result("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 302 Found"


async def test_one_chat_does_not_hold_up_another(
    fake: FakeTelegram, plain: Plain, sara: Person, listener: Listener
) -> None:
    listener.answer = lambda text: 500 if text == "عالق" else 200
    await plain.result("setWebhook", url=listener.url)
    sara.say("عالق")
    sara.say("خلفه")
    fake.user("Omar").say("حر")
    async with asyncio.timeout(2):
        await listener.free.wait()
    assert "خلفه" not in listener.texts


async def test_polling_and_webhook_exclude_each_other(
    plain: Plain, sara: Person, listener: Listener
) -> None:
    polling = asyncio.ensure_future(plain.words("getUpdates", timeout=5))
    await asyncio.sleep(0.02)
    await plain.result("setWebhook", url=listener.url)
    assert await polling == "Conflict: terminated by setWebhook request"
    refused = await plain.ask("getUpdates")
    assert (refused["error_code"], refused["description"]) == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
        " the webhook first",
    )
    assert await plain.result("deleteWebhook") is True
    assert await plain.result("getUpdates") == []


async def test_what_waits_can_be_dropped(plain: Plain, sara: Person) -> None:
    sara.say("قديم")
    assert await plain.result("deleteWebhook", drop_pending_updates=True)
    assert await plain.result("getUpdates") == []


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"url": "ftp://x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "http://x", "secret_token": "سر"}, "secret token contains unallowed characters"),
        ({"url": "http://x", "secret_token": "x" * 257},
         "secret token contains unallowed characters"),
    ],
)  # fmt: skip
async def test_a_webhook_must_be_right(plain: Plain, wrong: dict[str, Any], words: str) -> None:
    assert await plain.words("setWebhook", **wrong) == f"Bad Request: {words}"


async def test_a_repeat_is_pushed_too(
    fake: FakeTelegram, plain: Plain, sara: Person, listener: Listener
) -> None:
    await plain.result("setWebhook", url=listener.url, allowed_updates=["message"])
    said = sara.say("مرة")
    await fake.settled(2)
    fake.duplicate(said)
    await fake.settled(2)
    assert listener.texts == ["مرة", "مرة"]
    assert (await plain.result("getWebhookInfo"))["allowed_updates"] == ["message"]
