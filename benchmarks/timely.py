"""How timely a burst left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import quantiles

from benchmarks.pulse import Pulse


@dataclass(frozen=True, slots=True)
class Timely:
    """Seconds after they were due, half of them and all but one in a hundred."""

    p50: float
    p99: float
    per_second: float  # from when they were due until the last had left
    blocked: float  # the longest that the loop was, in milliseconds
    busy: float  # the most that this process computed meanwhile, in milliseconds

    def told(self, of: str = "") -> dict[str, float]:
        return {
            f"{of}late.p50.s": self.p50,
            f"{of}late.p99.s": self.p99,
            f"{of}a-second": self.per_second,
            f"{of}blocked.ms": self.blocked,
            f"{of}busy.ms": self.busy,
        }


def timely(due: datetime, left: Sequence[datetime], taken: Pulse) -> Timely:
    late = sorted((at - due).total_seconds() for at in left)
    if not late:
        return Timely(0, 0, 0, taken.blocked, 1000 * taken.busiest)
    parts = quantiles(late, n=100, method="inclusive") if len(late) > 1 else 99 * late
    each_second = len(late) / late[-1]
    return Timely(parts[49], parts[98], each_second, taken.blocked, 1000 * taken.busiest)
