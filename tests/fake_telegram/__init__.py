"""A strict fake of Telegram's Bot API; README.md says how a test uses it."""

from tests.fake_telegram.fake import FakeTelegram
from tests.fake_telegram.inject import Fault, broken, dropped, late, saying_no, too_many
from tests.fake_telegram.judge import Accident, accidental, faults
from tests.fake_telegram.people import Impossible, Person
from tests.fake_telegram.presses import Answer, Press
from tests.fake_telegram.state import Button, Chat, Message, Topic

__all__ = [
    "Accident",
    "Answer",
    "Button",
    "Chat",
    "FakeTelegram",
    "Fault",
    "Impossible",
    "Message",
    "Person",
    "Press",
    "Topic",
    "accidental",
    "broken",
    "dropped",
    "faults",
    "late",
    "saying_no",
    "too_many",
]
