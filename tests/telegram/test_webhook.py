"""By webhook: only with the secret, and 200 once it's kept."""

import asyncio
from collections.abc import AsyncIterator
from io import BytesIO

import aiohttp
import pytest

from handlers.assistant import Assistant, Handled
from handlers.event import Event
from storage.store import Store
from tests.fake_telegram import FakeTelegram
from tests.telegram.house import SECRET, Running, running, until
from tests.telegram.test_replay import free_port

pytestmark = pytest.mark.telegram

HEADER = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture
async def port() -> int:
    return free_port()


@pytest.fixture
async def hooked(fake: FakeTelegram, store: Store, port: int) -> AsyncIterator[Running]:
    async with running(fake, store, port) as mithaq:
        yield mithaq


@pytest.fixture
async def caller() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


def words(number: int = 1) -> dict[str, object]:
    who = {"id": 5, "is_bot": False, "first_name": "x", "language_code": "ar"}
    chat = {"id": 5, "type": "private", "first_name": "x"}
    message = {"message_id": 1, "date": 1_795_000_000, "from": who, "chat": chat, "text": "/help"}
    return {"update_id": number, "message": message}


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], f"{SECRET}x", "سر"])
async def test_without_the_secret_nothing_is_heard(
    hooked: Running, port: int, caller: aiohttp.ClientSession, secret: str | None
) -> None:
    headers = {} if secret is None else {HEADER: secret}
    url = f"http://127.0.0.1:{port}/telegram"
    async with caller.post(url, json=words(), headers=headers) as answer:
        assert answer.status == 403
    assert hooked.keys == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b"null", 400),
        (b"\xff\xfe", 400),
        (b"{}", 200),
        (b'{"update_id": 1}', 200),
        (b'{"update_id": 1, "message": {"x": 1}}', 200),
        (b'{"update_id": 1, "message": 7}', 200),
        (b"[" * 100_000, 400),
    ],
)
async def test_what_is_no_update_is_refused(
    hooked: Running, port: int, caller: aiohttp.ClientSession, body: bytes, status: int
) -> None:
    url = f"http://127.0.0.1:{port}/telegram"
    async with caller.post(url, data=body, headers={HEADER: SECRET}) as answer:
        assert answer.status == status
    assert hooked.keys == []


async def test_too_much_is_refused(
    hooked: Running, port: int, caller: aiohttp.ClientSession
) -> None:
    url = f"http://127.0.0.1:{port}/telegram"
    async with caller.post(url, data=BytesIO(b" " * (2 << 20)), headers={HEADER: SECRET}) as answer:
        assert answer.status == 413
    async with caller.get(url) as answer:
        assert answer.status == 405
    async with caller.post(f"http://127.0.0.1:{port}/other", data=b"") as answer:
        assert answer.status == 404
    assert hooked.keys == []


async def test_it_is_answered_once_it_is_kept(fake: FakeTelegram, store: Store, port: int) -> None:
    go = asyncio.Event()

    async def handle(assistant: Assistant, event: Event) -> Handled:
        await go.wait()
        return await assistant.handle(event)

    mona = fake.user("منى", language_code="ar")
    async with running(fake, store, port, handle) as mithaq:
        mona.say("/help")
        await asyncio.sleep(0.3)
        assert len(fake.unconfirmed) == 1
        go.set()
        await mithaq.settled()
        assert mithaq.keys == ["help"]


async def test_what_came_while_it_was_down_is_brought_after_the_start(
    fake: FakeTelegram, store: Store, port: int
) -> None:
    mona = fake.user("منى", language_code="ar")
    async with running(fake, store, port) as first:
        mona.start()
        await first.settled()
    mona.say("/help")
    async with running(fake, store, port) as second:
        await second.settled()
        assert second.keys == ["help"]
    calls = fake.called("setWebhook")
    assert [call for call in calls if call.has("drop_pending_updates")] == []
    assert fake.called("deleteWebhook") == []


async def test_from_webhook_to_polling_and_back(
    fake: FakeTelegram, store: Store, port: int
) -> None:
    mona = fake.user("منى", language_code="ar")
    for at in (port, None, port):
        async with running(fake, store, at) as mithaq:
            mona.say("/help")
            await mithaq.settled()
            assert mithaq.keys == ["help"]
    await until(lambda: len(fake.chat(mona).said) == 3)
