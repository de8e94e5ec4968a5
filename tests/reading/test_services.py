"""States in any marketplace's words, numbers of services, kinds of work."""

import pytest

from handlers.reading.kinds import read_kind
from handlers.reading.services import read_service_count, read_state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("بانتظار التعليمات", "awaiting_instructions"),
        ("في انتظار التعليمات", "awaiting_instructions"),
        ("الحالة: بانتظار التعليمات", "awaiting_instructions"),
        ("Requirements Needed", "awaiting_instructions"),
        ("Incomplete", "awaiting_instructions"),
        ("جاري التنفيذ", "in_progress"),
        ("جارٍ التنفيذ", "in_progress"),
        ("جاري تنفيذها", "in_progress"),
        ("In Progress", "in_progress"),
        ("In Revision", "in_progress"),
        ("بانتظار الاستلام", "awaiting_acceptance"),
        ("Delivered", "awaiting_acceptance"),
        ("تم التسليم", "delivered"),
        ("تم تسليمها", "delivered"),
        ("Completed", "delivered"),
        ("ملغية", "cancelled"),
        ("Canceled", "cancelled"),
        ("بانتظار الإلغاء", "cancel_requested"),
        ("cancellation requested", "cancel_requested"),
        ("Active & Funded", "funded"),
        ("تم الإيداع", "funded"),
        ("Awaiting funding", "awaiting_funding"),
        ("Not funded", "awaiting_funding"),
        ("لم تُطلب بعد", "not_bought"),
        ("Not ordered yet", "not_bought"),
        ("مرفوضة الاستلام", "other"),
        ("Status: Quantum", "other"),
        # traps
        ("لم يتم التسليم", None),
        ("not delivered", None),
        ("not cancelled", None),
        ("متى تم التسليم؟", None),
        ("I need it delivered by Thursday", None),
        ("أريد التسليم الخميس", None),
        ("the work is not completed", None),
        ("مرحبا", None),
        ("", None),
    ],
)
def test_state(text: str, state: str | None) -> None:
    assert read_state(text) == state


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("80$ على 4 خدمات", 4),
        ("على ٤ طلبات", 4),
        ("مقسمة على أربع خدمات", 4),
        ("خدمتين", 2),
        ("خدمة واحدة", 1),
        ("in 4 services", 4),
        ("split in four orders", 4),
        ("over 3 milestones", 3),
        ("one service", 1),
        ("عدد الخدمات: 4", 4),
        # traps
        ("موقع يعرض 4 خدمات", None),
        ("إدخال 20 طلب", None),
        ("3-4 خدمات", None),
        ("3 أو 4 خدمات", None),
        ("خدمة رقم 4", None),
        ("في 4 أيام", None),
        ("الطلب 1 20$", None),
        ("على 4 خدمات\nعلى 5 خدمات", None),
    ],
)
def test_count(text: str, count: int | None) -> None:
    assert read_service_count(text) == count


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("نموذج إكسل للمخزون", "excel"),
        ("Excel stock model", "excel"),
        ("تصميم شعار لمطعم", "design"),
        ("ترجمة مقال", "writing"),
        ("تصميم موقع", "web"),
        ("للمتجر الإلكتروني", "web"),
        ("مونتاج فيديو", "video"),
        ("تعليق صوتي", "voice"),
        ("data entry", "data"),
        ("بوت تلغرام", "programming"),
        ("write code", "programming"),
        ("نموذج إكسل مع فيديو شرح", "excel"),
        # traps
        ("موقع خمسات", None),
        ("الكسل", None),
        ("classic robot", None),
        ("مرحبا", None),
    ],
)
def test_kind(text: str, kind: str | None) -> None:
    assert read_kind(text) == kind
