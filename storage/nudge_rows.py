"""A nudge's row, and what may become of it.

planned     to leave at its time
snoozed     to leave when the person asked for it
sent        told, or in the outbox on its way
settled     done with: the person said so, or the gig moved on
failed      no way to reach the person; planned again when they speak
expired     too late to be said
withdrawn   no longer called for
"""

from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam

from gigs.nudge import Nudge
from gigs.records import NudgeRow, Place
from storage.nudge_tables import NUDGES
from storage.places import place_parts

N = NUDGES.c
COLUMNS = (
    N.id, N.person, N.gig, N.kind, N.subject, N.occurrence, N.due, N.at, N.state, N.urgent,
    N.decision, N.batch, N.sent_at, N.answered_at, N.place, N.doubtful,
)  # fmt: skip
PLANNED, SNOOZED, SENT, SETTLED = "planned", "snoozed", "sent", "settled"
FAILED, EXPIRED, WITHDRAWN = "failed", "expired", "withdrawn"
TO_COME = (PLANNED, SNOOZED, FAILED)
THESE = N.id.in_(bindparam("of_rows", expanding=True))


def made(row: Row[*tuple[Any, ...]]) -> NudgeRow:
    told = dict(row._mapping)
    place = Place(*place_parts(told["place"])) if told["place"] else None
    return NudgeRow(**{**told, "gig": told["gig"] or None, "place": place})


def begun(person: str, gig: str | None, nudge: Nudge) -> dict[str, object]:
    """The values of a row that wasn't there before."""
    return {
        "person": person,
        "gig": gig or "",
        "kind": str(nudge.kind),
        "subject": nudge.subject,
        "occurrence": nudge.occurrence,
        "due": nudge.due,
        "at": nudge.due,
        "state": PLANNED,
        "urgent": nudge.urgent,
        "decision": nudge.decision,
    }


def in_states(*states: str) -> ColumnElement[bool]:
    return N.state.in_(states)
