"""The tables on one screen; those of nudges and of teams on others (nudge_tables.py,
team_tables.py).

migrations/ leads every older database to exactly this.

A place is kept as one text (places.py), an identity as "platform:account", a moment as text in UTC.
"""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
    false,
)

from storage.moments import Moment

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
# SQLite counts rows by itself only in a column of exactly its own INTEGER.
COUNTED = BigInteger().with_variant(Integer, "sqlite")


class PeopleColumns(TypedColumns):
    id = Column(Text, primary_key=True)
    language: Column[str | None] = Column(Text)
    zone: Column[str | None] = Column(Text)
    profile: Column[str | None] = Column(Text)
    lessons = Column(Text, nullable=False)  # a JSON list
    pace: Column[str | None] = Column(Text)
    quiet_from: Column[str | None] = Column(Text)
    quiet_to: Column[str | None] = Column(Text)
    fasting = Column(Boolean, nullable=False, server_default=false())
    discreet = Column(Boolean, nullable=False, server_default=false())
    since: Column[datetime | None] = Column(Moment)  # first met


class IdentitiesColumns(TypedColumns):
    platform = Column(Text, primary_key=True)
    account = Column(Text, primary_key=True)
    person = Column(Text, ForeignKey("people.id"), nullable=False, index=True)


class GigsColumns(TypedColumns):
    """What stands here beside the head is made from the journal, and can be made again."""

    id = Column(Text, primary_key=True)
    owner = Column(Text, ForeignKey("people.id"), nullable=False)  # a person
    name = Column(Text, nullable=False)
    title = Column(Text, nullable=False)
    closed = Column(Boolean, nullable=False)
    updated_at: Column[datetime] = Column(Moment, nullable=False)
    seq = Column(Integer, nullable=False)
    head_hash = Column(LargeBinary, nullable=False)
    snapshot = Column(LargeBinary, nullable=False)
    stamp = Column(Text, nullable=False)  # the model that the snapshot was made by
    planned = Column(Text, nullable=False, server_default="")  # the rules its nudges are planned by


class JournalColumns(TypedColumns):
    gig = Column(Text, ForeignKey("gigs.id"), primary_key=True)
    seq = Column(Integer, primary_key=True, autoincrement=False)
    kind = Column(Text, nullable=False)
    v = Column(Integer, nullable=False)
    at = Column(Text, nullable=False)  # bare text: the hash is over exactly this
    actor = Column(Text, nullable=False)
    body = Column(LargeBinary, nullable=False)
    prev = Column(LargeBinary, nullable=False)
    hash = Column(LargeBinary, nullable=False)


class OpeningsColumns(TypedColumns):
    gig = Column(Text, primary_key=True)
    seq = Column(Integer, primary_key=True, autoincrement=False)
    field = Column(Text, primary_key=True)
    salt = Column(LargeBinary, nullable=False)
    text = Column(LargeBinary, nullable=False)  # JSON
    subject = Column(Text, nullable=False)  # whose words: an identity


class DialoguesColumns(TypedColumns):
    place = Column(Text, primary_key=True)
    identity = Column(Text, primary_key=True)
    form = Column(Text, nullable=False)
    step = Column(Text, nullable=False)
    gig: Column[str | None] = Column(Text)
    answers = Column(Text, nullable=False)  # a JSON object
    at: Column[datetime] = Column(Moment, nullable=False)


class EventsColumns(TypedColumns):
    """Events already taken; a repeat finds itself here."""

    platform = Column(Text, primary_key=True)
    account = Column(Text, primary_key=True)
    event = Column(Text, primary_key=True)
    at: Column[datetime] = Column(Moment, nullable=False)


class PlacesColumns(TypedColumns):
    """rev counts the changes of what stands in a place; up to told a platform has shown them."""

    place = Column(Text, primary_key=True)
    rev = Column(BigInteger, nullable=False)
    told = Column(BigInteger, nullable=False, server_default="0")
    shut: Column[str | None] = Column(Text)  # why the platform takes nothing there


class MessagesColumns(TypedColumns):
    id = Column(COUNTED, primary_key=True)
    place = Column(Text, ForeignKey("places.place"), nullable=False)
    rev = Column(BigInteger, nullable=False)
    slot: Column[str | None] = Column(Text)
    key = Column(Text, nullable=False)
    body = Column(LargeBinary, nullable=False)
    gig: Column[str | None] = Column(Text)
    at: Column[datetime] = Column(Moment, nullable=False)
    gone = Column(Boolean, nullable=False)
    reader: Column[str | None] = Column(Text)  # an identity, where several read
    answers: Column[str | None] = Column(Text)  # the platform's id of the message it answers
    native: Column[str | None] = Column(Text)  # the platform's ids of what shows it, by spaces
    look: Column[str | None] = Column(Text)  # a fingerprint of how it's shown there


class FilesColumns(TypedColumns):
    sha256 = Column(Text, primary_key=True)
    size = Column(BigInteger, nullable=False)  # bytes
    at: Column[datetime] = Column(Moment, nullable=False)


class FileRefsColumns(TypedColumns):
    """Who holds which file; gig is empty for a file that belongs to none yet."""

    person = Column(Text, ForeignKey("people.id"), primary_key=True)
    sha256 = Column(Text, ForeignKey("files.sha256"), primary_key=True, index=True)
    gig = Column(Text, primary_key=True)
    name = Column(Text, nullable=False)
    media_type = Column(Text, nullable=False)
    at: Column[datetime] = Column(Moment, nullable=False)


class InboxColumns(TypedColumns):
    """Updates whose taking was confirmed to whoever brought them, and whose turn isn't kept yet."""

    source = Column(Text, primary_key=True)  # a platform, and which bot of it
    number = Column(BigInteger, primary_key=True, autoincrement=False)
    raw = Column(LargeBinary, nullable=False)  # JSON
    at: Column[datetime] = Column(Moment, nullable=False)


class CodesColumns(TypedColumns):
    """What a code stands for, until it's used or its time is over."""

    hash = Column(Text, primary_key=True)  # SHA-256 of the code
    purpose = Column(Text, nullable=False)
    person = Column(Text, ForeignKey("people.id"), nullable=False, index=True)  # who asked for it
    subject = Column(Text, nullable=False)
    until: Column[datetime] = Column(Moment, nullable=False)


class CodeTriesColumns(TypedColumns):
    """Wrong codes, by who tried them."""

    id = Column(COUNTED, primary_key=True)
    identity = Column(Text, nullable=False, index=True)
    at: Column[datetime] = Column(Moment, nullable=False)


class WebSessionsColumns(TypedColumns):
    secret_hash = Column(Text, primary_key=True)
    account = Column(Text, nullable=False)


PEOPLE = Table("people", METADATA, PeopleColumns, sqlite_with_rowid=False)
IDENTITIES = Table("identities", METADATA, IdentitiesColumns, sqlite_with_rowid=False)
GIGS = Table("gigs", METADATA, GigsColumns)
Index(None, GIGS.c.owner, GIGS.c.closed, GIGS.c.updated_at)
Index(None, GIGS.c.closed, GIGS.c.planned)
JOURNAL = Table("journal", METADATA, JournalColumns)
Index(None, JOURNAL.c.kind, JOURNAL.c.v)  # which kinds there are is asked at each start
OPENINGS = Table(
    "openings",
    METADATA,
    OpeningsColumns,
    ForeignKeyConstraint(["gig", "seq"], ["journal.gig", "journal.seq"]),
)
Index(None, OPENINGS.c.subject)
DIALOGUES = Table("dialogues", METADATA, DialoguesColumns, sqlite_with_rowid=False)
EVENTS = Table("events", METADATA, EventsColumns, sqlite_with_rowid=False)
PLACES = Table("places", METADATA, PlacesColumns, sqlite_with_rowid=False)
MESSAGES = Table("messages", METADATA, MessagesColumns, UniqueConstraint("place", "rev"))
LIVE_SLOTS = Index(
    "uq_messages_slot_place",
    MESSAGES.c.slot,
    MESSAGES.c.place,
    unique=True,
    sqlite_where=~MESSAGES.c.gone,
    postgresql_where=~MESSAGES.c.gone,
)
Index(None, MESSAGES.c.place, MESSAGES.c.id)
FILES = Table("files", METADATA, FilesColumns, sqlite_with_rowid=False)
FILE_REFS = Table("file_refs", METADATA, FileRefsColumns, sqlite_with_rowid=False)
INBOX = Table("inbox", METADATA, InboxColumns, sqlite_with_rowid=False)
CODES = Table("codes", METADATA, CodesColumns, sqlite_with_rowid=False)
CODE_TRIES = Table("code_tries", METADATA, CodeTriesColumns)
WEB_SESSIONS = Table("web_sessions", METADATA, WebSessionsColumns, sqlite_with_rowid=False)
