"""A backup made while writing, and all of it back again."""

import asyncio
import hashlib
import io
import stat
import tarfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from gigs.entries.opening import TitleCorrected
from gigs.export_records import ExportOrder
from gigs.records import FileRef, Message
from storage.backup import DATABASE, BackupFault, Kept, restore
from storage.store import Store
from tests.storage.made import HOME, MONA, NOW, counted, kept, met, opened

CONTENT = b"a workbook"
SHA = hashlib.sha256(CONTENT).hexdigest()


async def with_file(store: Store, content: bytes = CONTENT) -> str:
    async def whole() -> AsyncIterator[bytes]:
        yield content

    sha256, size = await store.vault.put(whole(), 10_000_000)
    person = await met(store)
    async with store.turn() as turn:
        await turn.begin(MONA, HOME, sha256, NOW)
        await turn.refer(person, "g1", FileRef(sha256, "stock.xlsx", size, "x/y"))
    return sha256


async def restored(file: Path, folder: Path) -> tuple[Store, Kept]:
    url = f"sqlite:///{folder / 'mithaq.sqlite'}"
    found = await restore(file, url, folder / "vault")
    return await Store.open(url, folder / "vault"), found


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_all_comes_back(on_file: Store, tmp_path: Path) -> None:
    gig = await kept(on_file, [opened(), TitleCorrected("أوضح")])
    await with_file(on_file)
    async with on_file.turn() as turn:
        await turn.show(HOME, Message("said", b"a"), NOW)
    assert await on_file.backup(tmp_path / "backup.tar") == Kept(1, ())
    again, found = await restored(tmp_path / "backup.tar", tmp_path / "again")
    assert found == Kept(1, ())
    assert await again.gig("g1") == gig
    assert await again.journal_of("g1") == await on_file.journal_of("g1")
    assert await again.feed(HOME, 0, 9) == await on_file.feed(HOME, 0, 9)
    assert await again.vault.read(SHA) == CONTENT
    assert await again.holds(await met(again), SHA) == FileRef(SHA, "stock.xlsx", 10, "x/y")
    assert await again.verify_all() == []
    assert (await kept(again, [TitleCorrected("on")], "g1")).seq == 3
    await again.close()


async def test_a_backup_made_while_writing_is_of_one_moment(on_file: Store, tmp_path: Path) -> None:
    await kept(on_file, [opened()])
    person, stop = await met(on_file), asyncio.Event()
    backups: list[Path] = []

    async def write() -> None:
        while not stop.is_set():
            async with on_file.turn() as turn:
                gig = await counted(turn, person, "g1")
                await turn.show(HOME, Message("said", str(gig.seq).encode()), NOW)

    async def back_up() -> None:
        for n in range(5):
            backups.append(tmp_path / f"backup{n}.tar")
            await with_file(on_file, str(n).encode() * 100_000)
            await on_file.backup(backups[-1])
        stop.set()

    await asyncio.gather(write(), back_up())
    lengths = [await one_moment(on_file, file, tmp_path / file.stem) for file in backups]
    assert lengths == sorted(set(lengths))


async def one_moment(store: Store, file: Path, folder: Path) -> int:
    again, found = await restored(file, folder)
    journal = await again.journal_of("g1")
    assert journal == (await store.journal_of("g1"))[: len(journal)]
    (shown,) = await again.feed(HOME, 0, 1)
    assert shown.message.body == str(len(journal)).encode()
    assert await again.verify_all() == []
    assert found == Kept(int(file.stem[-1]) + 1, ())
    await again.close()
    return len(journal)


async def test_files_that_the_vault_lost_are_named(on_file: Store, tmp_path: Path) -> None:
    await kept(on_file, [opened()])
    lost, damaged = [await with_file(on_file, content) for content in (b"lost", b"damaged")]
    whole = await with_file(on_file)
    on_file.vault.path(lost).unlink()
    on_file.vault.path(damaged).write_bytes(b"Damaged")
    missing = tuple(sorted([lost, damaged]))
    assert await on_file.backup(tmp_path / "backup.tar") == Kept(1, missing)
    again, found = await restored(tmp_path / "backup.tar", tmp_path / "again")
    assert found == Kept(1, missing)
    assert await again.vault.read(whole) == CONTENT
    await again.close()


async def test_a_backup_is_for_its_owner_alone(on_file: Store, tmp_path: Path) -> None:
    await on_file.backup(tmp_path / "backup.tar")
    assert (tmp_path / "backup.tar").stat().st_mode & 0o777 == 0o600


async def test_nothing_is_written_over(on_file: Store, tmp_path: Path) -> None:
    gig = await kept(on_file, [opened()])
    file = tmp_path / "backup.tar"
    await on_file.backup(file)
    with pytest.raises(BackupFault) as fault:
        await on_file.backup(file)
    assert (fault.value.key, fault.value.params) == ("backup.exists", {"file": str(file)})
    for url, vault in (
        (f"sqlite:///{on_file.engines.file}", tmp_path / "new"),
        (f"sqlite:///{tmp_path / 'new.sqlite'}", tmp_path),
    ):
        with pytest.raises(BackupFault) as fault:
            await restore(file, url, vault)
        assert fault.value.key == "backup.not-empty"
    assert await on_file.gig("g1") == gig
    assert not (tmp_path / "new.sqlite").exists()


@pytest.mark.parametrize(
    "name",
    ["../evil", "/evil", "vault/aa/../../../evil", "vault/ab/" + "c" * 62, "other", DATABASE],
)
async def test_a_backup_that_isnt_ours_is_refused(tmp_path: Path, name: str) -> None:
    with tarfile.open(tmp_path / "evil.tar", "w") as tar:
        member = tarfile.TarInfo(name)
        member.size = 4
        tar.addfile(member, io.BytesIO(b"evil"))
    with pytest.raises(BackupFault) as fault:
        await restored(tmp_path / "evil.tar", tmp_path / "again")
    assert fault.value.key == "backup.damaged"
    assert names_in(tmp_path / "again") == []


async def test_a_backup_with_a_link_is_refused(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "evil.tar", "w") as tar:
        member = tarfile.TarInfo(DATABASE)
        member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(member)
    with pytest.raises(BackupFault, match=r"backup\.damaged"):
        await restored(tmp_path / "evil.tar", tmp_path / "again")


@pytest.mark.parametrize("left", [0, 100, 5000, 30_000])
async def test_a_backup_cut_off_is_refused(on_file: Store, tmp_path: Path, left: int) -> None:
    await kept(on_file, [opened()])
    await on_file.backup(tmp_path / "whole.tar")
    (tmp_path / "cut.tar").write_bytes((tmp_path / "whole.tar").read_bytes()[:left])
    with pytest.raises(BackupFault, match=r"backup\.damaged"):
        await restored(tmp_path / "cut.tar", tmp_path / "again")
    assert names_in(tmp_path / "again") == []


@pytest.mark.postgres
async def test_a_server_has_its_own_tools(on_server: Store, tmp_path: Path) -> None:
    with pytest.raises(BackupFault, match=r"backup\.server"):
        await on_server.backup(tmp_path / "backup.tar")
    url = on_server.engines.writer.url.render_as_string(hide_password=False)
    with pytest.raises(BackupFault, match=r"backup\.server"):
        await restore(tmp_path / "backup.tar", url, tmp_path)


async def test_exports_can_be_brought_back_after_a_restore(on_file: Store, tmp_path: Path) -> None:
    await kept(on_file, [opened()])
    order = ExportOrder("mithaq.zip", "read me", NOW.date(), 100, 100_000)
    packed = await on_file.parcels.pack(await met(on_file), order)
    content = await on_file.vault.read(packed.file.sha256)
    await on_file.backup(tmp_path / "backup.tar")
    again, _ = await restored(tmp_path / "backup.tar", tmp_path / "again")

    async def chunks() -> AsyncIterator[bytes]:
        yield content

    sha256, _ = await again.vault.put(chunks(), len(content))
    assert list((await again.parcels.unpack(sha256, keep_files=False)).gigs) == ["g1"]
    assert stat.S_IMODE((tmp_path / "again" / "export.key").stat().st_mode) == 0o600
    await again.close()
