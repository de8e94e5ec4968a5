"""Stretches of time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Span:
    since: datetime
    until: datetime | None = None  # none while it lasts


def later_by(since: datetime, length: timedelta, held: Iterable[Span]) -> datetime:
    """When a clock that began at since has run that long, having stood still in these spans.

    What lasts still holds nothing up yet: how long it will is known once it's over.
    """
    end, counted = since + length, since
    over = sorted((span.since, span.until) for span in held if span.until is not None)
    for begun, ended in over:
        stopped = max(begun, counted)
        if stopped < min(end, ended):
            end += ended - stopped
            counted = ended
    return end
