"""Caution signals: reasons first, a level for short, never a verdict on a client.

Signals and weights are our own and unvalidated (rule set 1); one flag proves nothing, several
together do. Those that follow from the gig are computed; what a person noticed is in the journal.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from gigs.gates import missing
from gigs.model import Gate, Gig
from gigs.services import inactive, standing

RULE_SET = 1
WEIGHTS = {
    "R01": 35,  # work began while services are inactive
    "R02": 20,  # price split, not all active
    "R02b": 10,  # the one service isn't active
    "R03": 15,  # scope not confirmed in writing
    "R04": 12,  # scope changed after its confirmation, each, twice at most
    "R05": 15,  # file asked for before the preview's approval
    "R06": 25,  # file sent without approval
    "R07": 20,  # contact or payment outside
    "R12": 20,  # threat with the review or a cancellation
    "M02": -10,  # all services active
    "M03": -10,  # scope confirmed
    "M04": -15,  # preview approved
}
HARD = frozenset({"R01", "R06"})
MEDIUM, HIGH = 20, 45


class Level(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Caution:
    level: Level
    signals: tuple[str, ...]  # reasons only, the weightiest first
    score: int  # 0 to 100
    rule_set: int = RULE_SET


def caution(gig: Gig, now: datetime) -> Caution:
    reasons = (*_from_gig(gig), *_from_deadline(gig, now), *gig.signals)
    points = {reason: _weight(reason, gig, now) for reason in dict.fromkeys(reasons)}
    easing = sum(WEIGHTS[m] for m in _mitigators(gig)) if not _gate_signals(reasons) else 0
    score = max(0, min(100, sum(points.values()) + easing))
    hard = any(reason in HARD for reason in reasons)
    level = Level.HIGH if hard or score >= HIGH else Level.MEDIUM if score >= MEDIUM else Level.LOW
    ordered = sorted(points, key=lambda reason: (-points[reason], reason))
    return Caution(level, tuple(ordered), score)


def _from_gig(gig: Gig) -> tuple[str, ...]:
    found = [
        *_services_signals(gig),
        *(["R03"] if missing(gig, Gate.SCOPE) else []),
        *(["R04"] if _changes(gig) else []),
        *(["R05"] if gig.asked_at and not gig.release and missing(gig, Gate.PREVIEW) else []),
        *(["R06"] if gig.release and Gate.PREVIEW in gig.release.overridden else []),
    ]
    return tuple(found)


def _services_signals(gig: Gig) -> list[str]:
    if not inactive(gig):
        return []
    if gig.started_at or gig.release:
        return ["R01"]
    return ["R02"] if len(standing(gig)) > 1 else ["R02b"]


def _changes(gig: Gig) -> int:
    """How often the request changed after a version had been confirmed or delivered."""
    confirmed = [scope.number for scope in gig.scopes if scope.proof is not None]
    delivered = [max(release.scope, 1) for release in gig.releases]
    first = min((*confirmed, *delivered), default=len(gig.scopes))
    return min(2, max(0, len(gig.scopes) - first))


def _from_deadline(gig: Gig, now: datetime) -> tuple[str, ...]:
    open_end = gig.deadline is not None and gig.release is None and gig.closed is None
    return ("R15",) if open_end and gig.deadline and gig.deadline - now < DAY else ()


DAY = timedelta(hours=24)


def _weight(signal: str, gig: Gig, now: datetime) -> int:
    if signal == "R04":
        return WEIGHTS["R04"] * _changes(gig)
    if signal == "R15":
        return 25 if gig.deadline is not None and gig.deadline < now else 12
    return WEIGHTS.get(signal, 0)  # one that a later rule set dropped weighs nothing


def _mitigators(gig: Gig) -> tuple[str, ...]:
    gates = (("M02", Gate.SERVICES), ("M03", Gate.SCOPE), ("M04", Gate.PREVIEW))
    return tuple(signal for signal, gate in gates if not missing(gig, gate))


def _gate_signals(reasons: tuple[str, ...]) -> bool:
    return bool({"R01", "R02", "R02b", "R03", "R05", "R06"} & set(reasons))
