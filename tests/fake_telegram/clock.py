"""The fake's time: runs as everybody's does, and a test may push it on."""

import time
from datetime import UTC, datetime


class Clock:
    """Limits, ages of messages and of presses are reckoned by it; real waiting is not."""

    def __init__(self) -> None:
        self.ahead = 0.0  # seconds

    def now(self) -> float:
        """Unix time."""
        return time.time() + self.ahead

    def moment(self) -> datetime:
        return datetime.fromtimestamp(self.now(), UTC)

    def move(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        self.ahead += seconds + 60 * minutes + 3600 * hours
