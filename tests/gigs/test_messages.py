"""The ready message: by the first shut gate, and firmer only when the last went unanswered."""

import pytest

from gigs.entries.delivery import FileAsked
from gigs.gates import Act
from gigs.journal import Entry
from gigs.messages import PREVIEW, RECEIPT, SERVICES, for_scope, for_services, ready, rung
from gigs.model import Gate, Gig, Mode, ProofKind
from tests.gigs.building import (
    AGREED,
    APPROVED,
    FILE,
    FOUR_RUN,
    NEW_FILE,
    ONE_OF_FOUR,
    RUNS,
    WAITS,
    after,
    confirmed,
    gig,
    listed,
    moved,
    own_preview,
    previewed,
    proposed,
    ready_gig,
    released,
    shown,
)

ASKED = FileAsked((Gate.PREVIEW,))
ONE_WAITS = listed(WAITS)


@pytest.mark.parametrize(
    ("entries", "act", "message"),
    [
        ((), Act.START, "T03"),
        ((ONE_OF_FOUR,), Act.START, "T03"),
        ((proposed(), confirmed(how=ProofKind.NONE), FOUR_RUN), Act.START, "T03"),
        (AGREED, Act.START, None),  # no service to activate
        ((*AGREED, ONE_OF_FOUR), Act.START, "T05"),
        ((*AGREED, ONE_WAITS), Act.START, "T04"),
        ((*AGREED, FOUR_RUN), Act.START, None),
        ((*AGREED, FOUR_RUN), Act.RELEASE, "T09"),
        ((*AGREED, FOUR_RUN, previewed()), Act.RELEASE, "T09"),
        ((*AGREED, FOUR_RUN, own_preview(), ASKED), Act.RELEASE, "T09"),
        ((*AGREED, ONE_OF_FOUR), Act.RELEASE, "T05"),
        ((*AGREED, ONE_OF_FOUR, ASKED), Act.RELEASE, "T09b"),
        ((*AGREED, ONE_OF_FOUR, ASKED), Act.START, "T05"),
        ((*AGREED, ONE_OF_FOUR, *APPROVED, ASKED), Act.RELEASE, "T05"),
        ((proposed(), ONE_OF_FOUR, ASKED), Act.RELEASE, "T03"),
        ((*AGREED, listed(RUNS, amounts=(2000,))), Act.START, None),  # all run, yet too few
        ((*AGREED, listed(RUNS, amounts=(2000,)), ASKED), Act.RELEASE, "T09"),
        ((*AGREED, FOUR_RUN, *APPROVED), Act.RELEASE, None),
    ],
)
def test_the_ready_message_follows_the_first_shut_gate(
    entries: tuple[Entry, ...], act: Act, message: str | None
) -> None:
    assert ready(gig(*entries), act) == message


def test_another_file_than_the_approved_one_wants_its_own_approval() -> None:
    assert ready(ready_gig(), Act.RELEASE, FILE) is None
    assert ready(ready_gig(), Act.RELEASE, NEW_FILE) == "T09"


def said(gig: Gig, ladder: tuple[str, ...], times: int) -> list[str]:
    """Which messages are shown when a person asks for the next one again and again."""
    told: list[str] = []
    for _ in range(times):
        told.append(rung(gig, ladder, since=0))
        gig = after(gig, *shown(told[-1]))
    return told


@pytest.mark.parametrize("ladder", [SERVICES, PREVIEW, RECEIPT])
def test_each_rung_follows_the_one_that_went_unanswered_and_the_last_stays(
    ladder: tuple[str, ...],
) -> None:
    assert said(gig(), ladder, 5) == [*ladder, ladder[-1], ladder[-1]]


def test_one_inactive_service_has_one_message_however_often() -> None:
    waiting = gig(*AGREED, ONE_WAITS, *shown("T04", "T04"))
    assert for_services(waiting) == "T04"


def test_the_message_for_services_grows_firmer_while_nothing_moves() -> None:
    waiting = gig(*AGREED, ONE_OF_FOUR)
    ladder = [for_services(after(waiting, *shown(*SERVICES[:n]))) for n in range(4)]
    assert ladder == ["T05", "T06", "T06c", "T06c"]


def test_it_starts_again_once_the_client_activated_another_one() -> None:
    answered = gig(*AGREED, ONE_OF_FOUR, *shown("T05", "T06"), moved(RUNS, 2))
    assert for_services(answered) == "T05"
    assert for_services(after(answered, *shown("T05"))) == "T06"


def test_what_stood_before_the_seller_before_the_services_did_counts_for_nothing() -> None:
    assert for_services(gig(*AGREED, *shown("T05", "T06"), ONE_OF_FOUR)) == "T05"


@pytest.mark.parametrize("mode", Mode)
def test_the_ladder_is_the_same_however_the_gig_is_paid(mode: Mode) -> None:
    waiting = gig(*AGREED, listed(WAITS, WAITS), *shown("T05"), mode=mode)
    assert ready(waiting, Act.START) == "T06"


def test_the_summary_comes_first_then_its_reminders() -> None:
    drafted = gig(proposed())
    once = after(drafted, *shown("T03", scope=1))
    twice = after(once, *shown("T03b", scope=1))
    thrice = after(twice, *shown("T03c", scope=1))
    assert [for_scope(g) for g in (drafted, once, twice, thrice)] == ["T03", "T03b", "T03c", "T03c"]


def test_each_version_is_summed_up_anew() -> None:
    changed = gig(proposed(), *shown("T03", "T03b", scope=1), proposed(2))
    assert for_scope(changed) == "T03"


def test_the_reminders_of_an_older_version_are_no_reminders_of_the_new_one() -> None:
    older = gig(proposed(), *shown("T03", "T03b", scope=1))
    newer = after(older, proposed(2), *shown("T03", scope=2))
    assert for_scope(newer) == "T03b"


def test_the_reminders_of_an_older_preview_are_no_reminders_of_the_new_one() -> None:
    older = gig(*AGREED, previewed(), *shown("T08", "T08b"))
    newer = after(older, previewed(NEW_FILE, 2), *shown("T08"))
    made = [preview.seq for preview in newer.previews]
    assert [rung(newer, PREVIEW, since=seq) for seq in made] == ["T08c", "T08b"]


def test_without_a_version_there_is_only_the_summary() -> None:
    assert for_scope(gig(*shown("T03"))) == "T03"


def test_how_often_and_when_a_message_was_shown_last_is_known() -> None:
    told = gig(*shown("T05", "T06", "T05"))
    assert {c.message: (c.times, c.seq) for c in told.shown} == {"T05": (2, 4), "T06": (1, 3)}
    assert [told.last_shown(message) for message in ("T05", "T06", "T11")] == [4, 3, 0]


def test_a_released_file_needs_no_message_by_itself() -> None:
    assert ready(after(ready_gig(), released()), Act.RELEASE, FILE) is None
