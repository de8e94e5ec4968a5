"""Where amounts or words were erased: unknown, never too small, and never an error."""

from gigs.erased import ERASED, Erased, known, total
from gigs.services import Secured
from tests.gigs.building import RUNS, WAITS, after, cancelled, erased, gig, listed, proposed


def test_amounts_add_up() -> None:
    assert total((2000, 2500)) == 4500
    assert total(()) == 0


def test_one_erased_part_makes_the_whole_unknown() -> None:
    assert total((2000, ERASED)) == ERASED
    assert total((ERASED,)) == ERASED


def test_zero_and_nothing_are_known() -> None:
    assert all(known(value) for value in (0, "", None))
    assert not known(ERASED)
    assert Erased() == ERASED


def test_what_is_not_secured_is_unknown_once_either_amount_is() -> None:
    assert Secured(2000, 8000, active=1, count=4).unsecured == 6000
    assert Secured(ERASED, 8000, active=1, count=4).unsecured == ERASED
    assert Secured(2000, ERASED, active=1, count=4).unsecured == ERASED


def test_more_than_the_price_leaves_nothing_unsecured() -> None:
    assert Secured(9000, 8000, active=4, count=4).unsecured == 0


def test_an_erased_agreement_keeps_its_questions_without_the_answers() -> None:
    scope = gig(erased(proposed(excel_6="جرد", excel_4="عينة"))).scope
    assert scope is not None
    assert [(item.topic, item.text) for item in scope.items] == [
        ("excel.6", ERASED),
        ("excel.4", ERASED),
    ]
    assert (scope.exclusions, scope.price) == (ERASED, ERASED)


def test_erased_services_keep_their_states() -> None:
    services = gig(erased(listed(RUNS, WAITS))).services
    assert [(s.number, s.state) for s in services] == [(1, RUNS), (2, WAITS)]
    assert {s.amount for s in services} | {s.order for s in services} == {ERASED}


def test_an_erased_loss_is_still_a_loss() -> None:
    waiting = gig(listed(RUNS, WAITS))
    gone = after(waiting, erased(cancelled(waiting, 2)))
    assert [(loss.services, loss.amount) for loss in gone.losses] == [((2,), ERASED)]
