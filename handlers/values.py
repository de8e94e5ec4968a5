"""Words into values for forms and buttons, with the sentence that helps when it fails; and values
into arguments of words."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from gigs.erased import Erased
from gigs.money import LARGEST, to_minor
from gigs.refusals import Malformed
from handlers.desk import Desk
from handlers.reading.dates import read_date
from handlers.reading.money import Money, read_money
from handlers.reading.normal import fold
from handlers.reading.numerals import digits
from handlers.reading.services import read_service_count
from handlers.reply import Amount, Arg, Text, Words

YEARS_AHEAD = 10  # of a deadline
FURTHEST = timedelta(days=365 * YEARS_AHEAD + 3)
BARE = re.compile(r"\d{1,12}(\.\d{1,2})?")
ONES = {fold(word): 1 for word in ("واحد", "واحدة", "وحدة", "خدمة", "one")}
DUALS = {fold("يوم"): 1, fold("يومين"): 2, fold("يومان"): 2, fold("جولة"): 1, fold("جولتين"): 2}
MORNING = time(10)
WHOLE = re.compile(r"\d{1,6}")  # longer ones are no count of anything here


def short_text(text: str, desk: Desk) -> str:
    if len(text) > desk.world.limits.title:
        raise Malformed("refused.too-long", {"limit": desk.world.limits.title})
    return text


def long_text(text: str, desk: Desk) -> str:
    if len(text) > desk.world.limits.text:
        raise Malformed("refused.too-long", {"limit": desk.world.limits.text})
    return text


def price(text: str, desk: Desk) -> str:
    """ "8000 USD": minor units with their currency; a bare number is in the usual currency."""
    usual = desk.gig.currency if desk.gig else "USD"
    bare = fold(text)
    if BARE.fullmatch(bare):
        found: Money | None = Money(Decimal(bare), usual)
    else:
        found = read_money(text) or read_money(f"{text} {usual}")
    if found is None:
        raise Malformed("refused.money")
    currency = found.currency or usual
    minor = to_minor(found.amount, currency)
    if not 0 < minor < LARGEST:
        raise Malformed("refused.money")
    return f"{minor} {currency}"


def split_price(value: object) -> tuple[int, str]:
    minor, currency = str(value).split(" ")
    return int(minor), currency


def count(text: str, desk: Desk) -> int:
    """ "4", «على 4 خدمات», "four services"."""
    folded = fold(text)
    found = int(folded) if WHOLE.fullmatch(folded) else ONES.get(folded)
    found = read_service_count(text) if found is None else found
    if found is None or not 1 <= found <= desk.world.limits.services:
        raise Malformed("refused.count", {"limit": desk.world.limits.services})
    return found


def few(text: str, desk: Desk) -> int:
    """A number of days or of revision rounds: "3", «3 أيام», «يومين»."""
    del desk
    words = digits(fold(text)).split()
    found = DUALS.get(words[0]) if len(words) == 1 else None
    if found is None and 0 < len(words) <= 2 and WHOLE.fullmatch(words[0]):
        found = int(words[0])
    if found is None or found > 365:
        raise Malformed("refused.number")
    return found


def moment(text: str, desk: Desk) -> datetime:
    """A coming moment in UTC; a day without an hour means its morning."""
    read = read_date(text, desk.now.astimezone(desk.zone))
    if read is None:
        raise Malformed("refused.date")
    if read.ask is not None:
        raise Malformed(f"refused.date.{read.ask.replace('_', '-')}")
    day = datetime.combine(read.date, MORNING, desk.zone) if read.date else None
    at = (read.at or day or desk.now).astimezone(ZoneInfo("UTC"))
    if at <= desk.now:
        raise Malformed("refused.date.past")
    return at


def deadline(text: str, desk: Desk) -> tuple[datetime, bool]:
    """The moment in UTC, and whether its hour was assumed; asks rather than guesses."""
    read = read_date(text, desk.now.astimezone(desk.zone))
    if read is None:
        raise Malformed("refused.date")
    if read.ask is not None:
        raise Malformed(f"refused.date.{read.ask.replace('_', '-')}")
    if read.at is not None:
        return _in_utc(read.at, desk), False
    assert read.date is not None, "one of the three is set"  # noqa: S101 - for the reader
    return at_hour(read.date, desk), True


def at_hour(day: date, desk: Desk) -> datetime:
    return _in_utc(datetime.combine(day, time(desk.world.deadline_hour), desk.zone), desk)


def _in_utc(local: datetime, desk: Desk) -> datetime:
    """Refused far away, where no work is due, and at the ends of the calendar no zone is known."""
    distance = local.date() - desk.now.date()
    if distance > FURTHEST:
        raise Malformed("refused.date.far", {"limit": YEARS_AHEAD})
    if distance < -FURTHEST:
        raise Malformed("refused.date.past")
    return local.astimezone(ZoneInfo("UTC"))


def amount(minor: int | Erased, currency: str) -> Arg:
    return Words("erased") if isinstance(minor, Erased) else Amount(minor, currency)


def own(text: str | Erased) -> Arg:
    return Words("erased") if isinstance(text, Erased) else Text(text)


def language_of(text: str) -> str | None:
    """The language a client writes in, by its letters; None where there are none."""
    arabic = sum("\u0600" <= c <= "\u06ff" for c in text)
    latin = sum(c.isascii() and c.isalpha() for c in text)
    if arabic == latin == 0:
        return None
    return "ar" if arabic * 2 >= latin else "en"
