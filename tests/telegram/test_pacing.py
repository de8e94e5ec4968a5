"""Never faster than Telegram allows, wherever the delay is; replies first; nobody held up by others."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from datetime import timedelta
from functools import wraps
from itertools import pairwise, repeat
from typing import Any, ParamSpec

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import NetworkError, RetryAfter
from telegram.warnings import PTBDeprecationWarning

from benchmarks.pacing_gate import Gate
from benchmarks.virtual import virtually
from bot.pacing import RETRIES, Pacing, Urgency

P = ParamSpec("P")
Legs = tuple[float, float]  # seconds there, and back
DELAY = st.floats(0, 2)
URGENCY = st.sampled_from(["reply", "nudge"])


def in_virtual_time(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    @wraps(test)
    def timeless(*given_: P.args, **named: P.kwargs) -> None:
        virtually(test(*given_, **named))

    return timeless


class Talk:
    """A bot before a strict gate: what it sent and what arrived, by name and time."""

    def __init__(self, legs: Iterable[Legs] = repeat((0.0, 0.0))) -> None:
        self.pacing = Pacing()
        self.legs = iter(legs)
        self.gate = Gate()
        self.faults: list[Exception | None] = []  # what the next ones meet on arrival
        self.begin = 0.0
        self.sent: list[tuple[str, float]] = []
        self.arrived: list[tuple[str, float]] = []

    async def up(self) -> "Talk":
        """And silent for so long that nothing limits it any more."""
        await self.pacing.initialize()
        await asyncio.sleep(10)
        self.begin = asyncio.get_running_loop().time()
        return self

    def now(self) -> float:
        return asyncio.get_running_loop().time() - self.begin

    async def say(
        self,
        name: str = "",
        chat: int | str | None = 1,
        urgency: Urgency | None = None,
        how: str = "sendMessage",
        **data: Any,
    ) -> Any:
        async def post() -> str:
            there, back = next(self.legs)
            self.sent.append((name, self.now()))
            await asyncio.sleep(there)
            if self.faults and (fault := self.faults.pop(0)):
                raise fault
            if isinstance(chat, int):
                self.gate.arrive(chat, self.now())
            self.arrived.append((name, self.now()))
            await asyncio.sleep(back)
            return f"sent {name}"

        data = {**data, "chat_id": chat}
        return await self.pacing.process_request(post, (), {}, how, data, urgency)

    def ask(self, *given_: Any, **named: Any) -> asyncio.Task[Any]:
        return asyncio.ensure_future(self.say(*given_, **named))

    def names(self) -> str:
        return " ".join(name for name, _ in self.sent)

    def times(self) -> list[float]:
        return [round(at, 1) for _, at in self.sent]


def refusal(seconds: float) -> RetryAfter:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PTB_TIMEDELTA", "true")
        return RetryAfter(timedelta(seconds=seconds))


async def all_of(*asked: Awaitable[Any]) -> None:
    await asyncio.gather(*asked)


@given(st.lists(st.tuples(DELAY, DELAY, URGENCY), min_size=31, max_size=90))
@settings(max_examples=30)
@in_virtual_time
async def test_no_second_holds_more_than_thirty(trips: list[tuple[float, float, Urgency]]) -> None:
    talk = Talk((there, back) for there, back, _ in trips)
    await all_of(*(talk.say("", n, urgency) for n, (*_, urgency) in enumerate(trips, 1)))
    times = [at for _, at in talk.arrived]
    assert len(times) == len(trips)
    assert all(late - early >= 1 for early, late in zip(times, times[30:], strict=False))


CHATS = st.sampled_from([1, 2, -1, -2])
HOW = st.sampled_from(["sendMessage", "editMessageText"])
ASKED = st.tuples(st.floats(0, 0.5), CHATS, URGENCY, HOW, DELAY, DELAY)


@given(st.lists(ASKED, min_size=20, max_size=60))
@settings(max_examples=30)
@in_virtual_time
async def test_nothing_is_refused(
    asked: list[tuple[float, int, Urgency, str, float, float]],
) -> None:
    talk = Talk((there, back) for *_, there, back in asked)
    tasks = []
    for after, chat, urgency, how, *_ in asked:
        await asyncio.sleep(after)
        tasks.append(talk.ask(f"{how} {chat}", chat, urgency, how))
    await all_of(*tasks)
    assert (talk.gate.refused, len(talk.arrived)) == (0, len(asked))
    for group in (-1, -2):
        edits = [at for name, at in talk.arrived if name == f"editMessageText {group}"]
        assert all(late - early >= 3 for early, late in pairwise(edits))


@pytest.mark.parametrize(
    ("how", "chat", "urgency", "times"),
    [
        ("sendMessage", 1, "reply", [0, 0, 0, 1, 2]),
        ("editMessageText", 1, "reply", [0, 0, 0, 1, 2]),
        ("sendDocument", 1, None, [0, 0, 0, 1, 2]),
        ("sendMessage", 1, "nudge", [0, 1, 2, 3, 4]),
        ("copyMessage", -1, "reply", [0, 0, 0, 1, 2]),
        ("editMessageMedia", -1, "reply", [0, 3, 6, 9, 12]),
        ("editMessageText", None, "reply", [0, 0, 0, 0, 0]),
        ("answerCallbackQuery", None, "reply", [0, 0, 0, 0, 0]),
        ("deleteMessage", 1, "reply", [0, 0, 0, 0, 0]),
        ("sendChatAction", 1, "reply", [0, 0, 0, 0, 0]),
    ],
)
@in_virtual_time
async def test_one_chat_hears_as_much_as_it_may(
    how: str, chat: int | None, urgency: Urgency | None, times: list[float]
) -> None:
    talk = await Talk().up()
    await all_of(*(talk.say(name, chat, urgency, how) for name in "abcde"))
    assert (talk.names(), talk.times()) == ("a b c d e", times)


@pytest.mark.parametrize("names", [(-100, "-100"), ("@Shop", "@shop")])
@in_virtual_time
async def test_a_group_hears_twenty_a_minute(names: tuple[int | str, int | str]) -> None:
    talk = await Talk().up()
    await all_of(*(talk.say("", names[n % 2]) for n in range(22)))
    assert talk.times()[:3] + talk.times()[19:] == [0, 0, 0, 17, 60.1, 60.1]


@in_virtual_time
async def test_a_message_does_not_wait_for_an_edit() -> None:
    talk = await Talk().up()
    edits = [talk.say(name, -1, how="editMessageText") for name in "ab"]
    await all_of(*edits, talk.say("c", -1))
    assert (talk.names(), talk.times()) == ("a c b", [0, 0, 3])


@in_virtual_time
async def test_the_parts_of_an_album_count() -> None:
    talk = await Talk().up()
    await all_of(talk.say("album", how="sendMediaGroup", media=[..., ...]), talk.say("a"))
    await all_of(talk.say("many", 2, how="copyMessages", message_ids=[1] * 10), talk.say("b", 2))
    assert (talk.names(), talk.times()) == ("album a many b", [0, 0, 0, 8])


@in_virtual_time
async def test_nudges_are_spread() -> None:
    talk = await Talk().up()
    await all_of(*(talk.say("", chat, "nudge") for chat in range(1, 32)))
    assert [late - early for (_, early), (_, late) in pairwise(talk.sent)] == pytest.approx(
        [1 / 30] * 30, abs=0.002
    )


@in_virtual_time
async def test_replies_go_before_nudges_and_else_in_order() -> None:
    talk = await Talk(repeat((0.1, 0.1))).up()
    nudges = [talk.ask("nudge", chat, "nudge") for chat in range(1, 100)]
    await asyncio.sleep(1.1)  # every token is under way, or not yet back
    before = len(talk.sent)
    await all_of(*(talk.say(name, chat) for chat, name in enumerate("abc", 100)), *nudges)
    assert talk.names().split()[before : before + 4] == ["a", "b", "c", "nudge"]


@in_virtual_time
async def test_no_chat_waits_for_another() -> None:
    talk = await Talk().up()
    busy = [talk.ask("busy", -1, urgency) for urgency in (None, "nudge") for _ in range(30)]
    await asyncio.sleep(0.1)
    await talk.say("other", 2)
    await talk.say("nudged", 3, "nudge")
    assert talk.names() == "busy busy busy other nudged"
    await all_of(*busy)


@in_virtual_time
async def test_a_newcomer_is_silent_for_a_second() -> None:
    """Three went to this chat, and thirty to others, just before: so its predecessor might have."""
    talk = Talk()
    for chat in [1, 1, 1, *range(2, 29)]:
        talk.gate.arrive(chat, 0)
    await talk.pacing.initialize()
    await asyncio.sleep(0.4)
    await all_of(*(talk.say(chat=chat) for chat in (1, 2, 1)), talk.say(how="getMe"))
    assert (talk.times(), talk.gate.refused) == ([0.4, 1, 1, 2], 0)
