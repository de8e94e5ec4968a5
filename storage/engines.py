"""One writer and some readers of the same database.

On SQLite the writer is a single connection whose transactions begin by taking the write lock: of
the obvious set-ups, those that begin without it lose updates or give up as "locked".
"""

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import one_hop

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}
READERS = 4
SERVER_CONNECTIONS = 10
SERVER_READERS = 5
# Of one who stands still with rows or the gate in hand, as a machine put to sleep does: seconds.
SERVER_PATIENCE, SERVER_IDLE = 10, 30
# How much of the write-ahead log may gather before it's moved into the file; pages of 4 KiB.
LOG_PAGES = 1000
A_MOMENT = 0.01  # seconds


@dataclass(frozen=True, slots=True)
class Engines:
    """width: how many transactions may write at a time."""

    writer: AsyncEngine
    reader: AsyncEngine
    width: int

    @property
    def on_sqlite(self) -> bool:
        return self.writer.dialect.name == "sqlite"

    @property
    def file(self) -> Path:
        """SQLite's database file."""
        return Path(str(self.writer.url.database))

    @property
    def folder(self) -> Path | None:
        """Beside SQLite's database; a server's files are no place of ours."""
        return self.file.parent if self.on_sqlite else None

    async def close(self) -> None:
        await self.reader.dispose()
        await self.writer.dispose()


def with_driver(url: str) -> URL:
    """ "sqlite:///file" and "postgresql://..." as an operator writes them, or with our drivers."""
    found = make_url(url)
    wanted = DRIVERS.get(found.drivername, found.drivername)
    if wanted not in DRIVERS.values():
        raise ValueError(f"neither SQLite nor PostgreSQL: {found.drivername}")
    if wanted == DRIVERS["sqlite"] and found.database in (None, "", ":memory:"):
        raise ValueError("a database in memory would forget everything; name a file")
    return found.set(drivername=wanted)


def open_engines(url: str, patience: float = 5.0) -> Engines:
    """patience: seconds to wait for a lock that another process holds on SQLite's file."""
    found = with_driver(url)
    if found.drivername != DRIVERS["sqlite"]:
        writer = _on_server(found, SERVER_CONNECTIONS, _patience())
        return Engines(writer, _on_server(found, SERVER_READERS, {}), SERVER_CONNECTIONS)
    writer = _on_file(found, patience, "BEGIN IMMEDIATE", 1)
    reader = _on_file(found, patience, "BEGIN", READERS, "PRAGMA query_only = ON")
    return Engines(writer, reader, 1)


def _on_server(url: URL, size: int, settings: Mapping[str, str]) -> AsyncEngine:
    return create_async_engine(
        url,
        pool_size=size,
        max_overflow=0,
        hide_parameters=True,
        connect_args={"server_settings": settings},
    )


def _patience() -> Mapping[str, str]:
    """Of who writes; in milliseconds, as PostgreSQL has them."""
    return {
        "lock_timeout": str(1000 * SERVER_PATIENCE),
        "idle_in_transaction_session_timeout": str(1000 * SERVER_IDLE),
    }


def _on_file(url: URL, patience: float, begin: str, size: int, *further: str) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=size,
        max_overflow=0,
        async_creator=_creator(str(url.database), patience, further),
        hide_parameters=True,  # they are people's words, and errors are logged
        pool_reset_on_return=None,  # each transaction is ended where it began
    )
    _begin_by(engine, begin)
    return engine


def _begin_by(engine: AsyncEngine, statement: str) -> None:
    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert isinstance(driver, one_hop.Connection)  # noqa: S101  # made below
        driver.first = statement


def _creator(
    file: str, patience: float, further: tuple[str, ...]
) -> Callable[..., Awaitable[one_hop.Connection]]:
    """Transactions are ours to begin, hence no isolation level of the driver's."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            file, timeout=patience, isolation_level=None, check_same_thread=False
        )
        try:
            _log_ahead(connection, patience)
            for line in (*PRAGMAS, *further):
                connection.execute(line).close()
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    async def create(*_: Any, **__: Any) -> one_hop.Connection:
        connection = one_hop.Connection(connect, 64)
        thread = connection._thread
        thread.daemon = True  # a forgotten connection must not keep a process alive
        try:
            await connection
        except sqlite3.Error:
            await asyncio.to_thread(thread.join)  # it still ends, and would speak to a closed loop
            raise
        return connection

    return create


def _log_ahead(connection: sqlite3.Connection, patience: float) -> None:
    """SQLite doesn't wait by itself while another process brings a fresh file to this mode."""
    until = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(A_MOMENT)
        else:
            return


PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = FULL",
    f"PRAGMA wal_autocheckpoint = {LOG_PAGES}",
)
