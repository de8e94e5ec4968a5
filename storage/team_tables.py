"""The tables of teams: groups as they are set, who has which part, and where gigs are shown.

A group is known as "platform:chat" (on Discord the server's number). A part is held within a group
or, by a client who came by a link, within a single gig: then its id stands there.
"""

from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
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
SPEAKS = text("speaks_at IS NOT NULL")

ASKED = "asked"  # the part of who waits for one


class GroupsColumns(TypedColumns):
    key = Column(Text, primary_key=True)
    lead: Column[str | None] = Column(Text, ForeignKey("people.id"), index=True)
    language: Column[str | None] = Column(Text)
    team_only = Column(Boolean, nullable=False, server_default=false())
    digest_hour: Column[int | None] = Column(Integer)  # local to the lead; none: no digest
    muted = Column(Boolean, nullable=False, server_default=false())
    speaks_at: Column[datetime | None] = Column(Moment)  # when it's next told something
    told_day: Column[str | None] = Column(Text)  # the local day that told counts, ISO
    told = Column(Integer, nullable=False, server_default="0")  # messages of that day
    digest_day: Column[str | None] = Column(Text)  # the last one whose digest is done with


class RolesColumns(TypedColumns):
    ref = Column(COUNTED, primary_key=True)
    within = Column(Text, nullable=False)
    person = Column(Text, ForeignKey("people.id"), nullable=False, index=True)
    role = Column(Text, nullable=False)  # of gigs.roles, or "asked"
    name = Column(Text, nullable=False)  # as their platform showed it
    since: Column[datetime] = Column(Moment, nullable=False)


class BindingsColumns(TypedColumns):
    gig = Column(Text, ForeignKey("gigs.id"), primary_key=True)
    place = Column(Text, primary_key=True, index=True)
    within = Column(Text, ForeignKey("groups.key"), nullable=False, index=True)
    at: Column[datetime] = Column(Moment, nullable=False)
    told_stage: Column[str | None] = Column(Text)  # as the group was told it last
    told_due: Column[datetime | None] = Column(Moment)  # the deadline it was told


class WatchesColumns(TypedColumns):
    """Who of a team is told when a gig of others moves on."""

    gig = Column(Text, ForeignKey("gigs.id"), primary_key=True)
    person = Column(Text, ForeignKey("people.id"), primary_key=True, index=True)


GROUPS = Table("groups", METADATA, GroupsColumns, sqlite_with_rowid=False)
Index(
    "ix_groups_speaks_at",
    GROUPS.c.speaks_at,
    sqlite_where=SPEAKS,
    postgresql_where=SPEAKS,
)
# A button names a part by its number: nobody else's ever gets it.
ROLES = Table(
    "roles", METADATA, RolesColumns, UniqueConstraint("within", "person"), sqlite_autoincrement=True
)
BINDINGS = Table("bindings", METADATA, BindingsColumns, sqlite_with_rowid=False)
WATCHES = Table("watches", METADATA, WatchesColumns, sqlite_with_rowid=False)
