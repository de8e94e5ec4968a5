"""Any change to a journal is found, at its place."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest

from gigs.entries.agreement import ScopeConfirmed, ScopeProposed
from gigs.entries.opening import DeadlineSet, TitleCorrected
from gigs.journal import record
from gigs.model import ProofKind
from storage import encoding
from storage.chain import Fault, Head, Link, Opening, Verdict, canonical, tied, verify
from storage.raw import as_text
from tests.storage.made import NOW, opened

ENTRIES = [
    opened(),
    ScopeProposed(1, (None, "excel-6"), 2, None, ("أ", "ب"), ("لا",), 8000),
    ScopeConfirmed(1, ProofKind.PASTED, words="موافق"),
    DeadlineSet(NOW, assumed=True),
    TitleCorrected("أوضح"),
]
_, RECORDED = record(None, ENTRIES, NOW, "web:1")
LINKS, OPENINGS = encoding.chained("g1", RECORDED, None)
HEAD = Head("g1", 5, LINKS[-1].hash)


def flips(written: Any) -> list[Any]:
    """The same with one byte changed, each byte in turn; a number in each of its low bits."""
    if isinstance(written, int):
        return [written ^ (1 << bit) for bit in range(40)]
    raw = written.encode() if isinstance(written, str) else written
    turned = [raw[:n] + bytes([raw[n] ^ 0x81]) + raw[n + 1 :] for n in range(len(raw))]
    return [as_text(one) if isinstance(written, str) else one for one in turned]


def found(links: list[Link] = LINKS, openings: list[Opening] = OPENINGS, head: Head = HEAD) -> int:
    """The place of the fault; 0 when all is well."""
    fault = verify(head, links, openings).fault
    assert fault is None or fault.gig == "g1"
    return fault.seq if fault else 0


def test_an_untouched_journal_is_whole() -> None:
    assert verify(HEAD, LINKS, OPENINGS) == Verdict(None, ())


@pytest.mark.parametrize("column", [field.name for field in fields(Link)])
def test_each_byte_of_each_column_of_each_row(column: str) -> None:
    for n, link in enumerate(LINKS):
        for flipped in flips(getattr(link, column)):
            changed = [*LINKS[:n], replace(link, **{column: flipped}), *LINKS[n + 1 :]]
            assert found(changed) == link.seq


@pytest.mark.parametrize("column", ["field", "salt", "text", "subject"])
def test_each_byte_of_each_opening(column: str) -> None:
    for n, opening in enumerate(OPENINGS):
        for flipped in flips(getattr(opening, column)):
            changed = [*OPENINGS[:n], replace(opening, **{column: flipped}), *OPENINGS[n + 1 :]]
            assert found(openings=changed) == opening.seq


def test_an_opening_at_another_entry() -> None:
    for n, opening in enumerate(OPENINGS):
        for seq in (*range(7), 10**9):
            if seq != opening.seq:
                moved = [*OPENINGS[:n], replace(opening, seq=seq), *OPENINGS[n + 1 :]]
                assert found(openings=moved) in {seq, opening.seq}


@pytest.mark.parametrize(
    ("change", "place"),
    [
        pytest.param(lambda links: links[1:], 1, id="first removed"),
        pytest.param(lambda links: [*links[:2], *links[3:]], 3, id="third removed"),
        pytest.param(lambda links: links[:4], 5, id="end cut off"),
        pytest.param(lambda _: [], 1, id="all removed"),
        pytest.param(lambda links: [*links, replace(links[0], seq=6)], 6, id="added at the end"),
        pytest.param(
            lambda links: [
                links[0],
                replace(links[2], seq=2),
                replace(links[1], seq=3),
                *links[3:],
            ],
            2,
            id="two swapped",
        ),
        pytest.param(lambda links: [*links[:4], replace(links[3], seq=5)], 5, id="one repeated"),
    ],
)
def test_rows_removed_added_and_swapped(
    change: Callable[[list[Link]], list[Link]], place: int
) -> None:
    assert found(change(LINKS)) == place
    assert found([tied(link) for link in change(LINKS)]) in {place, 5}


def test_a_row_forged_with_all_that_follows_it() -> None:
    """Whoever makes the rest of the chain anew is given away by the head."""
    forged = LINKS[:3]
    for link in [replace(LINKS[3], actor="web:2"), LINKS[4]]:
        forged.append(tied(replace(link, prev=forged[-1].hash)))
    assert verify(HEAD, forged, OPENINGS[:-1]).fault == Fault("g1", 5, "head")


@pytest.mark.parametrize("seq", [0, 1, 4, 6, 2**40])
def test_a_head_that_names_another_end(seq: int) -> None:
    assert found(head=replace(HEAD, seq=seq)) in {seq + 1, 6}


def test_a_head_with_another_hash() -> None:
    for flipped in flips(HEAD.hash):
        assert verify(replace(HEAD, hash=flipped), LINKS, OPENINGS).fault == Fault("g1", 5, "head")


def test_erased_texts_are_told_apart_from_faults() -> None:
    left = [opening for opening in OPENINGS if opening.field not in ("title", "words")]
    assert verify(HEAD, LINKS, left) == Verdict(None, ((1, "title"), (3, "words"), (5, "title")))


def test_there_is_one_way_to_write_a_value() -> None:
    assert canonical({"ب": [1, None, True], "a": "أ"}) == '{"a":"أ","ب":[1,null,true]}'.encode()
