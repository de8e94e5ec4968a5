"""How an exhibit is written down and read: a row with its openings, and the gig around it."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec

from gigs.model import Gig
from storage.chain import Link, Opening

ROOM = Path(__file__).parent


class Row(msgspec.Struct):
    """Bytes that aren't text stand as hexadecimal digits."""

    gig: str
    seq: int
    kind: str
    v: int
    at: str
    actor: str
    body: str
    prev: str
    hash: str


class Opened(msgspec.Struct):
    field: str
    salt: str
    text: str
    subject: str


class Exhibit(msgspec.Struct):
    """before: the gig that the entry was made on; none for the one that begins it."""

    row: Row
    openings: list[Opened]
    before: Gig | None
    after: Gig

    @property
    def link(self) -> Link:
        row: dict[str, Any] = msgspec.structs.asdict(self.row)
        raw = {name: bytes.fromhex(row[name]) for name in ("prev", "hash")}
        return Link(**{**row, **raw, "body": self.row.body.encode()})

    @property
    def apart(self) -> list[Opening]:
        return [
            Opening(
                self.row.gig,
                self.row.seq,
                one.field,
                bytes.fromhex(one.salt),
                one.text.encode(),
                one.subject,
            )
            for one in self.openings
        ]


def place(kind: str, v: int) -> Path:
    return ROOM / f"{kind}.v{v}.json"


def read(kind: str, v: int) -> Exhibit:
    return msgspec.json.decode(place(kind, v).read_bytes(), type=Exhibit)


def write(link: Link, openings: list[Opening], before: Gig | None, after: Gig) -> None:
    """Only where there's none yet: what was once released stays as it was."""
    row = {**asdict(link), "body": link.body.decode()}
    row |= {"prev": link.prev.hex(), "hash": link.hash.hex()}
    apart = [Opened(o.field, o.salt.hex(), o.text.decode(), o.subject) for o in openings]
    exhibit = Exhibit(msgspec.convert(row, Row), apart, before, after)
    written = msgspec.json.format(msgspec.json.encode(exhibit), indent=2)
    with place(link.kind, link.v).open("xb") as out:
        out.write(written + b"\n")
