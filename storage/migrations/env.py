"""Alembic's way in: on the connection it's given, inside the transaction that is open there."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from storage import nudge_tables, team_tables  # noqa: F401 theirs belong to METADATA too
from storage.moments import Moment
from storage.schema import METADATA


def rendered(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """A migration stays as it is when our own types change: it knows only plain ones."""
    return "sa.Text()" if kind == "type" and isinstance(item, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_item=rendered,
)
context.run_migrations()
