"""From any older database to today's, in one transaction.

The database of a newer program is refused: what it holds could be read wrongly.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.engines import Engines
from storage.faults import Newer, Unknown
from storage.transactions import Transactions

HEAD = "0008"  # the newest of versions/; known here so that a start needn't load Alembic
VERSIONS = "alembic_version"  # Alembic's own table
LOCK = 0x4D697468  # any number, the same for each process that brings a server's database up


async def migrate(engines: Engines) -> None:
    """Newer for a database that this program doesn't know, Unknown for another program's."""
    transactions = Transactions(engines)
    async with transactions.read() as tx:
        if await tx.run_sync(revision) == HEAD:
            return
    async with transactions.write() as tx:
        await tx.run_sync(bring_up)


def revision(connection: Connection) -> str | None:
    """None for an empty database."""
    tables = inspect(connection).get_table_names()
    if VERSIONS in tables:
        found = connection.execute(text(f"SELECT version_num FROM {VERSIONS}"))  # noqa: S608 ours
        return str(found.scalar_one())
    if tables:
        raise Unknown({"why": ", ".join(sorted(tables)[:3])})
    return None


def bring_up(connection: Connection, to: str = HEAD) -> None:
    from alembic.command import upgrade  # noqa: PLC0415 costs 0.2 s, and is seldom needed
    from alembic.config import Config  # noqa: PLC0415 as above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 as above

    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    found = revision(connection)
    if found is not None and found not in known:
        raise Newer({"revision": found})
    if found != to:
        upgrade(config, to)
