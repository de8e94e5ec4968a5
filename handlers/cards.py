"""Gig -> Card: always enough to decide. Pure; its times are absolute, so it never grows untrue."""

from datetime import datetime

from gigs.gates import Act, Look, look, shut, was_overridden
from gigs.model import Gate, Gig, Proof, ProofKind
from gigs.risk import caution
from gigs.services import inactive, is_active, lost, secured, standing
from handlers import values
from handlers.card_buttons import buttons
from handlers.reply import Arg, Card, Listed, Time, Words

GAP = Words("card.gap")


def card(gig: Gig, now: datetime) -> Card:
    """Only the caution's deadline signal looks at now."""
    lines = (
        _title(gig),
        _facts(gig),
        GAP,
        Words("card.now", {"next": Words(f"next.{step(gig)}")}),
        GAP,
        _scope(gig),
        _services(gig),
        *_instalments(gig),
        _preview(gig),
        _file(gig),
        *_losses(gig),
        *_overrides(gig),
        *_outcome(gig),
        *_steps(gig),
        *_caution(gig, now),
    )
    return Card(gig.id, lines, buttons(gig))


def _title(gig: Gig) -> Words:
    return Words("card.title", {"name": spoken(gig), "title": values.own(gig.title)})


def spoken(gig: Gig) -> Words:
    base, _, round_ = gig.name.partition(".")
    name = Words(f"name.{base}")
    return Words("name.again", {"name": name, "n": int(round_)}) if round_ else name


def _facts(gig: Gig) -> Words:
    market = Words(f"profile.{gig.profile}")
    args: dict[str, Arg] = {"market": market, "client": "none", "due": "none"}
    if gig.client is not None:
        args["client"] = Words("card.client", {"client": values.own(gig.client)})
    if gig.deadline is not None:
        key = "card.due-assumed" if gig.deadline_assumed else "card.due"
        args["due"] = Words(key, {"deadline": Time(gig.deadline)})
    return Words("card.facts", args)


def _scope(gig: Gig) -> Words:
    version = gig.scope
    if version is None:
        return Words("gate.scope.none")
    args: dict[str, Arg] = {"version": version.number}
    state = look(gig, Gate.SCOPE)
    if version.proof is not None:
        args["date"] = Time(version.proof.at, "date")
    if state is Look.AMBER:
        unproven = "unproven" if version.proof else "shown" if version.shown else "draft"
        return Words(f"gate.scope.{unproven}", args)
    if state is Look.PASSED and _pressed(version.proof):
        return Words("gate.scope.pressed", args)
    return Words(f"gate.scope.{state}", args)


def _pressed(proof: Proof | None) -> bool:
    """By the client themself: the strongest proof is told as such."""
    return proof is not None and proof.how is ProofKind.PRESS


def _services(gig: Gig) -> Words:
    held, state = secured(gig), look(gig, Gate.SERVICES)
    args: dict[str, Arg] = {
        "secured": values.amount(held.amount, gig.currency),
        "price": values.amount(held.price, gig.currency),
        "active": held.active,
        "count": held.count,
    }
    return Words(f"gate.services.{state}", args)


def _instalments(gig: Gig) -> tuple[Words, ...]:
    """The next dates on which the client is to pay."""
    waited = [s for s in standing(gig) if not is_active(s)]
    dates = sorted((s.due, s.number) for s in waited if s.due is not None)[:3]
    if not dates or gig.closed is not None:
        return ()
    payments = Listed(
        tuple(Words("card.payment", {"n": n, "due": Time(due, "date")}) for due, n in dates)
    )
    return (Words("card.payments", {"payments": payments}),)


def _preview(gig: Gig) -> Words:
    preview, state = gig.preview, look(gig, Gate.PREVIEW)
    if preview is None or (preview.void and state is not Look.OVERRIDDEN):
        return Words("gate.preview.none" if preview is None else "gate.preview.void")
    args: dict[str, Arg] = {"number": preview.number}
    if state is Look.AMBER:
        remarks = preview.remarks is not None and preview.proof is None
        unproven = "unproven" if preview.proof else "remarks" if remarks else "shown"
        return Words(f"gate.preview.{unproven}", args)
    if preview.proof is not None:
        args["date"] = Time(preview.proof.at, "date")
    if state is Look.PASSED and _pressed(preview.proof):
        return Words("gate.preview.pressed", args)
    return Words(f"gate.preview.{state}", args)


def _file(gig: Gig) -> Words:
    if gig.accepted_at is not None:
        return Words("gate.file.accepted", {"date": Time(gig.accepted_at, "date")})
    if gig.release is not None:
        key = "gate.file.released-overridden" if gig.release.overridden else "gate.file.released"
        return Words(key, {"date": Time(gig.release.at, "date")})
    if gig.asked_at is not None:
        return Words("gate.file.asked")
    return Words("gate.file.earlier" if gig.earlier else "gate.file.none")


def _losses(gig: Gig) -> tuple[Words, ...]:
    if not gig.losses:
        return ()
    count = sum(len(loss.services) for loss in gig.losses)
    return (Words("card.lost", {"n": count, "lost": values.amount(lost(gig), gig.currency)}),)


def _overrides(gig: Gig) -> tuple[Words, ...]:
    """Whatever passed since, a decision to go on stays in sight."""
    gates = [gate for gate in Gate if was_overridden(gig, gate)]
    if not gates:
        return ()
    names = Listed(tuple(Words(f"gate.name.{gate}") for gate in gates))
    return (Words("card.overridden", {"gates": names}),)


def _outcome(gig: Gig) -> tuple[Words, ...]:
    if gig.outcome is None:
        return ()
    return (Words("card.stars", {"stars": gig.outcome.stars}),)


def _steps(gig: Gig) -> tuple[Words, ...]:
    """The first steps still to do, so that a lesson is met where it counts."""
    waiting = [s for s in gig.steps if s.ticked_at is None] if gig.closed is None else []
    return tuple(
        Words("card.step", {"step": Words(s.key) if s.key else values.own(s.text or "")})
        for s in waiting[:3]
    )


def _caution(gig: Gig, now: datetime) -> tuple[Words, ...]:
    if gig.closed is not None:
        return ()
    found = caution(gig, now)
    level = Words(f"caution.level.{found.level}")
    if not found.signals:
        return (Words("card.caution-none", {"level": level}),)
    reasons = Listed(tuple(Words(f"caution.{signal}") for signal in found.signals[:3]))
    return (Words("card.caution", {"level": level, "reasons": reasons}),)


def step(gig: Gig) -> str:
    """The one next thing, as a key."""
    if gig.closed is not None:
        return f"closed-{gig.closed}"
    if gig.release is not None:
        return "review" if gig.accepted_at else "ended" if gig.losses else "acceptance"
    if gig.started_at is None:
        return _before_work(gig)
    if inactive(gig):
        return "activate"
    if gig.preview is None or gig.preview.void:
        return "preview"
    if gig.preview.proof is None:
        return "mend" if gig.preview.remarks is not None else "approval"
    return "proof-preview" if shut(gig, Act.RELEASE) else "release"


def _before_work(gig: Gig) -> str:
    lacking = {m.code for m in shut(gig, Act.START)}
    if "scope.none" in lacking:
        return "questions"
    if "scope.unconfirmed" in lacking:
        return "confirm" if gig.scope and gig.scope.shown else "summary"
    if "scope.unproven" in lacking:
        return "proof"
    if "services.inactive" in lacking:
        return "activate"
    return "services" if lacking else "start"
