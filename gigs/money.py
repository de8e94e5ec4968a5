"""Amounts in minor units of one currency.

Exponents follow ISO 4217: most currencies have two decimals, the dinars of Jordan, Kuwait,
Bahrain, Iraq, Libya and Tunisia and the Omani rial have three, the yen and its like none.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

THREE = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
NONE = frozenset("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split())
LARGEST = 10**15  # minor units; beyond it an amount is a slip of the finger


@dataclass(frozen=True, slots=True)
class Money:
    minor: int
    currency: str  # ISO 4217


def exponent(currency: str) -> int:
    return 3 if currency in THREE else 0 if currency in NONE else 2


def to_minor(amount: Decimal, currency: str) -> int:
    """Half up, as a price is read aloud; more decimals than the currency has are rounded."""
    scaled = amount.scaleb(exponent(currency))
    return int(scaled.to_integral_value(rounding=ROUND_HALF_UP))


def to_major(minor: int, currency: str) -> Decimal:
    return Decimal(minor).scaleb(-exponent(currency))


def equal_split(minor: int, parts: int) -> tuple[int, ...]:
    """The split assumed until corrected; the odd units go to the first parts."""
    share, odd = divmod(minor, parts)
    return tuple(share + (1 if n < odd else 0) for n in range(parts))


def after_fee(minor: int, fee_percent: int) -> int:
    """What reaches the seller. Only ever shown: a fee decides nothing."""
    return minor - (minor * fee_percent + 50) // 100
