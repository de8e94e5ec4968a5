"""How much a gig is asked about: little for five dollars, more from a hundred and fifty."""

import pytest

from gigs.craft import Craft
from gigs.sizes import Thresholds, size_of

DOLLARS = {"USD": Thresholds(light=1500, full=15000)}


@pytest.mark.parametrize(
    ("price", "count", "size"),
    [
        (500, 1, "light"),
        (1500, 1, "light"),
        (1501, 1, "normal"),
        (1000, 2, "normal"),
        (8000, 4, "normal"),
        (14999, 1, "normal"),
        (15000, 1, "full"),
        (20000, 5, "full"),
    ],
)
def test_the_size_follows_the_price_and_the_services(price: int, count: int, size: str) -> None:
    assert size_of(price, "USD", count, DOLLARS) == size


@pytest.mark.parametrize("price", [1, 500, 10**9])
def test_in_an_unlisted_currency_every_gig_is_normal(price: int) -> None:
    assert size_of(price, "JOD", 1, DOLLARS) == "normal"


def test_other_work_is_asked_the_core_questions() -> None:
    crafts = [Craft(id_, (2, 4, 5), (2, 4, 5, 6, 7), 2, 2) for id_ in ("excel", "other")]
    assert [craft.topic for craft in crafts] == ["excel", "core"]
