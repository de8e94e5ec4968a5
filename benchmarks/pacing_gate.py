"""What Telegram lets in, and what it answers: strict, and by the time of arrival alone."""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

OVER_ALL, SECOND = 30, 1.0
BURST, PER_SECOND = 3, 1.0  # into one chat
IN_GROUP, MINUTE = 20, 60.0


@dataclass(frozen=True, slots=True)
class Run:
    """Many messages through the gate; all in seconds."""

    elapsed: float
    floor: float  # for as many messages, before a gate as strict
    refused: int
    trips: Sequence[float]
    waits: Sequence[float] = ()  # of replies, from the asking to the sending


class Gate:
    """What is refused doesn't count as having arrived."""

    def __init__(self) -> None:
        self.over_all: deque[float] = deque()
        self.chats: dict[int, tuple[float, float]] = {}  # left of the burst, and when
        self.groups: defaultdict[int, deque[float]] = defaultdict(deque)
        self.arrivals: list[tuple[int, float]] = []  # chat and time, of those let in
        self.refused = 0

    def arrive(self, chat: int, now: float) -> int:
        """0, or the seconds to wait."""
        left, then = self.chats.get(chat, (float(BURST), now))
        left = min(BURST, left + (now - then) * PER_SECOND)
        waits = [room(self.over_all, OVER_ALL, SECOND, now), (1 - left) / PER_SECOND]
        if chat < 0:
            waits.append(room(self.groups[chat], IN_GROUP, MINUTE, now))
        if max(waits) > 0:
            self.refused += 1
            return ceil(max(waits))
        self.chats[chat] = (left - 1, now)
        self.over_all.append(now)
        if chat < 0:
            self.groups[chat].append(now)
        self.arrivals.append((chat, now))
        return 0


def room(times: deque[float], most: int, span: float, now: float) -> float:
    """Seconds until one more fits."""
    while times and times[0] + span <= now:
        times.popleft()
    return times[0] + span - now if len(times) >= most else 0.0


def answer(chat: int, wait: int) -> tuple[int, dict[str, Any]]:
    """Status and body, in Telegram's words."""
    if wait:
        return 429, {
            "ok": False,
            "error_code": 429,
            "description": f"Too Many Requests: retry after {wait}",
            "parameters": {"retry_after": wait},
        }
    message = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "x"}
    return 200, {"ok": True, "result": message}
