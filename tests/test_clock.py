"""A clock that goes on when it's told to, and never back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import (
    FURTHEST,
    REAL,
    Journey,
    MovableClock,
    SystemClock,
    keep_ahead,
    kept_ahead,
)
from bot.wiring import House, house
from gigs.refusals import Malformed
from tests.house import settings

START = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Stopped:
    def now(self) -> datetime:
        return START


class Rows:
    """Nudges by the hour after the start; "stuck" ones can't leave."""

    def __init__(self, clock: MovableClock, *hours: float, stuck: bool = False) -> None:
        self.clock = clock
        self.due = [START + hour * HOUR for hour in hours]
        self.stuck = stuck
        self.left: list[tuple[float, float]] = []  # due, left: hours after the start

    async def next_due(self) -> datetime | None:
        return min(self.due, default=None)

    async def deliver(self) -> None:
        now = self.clock.now()
        leaving = [] if self.stuck else [due for due in self.due if due <= now]
        self.due = [due for due in self.due if due not in leaving]
        self.left += [((due - START) / HOUR, (now - START) / HOUR) for due in leaving]


def test_the_machines_clock_is_in_utc() -> None:
    before = datetime.now(UTC)
    assert before <= SystemClock().now() <= datetime.now(UTC)


def test_it_moves_on_and_tells_who_listens() -> None:
    clock, told = MovableClock(Stopped()), list[timedelta]()
    clock.on_move.append(lambda: told.append(clock.ahead))
    clock.move(HOUR)
    clock.move(6 * HOUR)
    assert clock.now() == START + 7 * HOUR
    assert told == [HOUR, 7 * HOUR]


def test_it_never_goes_back() -> None:
    clock = MovableClock(Stopped(), HOUR)
    with pytest.raises(ValueError, match="never back"):
        clock.move(-HOUR)
    assert clock.ahead == HOUR


def test_it_goes_ten_years_and_no_further() -> None:
    clock, told = MovableClock(Stopped()), list[str]()
    clock.on_move.append(lambda: told.append("moved"))
    clock.move(FURTHEST)
    with pytest.raises(Malformed, match=r"page\.clock-too-far"):
        clock.move(timedelta(microseconds=1))
    assert (clock.ahead, told) == (FURTHEST, ["moved"])


def test_how_far_it_was_moved_is_kept(tmp_path: Path) -> None:
    kept = tmp_path / "new" / "clock.ahead"
    assert kept_ahead(kept) == REAL
    MovableClock(Stopped(), HOUR, kept).move(HOUR + timedelta(microseconds=1))
    assert kept_ahead(kept) == 2 * HOUR + timedelta(microseconds=1)
    assert [file.name for file in kept.parent.iterdir()] == ["clock.ahead"]


def test_a_move_that_cannot_be_kept_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    clock = MovableClock(Stopped(), kept=tmp_path / "file" / "clock.ahead")
    with pytest.raises(OSError, match="file"):
        clock.move(HOUR)
    assert clock.ahead == REAL


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("", REAL), ("soon", REAL), ("nan", REAL), ("-60", REAL), ("\u0663", REAL),
        ("inf", REAL), ("1e999", REAL), ("3600.0\n", HOUR), ("1e9", FURTHEST), ("1e17", REAL),
    ],
)  # fmt: skip
def test_an_odd_file_moves_nothing_astray(tmp_path: Path, text: str, ahead: timedelta) -> None:
    file = tmp_path / "clock.ahead"
    file.write_text(text, "utf-8")
    assert kept_ahead(file) == ahead


async def test_on_a_journey_each_nudge_leaves_at_its_own_time() -> None:
    clock = MovableClock(Stopped())
    rows = Rows(clock, -2, 0, 5.5, 16, 24, 25)
    await Journey(clock, rows).move_on(24 * HOUR)
    assert rows.left == [(-2, 0), (0, 0), (5.5, 5.5), (16, 16), (24, 24)]
    assert clock.ahead == 24 * HOUR


async def test_what_cannot_leave_holds_no_journey_up() -> None:
    clock = MovableClock(Stopped())
    await Journey(clock, Rows(clock, 3, stuck=True)).move_on(24 * HOUR)
    assert clock.ahead == 24 * HOUR


async def test_a_journey_too_far_does_not_begin() -> None:
    clock = MovableClock(Stopped(), FURTHEST - 2 * HOUR)
    rows = Rows(clock, 10 * 365 * 24)
    journey = Journey(clock, rows)
    with pytest.raises(Malformed):
        await journey.move_on(3 * HOUR)
    assert (journey.ahead, rows.left) == (FURTHEST - 2 * HOUR, [])


async def running(folder: Path, token: str | None = None, enter: bool = False) -> House:
    """A house that was opened and left, so that its clock can be asked."""
    set_up = settings().model_copy(
        update={
            "database": settings().database.model_copy(
                update={"url": f"sqlite+aiosqlite:///{folder}/mithaq.db"}
            ),
            "vault": settings().vault.model_copy(update={"path": folder / "vault"}),
            "web": settings().web.model_copy(update={"port": 0}),
            "telegram": settings().telegram.model_validate({"token": token}),
        }
    )
    async with house(set_up) as opened:
        if enter:
            await opened.store.sessions.keep("hash", "1")
        return opened


async def test_a_restart_goes_on_from_where_the_clock_was(tmp_path: Path) -> None:
    first = (await running(tmp_path, enter=True)).clock
    assert isinstance(first, MovableClock)
    first.move(HOUR)
    again = (await running(tmp_path)).clock
    assert isinstance(again, MovableClock)
    assert again.ahead == HOUR


async def test_a_fresh_database_begins_at_real_time(tmp_path: Path) -> None:
    keep_ahead(tmp_path / "vault" / "clock.ahead", HOUR)
    for opened in (await running(tmp_path, enter=True), await running(tmp_path)):
        assert isinstance(opened.clock, MovableClock)
        assert opened.clock.ahead == REAL


async def test_where_people_are_reached_time_is_real(tmp_path: Path) -> None:
    await running(tmp_path, enter=True)
    keep_ahead(tmp_path / "vault" / "clock.ahead", HOUR)
    opened = await running(tmp_path, token="123456:" + "a" * 35)
    assert isinstance(opened.clock, SystemClock)
    assert opened.page is not None
    assert opened.page.needs.moving is None
