"""A connection to SQLite on which each statement is one trip to its thread.

SQLAlchemy asks an asynchronous driver for a cursor, then executes, fetches and closes: four trips
of about 0.1 ms with aiosqlite's own cursor. Here the rows are fetched where the statement runs, and
a transaction begins on the way to its first one.
"""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import aiosqlite

Row = tuple[Any, ...]
T = TypeVar("T")


class Cursor:
    """As much of a cursor as SQLAlchemy uses for results that it holds whole."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._rows: Sequence[Row] = ()
        self.arraysize = 1
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> "Cursor":
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> "Cursor":
        return await self._done(lambda connection: connection.execute(sql, parameters))

    async def executemany(self, sql: str, rows: Sequence[Sequence[Any]]) -> "Cursor":
        return await self._done(lambda connection: connection.executemany(sql, rows))

    async def _done(self, act: Callable[[sqlite3.Connection], sqlite3.Cursor]) -> "Cursor":
        first = self._connection.taken_first()
        found = await self._connection.in_thread(partial(fetched, act, first))
        self.description, self.rowcount, self.lastrowid, self._rows = found
        return self

    async def fetchall(self) -> Sequence[Row]:
        return self._rows

    async def close(self) -> None:
        self._rows = ()


def fetched(
    act: Callable[[sqlite3.Connection], sqlite3.Cursor], first: str, connection: sqlite3.Connection
) -> tuple[Any, int, int | None, Sequence[Row]]:
    if first:
        connection.execute(first).close()
    cursor = act(connection)
    rows = cursor.fetchall() if cursor.description else ()
    told = (cursor.description, cursor.rowcount, cursor.lastrowid, rows)
    cursor.close()
    return told


class Connection(aiosqlite.Connection):
    first = ""  # a statement to run before the next one

    def taken_first(self) -> str:
        first, self.first = self.first, ""
        return first

    async def in_thread(self, act: Callable[[sqlite3.Connection], T]) -> T:
        done: T = await self._execute(act, self._conn)  # type: ignore[no-untyped-call]  # theirs
        return done

    def cursor(self) -> Any:
        return Cursor(self)
