"""Transactions that a cancelled caller can't break off in the middle.

A task cancelled inside a statement leaves SQLAlchemy with a connection of unknown state, and with
it SQLite's write lock, until garbage is collected. Here each statement runs to its end; the
cancellation then goes on, and the transaction is rolled back.
"""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, Self, TypeVar, TypeVarTuple, Unpack, overload

from sqlalchemy import CursorResult, Executable
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql.selectable import TypedReturnsRows

from storage.engines import Engines
from storage.faults import told_plainly

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
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
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    @overload
    async def run(
        self, statement: TypedReturnsRows[Unpack[Ts]], values: Values | None = None
    ) -> CursorResult[Unpack[Ts]]: ...
    @overload
    async def run(
        self, statement: Executable, values: Values | None = None
    ) -> CursorResult[Unpack[tuple[Any, ...]]]: ...
    async def run(self, statement: Executable, values: Values | None = None) -> Any:
        with told_plainly():
            return await whole(self._connection.execute(statement, values))


class Transactions:
    """All that is written, and all that is read, passes here."""

    def __init__(self, engines: Engines) -> None:
        self.engines = engines
        # Waiting here can be cancelled; waiting for a connection can't.
        self._writing = asyncio.Semaphore(engines.width)

    @classmethod
    def of(cls, engines: Engines) -> Self:
        return cls(engines)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """Kept when the block ends; undone whole when it raises or is cancelled."""
        async with self._writing, _connected(self.engines.writer) as connection:
            yield Transaction(connection)
            with told_plainly():
                await whole(connection.commit())

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        async with _connected(self.engines.reader) as connection:
            yield Transaction(connection)


@asynccontextmanager
async def _connected(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    connection = engine.connect()
    try:
        with told_plainly():
            await whole(connection.start())
        yield connection
    finally:
        await whole(connection.close())
