"""Spoken names: a gig is called Olive, not 7F3A. The words stand in the catalogues."""

from collections.abc import Iterable

NAMES = (
    "olive", "moon", "palm", "pearl", "cedar", "dawn", "jasmine", "falcon", "amber", "river",
    "almond", "star", "rain", "saffron", "gazelle", "harbor", "lemon", "cloud", "coral", "mint",
    "oasis", "lantern", "sail", "honey", "rose", "comet", "fig", "breeze", "marble", "sparrow",
)  # fmt: skip


def free_name(taken: Iterable[str]) -> str:
    """The first name no open gig bears; when all are borne, the first with a number behind it."""
    borne = set(taken)
    for round_ in range(1, len(borne) + 2):
        for name in NAMES:
            candidate = name if round_ == 1 else f"{name}.{round_}"
            if candidate not in borne:
                return candidate
    raise AssertionError("one of len(borne) + 1 rounds is free")
