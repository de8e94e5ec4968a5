"""The assistant over a store of its own, in a folder that goes away."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.config import load_settings
from bot.on_web.socket import OpenPages
from bot.speech import Speech, load_speech
from bot.world import world
from handlers.assistant import Assistant
from handlers.door import Access, Door, Rate
from storage.store import Store

CONFIG = Path(__file__).parent.parent / "config.yaml"
MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)


@asynccontextmanager
async def fresh() -> AsyncIterator[tuple[Store, Assistant, Speech]]:
    settings, speech = load_settings(CONFIG), load_speech()
    with TemporaryDirectory(prefix="mithaq-") as folder:
        url = f"sqlite+aiosqlite:///{folder}/mithaq.db"
        store = await Store.open(url, Path(folder) / "vault")
        try:
            yield store, Assistant(store, world(settings, speech), OpenPages()), speech
        finally:
            await store.close()


def unlimited(store: Store) -> Door:
    """It asks as any does, and nobody is too quick for it."""
    many = Rate(1_000_000, timedelta(microseconds=1))
    return Door(Access(turns=many, files=many), store.held_by)
