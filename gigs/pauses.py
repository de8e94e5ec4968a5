"""While the client owes an answer or a dispute runs, the seller's own clocks stand still.

The marketplace's deadline doesn't.
"""

from datetime import datetime

from gigs.model import Gig
from gigs.spans import Span


def stands_still(gig: Gig) -> bool:
    return awaited(gig) is not None


def awaited(gig: Gig) -> tuple[str, datetime] | None:
    """What the work stands still for, and since when: the first of what isn't over."""
    kinds = {"summary": _summaries(gig), "preview": _previews(gig), "dispute": list(gig.disputes)}
    open_ = [
        (span.since, name) for name, spans in kinds.items() for span in spans if span.until is None
    ]
    return (min(open_)[1], min(open_)[0]) if open_ else None


def pauses(gig: Gig) -> tuple[Span, ...]:
    """Also those that are over; they may overlap."""
    return (*_summaries(gig), *_previews(gig), *gig.disputes)


def _summaries(gig: Gig) -> list[Span]:
    """From a summary's first showing to the client's yes, or to the version that replaced it."""
    newer = [*(scope.at for scope in gig.scopes[1:]), None]
    return [
        Span(scope.shown_at, scope.proof.at if scope.proof else replaced)
        for scope, replaced in zip(gig.scopes, newer, strict=False)
        if scope.shown_at is not None
    ]


def _previews(gig: Gig) -> list[Span]:
    """From a preview to its answer, or to what made it void: a newer one, or another agreement."""
    newer = [*(p.at for p in gig.previews), *(s.at for s in gig.scopes)]
    return [
        Span(p.at, p.answered_at or (_first_since(p.at, newer) if p.void else None))
        for p in gig.previews
    ]


def _first_since(moment: datetime, later: list[datetime]) -> datetime:
    """What made a preview void may have come in the same breath."""
    return min((at for at in later if at > moment), default=moment)
