"""Files in and out. A name is only words: it never reaches the file system."""

import re
from collections.abc import AsyncIterator
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from aiohttp import StreamReader

from gigs.records import FileRef
from gigs.refusals import Malformed

CHUNK = 64 * 1024  # bytes
LONGEST_NAME = 120  # characters

MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]{0,80}")
UNKNOWN = "application/octet-stream"
# Control characters, and those that turn the reading direction: "exe.txt" written backwards.
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


async def limited(body: StreamReader, limit: int, head: bytearray) -> AsyncIterator[bytes]:
    """The body in chunks; its first bytes stay in head. Malformed when empty or too long."""
    size = 0
    async for chunk in body.iter_chunked(CHUNK):
        size += len(chunk)
        if size > limit:
            raise Malformed("page.file-too-big")
        head += chunk[: 16 - len(head)]
        yield chunk
    if not size:
        raise Malformed("page.file-empty")


def reference(sha256: str, size: int, name: str, declared: str, head: bytes) -> FileRef:
    """Raw bytes in the name's header arrive as lone surrogates, which no JSON could carry."""
    sound = unquote(name).encode("utf-8", "replace").decode()
    return FileRef(sha256, clean_name(sound), size, media_type(declared, head))


def clean_name(name: str) -> str:
    """The last part of a path, without what can't be seen, and not too long."""
    seen = UNSEEN.sub("", name.replace("\\", "/")).strip(" /")
    last = seen.rsplit("/", 1)[-1].strip(" .") or "file"
    ending = PurePosixPath(last).suffix[:16]
    return last if len(last) <= LONGEST_NAME else last[: LONGEST_NAME - len(ending)] + ending


def media_type(declared: str, head: bytes) -> str:
    """What the browser says, except that a picture is what its first bytes show."""
    found = picture(head)
    plain = declared.partition(";")[0].strip().lower()
    if found or plain.startswith("image/"):
        return found or UNKNOWN
    return plain if MEDIA_TYPE.fullmatch(plain) else UNKNOWN


def picture(head: bytes) -> str | None:
    """The kinds of picture that every browser shows and that carry no script."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    return None


def disposition(name: str) -> str:
    """Always to be saved, never shown; the name in full for browsers, in ASCII for old ones."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
