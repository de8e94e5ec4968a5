"""What is kept of a person as a file in the private chat, sent back there as it is."""

import pytest
from sqlalchemy import select

from gigs.export_records import EXPORT_TYPE
from storage.schema import FILE_REFS
from storage.store import Store
from tests.discord.conftest import Talk
from tests.discord.player import text_of
from tests.telegram.house import until

pytestmark = pytest.mark.discord


async def newest_export(store: Store) -> bytes:
    async with store.transactions.read() as tx:
        of_type = FILE_REFS.c.media_type == EXPORT_TYPE
        sha256 = (await tx.run(select(FILE_REFS.c.sha256).where(of_type))).scalar_one()
    return await store.vault.read(sha256)


def says(mona: Talk, words: str) -> bool:
    return words in text_of(mona.said[-1])


async def test_it_goes_and_comes_back(mona: Talk, store: Store) -> None:
    await mona.begin()
    gig = await mona.gig()
    await mona.say("/export")
    await until(lambda: any(one.attachments for one in mona.said))
    (handed,) = [one for one in mona.said if one.attachments]
    assert handed.attachments[0]["filename"].startswith("mithaq-")
    content = await newest_export(store)
    assert handed.attachments[0]["size"] == len(content)
    await mona.say("/forget")
    await mona.press("forget.all")
    await mona.say("/import")
    await mona.attach_file("mithaq.zip", content)
    await until(lambda: says(mona, "ما يعود من هذا الملف"))
    await mona.press("import.take")
    await until(lambda: says(mona, "وصل ما في الملف"))
    assert await mona.gig() == gig
    assert await store.verify_all() == []
