"""What the client bought, and what became of it."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import ClassVar

from gigs.erased import ERASED, Erased
from gigs.journal import PRIVATE, Entry
from gigs.model import Gig, Loss, Service, ServiceState, Stamp
from gigs.spans import Span


@dataclass(frozen=True, slots=True)
class ServicesListed(Entry):
    """The split as the seller sees it now: states, amounts and order numbers, first to last.

    A date that was set for one of them stands until it is taken back.
    """

    kind: ClassVar[str] = "services.listed"
    states: tuple[ServiceState, ...]
    amounts: tuple[int, ...] | Erased = field(metadata=PRIVATE)
    orders: tuple[str | None, ...] | Erased = field(metadata=PRIVATE)

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        before = {s.number: s for s in gig.services}
        services = (
            Service(
                number=n + 1,
                amount=ERASED if isinstance(self.amounts, Erased) else self.amounts[n],
                state=state,
                order=ERASED if isinstance(self.orders, Erased) else self.orders[n],
            )
            for n, state in enumerate(self.states)
        )
        dated = tuple(_dated_as(before[s.number], s) if s.number in before else s for s in services)
        return with_services(gig, dated, stamp)


@dataclass(frozen=True, slots=True)
class ServicesMoved(Entry):
    """Some services took on another state on the marketplace."""

    kind: ClassVar[str] = "services.moved"
    numbers: tuple[int, ...]
    state: ServiceState

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        return with_services(gig, moved(gig.services, self.numbers, self.state), stamp)


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
        return replace(with_services(gig, services, stamp), losses=losses)


@dataclass(frozen=True, slots=True)
class InstalmentDated(Entry):
    """When the client is to pay for a service or fund a milestone; none takes the date back.

    assumed says that the hour was ours, not the person's.
    """

    kind: ClassVar[str] = "instalment.dated"
    v: ClassVar[int] = 2
    number: int
    due: datetime | None  # UTC
    assumed: bool = False

    def on(self, gig: Gig, stamp: Stamp) -> Gig:
        services = (
            replace(s, due=self.due, due_assumed=self.assumed) if s.number == self.number else s
            for s in gig.services
        )
        return replace(gig, services=tuple(services))


def _dated_as(before: Service, now: Service) -> Service:
    return replace(now, due=before.due, due_assumed=before.due_assumed)


def with_services(gig: Gig, services: tuple[Service, ...], stamp: Stamp) -> Gig:
    disputes = disputed(gig.disputes, services, stamp.at)
    return replace(
        gig, services=services, services_seq=stamp.seq, services_at=stamp.at, disputes=disputes
    )


def disputed(
    before: tuple[Span, ...], services: tuple[Service, ...], at: datetime
) -> tuple[Span, ...]:
    """A dispute lasts from the first request to cancel until no service stands under one."""
    asked = any(s.state is ServiceState.CANCEL_REQUESTED for s in services)
    lasts = bool(before) and before[-1].until is None
    if asked and not lasts:
        return (*before, Span(at))
    if lasts and not asked:
        return (*before[:-1], replace(before[-1], until=at))
    return before


def moved(
    services: tuple[Service, ...], numbers: tuple[int, ...], state: ServiceState
) -> tuple[Service, ...]:
    return tuple(replace(s, state=state) if s.number in numbers else s for s in services)
