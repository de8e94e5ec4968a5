"""What the client bought, and what became of it."""

from dataclasses import dataclass, field, replace
from typing import ClassVar

from gigs.erased import ERASED, Erased
from gigs.journal import PRIVATE, Entry
from gigs.model import Gig, Loss, Service, ServiceState, Stamp


@dataclass(frozen=True, slots=True)
class ServicesListed(Entry):
    """The split as the seller sees it now: states, amounts and order numbers, first to last."""

    kind: ClassVar[str] = "services.listed"
    states: tuple[ServiceState, ...]
    amounts: tuple[int, ...] | Erased = field(metadata=PRIVATE)
    orders: tuple[str | None, ...] | Erased = field(metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        services = (
            Service(
                number=n + 1,
                amount=ERASED if isinstance(self.amounts, Erased) else self.amounts[n],
                state=state,
                order=ERASED if isinstance(self.orders, Erased) else self.orders[n],
            )
            for n, state in enumerate(self.states)
        )
        return replace(gig, services=tuple(services), services_seq=stamp.seq)


@dataclass(frozen=True, slots=True)
class ServicesMoved(Entry):
    """Some services took on another state on the marketplace."""

    kind: ClassVar[str] = "services.moved"
    numbers: tuple[int, ...]
    state: ServiceState

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        services = moved(gig.services, self.numbers, self.state)
        return replace(gig, services=services, services_seq=stamp.seq)


@dataclass(frozen=True, slots=True)
class ServicesCancelled(Entry):
    """Ended without pay. The loss is what they were worth to work that had already begun."""

    kind: ClassVar[str] = "services.cancelled"
    numbers: tuple[int, ...]
    lost: int | Erased = field(metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        services = moved(gig.services, self.numbers, ServiceState.CANCELLED)
        loss = Loss(stamp.at, self.numbers, self.lost)
        losses = gig.losses if self.lost == 0 else (*gig.losses, loss)
        return replace(gig, services=services, losses=losses, services_seq=stamp.seq)


def moved(
    services: tuple[Service, ...], numbers: tuple[int, ...], state: ServiceState
) -> tuple[Service, ...]:
    return tuple(replace(s, state=state) if s.number in numbers else s for s in services)
