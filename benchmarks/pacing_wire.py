"""A double of the request layer: Telegram's gate, with two legs on the way that take their time."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from telegram.request import BaseRequest, RequestData

from benchmarks.pacing_gate import Gate, answer

NUDGE = "nudge"  # what a nudge says; a reply says when it was asked for
SENT = (200, {"ok": True, "result": True})  # without the message itself: nobody here reads it
HANGS, HANG = 0.01, (2.0, 8.0)  # how many round trips hang, and for how many seconds
COLD, COLD_TRIP = 1.0, (1.0, 3.0)  # so long after the first sending, a trip takes so many seconds


@dataclass(frozen=True, slots=True)
class Sending:
    mean: float  # seconds that a round trip usually takes
    chance: Random
    through: float  # of all sendings, how many are done: 0 to 1
    since: float  # seconds since the first


Legs = tuple[float, float]  # seconds there, and back
Model = Callable[[Sending], Legs]


def split(trip: float, there: float = 0.5) -> Legs:
    return trip * there, trip * (1 - there)


def calm(sending: Sending) -> Legs:
    return split(sending.mean * sending.chance.uniform(0.9, 1.1))


def heavy(sending: Sending) -> Legs:
    """One in a hundred takes six times the mean."""
    chance = sending.chance
    return split(sending.mean * chance.lognormvariate(-0.5, 1), chance.random())


def skewed(sending: Sending) -> Legs:
    """All of the delay before the arrival, or all after it."""
    chance = sending.chance
    return split(sending.mean * chance.uniform(0.5, 1.5), chance.choice((0.0, 1.0)))


def halves(sending: Sending) -> Legs:
    """The route becomes twice as fast midway."""
    there, back = calm(sending)
    by = 4 / 3 if sending.through < 0.5 else 2 / 3
    return there * by, back * by


def cold(sending: Sending) -> Legs:
    if sending.since < COLD:
        return split(sending.chance.uniform(*COLD_TRIP), sending.chance.random())
    return calm(sending)


def hang(sending: Sending) -> Legs:
    if sending.chance.random() < HANGS:
        return split(sending.chance.uniform(*HANG), sending.chance.random())
    return calm(sending)


MODELS: dict[str, Model] = {
    model.__name__: model for model in (calm, heavy, skewed, halves, cold, hang)
}


class Wire(BaseRequest):
    def __init__(self, gate: Gate, model: Model, mean: float, messages: int) -> None:
        self.gate = gate
        self.model = model
        self.mean = mean
        self.messages = messages
        self.chance = Random(7)  # noqa: S311  # the same weather for both limiters
        self.first: float | None = None
        self.trips: list[float] = []
        self.waits: dict[str, float] = {}  # of each reply, until the sending that got through

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        del url, method
        now = asyncio.get_running_loop().time
        said = request_data.json_parameters if request_data else {}
        chat, text = int(said["chat_id"]), said["text"]
        if text != NUDGE:
            self.waits[text] = now() - float(text)
        there, back = self.legs(now())
        await asyncio.sleep(there)
        wait = self.gate.arrive(chat, now())
        await asyncio.sleep(back)
        status, body = answer(chat, wait) if wait else SENT
        return status, json.dumps(body).encode()

    def legs(self, now: float) -> Legs:
        self.first = now if self.first is None else self.first
        through = len(self.trips) / self.messages
        legs = self.model(Sending(self.mean, self.chance, through, now - self.first))
        self.trips.append(sum(legs))
        return legs
