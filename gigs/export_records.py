"""What crosses between the siblings when a person takes their data along, or brings it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gigs.records import FileRef, OwnReminder, Person

EXPORT_TYPE = "application/vnd.mithaq.export+zip"
"""The media type of a file that holds all that is kept of a person."""


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What an export is to be. readme: the words that come along."""

    name: str
    readme: str
    day: date
    files: int  # bytes of files, at most
    whole: int  # bytes of all of it, at most


@dataclass(frozen=True, slots=True)
class Packed:
    """All that is kept of a person, as one file in the vault."""

    file: FileRef
    gigs: int
    reminders: int
    files: int
    left_out: int  # files that had no room, or that the vault has lost


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of the vault as it comes along; gigs: those that it was kept for."""

    file: FileRef
    gigs: tuple[str, ...]  # none: of no gig


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What such a file brings back, wholly checked. The gigs are opaque here, by their ids."""

    owner: Person  # whose it was, as they were then
    gigs: Mapping[str, object]
    closed: frozenset[str]  # those of them that were
    reminders: tuple[OwnReminder, ...]
    files: tuple[PackedFile, ...]  # that are in the vault again


class Fate(StrEnum):
    """Where something that is brought back stands by now."""

    NEW = "new"  # nowhere
    OWN = "own"  # with the one who brings it
    LEFT = "left"  # with the person whose it was then: another account of theirs
    OTHERS = "others"  # with somebody else


@dataclass(frozen=True, slots=True)
class Fates:
    """By id."""

    gigs: Mapping[str, Fate]
    reminders: Mapping[str, Fate]
