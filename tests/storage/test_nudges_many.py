"""However many nudges there are, the next one and those that are due are found by an index."""

from collections.abc import Mapping

from sqlalchemy import Connection, Executable, text
from sqlalchemy.sql import ClauseElement

from storage import agenda, nudge_sending
from storage.store import Store
from tests.storage.made import met
from tests.storage.planned import hours

ROWS = 6000  # as NUMBERS counts them
PEOPLE = "INSERT INTO people (id, lessons) SELECT 'p' || i, '[]' FROM {numbers} WHERE i < 300"
FILL = """INSERT INTO nudges
    (person, gig, kind, subject, occurrence, due, at, state, urgent, decision)
    SELECT 'p' || (i % 300), 'g' || i, 'scope', '1', '24h', at, at,
        CASE i % 3 WHEN 0 THEN 'planned' WHEN 1 THEN 'failed' ELSE 'withdrawn' END, false, false
    FROM (SELECT i, '2026-11-24T00:00:00.' || (100000 + i) || 'Z' AS at FROM {numbers}) AS m"""
NUMBERS = """(WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 5999)
    SELECT i FROM n) AS numbers"""


async def test_the_next_and_the_due_ones_are_found_by_index(store: Store) -> None:
    await met(store)
    async with store.transactions.write() as tx:
        for statement in (PEOPLE, FILL, "ANALYZE"):
            await tx.run(text(statement.format(numbers=NUMBERS)))
    due = {"now": hours(30), "most": 20, "of_people": ["p0", "p3"]}
    plans = {
        "next": await explained(store, agenda.NEXT_DUE, {}),
        "people": await explained(store, nudge_sending.DUE_PEOPLE, due),
        "rows": await explained(store, nudge_sending.DUE_ROWS, due),
    }
    assert "ix_nudges_waiting" in plans["next"]
    assert "ix_nudges_waiting" in plans["people"]
    assert "ix_nudges_coming" in plans["rows"]
    assert "Seq Scan on nudges" not in " ".join(plans.values())
    async with store.turn() as turn:
        found = await turn.nudges.due(hours(30), 20)
    assert [len(one.rows) for one in found] == [ROWS // 300] * 20


async def explained(store: Store, statement: Executable, values: Mapping[str, object]) -> str:
    def plan(connection: Connection) -> str:
        assert isinstance(statement, ClauseElement)
        filled = statement.params(values)
        told = filled.compile(connection, compile_kwargs={"literal_binds": True})
        word = "EXPLAIN QUERY PLAN" if store.engines.on_sqlite else "EXPLAIN"
        return "\n".join(str(row[-1]) for row in connection.exec_driver_sql(f"{word} {told}"))

    async with store.transactions.write() as tx:
        return await tx.run_sync(plan)
