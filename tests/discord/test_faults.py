"""What Discord's refusals mean."""

import aiohttp
import discord
import pytest

from bot.on_discord.faults import Fault, meaning, why

pytestmark = pytest.mark.discord


class Answer:
    def __init__(self, status: int) -> None:
        self.status, self.reason = status, "reason"


def refusal(status: int, code: int) -> discord.HTTPException:
    kind = discord.Forbidden if status == 403 else discord.HTTPException
    return kind(Answer(status), {"code": code, "message": "what was sent"})


@pytest.mark.parametrize(
    ("status", "code", "means"),
    [
        (403, 50007, Fault.SHUT), (403, 50278, Fault.SHUT), (403, 50013, Fault.SHUT),
        (403, 99999, Fault.SHUT), (404, 10003, Fault.SHUT), (404, 10008, Fault.MISSING),
        (404, 10062, Fault.LATE), (400, 40060, Fault.LATE), (404, 10015, Fault.LATE),
        (401, 50027, Fault.LATE), (400, 50035, Fault.OURS), (429, 0, Fault.PASSING),
        (503, 0, Fault.PASSING), (500, 50007, Fault.PASSING),
    ],
)  # fmt: skip
def test_by_its_code(status: int, code: int, means: Fault) -> None:
    assert meaning(refusal(status, code)) is means


def test_a_lost_network_passes() -> None:
    assert meaning(aiohttp.ClientError()) is Fault.PASSING
    assert meaning(TimeoutError()) is Fault.PASSING


def test_what_was_sent_is_not_told() -> None:
    assert why(refusal(403, 50007)) == "403 50007"
    assert why(TimeoutError("secret")) == "TimeoutError"
