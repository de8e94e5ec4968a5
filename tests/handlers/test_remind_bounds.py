"""What no reminder can be: behind us, too often, too rare, on a day that no calendar has."""

from datetime import UTC, datetime, time
from time import process_time

import pytest

from gigs.records import OwnReminder
from handlers.reading.recurrence import Recurrence
from handlers.recurring import following, written
from storage.store import Store
from tests.handlers.reminding import coming, kept, someone

BEHIND, OFTEN, RARE, NONE = (
    "refused.date.past",
    "refused.reminder.often",
    "refused.reminder.rare",
    "refused.date.which-day",
)


@pytest.mark.parametrize(
    ("language", "text", "refused"),
    [
        ("en", "in -5 minutes call", BEHIND),
        ("en", "call in \N{MINUS SIGN}3 hours", BEHIND),
        ("en", "in -2 days call", BEHIND),
        ("ar", "بعد -5 دقائق اتصل", BEHIND),
        ("ar", "بعد ناقص 5 دقائق اتصل", BEHIND),
        ("ar", "كل 5 دقائق اشرب ماء", OFTEN),
        ("ar", "كل نص ساعة اشرب ماء", OFTEN),
        ("en", "every 5 minutes drink", OFTEN),
        ("en", "every 90 minutes drink", OFTEN),
        ("en", "every minute", OFTEN),
        ("en", "every 20 years renew", RARE),
        ("ar", "كل 20 سنة جدد النطاق", RARE),
        ("en", "every 400 months renew", RARE),
        ("en", "every 30 February renew", NONE),
        ("ar", "كل سنة يوم 30 فبراير جدد", NONE),
    ],
)
async def test_it_is_refused_in_a_clear_sentence(
    store: Store, language: str, text: str, refused: str
) -> None:
    mona = await someone(store, language=language)
    assert (await mona.say(f"/remind {text}")).keys == (refused,)
    assert await kept(mona) == []


async def test_of_what_was_said_already_and_only_how_often_is_told_anew(store: Store) -> None:
    mona = await someone(store)
    await mona.say("/remind كل 5 دقائق اشرب ماء")
    assert "أقصر فاصل بين تذكير وآخر ساعة" in mona.words
    assert (await mona.say("كل ساعتين")).keys == ("remind.kept-again",)
    (text,) = [one.text for one in await kept(mona)]
    assert (text, len(await coming(mona))) == ("اشرب ماء", 1)


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        (Recurrence("YEARLY", 1, None, (30,), time(9), 2), "2026-11-25T09:00"),
        (Recurrence("YEARLY", 4, None, (29,), time(9), 2), "2026-11-25T09:00"),
        (Recurrence("MONTHLY", 12, None, (31,), time(9)), "2026-11-25T09:00"),
        (Recurrence("MONTHLY", 2, None, (31,), time(9)), "2026-02-25T09:00"),
    ],
)
def test_a_day_that_never_comes_is_not_looked_for_up_to_the_end(
    rule: Recurrence, first: str
) -> None:
    of = OwnReminder("a", None, "x", first, "Asia/Riyadh", written(rule), ())
    took = []
    for _ in range(3):
        begun = process_time()
        found = following(of, datetime(2026, 11, 25, 6, tzinfo=UTC))
        took.append(process_time() - begun)
    assert (found is None, min(took) < 0.02) == (rule.interval != 2, True)


def test_the_last_of_a_month_and_leap_years_are_found() -> None:
    leap = Recurrence("YEARLY", 3, None, (29,), time(9), 2)
    of = OwnReminder("a", None, "x", "2026-11-25T09:00", "Asia/Riyadh", written(leap), ())
    assert following(of, datetime(2026, 11, 25, 6, tzinfo=UTC)) == datetime(
        2032, 2, 29, 6, tzinfo=UTC
    )
