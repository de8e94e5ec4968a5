"""Is the record what was written? Each gig's chain, and all that was made from it."""

from collections.abc import AsyncIterator

from sqlalchemy import bindparam, select, update

from gigs.journal import fold
from gigs.model import Gig
from storage import chain, encoding, journal, moments
from storage.chain import Fault, Head, Link, Opening, Verdict
from storage.raw import as_bytes, as_text
from storage.schema import GIGS, JOURNAL, OPENINGS
from storage.transactions import Transaction, Transactions

BATCH = 25  # gigs of one transaction

G, J, APART = GIGS.c, JOURNAL.c, OPENINGS.c
NEXT = select(G.id).where(G.id > bindparam("after")).order_by(G.id).limit(BATCH)
HEAD = select(G.seq, G.head_hash).where(G.id == bindparam("of_gig"))
MADE = select(
    as_bytes(G.name), as_bytes(G.title), G.closed, as_bytes(G.updated_at), G.snapshot, G.stamp
).where(G.id == bindparam("of_gig"))
LINKS = (
    select(
        as_bytes(J.gig),
        J.seq,
        as_bytes(J.kind),
        J.v,
        as_bytes(J.at),
        as_bytes(J.actor),
        J.body,
        J.prev,
        J.hash,
    )
    .where(J.gig == bindparam("of_gig"))
    .order_by(J.seq)
)
SEALED = (
    select(APART.seq, as_bytes(APART.field), APART.salt, APART.text, as_bytes(APART.subject))
    .where(APART.gig == bindparam("of_gig"))
    .order_by(APART.seq)
)
HEADLESS = select(J.gig, J.seq).where(J.gig.not_in(select(G.id))).order_by(J.gig, J.seq).limit(1)
MAKE = update(GIGS).where(G.id == bindparam("of_gig"))


async def verify(tx: Transaction, gig: str) -> Verdict:
    """The first fault in the gig's record, if there is one, and the texts that were erased."""
    of_gig = {"of_gig": gig}
    seq, hash_ = (await tx.run(HEAD, of_gig)).one()
    head = Head(gig, seq, hash_)
    links, openings = await record_of(tx, gig)
    verdict = chain.verify(head, links, openings)
    if verdict.fault or await _as_made(tx, gig):
        return verdict
    return Verdict(Fault(gig, seq, "snapshot"), verdict.erased)


async def record_of(tx: Transaction, gig: str) -> tuple[list[Link], list[Opening]]:
    """All rows of its journal, and all openings, as they are stored."""
    of_gig = {"of_gig": gig}
    links = [
        Link(as_text(gig_), seq, as_text(kind), v, as_text(at), as_text(actor), *rest)
        for gig_, seq, kind, v, at, actor, *rest in await tx.run(LINKS, of_gig)
    ]
    openings = [
        Opening(gig, seq, as_text(field), salt, text, as_text(subject))
        for seq, field, salt, text, subject in await tx.run(SEALED, of_gig)
    ]
    return links, openings


async def _as_made(tx: Transaction, gig: str) -> bool:
    """Whether the gig's row says what its journal says; one that another model made is no fault."""
    name, title, closed, at, snapshot, stamp = (await tx.run(MADE, {"of_gig": gig})).one()
    recorded = await journal.read(tx, gig)
    wanted = journal.values_of(fold(recorded), Head(gig, 0, b""), recorded[-1])
    said = {
        "name": as_text(name),
        "title": as_text(title),
        "closed": closed,
        "updated_at": as_text(at),
        "snapshot": snapshot,
    }
    wanted["updated_at"] = moments.to_text(recorded[-1].stamp.at)
    if stamp != encoding.model_stamp():
        said["snapshot"] = wanted["snapshot"]
    return all(said[name] == wanted[name] for name in said)


class Custody:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def faults(self) -> list[Fault]:
        """The first fault of each gig that has one."""
        found: list[Fault] = []
        async for gigs in self._batches():
            async with self._transactions.read() as tx:
                verdicts = [await verify(tx, gig) for gig in gigs]
            found += [verdict.fault for verdict in verdicts if verdict.fault]
        async with self._transactions.read() as tx:
            found += [Fault(gig, seq, "added") for gig, seq in await tx.run(HEADLESS)]
        return found

    async def rebuild(self) -> int:
        """Make each gig's row anew from its journal; how many there are."""
        count = 0
        async for gigs in self._batches():
            async with self._transactions.write() as tx:
                for gig in gigs:
                    await remake(tx, gig)
            count += len(gigs)
        return count

    async def _batches(self) -> AsyncIterator[list[str]]:
        after = ""
        while True:
            async with self._transactions.read() as tx:
                gigs = list((await tx.run(NEXT, {"after": after})).scalars())
            if not gigs:
                return
            yield gigs
            after = gigs[-1]


async def remake(tx: Transaction, gig: str) -> Gig:
    """The row says again what the journal says; its head stays, for the chain to be held to."""
    recorded = await journal.read(tx, gig)
    found = fold(recorded)
    values = journal.values_of(found, Head(gig, 0, b""), recorded[-1])
    made = {name: value for name, value in values.items() if name not in ("seq", "head_hash")}
    await tx.run(MAKE.values(made), {"of_gig": gig})
    return found
