"""What a group hears by itself: the rule alone, over days that are only numbers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from gigs.group_messages import (
    MOST,
    Hearing,
    Piece,
    Telling,
    begun,
    due,
    home,
    next_time,
)
from gigs.records import Place

CAIRO = ZoneInfo("Africa/Cairo")  # UTC+2 in November
HALL = Place("telegram", "-1", private=False)
TOPIC = Place("telegram", "-1", "7", private=False)
HOUR = timedelta(hours=1)


def at(day: int, clock: str = "00:00") -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=CAIRO).astimezone(UTC)


def hearing(hour: int | None = 10) -> Hearing:
    return Hearing(CAIRO, hour)


def piece(
    gig: str = "g", deadline: datetime | None = None, stage: str = "working", told: str = "working"
) -> Piece:
    return Piece(gig, (HALL,), stage, deadline, told)


def told(telling: Telling) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.kind, one.gigs) for one in telling.messages]


def heard(pieces: list[Piece], telling: Telling) -> list[Piece]:
    return [
        replace(
            p,
            told_stage=telling.stages.get(p.gig, p.told_stage),
            told_due=telling.dues.get(p.gig, p.told_due),
        )
        for p in pieces
    ]


def test_the_digest_tells_what_moved_on_and_what_is_near() -> None:
    pieces = [
        piece("still"),
        piece("moved", stage="approving"),
        piece("near", at(26, "09:00")),
        piece("far", at(29)),
    ]
    telling = due(hearing(), pieces, at(24, "10:00"))
    assert told(telling) == [("digest", ("near", "moved"))]
    assert telling.messages[0].more == 2
    again = due(telling.hearing, heard(pieces, telling), at(24, "10:00"))
    assert again.messages == ()


def test_a_morning_without_news_is_silent() -> None:
    telling = due(hearing(), [piece()], at(24, "10:00"))
    assert (telling.messages, telling.hearing.digest_day) == ((), at(24).astimezone(CAIRO).date())
    assert next_time(telling.hearing, [piece()], at(24, "10:00")) == at(25, "10:00")


def test_what_the_morning_named_isn_t_said_again_that_day() -> None:
    pieces = [piece(deadline=at(25, "17:00"))]
    telling = due(hearing(), pieces, at(24, "10:00"))
    assert told(telling) == [("digest", ("g",))]
    assert next_time(telling.hearing, heard(pieces, telling), at(24, "10:00")) == at(25, "10:00")


def test_a_deadline_is_told_a_day_before_where_no_digest_named_it() -> None:
    pieces = [piece(deadline=at(25, "17:00"))]
    wanted = next_time(hearing(None), pieces, at(24, "10:00"))
    assert wanted == at(24, "17:00")
    telling = due(hearing(None), pieces, wanted)
    assert told(telling) == [("deadline", ("g",))]
    assert next_time(telling.hearing, heard(pieces, telling), wanted) is None


def test_told_in_the_early_morning_it_is_no_news_at_ten() -> None:
    pieces = [piece(deadline=at(25, "08:30"))]
    early = due(begun(hearing(), at(23, "12:00")), pieces, at(24, "08:30"))
    assert told(early) == [("deadline", ("g",))]
    assert due(early.hearing, heard(pieces, early), at(24, "10:00")).messages == ()


def test_a_deadline_of_the_night_is_told_before_it() -> None:
    pieces = [piece(deadline=at(25, "03:00"))]
    wanted = next_time(hearing(None), pieces, at(23, "12:00"))
    assert wanted is not None
    assert at(23, "21:00") < wanted < at(23, "22:00")


def test_where_the_day_is_full_a_deadline_waits_for_the_next_one() -> None:
    full = replace(hearing(None), told_day=at(24).astimezone(CAIRO).date(), told=MOST)
    pieces = [piece(deadline=at(25, "12:00"))]
    assert due(full, pieces, at(24, "13:00")).messages == ()
    wanted = next_time(full, pieces, at(24, "13:00"))
    assert wanted == at(25, "08:00")
    assert told(due(full, pieces, wanted)) == [("deadline", ("g",))]


def test_deadlines_of_the_same_hours_are_told_together() -> None:
    pieces = [
        piece("b", at(25, "14:00")),
        piece("a", at(25, "12:00")),
        piece("c", at(25, "20:00")),
    ]
    telling = due(hearing(None), pieces, at(24, "12:00"))
    assert told(telling) == [("deadline", ("a", "b"))]


def test_the_last_message_of_a_day_leaves_nothing_for_a_fourth() -> None:
    pieces = [piece(str(n), at(25, f"{n}:00")) for n in (9, 13, 17, 21)]
    now, ear, said = at(24, "09:00"), hearing(None), []
    while now < at(25):
        telling = due(ear, pieces, now)
        said += told(telling)
        ear, pieces = telling.hearing, heard(pieces, telling)
        now = next_time(ear, pieces, now) or at(25)
    assert said == [("deadline", ("9",)), ("deadline", ("13",)), ("deadline", ("17", "21"))]


def test_a_set_digest_keeps_its_place_in_the_day() -> None:
    """Two notices before an evening's digest, not three."""
    ear = replace(hearing(20), told_day=at(24, "12:00").astimezone(CAIRO).date(), told=2)
    assert due(ear, [piece(deadline=at(25, "12:00"))], at(24, "12:00")).messages == ()


def test_a_digest_that_should_have_left_in_the_morning_isn_t_told_in_the_evening() -> None:
    moved = [piece(stage="approving")]
    assert told(due(hearing(), moved, at(24, "14:00"))) == [("digest", ("g",))]
    assert due(hearing(), moved, at(24, "19:00")).messages == ()


def test_what_begins_after_its_hour_begins_tomorrow() -> None:
    ear = begun(hearing(), at(24, "12:00"))
    assert next_time(ear, [piece()], at(24, "12:00")) == at(25, "10:00")
    assert next_time(begun(hearing(), at(24, "09:00")), [piece()], at(24, "09:00")) == at(
        24, "10:00"
    )


def test_hushed_or_without_gigs_it_is_told_nothing() -> None:
    muted, near = replace(hearing(), muted=True), [piece(deadline=at(24, "12:00"))]
    assert next_time(muted, near, at(24)) is None
    assert due(muted, near, at(24, "10:00")).messages == ()
    assert next_time(hearing(), [], at(24)) is None


def test_a_single_gig_is_told_where_it_is_shown_others_where_most_are() -> None:
    aside = Piece("aside", (TOPIC,), "working", at(25, "12:00"), "working")
    others = [piece("one"), piece("two")]
    assert due(hearing(None), [aside, *others], at(24, "12:00")).messages[0].place == TOPIC
    both = [aside, piece("one", at(25, "12:00")), piece("two")]
    assert due(hearing(None), both, at(24, "12:00")).messages[0].place == HALL
    assert home([aside, piece()]) == TOPIC


@given(
    st.lists(st.tuples(st.integers(0, 240), st.booleans()), max_size=50),
    st.sampled_from([None, 6, 10, 22]),
)
def test_never_more_than_three_a_day_and_always_an_end(
    gigs: list[tuple[int, bool]], hour: int | None
) -> None:
    pieces = [
        piece(str(n), at(24) + hours * HOUR, "approving" if moved else "working")
        for n, (hours, moved) in enumerate(gigs)
    ]
    ear, now = begun(hearing(hour), at(24)), at(24)
    days: dict[object, int] = {}
    for _ in range(200):
        coming = next_time(ear, pieces, now)
        if coming is None or coming > at(24) + 260 * HOUR:
            break
        now = max(now, coming)
        telling = due(ear, pieces, now)
        ear, pieces = telling.hearing, heard(pieces, telling)
        days[ear.day(now)] = days.get(ear.day(now), 0) + len(telling.messages)
    else:
        raise AssertionError("it never came to rest")
    assert max(days.values(), default=0) <= MOST
