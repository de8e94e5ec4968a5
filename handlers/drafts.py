"""What a paste gives for a new gig, and what is still missing from it.

A draft holds JSON values only: it rests in the open dialogue until its gig begins.
"""

from gigs.money import equal_split, to_minor
from handlers import values
from handlers.desk import Desk
from handlers.reading.paste import Paste

Draft = dict[str, object]


def drafted(paste: Paste, text: str, desk: Desk) -> Draft:
    """What the paste gives, as JSON values; nothing is invented."""
    currency = paste.money.currency if paste.money else None
    currency = currency or ("USD" if paste.money else None)
    price = to_minor(paste.money.amount, currency) if paste.money and currency else None
    rows = _pasted_rows(paste, currency or "USD")
    limit = desk.world.limits.title
    return {
        "title": (paste.title or text.splitlines()[0])[:limit].strip(),
        "price": price if price is not None else _sum(rows),
        "currency": currency,
        "count": paste.count or len(rows) or None,
        "pasted": rows,
        "when": paste.when,
        "work": paste.kind or "other",
        "client": paste.client,
        "language": values.language_of(text) or desk.language,
        "request": text,
        "own_words": paste.looks == "client_words",
        "talk": list(paste.talk),
    }


def _pasted_rows(paste: Paste, currency: str) -> list[Draft]:
    return [
        {
            "amount": None if s.amount is None else to_minor(s.amount, currency),
            "order": s.order,
            "state": s.state,
        }
        for s in paste.services
    ]


def _sum(rows: list[Draft]) -> int | None:
    amounts = [row["amount"] for row in rows]
    found = [a for a in amounts if isinstance(a, int)]
    return sum(found) if found and len(found) == len(amounts) else None


def with_rows(desk: Desk, draft: Draft) -> Draft:
    """Rows as the paste shows them, else an equal split of services bought but not active."""
    if "rows" in draft:
        return draft
    count, price = int(str(draft["count"])), int(str(draft["price"]))
    pasted = draft.get("pasted")
    given = pasted if isinstance(pasted, list) and len(pasted) == count else [{}] * count
    complete = all(isinstance(row.get("amount"), int) for row in given)
    shares = [row["amount"] for row in given] if complete else equal_split(price, count)
    fresh = desk.world.profiles[str(draft["profile"])].inactive
    draft["rows"] = [
        {"amount": share, "order": row.get("order"), "state": row.get("state") or fresh.value}
        for share, row in zip(shares, given, strict=True)
    ]
    return draft
