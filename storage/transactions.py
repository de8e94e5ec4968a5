"""Transactions that end whole, whoever is cancelled meanwhile.

A task cancelled while its transaction begins or ends can leave SQLite's write lock with a
connection that nobody holds, until garbage is collected. So both run to their end, and the
cancellation goes on after. Cancelled inside a statement, SQLAlchemy gives the connection up, and
the lock with it.

On a server rows are taken in one order, so that no two wait for each other: the event and its
person, gigs with their journals, nudges and reminders, groups; places at the end, by their keys.
What takes the rows of many is alone, and needs no order.
"""

import asyncio
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, TypeVar, TypeVarTuple, overload

from sqlalchemy import Connection, CursorResult, Executable, func, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql.selectable import TypedReturnsRows

from gigs.refusals import LostRace
from storage.engines import Engines
from storage.faults import Locked, Unreachable, told_plainly

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
A_MOMENT = 1.0  # seconds
GATE = 5_701_447  # the number of a server's lock that all who write hold, or one alone
TOGETHER = select(func.pg_advisory_xact_lock_shared(GATE))
ALONE = select(func.pg_advisory_xact_lock(GATE))
AT_ONCE = select(func.pg_try_advisory_xact_lock(GATE))
EMPTY_LOG = "PRAGMA wal_checkpoint(TRUNCATE)"
Values = Mapping[str, Any] | Sequence[Mapping[str, Any]]


async def whole(work: Coroutine[Any, Any, T]) -> T:
    """Carried to its end even when the one who waits is cancelled meanwhile."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            try:
                await asyncio.wait([task])
            except asyncio.CancelledError:
                continue
        if not task.cancelled():
            task.exception()  # looked at: the cancellation is what the caller is to see
        raise


class Transaction:
    def __init__(self, connection: AsyncConnection, alone: bool = True) -> None:
        """alone: whether nobody else writes until it ends."""
        self._connection, self._alone = connection, alone

    @overload
    async def run(
        self, statement: TypedReturnsRows[*Ts], values: Values | None = None
    ) -> CursorResult[*Ts]: ...
    @overload
    async def run(
        self, statement: Executable, values: Values | None = None
    ) -> CursorResult[*tuple[Any, ...]]: ...
    async def run(self, statement: Executable, values: Values | None = None) -> Any:
        with told_plainly():
            return await self._connection.execute(statement, values)

    async def alone(self) -> None:
        """Nobody else writes from now on, until it ends. Stale where others are under way: then
        the turn is to be alone from its beginning."""
        if not self._alone and not (await self.run(AT_ONCE)).scalar_one():
            raise LostRace("gig.moved-on")
        self._alone = True

    async def run_sync(self, act: Callable[[Connection], T]) -> T:
        """For Alembic, which knows nothing of asynchronous connections."""
        with told_plainly():
            return await self._connection.run_sync(act)


class Transactions:
    """All that is written, and all that is read, passes here."""

    def __init__(self, engines: Engines) -> None:
        self.engines = engines
        # Waiting here can be cancelled; waiting for a connection can't.
        self._writing = asyncio.Semaphore(engines.width)
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._closed = False

    async def close(self) -> None:
        """What is under way has a moment to end: a connection in use can't be closed. What would
        begin afterwards is refused."""
        self._closed = True
        with suppress(TimeoutError):
            async with asyncio.timeout(A_MOMENT):
                await self._idle.wait()
        await self.engines.close()

    @asynccontextmanager
    async def write(self, alone: bool = False) -> AsyncIterator[Transaction]:
        """Kept when the block ends; undone whole when it raises or is cancelled.

        alone: while nobody else writes.
        """
        async with self._writing, self._connected(self.engines.writer) as connection:
            tx = Transaction(connection, alone or self.engines.on_sqlite)
            if not self.engines.on_sqlite:
                await tx.run(ALONE if alone else TOGETHER)
            yield tx
            with told_plainly():
                await whole(connection.commit())

    async def kept(self, act: Callable[[Transaction], Awaitable[T]]) -> T:
        """A lost race is run once more, alone."""
        try:
            async with self.write() as tx:
                return await act(tx)
        except LostRace:
            async with self.write(alone=True) as tx:
                return await act(tx)

    async def empty_log(self) -> None:
        """Move SQLite's write-ahead log into the database, and leave nothing in it.

        Locked while another reads on from an older state.
        """
        if not self.engines.on_sqlite:
            return
        async with self._writing, self._connected(self.engines.writer) as connection:
            raw = await whole(connection.get_raw_connection())
            driver: Any = raw.driver_connection
            with told_plainly():
                ((busy, *_),) = await whole(driver.execute_fetchall(EMPTY_LOG))
        if busy:
            raise Locked({"why": EMPTY_LOG})

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        async with self._connected(self.engines.reader) as connection:
            yield Transaction(connection)

    @asynccontextmanager
    async def _connected(self, engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
        if self._closed:
            raise Unreachable({"why": "closed"})
        with self._counted():
            connection = engine.connect()
            try:
                with told_plainly():
                    await whole(connection.start())
                yield connection
            finally:
                if connection.sync_connection is not None:  # it was opened, even if too late
                    await whole(self._given_back(connection))

    async def _given_back(self, connection: AsyncConnection) -> None:
        """To a pool that is closed it would come back open."""
        if self._closed:
            await connection.invalidate()
        await connection.close()

    @contextmanager
    def _counted(self) -> Iterator[None]:
        self._under_way += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()
