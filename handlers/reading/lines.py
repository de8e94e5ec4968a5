"""One line in, one reading out, as operators' scripts rely on it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from handlers.reading.currencies import THREE_DECIMALS
from handlers.reading.dates import read_date
from handlers.reading.money import read_money
from handlers.reading.paste import PastedService, read_paste
from handlers.reading.recurrence import read_recurrence
from handlers.reading.reply import read_reply

Line = Mapping[str, object]
Answer = dict[str, object]
NONE: Answer = {"none": True}
_YEARS = range(1970, 3000)


def answer(reading: str, line: Line) -> Answer:
    """The reading of one line as JSON values; ValueError, with a sentence, for what can't be
    read."""
    if not isinstance(line, Mapping):
        raise ValueError('A line is an object, like {"text": "..."}.')
    readers: dict[str, Callable[[Line], Answer]] = {
        "date": _date,
        "recurrence": _recurrence,
        "money": _money,
        "paste": _paste,
        "reply": _reply,
    }
    if reading not in readers:
        raise ValueError(f"There is no reading called {reading!r}; there are {', '.join(readers)}.")
    return readers[reading](line)


def _date(line: Line) -> Answer:
    read = read_date(_words(line, "text"), _base(line))
    if read is None:
        return dict(NONE)
    if read.at:
        return {"at": read.at.isoformat()}
    return {"date": read.date.isoformat()} if read.date else {"ask": read.ask}


def _recurrence(line: Line) -> Answer:
    """The month of a yearly one has no field of its own; whoever plans it keeps the phrase."""
    read = read_recurrence(_words(line, "text"), _base(line))
    if read is None:
        return dict(NONE)
    if isinstance(read, str):
        return {"ask": read}
    return {
        "freq": read.freq,
        "interval": read.interval,
        "byday": None if read.byday is None else list(read.byday),
        "bymonthday": None if read.bymonthday is None else list(read.bymonthday),
        "at": None if read.at is None else read.at.isoformat("minutes"),
    }


def _money(line: Line) -> Answer:
    money = read_money(_words(line, "text"))
    if money is None:
        return dict(NONE)
    return {"amount": _written(money.amount, money.currency), "currency": money.currency}


def _paste(line: Line) -> Answer:
    return {
        "services": [_service(service) for service in read_paste(_words(line, "text")).services]
    }


def _service(service: PastedService) -> Answer:
    amount = service.amount
    return {
        "name": service.name,
        "amount": None if amount is None else _written(amount, service.currency),
        "currency": service.currency,
        "order": service.order,
        "link": service.link,
        "state": service.state,
    }


def _reply(line: Line) -> Answer:
    scope = line.get("scope")
    if not isinstance(scope, list) or not all(isinstance(point, str) for point in scope):
        raise ValueError('The field "scope" must be a list of texts.')
    read = read_reply(_words(line, "text"), _words(line, "stage"), scope)
    return {"label": read.label, "item": read.item}


def _words(line: Line, name: str) -> str:
    value = line.get(name)
    if not isinstance(value, str):
        raise ValueError(f'The field "{name}" must be a text.')
    return value


def _base(line: Line) -> datetime:
    """The base time in the person's zone; a base with its own offset is brought into it."""
    zone = _zone(_words(line, "zone"))
    try:
        base = datetime.fromisoformat(_words(line, "base"))
    except ValueError as wrong:
        raise ValueError(
            'The field "base" must be a local ISO time, as 2026-11-23T10:00.'
        ) from wrong
    if base.year not in _YEARS:
        raise ValueError('The field "base" must be of a year between 1970 and 2999.')
    return base.astimezone(zone) if base.tzinfo else base.replace(tzinfo=zone)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as wrong:
        raise ValueError(
            f'The field "zone" must be an IANA zone, as Africa/Cairo; not {name!r}.'
        ) from wrong


def _written(amount: Decimal, currency: str | None) -> str:
    """With the currency's decimals (ISO 4217), more only if the text gave more."""
    decimals = 3 if currency in THREE_DECIMALS else 2
    exponent = amount.as_tuple().exponent
    given = -exponent if isinstance(exponent, int) else 0
    return f"{amount:.{max(decimals, given)}f}"
