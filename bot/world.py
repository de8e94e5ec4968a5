"""What is configured and the same for everyone, from settings, data files and catalogues."""

from decimal import Decimal

from bot.cities import Cities
from bot.clock import SystemClock
from bot.config import Settings
from bot.craft import load_crafts
from bot.on_web.render import LARGEST_FILE
from bot.profiles import load_profiles
from bot.ramadan import ramadans
from bot.speech import Speech
from gigs.money import to_minor
from gigs.sizes import Thresholds
from handlers.desk import ANSWERS, Limits, World
from handlers.reading.normal import fold
from handlers.router import PLAIN
from handlers.welcome import LANGUAGES


def world(settings: Settings, speech: Speech) -> World:
    limits = settings.limits
    return World(
        profiles=load_profiles(),
        crafts=load_crafts(),
        thresholds={
            currency: Thresholds(
                to_minor(Decimal(size.light), currency), to_minor(Decimal(size.full), currency)
            )
            for currency, size in settings.sizes.items()
        },
        limits=Limits(**limits.model_dump()),
        phrases=speech,
        language=settings.language,
        zone=settings.zone,
        zones=settings.zones,
        cities=Cities(LANGUAGES),
        deadline_hour=settings.deadline_hour,
        plain_words=plain_words(speech),
        schedule=settings.nudges.schedule(),
        sending=settings.nudges.limits(),
        fasting=ramadans(SystemClock().now().date()),
        access=settings.access.rules,
        largest=largest(settings),
    )


def largest(settings: Settings) -> dict[str, int]:
    """By platform, how large a file may be to be handed over there and taken back."""
    telegram, discord = settings.telegram, settings.discord
    return {
        "web": LARGEST_FILE,
        "telegram": min(telegram.largest_download, telegram.largest_upload),
        "discord": min(discord.largest_download, discord.largest_upload),
    }


def plain_words(speech: Speech) -> dict[str, str]:
    """What the catalogues list for each command, both languages at once."""
    return {
        fold(word): name
        for name in (*PLAIN, *ANSWERS)
        for language in LANGUAGES
        for word in speech.phrase(f"plain.{name}", language).split("|")
    }
