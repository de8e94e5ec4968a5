"""The journal as a chain that shows any change. Pure.

A row's hash is over all its columns and the hash before it; the last one stands in the gig's row
too, so that a cut-off end is found. What a person wrote isn't in the row: the row's body holds, for
each private field, SHA-256(salt + text), and the opening beside it holds salt and text. So an
opening can be erased, and the chain still tells that nothing else was changed.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

BEGINNING = bytes(32)  # the hash before the first row
ERASED_BEFORE = "erased"  # a seal for a text that was erased before the entry was written


@dataclass(frozen=True, slots=True)
class Link:
    """A row of the journal. Text that isn't UTF-8 any more comes with surrogate escapes."""

    gig: str
    seq: int
    kind: str
    v: int
    at: str
    actor: str
    body: bytes
    prev: bytes
    hash: bytes

    def row(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__slots__}

    @property
    def digest(self) -> bytes:
        """What the hash must be: each part with its length, so that none can run into the next."""
        texts = (self.gig, str(self.seq), self.kind, str(self.v), self.at, self.actor)
        parts = (*(text.encode("utf-8", "surrogateescape") for text in texts), self.body, self.prev)
        framed = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
        return hashlib.sha256(framed).digest()


@dataclass(frozen=True, slots=True)
class Opening:
    """A private text (JSON), apart from the row that it belongs to; subject: whose words."""

    gig: str
    seq: int
    field: str
    salt: bytes
    text: bytes
    subject: str

    def row(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self.__slots__}

    @property
    def seal(self) -> str:
        return hashlib.sha256(self.salt + self.text).hexdigest()


@dataclass(frozen=True, slots=True)
class Head:
    """What the gig's row says of its journal's end."""

    gig: str
    seq: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Fault:
    """The first place where the record isn't what was written."""

    gig: str
    seq: int
    what: str  # "entry", "missing", "added", "opening", "head", "snapshot"


@dataclass(frozen=True, slots=True)
class Verdict:
    fault: Fault | None
    erased: tuple[tuple[int, str], ...]  # seq and field of each text that was erased


def canonical(value: object) -> bytes:
    """The one way a value is written, and hashed. TypeError for a float: it has many ways."""
    written = json.dumps(
        _without_floats(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return written.encode()


def _without_floats(value: object) -> object:
    match value:
        case float():
            raise TypeError("a float has no one way to be written")
        case dict():
            return {key: _without_floats(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_without_floats(inner) for inner in value]
    return value


def tied(link: Link) -> Link:
    return replace(link, hash=link.digest)


def verify(head: Head, links: Sequence[Link], openings: Iterable[Opening]) -> Verdict:
    """links by seq. Texts that were erased are told, and are no fault."""
    apart: dict[int, list[Opening]] = {}
    for opening in openings:
        apart.setdefault(opening.seq, []).append(opening)
    erased: list[tuple[int, str]] = []
    prev = BEGINNING
    for seq, link in zip_longest(range(1, head.seq + 1), links):
        what = _broken(seq, link, prev, apart)
        if what or link is None:
            return Verdict(Fault(head.gig, seq or _seq(link), what), tuple(erased))
        erased += [(seq, field) for field in _lost(link, apart.pop(seq, []))]
        prev = link.hash
    return Verdict(_at_the_end(head, prev, apart), tuple(erased))


def _seq(link: Link | None) -> int:
    return link.seq if link else 0


def _broken(
    seq: int | None, link: Link | None, prev: bytes, apart: Mapping[int, Sequence[Opening]]
) -> str:
    """What is wrong at this place; nothing if the row is as it was written."""
    if link is None or (seq is not None and link.seq != seq):
        return "missing"
    if seq is None:
        return "added"
    if link.prev != prev or link.hash != link.digest:
        return "entry"
    seals = seals_of(link)
    for opening in apart.get(seq, []):
        if seals.get(opening.field) != opening.seal or opening.subject != link.actor:
            return "opening"
    return ""


def seals_of(link: Link) -> Mapping[str, str | None]:
    """The seal of each private field: none for one that was left empty."""
    body: Mapping[str, Any] = json.loads(link.body)
    sealed: Mapping[str, str | None] = body["sealed"]
    return sealed


def _lost(link: Link, found: Sequence[Opening]) -> list[str]:
    there = {opening.field for opening in found}
    seals = seals_of(link).items()
    return [field for field, seal in seals if seal is not None and field not in there]


def _at_the_end(head: Head, last: bytes, apart: Mapping[int, Sequence[Opening]]) -> Fault | None:
    if last != head.hash:
        return Fault(head.gig, head.seq, "head")
    return Fault(head.gig, min(apart), "opening") if apart else None
