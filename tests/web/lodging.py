"""The program as `make run` wires it, over a folder of its own, beside the test."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.clock import keep_ahead
from bot.config import Settings
from bot.supervisor import Patience, supervise
from bot.wiring import House, house
from tests.house import opened, settings
from tests.web.visitor import FIXED


def settings_in(folder: Path) -> Settings:
    usual, token = settings(), SecretStr(FIXED)
    url = f"sqlite+aiosqlite:///{folder}/mithaq.db"
    return usual.model_copy(
        update={
            "database": usual.database.model_copy(update={"url": url}),
            "vault": usual.vault.model_copy(update={"path": folder / "vault"}),
            "web": usual.web.model_copy(update={"port": 0, "token": token}),
        }
    )


async def on_a_monday(folder: Path) -> None:
    """Whenever a test is run, its story begins on a Monday at 9 in Riyadh; the machine's hour would
    decide otherwise what comes when."""
    async with opened(folder) as store:
        await store.sessions.keep("somebody", "1")
    now = datetime.now(UTC)
    monday = (now + timedelta(days=-now.weekday() % 7)).replace(hour=6, minute=0, second=0)
    ahead = monday - now + timedelta(days=7 if monday < now else 0)
    keep_ahead(folder / "vault" / "clock.ahead", ahead)


@asynccontextmanager
async def lodging(folder: Path) -> AsyncIterator[House]:
    async with house(settings_in(folder)) as running:
        adapters = asyncio.create_task(supervise(running.adapters, Patience()))
        try:
            yield running
        finally:
            adapters.cancel()
            await asyncio.wait({adapters})
