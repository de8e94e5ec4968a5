"""Preview before file: an approval holds for one file and one version of the agreement."""

import pytest

from gigs.entries.delivery import PreviewRemarked
from gigs.erased import ERASED
from gigs.gates import Act, Look, look, may, missing
from gigs.journal import Entry
from gigs.model import Gate, ProofKind
from tests.gigs.building import (
    AGREED,
    APPROVED,
    FILE,
    FOUR_RUN,
    NEW_FILE,
    PICTURE,
    after,
    approved,
    confirmed,
    erased,
    gig,
    own_preview,
    previewed,
    proposed,
    ready_gig,
)

OPEN = (*AGREED, FOUR_RUN)


@pytest.mark.parametrize(
    ("entries", "lacking", "looks"),
    [
        ((), ["preview.none"], Look.SHUT),
        ((previewed(),), ["preview.unanswered:1"], Look.AMBER),
        ((previewed(), approved(how=ProofKind.NONE)), ["preview.unproven:1"], Look.AMBER),
        (APPROVED, [], Look.PASSED),
        ((own_preview(),), ["preview.unanswered:1"], Look.AMBER),
        ((own_preview(), approved()), [], Look.WEAK),
        ((*APPROVED, own_preview(2)), ["preview.unanswered:2"], Look.AMBER),
        ((*APPROVED, previewed(NEW_FILE, 2)), ["preview.unanswered:2"], Look.AMBER),
        ((*APPROVED, previewed(NEW_FILE, 2), approved(1)), ["preview.unanswered:2"], Look.AMBER),
        ((*APPROVED, previewed(NEW_FILE, 2), approved(2)), [], Look.PASSED),
        ((*APPROVED, proposed(2)), ["preview.void"], Look.SHUT),
        ((*APPROVED, proposed(2), confirmed(2), approved(1)), ["preview.void"], Look.SHUT),
        ((*APPROVED, proposed(2), previewed(FILE, 2, 2), approved(2)), [], Look.PASSED),
    ],
)
def test_the_preview_gate(entries: tuple[Entry, ...], lacking: list[str], looks: Look) -> None:
    shown = gig(*OPEN, *entries)
    assert [m.mark for m in missing(shown, Gate.PREVIEW)] == lacking
    assert look(shown, Gate.PREVIEW) == looks


def test_an_approval_holds_only_for_the_file_it_was_given_for() -> None:
    assert may(ready_gig(), Act.RELEASE, FILE)
    assert not may(ready_gig(), Act.RELEASE, NEW_FILE)
    lacking = missing(ready_gig(), Gate.PREVIEW, NEW_FILE)
    assert [m.mark for m in lacking] == ["preview.other-file:1"]


def test_a_new_file_voids_the_approval_also_for_the_old_one() -> None:
    newer = after(ready_gig(), previewed(NEW_FILE, 2))
    assert [preview.void for preview in newer.previews] == [True, False]
    assert not may(newer, Act.RELEASE, FILE)
    assert not may(newer, Act.RELEASE, NEW_FILE)
    assert may(after(newer, approved(2)), Act.RELEASE, NEW_FILE)


def test_a_new_version_voids_every_preview_before_it() -> None:
    changed = after(ready_gig(), previewed(NEW_FILE, 2), approved(2), proposed(2), confirmed(2))
    assert [preview.void for preview in changed.previews] == [True, True]
    assert not may(changed, Act.RELEASE, NEW_FILE)


def test_an_own_preview_lets_any_file_through_but_never_looks_fully_passed() -> None:
    own = gig(*OPEN, own_preview(), approved())
    assert own.preview is not None
    assert (own.preview.file, own.preview.shown) == (None, PICTURE)
    assert (may(own, Act.RELEASE, FILE), may(own, Act.RELEASE, NEW_FILE)) == (True, True)
    assert look(own, Gate.PREVIEW) == Look.WEAK


def test_an_approval_of_no_preview_is_none() -> None:
    assert gig(*OPEN, approved()) == gig(*OPEN, approved(7))
    assert not may(gig(*OPEN, approved()), Act.RELEASE, FILE)


def test_remarks_stay_with_their_preview_and_an_approval_after_them_counts() -> None:
    remarked = after(ready_gig(), PreviewRemarked(1, "اللون غير مناسب"))
    assert remarked.preview is not None
    assert (remarked.preview.remarks, remarked.preview.proof) == ("اللون غير مناسب", None)
    assert not may(remarked, Act.RELEASE, FILE)
    assert may(after(remarked, approved()), Act.RELEASE, FILE)


def test_an_erased_approval_is_still_an_approval() -> None:
    remembered = gig(*OPEN, erased(previewed()), erased(approved()))
    assert remembered.preview is not None
    assert remembered.preview.file is not None
    assert (remembered.preview.file.name, remembered.preview.file.sha256) == (ERASED, FILE)
    assert may(remembered, Act.RELEASE, FILE)
