"""What the bot is told: a queue, fetched by getUpdates or pushed to a webhook, until confirmed."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.call import Call
from tests.fake_telegram.refusal import Json, conflict

KINDS = {
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection",
    "business_message", "edited_business_message", "deleted_business_messages",
    "message_reaction", "message_reaction_count", "inline_query", "chosen_inline_result",
    "callback_query", "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll",
    "poll_answer", "my_chat_member", "chat_member", "chat_join_request", "chat_boost",
    "removed_chat_boost",
}  # fmt: skip
ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
MOST = 100  # of one getUpdates
LONGEST_WAIT = 50  # seconds
FIRST_ID = 512_340_001

OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
NEW_WEBHOOK = "terminated by setWebhook request"
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook"
    " first"
)


@dataclass(eq=False)
class Waiting:
    update: Json
    chat: int  # updates of one chat come in order
    again: bool = False  # a repeat: told whatever offset the bot asks from
    told: int = 0  # times it went out

    @property
    def id(self) -> int:
        return int(self.update["update_id"])


@dataclass(eq=False)
class Updates:
    waiting: list[Waiting] = field(default_factory=list)
    made: list[Json] = field(default_factory=list)  # all there ever were
    allowed: list[str] = field(default_factory=list)  # empty: Telegram's choice
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    poll: "asyncio.Future[str] | None" = None  # the one that waits now; its result ends it

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ONLY_ON_REQUEST

    def add(self, kind: str, what: Json, chat: int) -> Json | None:
        """None when the bot doesn't want to hear of such things."""
        if not self.wants(kind):
            return None
        update = {"update_id": FIRST_ID + len(self.made), kind: what}
        self.made.append(update)
        self.put(Waiting(update, chat))
        return update

    def put(self, waiting: Waiting) -> None:
        self.waiting.append(waiting)
        self.wake()

    def wake(self) -> None:
        """Everybody who waits looks again."""
        self.changed.set()
        self.changed = asyncio.Event()

    def confirm(self, done: Iterable[Waiting]) -> None:
        gone = set(done)
        self.waiting = [one for one in self.waiting if one not in gone]
        self.wake()

    def confirm_until(self, offset: int) -> None:
        """Repeats stay until they were told."""
        old = [one for one in self.waiting if one.id < offset]
        self.confirm(one for one in old if one.told or not one.again)

    def keep_newest(self, number: int) -> None:
        self.confirm(self.waiting[:-number])

    def end_poll(self, words: str) -> None:
        """With a conflict in these words, or without words empty-handed."""
        if self.poll and not self.poll.done():
            self.poll.set_result(words)

    def allow(self, call: Call) -> None:
        if call.has("allowed_updates"):
            names = call.listed("allowed_updates", "allowed_updates")
            self.allowed = [name for name in names if name in KINDS]

    async def settled(self) -> None:
        while self.waiting:
            await self.changed.wait()


async def get_updates(updates: Updates, call: Call) -> list[Json]:
    updates.end_poll(OTHER_POLL)
    updates.allow(call)
    offset = call.whole("offset")
    if offset < 0:
        updates.keep_newest(-offset)
    else:
        updates.confirm_until(offset)
    limit = min(max(call.whole("limit", MOST), 1), MOST)
    timeout = min(max(call.whole("timeout"), 0), LONGEST_WAIT)
    await something(updates, timeout)
    batch = updates.waiting[:limit]
    for one in batch:
        one.told += 1
    return [one.update for one in batch]


async def something(updates: Updates, patience: float) -> None:
    """Waits until there is anything to tell; raises Refusal when another request ends the wait."""
    loop = asyncio.get_running_loop()
    updates.poll = poll = loop.create_future()
    deadline = loop.time() + patience
    while not updates.waiting and not poll.done() and loop.time() < deadline:
        news = asyncio.ensure_future(updates.changed.wait())
        waits: list[asyncio.Future[Any]] = [news, poll]
        left = deadline - loop.time()
        await asyncio.wait(waits, timeout=left, return_when=asyncio.FIRST_COMPLETED)
        news.cancel()
    if poll.done() and poll.result():
        raise conflict(poll.result())
