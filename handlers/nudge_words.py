"""What a nudge says, and the buttons that settle it.

It opens with the fact, since a lock screen shows no more than that. Discreet ones tell no amount
and no client's name.
"""

import logging
from collections.abc import Collection, Sequence
from datetime import datetime

from gigs.erased import Erased
from gigs.gates import Act, may
from gigs.model import Gig, Service
from gigs.nudge import Kind
from gigs.nudges import named_in
from gigs.pauses import stands_still
from gigs.records import NudgeRow
from gigs.services import secured
from handlers import values
from handlers.buttons import button, led
from handlers.cards import spoken
from handlers.mistakes import MISTAKES
from handlers.reply import Arg, Button, Text, Time, Words

Rows = tuple[tuple[Button, ...], ...]
AMONG = "more"  # after a batch: other matters stand in the same message, and keep their buttons
UNSHOWN = Words("nudge.unshown")  # for one that can't be worded

log = logging.getLogger(__name__)


class Unworded(LookupError):
    """What the row speaks of isn't there."""


def listed(row: NudgeRow, gig: Gig | None, text: str, discreet: bool) -> Words:
    """As line; one that can't be worded takes its place among the others all the same."""
    try:
        return line(row, gig, text, discreet)
    except MISTAKES:
        log.exception("a nudge that can't be shown: %s", row.id)
        return UNSHOWN


def line(
    row: NudgeRow, gig: Gig | None, text: str, discreet: bool, told: datetime | None = None
) -> Words:
    """text: an own reminder's words. told: when it's said, if not at its own time.

    One of the MISTAKES where there is nothing to say it with.
    """
    if row.kind == Kind.OWN:
        return _own(gig, text, discreet)
    if gig is None:
        raise Unworded(row.gig)
    facts = _since(row, told) if row.kind == Kind.WAITING else _facts(row, gig, told or row.at)
    args: dict[str, Arg] = {"name": spoken(gig), **facts}
    quiet = discreet and row.kind == Kind.SERVICES
    return Words(f"nudge.{row.kind}.discreet" if quiet else f"nudge.{row.kind}", args)


def for_maker(words: Words) -> Words:
    """The same to whoever makes it for its owner: what the client may do isn't theirs to mend."""
    maker_s = words.key == f"nudge.{Kind.DEADLINE}"
    return Words("nudge.deadline.maker", words.args) if maker_s else words


def _own(gig: Gig | None, text: str, discreet: bool) -> Words:
    if discreet:
        return Words("nudge.own.discreet")
    if not text:
        raise Unworded("its words")
    if gig is None:
        return Words("nudge.own", {"text": Text(text)})
    return Words("nudge.own.of-gig", {"text": Text(text), "name": spoken(gig)})


def _facts(row: NudgeRow, gig: Gig, told: datetime) -> dict[str, Arg]:
    """What is told late may speak of a deadline that has passed."""
    match Kind(row.kind):
        case Kind.DEADLINE | Kind.PREVIEW if gig.deadline is not None:
            lies = "ahead" if gig.deadline > told else "past"
            return {"deadline": Time(gig.deadline), "lies": lies}
        case Kind.SERVICES:
            held = secured(gig)
            return {
                "active": held.active,
                "count": held.count,
                "secured": values.amount(held.amount, gig.currency),
                "price": values.amount(held.price, gig.currency),
            }
        case Kind.INSTALMENT:
            service = _service(row, gig)
            due = Time(service.due, "date") if service.due else ""
            return {"number": service.number, "date": due}
        case Kind.UNANSWERED | Kind.RELEASE if gig.preview is not None:
            return {"number": gig.preview.number, "date": Time(gig.preview.at, "date")}
        case Kind.ACCEPTANCE if gig.release is not None:
            return {"date": Time(gig.release.at, "date"), **_by_itself(row, told)}
        case Kind.SCOPE | Kind.REVIEW:
            return {}
    raise Unworded(row.kind)


def _since(row: NudgeRow, told: datetime | None) -> dict[str, Arg]:
    since = named_in(f"@{row.occurrence}") or row.due
    return {"days": max(((told or row.at) - since).days, 1)}


def _by_itself(row: NudgeRow, told: datetime) -> dict[str, Arg]:
    """Till when the marketplace waits before it accepts by itself."""
    ends = named_in(row.subject)
    if ends is None:
        return {"auto": "none", "ends": ""}
    return {"auto": "ahead" if ends > told else "past", "ends": Time(ends, "date")}


def _service(row: NudgeRow, gig: Gig) -> Service:
    number = row.subject.partition("@")[0]
    found = next((s for s in gig.services if str(s.number) == number), None)
    if found is None:
        raise Unworded(row.subject)
    return found


def settling(row: NudgeRow, gig: Gig, made: bool = False) -> tuple[Button, ...]:
    """The one next thing first. made: the person makes it for its owner."""
    id_ = gig.id
    if made and row.kind == Kind.DEADLINE:
        return _for_maker(gig)
    match Kind(row.kind):
        case Kind.SCOPE:
            return button("scope.remind", id_), button("scope.confirmed", id_)
        case Kind.SERVICES:
            return button("services.message", id_), button("services.states", id_)
        case Kind.INSTALMENT:
            return (button("services.states", id_),)
        case Kind.PREVIEW:
            return (button("preview.make", id_),)
        case Kind.UNANSWERED:
            return button("preview.remind", id_), button("preview.approved", id_)
        case Kind.RELEASE:
            return (button("file.release", id_),)
        case Kind.DEADLINE:
            return _before_the_deadline(gig), button("card", id_, label="button.nudge.card")
        case Kind.ACCEPTANCE:
            return button("received", id_), button("receipt.message", id_)
        case Kind.REVIEW:
            return (button("review", id_),)
        case Kind.OWN | Kind.WAITING:
            return (button("card", id_, label="button.nudge.card"),)


def _for_maker(gig: Gig) -> tuple[Button, ...]:
    """The preview is theirs to make; what comes after it is its owner's to decide."""
    card = button("card", gig.id, label="button.nudge.card")
    return card, *(() if is_before_client(gig) else (button("preview.make", gig.id),))


def is_before_client(gig: Gig) -> bool:
    return gig.preview is not None and not gig.preview.void and gig.preview.remarks is None


def _before_the_deadline(gig: Gig) -> Button:
    """What brings the gig nearest to its delivery; while the client owes an answer, more time."""
    if stands_still(gig):
        return button("deadline.extend", gig.id)
    if gig.preview is None or gig.preview.void:
        return button("preview.make", gig.id)
    if may(gig, Act.RELEASE):
        return button("file.release", gig.id)
    return button("preview.remind", gig.id)


def deciding(row: NudgeRow, gig: Gig, discreet: bool) -> Rows:
    """After the last one: a part only, where there is an agreement to cut, or close; to wait is the
    snooze."""
    held = secured(gig)
    partly = row.kind == Kind.SERVICES and gig.scope is not None
    if not partly or isinstance(held.amount, Erased) or not held.amount:
        return ((button("gig.decline", gig.id),),)
    amount = values.amount(held.amount, gig.currency)
    part = button("services.part", gig.id, label="button.part", amount=amount)
    if discreet:
        part = button("services.part", gig.id, label="button.part.discreet")
    return ((part, button("gig.decline", gig.id)),)


def alone(row: NudgeRow, gig: Gig | None, batch: str, discreet: bool, made: bool = False) -> Rows:
    """Under a message about one matter."""
    own = (button("nudge.done", None, batch),) if row.kind == Kind.OWN else ()
    first = settling(row, gig, made) if gig is not None else ()
    more = deciding(row, gig, discreet) if gig is not None and row.decision else ()
    rows = tuple(r for r in (own, first, *more, (button("snooze", None, batch),)) if r)
    return led(rows)


def together(
    pairs: Sequence[tuple[NudgeRow, Gig | None]], rest: int, batch: str, made: Collection[str] = ()
) -> Rows:
    """A button each, that names its gig, and each once; the rest is a list away. made: the gigs
    that are made for others."""
    named = [_named(row, gig, gig.id in made) for row, gig in pairs if gig is not None]
    each = tuple((one,) for one in {one.press: one for one in named}.values())
    own = [row.kind == Kind.OWN for row, _ in pairs]
    name = batch if all(own) else f"{batch}.{AMONG}"
    done = (button("nudge.done", None, name),) if any(own) else ()
    more = (button("nudge.rest", None, batch, "button.nudges.rest", n=rest),) if rest else ()
    last = (*more, *done, button("snooze", None, batch))
    return led((*each, last))


def _named(row: NudgeRow, gig: Gig, made: bool) -> Button:
    """As under a message of its own, with the gig's name before it."""
    first = settling(row, gig, made)[0]
    label = Words("button.nudge.of-gig", {"name": spoken(gig), "label": first.label})
    return Button(first.press, label, first.style)
