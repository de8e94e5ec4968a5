"""Files that are kept whole or not at all, and are what they were when they're read."""

import hashlib
import os
import resource
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from gigs.refusals import Malformed
from storage.faults import Corrupt, Full
from storage.vault import Vault
from tests.storage.made import NOW

CONTENT = "نموذج المخزون".encode()
SHA = hashlib.sha256(CONTENT).hexdigest()


async def pieces(content: bytes, size: int = 5) -> AsyncIterator[bytes]:
    for start in range(0, len(content), size):
        yield content[start : start + size]


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path / "deep" / "vault")


def held(vault: Vault) -> list[Path]:
    return [path for path in vault.folder.rglob("*") if path.is_file()]


async def test_a_file_rests_under_its_hash(vault: Vault) -> None:
    assert await vault.put(pieces(CONTENT), 1000) == (SHA, len(CONTENT))
    assert await vault.read(SHA) == CONTENT
    assert held(vault) == [vault.folder / SHA[:2] / SHA[2:]] == [vault.path(SHA)]


async def test_the_same_file_twice_is_one(vault: Vault) -> None:
    first = await vault.put(pieces(CONTENT), 1000)
    assert await vault.put(pieces(CONTENT, 3), 1000) == first
    assert len(held(vault)) == 1


async def test_an_empty_file_is_a_file(vault: Vault) -> None:
    sha256, size = await vault.put(pieces(b""), 1000)
    assert (await vault.read(sha256), size) == (b"", 0)


async def test_a_file_as_large_as_allowed_and_one_byte_more(vault: Vault) -> None:
    assert (await vault.put(pieces(b"x" * 100), 100))[1] == 100
    with pytest.raises(Malformed, match=r"file\.too-big") as refused:
        await vault.put(pieces(b"y" * 101), 100)
    assert refused.value.params == {"limit": 100}
    assert len(held(vault)) == 1


async def test_an_upload_that_breaks_off_leaves_nothing(vault: Vault) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"half"
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await vault.put(broken(), 1000)
    assert held(vault) == []


@pytest.mark.parametrize("name", ["../../etc/passwd", "", SHA.upper(), SHA + "\n", SHA[:-1]])
def test_only_a_hash_is_a_name(vault: Vault, name: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        vault.path(name)


@pytest.mark.parametrize("now", [b"", CONTENT[:-1], CONTENT + b"\0", b"X" + CONTENT[1:]])
async def test_a_damaged_file_is_never_handed_out(vault: Vault, now: bytes) -> None:
    await vault.put(pieces(CONTENT), 1000)
    vault.path(SHA).write_bytes(now)
    with pytest.raises(Corrupt) as fault:
        await vault.read(SHA)
    assert (fault.value.key, fault.value.params) == ("vault.corrupt", {"file": SHA})


async def test_a_damaged_file_is_mended_when_it_comes_again(vault: Vault) -> None:
    await vault.put(pieces(CONTENT), 1000)
    vault.path(SHA).write_bytes(b"damaged")
    await vault.put(pieces(CONTENT), 1000)
    assert await vault.read(SHA) == CONTENT


async def test_a_lost_file_is_told(vault: Vault) -> None:
    with pytest.raises(Corrupt):
        await vault.read(SHA)


async def test_what_a_crash_left_is_cleaned_away(vault: Vault) -> None:
    await vault.put(pieces(CONTENT), 1000)
    old, new = vault.folder / "unfinished-x1", vault.folder / "unfinished-x2"
    for file, at in ((old, NOW - timedelta(days=2)), (new, NOW)):
        file.write_bytes(b"half")
        os.utime(file, (at.timestamp(), at.timestamp()))
    await vault.clean(NOW - timedelta(days=1))
    assert sorted(held(vault)) == sorted([vault.path(SHA), new])


async def test_no_room_left_is_said_and_leaves_nothing(vault: Vault) -> None:
    """The kernel refuses to let a file grow, as it does on a full disk."""
    with no_file_above(4096), pytest.raises(Full) as fault:
        await vault.put(pieces(b"x" * 10_000, 1000), 100_000)
    assert fault.value.key == "storage.full"
    assert held(vault) == []


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
