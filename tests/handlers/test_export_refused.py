"""Files that nobody should have made: nothing comes of them, and it's told why."""

import zipfile
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import msgspec
import pytest

from storage import parcel
from storage.packing import Data, GigData, LinkData
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.exporting import (
    DAY,
    Members,
    attached,
    brought_back,
    exported,
    members_of,
    signed_anew,
    zipped,
)
from tests.house import freelancer, opened

Broken = Callable[[bytes, Store], bytes]


def altered(change: Callable[[Members], object]) -> Broken:
    """By anybody's tool, which can't sign."""

    def made(content: bytes, store: Store) -> bytes:
        del store
        members = members_of(content)
        change(members)
        return zipped(members)

    return made


def signed(change: Callable[[Data], Data]) -> Broken:
    """With data that isn't so, and a signature that is right."""

    def made(content: bytes, store: Store) -> bytes:
        def put(members: Members) -> None:
            data = msgspec.json.decode(members["data.json"], type=Data)
            members["data.json"] = msgspec.json.encode(change(data))

        return signed_anew(store, content, put)

    return made


def first_link(change: Callable[[LinkData], LinkData]) -> Callable[[Data], Data]:
    def changed(data: Data) -> Data:
        one, *others = data.gigs
        link, *links = one.links
        gig = msgspec.structs.replace(one, links=(change(link), *links))
        return msgspec.structs.replace(data, gigs=(gig, *others))

    return changed


def another_body(link: LinkData) -> LinkData:
    return msgspec.structs.replace(link, body=link.body.replace("olive", "moon"))


def cut_off(data: Data) -> Data:
    return msgspec.structs.replace(data, gigs=(GigData("aaaaaaaaaaaaa", False, (), ()),))


def bomb(content: bytes, store: Store) -> bytes:
    del content, store
    return zipped({"data.json": bytes(30_000_000), "signature": b"x"})


def many(content: bytes, store: Store) -> bytes:
    del content, store
    return zipped({f"files/{n}": b"" for n in range(10_000)})


def twice(content: bytes, store: Store) -> bytes:
    del store
    out = BytesIO(content)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as made:
        made.writestr("data.json", b"{}")
    return out.getvalue()


def truncated(content: bytes, store: Store) -> bytes:
    del store
    return content[: len(content) // 2]


def flipped(content: bytes, store: Store) -> bytes:
    """One byte of what is packed."""
    del store
    place = content.index(b"data.json") + 200
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def newer(content: bytes, store: Store) -> bytes:
    del store
    members = members_of(content)
    members["signature"] = members["signature"].replace(b"export 1 ", b"export 2 ")
    return zipped(members)


BAD: dict[str, tuple[Broken, str]] = {
    "bomb": (bomb, "import.too-large"),
    "ten thousand members": (many, "import.too-large"),
    "a member twice": (twice, "import.damaged"),
    "truncated": (truncated, "import.damaged"),
    "a flipped byte": (flipped, "import.damaged"),
    "no zip": (lambda *_: b"PK, or so", "import.damaged"),
    "nothing much": (lambda *_: b"\n", "import.damaged"),
    "a tool that packs otherwise": (
        lambda content, _: zipped(members_of(content), zipfile.ZIP_LZMA),
        "import.damaged",
    ),
    "unsigned": (altered(lambda m: m.pop("signature")), "import.unsigned"),
    "anybody's zip": (lambda *_: zipped({"work.txt": b"work"}), "import.unsigned"),
    "signed with rubbish": (altered(lambda m: m.update(signature=b"yes")), "import.unsigned"),
    "another seal": (
        altered(lambda m: m.update(signature=m["signature"][:-3] + b"00\n")),
        "import.changed",
    ),
    "changed journal": (
        altered(lambda m: m.update({"data.json": m["data.json"].replace(b"olive", b"moon")})),
        "import.changed",
    ),
    "a path upwards": (altered(lambda m: m.update({"../../evil": b"x"})), "import.changed"),
    "a path from the root": (altered(lambda m: m.update({"/etc/evil": b"x"})), "import.changed"),
    "a name in two lines": (altered(lambda m: m.update({"a\nb": b"x"})), "import.damaged"),
    "a member less": (altered(lambda m: m.pop("README.txt")), "import.changed"),
    "newer": (newer, "import.newer"),
    "signed, with another entry": (signed(first_link(another_body)), "import.damaged"),
    "signed, with an empty gig": (signed(cut_off), "import.damaged"),
    "signed, with no data": (
        lambda content, store: signed_anew(store, content, lambda m: m.update({"data.json": b"7"})),
        "import.damaged",
    ),
}


def files_under(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", BAD)
async def test_a_bad_file_brings_nothing_and_says_why(
    seller: Freelancer, store: Store, tmp_path: Path, name: str
) -> None:
    await paths.begun(seller, 1)
    content = await exported(seller)
    await seller.say("/forget")
    await seller.press("forget.all")
    make, key = BAD[name]
    bad = make(content, store)
    before = files_under(tmp_path)
    assert await attached(seller, bad) == (key,)
    assert files_under(tmp_path) <= before | {sha256(bad).hexdigest()[2:]}
    assert (await seller.say("/gigs")).keys == ("gigs.none",)
    await brought_back(seller, content)


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_another_instance_is_told_apart(store: Store, tmp_path: Path, language: str) -> None:
    async with opened(tmp_path / "elsewhere") as other:
        there = freelancer(other)
        await paths.begun(there, 1)
        content = await exported(there)
    here = freelancer(store, language=language)
    await exported(here)
    assert await attached(here, content) == ("import.foreign",)
    assert ("على جهاز آخر" if language == "ar" else "another machine") in here.words


async def test_after_a_bad_file_another_may_be_attached_at_once(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    content = await exported(seller)
    await attached(seller, b"nothing at all")
    await seller.attach_file("mithaq.zip", content)
    assert seller.last.keys == ("import.checking", "import.nothing")


def test_no_export_is_so_dense_that_it_would_be_refused() -> None:
    secret = bytes(32)
    members = {"data.json": bytes(5_000_000)}
    packed = parcel.packed(members, secret, DAY)
    assert parcel.unpacked(packed, secret) == members
