"""What is kept of a person as data: the shape of data.json in an export, and how it's gathered.

Journals go along exactly as they are stored: each link with all its columns, each opening with its
salt, so that the chain can be verified where they arrive.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from msgspec import Struct
from sqlalchemy import bindparam, select

from gigs.export_records import EXPORT_TYPE, PackedFile
from gigs.records import FileRef, OwnReminder, Person
from storage import custody, people
from storage.chain import Link, Opening
from storage.reminders import OF_PERSON as REMINDERS_OF
from storage.reminders import made as reminder_made
from storage.schema import FILE_REFS, FILES, GIGS, IDENTITIES
from storage.transactions import Transaction

G, R, NAMES = GIGS.c, FILE_REFS.c, IDENTITIES.c
GIGS_OF = (
    select(G.id, G.closed)
    .where(G.owner == bindparam("of_person"))
    .order_by(G.updated_at.desc(), G.id)
)
FILES_OF = (
    select(R.sha256, R.name, FILES.c.size, R.media_type, R.gig)
    .join_from(FILE_REFS, FILES, FILES.c.sha256 == R.sha256)
    .where(R.person == bindparam("of_person"), R.media_type != EXPORT_TYPE)
    .order_by(R.at.desc(), R.sha256, R.gig)
)


class LinkData(Struct, frozen=True):
    seq: int
    kind: str
    v: int
    at: str
    actor: str
    body: str  # JSON, to the letter
    prev: bytes  # Base64 in the file, as all bytes
    hash: bytes


class OpeningData(Struct, frozen=True):
    seq: int
    field: str
    salt: bytes
    text: str  # JSON
    subject: str


class GigData(Struct, frozen=True):
    id: str
    closed: bool
    links: tuple[LinkData, ...]
    openings: tuple[OpeningData, ...]


class ReminderData(Struct, frozen=True):
    id: str
    gig: str | None
    text: str
    first: str
    zone: str
    rule: str | None
    skipped: tuple[str, ...]


class FileData(Struct, frozen=True):
    sha256: str
    name: str
    size: int  # bytes
    media_type: str
    gigs: tuple[str, ...]
    member: str | None  # under which name it's in the export; None: it's left out


class SettingsData(Struct, frozen=True):
    language: str | None
    zone: str | None
    profile: str | None
    lessons: tuple[str, ...]
    pace: str
    quiet_from: str | None
    quiet_to: str | None
    fasting: bool
    discreet: bool
    since: datetime | None


class Data(Struct, frozen=True):
    person: str
    accounts: tuple[str, ...]
    settings: SettingsData
    gigs: tuple[GigData, ...]
    reminders: tuple[ReminderData, ...]
    files: tuple[FileData, ...] = ()


async def gathered(tx: Transaction, person: Person) -> tuple[Data, Sequence[PackedFile]]:
    """The files, newest first, are named in it once it's known which go along."""
    who = {"of_person": person.id}
    gigs = [await _gig(tx, id_, closed) for id_, closed in (await tx.run(GIGS_OF, who)).all()]
    reminders = [reminder_made(row) for row in await tx.run(REMINDERS_OF, who)]
    data = Data(
        person=person.id,
        accounts=tuple(str(one) for one in await people.accounts(tx, person.id)),
        settings=_settings(person),
        gigs=tuple(gig for gig in gigs if gig.links),
        reminders=tuple(map(_reminder, reminders)),
    )
    return data, await _files(tx, person)


async def _gig(tx: Transaction, gig: str, closed: bool) -> GigData:
    """An opening of an entry that came while it was read belongs to the next export."""
    links, openings = await custody.record_of(tx, gig)
    last = links[-1].seq if links else 0
    apart = tuple(_opening(opening) for opening in openings if opening.seq <= last)
    return GigData(gig, closed, tuple(map(_link, links)), apart)


def _link(link: Link) -> LinkData:
    body = link.body.decode(errors="replace")  # what is damaged stays so, and is found so
    return LinkData(
        link.seq, _sound(link.kind), link.v, _sound(link.at), _sound(link.actor),
        body, link.prev, link.hash,
    )  # fmt: skip


def _opening(opening: Opening) -> OpeningData:
    text = opening.text.decode(errors="replace")
    field, subject = _sound(opening.field), _sound(opening.subject)
    return OpeningData(opening.seq, field, opening.salt, text, subject)


def _sound(text: str) -> str:
    return text.encode(errors="replace").decode()


def _reminder(one: OwnReminder) -> ReminderData:
    return ReminderData(one.id, one.gig, one.text, one.first, one.zone, one.rule, one.skipped)


def _settings(person: Person) -> SettingsData:
    rhythm = person.rhythm
    return SettingsData(
        person.language, person.zone, person.profile, person.lessons,
        rhythm.pace, rhythm.quiet_from, rhythm.quiet_to, rhythm.fasting, rhythm.discreet,
        person.since,
    )  # fmt: skip


async def _files(tx: Transaction, person: Person) -> Sequence[PackedFile]:
    """Each once, with all the gigs that it's kept for."""
    found: dict[str, PackedFile] = {}
    for sha256, name, size, media_type, gig in await tx.run(FILES_OF, {"of_person": person.id}):
        fresh = PackedFile(FileRef(sha256, name, size, media_type), ())
        before = found.get(sha256, fresh)
        found[sha256] = replace(before, gigs=(*before.gigs, gig))
    return [replace(one, gigs=tuple(filter(None, one.gigs))) for one in found.values()]
