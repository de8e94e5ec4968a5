"""The agreement, read by who works on it: what was agreed and what wasn't, and no price."""

from gigs.model import Gig, ScopeVersion
from gigs.refusals import Stale
from handlers.buttons import button
from handlers.cards import spoken
from handlers.client import delivery
from handlers.desk import Decision, Desk
from handlers.reply import Arg, Say, Words
from handlers.versions import excluded, items_listed


async def agreement(desk: Desk) -> Decision:
    gig = desk.the_gig
    version = gig.scope
    if version is None or not version.items:
        raise Stale("scope.none")
    args: dict[str, Arg] = {
        **terms(gig, version),
        "name": spoken(gig),
        "confirmed": "yes" if version.proof and version.proof.kept else "no",
    }
    row = (button("card", gig.id, label="button.back"),)
    return Decision((Say(Words("scope.read", args), (row,)),), gig=gig)


def terms(gig: Gig, version: ScopeVersion) -> dict[str, Arg]:
    """What was agreed, all but the price."""
    return {
        "version": version.number,
        "items": items_listed(version),
        "excluded": excluded(version),
        "rev_total": version.revisions,
        "delivery": delivery(gig),
    }
