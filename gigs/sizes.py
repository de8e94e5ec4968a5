"""How much a gig is asked about.

Nobody answers forty questions for a five-dollar gig. Thresholds are minor units by currency
(config.yaml); in a currency that isn't listed every gig is of normal size.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    light: int  # at most, with a single service
    full: int  # from


def size_of(price: int, currency: str, count: int, by_currency: Mapping[str, Thresholds]) -> str:
    known = by_currency.get(currency)
    if known is None:
        return "normal"
    if price >= known.full:
        return "full"
    return "light" if count == 1 and price <= known.light else "normal"
