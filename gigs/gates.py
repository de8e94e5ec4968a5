"""The three gates between the first message and the file.

Each rule answers with what is missing, never with a bare no: the person is told it, the client's
message follows from it, and an override is bound to it. Time alone never opens a gate.
"""

from dataclasses import dataclass
from enum import StrEnum

from gigs.model import Gate, Gig, Mode, Override, Preview
from gigs.services import inactive, shortfall, standing


class Act(StrEnum):
    START = "start"
    RELEASE = "release"


NEEDS = {
    Act.START: (Gate.SCOPE, Gate.SERVICES),
    Act.RELEASE: (Gate.SCOPE, Gate.SERVICES, Gate.PREVIEW),
}


class Look(StrEnum):
    """How a gate is shown."""

    PASSED = "passed"
    WEAK = "weak"  # passed by an own preview: its file is known only at delivery
    AMBER = "amber"  # under way, or said without proof
    SHUT = "shut"
    OVERRIDDEN = "overridden"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing in the way. subject makes it this thing: a service's number, an amount, ..."""

    gate: Gate
    code: str
    subject: str = ""

    @property
    def mark(self) -> str:
        return f"{self.code}:{self.subject}" if self.subject else self.code


def missing(gig: Gig, gate: Gate, file: str | None = None) -> tuple[Missing, ...]:
    """What keeps a gate shut; file is the SHA-256 of what would be released."""
    match gate:
        case Gate.SCOPE:
            return _scope_missing(gig)
        case Gate.SERVICES:
            return _services_missing(gig)
        case Gate.PREVIEW:
            return _preview_missing(gig, file)


def _scope_missing(gig: Gig) -> tuple[Missing, ...]:
    scope = gig.scope
    if scope is None:
        return (Missing(Gate.SCOPE, "scope.none"),)
    if scope.proof is None:
        return (Missing(Gate.SCOPE, "scope.unconfirmed", str(scope.number)),)
    if not scope.proof.kept:
        return (Missing(Gate.SCOPE, "scope.unproven", str(scope.number)),)
    return ()


def _services_missing(gig: Gig) -> tuple[Missing, ...]:
    if not standing(gig):
        return (Missing(Gate.SERVICES, "services.none"),)
    idle = tuple(Missing(Gate.SERVICES, "services.inactive", str(s.number)) for s in inactive(gig))
    short = shortfall(gig)
    if short and gig.mode is Mode.ALL_ACTIVE:
        return (*idle, Missing(Gate.SERVICES, "services.short", str(short)))
    return idle


def _preview_missing(gig: Gig, file: str | None) -> tuple[Missing, ...]:
    preview = gig.preview
    if preview is None or preview.void:
        code = "preview.none" if preview is None else "preview.void"
        return (Missing(Gate.PREVIEW, code),)
    if preview.proof is None:
        return (Missing(Gate.PREVIEW, "preview.unanswered", str(preview.number)),)
    if not preview.proof.kept:
        return (Missing(Gate.PREVIEW, "preview.unproven", str(preview.number)),)
    if _is_another_file(preview, file):
        return (Missing(Gate.PREVIEW, "preview.other-file", str(preview.number)),)
    return ()


def _is_another_file(preview: Preview, file: str | None) -> bool:
    return preview.file is not None and file is not None and preview.file.sha256 != file


def shut(gig: Gig, act: Act, file: str | None = None) -> tuple[Missing, ...]:
    """All that stands in the way of an act, in the order of the gates; overrides not counted."""
    return tuple(m for gate in NEEDS[act] for m in missing(gig, gate, file))


def overridden(gig: Gig, act: Act, file: str | None = None) -> bool:
    """Whether the person already decided to go on over exactly what is missing now."""
    marks = {m.mark for m in shut(gig, act, file)}
    return any(covers(o, gig, act, file) and marks <= set(o.missing) for o in gig.overrides)


def covers(override: Override, gig: Gig, act: Act, file: str | None) -> bool:
    version = gig.scope.number if gig.scope else 0
    return override.act == act and override.scope == version and override.file == file


def may(gig: Gig, act: Act, file: str | None = None) -> bool:
    return not shut(gig, act, file) or overridden(gig, act, file)


def look(gig: Gig, gate: Gate) -> Look:
    """An override never makes a gate look passed; a new missing thing makes it look shut again."""
    lacking = missing(gig, gate, gig.release.file.sha256 if gig.release else None)
    if not lacking:
        weak = gate is Gate.PREVIEW and gig.preview is not None and gig.preview.file is None
        return Look.WEAK if weak else Look.PASSED
    if any(_explains(override, gig, lacking) for override in gig.overrides):
        return Look.OVERRIDDEN
    return Look.AMBER if _under_way(gig, gate) else Look.SHUT


def _explains(override: Override, gig: Gig, lacking: tuple[Missing, ...]) -> bool:
    version = gig.scope.number if gig.scope else 0
    return override.scope == version and {m.mark for m in lacking} <= set(override.missing)


def was_overridden(gig: Gig, gate: Gate) -> Override | None:
    """The latest decision to go on over this gate; it stays in sight whatever came after."""
    return next((o for o in reversed(gig.overrides) if gate in o.gates), None)


def _under_way(gig: Gig, gate: Gate) -> bool:
    match gate:
        case Gate.SCOPE:
            return gig.scope is not None
        case Gate.SERVICES:
            return bool(standing(gig))
        case Gate.PREVIEW:
            return gig.preview is not None and not gig.preview.void
