"""Versions of the agreement, item by item."""

from dataclasses import dataclass
from typing import Literal

from gigs.model import ScopeItem, ScopeVersion


@dataclass(frozen=True, slots=True)
class ItemChange:
    how: Literal["kept", "added", "removed", "changed"]
    item: ScopeItem
    before: ScopeItem | None = None  # for a changed one


def difference(old: ScopeVersion, new: ScopeVersion) -> tuple[ItemChange, ...]:
    """The new version's items in their order, then those that went.

    Items answer questions, so one with the same topic and other words is changed; an item without
    a topic is the same only by its words.
    """
    waiting = list(old.items)
    kept = {n for n, item in enumerate(new.items) if _taken(item, waiting)}
    changes = [
        ItemChange("kept", item) if n in kept else _matched(item, waiting)
        for n, item in enumerate(new.items)
    ]
    return (*changes, *(ItemChange("removed", item) for item in waiting))


def _taken(item: ScopeItem, waiting: list[ScopeItem]) -> bool:
    """Whether the very same item stood there; it leaves the list."""
    if item not in waiting:
        return False
    waiting.remove(item)
    return True


def _matched(item: ScopeItem, waiting: list[ScopeItem]) -> ItemChange:
    """An item in other words: changed where its question had an answer before, else added."""
    for before in waiting:
        if item.topic is not None and before.topic == item.topic:
            waiting.remove(before)
            return ItemChange("changed", item, before)
    return ItemChange("added", item)
