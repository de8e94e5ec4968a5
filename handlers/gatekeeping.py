"""Going on over a shut gate: always possible, in two steps, and on record for good.

First the cost in numbers and the better way; then a typed reason, bound to what is missing at that
moment. One screen for all shut gates; the second time it is shorter, never sterner.
"""

from gigs.entries.delivery import GateOverridden
from gigs.erased import Erased
from gigs.gates import Act, Missing, shut
from gigs.messages import ready
from gigs.model import Gig, Mode
from gigs.records import Dialogue
from gigs.refusals import Malformed, Stale
from gigs.services import secured
from handlers import values
from handlers.buttons import button, led
from handlers.desk import Decision, Desk
from handlers.reply import Arg, Button, Lines, Say, Words


def screen(desk: Desk, act: Act, file: str | None, decision: Decision | None = None) -> Decision:
    """What is missing, what it may cost, the kind word, the ready message, and the way on."""
    decision = decision or Decision(gig=desk.gig)
    gig = decision.gig or desk.the_gig
    again = bool(gig.overrides)
    key = f"override.{act}-again" if again else f"override.{act}"
    args: dict[str, Arg] = {
        "missing": missing_lines(shut(gig, act, file), gig),
        "at_risk": risk(gig),
    }
    return decision.then(Say(Words(key, args), led(_ways(gig, act, file))))


def risk(gig: Gig) -> Words:
    """The cost in numbers: what pay may be lost if the gig stops today."""
    held = secured(gig)
    args = {
        "secured": values.amount(held.amount, gig.currency),
        "price": values.amount(held.price, gig.currency),
        "unsecured": values.amount(held.unsecured, gig.currency),
    }
    return Words("risk.none" if held.unsecured == 0 else "risk.some", args)


def _ways(gig: Gig, act: Act, file: str | None) -> tuple[tuple[Button, ...], ...]:
    way, lacking = ready(gig, act, file), shut(gig, act, file)
    first = (_ready_button(gig, way, lacking),) if way else ()
    held = secured(gig)
    partial = gig.mode is Mode.ALL_ACTIVE and not isinstance(held.amount, Erased)
    if partial and held.amount and held.unsecured and gig.release is None:
        amount = values.amount(held.amount, gig.currency)
        first = (*first, button("services.part", gig.id, label="button.part", amount=amount))
    first = first or (button("change", gig.id),)
    return (first, (button("card", gig.id, label="button.back"), button("override", gig.id, act)))


def _ready_button(gig: Gig, id_: str, lacking: tuple[Missing, ...]) -> Button:
    """The way that the ready message leads: to the summary, the services, or the preview."""
    if id_.startswith("T03"):
        return button("scope.send", gig.id)
    if id_ != "T09":
        return button("services.message", gig.id)
    answer_wanted = {"preview.unanswered", "preview.unproven"} & {m.code for m in lacking}
    return button("preview.approved" if answer_wanted else "preview.make", gig.id)


def missing_lines(missing: tuple[Missing, ...], gig: Gig) -> Lines:
    """One line a code; services that miss the same are told together."""
    codes = dict.fromkeys(m.code for m in missing)
    return Lines(tuple(_line(code, [m for m in missing if m.code == code], gig) for code in codes))


def _line(code: str, same: list[Missing], gig: Gig) -> Words:
    args: dict[str, Arg] = {"n": len(same)}
    if code == "services.short":
        args["amount"] = values.amount(int(same[0].subject), gig.currency)
    return Words(f"missing.{code}", args)


def reason_asked(desk: Desk, act: Act, file: str | None) -> Decision:
    gig = desk.the_gig
    missing = shut(gig, act, file)
    if not missing:
        raise Stale("override.open")
    held = {"act": act.value, "file": file, "marks": [m.mark for m in missing]}
    asked = Say(Words("override.reason"), ((button("leave", label="button.back"),),))
    return Decision((asked,), gig=gig, dialogue=Dialogue("reason", "text", gig.id, held))


def overriding(desk: Desk) -> tuple[Act, str | None, GateOverridden]:
    """The reason as typed, for exactly what was shown; a new missing thing asks again."""
    gig, held = desk.the_gig, desk.answers("reason")
    reason = desk.text.strip()
    if sum(letter.isalnum() for letter in reason) < 2:  # invisible characters say nothing
        raise Malformed("override.empty")
    act = Act(str(held["act"]))
    file = held["file"] if isinstance(held["file"], str) else None
    missing = shut(gig, act, file)
    if not missing:
        raise Stale("override.open")
    shown = held["marks"] if isinstance(held["marks"], list) else []
    if not {m.mark for m in missing} <= set(shown):
        raise Stale("override.changed")
    entry = GateOverridden(
        act=act.value,
        gates=tuple(dict.fromkeys(m.gate for m in missing)),
        scope=gig.scope.number if gig.scope else 0,
        file=file,
        missing=tuple(m.mark for m in missing),
        reason=values.long_text(reason, desk),
    )
    return act, file, entry
