"""After a delivery the client wants something else: another round, and nothing forgotten."""

from gigs.entries.delivery import FileAsked, WorkStarted
from gigs.entries.outcome import WorkAccepted
from gigs.gates import Act, Look, look, may, shut
from gigs.messages import ready
from gigs.model import Gate, Gig
from tests.gigs.building import (
    CLOSED,
    FILE,
    NEW_FILE,
    RUNS,
    WAITS,
    after,
    approved,
    confirmed,
    gig,
    listed,
    moved,
    previewed,
    proposed,
    ready_gig,
    released,
    shown,
)

ASKED = FileAsked(())
FIRST = after(ready_gig(), WorkStarted(), ASKED, released(), WorkAccepted())
AGAIN = after(FIRST, proposed(2, price=10500))


def lacking(gig: Gig, act: Act, file: str | None = None) -> list[str]:
    return [m.mark for m in shut(gig, act, file)]


def test_a_new_version_after_a_delivery_begins_anew() -> None:
    assert FIRST.release is not None
    assert (AGAIN.release, AGAIN.started_at, AGAIN.asked_at, AGAIN.accepted_at) == (None,) * 4
    assert AGAIN.earlier == (FIRST.release,)
    assert AGAIN.last_release == FIRST.release


def test_every_gate_asks_again() -> None:
    assert lacking(AGAIN, Act.RELEASE, FILE) == [
        "scope.unconfirmed:2",
        "services.short:2500",
        "preview.void",
    ]
    assert [look(AGAIN, gate) for gate in Gate] == [Look.AMBER, Look.AMBER, Look.SHUT]
    assert ready(AGAIN, Act.START) == "T03"


def test_the_added_price_must_be_bought_and_active_before_the_new_work() -> None:
    agreed = after(AGAIN, confirmed(2))
    assert lacking(agreed, Act.START) == ["services.short:2500"]
    bought = after(
        agreed,
        listed(CLOSED, CLOSED, CLOSED, CLOSED, WAITS, amounts=(2000, 2000, 2000, 2000, 2500)),
    )
    assert lacking(bought, Act.START) == ["services.inactive:5"]
    assert may(after(bought, moved(RUNS, 5)), Act.START)


def test_the_first_file_does_not_leave_again_and_the_second_needs_its_own_approval() -> None:
    active = after(AGAIN, confirmed(2), listed(RUNS, amounts=(10500,)))
    assert not may(active, Act.RELEASE, FILE)
    seen = after(active, previewed(NEW_FILE, 2, scope=2), approved(1))
    assert lacking(seen, Act.RELEASE, NEW_FILE) == ["preview.unanswered:2"]
    assert may(after(seen, approved(2)), Act.RELEASE, NEW_FILE)


def test_both_releases_are_remembered_the_latest_first_in_sight() -> None:
    second = after(AGAIN, released(NEW_FILE, scope=2))
    assert second.release is not None
    assert [r.file.sha256 for r in (*second.earlier, second.release)] == [FILE, NEW_FILE]
    assert second.last_release == second.release
    third = after(second, proposed(3))
    assert [r.scope for r in third.earlier] == [1, 2]


def test_a_version_before_any_delivery_leaves_the_work_begun() -> None:
    begun = after(ready_gig(), WorkStarted(), ASKED)
    changed = after(begun, proposed(2))
    assert (changed.started_at, changed.asked_at) == (begun.started_at, begun.asked_at)
    assert changed.earlier == ()


def test_a_draft_mended_twice_after_a_delivery_is_one_round() -> None:
    mended = after(AGAIN, proposed(2, price=12000))
    assert [scope.number for scope in mended.scopes] == [1, 2]
    assert len(mended.earlier) == 1
    assert mended.price == 12000


def test_the_first_agreement_keeps_its_proof_beside_the_new_one() -> None:
    assert [scope.proof is not None for scope in AGAIN.scopes] == [True, False]
    both = after(AGAIN, *shown("T03", scope=2), confirmed(2))
    assert [(scope.shown, scope.proof is not None) for scope in both.scopes] == [
        (False, True),
        (True, True),
    ]


def test_a_gig_delivered_before_anything_was_written_down_also_begins_anew() -> None:
    early = gig(released(scope=0))
    assert [r.scope for r in after(early, proposed()).earlier] == [0]
