"""Messages to the client, made from what the journal holds and nothing else.

A clause that states a fact appears only when the fact is on record: claiming in public what isn't
so would harm the seller. So each message may have variants ("T05.open": nothing is confirmed yet),
and a parameter that isn't known is the literal "none".
"""

from datetime import timedelta

from gigs.erased import Erased
from gigs.gates import Act, missing, shut
from gigs.model import Gate, Gig, Mode, ScopeVersion
from gigs.services import inactive, lost, secured
from handlers import values
from handlers.reply import Arg, Lines, Listed, Snippet, Time, Words
from handlers.versions import excluded, items_listed

PREVIEW_BEFORE = timedelta(hours=24)  # a preview is promised this long before the deadline
NONE = "none"
OPEN = frozenset({"T05", "T08", "T08b", "T09"})  # speak of an agreement, if there is one
BEFORE = frozenset({"T15", "T15b"})  # speak of what was delivered, once something was
ACTIVE = frozenset({"T06", "T06c"})  # speak of active services, if there are any


def message(gig: Gig, id_: str, **extra: Arg) -> Snippet:
    """The ready message with this id, in the client's language and in the variant that is true."""
    words = Words(variant(gig, id_), {**arguments(gig), **extra})
    return Snippet(words, gig.language, "public" if id_.startswith("T13") else "client")


def variant(gig: Gig, id_: str) -> str:
    if id_ in OPEN and not confirmed(gig):
        return f"{id_}.open"
    if id_ == "T14" and not any(confirmed_version(version) for version in gig.scopes):
        return "T14.open"  # the addition is the newest version; the agreement is one before it
    if id_ in ACTIVE and not secured(gig).active:
        return f"{id_}.none"
    if id_ == "T04":
        return {Mode.SEQUENTIAL: "T04.milestone", Mode.DEPOSIT: "T04.deposit"}.get(gig.mode, "T04")
    if id_ in BEFORE and gig.last_release is None:
        return f"{id_}.before"
    if id_ == "T07" and shut(gig, Act.START):
        return "T07.plain"
    if id_ == "T10" and gig.release and not missing(gig, Gate.PREVIEW, gig.release.file.sha256):
        return "T10.approved"
    return id_


def confirmed(gig: Gig) -> bool:
    """Whether the newest version bears a yes that can be shown."""
    return gig.scope is not None and confirmed_version(gig.scope)


def confirmed_version(version: ScopeVersion) -> bool:
    return version.proof is not None and version.proof.kept


def arguments(gig: Gig) -> dict[str, Arg]:
    """Everything a message may name; each uses what it needs."""
    held = secured(gig)
    return {
        "gig": values.own(gig.title),
        "price": values.amount(gig.price, gig.currency),
        "amount": values.amount(next((s.amount for s in inactive(gig)), 0), gig.currency),
        "n_total": held.count,
        "n_active": held.active,
        "n_pending": len(inactive(gig)),
        "active_amount": values.amount(held.amount, gig.currency),
        "pending": orders(tuple(s.order for s in inactive(gig))),
        **_of_scope(gig),
        **_of_time(gig),
    }


def orders(numbers: tuple[str | Erased | None, ...]) -> Arg:
    found = tuple(values.own(number) for number in numbers if number is not None)
    return Listed(found) if found else NONE


def _of_scope(gig: Gig) -> dict[str, Arg]:
    version = gig.scope
    if version is None:
        return {"scope_short": values.own(gig.title), "rev_left": 0, "delivered_items": NONE}
    return {
        "scope": items_listed(version),
        "scope_short": _short(version.items),
        "delivered_items": items_listed(version),
        "excluded": excluded(version),
        "rev_total": version.revisions,
        "rev_left": max(version.revisions - gig.revised, 0),
        "delivery": delivery(gig),
        "start": starting(gig),
    }


def _short(items: tuple[object, ...]) -> Listed:
    return Listed(tuple(values.own(getattr(item, "text", "")) for item in items))


def delivery(gig: Gig) -> Arg:
    """The clause on time: a date, a duration from activation, or left out."""
    if gig.deadline is not None:
        return Words("T03.delivery.date", {"deadline": Time(gig.deadline, "date")})
    if gig.scope and gig.scope.days:
        return Words("T03.delivery.days", {"days": gig.scope.days})
    return NONE


def starting(gig: Gig) -> Words:
    if gig.started_at is not None:
        return Words("T03.start.begun")
    if not inactive(gig):
        return Words("T03.start.active")
    match gig.mode:
        case Mode.SEQUENTIAL:
            return Words("T03.start.milestone")
        case Mode.DEPOSIT:
            return Words("T03.start.deposit")
        case Mode.ALL_ACTIVE:
            return Words("T03.start.one" if len(gig.services) == 1 else "T03.start.all")


def _of_time(gig: Gig) -> dict[str, Arg]:
    if gig.deadline is None:
        args: dict[str, Arg] = {"deadline": NONE, "preview_date": NONE}
    else:
        promised = gig.deadline - PREVIEW_BEFORE
        late = gig.started_at is not None and promised <= gig.started_at
        preview = NONE if late else Time(promised, "date")
        args = {"deadline": Time(gig.deadline, "date"), "preview_date": preview}
    if gig.last_release is not None:
        args["date_delivered"] = Time(gig.last_release.at, "date")
    return args


def ticket(gig: Gig) -> Snippet:
    """T20, the report to the marketplace's support: each clause only if it's true."""
    facts = tuple(fact for fact in (_agreed(gig), _approved(gig), _delivered(gig)) if fact)
    count = sum(len(loss.services) for loss in gig.losses)
    args: dict[str, Arg] = {"n": count, "lost": values.amount(lost(gig), gig.currency)}
    words = Words(
        "T20",
        {
            "order_numbers": orders(tuple(s.order for s in gig.services)),
            "facts": Lines(facts) if facts else NONE,
            "problem": Words("ticket.cancelled", args) if count else Words("ticket.other"),
            "ask": Words("ticket.pay" if count else "ticket.look"),
        },
    )
    return Snippet(words, gig.language, "support")


def _agreed(gig: Gig) -> Words | None:
    for version in reversed(gig.scopes):
        if version.proof and version.proof.kept:
            date = Time(version.proof.at, "date")
            return Words("T20.agreed", {"scope_short": _short(version.items), "date_agreed": date})
    return None


def _approved(gig: Gig) -> Words | None:
    for preview in reversed(gig.previews):
        if preview.proof and preview.proof.kept:
            return Words("T20.approved", {"date_approved": Time(preview.proof.at, "date")})
    return None


def _delivered(gig: Gig) -> Words | None:
    if gig.last_release is None:
        return None
    return Words("T20.delivered", {"date_delivered": Time(gig.last_release.at, "date")})
