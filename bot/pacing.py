"""Speaking on Telegram no faster than it allows, and replies before nudges.

Allowed are 30 messages a second over all, 1 a second into one chat after a burst of 3, and 20 a
minute into one group (core.telegram.org/bots/faq; the burst is what bots have seen). A message
counts on its arrival, of which we know only that it's between our sending and the answer. So what
it takes from a limit comes back a whole span *after the answer*: of two that took the same token
the first was answered a span before the second left, and they arrive a span apart, whichever leg
the delay was on. The price is one round trip a second. What failed or was given up counts alike.

A process before this one may have spoken until its last moment. So each limit begins as if just
used up, and nothing is said for a second: no shorter wait is safe. It runs from `initialize`, and
getMe and the first updates take most of it. Only a group's minute begins fresh: better a refusal,
which is honoured, than every group silent for a minute after each start.
"""

import asyncio
import warnings
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from heapq import heappop, heappush
from itertools import count
from math import inf
from typing import Any, Literal

import structlog
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter
from telegram.warnings import PTBDeprecationWarning

Urgency = Literal["reply", "nudge"]
ChatId = int | str
Answer = bool | dict[str, Any] | list[dict[str, Any]]
Request = Callable[[], Awaitable[Answer]]

SECOND = 1.001  # seconds of ours that are surely one of theirs, as clocks drift
OVER_ALL = 30  # messages a second
BURST = 3  # into one chat; then one a second
IN_GROUP = 20  # messages a minute
EDITS_APART = 3  # seconds, in one group
RETRIES = 5  # of one message, after refusals

COUNTED = ("send", "copyMessage", "forwardMessage", "editMessage")
ACTION = "sendChatAction"

log = structlog.get_logger()


@dataclass(order=True, slots=True)
class Ticket:
    """A place in line: replies before nudges, then first come, first served."""

    nudge: bool
    number: int
    chat: ChatId | None = field(compare=False)
    edit: bool = field(compare=False)
    messages: int = field(compare=False)
    granted: asyncio.Future[None] = field(init=False, compare=False)


class Tokens:
    """So many messages in any span; in a row, a burst and one a span: burst + T in any T spans."""

    def __init__(self, size: int, span: float, row: bool = False, used: float = -inf) -> None:
        """used: until when others may have used them up."""
        self.size = size
        self.span = span
        self.row = row
        self.back = deque(used + span * n for n in range(1, size + 1))  # without those under way
        self.last = self.back[-1]
        self.calm = used + span  # a span after the last answer

    def free_at(self, ticket: Ticket) -> float:
        """By the loop's clock; inf when only an answer can tell. A nudge is never in a burst."""
        many, alone = min(ticket.messages, self.size), ticket.nudge and self.row
        if len(self.back) < (self.size if alone else many):
            return inf
        return max(self.back[many - 1], self.calm if alone else -inf)

    def take(self, ticket: Ticket) -> None:
        for _ in range(min(ticket.messages, self.size)):
            self.back.popleft()

    def give(self, ticket: Ticket, now: float) -> None:
        many = min(ticket.messages, self.size)
        self.calm = now + self.span
        self.last = max(now, self.last) + self.span * (ticket.messages - many)
        for _ in range(many):
            self.last = self.last + self.span if self.row else self.calm
            self.back.append(self.last)

    def rests(self, now: float) -> bool:
        return len(self.back) == self.size and self.last <= now


class Chat:
    """What limits one chat, and who waits there for another's answer."""

    def __init__(self, chat: ChatId | None, started: float, second: float) -> None:
        self.held: list[Ticket] = []
        self.limits: list[Tokens] = []
        if chat is not None:
            self.limits.append(Tokens(BURST, second, row=True, used=started))
        if isinstance(chat, str) or (chat or 0) < 0:
            self.limits.append(Tokens(IN_GROUP, 60 * second))
            self.limits.append(Tokens(1, EDITS_APART * second, used=started))

    def limits_of(self, ticket: Ticket) -> list[Tokens]:
        return self.limits if ticket.edit else self.limits[:2]


class Pacing(BaseRateLimiter[Urgency]):
    """`rate_limit_args` is the urgency, "reply" where none is given. For one bot, on one loop."""

    def __init__(self, second: float = SECOND) -> None:
        """second: how long one of Telegram's lasts; a hurried one is for tests."""
        self.second = second
        self.apart = second / OVER_ALL  # nudges; so spread, they soon leave a token to a reply
        self.over_all = Tokens(OVER_ALL, second)
        self.numbers = count()
        self.line: list[Ticket] = []  # a heap of those whom, as far as known, their chat lets go
        self.later: list[tuple[float, Ticket]] = []  # a heap of those whom it will, and when
        self.chats: OrderedDict[ChatId | None, Chat] = OrderedDict()
        self.started = self.silent_until = self.next_nudge = -inf  # by the loop's clock
        self.alarm: asyncio.TimerHandle | None = None

    async def initialize(self) -> None:
        if self.started == -inf:
            self.started = asyncio.get_running_loop().time()
            self.silent_until = self.started + self.second

    async def shutdown(self) -> None:
        """Whoever still waits goes in turn, or is cancelled by its owner."""

    async def process_request(  # noqa: PLR0913, PLR0917  # the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Urgency | None,
    ) -> Answer:
        """RetryAfter when that is still the answer after all retries."""
        await self.initialize()
        if endpoint == ACTION and asyncio.get_running_loop().time() < self.silent_until:
            return True  # nobody misses "is typing" while nothing can be said
        if endpoint == ACTION or not endpoint.startswith(COUNTED):
            return await callback(*args, **kwargs)
        nudge, edit = rate_limit_args == "nudge", endpoint.startswith("edit")
        parts = data["media"] if endpoint == "sendMediaGroup" else data.get("message_ids", [0])
        ticket = Ticket(nudge, next(self.numbers), chat_of(data), edit, len(parts))
        return await self.sent(ticket, partial(callback, *args, **kwargs), RETRIES)

    async def sent(self, ticket: Ticket, request: Request, retries: int) -> Answer:
        ticket.granted = asyncio.Future()
        heappush(self.line, ticket)
        self.move()
        try:
            await ticket.granted
            return await request()
        except RetryAfter as refusal:
            until = asyncio.get_running_loop().time() + seconds_of(refusal)
            self.silent_until = max(self.silent_until, until)
            log.warning("telegram asks for silence", seconds=seconds_of(refusal))
            if not retries:
                raise
        finally:
            if not ticket.granted.cancelled():
                self.land(ticket)
        return await self.sent(ticket, request, retries - 1)

    def move(self) -> None:
        """Lets go all who may, and sets the alarm for the next who may."""
        now = asyncio.get_running_loop().time()
        while self.later and self.later[0][0] <= now:
            heappush(self.line, heappop(self.later)[1])
        while self.line and self.free_at(self.line[0]) <= now:
            self.offer(heappop(self.line), now)
        if self.alarm:
            self.alarm.cancel()
        times = [*map(self.free_at, self.line[:1]), *(at for at, _ in self.later[:1])]
        at = min(times, default=inf)
        self.alarm = asyncio.get_running_loop().call_at(at, self.move) if at < inf else None

    def free_at(self, ticket: Ticket) -> float:
        """As far as all chats together are concerned."""
        at = max(self.silent_until, self.over_all.free_at(ticket))
        return max(at, self.next_nudge) if ticket.nudge else at

    def offer(self, ticket: Ticket, now: float) -> None:
        """It goes, unless its own chat bids it wait: then it stands aside, and the next may."""
        if ticket.granted.done():
            return  # its owner left
        chat = self.chat(ticket.chat)
        limits = chat.limits_of(ticket)
        at = max((limit.free_at(ticket) for limit in limits), default=-inf)
        if at <= now:
            for limit in (self.over_all, *limits):
                limit.take(ticket)
            if ticket.nudge:
                # One lost place is made up for; else trips that vary much cost 1 % more.
                self.next_nudge = max(self.next_nudge, now - self.apart) + self.apart
            ticket.granted.set_result(None)
        elif at < inf:
            heappush(self.later, (at, ticket))
        else:
            chat.held.append(ticket)

    def land(self, ticket: Ticket) -> None:
        now = asyncio.get_running_loop().time()
        chat = self.chat(ticket.chat)
        for limit in (self.over_all, *chat.limits_of(ticket)):
            limit.give(ticket, now)
        while chat.held:
            heappush(self.line, chat.held.pop())
        self.forget(now)
        self.move()

    def chat(self, chat: ChatId | None) -> Chat:
        if chat not in self.chats:
            self.chats[chat] = Chat(chat, self.started, self.second)
        return self.chats[chat]

    def forget(self, now: float) -> None:
        """Two looked at for each that is added, in turn: so no chat at rest is kept for long."""
        for _ in range(min(2, len(self.chats))):
            name, chat = self.chats.popitem(last=False)
            if not all(limit.rests(now) for limit in chat.limits):
                self.chats[name] = chat


def chat_of(data: Mapping[str, Any]) -> ChatId | None:
    """A number in words is that number. None for a message sent inline, in whatever chat."""
    chat: ChatId | None = data.get("chat_id")
    try:
        return None if chat is None else int(chat)
    except ValueError:
        return str(chat).lower()


def seconds_of(refusal: RetryAfter) -> float:
    """The library gives a number or a timedelta, as it is set, and warns of the number."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBDeprecationWarning)
        after = refusal.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else after
