"""Files in and out. A name is only words: it never reaches the file system."""

import re
from collections.abc import AsyncIterator
from urllib.parse import quote, unquote

from aiohttp import StreamReader

from bot.incoming import reference
from gigs.records import FileRef
from gigs.refusals import Malformed

CHUNK = 64 * 1024  # bytes


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


def named(sha256: str, size: int, name: str, declared: str, head: bytes) -> FileRef:
    """Raw bytes in the name's header arrive as lone surrogates, which no JSON could carry."""
    sound = unquote(name).encode("utf-8", "replace").decode()
    return reference(sha256, size, sound, declared, head)


def disposition(name: str) -> str:
    """Always to be saved, never shown; the name in full for browsers, in ASCII for old ones."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
