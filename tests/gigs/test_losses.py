"""What a cancellation cost: only work that had begun can be lost."""

from gigs.entries.delivery import WorkStarted
from gigs.erased import ERASED
from gigs.gates import Act
from gigs.services import loss_if_cancelled, lost
from tests.gigs.building import (
    AGREED,
    FOUR_RUN,
    ONE_OF_FOUR,
    RUNS,
    WAITS,
    after,
    cancelled,
    erased,
    gig,
    listed,
    moved,
    overrode,
    proposed,
    released,
)


def test_nothing_is_lost_before_work_begins() -> None:
    waiting = gig(*AGREED, ONE_OF_FOUR)
    ended = after(waiting, cancelled(waiting, 2, 3, 4))
    assert loss_if_cancelled(waiting, (2, 3, 4)) == 0
    assert (ended.losses, lost(ended)) == ((), 0)


def test_the_story_lost_sixty_of_eighty() -> None:
    waiting = gig(ONE_OF_FOUR)
    begun = after(waiting, overrode(waiting, Act.START), WorkStarted())
    sent = after(begun, overrode(begun, Act.RELEASE), released(scope=0))
    ended = after(sent, cancelled(sent, 2, 3, 4))
    assert [(loss.services, loss.amount) for loss in ended.losses] == [((2, 3, 4), 6000)]
    assert lost(ended) == 6000


def test_a_file_that_left_counts_as_work_even_if_no_start_was_told() -> None:
    sent = gig(*AGREED, FOUR_RUN, released())
    assert loss_if_cancelled(sent, (1, 2)) == 4000


def test_a_service_bought_after_the_work_began_was_not_worked_on() -> None:
    begun = gig(*AGREED, listed(RUNS, amounts=(8000,)), WorkStarted())
    added = after(begun, proposed(2, price=10500), listed(RUNS, WAITS, amounts=(8000, 2500)))
    assert loss_if_cancelled(added, (2,)) == 0
    assert loss_if_cancelled(added, (1, 2)) == 8000


def test_losses_of_several_cancellations_add_up() -> None:
    begun = gig(*AGREED, FOUR_RUN, WorkStarted())
    once = after(begun, cancelled(begun, 2))
    twice = after(once, cancelled(once, 3, 4))
    assert [loss.amount for loss in twice.losses] == [2000, 4000]
    assert lost(twice) == 6000


def test_what_is_cancelled_already_is_not_lost_again() -> None:
    begun = gig(*AGREED, FOUR_RUN, WorkStarted())
    once = after(begun, cancelled(begun, 2))
    assert loss_if_cancelled(once, (2,)) == 0
    assert loss_if_cancelled(once, (1, 2)) == 2000


def test_a_loss_stays_even_if_the_service_comes_back() -> None:
    begun = gig(*AGREED, FOUR_RUN, WorkStarted())
    back = after(after(begun, cancelled(begun, 2)), moved(RUNS, 2))
    assert lost(back) == 2000


def test_work_stays_remembered_after_another_agreement() -> None:
    sent = gig(*AGREED, FOUR_RUN, WorkStarted(), released())
    again = after(sent, proposed(2))
    assert again.worked_on == (1, 2, 3, 4)
    assert loss_if_cancelled(again, (4,)) == 2000


def test_an_erased_amount_makes_the_loss_unknown_not_smaller() -> None:
    begun = gig(*AGREED, erased(FOUR_RUN), WorkStarted())
    assert loss_if_cancelled(begun, (2,)) == ERASED
    assert loss_if_cancelled(begun, ()) == 0
    assert lost(after(begun, cancelled(begun, 2))) == ERASED
