"""What a turn's statements cost bare.

A copy of the database is kept in step by a plain connection that executes exactly the statements
that the turn executed, with the same values, in the same order, and commits as often. What the turn
takes beyond that is the program's own.
"""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy import Connection, event

from storage.engines import PRAGMAS
from storage.store import Store

Statement = tuple[str, Any, bool]  # as sent to the driver; the last: one statement for many rows
COMMIT: Statement = ("COMMIT", (), False)


class Ear:
    """Hears all that a store executes, and when it commits.

    Not where transactions begin: the bare connection begins them by itself, as sqlite3 does.
    """

    def __init__(self, store: Store) -> None:
        self.heard: list[Statement] = []
        writer, reader = store.engines.writer.sync_engine, store.engines.reader.sync_engine
        for engine in (writer, reader):
            event.listen(engine, "before_cursor_execute", self._hear)
        event.listen(writer, "commit", self._hear_commit)

    def _hear(self, _: Any, __: Any, text: str, values: Any, ___: Any, many: bool) -> None:
        if not text.startswith("BEGIN"):
            self.heard.append((text, values, many))

    def _hear_commit(self, connection: Connection) -> None:
        del connection
        self.heard.append(COMMIT)

    def taken(self) -> list[Statement]:
        """What was heard since it was last asked for."""
        heard, self.heard = self.heard, []
        return heard


@asynccontextmanager
async def twin_of(store: Store) -> AsyncIterator[aiosqlite.Connection]:
    """Beside the original, with the same PRAGMAs."""
    file = store.engines.file.with_name("twin.db")
    copied(store.engines.file, file)
    async with aiosqlite.connect(file, isolation_level="IMMEDIATE") as twin:
        for line in PRAGMAS:
            await twin.execute_fetchall(line)
        yield twin


def copied(original: Path, file: Path) -> None:
    with closing(sqlite3.connect(original)) as source, closing(sqlite3.connect(file)) as target:
        source.backup(target)


async def replay(twin: aiosqlite.Connection, statements: list[Statement]) -> None:
    for statement in statements:
        text, values, many = statement
        if statement is COMMIT:
            await twin.commit()
        elif many:
            await twin.executemany(text, values)
        else:
            await twin.execute_fetchall(text, values)
