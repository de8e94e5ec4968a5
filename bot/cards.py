"""A gig's card as somebody sees it, with what the world outside brings to it."""

from collections.abc import Callable, Mapping
from typing import Protocol

from gigs.marketplaces import Profile
from gigs.model import Gig
from handlers.ports import Clock
from handlers.reply import Card, CardShown, Reply
from handlers.views import WITH_NAMES, Beside, shown, view_of

Cards = Callable[[Gig, str, Mapping[str, str]], Card]
"""By a view (handlers/views.py), with the names of those who have a part in it, by identity."""


def cards_by(clock: Clock, profiles: Mapping[str, Profile]) -> Cards:
    def card(gig: Gig, view: str, names: Mapping[str, str]) -> Card:
        profile = profiles.get(gig.profile)
        allowed = profile is not None and profile.contact_allowed
        return shown(gig, view, Beside(clock.now(), allowed, names))

    return card


class Named(Protocol):
    async def names(self, gig: str) -> Mapping[str, str]:
        """By identity, of those who have a part in it."""


class Reading(Protocol):
    async def gig(self, gig: str) -> Gig | None: ...

    @property
    def teams(self) -> Named: ...


async def card_of(read: Reading, reply: Reply, cards: Cards) -> Card | None:
    """None for another reply, and for a card whose gig is gone."""
    gig = await read.gig(reply.gig) if isinstance(reply, CardShown) else None
    if gig is None or not isinstance(reply, CardShown):
        return None
    names = await read.teams.names(gig.id) if reply.view in WITH_NAMES else {}
    return cards(gig, view_of(gig, reply), names)
