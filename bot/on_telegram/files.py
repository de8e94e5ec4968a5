"""Files out of a chat and into the vault, before the turn they belong to."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

from telegram.error import BadRequest, TelegramError

from bot.incoming import reference
from bot.on_telegram.attachments import Attachment
from bot.on_telegram.client import Bot
from bot.on_telegram.needs import Vault
from gigs.records import FileRef
from gigs.refusals import Malformed

BETWEEN = (1.0, 2.0)  # seconds before each further try
ELSEWHERE = ("https://", "http://")  # the library would also read a path of this very machine
PATIENCE = 60.0  # seconds for one file


async def fetched(bot: Bot, vault: Vault, file: Attachment, limit: int) -> FileRef:
    """Malformed, with the way out, when it's too big (limit in bytes) or didn't arrive."""
    if file.size > limit:
        raise Malformed("file.too-big")
    body = await _body(bot, file)

    async def chunks() -> AsyncIterator[bytes]:
        yield body

    sha256, size = await vault.put(chunks(), limit)
    kept = reference(sha256, size, file.name, file.media_type, body[:16])
    return replace(kept, compressed=file.compressed)


def unfetched(file: Attachment) -> FileRef:
    """Where it is refused unseen: only that it came."""
    return FileRef("", file.name, file.size, file.media_type)


async def _body(bot: Bot, file: Attachment) -> bytes:
    for wait in (*BETWEEN, None):
        try:
            async with asyncio.timeout(PATIENCE):
                found = await bot.get_file(file.id)
                if not bot.local_mode and not (found.file_path or "").startswith(ELSEWHERE):
                    raise Malformed("telegram.file-failed")
                return bytes(await found.download_as_bytearray())
        except BadRequest as refused:
            too_big = "too big" in refused.message.casefold()
            raise Malformed("file.too-big" if too_big else "telegram.file-failed") from refused
        except (TelegramError, TimeoutError) as fault:
            if wait is None:
                raise Malformed("telegram.file-failed") from fault
            await asyncio.sleep(wait)
    raise AssertionError("the last try returns or raises")
