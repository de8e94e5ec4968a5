"""Entries and gigs come back from their bytes as they were; older versions are led up."""

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given

from gigs.entries.agreement import WordsKept
from gigs.entries.opening import DeadlineSet, TitleCorrected
from gigs.entries.services import ServicesListed
from gigs.erased import ERASED
from gigs.journal import Entry, Recorded, fold, record
from gigs.model import Gig, ServiceState, Stamp
from storage import encoding
from storage.chain import BEGINNING, Head, Link, Opening, tied, verify
from storage.faults import Newer
from tests.storage.histories import HISTORIES, LATER
from tests.storage.made import NOW, opened

STAMP = Stamp(1, NOW, "web:1")


def as_recorded(entries: list[Entry]) -> tuple[Gig, tuple[Recorded, ...]]:
    gig, recorded = record(None, entries, NOW, "web:1")
    assert gig is not None
    return gig, recorded


def read(links: list[Link], openings: list[Opening]) -> tuple[Recorded, ...]:
    def texts(seq: int) -> dict[str, bytes]:
        return {opening.field: opening.text for opening in openings if opening.seq == seq}

    return tuple(encoding.recorded(link, texts(link.seq)) for link in links)


@given(LATER)
def test_any_entry_comes_back_as_it_was(entry: Entry) -> None:
    link, openings = encoding.sealed("g1", Recorded(entry, STAMP), BEGINNING)
    assert read([link], list(openings)) == (Recorded(entry, STAMP),)


@given(LATER)
def test_no_private_text_stands_in_the_body(entry: Entry) -> None:
    link, openings = encoding.sealed("g1", Recorded(entry, STAMP), BEGINNING)
    body = json.loads(link.body)
    assert set(body["sealed"]) == set(entry.private_fields())
    assert set(body["open"]).isdisjoint(entry.private_fields())
    assert {opening.field: opening.seal for opening in openings} == {
        field: seal for field, seal in body["sealed"].items() if seal not in (None, "erased")
    }


@given(HISTORIES)
def test_any_history_folds_to_the_gig_it_led_to(entries: list[Entry]) -> None:
    gig, recorded = as_recorded(entries)
    links, openings = encoding.chained("g1", recorded, None)
    assert read(links, openings) == recorded
    assert fold(read(links, openings)) == gig
    head = Head("g1", links[-1].seq, links[-1].hash)
    assert verify(head, links, openings).fault is None
    kept = encoding.snapshot(gig)
    assert encoding.from_snapshot(kept, encoding.model_stamp()) == gig
    assert encoding.snapshot(fold(read(links, openings))) == kept


@given(HISTORIES)
def test_any_history_folds_without_its_words(entries: list[Entry]) -> None:
    """However much was erased, there is a gig, and the chain tells what is missing."""
    _, recorded = as_recorded(entries)
    links, openings = encoding.chained("g1", recorded, None)
    left = fold(read(links, []))
    assert (left.title, left.price) == (ERASED, ERASED)
    head = Head("g1", links[-1].seq, links[-1].hash)
    verdict = verify(head, links, [])
    assert verdict.fault is None
    assert set(verdict.erased) >= {(opening.seq, opening.field) for opening in openings}


def test_an_entry_that_repeats_itself_gives_nothing_away() -> None:
    """The same words twice have two salts: nobody can tell that they are the same."""
    entry = Recorded(TitleCorrected("x"), STAMP)
    first, second = (encoding.sealed("g1", entry, BEGINNING)[0] for _ in range(2))
    assert first.body != second.body


def test_an_empty_field_is_seen_to_be_empty() -> None:
    entry = ServicesListed((ServiceState.FUNDED,), amounts=(1,), orders=ERASED)
    link, openings = encoding.sealed("g1", Recorded(entry, STAMP), BEGINNING)
    assert json.loads(link.body) == {
        "open": {"states": ["funded"]},
        "sealed": {"amounts": openings[0].seal, "orders": "erased"},
    }
    kept = WordsKept("request")
    link, openings = encoding.sealed("g1", Recorded(kept, STAMP), BEGINNING)
    empty = {"words": None, "origin_name": None}
    assert (json.loads(link.body)["sealed"], openings) == (empty, ())


@pytest.mark.parametrize("zone", [None, timezone(timedelta(hours=3))])
def test_only_utc_is_written(zone: timezone | None) -> None:
    moment = datetime(2026, 11, 23, 17, tzinfo=zone)
    with pytest.raises(ValueError, match="not UTC"):
        encoding.sealed("g1", Recorded(DeadlineSet(moment), STAMP), BEGINNING)
    stamp = replace(STAMP, at=moment)
    with pytest.raises(ValueError, match="not UTC"):
        encoding.sealed("g1", Recorded(TitleCorrected("x"), stamp), BEGINNING)


def test_a_float_has_no_place_in_a_body() -> None:
    entry = DeadlineSet(NOW, assumed=0.5)  # type: ignore[arg-type]  # that is the point
    with pytest.raises(TypeError, match="float"):
        encoding.sealed("g1", Recorded(entry, STAMP), BEGINNING)


def test_an_unknown_kind_is_a_newer_programs() -> None:
    link, _ = encoding.sealed("g1", Recorded(TitleCorrected("x"), STAMP), BEGINNING)
    for kind, v in (("gig.title", 2), ("gig.dreamt", 1)):
        with pytest.raises(Newer) as fault:
            encoding.recorded(tied(replace(link, kind=kind, v=v)), {})
        assert (fault.value.key, fault.value.params) == ("storage.newer", {"kind": kind, "v": v})


def test_an_older_version_is_led_up_step_by_step() -> None:
    """Version -1 said "name", version 0 "heading"; both kept a length that nobody needs."""
    steps: encoding.Upcasters = {
        ("gig.title", -1): lambda old: {"heading": old["name"], "length": old["length"]},
        ("gig.title", 0): lambda old: {"title": old["heading"]},
    }
    entry = Recorded(TitleCorrected("x"), STAMP)
    link, (opening,) = encoding.sealed("g1", entry, BEGINNING)
    body = link.body.replace(b'"open":{}', b'"open":{"length":1}').replace(b'"title"', b'"name"')
    old = tied(replace(link, v=-1, body=body))
    assert encoding.recorded(old, {"name": opening.text}, steps) == entry
    with pytest.raises(Newer):
        encoding.recorded(old, {"name": opening.text})


def test_a_snapshot_of_another_model_is_made_anew() -> None:
    gig, _ = as_recorded([opened()])
    kept = encoding.snapshot(gig)
    assert encoding.from_snapshot(kept, "another model") is None
    assert encoding.from_snapshot(kept[:-1], encoding.model_stamp()) is None
    assert len(encoding.model_stamp()) == 16
