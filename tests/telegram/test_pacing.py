"""Never faster than Telegram allows, wherever the delay is; replies first; no one waits in vain."""

import asyncio
import warnings
from collections.abc import Callable, Coroutine, Iterable
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
from bot.pacing import RETRIES, Answer, ChatId, Pacing, Urgency

P = ParamSpec("P")
PAUSE, DELAY = st.floats(0, 0.5), st.floats(0, 2)
URGENCY, CHAT = st.sampled_from(["reply", "nudge"]), st.sampled_from([1, 2, -1, -2])
HOW = st.sampled_from(["sendMessage", "editMessageText"])
all_of = asyncio.gather


def in_virtual_time(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    @wraps(test)
    def timeless(*given_: P.args, **named: P.kwargs) -> None:
        virtually(test(*given_, **named))

    return timeless


def refusal(after: int) -> RetryAfter:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBDeprecationWarning)
        return RetryAfter(after)


class Speaker:
    """A bot before a strict gate; the legs are seconds there, and back, for each sending."""

    def __init__(self, legs: Iterable[tuple[float, float]] = repeat((0.0, 0.0))) -> None:
        self.pacing = Pacing()
        self.legs = iter(legs)
        self.gate = Gate()
        self.faults: list[Exception] = []  # what the next ones meet on arrival
        self.begin = 0.0
        self.sent: list[tuple[str, float]] = []
        self.arrived: list[tuple[str, float]] = []

    async def up(self) -> "Speaker":
        await self.pacing.initialize()
        await asyncio.sleep(10)
        self.begin = asyncio.get_running_loop().time()
        return self

    def now(self) -> float:
        return asyncio.get_running_loop().time() - self.begin

    def ask(
        self,
        name: str = "",
        chat: ChatId | None = 1,
        urgency: Urgency | None = None,
        how: str = "sendMessage",
        **data: Any,
    ) -> asyncio.Task[Answer]:
        async def post() -> Answer:
            there, back = next(self.legs)
            self.sent.append((name, self.now()))
            await asyncio.sleep(there)
            if self.faults:
                raise self.faults.pop(0)
            if isinstance(chat, int):
                self.gate.arrive(chat, self.now())
            self.arrived.append((name, self.now()))
            await asyncio.sleep(back)
            return {"name": name}

        data |= {"chat_id": chat}
        return asyncio.ensure_future(self.pacing.process_request(post, (), {}, how, data, urgency))

    def told(self) -> tuple[str, list[float]]:
        return " ".join(name for name, _ in self.sent), [round(at, 1) for _, at in self.sent]


@given(st.lists(st.tuples(DELAY, DELAY, URGENCY), min_size=31, max_size=90))
@settings(max_examples=30)
@in_virtual_time
async def test_no_second_holds_more_than_thirty(trips: list[tuple[float, float, Urgency]]) -> None:
    speaker = Speaker((there, back) for there, back, _ in trips)
    await all_of(*(speaker.ask("", n, urgency) for n, (*_, urgency) in enumerate(trips, 1)))
    times = [at for _, at in speaker.arrived]
    assert len(times) == len(trips)
    assert all(late - early >= 1 for early, late in zip(times, times[30:], strict=False))


@given(st.lists(st.tuples(PAUSE, DELAY, DELAY, CHAT, URGENCY, HOW), min_size=20, max_size=60))
@settings(max_examples=30)
@in_virtual_time
async def test_nothing_is_refused(asked: list[Any]) -> None:
    speaker = Speaker((there, back) for _, there, back, *_ in asked)
    tasks = []
    for pause, _, _, chat, urgency, how in asked:
        await asyncio.sleep(pause)
        tasks.append(speaker.ask(f"{how} {chat}", chat, urgency, how))
    await all_of(*tasks)
    assert (speaker.gate.refused, len(speaker.arrived)) == (0, len(asked))
    for group in (-1, -2):
        edits = [at for name, at in speaker.arrived if name == f"editMessageText {group}"]
        assert all(late - early >= 3 for early, late in pairwise(edits))


@pytest.mark.parametrize(
    ("how", "chat", "urgency", "times"),
    [
        ("sendMessage", 1, "reply", [0, 0, 0, 1, 2]),
        ("sendDocument", 1, None, [0, 0, 0, 1, 2]),
        ("editMessageText", 1, "reply", [0, 0, 0, 1, 2]),
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
    speaker = await Speaker().up()
    await all_of(*(speaker.ask(name, chat, urgency, how) for name in "abcde"))
    assert speaker.told() == ("a b c d e", times)


@pytest.mark.parametrize("names", [(-100, "-100"), ("@Shop", "@shop")])
@in_virtual_time
async def test_a_group_hears_twenty_a_minute(names: tuple[ChatId, ChatId]) -> None:
    speaker = await Speaker().up()
    await all_of(*(speaker.ask("", names[n % 2]) for n in range(22)))
    assert [round(at) for _, at in speaker.sent] == [0, 0, *range(18), 60, 60]


@in_virtual_time
async def test_the_parts_of_an_album_count() -> None:
    speaker = await Speaker().up()
    await all_of(speaker.ask("three", how="sendMediaGroup", media=[...] * 3), speaker.ask("a"))
    ten = speaker.ask("ten", 2, how="copyMessages", message_ids=[1] * 10)
    await all_of(ten, speaker.ask("b", 2))
    assert speaker.told() == ("three a ten b", [0, 1, 1, 9])


@in_virtual_time
async def test_nudges_are_spread_over_the_second() -> None:
    speaker = await Speaker().up()
    await all_of(*(speaker.ask("", chat, "nudge") for chat in range(1, 32)))
    assert speaker.told()[1] == [round(n / 30, 1) for n in [0, *range(30)]]


@in_virtual_time
async def test_replies_go_before_nudges_and_else_in_order() -> None:
    speaker = await Speaker(repeat((0.1, 0.1))).up()
    nudges = [speaker.ask("nudge", chat, "nudge") for chat in range(1, 100)]
    await asyncio.sleep(1.1)  # every token is under way, or not yet back
    before = len(speaker.sent)
    await all_of(*(speaker.ask(name, chat) for chat, name in enumerate("abc", 100)), *nudges)
    assert [name for name, _ in speaker.sent[before:]][:4] == ["a", "b", "c", "nudge"]


@in_virtual_time
async def test_nobody_waits_for_another_chat_or_an_edit() -> None:
    speaker = await Speaker().up()
    busy = [speaker.ask("edit", -1, urgency, "editMessageText") for urgency in (None, "nudge")]
    busy += [speaker.ask(name, 3, "nudge") for name in "ab"]
    await all_of(speaker.ask("same", -1), speaker.ask("other", 2), *busy)
    assert speaker.told() == ("edit a same other b edit", [0, 0, 0, 0, 1, 3])


@in_virtual_time
async def test_a_newcomer_is_silent_for_a_second() -> None:
    """As if another had spoken until just now: thirty times, three of them to this chat."""
    speaker = Speaker()
    for chat in [1, 1, 1, *range(2, 29)]:
        speaker.gate.arrive(chat, 0)
    asked = [speaker.ask("edit", chat, how="editMessageText") for chat in (None, -1)]
    asked += [speaker.ask("a", chat) for chat in (1, 2, 1)]
    await all_of(*asked, speaker.ask("me", None, how="getMe"))
    assert (*speaker.told(), speaker.gate.refused) == ("me edit a a a edit", [0, 1, 1, 1, 2, 3], 0)


@pytest.mark.parametrize("timedelta", ["true", "false"])
@in_virtual_time
async def test_a_refusal_silences_all_and_is_tried_again(timedelta: str) -> None:
    speaker = await Speaker().up()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PTB_TIMEDELTA", timedelta)  # how the library tells the seconds
        speaker.faults = [refusal(7)]
        refused = speaker.ask("a")
        await asyncio.sleep(0.5)
        waiting = [speaker.ask("b", 2, "nudge"), speaker.ask("c", 3)]
        assert await speaker.ask("typing", 3, how="sendChatAction") is True
        await all_of(speaker.ask("toast", None, how="answerCallbackQuery"), refused, *waiting)
    assert refused.result() == {"name": "a"}
    assert speaker.told() == ("a toast a c b", [0, 0.5, 7, 7, 7])


@in_virtual_time
async def test_refusals_without_end_are_told() -> None:
    speaker = await Speaker().up()
    speaker.faults = [refusal(2)] * (RETRIES + 1)
    with pytest.raises(RetryAfter):
        await speaker.ask()
    assert speaker.told()[1] == [0, 2, 4, 6, 8, 10]


@in_virtual_time
async def test_a_fault_is_told_and_counts() -> None:
    speaker = await Speaker().up()
    speaker.faults = [NetworkError("no answer") for _ in range(30)]
    told = await all_of(*(speaker.ask("", n) for n in range(1, 32)), return_exceptions=True)
    assert [type(each) for each in told] == [NetworkError] * 30 + [dict]
    assert speaker.told()[1][-1] == 1


@pytest.mark.parametrize("after", [0, 0.05, 0.5])
@in_virtual_time
async def test_who_leaves_takes_nothing_along(after: float) -> None:
    """Before it was its turn, just then, or while under way."""
    speaker = await Speaker(repeat((0.1, 0.1))).up()
    leaving = [speaker.ask("left", chat) for chat in (1, 1, *range(1, 99))]
    leaving += [speaker.ask("left", chat, "nudge") for chat in (1, 1, *range(1, 99))]
    await asyncio.sleep(after)
    for task in leaving:
        task.cancel()
    await asyncio.sleep(1.1)
    await all_of(*(speaker.ask("stays", chat) for chat in range(1, 31)))
    stays = [round(at - after, 1) for name, at in speaker.sent if name == "stays"]
    assert (stays, len(speaker.pacing.over_all.back) <= 30) == ([1.1] * 30, True)


@in_virtual_time
async def test_silent_chats_are_forgotten() -> None:
    speaker = await Speaker(repeat((0.1, 0.1))).up()
    for chats in (range(-100, 0), range(1, 2000)):
        await all_of(*(speaker.ask("", chat, "nudge") for chat in chats))
    assert 0 < len(speaker.pacing.chats) < 100
