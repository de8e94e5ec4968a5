"""An export's members back into what they were, each journal verified by its chain. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from gigs.export_records import PackedFile, Unpacked
from gigs.journal import Recorded, fold
from gigs.model import Gig
from gigs.records import FileRef, OwnReminder, Person, Rhythm
from gigs.refusals import Malformed
from storage import chain, encoding
from storage.chain import Head, Link, Opening
from storage.faults import Newer
from storage.packing import Data, FileData, GigData, SettingsData

DATA = "data.json"
# What bytes that aren't a record of ours can lead to, signed or not.
MISTAKES = (
    msgspec.MsgspecError, ValueError, TypeError, KeyError, IndexError, AttributeError,
    AssertionError, ArithmeticError, RecursionError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Journal:
    """A gig's record to the letter, with what is made from it."""

    gig: Gig
    last: Recorded
    head: Head
    links: tuple[Link, ...]
    openings: tuple[Opening, ...]


def read(members: Mapping[str, bytes]) -> tuple[Unpacked, Mapping[str, bytes]]:
    """With the files' contents, by SHA-256. Malformed when anything isn't as it was written."""
    try:
        data = msgspec.json.decode(members[DATA], type=Data)
        journals = {one.id: _journal(one) for one in data.gigs}
        files = [one for one in data.files if one.member in members]
        brought = Unpacked(
            owner=_person(data),
            gigs=journals,
            closed=frozenset(id_ for id_, one in journals.items() if one.gig.closed is not None),
            reminders=tuple(OwnReminder(*msgspec.structs.astuple(r)) for r in data.reminders),
            files=tuple(map(_file, files)),
        )
    except Newer as error:
        raise Malformed("import.newer") from error
    except MISTAKES as error:
        raise Malformed("import.damaged") from error
    return brought, {one.sha256: members[one.member] for one in files if one.member}


def _journal(data: GigData) -> Journal:
    """Each entry is verified before anything in it is read."""
    links = tuple(
        Link(
            data.id, one.seq, one.kind, one.v, one.at, one.actor,
            one.body.encode(), one.prev, one.hash,
        )
        for one in data.links
    )  # fmt: skip
    openings = tuple(
        Opening(data.id, one.seq, one.field, one.salt, one.text.encode(), one.subject)
        for one in data.openings
    )
    head = Head(data.id, links[-1].seq, links[-1].hash)
    if chain.verify(head, links, openings).fault:
        raise Malformed("import.damaged")
    recorded = [encoding.recorded(link, _texts(link, openings)) for link in links]
    return Journal(fold(recorded), recorded[-1], head, links, openings)


def _texts(link: Link, openings: tuple[Opening, ...]) -> Mapping[str, bytes]:
    return {one.field: one.text for one in openings if one.seq == link.seq}


def _person(data: Data) -> Person:
    said: SettingsData = data.settings
    rhythm = Rhythm(said.pace, said.quiet_from, said.quiet_to, said.fasting, said.discreet)
    return Person(
        data.person, said.language, said.zone, said.profile, said.lessons,
        known=True, rhythm=rhythm, since=said.since,
    )  # fmt: skip


def _file(data: FileData) -> PackedFile:
    return PackedFile(FileRef(data.sha256, data.name, data.size, data.media_type), data.gigs)


def written(data: Data) -> bytes:
    """The same data always in the same bytes, to be read by people too."""
    plain = msgspec.json.encode(data)
    return json.dumps(json.loads(plain), ensure_ascii=False, indent=1, sort_keys=True).encode()
