"""What keeps each gate shut, by code, and how a gate looks meanwhile."""

import pytest

from gigs.entries.delivery import PreviewRemarked, WorkStarted
from gigs.gates import Act, Look, Missing, look, may, missing, shut
from gigs.journal import Entry
from gigs.model import Gate, Gig, Mode, ProofKind, ServiceState
from tests.gigs.building import (
    AGREED,
    APPROVED,
    CANCELLED,
    FILE,
    FOUR_RUN,
    NOT_BOUGHT,
    ONE_OF_FOUR,
    RUNS,
    WAITS,
    after,
    approved,
    confirmed,
    erased,
    gig,
    listed,
    moved,
    previewed,
    proposed,
    ready_gig,
    released,
)

PROVEN = [how for how in ProofKind if how is not ProofKind.NONE]


def marks(gig: Gig, gate: Gate, file: str | None = None) -> list[str]:
    return [m.mark for m in missing(gig, gate, file)]


@pytest.mark.parametrize(
    ("entries", "lacking", "looks"),
    [
        ((), ["scope.none"], Look.SHUT),
        ((proposed(),), ["scope.unconfirmed:1"], Look.AMBER),
        ((proposed(), confirmed(how=ProofKind.NONE)), ["scope.unproven:1"], Look.AMBER),
        (AGREED, [], Look.PASSED),
        ((*AGREED, proposed(2)), ["scope.unconfirmed:2"], Look.AMBER),
        ((*AGREED, proposed(2), confirmed(1)), ["scope.unconfirmed:2"], Look.AMBER),
        ((*AGREED, proposed(2), confirmed(2)), [], Look.PASSED),
        ((proposed(), proposed(1, 5000), confirmed()), [], Look.PASSED),
        ((*AGREED, proposed(1, 5000)), ["scope.unconfirmed:1"], Look.AMBER),
    ],
)
def test_the_scope_gate(entries: tuple[Entry, ...], lacking: list[str], looks: Look) -> None:
    assert (marks(gig(*entries), Gate.SCOPE), look(gig(*entries), Gate.SCOPE)) == (lacking, looks)


@pytest.mark.parametrize("how", PROVEN)
def test_any_kept_proof_opens_the_scope_gate(how: ProofKind) -> None:
    assert marks(gig(proposed(), confirmed(how=how)), Gate.SCOPE) == []


@pytest.mark.parametrize(
    ("entries", "lacking", "looks"),
    [
        ((), ["services.none"], Look.SHUT),
        ((listed(CANCELLED, CANCELLED),), ["services.none"], Look.SHUT),
        ((FOUR_RUN,), [], Look.PASSED),
        ((listed(RUNS, WAITS),), ["services.inactive:2"], Look.AMBER),
        ((listed(RUNS, NOT_BOUGHT),), ["services.inactive:2"], Look.AMBER),
        (
            (ONE_OF_FOUR,),
            ["services.inactive:2", "services.inactive:3", "services.inactive:4"],
            Look.AMBER,
        ),
        ((listed(RUNS, RUNS, amounts=(4000, 1500)),), ["services.short:2500"], Look.AMBER),
        ((FOUR_RUN, moved(CANCELLED, 4)), ["services.short:2000"], Look.AMBER),
        (
            (listed(RUNS, WAITS, amounts=(4000, 1500)),),
            ["services.inactive:2", "services.short:2500"],
            Look.AMBER,
        ),
    ],
)
def test_the_services_gate(entries: tuple[Entry, ...], lacking: list[str], looks: Look) -> None:
    split = gig(*entries)
    assert (marks(split, Gate.SERVICES), look(split, Gate.SERVICES)) == (lacking, looks)


@pytest.mark.parametrize("state", [WAITS, NOT_BOUGHT, ServiceState.AWAITING_FUNDING])
@pytest.mark.parametrize("mode", Mode)
def test_an_order_that_binds_nobody_to_pay_never_opens_the_services_gate(
    mode: Mode, state: ServiceState
) -> None:
    split = gig(*AGREED, listed(state), mode=mode)
    assert marks(split, Gate.SERVICES) == ["services.inactive:1"]
    assert not may(split, Act.START)


@pytest.mark.parametrize("mode", [Mode.SEQUENTIAL, Mode.DEPOSIT])
def test_where_parts_are_paid_in_turn_amounts_need_not_add_up(mode: Mode) -> None:
    assert marks(gig(listed(RUNS, amounts=(2000,)), mode=mode), Gate.SERVICES) == []


def test_a_version_that_adds_price_reopens_the_services_gate() -> None:
    dearer = gig(*AGREED, FOUR_RUN, proposed(2, price=10500), confirmed(2))
    assert marks(dearer, Gate.SERVICES) == ["services.short:2500"]
    five = (*(2000 for _ in range(4)), 2500)
    bought = after(dearer, listed(RUNS, RUNS, RUNS, RUNS, WAITS, amounts=five))
    assert marks(bought, Gate.SERVICES) == ["services.inactive:5"]
    assert marks(after(bought, moved(RUNS, 5)), Gate.SERVICES) == []


def test_a_version_for_only_the_active_part_needs_just_that_part() -> None:
    part = gig(*AGREED, listed(RUNS, CANCELLED), proposed(2, price=4000), confirmed(2))
    assert shut(part, Act.START) == ()


def test_work_may_start_without_a_preview_but_no_file_leaves_without_one() -> None:
    begun = gig(*AGREED, FOUR_RUN)
    assert may(begun, Act.START)
    assert shut(begun, Act.RELEASE, FILE) == (Missing(Gate.PREVIEW, "preview.none"),)
    assert not may(begun, Act.RELEASE, FILE)


def test_all_that_is_missing_is_told_in_the_order_of_the_gates() -> None:
    assert [m.mark for m in shut(gig(), Act.RELEASE)] == [
        "scope.none",
        "services.none",
        "preview.none",
    ]
    assert [m.gate for m in shut(gig(), Act.START)] == [Gate.SCOPE, Gate.SERVICES]


def test_with_all_gates_open_the_approved_file_may_leave() -> None:
    assert shut(ready_gig(), Act.RELEASE, FILE) == ()
    assert may(ready_gig(), Act.RELEASE, FILE)
    assert {gate: look(ready_gig(), gate) for gate in Gate} == dict.fromkeys(Gate, Look.PASSED)


def test_a_service_that_falls_back_shuts_its_gate_again() -> None:
    fallen = after(ready_gig(), moved(ServiceState.CANCEL_REQUESTED, 3))
    assert [m.mark for m in shut(fallen, Act.RELEASE, FILE)] == ["services.inactive:3"]


def test_neither_work_nor_a_release_opens_a_gate() -> None:
    waiting = gig(ONE_OF_FOUR)
    later = after(waiting, WorkStarted(), released(scope=0))
    assert shut(later, Act.RELEASE, FILE) == shut(waiting, Act.RELEASE, FILE)


def test_erased_words_close_no_gate() -> None:
    entries = (proposed(), confirmed(), FOUR_RUN, previewed(), approved())
    remembered = gig(*(erased(entry) for entry in entries))
    assert shut(remembered, Act.RELEASE, FILE) == ()


def test_remarks_take_an_approval_back() -> None:
    remarked = gig(*AGREED, FOUR_RUN, *APPROVED, PreviewRemarked(1, "اللون غير مناسب"))
    assert marks(remarked, Gate.PREVIEW, FILE) == ["preview.unanswered:1"]
