"""Files out of a message and into the vault, before the turn they belong to."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import PurePosixPath

import discord

from bot.incoming import reference
from bot.on_discord.faults import Fault, Refusal, meaning
from bot.on_discord.needs import Vault
from gigs.records import FileRef
from gigs.refusals import Malformed

BETWEEN = (1.0, 2.0)  # seconds before each further try
PATIENCE = 60.0  # seconds for one file
LARGE, AT_ONCE = 1_000_000, 4  # bytes; so many large ones, as each is in memory as a whole


class Files:
    """limit: bytes of one file."""

    def __init__(self, vault: Vault, limit: int) -> None:
        self.vault, self.limit = vault, limit
        self.large = asyncio.Semaphore(AT_ONCE)

    async def fetched(self, file: discord.Attachment) -> FileRef:
        """Malformed, with the way out, when it's too big or didn't arrive."""
        if file.size > self.limit:
            raise Malformed("file.too-big")
        if file.size <= LARGE:
            return await self._kept(file)
        async with self.large:
            return await self._kept(file)

    async def _kept(self, file: discord.Attachment) -> FileRef:
        body = await _body(file)

        async def chunks() -> AsyncIterator[bytes]:
            yield body

        sha256, size = await self.vault.put(chunks(), self.limit)
        return reference(
            sha256, size, name_of(file.filename, file.title), file.content_type or "", body[:16]
        )


def name_of(filename: str, title: str | None) -> str:
    """As it was called: Discord takes letters out of a file's name and keeps them in its title."""
    return f"{title}{PurePosixPath(filename).suffix}" if title else filename


async def _body(file: discord.Attachment) -> bytes:
    for wait in (*BETWEEN, None):
        try:
            async with asyncio.timeout(PATIENCE):
                return await file.read()
        except Refusal as fault:
            if wait is None or meaning(fault) is not Fault.PASSING:
                raise Malformed("discord.file-failed") from fault
            await asyncio.sleep(wait)
    raise AssertionError("the last try returns or raises")
