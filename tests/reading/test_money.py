"""A price is read as it's meant; what only looks like one isn't."""

from decimal import Decimal

import pytest

from handlers.reading.money import Money, read_money


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("80$", "80", "USD"),
        ("$80", "80", "USD"),
        ("80 $", "80", "USD"),
        ("٨٠ دولار", "80", "USD"),
        ("80 دولارًا أمريكيًا", "80", "USD"),
        ("25.50 EUR", "25.50", "EUR"),
        ("25,50 €", "25.50", "EUR"),
        ("1,200$", "1200", "USD"),
        ("1،200$", "1200", "USD"),
        ("١٬٢٠٠ ريال", "1200", "SAR"),
        ("1.200,50 EUR", "1200.50", "EUR"),
        ("1.200 €", "1200", "EUR"),
        ("1.250 KWD", "1.250", "KWD"),
        ("1 200 €", "1200", "EUR"),
        ("$1.5k", "1500", "USD"),
        ("500 ريال قطري", "500", "QAR"),
        ("50 جنيه", "50", "EGP"),
        ("جنيه 50", "50", "EGP"),
        ("50 جنيه استرليني", "50", "GBP"),
        ("500 درهم", "500", None),
        ("500 درهم إماراتي", "500", "AED"),
        ("500 درهم في المغرب", "500", "MAD"),
        ("5 دنانير", "5", None),
        ("5 دنانير كويتية", "5", "KWD"),
        ("50 د.إ", "50", "AED"),
        ("50 د.أ", "50", "JOD"),
        ("100 egyptian pounds", "100", "EGP"),
        ("80 pounds", "80", None),
        ("خمسين دولار", "50", "USD"),
        ("مئة وخمسين ريالًا", "150", "SAR"),
        ("3 آلاف ريال", "3000", "SAR"),
        ("دولارين", "2", "USD"),
        ("5 دولار ونص", "5.5", "USD"),
        ("اتفقنا على 80$ على 4 خدمات", "80", "USD"),
        ("80$ - 4 services", "80", "USD"),
        ("Milestone 1 $40.00", "40.00", "USD"),
        ("الخدمة 1 - 20$", "20", "USD"),
        ("1- 80$", "80", "USD"),
        ("#123456 20$", "20", "USD"),
        ("عربون 200$، السعر 500$", "500", "USD"),
        ("خصم 10$ ليصبح 70$", "70", "USD"),
        ("السعر 80", "80", None),
        ("80", "80", None),
    ],
)
def test_a_price(text: str, amount: str, currency: str | None) -> None:
    assert read_money(text) == Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "مرحبا",
        "50-80$",
        "$50 - $80",
        "50 – 80 دولار",
        "من 50 إلى 80 دولار",
        "بين 50 و80 دولار",
        "between 50 and 80 dollars",
        "خمسة-ستة دولار",
        "20$ و 30$",
        "up to $50",
        "حتى 50$",
        "أقل من 100$",
        "#123456",
        "رقم الطلب 80",
        "12 صفحة",
        "page 80",
        "16:9",
        "1920x1080",
        "$A$1",
        "=$B$2",
        "5 QR codes",
        "السعر 80% من الميزانية",
        "9999999999999$",
        "10 MB",
        "الخميس 5 مساء",
    ],
)
def test_no_price(text: str) -> None:
    assert read_money(text) is None
