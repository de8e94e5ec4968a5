"""Events already taken, so that a repeat changes nothing."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from gigs.records import Identity
from storage.schema import EVENTS
from storage.texts import storable
from storage.transactions import Transaction

# PostgreSQL's form of "on conflict" is SQLite's too: one statement serves both engines.
MARK = insert(EVENTS).on_conflict_do_nothing()
TAKEN = select(EVENTS.c.event).where(
    EVENTS.c.platform == bindparam("platform"),
    EVENTS.c.account == bindparam("account"),
    EVENTS.c.event.in_(bindparam("events", expanding=True)),
)
_LAST = func.max(EVENTS.c.at)
LATELY = (
    select(EVENTS.c.account, _LAST)
    .where(
        EVENTS.c.platform == bindparam("platform"),
        EVENTS.c.at >= bindparam("since"),
        EVENTS.c.at < bindparam("before"),
    )
    .group_by(EVENTS.c.account)
    .order_by(_LAST.desc(), EVENTS.c.account)
    .limit(bindparam("most"))
)
DROP = delete(EVENTS).where(EVENTS.c.at < bindparam("before"))


async def mark(tx: Transaction, identity: Identity, event: str, at: datetime) -> bool:
    """False when the event was marked before."""
    values = {"platform": identity.platform, "account": identity.account, "at": at}
    return (await tx.run(MARK, {**values, "event": storable(event)})).rowcount == 1


async def taken(tx: Transaction, identity: Identity, events: Sequence[str]) -> Collection[str]:
    """Those among them that were marked before."""
    of = {"platform": identity.platform, "account": identity.account}
    marked = await tx.run(TAKEN, {**of, "events": [storable(event) for event in events]})
    return set(marked.scalars())


async def lately(
    tx: Transaction, platform: str, since: datetime, before: datetime, most: int
) -> Sequence[tuple[str, datetime]]:
    """Accounts with an event between the two, and when the last of it was; the latest first."""
    between = {"platform": platform, "since": since, "before": before, "most": most}
    return [(account, at) for account, at in await tx.run(LATELY, between)]


async def drop(tx: Transaction, before: datetime) -> int:
    """Forget marks that no platform will ask for again."""
    return (await tx.run(DROP, {"before": before})).rowcount
