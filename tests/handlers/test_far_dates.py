"""Dates at the ends of the calendar: no work is due there, and no zone can be counted."""

from datetime import UTC, datetime, timedelta

import pytest

from gigs.entries.opening import DeadlineSet
from gigs.journal import record
from handlers.values import FURTHEST
from tests.driver import Freelancer
from tests.handlers import paths

ZONES = ("Asia/Riyadh", "America/New_York")
ENDS = (datetime(9999, 12, 31, 23, 59, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("day", "refused"),
    [
        ("9999-12-31", "refused.date.far"),
        ("2036-11-30", "refused.date.far"),
        ("0001-01-01", "refused.date.past"),
        ("2026-11-22", "refused.date.past"),
    ],
)
async def test_a_forged_day_far_away_is_refused(
    seller: Freelancer, zone: str, day: str, refused: str
) -> None:
    await paths.begun(seller, 1)
    await paths.known(seller, zone=zone)
    before = await seller.gig()
    assert await paths.forge(seller, "deadline.in", before.id, day) == (refused,)
    assert await seller.gig() == before


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ("9999-12-31", "refused.date.far"),
        ("31/12/9999", "refused.date.far"),
        ("in 20 years", "refused.date.far"),
        ("2040-01-01 12:00", "refused.date.far"),
        ("9999-12-31 23:59", "refused.date.which-day"),
        ("9999-12-31T23:59-05:00", "refused.date.which-day"),
        ("0001-01-01 01:00", "refused.date.past"),
        ("0001-01-01T01:00+05:00", "refused.date.past"),
    ],
)
async def test_a_typed_date_far_away_is_refused(
    seller: Freelancer, zone: str, words: str, refused: str
) -> None:
    await paths.begun(seller, 1)
    await paths.known(seller, zone=zone)
    before = await seller.gig()
    await paths.forge(seller, "correct.deadline", before.id)
    assert (await seller.say(words)).keys == (refused,)
    assert await seller.gig() == before
    assert (await seller.say("2036-11-20")).keys == ("deadline.kept-assumed", "card")


@pytest.mark.parametrize("when", ["31/12/9999", "9999-12-31 23:59", "0001-01-01 01:00"])
async def test_a_far_date_in_a_paste_is_asked_for_later(seller: Freelancer, when: str) -> None:
    await paths.begun(seller, 1, line=f"نموذج إكسل للمخزون، 80$ على 4 خدمات، {when}")
    assert (await seller.gig()).deadline is None


@pytest.mark.parametrize("end", ENDS)
async def test_what_was_recorded_before_the_limit_is_shown_and_can_be_mended(
    seller: Freelancer, end: datetime
) -> None:
    await paths.begun(seller, 1)
    await paths.known(seller, zone=None)
    await _recorded(seller, end)
    gig = await seller.gig()
    for city in (1, 2):
        assert await paths.forge(seller, "city", gig.id, city) == ("city.kept",)
    assert await paths.forge(seller, "card", gig.id) == ("card",)
    assert (await seller.gig()).deadline == end
    assert await paths.forge(seller, "deadline.in", gig.id, "2026-11-26") == (
        "deadline.kept-assumed",
        "card",
    )


async def _recorded(seller: Freelancer, deadline: datetime) -> None:
    entry = DeadlineSet(deadline, assumed=True)
    after, recorded = record(await seller.gig(), [entry], seller.now, str(seller.identity))
    assert after is not None
    async with seller.store.turn() as turn:
        person = await turn.person(seller.identity)
        await turn.append(person, after, recorded)


def test_the_limit_is_ten_years() -> None:
    assert timedelta(days=3652) <= FURTHEST <= timedelta(days=3655)
