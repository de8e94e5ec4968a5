"""What is to change among a gig's nudges, so that they are those its state calls for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from gigs.nudge import Nudge
from gigs.records import NudgeRow
from storage.nudge_rows import FAILED, PLANNED, SENT, SETTLED, SNOOZED, TO_COME, WITHDRAWN


def reconciled(
    rows: Sequence[NudgeRow], wanted: Iterable[Nudge], now: datetime
) -> tuple[list[Nudge], list[NudgeRow]]:
    """Nudges that begin, or begin anew; and the rows that change, as they are to be.

    What would begin in the past doesn't: it has no point any more.
    """
    called = {(str(n.kind), n.subject, n.occurrence): n for n in wanted}
    found = {(row.kind, row.subject, row.occurrence): row for row in rows}
    begins = [
        nudge
        for key, nudge in called.items()
        if nudge.due > now and (key not in found or found[key].state == WITHDRAWN)
    ]
    after = ((row, _moved(row, called.get(key))) for key, row in found.items())
    return begins, [new for old, new in after if new != old]


def _moved(row: NudgeRow, nudge: Nudge | None) -> NudgeRow:
    if nudge is None:
        return _dropped(row)
    told = replace(row, due=nudge.due, urgent=nudge.urgent, decision=nudge.decision)
    if row.state == SNOOZED or (row.state in (PLANNED, FAILED) and row.due == nudge.due):
        return told  # it keeps the time it was put off to
    if row.state in (PLANNED, FAILED):
        return replace(told, at=nudge.due)
    return row


def _dropped(row: NudgeRow) -> NudgeRow:
    if row.state in TO_COME:
        return replace(row, state=WITHDRAWN)
    return replace(row, state=SETTLED) if row.state == SENT else row
