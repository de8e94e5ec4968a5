"""Which part of the price is really secured."""

from dataclasses import dataclass

from gigs.erased import ERASED, Erased, known, total
from gigs.model import Gig, Mode, Service, ServiceState

ACTIVE = frozenset(
    {
        ServiceState.IN_PROGRESS,
        ServiceState.FUNDED,
        ServiceState.AWAITING_ACCEPTANCE,
        ServiceState.DELIVERED,
    }
)
"""Bought isn't active: on Khamsat an order that awaits instructions binds nobody to pay.
Source: sellers' accounts in the Khamsat community, stories 735474 and 776887."""


@dataclass(frozen=True, slots=True)
class Secured:
    """Minor units; counts of the services that aren't cancelled."""

    amount: int | Erased
    price: int | Erased
    active: int
    count: int

    @property
    def unsecured(self) -> int | Erased:
        if isinstance(self.amount, Erased) or isinstance(self.price, Erased):
            return ERASED
        return max(self.price - self.amount, 0)


def standing(gig: Gig) -> tuple[Service, ...]:
    return tuple(s for s in gig.services if s.state is not ServiceState.CANCELLED)


def is_active(service: Service) -> bool:
    return service.state in ACTIVE


def secured(gig: Gig) -> Secured:
    alive = standing(gig)
    active = tuple(s for s in alive if is_active(s))
    return Secured(total(tuple(s.amount for s in active)), gig.price, len(active), len(alive))


def inactive(gig: Gig) -> tuple[Service, ...]:
    """Those that the gig's mode wants active and that aren't."""
    alive = standing(gig)
    match gig.mode:
        case Mode.ALL_ACTIVE:
            wanted = alive
        case Mode.SEQUENTIAL:
            wanted = tuple(s for s in alive if s.state is not ServiceState.DELIVERED)[:1]
        case Mode.DEPOSIT:
            wanted = alive[:1]
    return tuple(s for s in wanted if not is_active(s))


def shortfall(gig: Gig) -> int:
    """How far the services that stand fall short of the agreed price, in minor units.

    An erased amount can't be short. A deposit is a part by its nature.
    """
    if gig.mode is Mode.DEPOSIT or isinstance(gig.price, Erased):
        return 0
    bought = total(tuple(s.amount for s in standing(gig)))
    return max(gig.price - bought, 0) if known(bought) else 0


def loss_if_cancelled(gig: Gig, numbers: tuple[int, ...]) -> int | Erased:
    """What these services were worth to work that had begun; nothing was lost before that."""
    worked = set(numbers) & set(gig.worked_on)
    return total(tuple(s.amount for s in standing(gig) if s.number in worked))


def lost(gig: Gig) -> int | Erased:
    return total(tuple(loss.amount for loss in gig.losses))
