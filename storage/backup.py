"""Database and vault as one file, made while the program goes on; and back again.

The database is copied first, in one step of its own; files of the vault never change, so those it
names can be added after it. The secret that exports are signed by goes along, so that they can be
brought back after a restore. PostgreSQL has tools of its own for this (pg_dump, base backups).
"""

import asyncio
import hashlib
import re
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from storage.engines import Engines, with_driver
from storage.faults import StorageFault, told_plainly
from storage.secret import EXPORT_KEY as KEY
from storage.transactions import whole
from storage.vault import PIECE, Vault, sync

DATABASE = "mithaq.sqlite"
FILE = re.compile(r"vault/([0-9a-f]{2})/([0-9a-f]{62})")


class BackupFault(StorageFault):
    """A key of its own for each reason: backup.server, .exists, .not-empty, .damaged."""


@dataclass(frozen=True, slots=True)
class Kept:
    files: int  # of the vault
    missing: tuple[str, ...]  # hashes of files that the vault has lost, or that are damaged


async def back_up(engines: Engines, vault: Vault, file: Path) -> Kept:
    if not engines.on_sqlite:
        raise BackupFault(key="backup.server")
    with told_plainly():
        return await whole(asyncio.to_thread(_back_up, engines.file, vault, file))


async def restore(file: Path, url: str, vault: Path) -> Kept:
    """Into a place that holds nothing yet; what is there is never written over."""
    database = _sqlite_file(url)
    with told_plainly():
        return await whole(asyncio.to_thread(_restore, file, database, vault))


def _sqlite_file(url: str) -> Path:
    found = with_driver(url)
    if not found.drivername.startswith("sqlite"):
        raise BackupFault(key="backup.server")
    return Path(str(found.database))


def _back_up(database: Path, vault: Vault, file: Path) -> Kept:
    if file.exists():
        raise BackupFault({"file": str(file)}, "backup.exists")
    with _beside(file) as folder:
        copy = folder / DATABASE
        named = _copied(database, copy)
        packed = folder / "packed"
        with tarfile.open(packed, "w") as tar:
            tar.add(copy, DATABASE)
            if (key := database.with_name(KEY)).exists():
                tar.add(key, KEY)
            missing = tuple(sha256 for sha256 in named if not _packed(tar, vault, sha256))
        packed.chmod(0o600)
        packed.rename(file)
    sync(file.parent)
    return Kept(len(named) - len(missing), missing)


def _copied(database: Path, copy: Path) -> list[str]:
    """The files that the copy names."""
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)  # in one step: a single state, and no writer waits
        target.execute("PRAGMA journal_mode = DELETE").close()
        return [sha256 for (sha256,) in target.execute("SELECT sha256 FROM files ORDER BY sha256")]


def _packed(tar: tarfile.TarFile, vault: Vault, sha256: str) -> bool:
    path = vault.path(sha256)
    try:
        with path.open("rb") as content:
            if hashlib.file_digest(content, "sha256").hexdigest() != sha256:
                return False
    except FileNotFoundError:
        return False
    tar.add(path, f"vault/{sha256[:2]}/{sha256[2:]}")
    return True


def _restore(file: Path, database: Path, vault: Path) -> Kept:
    """All is unpacked and checked beside its place first; the database takes its place last."""
    key = database.with_name(KEY)
    taken = [database, database.with_name(f"{database.name}-wal"), key]
    if any(path.exists() for path in taken) or (vault.exists() and any(vault.iterdir())):
        raise BackupFault({"file": str(database)}, "backup.not-empty")
    with _beside(database) as folder, _damage_told(file):
        with tarfile.open(file, "r:") as tar:
            count = sum(_unpacked(tar, member, folder) for member in tar)
        missing = tuple(_checked(folder / DATABASE, folder / "vault"))
        if (folder / "vault").exists():
            shutil.copytree(folder / "vault", vault, dirs_exist_ok=True)
        if (folder / KEY).exists():
            (folder / KEY).rename(key)
        (folder / DATABASE).rename(database)
    sync(database.parent)
    return Kept(count, missing)


def _unpacked(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> int:
    """Only names that we give, and no links: the file may have been through other hands."""
    name = FILE.fullmatch(member.name)
    content = tar.extractfile(member) if member.isreg() else None
    if content is None or not (name or member.name in (DATABASE, KEY)):
        raise tarfile.TarError(member.name)
    target = folder / member.name
    target.parent.mkdir(parents=True, exist_ok=True)
    found = _written(content, target)
    if name and found != name[1] + name[2]:
        raise tarfile.TarError(member.name)
    if member.name == KEY:
        target.chmod(0o600)
    return int(name is not None)


def _written(content: IO[bytes], target: Path) -> str:
    digest = hashlib.sha256()
    with target.open("xb") as out:
        while piece := content.read(PIECE):
            digest.update(piece)
            out.write(piece)
    return digest.hexdigest()


def _checked(database: Path, vault: Path) -> Iterator[str]:
    """The files that the database names and the backup hasn't."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("integrity")
        named = connection.execute("SELECT sha256 FROM files ORDER BY sha256").fetchall()
    yield from (sha for (sha,) in named if not (vault / sha[:2] / sha[2:]).exists())


@contextmanager
def _damage_told(file: Path) -> Iterator[None]:
    try:
        yield
    except (tarfile.TarError, sqlite3.Error, FileExistsError) as error:
        raise BackupFault({"file": str(file)}, "backup.damaged") from error


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """A folder on the same disk, so that a rename is all that is left to do."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".mithaq-", dir=file.parent) as folder:
        yield Path(folder)
