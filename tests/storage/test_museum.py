"""Every entry ever released can still be read, and still does to a gig what it did then."""

import json
from typing import Any

import msgspec
import pytest

from gigs.entries import KINDS
from gigs.entries.forwarded import Forwarded
from gigs.journal import grow
from storage import encoding
from storage.chain import BEGINNING, Head, seals_of, verify
from tests.journal_museum.examples import EXAMPLES
from tests.journal_museum.exhibit import ROOM, place, read

RELEASED = sorted(file.name for file in ROOM.glob("*.json"))


@pytest.mark.parametrize("name", RELEASED)
def test_an_exhibit_gives_the_gig_it_gave(name: str) -> None:
    kind, _, v = name.removesuffix(".json").rpartition(".v")
    exhibit = read(kind, int(v))
    texts = {opening.field: opening.text for opening in exhibit.apart}
    recorded = encoding.recorded(exhibit.link, texts)
    now = msgspec.to_builtins(grow(exhibit.before, recorded))
    then = json.loads(place(kind, int(v)).read_bytes())["after"]
    assert as_told_then(now, then) == then


def as_told_then(now: Any, then: Any) -> Any:
    """Without the facts of which an older program knew nothing; what it knew is still so."""
    if isinstance(now, dict) and isinstance(then, dict):
        return {key: as_told_then(now[key], then[key]) for key in now.keys() & then.keys()}
    if isinstance(now, list | tuple) and isinstance(then, list):
        known = [as_told_then(*pair) for pair in zip(now, then, strict=False)]
        return [*known, *now[len(then) :]]
    return now


def test_only_what_an_older_program_knew_is_compared() -> None:
    now = {"seq": 2, "at": "new", "shown": ({"times": 1, "at": "new"}, {"times": 9})}
    assert as_told_then(now, {"seq": 1, "shown": [{"times": 1}]}) == {
        "seq": 2,
        "shown": [{"times": 1}, {"times": 9}],
    }


@pytest.mark.parametrize(
    "kind", ["words.kept", "scope.confirmed", "preview.approved", "preview.remarked"]
)
def test_words_kept_before_there_were_origins_have_none(kind: str) -> None:
    exhibit = read(kind, 1)
    texts = {opening.field: opening.text for opening in exhibit.apart}
    entry = encoding.recorded(exhibit.link, texts).entry
    assert isinstance(entry, Forwarded)
    (words,) = (json.loads(text) for text in texts.values())
    assert (entry.origin, getattr(entry, "words", None)) == (None, words)


@pytest.mark.parametrize("name", RELEASED)
def test_an_exhibit_is_as_it_was_hashed(name: str) -> None:
    kind, _, v = name.removesuffix(".json").rpartition(".v")
    exhibit = read(kind, int(v))
    link = exhibit.link
    assert (link.kind, link.v, link.hash) == (kind, int(v), link.digest)
    seals = seals_of(link)
    assert {o.field: o.seal for o in exhibit.apart} == {f: s for f, s in seals.items() if s}


def test_the_first_exhibit_begins_a_chain() -> None:
    opened = read("gig.opened", 1)
    assert opened.link.prev == BEGINNING
    head = Head(opened.link.gig, 1, opened.link.hash)
    assert verify(head, [opened.link], opened.apart).fault is None


def test_every_kind_has_its_exhibit() -> None:
    """Missing ones are written by `python -m tests.journal_museum`."""
    assert {place(kind, v).name for kind, v in KINDS} <= set(RELEASED)


def test_no_exhibit_is_of_a_kind_that_was_forgotten() -> None:
    unread = []
    for name in RELEASED:
        kind, _, v = name.removesuffix(".json").rpartition(".v")
        if not encoding.readable(kind, int(v)):
            unread.append(name)
    assert unread == []


def test_every_kind_has_its_example() -> None:
    assert {(entry.kind, entry.v) for entry in EXAMPLES} == set(KINDS)
