"""Updates that a platform was told are taken, and that aren't finished with: as it wrote them.

Whoever brought them (a source: a platform and which bot of it) numbers them, and doesn't keep them.
A row goes once its update's turn is committed; killed between the two, it's handed in again, and
the mark of its event knows a repeat.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.schema import INBOX
from storage.transactions import Transaction

ROW = INBOX.c
PUT_BY = insert(INBOX).on_conflict_do_nothing()  # SQLite's form too, as in seen.py
DONE = delete(INBOX).where(ROW.source == bindparam("of"), ROW.number == bindparam("the"))
LEFT = select(ROW.number, ROW.raw).where(ROW.source == bindparam("of")).order_by(ROW.at, ROW.number)
DROP = delete(INBOX).where(ROW.at < bindparam("before"))


async def put_by(tx: Transaction, source: str, number: int, raw: bytes, at: datetime) -> None:
    """What is there already stays as it is."""
    await tx.run(PUT_BY, {"source": source, "number": number, "raw": raw, "at": at})


async def done_with(tx: Transaction, source: str, number: int) -> None:
    await tx.run(DONE, {"of": source, "the": number})


async def left(tx: Transaction, source: str) -> Sequence[tuple[int, bytes]]:
    """In the order in which they came."""
    return [(number, raw) for number, raw in await tx.run(LEFT, {"of": source})]


async def drop(tx: Transaction, before: datetime) -> None:
    """Once the marks of that time are forgotten, a repeat would no longer be known as one."""
    await tx.run(DROP, {"before": before})
