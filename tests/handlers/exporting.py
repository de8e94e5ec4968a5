"""Exports as people get them, and the same with something wrong in them."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from io import BytesIO
from zipfile import ZipFile

from handlers.reply import File, Say
from storage import parcel
from storage.secret import kept_secret
from storage.store import Store
from tests.driver import Freelancer

DAY = date(2026, 11, 23)
APART = timedelta(minutes=10)  # from one export to the next
Members = dict[str, bytes]


def file_of(seller: Freelancer) -> File:
    """The one handed over last."""
    files = [reply.file for reply in seller.said if isinstance(reply, Say) and reply.file]
    return files[-1]


async def exported(seller: Freelancer) -> bytes:
    seller.now += APART
    handled = await seller.say("/export")
    assert handled.keys == ("export.begun", "export.done")
    return await seller.store.vault.read(file_of(seller).sha256)


async def attached(seller: Freelancer, content: bytes) -> tuple[str, ...]:
    """What was said of a file to be brought back, after the promise to look into it."""
    assert (await seller.say("/import")).keys == ("import.asked",)
    first, *rest = (await seller.attach_file("mithaq.zip", content)).keys
    assert first == "import.checking"
    return tuple(rest)


async def brought_back(seller: Freelancer, content: bytes) -> None:
    assert await attached(seller, content) == ("import.found",)
    assert (await seller.press("import.take")).keys == ("import.begun", "import.done")


def members_of(content: bytes) -> Members:
    with ZipFile(BytesIO(content)) as inside:
        return {name: inside.read(name) for name in inside.namelist()}


def secret_of(store: Store) -> bytes:
    return kept_secret((store.engines.folder or store.vault.folder) / "export.key")


def signed_anew(store: Store, content: bytes, change: Callable[[Members], None]) -> bytes:
    """As only this instance could have made it."""
    members = members_of(content)
    del members[parcel.SIGNATURE]
    change(members)
    return parcel.packed(members, secret_of(store), DAY)


def zipped(members: Mapping[str, bytes], compression: int = 8) -> bytes:
    """By anybody's tool."""
    out = BytesIO()
    with ZipFile(out, "w", compression) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()
