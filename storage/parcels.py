"""All that is kept of a person as one file in the vault, and such a file opened again.

Both read and write files, so both are done between turns, one at a time: each may hold as much in
memory as an export may be large.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path

from msgspec import structs

from gigs.export_records import EXPORT_TYPE, ExportOrder, Packed, PackedFile, Unpacked
from gigs.records import FileRef, Person
from gigs.refusals import Malformed
from storage import packing, parcel, unpacking
from storage.faults import Corrupt
from storage.packing import Data, FileData
from storage.secret import EXPORT_KEY, kept_secret
from storage.transactions import Transactions, whole
from storage.vault import Vault

README, LEFT_OUT = "README.txt", "left-out.txt"
MOST_FILES = parcel.MOST_MEMBERS - 100
MOST_DATA = parcel.MOST_BYTES // 2 - 1_000_000  # bytes; the words beside it have room too
PER_FILE = 1_500  # bytes that a file may take beside its content
Contents = Mapping[str, bytes]  # of files, by their SHA-256
UNFIT = re.compile(r"[/\\]")


class Parcels:
    def __init__(self, transactions: Transactions, vault: Vault, folder: Path) -> None:
        """folder: where the instance's own secret is kept."""
        self._transactions, self._vault = transactions, vault
        self._secret = folder / EXPORT_KEY
        self._alone = asyncio.Semaphore(1)

    async def pack(self, person: Person, order: ExportOrder) -> Packed:
        """Malformed when it's larger than the order allows even without any file."""
        async with self._alone:
            async with self._transactions.read() as tx:
                data, files = await packing.gathered(tx, person)
            bare = await self._written(order, data, files, {})
            contents = await self._contents(_chosen(files, order, order.whole - len(bare)))
            content = await self._written(order, data, files, contents)
            file = await self._kept(content, order.name)
        found = len(contents)
        return Packed(file, len(data.gigs), len(data.reminders), found, len(files) - found)

    async def unpack(self, sha256: str, keep_files: bool) -> Unpacked:
        """Malformed when it isn't what was once packed here. keep_files: into the vault."""
        async with self._alone:
            content = await self._vault.read(sha256)
            brought, contents = await whole(asyncio.to_thread(self._opened, content))
            for content in contents.values() if keep_files else ():
                await self._vault.put(_once(content), len(content))
        return brought

    def _opened(self, content: bytes) -> tuple[Unpacked, Contents]:
        return unpacking.read(parcel.unpacked(content, kept_secret(self._secret)))

    async def _written(
        self, order: ExportOrder, data: Data, files: Sequence[PackedFile], contents: Contents
    ) -> bytes:
        return await whole(asyncio.to_thread(self._write, order, data, files, contents))

    def _write(
        self, order: ExportOrder, data: Data, files: Sequence[PackedFile], contents: Contents
    ) -> bytes:
        members, named = _members(order, files, contents)
        told = unpacking.written(structs.replace(data, files=named))
        secret = kept_secret(self._secret)
        content = parcel.packed({**members, unpacking.DATA: told}, secret, order.day)
        if len(content) > order.whole or len(told) > MOST_DATA:
            raise Malformed("export.too-large")
        return content

    async def _contents(self, files: Sequence[PackedFile]) -> Contents:
        """What the vault has lost is left out."""
        found: dict[str, bytes] = {}
        for one in files:
            try:
                found[one.file.sha256] = await self._vault.read(one.file.sha256)
            except Corrupt:
                continue
        return found

    async def _kept(self, content: bytes, name: str) -> FileRef:
        sha256, size = await self._vault.put(_once(content), len(content))
        return FileRef(sha256, name, size, EXPORT_TYPE)


def _chosen(files: Sequence[PackedFile], order: ExportOrder, room: int) -> Sequence[PackedFile]:
    """The newest that fit; a smaller one may fit where a large one didn't."""
    chosen: list[PackedFile] = []
    left = min(order.files, parcel.MOST_BYTES // 2)
    for one in files:
        size = one.file.size
        if size <= left and size + PER_FILE <= room and len(chosen) < MOST_FILES:
            chosen.append(one)
            left -= size
            room -= size + PER_FILE
    return chosen


def _members(
    order: ExportOrder, files: Sequence[PackedFile], contents: Contents
) -> tuple[Mapping[str, bytes], tuple[FileData, ...]]:
    """With what the data tells of each file; those that aren't inside are listed in a member."""
    names = {one.file.sha256: _named(one) for one in files if one.file.sha256 in contents}
    members = {README: order.readme.encode()}
    members |= {names[sha256]: content for sha256, content in contents.items()}
    out = [one.file for one in files if one.file.sha256 not in contents]
    if out:
        lines = (f"{file.sha256}  {file.size}  {file.name}\n" for file in out)
        members[LEFT_OUT] = "".join(lines).encode()
    return members, tuple(_told(one, names.get(one.file.sha256)) for one in files)


def _told(one: PackedFile, member: str | None) -> FileData:
    file = one.file
    return FileData(file.sha256, file.name, file.size, file.media_type, one.gigs, member)


def _named(one: PackedFile) -> str:
    """No folder but ours, and nothing that can't be seen."""
    seen = "".join(c if c.isprintable() else "_" for c in UNFIT.sub("_", one.file.name))
    return f"files/{one.file.sha256[:12]}-{seen}"


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content
