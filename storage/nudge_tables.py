"""The tables of nudges: what is to be said to whom and when, and what became of it.

A nudge is known by its person, gig, kind, subject and occurrence; gig is empty for one of no gig.
"""

from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
    false,
    text,
)

from storage.moments import Moment
from storage.schema import COUNTED, METADATA

# In these very words, so that SQLite knows an index's condition again in a statement.
WAITS = text("state IN ('planned', 'snoozed')")
UNREACHED = text("state = 'failed'")
COMING = text("state IN ('planned', 'snoozed', 'failed')")
WAS_SENT = text("sent_at IS NOT NULL")


class NudgesColumns(TypedColumns):
    id = Column(COUNTED, primary_key=True)
    person = Column(Text, ForeignKey("people.id"), nullable=False)
    gig = Column(Text, nullable=False)
    kind = Column(Text, nullable=False)
    subject = Column(Text, nullable=False)
    occurrence = Column(Text, nullable=False)
    due: Column[datetime] = Column(Moment, nullable=False)
    at: Column[datetime] = Column(Moment, nullable=False)  # due, or snoozed, or put off
    state = Column(Text, nullable=False)
    urgent = Column(Boolean, nullable=False)
    decision = Column(Boolean, nullable=False)
    batch: Column[str | None] = Column(Text, index=True)  # of the message that bears it
    sent_at: Column[datetime | None] = Column(Moment)
    answered_at: Column[datetime | None] = Column(Moment)
    place: Column[str | None] = Column(Text)
    doubtful = Column(Boolean, nullable=False, server_default=false())  # perhaps told twice


class NudgeStopsColumns(TypedColumns):
    """What a person wants no more of; gig as in nudges."""

    person = Column(Text, ForeignKey("people.id"), primary_key=True)
    gig = Column(Text, primary_key=True)
    kind = Column(Text, primary_key=True)


class RemindersColumns(TypedColumns):
    """A person's own, in their words; gig as in nudges."""

    id = Column(Text, primary_key=True)
    person = Column(Text, ForeignKey("people.id"), nullable=False, index=True)
    gig = Column(Text, nullable=False)
    text = Column(Text, nullable=False)
    first = Column(Text, nullable=False)  # ISO: local, or a moment with its offset
    zone = Column(Text, nullable=False)
    rule: Column[str | None] = Column(Text)  # JSON
    skipped = Column(Text, nullable=False)  # a JSON list
    created_at: Column[datetime] = Column(Moment, nullable=False)
    ended_at: Column[datetime | None] = Column(Moment)


NUDGES = Table(
    "nudges",
    METADATA,
    NudgesColumns,
    UniqueConstraint("gig", "person", "kind", "subject", "occurrence"),
)
N = NUDGES.c
Index("ix_nudges_waiting", N.at, N.person, sqlite_where=WAITS, postgresql_where=WAITS)
Index("ix_nudges_unreached", N.person, sqlite_where=UNREACHED, postgresql_where=UNREACHED)
Index("ix_nudges_coming", N.person, N.at, sqlite_where=COMING, postgresql_where=COMING)
Index("ix_nudges_sent", N.person, N.sent_at, sqlite_where=WAS_SENT, postgresql_where=WAS_SENT)
NUDGE_STOPS = Table("nudge_stops", METADATA, NudgeStopsColumns, sqlite_with_rowid=False)
REMINDERS = Table("reminders", METADATA, RemindersColumns, sqlite_with_rowid=False)
