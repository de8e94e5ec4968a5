"""Files by their SHA-256. No name that a person gave ever reaches the file system.

A file appears under its hash whole or not at all, and is checked against it each time it's read.
"""

import asyncio
import hashlib
import os
import re
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeVar

from gigs.refusals import Malformed
from storage.faults import Corrupt, told_plainly
from storage.transactions import whole

T = TypeVar("T")
HASH = re.compile(r"[0-9a-f]{64}")
UNFINISHED = "unfinished-"
PIECE = 1 << 20  # bytes read at a time


class Vault:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._awaited = Counter[str]()  # put here by somebody, and held by nobody yet

    def path(self, sha256: str) -> Path:
        """ "abcdef..." rests in ab/cdef...; ValueError for anything that isn't a hash."""
        if not HASH.fullmatch(sha256):
            raise ValueError("not a SHA-256")
        return self.folder / sha256[:2] / sha256[2:]

    async def put(self, chunks: AsyncIterator[bytes], limit: int) -> tuple[str, int]:
        """SHA-256 and size in bytes; Malformed for more than limit bytes, and nothing is kept."""
        incoming = Incoming()
        try:
            await _in_thread(partial(incoming.begin, self.folder))
            async for chunk in chunks:
                if incoming.size + len(chunk) > limit:
                    raise Malformed("file.too-big", {"limit": limit})
                await _in_thread(partial(incoming.write, chunk))
            sha256 = await _in_thread(partial(incoming.keep, self.path))
            self._awaited[sha256] += 1
            return sha256, incoming.size
        finally:
            await _in_thread(incoming.leave)

    async def read(self, sha256: str) -> bytes:
        """Corrupt when the file isn't what it was, or isn't there any more."""
        return await _in_thread(partial(self._read, sha256))

    def _read(self, sha256: str) -> bytes:
        try:
            content = self.path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise Corrupt({"file": sha256}) from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise Corrupt({"file": sha256})
        return content

    def held(self, sha256: str) -> None:
        """Whoever put it there holds it now."""
        if self._awaited[sha256] > 1:
            self._awaited[sha256] -= 1
        else:
            self._awaited.pop(sha256, None)

    async def remove(self, sha256: str, before: float) -> bool:
        """False where it was put there again since (seconds since 1970), or by another who is about
        to hold it."""
        if self._awaited[sha256] > 0:
            return False
        return await _in_thread(partial(self._remove, self.path(sha256), before))

    def _remove(self, path: Path, before: float) -> bool:
        with suppress(FileNotFoundError):
            if path.stat().st_mtime > before:
                return False
            path.unlink()
            sync(path.parent)
        return True

    async def older(self, before: datetime) -> Sequence[str]:
        """Files that were put here before then, by their SHA-256."""
        return await _in_thread(partial(self._older, before.timestamp()))

    def _older(self, before: float) -> Sequence[str]:
        found = [path for path in self.folder.glob("??/*") if path.stat().st_mtime < before]
        names = [f"{path.parent.name}{path.name}" for path in found]
        return [name for name in names if HASH.fullmatch(name)]

    async def clean(self, before: datetime) -> None:
        """Remove what a crash left half written: what no upload can be at work on any more."""
        await _in_thread(partial(self._clean, before.timestamp()))

    def _clean(self, before: float) -> None:
        for file in self.folder.glob(f"{UNFINISHED}*"):
            if file.stat().st_mtime < before:
                file.unlink(missing_ok=True)


class Incoming:
    """A file on its way in, under a name of ours."""

    def __init__(self) -> None:
        self._file: BinaryIO | None = None
        self._path = Path()
        self._hash = hashlib.sha256()
        self.size = 0

    def begin(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=UNFINISHED, dir=folder)
        self._path = Path(name)
        self._file = os.fdopen(descriptor, "wb", buffering=0)

    def write(self, chunk: bytes) -> None:
        self._hash.update(chunk)
        self.size += len(chunk)
        rest = memoryview(chunk)
        while self._file and rest:
            rest = rest[self._file.write(rest) :]

    def keep(self, place: Callable[[str], Path]) -> str:
        """On the disk before it has its name; the same content twice is one file."""
        sha256 = self._hash.hexdigest()
        if self._file:
            os.fsync(self._file.fileno())
        kept = place(sha256)
        kept.parent.mkdir(exist_ok=True)
        self._path.rename(kept)
        for folder in (kept.parent, kept.parent.parent):
            sync(folder)
        return sha256

    def leave(self) -> None:
        """Whatever came of it, nothing half written stays."""
        if self._file:
            self._file.close()
            self._path.unlink(missing_ok=True)


def sync(folder: Path) -> None:
    """A new name is kept for certain only when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


async def _in_thread(act: Callable[[], T]) -> T:
    with told_plainly():
        return await whole(asyncio.to_thread(act))
