"""The assistant over a real store, as the tests set it up."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path

from bot.config import Settings, load_settings
from bot.profiles import load_profiles
from bot.speech import Speech, load_speech
from bot.world import world
from gigs.marketplaces import Profile
from gigs.records import Place
from handlers.assistant import Assistant
from handlers.deliver_due import Dispatch
from handlers.door import Access, Door, Rate
from handlers.ports import Clock, Voice
from storage.store import Store
from tests.driver import Freelancer

ROOT = Path(__file__).parent.parent


@cache
def speech() -> Speech:
    return load_speech()


@cache
def settings() -> Settings:
    return load_settings(ROOT / "config.yaml")


@cache
def profiles() -> dict[str, Profile]:
    return load_profiles()


class Silence:
    """A voice that nobody listens to."""

    def wake(self, place: Place) -> None:
        del place


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Store]:
    store = await Store.open(f"sqlite+aiosqlite:///{folder}/mithaq.db", folder / "vault")
    try:
        yield store
    finally:
        await store.close()


def unlimited(store: Store) -> Door:
    """Nobody is too quick: as tests are."""
    many = Rate(1_000_000, timedelta(microseconds=1))
    return Door(Access(turns=many, files=many), store.held_by)


def assistant(store: Store) -> Assistant:
    return Assistant(store, world(settings(), speech()), Silence())


def dispatch(store: Store, clock: Clock, voice: Voice | None = None) -> Dispatch:
    return Dispatch(store, world(settings(), speech()), voice or Silence(), clock)


def freelancer(store: Store, account: str = "1", language: str = "ar") -> Freelancer:
    return Freelancer(assistant(store), store, speech(), account, language)
