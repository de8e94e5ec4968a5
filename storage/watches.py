"""Who of a team is told when a gig of others moves on."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.team_tables import WATCHES
from storage.transactions import Transaction

W = WATCHES.c
BEGIN = insert(WATCHES).on_conflict_do_nothing()
END = delete(WATCHES).where(W.gig == bindparam("of_gig"), W.person == bindparam("of_person"))
OF = select(W.person).where(W.gig == bindparam("of_gig")).order_by(W.person)


class StoredWatches:
    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def begin(self, gig: str, person: str) -> None:
        await self._tx.run(BEGIN, {"gig": gig, "person": person})

    async def end(self, gig: str, person: str) -> None:
        await self._tx.run(END, {"of_gig": gig, "of_person": person})

    async def of(self, gig: str) -> Sequence[str]:
        return (await self._tx.run(OF, {"of_gig": gig})).scalars().all()
