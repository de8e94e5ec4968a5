"""Which ready message fits a gig now. Their words stand in the catalogues under the same ids.

A message grows firmer only when the last one went unanswered: nothing that it asked for has moved
since it stood before the seller.
"""

from gigs.gates import Act, shut
from gigs.model import Gate, Gig
from gigs.services import inactive, standing

SCOPE = ("T03", "T03b", "T03c")
ONE_SERVICE = ("T04",)
SERVICES = ("T05", "T06", "T06c")
PREVIEW = ("T08", "T08b", "T08c")
RECEIPT = ("T11", "T11b", "T11c")


def rung(gig: Gig, ladder: tuple[str, ...], since: int) -> str:
    """The rung after the highest one shown since an entry; the last one stays the last."""
    climbed = [n for n, message in enumerate(ladder) if gig.last_shown(message) > since]
    return ladder[min(max(climbed, default=-1) + 1, len(ladder) - 1)]


def for_services(gig: Gig) -> str:
    ladder = ONE_SERVICE if len(standing(gig)) == 1 else SERVICES
    return rung(gig, ladder, since=gig.services_seq)


def for_scope(gig: Gig) -> str:
    """The summary itself first, for each version anew."""
    return rung(gig, SCOPE, since=gig.scope.seq) if gig.scope else "T03"


def ready(gig: Gig, act: Act, file: str | None = None) -> str | None:
    """The message for the first shut gate; none when all are open, or when no message opens it:
    services that fall short of the price want another agreement. Once work has begun the summary
    comes last: its "I start once you have confirmed" would no longer be true."""
    gates = {m.gate for m in shut(gig, act, file)}
    if Gate.SCOPE in gates and gig.started_at is None:
        return for_scope(gig)
    if Gate.SERVICES in gates and inactive(gig):
        both = Gate.PREVIEW in gates and gig.asked_at is not None
        return "T09b" if both else for_services(gig)
    if Gate.PREVIEW in gates:
        return "T09"
    return for_scope(gig) if Gate.SCOPE in gates else None


def for_changed_request(gig: Gig) -> str:
    """T15 states a written agreement, so only a confirmed version may lead to it."""
    return "T15" if _as_confirmed(gig) else "T15b"


def for_bad_review(gig: Gig, causes: tuple[str, ...]) -> str:
    """T13 says that the work followed confirmed points and that the request changed afterwards."""
    if "quality" in causes:
        return "T13b"
    if not _as_confirmed(gig):
        return "T13c"
    confirmed = _confirmed(gig)
    changed = any(release.scope in confirmed for release in gig.earlier)
    return "T13" if changed else "T13.confirmed"


def _as_confirmed(gig: Gig) -> bool:
    """Whether a version was confirmed, and what was delivered last, if anything, is such a one."""
    confirmed, last = _confirmed(gig), gig.last_release
    return bool(confirmed) and (last is None or last.scope in confirmed)


def _confirmed(gig: Gig) -> set[int]:
    """The versions with a yes that was kept."""
    return {scope.number for scope in gig.scopes if scope.proof and scope.proof.kept}
