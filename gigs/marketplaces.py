"""A marketplace as data: its gate mode, its own words for states, and its rules with sources.

A rule about the world is never stated surer than its source allows.
"""

from dataclasses import dataclass
from datetime import date

from gigs.model import Mode, ServiceState


@dataclass(frozen=True, slots=True)
class Rule:
    """One fact. Its words stand in the catalogues under "rule.<profile>.<id>"."""

    id: str
    value: str | None  # the number itself where there is one ("14"), or none
    source: str  # an address, or a note on who said so
    checked_on: date
    confidence: str  # "official", "community", "weak", "own"


@dataclass(frozen=True, slots=True)
class Profile:
    """States are those the seller may choose from, in the order a gig passes through them."""

    id: str
    revision: int
    mode: Mode
    currency: str  # ISO 4217, assumed when a price names none
    states: tuple[ServiceState, ...]
    inactive: ServiceState  # bought, not active: what a new service is in until told otherwise
    active: ServiceState  # what "it runs" is called
    contact_allowed: bool  # whether the client may be met outside the site
    extension: bool  # whether the site knows a request for more time
    fee_percent: int | None
    hold_days: int | None
    auto_accept_days: int | None
    rules: tuple[Rule, ...] = ()
