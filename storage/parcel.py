"""Named contents as one signed ZIP file, and back. Pure.

The signature is an HMAC over each member's name and SHA-256, by a secret of the instance. What
comes back may be anybody's work: it is judged by its own table of contents first, read within
bounds, and no name in it ever becomes a path.
"""

import hashlib
import hmac
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from io import BytesIO

from gigs.refusals import Malformed

FORMAT = 1
SIGNATURE = "signature"
MOST_MEMBERS = 4_000
MOST_BYTES = 100_000_000  # of all members together, unpacked
DENSEST = 200  # bytes that one packed byte may become
LOOSE = 100_000  # bytes of a member that may be denser
PER_MEMBER = 1_000  # bytes that a member's names and places may take, at most
OF_SIGNATURE = 1_000  # bytes

SIGNED = re.compile(rb"mithaq-export ([0-9]{1,6}) ([0-9a-f]{16})\n([0-9a-f]{64})\n")
_END = struct.Struct("<4s4H2LH")  # https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
_END_64 = 20  # bytes before it, a pointer to another table of contents
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, OverflowError,
    NotImplementedError, RuntimeError, ValueError,
)  # fmt: skip


def packed(members: Mapping[str, bytes], secret: bytes, day: date) -> bytes:
    """The same members, secret and day make the same bytes."""
    manifest = _manifest(members, FORMAT, instance(secret))
    signature = manifest.partition(b"\n")[0] + b"\n" + _seal(secret, manifest) + b"\n"
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as parcel:
        for name, content in {**members, SIGNATURE: signature}.items():
            info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            info.compress_type = _way(content)
            info.external_attr = 0o600 << 16
            parcel.writestr(info, content)
    return out.getvalue()


def unpacked(content: bytes, secret: bytes) -> Mapping[str, bytes]:
    """All members but the signature. Malformed, with one key for each reason."""
    _judge_end(content)
    with _damage_told(), zipfile.ZipFile(BytesIO(content)) as parcel:
        infos = parcel.infolist()
        _judge(infos)
        if SIGNATURE not in {info.filename for info in infos}:
            raise Malformed("import.unsigned")
        members = {info.filename: _read(parcel, info) for info in infos}
    _judge_signature(members.pop(SIGNATURE), members, secret)
    return members


def instance(secret: bytes) -> str:
    """A name for whoever holds the secret; it tells nothing of it."""
    return hmac.new(secret, b"export of", "sha256").hexdigest()[:16]


def _manifest(members: Mapping[str, bytes], format_: int, of: str) -> bytes:
    lines = (f"{hashlib.sha256(members[name]).hexdigest()}  {name}\n" for name in sorted(members))
    return f"mithaq-export {format_} {of}\n{''.join(lines)}".encode()


def _seal(secret: bytes, manifest: bytes) -> bytes:
    return hmac.new(secret, manifest, "sha256").hexdigest().encode()


def _way(content: bytes) -> int:
    """Stored as it is where it would be so dense that nobody takes it back."""
    if len(content) > LOOSE and DENSEST * len(zlib.compress(content)) < 2 * len(content):
        return zipfile.ZIP_STORED
    return zipfile.ZIP_DEFLATED


def _judge_end(content: bytes) -> None:
    """Before the table of contents is read: it could be the whole of the file."""
    if len(content) < _END.size:
        raise Malformed("import.damaged")
    magic, _, _, _, count, size, _, comment = _END.unpack(content[-_END.size :])
    if magic != b"PK\5\6" or comment:
        raise Malformed("import.damaged")
    other = content[-_END.size - _END_64 :][:4] == b"PK\6\7"
    if other or count > MOST_MEMBERS or size > MOST_MEMBERS * PER_MEMBER:
        raise Malformed("import.too-large")


def _judge(infos: Sequence[zipfile.ZipInfo]) -> None:
    """By what the table of contents says; more than it says is never read."""
    names = [info.filename for info in infos]
    ways = {info.compress_type for info in infos} - {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
    locked = any(info.flag_bits & 1 for info in infos)
    if len(set(names)) < len(names) or ways or locked or not all(map(str.isprintable, names)):
        raise Malformed("import.damaged")
    sizes = [info.file_size for info in infos]
    dense = any(i.file_size > max(LOOSE, DENSEST * i.compress_size) for i in infos)
    if len(infos) > MOST_MEMBERS or sum(sizes) > MOST_BYTES or dense:
        raise Malformed("import.too-large")


def _read(parcel: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with parcel.open(info) as member:
        content = member.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise Malformed("import.damaged")
    return content


def _judge_signature(signature: bytes, members: Mapping[str, bytes], secret: bytes) -> None:
    said = SIGNED.fullmatch(signature) if len(signature) <= OF_SIGNATURE else None
    if said is None:
        raise Malformed("import.unsigned")
    format_, of, seal = int(said[1]), said[2].decode(), said[3]
    if of != instance(secret):
        raise Malformed("import.foreign")
    if format_ > FORMAT:
        raise Malformed("import.newer")
    if not hmac.compare_digest(_seal(secret, _manifest(members, format_, of)), seal):
        raise Malformed("import.changed")


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise Malformed("import.damaged") from error
