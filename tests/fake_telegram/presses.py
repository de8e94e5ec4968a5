"""A button pressed, and how the bot answers."""

import asyncio
from dataclasses import dataclass, field

from tests.fake_telegram.call import Call
from tests.fake_telegram.refusal import Json, bad
from tests.fake_telegram.state import Account, Button
from tests.fake_telegram.world import World

PATIENCE = 15.0  # seconds of the fake's time
LONGEST_ANSWER = 200
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True)
class Answer:
    text: str
    alert: bool
    url: str


@dataclass(eq=False)
class Press:
    id: str
    person: Account
    button: Button
    at: float
    update: Json | None = field(default=None, repr=False)
    answer: Answer | None = None
    heard: asyncio.Event = field(default_factory=asyncio.Event, repr=False)

    async def answered(self, within: float = 30.0) -> Answer:
        """Waits for the bot's answer; TimeoutError when there is none in so many real seconds."""
        async with asyncio.timeout(within):
            await self.heard.wait()
        assert self.answer is not None
        return self.answer


def answer_callback_query(world: World, call: Call) -> bool:
    press = world.presses.get(call.text("callback_query_id"))
    if press is None or press.answer or world.clock.now() - press.at > PATIENCE:
        raise bad(TOO_OLD)
    if len(call.text("text")) > LONGEST_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    if call.text("url"):
        raise bad("URL_INVALID")  # only for games
    press.answer = Answer(call.text("text"), call.flag("show_alert"), "")
    press.heard.set()
    return True
