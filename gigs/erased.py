"""What is left where a person's words or amounts were erased."""

from dataclasses import dataclass
from typing import TypeGuard, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Erased:
    """Stands where a text or an amount was; a fold over a gig stays total with it."""


ERASED = Erased()


def known(value: T | Erased) -> TypeGuard[T]:
    return not isinstance(value, Erased)


def total(amounts: "tuple[int | Erased, ...]") -> int | Erased:
    """Minor units; an erased part makes the whole unknown rather than too small."""
    found = [amount for amount in amounts if not isinstance(amount, Erased)]
    return sum(found) if len(found) == len(amounts) else ERASED
