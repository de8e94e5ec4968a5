"""Telegram as the one who calls: updates pushed to the bot's address until it says 2xx."""

import asyncio
import contextlib
import re
from dataclasses import dataclass, field

import aiohttp

from tests.fake_telegram.call import Call
from tests.fake_telegram.clock import Clock
from tests.fake_telegram.refusal import Json, bad
from tests.fake_telegram.updates import NEW_WEBHOOK, Updates, Waiting

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
HEADER = "X-Telegram-Bot-Api-Secret-Token"
DELAYS = (0.02, 0.05, 0.1)  # seconds before each next try; the last one for all after
PATIENCE = 5.0  # seconds for an answer


@dataclass(eq=False)
class Webhook:
    updates: Updates
    clock: Clock
    url: str = ""
    secret: str = ""
    connections: int = 40
    address: str = ""  # ip_address
    delays: tuple[float, ...] = DELAYS
    failed: tuple[int, str] | None = None  # when, and the words
    tries: list[tuple[int, int]] = field(default_factory=list)  # update_id, status (0: no answer)
    task: "asyncio.Task[None] | None" = None

    async def set(self, call: Call) -> bool:
        url = call.text("url")
        if url and not re.match(r"https?://\S+$", url):
            # Telegram takes https alone; the fake's own machine has no certificate.
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        secret = call.text("secret_token")
        if secret and not SECRET.fullmatch(secret):
            raise bad("secret token contains unallowed characters")
        await self.stop()
        self.url, self.secret, self.failed = url, secret, None
        self.connections = min(max(call.whole("max_connections", 40), 1), 100)
        self.address = call.text("ip_address")
        self.updates.allow(call)
        if call.flag("drop_pending_updates"):
            self.updates.confirm(self.updates.waiting)
        if url:
            self.updates.end_poll(NEW_WEBHOOK)
            self.task = asyncio.create_task(self.deliver())
        return True

    async def stop(self) -> None:
        if self.task:
            self.task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self.task
        self.task, self.url = None, ""

    async def deliver(self) -> None:
        """Chats side by side, each chat in order."""
        busy: dict[int, asyncio.Task[None]] = {}
        async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as tasks:
            while True:
                changed = self.updates.changed
                for chat in [chat for chat, task in busy.items() if task.done()]:
                    del busy[chat]
                for one in list(self.updates.waiting):
                    if one.chat not in busy and len(busy) < self.connections:
                        busy[one.chat] = tasks.create_task(self.push(session, one))
                await changed.wait()

    async def push(self, session: aiohttp.ClientSession, one: Waiting) -> None:
        for attempt in range(1_000_000):
            one.told += 1
            status = await self.post(session, one.update)
            self.tries.append((one.id, status))
            if 200 <= status < 300:
                break
            await asyncio.sleep(self.delays[min(attempt, len(self.delays) - 1)])
        # Woken once this task is over, so that the chat's next update finds its place free.
        asyncio.get_running_loop().call_soon(self.updates.confirm, [one])

    async def post(self, session: aiohttp.ClientSession, update: Json) -> int:
        headers = {HEADER: self.secret} if self.secret else {}
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        try:
            asked = session.post(self.url, json=update, headers=headers, timeout=timeout)
            async with asked as answer:
                words = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                status = answer.status
        except (aiohttp.ClientError, TimeoutError):
            status, words = 0, "Connection failed"
        if not 200 <= status < 300:
            self.failed = (int(self.clock.now()), words)
        return status

    def info(self) -> Json:
        told: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.waiting),
        }
        if self.url:
            told["max_connections"] = self.connections
        if self.address:
            told["ip_address"] = self.address
        if self.updates.allowed:
            told["allowed_updates"] = self.updates.allowed
        if self.failed:
            told |= {"last_error_date": self.failed[0], "last_error_message": self.failed[1]}
        return told
