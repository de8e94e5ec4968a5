"""What Telegram's refusals mean."""

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.on_telegram.faults import Fault, meaning

pytestmark = pytest.mark.telegram


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (NetworkError("x"), Fault.PASSING),
        (TimedOut(), Fault.PASSING),
        (TelegramError("Invalid server response"), Fault.PASSING),
        (Forbidden("Forbidden. Parsing the server response b'<html>' failed"), Fault.PASSING),
        (InvalidToken(), Fault.PASSING),
        (ChatMigrated(-100), Fault.MOVED),
        (Forbidden("Forbidden: bot was blocked by the user"), Fault.SHUT),
        (BadRequest("Chat not found"), Fault.SHUT),
        (BadRequest("Message thread not found"), Fault.SHUT),
        (BadRequest("Not enough rights to send text messages to the chat"), Fault.SHUT),
        (BadRequest("Message to edit not found"), Fault.MISSING),
        (BadRequest("Message to delete not found"), Fault.MISSING),
        (BadRequest("Message is not modified: specified new message content"), Fault.UNCHANGED),
        (BadRequest("Message can't be deleted for everyone"), Fault.FIXED),
        (BadRequest("Query is too old and response timeout expired"), Fault.STALE),
        (BadRequest("Can't parse entities: whatever"), Fault.OURS),
        (Conflict("terminated by other getUpdates request"), Fault.OURS),
    ],
)
def test_what_it_means(error: TelegramError, fault: Fault) -> None:
    assert meaning(error) is fault


def test_asked_for_patience_it_will_do_later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    assert meaning(RetryAfter(timedelta(seconds=3))) is Fault.PASSING
