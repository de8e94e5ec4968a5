"""Other people with gigs of their own: real rows, written in bulk.

Each gig is a copy of one that the assistant really began, under its own id and owner, with its
journal chained anew: a check of the record finds nothing amiss.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from benchmarks.house import MONDAY
from benchmarks.seat import Seat
from gigs.journal import fold
from gigs.records import Identity, Place, Shown
from handlers.opening import new_id
from storage import encoding, journal
from storage.chain import BEGINNING, Head, Link, Opening, tied
from storage.messages import card_slot
from storage.moments import to_text
from storage.places import place_key
from storage.store import Store

EACH = 20  # open gigs of one person
SHOWN = 6  # messages of a gig that still stand
BATCH = 25  # people written in one transaction

Row = dict[str, Any]
Rows = dict[str, list[Row]]  # by table


@dataclass(frozen=True, slots=True)
class Pattern:
    """A gig as it was really begun, and what stood there then."""

    gig: str
    actor: str
    values: Row
    links: tuple[Link, ...]
    openings: tuple[Opening, ...]
    shown: tuple[Shown, ...]

    def copied(self, body: bytes, gig: str, actor: str) -> bytes:
        return body.replace(self.gig.encode(), gig.encode()).replace(
            f'"{self.actor}"'.encode(), f'"{actor}"'.encode()
        )


async def pattern_of(seat: Seat, gig: str) -> Pattern:
    recorded = await seat.store.journal_of(gig)
    links, openings = encoding.chained(gig, recorded, None)
    end = Head(gig, links[-1].seq, links[-1].hash)
    values = journal.values_of(fold(recorded), end, recorded[-1])
    shown = (await seat.store.feed(seat.place, 0, 500))[-SHOWN:]
    values["updated_at"] = to_text(recorded[-1].stamp.at)
    return Pattern(gig, str(seat.identity), values, tuple(links), tuple(openings), tuple(shown))


def fill(store: Store, pattern: Pattern, gigs: int, each: int = EACH) -> None:
    """gigs: how many more there shall be, rounded up to whole people."""
    people = -(-gigs // each)
    with _opened(store) as file:
        for first in range(0, people, BATCH):
            rows: Rows = defaultdict(list)
            for number in range(first, min(first + BATCH, people)):
                _person(rows, f"crowd-{number}", pattern, each)
            _write(file, rows)


async def give(store: Store, owner: Identity, pattern: Pattern, gigs: int) -> None:
    """So many more gigs to one who is here already."""
    person = await store.person(owner)
    rows: Rows = defaultdict(list)
    for _ in range(gigs):
        _gig(rows, pattern, new_id(), person.id, str(owner))
    with _opened(store) as file:
        _write(file, rows)


@contextmanager
def _opened(store: Store) -> Iterator[sqlite3.Connection]:
    """Past the disk's promise: what a crash would lose is only filling."""
    with closing(sqlite3.connect(store.engines.file)) as file:
        file.execute("PRAGMA synchronous = OFF")
        file.execute("PRAGMA cache_size = -500000")  # KiB
        yield file


def _write(file: sqlite3.Connection, rows: Rows) -> None:
    with file:
        for table, of_table in rows.items():
            columns = ", ".join(of_table[0])
            values = ", ".join("?" * len(of_table[0]))
            file.executemany(
                f"INSERT INTO {table} ({columns}) VALUES ({values})",  # noqa: S608  # our own names
                [tuple(row.values()) for row in of_table],
            )


def _person(rows: Rows, account: str, pattern: Pattern, each: int) -> None:
    place = place_key(Place("web", account))
    named = {"platform": "web", "account": account}
    person = {"id": account, "language": "ar", "zone": None, "profile": "khamsat", "lessons": "[]"}
    rows["people"].append(person)
    rows["identities"].append({**named, "person": account})
    rows["places"].append({"place": place, "rev": each * len(pattern.shown)})
    revs = count(1)
    for _ in range(each):
        _gig(rows, pattern, id_ := new_id(), account, f"web:{account}")
        rows["messages"] += _messages(place, id_, pattern, revs)
    taken = range(each * len(pattern.links))
    rows["events"] += [{**named, "event": f"frame-{n:08}", "at": to_text(MONDAY)} for n in taken]


def _gig(rows: Rows, pattern: Pattern, id_: str, owner: str, actor: str) -> None:
    own: list[Link] = []
    for link in pattern.links:
        body = pattern.copied(link.body, id_, actor)
        prev = own[-1].hash if own else BEGINNING
        own.append(tied(replace(link, gig=id_, actor=actor, body=body, prev=prev)))
    snapshot = pattern.copied(pattern.values["snapshot"], id_, actor)
    made = {**pattern.values, "head_hash": own[-1].hash, "snapshot": snapshot}
    rows["gigs"].append({"id": id_, "owner": owner, **made})
    rows["journal"] += [_row(link) for link in own]
    rows["openings"] += [{**_row(o), "gig": id_, "subject": actor} for o in pattern.openings]


def _row(of: Link | Opening) -> Row:
    """asdict would copy each value."""
    return {name: getattr(of, name) for name in of.__slots__}


def _messages(place: str, gig: str, pattern: Pattern, revs: Iterator[int]) -> Iterator[Row]:
    """A card stands in the slot of its gig; what else was said stands in none."""
    for one in pattern.shown:
        carded = one.message.slot == card_slot(pattern.gig)
        yield {
            "place": place,
            "rev": next(revs),
            "slot": card_slot(gig) if carded else None,
            "key": one.message.key,
            "body": one.message.body,
            "gig": gig if one.message.gig else None,
            "at": to_text(one.at),
            "gone": False,
        }
