"""The one place where concrete parts meet."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import structlog
from prometheus_client import CollectorRegistry

from bot.alarm import Alarm
from bot.cards import Cards, cards_by
from bot.clock import Journey, MovableClock, SystemClock, kept_ahead
from bot.config import Settings
from bot.health import Health
from bot.on_web.app import LocalPage
from bot.on_web.door import FIRST
from bot.on_web.needs import Needs, Setting
from bot.on_web.socket import OpenPages
from bot.on_web.tickets import kept_key
from bot.outlook import coming
from bot.speech import Speech, load_speech
from bot.supervisor import Adapter
from bot.terminal import tell
from bot.voices import Voices
from bot.world import world
from gigs.marketplaces import Profile
from handlers.assistant import Assistant, nothing
from handlers.buttons import button
from handlers.deliver_due import Dispatch
from handlers.desk import World
from handlers.door import Door
from handlers.ports import Clock, Voice
from handlers.reply import Text, Words
from handlers.welcome import LANGUAGES
from handlers.whereabouts import PlaceNews
from storage.store import Store

if TYPE_CHECKING:
    from bot.on_discord.adapter import Discord
    from bot.on_telegram.adapter import Telegram

REMEMBERED = timedelta(days=30)  # how long a repeated event is known as one

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class House:
    """Everything that runs, the address to tell, and the adapters to be kept running."""

    clock: Clock
    store: Store
    assistant: Assistant
    page: LocalPage | None
    address: str | None
    adapters: Mapping[str, Adapter]


@dataclass(frozen=True, slots=True)
class Core:
    """What every platform meets."""

    store: Store
    speech: Speech
    assistant: Assistant
    clock: Clock
    profiles: Mapping[str, Profile]
    dispatch: Dispatch | None = None
    ring: Callable[[], None] = nothing
    voice: Voice = field(default_factory=Voices)

    @property
    def card(self) -> Cards:
        return cards_by(self.clock, self.profiles)

    @property
    def whereabouts(self) -> PlaceNews:
        return PlaceNews(self.store, self.voice, self.clock, self.ring)


@asynccontextmanager
async def house(settings: Settings) -> AsyncIterator[House]:
    """Opens everything in order; on the way out intake stops first, the database last."""
    speech, pages, voices = (
        load_speech(settings.language, zone=settings.zone),
        OpenPages(),
        Voices(),
    )
    async with AsyncExitStack() as closing:
        store = await tidied(settings)
        closing.push_async_callback(store.close)
        if (health := _health(settings, store)) is not None:
            await health.start()
            closing.push_async_callback(health.stop)
        clock = await clock_of(settings, store, pages.wake_all)
        core, alarm = core_of(store, speech, world(settings, speech), clock, voices)
        closing.push_async_callback(core.assistant.settle)
        bots = bots_of(settings, core)
        voices.voices.update(bots)
        adapters = {"nudges": alarm.run, **{name: bot.run for name, bot in bots.items()}}
        page, voices.voices["web"] = local_page(settings, core, pages), pages
        if page is not None:
            closing.push_async_callback(page.stop)
        address = await page.start() if page else None
        yield House(clock, store, core.assistant, page, address, adapters)


def core_of(
    store: Store, speech: Speech, here: World, clock: Clock, voice: Voice
) -> tuple[Core, Alarm]:
    """With the alarm that wakes it by itself."""
    dispatch = Dispatch(store, here, voice, clock)
    alarm = Alarm(dispatch.drain, clock)
    if isinstance(clock, MovableClock):
        clock.on_move.append(alarm.ring)
    assistant = Assistant(store, here, voice, alarm.ring)
    core = Core(store, speech, assistant, clock, here.profiles, dispatch, alarm.ring, voice)
    return core, alarm


def local_page(settings: Settings, core: Core, pages: OpenPages) -> LocalPage | None:
    if not settings.web.enabled:
        return None
    return LocalPage(page_needs(core), pages, page_setting(settings))


async def tidied(settings: Settings) -> Store:
    """By real time, as the files' own times are; what was marked ahead of it is kept longer."""
    store = await Store.open(settings.database.url, settings.vault.path)
    await store.tidy(SystemClock().now() - REMEMBERED)
    return store


async def clock_of(
    settings: Settings, store: Store, *on_move: Callable[[], None]
) -> SystemClock | MovableClock:
    """One for all. It can be moved only where no chat platform reaches people (bot/clock.py)."""
    kept = settings.vault.path / "clock.ahead"
    if not await store.sessions.entered(FIRST):
        kept.unlink(missing_ok=True)  # of another database, that was here before
    ahead = kept_ahead(kept)
    if not (settings.telegram.enabled or settings.discord.enabled):
        return MovableClock(SystemClock(), ahead, kept, on_move)
    if ahead:
        log.warning("the clock was moved on before; time is real again", ahead=str(ahead))
    return SystemClock()


def bots_of(settings: Settings, core: Core) -> "dict[str, Telegram | Discord]":
    """By platform, those that have a token."""
    bots: dict[str, Telegram | Discord] = {}
    if settings.telegram.enabled:
        bots["telegram"] = telegram(settings, core)
    if settings.discord.enabled:
        bots["discord"] = discord(settings, core)
    return bots


def telegram(settings: Settings, core: Core) -> "Telegram":
    """Its library is loaded only where it's used: that takes half a second."""
    from bot.on_telegram.adapter import Setting as TelegramSetting  # noqa: PLC0415  as above
    from bot.on_telegram.adapter import Telegram  # noqa: PLC0415  as above
    from bot.on_telegram.needs import Needs as TelegramNeeds  # noqa: PLC0415  as above

    set_ = settings.telegram
    needs = TelegramNeeds(
        core.assistant.handle, core.store, core.whereabouts, core.store.vault, core.speech,
        core.card, core.clock, settings.language, door_of(settings, core.store),
        set_.largest_download, set_.largest_upload,
    )  # fmt: skip
    setting = TelegramSetting(
        token=set_.token.get_secret_value() if set_.token else "",
        api_url=set_.api_url,
        webhook_url=set_.webhook_url,
        webhook_secret=set_.webhook_secret.get_secret_value() if set_.webhook_secret else "",
        webhook_at=(set_.webhook_host, set_.webhook_port),
        local_files=set_.local_files,
    )
    return Telegram(needs, setting, introduced)


def door_of(settings: Settings, store: Store) -> Door:
    return Door(settings.access.rules, store.held_by)


def introduced(bot: str) -> None:
    tell(Words("cli.telegram-listens", {"address": Text(f"https://t.me/{bot}")}))


def discord(settings: Settings, core: Core) -> "Discord":
    """Its library is loaded only where it's used, as Telegram's is."""
    from bot.on_discord.adapter import Discord  # noqa: PLC0415  as above
    from bot.on_discord.adapter import Setting as DiscordSetting  # noqa: PLC0415  as above
    from bot.on_discord.needs import Needs as DiscordNeeds  # noqa: PLC0415  as above

    set_ = settings.discord
    needs = DiscordNeeds(
        core.assistant.handle, core.store, core.whereabouts, core.store.vault, core.speech,
        core.card, core.clock, settings.language, door_of(settings, core.store),
        set_.largest_download, set_.largest_upload,
    )  # fmt: skip
    token = set_.token.get_secret_value() if set_.token else ""
    return Discord(needs, DiscordSetting(token, set_.api_url, set_.gateway_url), invited)


def invited(name: str, address: str) -> None:
    tell(Words("cli.discord-listens", {"name": Text(name), "address": Text(address)}))


def page_needs(core: Core) -> Needs:
    store, clock = core.store, core.clock
    moving = Journey(clock, core.dispatch) if isinstance(clock, MovableClock) else None
    return Needs(
        core.assistant.handle, store, store.sessions, store.vault, core.speech, core.card,
        clock, coming=partial(coming, store), moving=moving,
    )  # fmt: skip


def page_setting(settings: Settings) -> Setting:
    token = settings.web.token
    return Setting(
        ticket_key=kept_key(settings.vault.path / "page.key"),
        language=settings.language,
        port=settings.web.port,
        address=settings.web.host,
        hosts=settings.web.hosts,
        token=token.get_secret_value() if token else None,
        presses=tuple((code, button("language", None, code).press) for code in LANGUAGES),
    )


def _health(settings: Settings, store: Store) -> Health | None:
    if not settings.health.port:
        return None
    registry = CollectorRegistry()
    ask = partial(store.gig, "")
    return Health(ask, registry, settings.health.port, settings.health.host)
