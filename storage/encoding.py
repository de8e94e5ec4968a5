"""Entries and gigs as bytes, and back.

A body is {"open": {...}, "sealed": {field: seal}}; the sealed texts rest apart (chain.py). Bytes
once written are never written anew: an older version of a kind is led up to today's when read.
"""

import hashlib
import json
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any, get_args, get_type_hints

import msgspec

from gigs.entries import KINDS
from gigs.erased import Erased
from gigs.journal import Entry, Recorded
from gigs.model import Gig, Stamp
from storage import moments
from storage.chain import BEGINNING, ERASED_BEFORE, Head, Link, Opening, canonical, seals_of, tied
from storage.faults import Newer

SALT = 16  # bytes
Fields = dict[str, Any]
# (kind, v) -> the fields of v made into those of v + 1.
Upcasters = Mapping[tuple[str, int], Callable[[Fields], Fields]]


def _without_origin(values: Fields) -> Fields:
    """Before, only that words were forwarded was kept."""
    return {**values, "origin_name": None, "origin_kind": None, "origin_at": None}


def _without_assumed(values: Fields) -> Fields:
    """Before, whose the hour was wasn't kept."""
    return {**values, "assumed": False}


UPCASTERS: Upcasters = {
    ("instalment.dated", 1): _without_assumed,
    ("words.kept", 1): _without_origin,
    ("scope.confirmed", 1): _without_origin,
    ("preview.approved", 1): _without_origin,
    ("preview.remarked", 1): _without_origin,
}


def sealed(gig: str, recorded: Recorded, prev: bytes) -> tuple[Link, tuple[Opening, ...]]:
    """A row with its openings. The words belong to the one who acts."""
    entry, stamp = recorded.entry, recorded.stamp
    values = _plain(entry)
    private = {name: values.pop(name) for name in entry.private_fields()}
    openings = tuple(
        Opening(gig, stamp.seq, name, secrets.token_bytes(SALT), canonical(value), stamp.actor)
        for name, value in private.items()
        if value is not None and not isinstance(getattr(entry, name), Erased)
    )
    seals: dict[str, str | None] = {
        name: None if value is None else ERASED_BEFORE for name, value in private.items()
    }
    seals.update({opening.field: opening.seal for opening in openings})
    body = canonical({"open": values, "sealed": seals})
    at = moments.to_text(stamp.at)
    unhashed = Link(gig, stamp.seq, entry.kind, entry.v, at, stamp.actor, body, prev, b"")
    return tied(unhashed), openings


def chained(
    gig: str, recorded: Sequence[Recorded], head: Head | None
) -> tuple[list[Link], list[Opening]]:
    links: list[Link] = []
    apart: list[Opening] = []
    prev = head.hash if head else BEGINNING
    for one in recorded:
        link, openings = sealed(gig, one, prev)
        links.append(link)
        apart += openings
        prev = link.hash
    return links, apart


def _plain(entry: Entry) -> Fields:
    values: Fields = msgspec.to_builtins(entry, builtin_types=(datetime,))
    return {name: _moments_as_text(value) for name, value in values.items()}


def _moments_as_text(value: Any) -> Any:
    if isinstance(value, datetime):
        return moments.to_text(value)
    return [_moments_as_text(v) for v in value] if isinstance(value, list | tuple) else value


def recorded(
    link: Link, texts: Mapping[str, bytes], upcasters: Upcasters | None = None
) -> Recorded:
    """texts: the openings of this row by field; a missing one is read as erased.

    Newer for a kind or a version that this program doesn't know.
    """
    values: Fields = json.loads(link.body)["open"]
    for name, seal in seals_of(link).items():
        values[name] = None if seal is None else json.loads(texts.get(name, b"{}"))
    kind, v = link.kind, link.v
    upcasters = UPCASTERS if upcasters is None else upcasters
    while (kind, v) in upcasters:
        values = upcasters[kind, v](values)
        v += 1
    if (kind, v) not in KINDS:
        raise Newer({"kind": link.kind, "v": link.v})
    entry = msgspec.convert(values, KINDS[kind, v])
    return Recorded(entry, Stamp(link.seq, moments.from_text(link.at), link.actor))


def readable(kind: str, v: int) -> bool:
    """Whether this program can read such an entry."""
    return (kind, v) in KINDS or (kind, v) in UPCASTERS


def snapshot(gig: Gig) -> bytes:
    return msgspec.json.encode(gig)


def from_snapshot(bytes_: bytes, stamp: str) -> Gig | None:
    """None when another model made it, or when it can't be read."""
    if stamp != model_stamp():
        return None
    try:
        return msgspec.json.decode(bytes_, type=Gig)
    except msgspec.DecodeError:
        return None


@cache
def model_stamp() -> str:
    """Changes with the shape of a gig, with the kinds of entries, and with what writes the bytes.

    A change of what an entry does to a gig, without any of these, wants `rebuild`.
    """
    shapes = sorted({line for kind in (Gig, *KINDS.values()) for line in _shapes(kind, set())})
    kinds = sorted(f"{kind}.{v}" for kind, v in KINDS)
    told = canonical([shapes, kinds, msgspec.__version__])
    return hashlib.sha256(told).hexdigest()[:16]


def _shapes(kind: Any, seen: set[Any]) -> Iterator[str]:
    if kind in seen:
        return
    seen.add(kind)
    hints = get_type_hints(kind) if is_dataclass(kind) else {}
    for field in fields(kind) if is_dataclass(kind) else ():
        yield f"{kind.__qualname__}.{field.name}: {hints[field.name]}"
    for inner in (*hints.values(), *get_args(kind)):
        yield from _shapes(inner, seen)
