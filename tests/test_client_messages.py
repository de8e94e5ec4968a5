"""Messages for the client, whole, as they are copied: in both languages, with and without what may
not be known."""

import re
from datetime import UTC, datetime

import pytest

from bot.direction import CONTROLS
from bot.speech import LOCALES, Speech, load_speech
from handlers.reply import Amount, Arg, Lines, Listed, Text, Time, Words
from tests.catalogue_check import by_id, read, variables
from tests.catalogue_wording import OUTSIDE

CAIRO = "Africa/Cairo"
DEADLINE = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
TABLES = {language: by_id(read(LOCALES), language) for language in ("ar", "en")}
MESSAGES = sorted(id_ for id_, entry in TABLES["ar"].items() if entry.file == "client.ftl")


@pytest.fixture(scope="module")
def speech() -> Speech:
    return load_speech()


def summary(**other: Arg) -> Words:
    args: dict[str, Arg] = {
        "gig": Text("نموذج إكسل للمخزون"),
        "scope": Lines((Text("ورقة للأصناف"), Text("تنبيه عند النقص")), numbered=True),
        "excluded": Listed((Text("إدخال البيانات"), Text("الطباعة"))),
        "price": Amount(8000, "USD"),
        "delivery": Words("T03.delivery.date", {"deadline": Time(DEADLINE, "date")}),
        "rev_total": 2,
        "start": Words("T03.start.all"),
    }
    return Words("T03", {**args, **other})


SUMMARY_AR = """ملخص ما اتفقنا عليه في «نموذج إكسل للمخزون»:
1. ورقة للأصناف
2. تنبيه عند النقص
لا يشمل: إدخال البيانات، الطباعة
السعر: 80$ · موعد التسليم: 26 نوفمبر · عدد التعديلات: 2
إن كان مطابقًا فيكفي الرد بكلمة «موافق»، وإلا فأرجو تصحيح ما يلزم. وأبدأ بعد تأكيدكم وتفعيل \
الخدمات كلها."""

SUMMARY_EN = """What we agreed for "Stock model":
1. A sheet of items
2. A warning when low
Price: $80 · revisions: 2
If this is right, just reply "agreed"; otherwise please correct it. I start once you have \
confirmed and all services are active."""


def test_the_summary_in_arabic(speech: Speech) -> None:
    assert speech.snippet(summary(), "ar", CAIRO) == SUMMARY_AR


def test_the_summary_in_english_without_what_is_not_known(speech: Speech) -> None:
    items = Lines((Text("A sheet of items"), Text("A warning when low")), numbered=True)
    words = summary(gig=Text("Stock model"), scope=items, excluded="none", delivery="none")
    assert speech.snippet(words, "en", CAIRO) == SUMMARY_EN


def test_an_activation_message_names_orders_or_leaves_them_out(speech: Speech) -> None:
    args: dict[str, Arg] = {
        "gig": Text("x"), "price": Amount(8000, "USD"), "n_total": 4, "n_active": 1,
        "n_pending": 3, "pending": Listed((2, 3, 4)),
    }  # fmt: skip
    named = speech.snippet(Words("T05", args), "ar")
    unnamed = speech.snippet(Words("T05", {**args, "pending": "none"}), "ar")
    assert "وبانتظار التعليمات: 3، وأرقامها: 2 و3 و4. أرجو" in named
    assert named.replace("، وأرقامها: 2 و3 و4", "") == unnamed
    assert "numbers 2, 3 and 4." in speech.snippet(Words("T05", args), "en")


def test_a_ticket_holds_only_what_is_known(speech: Speech) -> None:
    asked: dict[str, Arg] = {"problem": Text("أُلغيت ثلاث خدمات"), "ask": Text("مراجعة الطلبات")}
    bare = Words("T20", {"order_numbers": "none", "facts": "none", **asked})
    approved = Words("T20.approved", {"date_approved": Time(DEADLINE, "date")})
    full = {"order_numbers": Listed((Text("123"),)), "facts": Lines((approved,)), **asked}
    assert speech.snippet(bare, "ar").splitlines()[:2] == [
        "السلام عليكم.",
        "المشكلة: أُلغيت ثلاث خدمات",
    ]
    assert speech.snippet(Words("T20", full), "ar").splitlines()[:3] == [
        "السلام عليكم، أرقام الطلبات: 123.",
        "اعتُمدت المعاينة بتاريخ 26 نوفمبر.",
        "بعد ذلك: أُلغيت ثلاث خدمات",
    ]


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (0, "يوم تفعيل الخدمات"),
        (1, "خلال يوم واحد من تفعيل الخدمات"),
        (2, "خلال يومين من تفعيل الخدمات"),
        (3, "خلال 3 أيام من تفعيل الخدمات"),
        (11, "خلال 11 يومًا من تفعيل الخدمات"),
        (100, "خلال 100 يوم من تفعيل الخدمات"),
        (103, "خلال 103 أيام من تفعيل الخدمات"),
    ],
)
def test_arabic_counts(speech: Speech, days: int, shown: str) -> None:
    words = Words("T03.delivery.days", {"days": days})
    assert speech.snippet(words, "ar") == f"التسليم: {shown}"


@pytest.mark.parametrize(("days", "shown"), [(1, "1 day"), (2, "2 days"), (11, "11 days")])
def test_english_counts(speech: Speech, days: int, shown: str) -> None:
    words = Words("T03.delivery.days", {"days": days})
    assert speech.snippet(words, "en") == f"delivery: within {shown} of the services being active"


def sample(name: str) -> Arg:
    """Something of the sort that a message expects under this name."""
    if name in {"price", "extra_price", "total", "amount", "active_amount"}:
        return Amount(8000, "USD")
    if name in {"scope", "questions", "delivered_items", "facts"}:
        return Lines((Text("ورقة"), Text("VBA")), numbered=True)
    if name in {"excluded", "pending", "order_numbers", "scope_short"}:
        return Listed((Text("Excel"), Text("طباعة")))
    if name in {"deadline", "preview_date", "since"} or name.startswith("date_"):
        return Time(DEADLINE, "date")
    if name in {"days", "extra_days"} or name.startswith(("n_", "rev_")):
        return 3
    special: dict[str, Arg] = {"start": Words("T03.start.one"), "delivery": "none"}
    return special.get(name, Text("Excel 365"))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("id_", MESSAGES)
def test_each_message_can_be_copied(speech: Speech, id_: str, language: str) -> None:
    """Also where it ends up beside a price, a date or a person's own Latin words."""
    args = {name: sample(name) for name in variables(TABLES[language], id_)}
    snippet = speech.snippet(Words(id_, args), language, CAIRO)
    assert snippet == snippet.strip()
    assert not CONTROLS.search(snippet)
    assert not OUTSIDE.search(snippet)
    assert re.search(r"  |\n\n|\{|\}| [.,،؛]|[.،]{2}", snippet) is None


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_short_summary_fits_a_copy_button(speech: Speech, language: str) -> None:
    """At most 256 characters with a line of work, an exclusion and a date."""
    short: dict[str, Arg] = {
        "what": Text("نموذج إكسل للمخزون"),
        "excluded": Listed((Words("exclusion.excel.1"),)),
        "delivery": Words("T03.delivery.date", {"deadline": Time(DEADLINE, "date")}),
        "price": Amount(8000, "USD"),
        "rev_total": 2,
        "start": Words("T03.start.all"),
    }
    assert len(speech.snippet(Words("T03short", short), language, CAIRO)) <= 256
