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
LARGE, AT_ONCE = 1_000_000, 4  # bytes; so many large ones, as each is in memory as a whole


class Files:
    """Of one bot. limit: bytes of one file."""

    def __init__(self, bot: Bot, vault: Vault, limit: int) -> None:
        self.bot, self.vault, self.limit = bot, vault, limit
        self.large = asyncio.Semaphore(AT_ONCE)

    async def fetched(self, file: Attachment) -> FileRef:
        """Malformed, with the way out, when it's too big or didn't arrive."""
        if file.size > self.limit:
            raise Malformed("file.too-big")
        if 0 < file.size <= LARGE:
            return await self._kept(file)
        async with self.large:  # also where Telegram doesn't say how large it is
            return await self._kept(file)

    async def _kept(self, file: Attachment) -> FileRef:
        body = await _body(self.bot, file)

        async def chunks() -> AsyncIterator[bytes]:
            yield body

        sha256, size = await self.vault.put(chunks(), self.limit)
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
