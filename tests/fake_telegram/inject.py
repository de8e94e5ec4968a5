"""Faults on order: what the network and Telegram's machines do on a bad day."""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.fake_telegram.call import Call


@dataclass(frozen=True)
class Fault:
    """What happens to a request instead of its answer. Made by the functions below."""

    code: int = 0  # 429, 400 and the like, 500, 502; 0 where something else happens
    retry_after: int = 0  # seconds
    late: float = 0.0  # seconds until the answer
    dropped: bool = False  # the connection breaks
    took_effect: bool = False  # Telegram did what was asked; only the answer is lost


def too_many(retry_after: int) -> Fault:
    return Fault(code=429, retry_after=retry_after)


def broken(code: int = 500, *, took_effect: bool = False) -> Fault:
    """500 with Telegram's JSON, 502 with a page of the machine in between."""
    return Fault(code=code, took_effect=took_effect)


def saying_no(code: int) -> Fault:
    """400, 404, 409 or 413, as a server that doesn't know what Telegram's knows."""
    return Fault(code=code)


def late(seconds: float, *, took_effect: bool = True) -> Fault:
    """Without effect, the late answer is a 504 page."""
    return Fault(late=seconds, code=0 if took_effect else 504, took_effect=took_effect)


def dropped(*, took_effect: bool = False) -> Fault:
    return Fault(dropped=True, took_effect=took_effect)


@dataclass(frozen=True)
class Weather:
    """Faults that come by chance, to a share of a method's calls."""

    method: str
    share: float
    faults: Sequence[Fault]
    chance: Random

    def strikes(self, method: str) -> Fault | None:
        if method != self.method or self.chance.random() >= self.share:
            return None
        return self.chance.choice(self.faults)


class Faults:
    def __init__(self) -> None:
        self.ordered: dict[str, deque[Fault]] = defaultdict(deque)
        self.cursed: dict[str, Fault] = {}  # by words of a message
        self.weather: Weather | None = None
        self.happened: list[tuple[str, Fault]] = []

    def order(self, method: str, fault: Fault, times: int) -> None:
        self.ordered[method].extend([fault] * times)

    def curse(self, words: str, fault: Fault) -> None:
        self.cursed[words] = fault

    def next(self, call: Call) -> Fault | None:
        text = call.text("text") or call.text("caption")
        fault = next((fault for words, fault in self.cursed.items() if words in text), None)
        if fault is None and self.ordered[call.method]:
            fault = self.ordered[call.method].popleft()
        if fault is None and self.weather is not None:
            fault = self.weather.strikes(call.method)
        if fault is not None:
            self.happened.append((call.method, fault))
        return fault
