"""How soon, and how far ahead, as the panel says it."""

from datetime import timedelta

import pytest

from bot.on_web.coming import lead, soon
from handlers.reply import Words
from tests.house import speech
from tests.web.visitor import words


def told(said: Words, language: str) -> str:
    return words([["plain", speech().text(said, language, None)]])


@pytest.mark.parametrize(
    ("hours", "english", "arabic"),
    [
        (-3, "Any moment now", "حان وقته"), (0.008, "Any moment now", "حان وقته"),
        (0.01, "In a minute", "بعد دقيقة"), (0.5, "In 30 minutes", "بعد 30 دقيقة"),
        (0.999, "In an hour", "بعد ساعة"), (2, "In 2 hours", "بعد ساعتين"),
        (3.4, "In 3 hours", "بعد 3 ساعات"), (47, "In 47 hours", "بعد 47 ساعة"),
        (47.7, "In 2 days", "بعد يومين"), (60, "In 3 days", "بعد 3 أيام"),
        (24 * 100, "In 100 days", "بعد 100 يوم"),
    ],
)  # fmt: skip
def test_how_soon_in_words(hours: float, english: str, arabic: str) -> None:
    wait = soon(timedelta(hours=hours))
    assert (told(wait, "en"), told(wait, "ar")) == (english, arabic)


@pytest.mark.parametrize(
    ("hours", "english", "arabic"),
    [
        (1, "one hour", "ساعة"), (18, "18 hours", "18 ساعة"), (24, "one day", "يوم"),
        (25, "one day and one hour", "يوم وساعة"), (54, "2 days and 6 hours", "يومين و6 ساعات"),
        (24 * 365, "365 days", "365 يومًا"),
    ],
)  # fmt: skip
def test_how_far_ahead_in_words(hours: int, english: str, arabic: str) -> None:
    ahead = lead(timedelta(hours=hours))
    assert told(ahead, "en") == f"Ahead of real time by {english}"
    assert told(ahead, "ar") == f"تسبق الوقت الحقيقي بمقدار {arabic}"
