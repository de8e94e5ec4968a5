"""Which answer of the client's a gig waits for."""

from typing import Literal

from gigs.model import Gig, Proof


def waits(gig: Gig) -> Literal["yes", "approval"] | None:
    """The client's answer that a gig waits for."""
    if gig.preview is not None and not gig.preview.void and not _proven(gig.preview.proof):
        return "approval"
    if gig.scope is not None and gig.scope.shown and not _proven(gig.scope.proof):
        return "yes"
    return None


def _proven(proof: Proof | None) -> bool:
    return proof is not None and proof.kept
