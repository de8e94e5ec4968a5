"""Which browser belongs to which local person; only the hash of its secret is known here."""

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from storage.schema import WEB_SESSIONS
from storage.transactions import Transactions

_ADD = insert(WEB_SESSIONS)
KEEP = _ADD.on_conflict_do_update(
    index_elements=[WEB_SESSIONS.c.secret_hash], set_={"account": _ADD.excluded.account}
)
ENTERED = select(WEB_SESSIONS.c.account).where(WEB_SESSIONS.c.account == bindparam("of_account"))
FIND = select(WEB_SESSIONS.c.account).where(WEB_SESSIONS.c.secret_hash == bindparam("of_secret"))


class Sessions:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def keep(self, secret_hash: str, account: str) -> None:
        async with self._transactions.write() as tx:
            await tx.run(KEEP, {"secret_hash": secret_hash, "account": account})

    async def account_of(self, secret_hash: str) -> str | None:
        async with self._transactions.read() as tx:
            return (await tx.run(FIND, {"of_secret": secret_hash})).scalar_one_or_none()

    async def entered(self, account: str) -> bool:
        """Whether a browser ever came in as this person, also one that never spoke."""
        async with self._transactions.read() as tx:
            found = await tx.run(ENTERED.limit(1), {"of_account": account})
            return found.first() is not None
