"""How fast a bot may speak: 3 at once into one chat and then 1 a second, 20 a minute into one
group, 30 a second in all. Counted when a request arrives; what is refused for it isn't counted.
"""

from collections import defaultdict, deque
from math import ceil

BURST, PER_CHAT = 3, 1.0  # messages at once; then so many a second
GROUP, GROUP_WINDOW = 20, 60.0  # messages within so many seconds
ALL, ALL_WINDOW = 30, 1.0


class Limits:
    def __init__(self) -> None:
        self.on = True
        self.second = 1.0  # how long one lasts: less, for tests in a hurry
        self.chats: dict[int, tuple[float, float]] = {}  # what is left of the burst, and when
        self.groups: dict[int, deque[float]] = defaultdict(deque)
        self.all: deque[float] = deque()

    def wait(self, chat: int, is_group: bool, at: float, messages: int = 1) -> int:
        """0 and counted, or the seconds to wait."""
        if not self.on:
            return 0
        at /= self.second
        left = self.left(chat, at)
        waits = [
            # An album into a rested chat passes whole; it takes as long to rest again.
            (min(messages, BURST) - left) / PER_CHAT,
            room(self.all, messages, ALL, ALL_WINDOW, at),
            room(self.groups[chat], messages, GROUP, GROUP_WINDOW, at) if is_group else 0.0,
        ]
        if max(waits) > 0:
            return ceil(max(waits))
        self.chats[chat] = (left - messages, at)
        self.all.extend([at] * messages)
        if is_group:
            self.groups[chat].extend([at] * messages)
        return 0

    def left(self, chat: int, at: float) -> float:
        left, then = self.chats.get(chat, (float(BURST), at))
        return min(float(BURST), left + max(0.0, at - then) * PER_CHAT)


def room(times: deque[float], messages: int, most: int, window: float, at: float) -> float:
    """Seconds until so many more fit into the window."""
    while times and times[0] <= at - window:
        times.popleft()
    too_many = len(times) + messages - most
    return times[min(too_many, len(times)) - 1] + window - at if too_many > 0 and times else 0.0
