"""One adapter's trouble is its own: tried again with patience, told in few words, never spread."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress

import httpx
import pytest
from telegram import error as telegram

from bot.supervisor import Fatal, Patience, Up
from tests.watching import HOUR, OFFLINE, WELL, Scripted, told, watched


def test_it_is_tried_again_after_doubling_pauses() -> None:
    adapter = Scripted(OFFLINE)
    watched(200, telegram=adapter)
    assert adapter.starts == [0, 1, 3, 7, 15, 31, 63, 123, 183]


def test_chance_takes_off_no_more_than_its_part() -> None:
    patience = Patience(first=1, longest=60, jitter=0.2)
    assert [patience.pause(failures, 0) for failures in (1, 2, 7, 2000)] == [1, 2, 60, 60]
    assert patience.pause(3, 1) == pytest.approx(3.2)
    adapter = Scripted(OFFLINE)
    watched(1.0, Patience(jitter=0.5), telegram=adapter)
    assert 0.5 <= adapter.starts[1] <= 1


def test_a_minute_up_begins_anew_and_less_does_not() -> None:
    steady = Scripted(OFFLINE, OFFLINE, (60, OFFLINE), WELL)
    brief = Scripted(OFFLINE, OFFLINE, (59, OFFLINE), WELL)
    watched(100, steady=steady, brief=brief)
    assert steady.starts == [0, 1, 3, 64]
    assert brief.starts == [0, 1, 3, 66]


def test_one_fails_and_the_other_never_notices() -> None:
    fine = Scripted(WELL)
    lines, _ = watched(HOUR, telegram=Scripted(OFFLINE), web=fine)
    assert (fine.starts, fine.stopped) == ([0], True)
    assert {line["adapter"] for line in lines} == {"telegram"}


def test_an_hour_of_the_same_is_told_at_doubling_distances() -> None:
    lines, _ = watched(HOUR, telegram=Scripted(OFFLINE))
    assert [line["tries"] for line in lines] == [1, 2, 4, 8, 16, 32, 64]
    assert lines[0] == {
        "log_level": "warning",
        "event": "adapter is down",
        "adapter": "telegram",
        "why": "the server can't be reached",
        "tries": 1,
        "again_in": 1.0,
    }


def test_two_faults_in_turn_are_no_way_around_that() -> None:
    runs = [OFFLINE, telegram.Conflict("Conflict: terminated by other getUpdates request")] * 30
    lines, _ = watched(HOUR / 2, telegram=Scripted(*runs))
    assert len(lines) == 2 * 5


def test_its_return_is_told_once_with_how_long_it_took() -> None:
    lines, _ = watched(HOUR, telegram=Scripted(OFFLINE, OFFLINE, OFFLINE, WELL))
    assert lines[-1] == {
        "log_level": "info",
        "event": "adapter is back",
        "adapter": "telegram",
        "tries": 3,
        "seconds": 7,
    }
    assert told(lines) == ["adapter is down", "adapter is down", "adapter is back"]


def test_who_comes_and_goes_does_not_fill_the_log() -> None:
    lines, _ = watched(HOUR / 2, telegram=Scripted((1, OFFLINE)))
    assert told(lines) == ["adapter is down", "adapter is back"] * 6


def offline() -> Exception:
    try:
        raise telegram.NetworkError("httpx.ConnectError: x") from httpx.ConnectError("x")
    except telegram.NetworkError as error:
        return error


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (offline(), "the server can't be reached"),
        (telegram.NetworkError("Bad Gateway"), "the server has a fault of its own"),
        (telegram.TimedOut(), "the server doesn't answer in time"),
        (
            telegram.Conflict("Conflict"),
            "another program fetches this bot's messages, or a webhook is set",
        ),
        (socket.gaierror(-2, "Name or service not known"), "the server can't be reached"),
        (TimeoutError(), "the server doesn't answer in time"),
        (OSError(98, "Address already in use"), "its port is taken"),
        (ExceptionGroup("", [ExceptionGroup("", [OFFLINE])]), "the server can't be reached"),
    ],
)
def test_an_expected_fault_is_one_line_in_plain_words(error: Exception, why: str) -> None:
    lines, _ = watched(0.5, telegram=Scripted(error))
    assert [(line["event"], line["why"]) for line in lines] == [("adapter is down", why)]
    assert "exc_info" not in lines[0]


def test_a_server_may_ask_for_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it the library warns of its future
    lines, _ = watched(0.5, telegram=Scripted(telegram.RetryAfter(3)))
    assert [line["why"] for line in lines] == ["the server asks for patience"]


@pytest.mark.parametrize(
    "error",
    [
        KeyError("chat"),
        telegram.BadRequest("Message text is empty"),
        OSError(28, "No space left on device"),
    ],
)
def test_a_fault_of_ours_comes_with_its_traceback(error: Exception) -> None:
    """Also beside an expected one."""
    for raised in (error, ExceptionGroup("", [OFFLINE, error])):
        lines, _ = watched(0.5, telegram=Scripted(raised))
        assert [(line["event"], line["exc_info"]) for line in lines] == [("adapter failed", error)]


def test_another_fault_of_ours_is_told_too() -> None:
    lines, _ = watched(10, telegram=Scripted(KeyError("a"), ValueError("b"), KeyError("a")))
    assert [repr(line["exc_info"]) for line in lines] == [
        "KeyError('a')",
        "ValueError('b')",
        "KeyError('a')",
    ]


async def returns(_: Up) -> None:
    return


async def cancelled_within(_: Up) -> None:
    raise asyncio.CancelledError


@pytest.mark.parametrize("adapter", [returns, cancelled_within])
def test_one_that_ends_by_itself_is_started_again(
    adapter: Callable[[Up], Awaitable[None]],
) -> None:
    lines, _ = watched(3.5, telegram=adapter)
    assert [(line["why"], line["tries"]) for line in lines] == [
        ("it ended by itself", 1),
        ("it ended by itself", 2),
    ]


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (Fatal("the token was revoked"), "the token was revoked"),
        (telegram.InvalidToken("`1:secret` was rejected"), "the server refuses the token"),
        (ExceptionGroup("", [KeyError("x"), Fatal("no")]), "no"),
    ],
)
def test_what_is_hopeless_is_said_once_and_looked_at_seldom(error: Exception, why: str) -> None:
    adapter = Scripted(error)
    lines, _ = watched(HOUR - 1, telegram=adapter)
    assert [(line["event"], line["why"]) for line in lines] == [("adapter can't go on", why)]
    assert "secret" not in str(lines)
    assert adapter.starts == [n * 300.0 for n in range(12)]


def test_a_renewed_token_is_noticed() -> None:
    lines, _ = watched(HOUR, telegram=Scripted(Fatal("no"), WELL))
    assert told(lines) == ["adapter can't go on", "adapter is back"]


def test_one_that_will_not_stop_is_left_behind() -> None:
    async def stubborn(up: Up) -> None:
        up()
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(HOUR)
        await asyncio.sleep(7)

    other = Scripted(WELL)
    lines, took = watched(10, telegram=stubborn, web=other)
    assert (took, other.stopped) == (6, True)
    assert [(line["event"], line["seconds"]) for line in lines] == [
        ("adapter did not stop in time", 6.0)
    ]


@pytest.mark.parametrize(
    ("error", "told"),
    [(ValueError("tripped"), "exc_info"), (OFFLINE, "why"), (Fatal("no token"), "why")],
)
def test_one_that_fails_at_its_end_is_told_of(error: Exception, told: str) -> None:
    async def clumsy(up: Up) -> None:
        up()
        try:
            await asyncio.sleep(HOUR)
        finally:
            raise error

    [line], took = watched(10, telegram=clumsy)
    assert (line["event"], told in line, took) == ("adapter failed while stopping", True, 0)


def test_it_stops_also_between_two_tries() -> None:
    adapter = Scripted(OFFLINE)
    _, took = watched(0.5, telegram=adapter)
    assert (adapter.starts, took) == ([0], 0)
