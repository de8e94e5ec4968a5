"""A gig's card as somebody sees it, with what the world outside brings to it."""

from collections.abc import Callable, Mapping

from gigs.marketplaces import Profile
from gigs.model import Gig
from handlers.ports import Clock
from handlers.reply import Card
from handlers.views import Beside, shown

Cards = Callable[[Gig, str, Mapping[str, str]], Card]
"""By a view (handlers/views.py), with the names of those who have a part in it, by identity."""


def cards_by(clock: Clock, profiles: Mapping[str, Profile]) -> Cards:
    def card(gig: Gig, view: str, names: Mapping[str, str]) -> Card:
        profile = profiles.get(gig.profile)
        allowed = profile is not None and profile.contact_allowed
        return shown(gig, view, Beside(clock.now(), allowed, names))

    return card
