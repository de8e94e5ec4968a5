"""Writes the exhibits that are missing."""

from datetime import timedelta

from gigs.journal import Recorded, record
from gigs.model import Gig
from storage import encoding
from storage.chain import Head
from tests.journal_museum.examples import ACTOR, BEGUN, EXAMPLES, GIG
from tests.journal_museum.exhibit import place, write


def main() -> None:
    gig: Gig | None = None
    head: Head | None = None
    for n, entry in enumerate(EXAMPLES):
        before = gig
        gig, recorded = record(before, [entry], BEGUN + timedelta(hours=n), ACTOR)
        assert gig is not None
        head = exhibited(before, gig, recorded, head)


def exhibited(
    before: Gig | None, gig: Gig, recorded: tuple[Recorded, ...], head: Head | None
) -> Head:
    (link,), openings = encoding.chained(GIG, recorded, head)
    if not place(link.kind, link.v).exists():
        write(link, openings, before, gig)
    return Head(GIG, link.seq, link.hash)


if __name__ == "__main__":
    main()
