"""What is asked of the client: when each nudge of the table falls due, and what stops it."""

from datetime import timedelta

import pytest

from gigs.entries.agreement import MessageShown
from gigs.entries.delivery import PreviewRemarked
from gigs.entries.opening import GigClosed, GigReopened
from gigs.entries.outcome import OutcomeRecorded, WorkAccepted
from gigs.entries.services import InstalmentDated
from gigs.journal import Entry
from gigs.model import Gig, Mode, ProofKind
from gigs.nudge import Kind
from gigs.nudges import named_in, plan
from gigs.schedule import Clocks
from tests.gigs.building import (
    CANCELLED,
    CLOSED,
    ONE_OF_FOUR,
    RUNS,
    WAITS,
    approved,
    confirmed,
    listed,
    moved,
    own_preview,
    previewed,
    proposed,
    shown,
)
from tests.gigs.days import (
    DELIVERED,
    MONDAY,
    READY,
    RIYADH,
    SUMMARY,
    Lines,
    at,
    dated,
    lines,
    lived,
    subjects,
    told,
)


def decisions(gig: Gig) -> Lines:
    deciding = tuple(n for n in plan(gig, RIYADH) if n.decision)
    return lines(deciding, RIYADH, *Kind)


def test_scope_unconfirmed() -> None:
    gig = lived((MONDAY, SUMMARY))
    assert told(gig, Kind.SCOPE) == [
        ("24h", "Tue 2026-11-24 18:00"),
        ("72h", "Thu 2026-11-26 18:00"),
    ]
    assert subjects(gig, Kind.SCOPE) == {"1"}


def test_scope_counts_from_the_first_showing() -> None:
    gig = lived((MONDAY, SUMMARY), ("2026-11-24 12:00", (MessageShown("T03b", scope=1),)))
    assert told(gig, Kind.SCOPE)[0] == ("24h", "Tue 2026-11-24 18:00")


@pytest.mark.parametrize(
    "stop", [confirmed(), confirmed(how=ProofKind.NONE), proposed(2), GigClosed("declined")]
)
def test_scope_stops(stop: Entry) -> None:
    """Also with a yes that nobody can prove: that one asks for its proof, not for a yes."""
    assert told(lived((MONDAY, (*SUMMARY, stop))), Kind.SCOPE) == []


def test_a_draft_asks_nobody() -> None:
    assert told(lived((MONDAY, (proposed(),))), Kind.SCOPE) == []


def test_services_not_active_count_from_when_the_gig_was_recorded() -> None:
    gig = lived((MONDAY, (ONE_OF_FOUR,)))
    assert told(gig, Kind.SERVICES) == [
        ("6h", "Mon 2026-11-23 18:00"),
        ("30h", "Tue 2026-11-24 18:00"),
        ("72h", "Thu 2026-11-26 18:00"),
    ]
    assert decisions(gig) == [("72h", "Thu 2026-11-26 18:00")]
    assert subjects(gig, Kind.SERVICES) == {"opened"}


def test_services_not_active_count_from_the_last_activation_message() -> None:
    gig = lived(
        (MONDAY, (ONE_OF_FOUR, MessageShown("T05"))),
        ("2026-11-24 09:00", shown("T06", "T10")),
    )
    assert told(gig, Kind.SERVICES) == [
        ("6h", "Tue 2026-11-24 18:00"),
        ("30h", "Wed 2026-11-25 18:00"),
        ("72h", "Sun 2026-11-29 10:00"),
    ]
    assert subjects(gig, Kind.SERVICES) == {"4"}  # the entry that showed T06


def test_services_that_nobody_has_bought_yet_are_not_active() -> None:
    assert len(told(lived(), Kind.SERVICES)) == 3


@pytest.mark.parametrize("stop", [moved(RUNS, 2, 3, 4), moved(CANCELLED, 1, 2, 3, 4)])
def test_services_stop(stop: Entry) -> None:
    assert told(lived((MONDAY, (ONE_OF_FOUR, stop))), Kind.SERVICES) == []


def test_an_instalment_has_a_day_before_a_morning_and_two_days_after() -> None:
    gig = lived((MONDAY, (ONE_OF_FOUR, dated("2026-12-01 17:00"))))
    assert told(gig, Kind.INSTALMENT) == [
        ("-24h", "Mon 2026-11-30 18:00"),
        ("day", "Tue 2026-12-01 10:00"),
        ("48h", "Thu 2026-12-03 18:00"),
    ]
    assert subjects(gig, Kind.INSTALMENT) == {"2@2026-12-01T14:00Z"}


def test_an_instalment_due_on_the_weekend_is_announced_before_it() -> None:
    gig = lived((MONDAY, (ONE_OF_FOUR, dated("2026-11-28 12:00"))))
    assert told(gig, Kind.INSTALMENT) == [
        ("-24h", "Thu 2026-11-26 18:00"),
        ("day", "Sun 2026-11-29 10:00"),
        ("48h", "Mon 2026-11-30 18:00"),
    ]


@pytest.mark.parametrize(
    "stop",
    [moved(RUNS, 2), moved(CANCELLED, 2), InstalmentDated(2, None), dated("9999-12-30 23:00")],
)
def test_an_instalment_stops(stop: Entry) -> None:
    """A date beyond all reckoning is no date."""
    gig = lived((MONDAY, (ONE_OF_FOUR, dated("2026-12-01 17:00"), stop)))
    assert told(gig, Kind.INSTALMENT) == []


def test_a_date_stands_when_the_services_are_listed_anew() -> None:
    gig = lived((MONDAY, (ONE_OF_FOUR, dated("2026-12-01 17:00"), ONE_OF_FOUR)))
    assert gig.services[1].due == at("2026-12-01 17:00")
    assert len(told(gig, Kind.INSTALMENT)) == 3


@pytest.mark.parametrize("preview", [previewed(), own_preview()])
def test_a_preview_unanswered(preview: Entry) -> None:
    gig = lived((MONDAY, (*READY, preview)))
    assert told(gig, Kind.UNANSWERED) == [
        ("24h", "Tue 2026-11-24 18:00"),
        ("72h", "Thu 2026-11-26 18:00"),
    ]
    assert decisions(gig) == [("72h", "Thu 2026-11-26 18:00")]
    assert subjects(gig, Kind.UNANSWERED) == {"1"}


@pytest.mark.parametrize("stop", [approved(), PreviewRemarked(1, "لا"), proposed(2)])
def test_a_preview_answered_or_void_waits_for_nobody(stop: Entry) -> None:
    assert told(lived((MONDAY, (*READY, previewed(), stop))), Kind.UNANSWERED) == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (None, [("48h", "Wed 2026-11-25 18:00")]),
        (3, [("auto", "Wed 2026-11-25 18:00")]),
        (14, [("48h", "Wed 2026-11-25 18:00"), ("auto", "Sun 2026-12-06 18:00")]),
        (5, [("48h", "Wed 2026-11-25 18:00"), ("auto", "Thu 2026-11-26 18:00")]),
        (1, [("auto", "Mon 2026-11-23 18:00")]),
    ],
)
def test_delivered_and_not_accepted(days: int | None, expected: Lines) -> None:
    """A day before the marketplace accepts by itself; before a weekend that would hide it."""
    gig = lived((MONDAY, DELIVERED))
    nudges = plan(gig, RIYADH, clocks=Clocks(auto_accept_days=days))
    assert lines(nudges, RIYADH, Kind.ACCEPTANCE) == expected
    (subject,) = {n.subject for n in nudges if n.kind is Kind.ACCEPTANCE}
    assert (subject.partition("@")[0], named_in(subject)) == (
        "1",
        gig.release.at + timedelta(days=days) if gig.release and days else None,
    )


@pytest.mark.parametrize("stop", [WorkAccepted(), moved(CLOSED, 1, 2, 3, 4), proposed(2)])
def test_accepted_or_begun_anew(stop: Entry) -> None:
    assert told(lived((MONDAY, (*DELIVERED, stop))), Kind.ACCEPTANCE) == []


def test_a_review_is_a_line_in_the_digest_once_the_funds_are_clear() -> None:
    gig = lived((MONDAY, (*DELIVERED, WorkAccepted())))
    assert told(gig, Kind.REVIEW) == [("clear", "Tue 2026-11-24 10:00")]
    cleared = plan(gig, RIYADH, clocks=Clocks(hold_days=14))
    assert lines(cleared, RIYADH, Kind.REVIEW) == [("clear", "Tue 2026-12-08 10:00")]
    assert subjects(gig, Kind.REVIEW) == {""}


@pytest.mark.parametrize(
    "stop", [(MessageShown("T12"),), (OutcomeRecorded(5),), (OutcomeRecorded(5), GigReopened())]
)
def test_a_review_asked_for_or_left(stop: tuple[Entry, ...]) -> None:
    assert told(lived((MONDAY, (*DELIVERED, WorkAccepted(), *stop))), Kind.REVIEW) == []


def test_a_deposit_that_has_not_come_is_a_service_not_active() -> None:
    gig = lived((MONDAY, (listed(WAITS),)), mode=Mode.DEPOSIT)
    assert len(told(gig, Kind.SERVICES)) == 3
