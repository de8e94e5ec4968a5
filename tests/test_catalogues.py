"""The words as they stand: two complete languages, nothing that a person would stumble over."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import catalogue_check as shape
from tests import catalogue_keys as keys
from tests import catalogue_wording as wording
from tests.catalogue_check import Catalogues

ROOT = Path(__file__).parent.parent
Check = Callable[[Catalogues], list[str]]

CHECKS: list[Check] = [
    shape.junk,
    shape.duplicates,
    shape.missing_ids,
    shape.unlike_variables,
    shape.unknown_references,
    shape.plural_forms,
    wording.turned_lines,
    wording.unfit_for_clients,
    wording.ill_worded,
]


@pytest.fixture(scope="module")
def catalogues() -> Catalogues:
    return shape.read(ROOT / "bot/locales")


@pytest.fixture(scope="module")
def code() -> dict[str, str]:
    return keys.sources(ROOT, "bot", "handlers", "storage", "media", "gigs")


def named(check: Check) -> str:
    return check.__name__


@pytest.mark.parametrize("check", CHECKS, ids=named)
def test_the_catalogues_pass(check: Check, catalogues: Catalogues) -> None:
    assert check(catalogues) == []


def test_both_languages_are_there(catalogues: Catalogues) -> None:
    assert {language: len(files) > 3 for language, files in catalogues.items()} == {
        "ar": True,
        "en": True,
    }


def test_every_key_in_code_has_words(code: dict[str, str], catalogues: Catalogues) -> None:
    assert keys.unworded(code, catalogues) == []


def test_every_parameter_is_given(code: dict[str, str], catalogues: Catalogues) -> None:
    assert keys.unfilled(code, catalogues) == []


def test_no_words_lie_about(code: dict[str, str], catalogues: Catalogues) -> None:
    assert keys.unused(code, catalogues) == []


def catalogue(ar: str, en: str = "", file: str = "ui.ftl") -> Catalogues:
    return {"ar": {file: ar}, "en": {file: en or ar}}


PLURAL = "a = { $n ->\n    [one] يوم\n   *[other] أيام\n }\n"
BAD = [
    (shape.junk, catalogue("a = { $n\n", "a = x\n"), "ar/ui.ftl: a = { $n"),
    (shape.duplicates, {"ar": {"x.ftl": "a = ا\n", "y.ftl": "a = ب\n"}}, "ar/y.ftl: a"),
    (shape.missing_ids, catalogue("a = ا\n", "a = a\nb = b\n"), "ar: b"),
    (shape.unlike_variables, catalogue("a = ا { $nom }\n", "a = a { $name }\n"), "a: name, nom"),
    (shape.unknown_references, catalogue("a = ا { b }\n", "a = a\n"), "ar/ui.ftl: a: b"),
    (
        shape.plural_forms,
        catalogue(PLURAL, "a = x\n"),
        "ar/ui.ftl: a: few, many, two, zero",
    ),
    (
        shape.plural_forms,
        catalogue("a = ا\n", "a = { $n ->\n   *[one] day\n }\n"),
        "en/ui.ftl: a: other",
    ),
    (wording.turned_lines, catalogue("a = Excel جاهز\n", "a = x\n"), "ar/ui.ftl: a: Excel جاهز"),
    (wording.turned_lines, catalogue("a =\n    ملف\n    PDF\n", "a = x\n"), "ar/ui.ftl: a: PDF"),
    (
        wording.turned_lines,
        catalogue("a = «{ $gig }» جاهز\n", "a = x\n"),
        "ar/ui.ftl: a: «{gig}» جاهز",
    ),
    (
        wording.turned_lines,
        catalogue("a = { $price } سعره\n", "a = x\n", "client.ftl"),
        "ar/client.ftl: a: {price} سعره",
    ),
    (
        wording.turned_lines,
        catalogue("a = { $k ->\n    [x] ملف\n   *[y] SVG\n }\n", "a = { $k }\n"),
        "ar/ui.ftl: a: SVG",
    ),
    (
        wording.turned_lines,
        catalogue("a = ا { b }\nb = ✅ Yes\n", "a = x\n"),
        "ar/ui.ftl: b: ✅ Yes",
    ),
    (wording.turned_lines, catalogue("a = ا\n", "a = نعم yes\n"), "en/ui.ftl: a: نعم yes"),
    (wording.ill_worded, catalogue("a = هذا ممنوع\n", "a = x\n"), "ar/ui.ftl: a: forbidden word"),
    (wording.ill_worded, catalogue("a = ا\n", "a = The gate\n"), "en/ui.ftl: a: forbidden word"),
    (wording.ill_worded, catalogue("a = ا\u200f\n", "a = x\n"), "ar/ui.ftl: a: unseen sign"),
    (wording.ill_worded, catalogue("a = ا\n", "a = x\ue000\n"), "en/ui.ftl: a: unseen sign"),
    (wording.ill_worded, catalogue("a = كم, متى\n", "a = x\n"), "ar/ui.ftl: a: Latin punctuation"),
    (wording.ill_worded, catalogue("a = بعد ٣ أيام\n", "a = x\n"), "ar/ui.ftl: a: Arabic digits"),
    (wording.ill_worded, catalogue("a = ا *ب\n", "a = x\n"), "ar/ui.ftl: a: open bold"),
]


@pytest.mark.parametrize(("check", "bad", "complaint"), BAD)
def test_a_fault_is_noticed(check: Check, bad: Catalogues, complaint: str) -> None:
    assert check(bad) == [complaint]


@pytest.mark.parametrize(
    "line",
    [
        "موقعي https://example.com",
        "www.example",
        "عندي example.com",
        "راسلوني a@b",
        "حسابي @ahmad",
        "رقمي 0100 123 4567",
        "التقييم أولًا ثم الملف",
        "A good review, then the file",
    ],
)
def test_what_harms_a_seller_is_noticed(line: str) -> None:
    sample = {"ar": {"client.ftl": f"T01 = {line}\n", "ui.ftl": f"a = {line}\n"}}
    assert wording.unfit_for_clients(sample) == ["ar/client.ftl: T01"]


@pytest.mark.parametrize(
    "fine",
    [
        "a = ✅ 1 · تم\n",
        "a = { $n }. { $topic }: { $text }\n",
        "a = { $text }\n",
        "a = { $amount } · خدمة\n",
        "a =\n    *عنوان*\n    { $scope }\n    - ثم Excel\n",
        "amount-USD = { $number }$\n",
        "time-full-pattern = EEEE\n",
    ],
)
def test_a_line_that_keeps_its_way_passes(fine: str) -> None:
    assert wording.turned_lines({"ar": {"ui.ftl": fine}}) == []


def test_keys_are_read_from_code() -> None:
    code = {
        "x.py": """
button("pressed").press
Words("a.b"), Words(f"state.{x}.y"), Words("one" if n else "two"), Words(key)
button("new"), button("board.flip", gig, 1, "row"), button("x", label=f"profile.{p}")
button("a1" if n else "b1"), button(action), Stale("gone"), world.phrases.phrase("plain", "ar")
"""
    }
    assert sorted((a.id, a.whole) for a in keys.asked(code)) == [
        ("a-b", True),
        ("button-a1", True),
        ("button-b1", True),
        ("button-new", True),
        ("gone", True),
        ("one", True),
        ("plain", True),
        ("profile-", False),
        ("row", True),
        ("state-", False),
        ("two", True),
    ]


def test_a_key_without_words_is_noticed() -> None:
    code = {"x.py": 'Words("a.b"), Words(f"kind.{x}"), Words("c"), Words(f"d.{x}")\n'}
    words = catalogue("c = ت\nd-e = ث\n")
    assert keys.unworded(code, words) == ["x.py:1: a-b", "x.py:1: kind-"]


def test_a_parameter_not_given_is_noticed() -> None:
    code = {
        "x.py": """
Words("a"), Words("a", {"n": 1}), Words("a", given), Words("a", {**given}), button("b", n=1)
button("b"), button("b", **given), Words(f"kind.{x}", {"n": 1}), Words("c")
Words("kind.whole", {"k": 1})
"""
    }
    words = "a = { $n }\nbutton-b = { $n }\nkind-x = { $m }\nkind-whole = { $k }\nc = { a }\n"
    assert keys.unfilled(code, {"en": {"ui.ftl": words}}) == [
        "x.py:2: a: n",
        "x.py:3: button-b: n",
        "x.py:3: c: n",
        "x.py:3: kind-x: m",
    ]


def test_unused_words_are_noticed() -> None:
    code = {"x.py": 'KEYS = ("table.key",); key = f"made.{x}"; Words("a")\n'}
    words = "".join(f"{id_} = ا\n" for id_ in ("table-key", "made-up", "T05", "b", "held"))
    assert keys.unused(code, catalogue(f"a = ا {{ held }}\n{words}")) == ["b"]
