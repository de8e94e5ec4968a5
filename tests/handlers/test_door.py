"""Who comes in, how often, and with how many files; time is each event's own."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from gigs.records import Identity, Place
from gigs.refusals import Malformed
from handlers.door import Access, Away, Door, Rate, Why
from handlers.event import Event, Pressed, Said

MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
BY_DEFAULT = Access()
FEW = Access(turns=Rate(3, 10 * SECOND))


@dataclass
class Visitor:
    """At one door, by a clock of their own."""

    door: Door
    account: str = "1"
    now: datetime = MONDAY
    platform: str = "telegram"
    told: list[str] = field(default_factory=list)

    def comes(self, what: Said | Pressed | None = None, group: bool = False) -> Away | None:
        place = Place(self.platform, "-5" if group else self.account, private=not group)
        identity = Identity(self.platform, self.account)
        away = self.door.away(Event("e", identity, place, self.now, what or Said("أهلًا")))
        self.told += [notice.words.key for notice in away.notices] if away else []
        return away

    def waits(self, span: timedelta) -> "Visitor":
        self.now += span
        return self

    def let_in(self, times: int) -> int:
        """How many of so many are."""
        return [self.comes() for _ in range(times)].count(None)


async def nothing(who: Identity) -> int:
    del who
    return 0


def at(access: Access, account: str = "1", most: int = 100) -> Visitor:
    return Visitor(Door(access, nothing, most), account)


def test_twenty_at_once_and_thirty_a_minute() -> None:
    mona = at(BY_DEFAULT)
    assert mona.let_in(25) == 20
    assert sum(mona.waits(SECOND).let_in(5) for _ in range(60)) == 30


def test_who_is_no_quicker_than_allowed_is_never_turned_away() -> None:
    mona = at(BY_DEFAULT)
    assert sum(mona.waits(2 * SECOND).let_in(1) for _ in range(500)) == 500


def test_after_a_pause_all_is_there_again_and_no_more() -> None:
    mona = at(FEW)
    assert mona.let_in(9) == 3
    assert mona.waits(timedelta(days=9)).let_in(9) == 3


def test_one_who_is_too_quick_takes_nothing_from_another() -> None:
    mona = at(FEW)
    sami = Visitor(mona.door, "2")
    assert (mona.let_in(50), sami.let_in(3)) == (3, 3)
    assert Visitor(mona.door, "1", platform="discord").let_in(3) == 3


def test_it_is_told_once_a_minute() -> None:
    mona = at(FEW)
    mona.let_in(50)
    assert mona.told == ["door.too-quick"]
    mona.waits(59 * SECOND).let_in(50)
    assert mona.told == ["door.too-quick"]
    mona.waits(SECOND).let_in(50)
    assert mona.told == ["door.too-quick"] * 2


def test_the_blocked_are_told_once_a_day_and_take_no_turn() -> None:
    badr = at(Access(block=frozenset({"telegram:1"})))
    for _ in range(47):
        assert badr.waits(timedelta(minutes=30)).let_in(2) == 0
    assert badr.told == ["door.blocked"]
    badr.waits(timedelta(hours=1)).let_in(1)
    assert badr.told == ["door.blocked"] * 2
    assert Visitor(badr.door, "2").let_in(1) == 1


def test_a_closed_door_tells_the_name_that_opens_it() -> None:
    access = Access(open=False, allow=frozenset({"telegram:1"}))
    door = Door(access, nothing)
    away = Visitor(door, "2").comes()
    assert away is not None
    (notice,) = away.notices
    assert (notice.words.key, notice.words.args) == ("door.closed", {"account": "telegram:2"})
    assert Visitor(door, "1").comes() is None
    assert Visitor(door, "1", platform="discord").comes() is not None


def test_a_block_stands_above_the_list_of_the_allowed() -> None:
    both = frozenset({"telegram:1"})
    assert at(Access(open=False, allow=both, block=both)).comes() == at(Access(block=both)).comes()


def test_nothing_is_said_where_others_read_it() -> None:
    mona = at(FEW)
    assert [mona.comes(group=True) for _ in range(5)][3:] == [Away(Why.TOO_QUICK)] * 2
    assert mona.told == []
    mona.comes(Pressed("v1::help::"), group=True)
    assert mona.told == ["door.too-quick"]


def test_words_before_others_leave_the_word_for_the_private_chat() -> None:
    mona = at(FEW)
    for _ in range(5):
        mona.comes(group=True)
    mona.comes()
    assert mona.told == ["door.too-quick"]


def test_a_clock_that_was_set_back_shuts_nobody_out_for_long() -> None:
    mona = at(FEW)
    mona.let_in(3)
    mona.waits(-timedelta(days=30))
    assert mona.let_in(1) == 0
    assert sum(mona.waits(10 * SECOND).let_in(1) for _ in range(3)) == 3


def test_counts_are_bounded_and_the_quickest_is_remembered() -> None:
    mona = at(FEW, most=50)
    mona.let_in(4)
    for account in range(2, 500):
        Visitor(mona.door, str(account), mona.now).comes()
        assert mona.comes() is not None
    assert len(mona.door.counts) == 50


def file_of(door: Door, now: datetime = MONDAY) -> Event:
    del door
    return Event("e", Identity("telegram", "1"), Place("telegram", "1"), now, Said())


async def refused(door: Door, *sizes: int, now: datetime = MONDAY) -> list[str]:
    """Of the files of one message: why they aren't taken, or nothing."""
    brought, told = door.files_of(file_of(door, now)), []
    for size in sizes:
        try:
            await brought.take(size)
            told.append("")
        except Malformed as refusal:
            told.append(refusal.key)
    return told


async def test_sixty_files_an_hour() -> None:
    door = Door(BY_DEFAULT, nothing)
    told = await refused(door, *[1] * 61)
    assert (told.count(""), told[-1]) == (60, "door.too-many-files")
    assert await refused(door, 1, 1, now=MONDAY + MINUTE) == ["", "door.too-many-files"]


async def test_what_is_held_counts_with_what_came_before_in_the_message() -> None:
    async def held(who: Identity) -> int:
        assert str(who) == "telegram:1"
        return 400

    door = Door(Access(storage=1000), held)
    assert await refused(door, 500, 101, 100, 0) == ["", "door.no-room", "", "door.no-room"]


async def test_a_file_without_room_takes_no_place_among_those_of_the_hour() -> None:
    door = Door(Access(storage=1000, files=Rate(1, MINUTE)), nothing)
    assert await refused(door, 2000, 3000, 1000) == ["door.no-room", "door.no-room", ""]


async def test_nothing_is_counted_before_a_file_comes() -> None:
    async def held(who: Identity) -> int:
        pytest.fail(f"asked for {who}")

    door = Door(BY_DEFAULT, held)
    assert Visitor(door).let_in(5) == 5
    assert await refused(door) == []
