"""A message states a fact only if the journal holds it: claiming more would harm the seller."""

import pytest

from gigs.entries.delivery import WorkStarted
from gigs.journal import Entry
from gigs.messages import for_bad_review, for_changed_request
from gigs.model import Gate, ProofKind
from tests.gigs.building import (
    AGREED,
    FOUR_RUN,
    after,
    confirmed,
    erased,
    gig,
    previewed,
    proposed,
    ready_gig,
    released,
)

PROVEN = [how for how in ProofKind if how is not ProofKind.NONE]
DELIVERED = after(ready_gig(), WorkStarted(), released())


def test_the_work_followed_the_agreement_and_the_request_changed_after_delivery() -> None:
    changed = after(DELIVERED, proposed(2))
    assert for_bad_review(changed, ("handling",)) == "T13"
    assert for_bad_review(after(changed, confirmed(2)), ("inexperience",)) == "T13"


def test_the_work_followed_the_agreement_and_nothing_changed() -> None:
    assert for_bad_review(DELIVERED, ("inexperience",)) == "T13.confirmed"


def test_a_change_before_the_delivery_is_not_told_as_one_after_it() -> None:
    """The second version was agreed on, then delivered; nothing changed afterwards."""
    second = (proposed(2), confirmed(2), previewed(number=1, scope=2), released(scope=2))
    assert for_bad_review(gig(*AGREED, FOUR_RUN, *second), ("handling",)) == "T13.confirmed"


@pytest.mark.parametrize(
    "entries",
    [
        (),
        (proposed(),),
        (proposed(), confirmed(how=ProofKind.NONE)),
        (proposed(), confirmed(how=ProofKind.NONE), released(), proposed(2)),
    ],
)
def test_without_a_written_yes_nothing_is_called_confirmed(entries: tuple[Entry, ...]) -> None:
    assert for_bad_review(gig(*entries), ("handling",)) == "T13c"
    assert for_changed_request(gig(*entries)) == "T15b"


def test_a_file_that_left_under_an_unconfirmed_version_followed_nothing_confirmed() -> None:
    """The first version's yes says nothing of the second, which is what was delivered."""
    over = gig(*AGREED, FOUR_RUN, proposed(2), released(scope=2, over=(Gate.SCOPE,)))
    assert for_bad_review(over, ("handling",)) == "T13c"


@pytest.mark.parametrize("cause", [("quality",), ("not-mine", "quality")])
def test_a_fault_is_owned_whatever_was_agreed(cause: tuple[str, ...]) -> None:
    assert for_bad_review(DELIVERED, cause) == "T13b"
    assert for_bad_review(gig(), cause) == "T13b"


def test_the_request_changed_after_a_written_agreement() -> None:
    assert for_changed_request(DELIVERED) == "T15"
    assert for_changed_request(after(DELIVERED, proposed(2))) == "T15"


@pytest.mark.parametrize("how", PROVEN)
def test_any_kept_proof_is_a_written_yes(how: ProofKind) -> None:
    """A screenshot of the client's words and their own press open the gate, so they count here."""
    agreed = gig(proposed(), confirmed(how=how), FOUR_RUN, WorkStarted(), released())
    assert for_changed_request(agreed) == "T15"
    assert for_bad_review(agreed, ("handling",)) == "T13.confirmed"


def test_a_yes_whose_words_were_erased_was_still_given() -> None:
    agreed = gig(proposed(), erased(confirmed()), FOUR_RUN, WorkStarted(), released())
    assert for_changed_request(agreed) == "T15"
    assert for_bad_review(agreed, ("handling",)) == "T13.confirmed"
