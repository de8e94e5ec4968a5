"""What a paste says of a gig: an order notice, one line, or the client's own words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from handlers.reading.clauses import clauses, shortened, title_of, when_words
from handlers.reading.kinds import read_kind
from handlers.reading.money import Money, read_money
from handlers.reading.notice import (
    Cell,
    Draft,
    PastedService,
    buyer,
    finished,
    gather,
    read_cells,
)
from handlers.reading.services import read_service_count
from handlers.reading.talk import talk

__all__ = ["Paste", "PastedService", "read_paste"]

Looks = Literal["order_notice", "one_line", "client_words"]


@dataclass(frozen=True, slots=True)
class Paste:
    """Only what the text says; None and () for the rest."""

    title: str | None  # at most 80 characters
    money: Money | None  # the gig's whole price
    services: tuple[PastedService, ...]
    count: int | None  # over how many services the price is spread
    when: str | None  # the words that tell when, for read_date
    kind: str | None  # as in kinds.read_kind
    client: str | None
    looks: Looks
    talk: tuple[str, ...] = ()  # the client's own words in a notice, line by line


_MOST_PARTS = 500  # lines and clauses of a paste that are read
_LONGEST_LINE = 160  # characters of "one line"
_EACH = re.compile(
    r"(?<!\w)(?:each|apiece|لكل|كل (?:خدمة|طلب|واحدة|منها|مرحلة)|للواحدة|سعر الخدمة)(?!\w)",
    re.IGNORECASE,
)
_DEPOSIT = re.compile(
    r"(?<!\w)(?:ال)?(?:عربون|مقدم|دفعة أولى|الدفعة الأولى)(?!\w)|\b(?:deposit|down payment|"
    r"upfront)\b",
    re.I,
)
_REST = re.compile(
    r"(?<!\w)(?:و?الباقي|المتبقي)(?!\w)|\b(?:the rest|rest|remaining|balance)\b", re.IGNORECASE
)
_RECEIVED = re.compile(
    r"(?:وصل|استلم|حو[ّ]?ل|دفع)\w*|\b(?:received|paid|transferred|sent)\b", re.IGNORECASE
)
_NOT_YET = re.compile(
    r"(?:س[أاني]\w+|لم|عند|بعد|قبل)(?!\w)|\b(?:will|on delivery|after|before|not)\b", re.IGNORECASE
)
_CLIENT = re.compile(
    r"^(?:العميل|المشتري|الزبون|client|buyer|customer)\s*:?\s+(\S.{0,40})$", re.IGNORECASE
)


def read_paste(text: str) -> Paste:
    """A pasted text's gig. A sign of an order makes it a notice; otherwise its words are read."""
    text = "\n".join(text.splitlines()[:_MOST_PARTS])
    lines = read_cells(text)
    drafts = gather(lines)
    if any(_is_order(draft) for draft in drafts):
        return _notice(text, lines, [draft for draft in drafts if _is_order(draft)])
    return _words(text)


def _is_order(draft: Draft) -> bool:
    told = [draft.order or draft.link, draft.money, draft.state]
    return sum(part is not None for part in told) >= 2 or bool(
        draft.order and draft.name and draft.extras
    )


def _notice(text: str, lines: list[list[Cell]], drafts: list[Draft]) -> Paste:
    services = tuple(finished(draft) for draft in drafts)
    told = {
        cell.kind: cell for cells in reversed(lines) for cell in cells
    }  # the first of each wins
    names = [service.name for service in services if service.name]
    title = told["title"].text if "title" in told else next(iter(names), None)
    total = told["total"].money if "total" in told else None
    said = talk(text, names)
    if len(services) == 1 and services[0].amount is None and total:
        services = (replace(services[0], amount=total.amount, currency=total.currency),)
    return Paste(
        title=shortened(title) if title else None,
        money=_whole(services, total),
        services=services,
        count=read_service_count(text) or len(services),
        when=told["when"].text if "when" in told else _when("\n".join(said)),
        kind=read_kind(title or "") or read_kind(text),
        client=told["client"].text[:60] if "client" in told else buyer(text),
        looks="order_notice",
        talk=said,
    )


def _when(text: str) -> str | None:
    parts = clauses(text)[:_MOST_PARTS]
    return next((when for part in parts if (when := when_words(part))), None)


def _whole(services: Sequence[PastedService], total: Money | None) -> Money | None:
    """The sum where each service has its amount in one currency; else the total, if one is "
    "given."""
    amounts = [service.amount for service in services if service.amount is not None]
    currencies = {service.currency for service in services}
    if len(amounts) == len(services) and len(currencies) == 1:
        summed = sum(amounts[1:], amounts[0])
        return total if total and total.amount > summed else Money(summed, currencies.pop())
    return total


def _words(text: str) -> Paste:
    parts = clauses(text)[:_MOST_PARTS]
    line = text.strip()
    count = read_service_count(text)
    deposits = _deposits(parts)
    title = title_of(parts)
    money = _price(parts, line, count, deposits)
    short = "\n" not in line and len(line) <= _LONGEST_LINE and not deposits
    return Paste(
        title=title,
        money=money,
        services=deposits,
        count=count,
        when=_when(text),
        kind=read_kind(title or "") or read_kind(text),
        client=next((match[1] for part in parts if (match := _CLIENT.match(part))), None),
        looks="one_line" if short and title and (money or count) else "client_words",
    )


def _price(
    parts: Sequence[str], line: str, count: int | None, deposits: Sequence[PastedService]
) -> Money | None:
    """The whole price: not a deposit, and not the price of one service of several."""
    if deposits:
        others = [part for part in parts if not (_DEPOSIT.search(part) or _REST.search(part))]
        stated = next((money for part in others if (money := read_money(part))), None)
        return stated or (_whole(deposits, None) if len(deposits) == 2 else None)
    money = next((money for part in parts if (money := _stated(part))), None)
    if money and count and _EACH.search(line):
        return Money(money.amount * count, money.currency)
    return money


def _stated(part: str) -> Money | None:
    """A clause's price; a bare number by itself is no price here."""
    money = read_money(part)
    return None if money and not any(not sign.isdigit() for sign in part) else money


def _deposits(parts: Sequence[str]) -> tuple[PastedService, ...]:
    """A deposit, and the rest where its amount is given, as the services of direct work."""
    found: dict[str, PastedService] = {}
    for part in parts:
        for form in (_DEPOSIT, _REST):
            match = form.search(part)
            money = read_money(part[match.start() :]) if match else None
            if match and money and (form is _DEPOSIT or found):
                name = match[0].strip()
                received = _RECEIVED.search(part) and not _NOT_YET.search(part)
                state = "funded" if received and form is _DEPOSIT else None
                found.setdefault(
                    form.pattern, PastedService(name, *_fields(money), None, None, state)
                )
    return tuple(found.values())


def _fields(money: Money) -> tuple[Decimal, str | None]:
    return money.amount, money.currency
