"""Text columns as the bytes they are, so that text which isn't UTF-8 any more can still be read."""

from typing import Any

from sqlalchemy import ColumnElement, LargeBinary
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction


class as_bytes(GenericFunction[bytes]):  # noqa: N801  # named as it stands in a statement
    type = LargeBinary()
    inherit_cache = True


@compiles(as_bytes, "sqlite")
def _on_sqlite(element: ColumnElement[Any], compiler: SQLCompiler, **given: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **given)} AS BLOB)"


@compiles(as_bytes, "postgresql")
def _on_postgres(element: ColumnElement[Any], compiler: SQLCompiler, **given: Any) -> str:
    return f"convert_to({compiler.process(element.clauses, **given)}, 'UTF8')"


def as_text(written: bytes) -> str:
    return written.decode("utf-8", "surrogateescape")
