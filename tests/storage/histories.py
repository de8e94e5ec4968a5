"""Any history of a gig: entries of all kinds, with any values that their types allow."""

import types
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from gigs.entries import KINDS
from gigs.entries.agreement import ScopeProposed
from gigs.entries.opening import GigOpened
from gigs.entries.services import ServicesListed
from gigs.erased import ERASED, Erased
from gigs.journal import Entry
from gigs.model import ServiceState

# No lone surrogates: they aren't text, and are refused where text comes in.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NUMBERS = st.integers(0, 10**15) | st.integers(0, 5)
FEW = st.integers(0, 4)
BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(0), timedelta(days=3650)).map(lambda gone: BEGINNING + gone)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: NUMBERS,
    bool: st.booleans(),
    datetime: MOMENTS,
    type(None): st.none(),
    Erased: st.just(ERASED),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of([values_of(inner) for inner in get_args(hint)])
    if get_origin(hint) is tuple:
        return st.lists(values_of(get_args(hint)[0]), max_size=4).map(tuple)
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    assert issubclass(hint, Enum)
    return st.sampled_from(hint)


def entries_of(kind: type[Entry]) -> st.SearchStrategy[Entry]:
    if kind in ALIKE:
        return FEW.flatmap(ALIKE[kind])
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: values_of(hints[field.name]) for field in fields(kind)})


def exactly(count: int, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(values, min_size=count, max_size=count).map(tuple)


def services_listed(count: int) -> st.SearchStrategy[Entry]:
    """As many amounts and orders as states."""
    return st.builds(
        ServicesListed,
        states=exactly(count, st.sampled_from(ServiceState)),
        amounts=exactly(count, NUMBERS) | st.just(ERASED),
        orders=exactly(count, TEXTS | st.none()) | st.just(ERASED),
    )


def scope_proposed(count: int) -> st.SearchStrategy[Entry]:
    """As many texts as topics."""
    return st.builds(
        ScopeProposed,
        number=FEW,
        topics=exactly(count, TEXTS | st.none()),
        revisions=FEW,
        days=FEW | st.none(),
        texts=exactly(count, TEXTS) | st.just(ERASED),
        exclusions=st.lists(TEXTS, max_size=3).map(tuple) | st.just(ERASED),
        price=NUMBERS | st.just(ERASED),
    )


ALIKE: dict[type[Entry], Callable[[int], st.SearchStrategy[Entry]]] = {
    ServicesListed: services_listed,
    ScopeProposed: scope_proposed,
}
OPENINGS = entries_of(GigOpened)
LATER = st.one_of([entries_of(kind) for kind in KINDS.values() if kind is not GigOpened])
HISTORIES = st.tuples(OPENINGS, st.lists(LATER, max_size=12)).map(lambda h: [h[0], *h[1]])
