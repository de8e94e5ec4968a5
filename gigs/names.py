"""Spoken names: a gig is called Olive, not 7F3A. The words stand in the catalogues."""

from collections.abc import Collection
from itertools import count

NAMES = (
    "olive", "moon", "palm", "pearl", "cedar", "dawn", "jasmine", "falcon", "amber", "river",
    "almond", "star", "rain", "saffron", "gazelle", "harbor", "lemon", "cloud", "coral", "mint",
    "oasis", "lantern", "sail", "honey", "rose", "comet", "fig", "breeze", "marble", "sparrow",
)  # fmt: skip


def free_name(open_: Collection[str], closed: Collection[str] = ()) -> str:
    """The first name that no gig ever bore, else that no open one bears; then with a number."""
    borne, used = set(open_), {*open_, *closed}
    fresh = (name for name in NAMES if name not in used)
    numbered = (name if n == 1 else f"{name}.{n}" for n in count(1) for name in NAMES)
    return next(fresh, None) or next(name for name in numbered if name not in borne)
