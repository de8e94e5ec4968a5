"""Which statements ran, so that two sizes of the same can be told apart."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from storage.store import Store


@contextmanager
def heard(store: Store) -> Iterator[list[str]]:
    """Those of turns, as they are begun; one with many rows of values is one."""
    statements: list[str] = []

    def hear(*of: Any) -> None:
        statements.append(str(of[2]))

    engine = store.engines.writer.sync_engine
    event.listen(engine, "before_cursor_execute", hear)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", hear)
