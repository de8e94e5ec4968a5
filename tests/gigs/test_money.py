"""Amounts in minor units: by each currency's own exponent, and split without losing a coin."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gigs.money import LARGEST, Money, after_fee, equal_split, exponent, to_major, to_minor

CURRENCIES = st.sampled_from(["USD", "SAR", "EGP", "JOD", "KWD", "JPY", "KRW"])
AMOUNTS = st.integers(0, LARGEST)


@pytest.mark.parametrize(
    ("currency", "decimals"),
    [
        *((currency, 2) for currency in ("USD", "EUR", "SAR", "AED", "EGP", "MAD", "DZD")),
        *((currency, 3) for currency in ("JOD", "KWD", "BHD", "TND", "IQD", "LYD", "OMR")),
        *((currency, 0) for currency in ("JPY", "KRW", "VND", "XAF", "XOF", "DJF", "KMF")),
    ],
)
def test_each_currency_has_its_exponent(currency: str, decimals: int) -> None:
    assert exponent(currency) == decimals


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("80", "USD", 8000),
        ("25.00", "USD", 2500),
        ("12.5", "JOD", 12500),
        ("1500", "JPY", 1500),
        ("0.005", "USD", 1),
        ("0.0049", "USD", 0),
        ("0.015", "USD", 2),
        ("0.0005", "KWD", 1),
        ("99.5", "JPY", 100),
    ],
)
def test_a_price_is_rounded_half_up_to_its_currency(amount: str, currency: str, minor: int) -> None:
    assert to_minor(Decimal(amount), currency) == minor


@pytest.mark.parametrize(
    ("minor", "currency", "amount"),
    [(8000, "USD", "80.00"), (12500, "JOD", "12.500"), (1500, "JPY", "1500")],
)
def test_an_amount_is_told_with_its_decimals(minor: int, currency: str, amount: str) -> None:
    assert str(to_major(minor, currency)) == amount


@given(minor=AMOUNTS, currency=CURRENCIES)
def test_an_amount_told_and_read_again_is_the_same(minor: int, currency: str) -> None:
    assert to_minor(to_major(minor, currency), currency) == minor


@pytest.mark.parametrize(
    ("minor", "parts", "split"),
    [
        (8000, 4, (2000, 2000, 2000, 2000)),
        (1000, 3, (334, 333, 333)),
        (5, 4, (2, 1, 1, 1)),
        (500, 1, (500,)),
        (0, 2, (0, 0)),
    ],
)
def test_odd_units_go_to_the_first_parts(minor: int, parts: int, split: tuple[int, ...]) -> None:
    assert equal_split(minor, parts) == split


@given(minor=AMOUNTS, parts=st.integers(1, 30))
def test_a_split_adds_up_and_is_as_even_as_can_be(minor: int, parts: int) -> None:
    split = equal_split(minor, parts)
    assert (len(split), sum(split)) == (parts, minor)
    assert max(split) - min(split) <= 1
    assert list(split) == sorted(split, reverse=True)


@pytest.mark.parametrize(
    ("minor", "fee_percent", "reaches"),
    [(8000, 20, 6400), (8000, 0, 8000), (8000, 100, 0), (999, 20, 799), (3, 20, 2), (2, 20, 2)],
)
def test_what_reaches_the_seller_after_the_fee(minor: int, fee_percent: int, reaches: int) -> None:
    assert after_fee(minor, fee_percent) == reaches


@given(minor=AMOUNTS, fee_percent=st.integers(0, 100))
def test_a_fee_never_takes_more_than_all_nor_gives(minor: int, fee_percent: int) -> None:
    assert 0 <= after_fee(minor, fee_percent) <= minor


def test_equal_amounts_of_two_currencies_differ() -> None:
    assert Money(8000, "USD") == Money(8000, "USD")
    assert Money(8000, "USD") != Money(8000, "JOD")
