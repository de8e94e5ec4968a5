"""A gig is what its journal tells: an opening first, each entry in its place, nothing else."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gigs.entries.delivery import WorkStarted
from gigs.entries.opening import ClientNamed, GigOpened, TitleCorrected
from gigs.journal import Entry, Opening, Recorded, fold, grow, record
from gigs.model import Gig, Mode, Stamp
from tests.gigs.building import AGREED, APPROVED, NOON, ONE_OF_FOUR, SELLER, gig, opened

FIRST = Stamp(1, NOON, SELLER)
ENTRIES = (*AGREED, ONE_OF_FOUR, *APPROVED, WorkStarted(), ClientNamed("أحمد"))


@dataclass(frozen=True, slots=True)
class Nameless(Entry):
    kind: ClassVar[str] = "test.nameless"


@dataclass(frozen=True, slots=True)
class NamelessOpening(Opening):
    kind: ClassVar[str] = "test.nameless-opening"


def test_an_opening_gives_a_bare_gig_owned_by_who_opened_it() -> None:
    assert fold([Recorded(opened(), FIRST)]) == Gig(
        id="g1",
        owner=SELLER,
        name="olive",
        opened_at=NOON,
        title="نموذج إكسل للمخزون",
        work="excel",
        size="normal",
        profile="khamsat",
        mode=Mode.ALL_ACTIVE,
        language="ar",
        currency="USD",
        price=8000,
        seq=1,
    )


def test_a_bare_gig_has_no_agreement_preview_or_release() -> None:
    assert (gig().scope, gig().preview, gig().last_release) == (None, None, None)


def test_a_journal_begins_with_an_opening() -> None:
    with pytest.raises(ValueError, match=r"can't begin with work\.started"):
        fold([Recorded(WorkStarted(), FIRST)])
    with pytest.raises(ValueError, match="can't begin"):
        record(None, [WorkStarted()], NOON, SELLER)


def test_an_empty_journal_is_no_gig() -> None:
    with pytest.raises(ValueError, match="empty"):
        fold([])


def test_recording_nothing_changes_nothing() -> None:
    assert record(None, [], NOON, SELLER) == (None, ())
    assert record(gig(), [], NOON, SELLER) == (gig(), ())


def test_each_entry_is_recorded_in_its_place_with_who_and_when() -> None:
    later, other = NOON + timedelta(hours=1), "telegram:7"
    now, recorded = record(gig(), [WorkStarted(), TitleCorrected("قمر")], later, other)
    assert recorded == (
        Recorded(WorkStarted(), Stamp(2, later, other)),
        Recorded(TitleCorrected("قمر"), Stamp(3, later, other)),
    )
    assert now is not None
    assert (now.seq, now.title, now.started_at, now.owner) == (3, "قمر", later, SELLER)


@given(st.lists(st.sampled_from(ENTRIES), max_size=12), st.integers(0, 12))
def test_a_gig_recorded_in_two_turns_equals_its_journal_folded(
    entries: list[Entry], cut: int
) -> None:
    first, one = record(None, [opened(), *entries[:cut]], NOON, SELLER)
    second, two = record(first, entries[cut:], NOON + timedelta(days=1), SELLER)
    journal = [*one, *two]
    assert fold(journal) == second
    assert [r.stamp.seq for r in journal] == list(range(1, len(journal) + 1))


def test_growing_leaves_the_gig_before_as_it_was() -> None:
    before = gig()
    grow(before, Recorded(WorkStarted(), Stamp(2, NOON, SELLER)))
    assert before == gig()


def test_an_entry_without_a_meaning_says_which() -> None:
    with pytest.raises(NotImplementedError, match=r"test\.nameless$"):
        gig().after(Nameless(), FIRST)
    with pytest.raises(NotImplementedError, match=r"test\.nameless-opening$"):
        fold([Recorded(NamelessOpening(), FIRST)])


def test_private_fields_are_those_a_person_wrote_or_that_cost_money() -> None:
    assert GigOpened.private_fields() == ("price", "title")
    assert Nameless.private_fields() == ()


def test_a_gig_begins_once() -> None:
    begun = Recorded(opened(), Stamp(1, NOON, "web:1"))
    with pytest.raises(ValueError, match="begins once"):
        fold([begun, begun])
