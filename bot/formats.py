"""Amounts and moments as a language writes them. The patterns stand in formats.ftl."""

from datetime import MINYEAR, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_datetime, get_timezone_location

from bot.catalogue import Catalogue
from gigs.money import to_major
from handlers.reply import Amount, Time


def amount(catalogue: Catalogue, money: Amount) -> str:
    """ "80$", "$80": zeros after the point are dropped. A currency without a short sign of its own
    in the catalogue is named by its ISO code."""
    value = abs(to_major(money.minor, money.currency))
    number = f"{value:,f}"
    if "." in number:
        number = number.rstrip("0").removesuffix(".")
    sign = "-" if money.minor < 0 else ""
    own = f"amount.{money.currency}"
    key = own if catalogue.has(own) else "amount"
    return sign + catalogue.say(key, {"number": number, "code": money.currency})


def moment(catalogue: Catalogue, time: Time, zone: str | None) -> str:
    """In full: weekday, day, month, hour and the city whose clock it is. As a date: day and month.
    As an hour: that alone.

    The year is left out: a message speaks of the months around it. Without a zone it is UTC.
    """
    local = _local(time.at, ZoneInfo(zone or "UTC"))
    pattern = catalogue.say(f"time.{time.style}.pattern", {})
    written = format_datetime(local, pattern, locale=catalogue.locale)
    if time.style != "full":
        return written
    named = city(zone or "UTC", catalogue.locale)
    return catalogue.say("time.full", {"moment": written, "city": named})


def _local(at: datetime, zone: ZoneInfo) -> datetime:
    """On the zone's clock; past an end of the calendar it's that end."""
    try:
        return at.astimezone(zone)
    except OverflowError:
        first, last = datetime.min.replace(tzinfo=zone), datetime.max.replace(tzinfo=zone)
        return first if at.year == MINYEAR else last


@lru_cache(maxsize=1024)
def city(zone: str, locale: Locale) -> str:
    """A zone (IANA) by its city, as the language calls it."""
    return get_timezone_location(zone, locale, return_city=True)
