"""The JSON shapes that scripts rely on, and sentences for lines that can't be read."""

from collections.abc import Mapping

import pytest

from handlers.reading.lines import answer

BASE = {"base": "2026-11-23T10:30", "zone": "Africa/Cairo"}


@pytest.mark.parametrize(
    ("reading", "line", "answered"),
    [
        ("date", {"text": "غدًا 5 مساءً", **BASE}, {"at": "2026-11-24T17:00:00+02:00"}),
        ("date", {"text": "الخميس", **BASE}, {"date": "2026-11-26"}),
        ("date", {"text": "غدا الساعة 5", **BASE}, {"ask": "am_pm"}),
        ("date", {"text": "80$", **BASE}, {"none": True}),
        ("money", {"text": "25$"}, {"amount": "25.00", "currency": "USD"}),
        ("money", {"text": "5 دنانير كويتية", **BASE}, {"amount": "5.000", "currency": "KWD"}),
        ("money", {"text": "500 درهم"}, {"amount": "500.00", "currency": None}),
        ("money", {"text": "50-80$"}, {"none": True}),
        ("paste", {"text": "مرحبا"}, {"services": []}),
        (
            "paste",
            {"text": "نموذج\t#1234\t20$\tجاري التنفيذ"},
            {
                "services": [
                    {
                        "name": "نموذج",
                        "amount": "20.00",
                        "currency": "USD",
                        "order": "1234",
                        "link": None,
                        "state": "in_progress",
                    }
                ]
            },
        ),
        ("reply", {"text": "موافق", "stage": "scope", "scope": []}, {"label": "yes", "item": None}),
        (
            "reply",
            {"text": "الشعار ناقص", "stage": "preview", "scope": ["شعار", "بطاقة"]},
            {"label": "defect", "item": 0},
        ),
    ],
)
def test_shapes(reading: str, line: Mapping[str, object], answered: dict[str, object]) -> None:
    assert answer(reading, line) == answered


@pytest.mark.parametrize(
    ("reading", "line", "sentence"),
    [
        ("recurrence", {"text": "كل خميس"}, '"zone" must be a text'),
        ("palm", {"text": "x"}, "no reading called 'palm'"),
        ("money", {}, '"text" must be a text'),
        ("money", {"text": 80}, '"text" must be a text'),
        ("date", {"text": "غدا"}, '"zone" must be a text'),
        ("date", {"text": "غدا", "base": "soon", "zone": "UTC"}, '"base" must be a local ISO time'),
        ("date", {"text": "غدا", "base": "9999-12-31", "zone": "UTC"}, "between 1970 and 2999"),
        ("date", {"text": "غدا", "base": "2026-11-23", "zone": "../etc"}, "IANA zone"),
        ("date", {"text": "غدا", "base": "2026-11-23", "zone": "Moon/Sea"}, "IANA zone"),
        ("reply", {"text": "x", "stage": "scope"}, '"scope" must be a list of texts'),
        ("reply", {"text": "x", "stage": "scope", "scope": [1]}, '"scope" must be a list of texts'),
        ("reply", {"text": "x", "scope": []}, '"stage" must be a text'),
    ],
)
def test_refused(reading: str, line: Mapping[str, object], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        answer(reading, line)
