"""What numbers count or name in the trade, so that no price, size or order is taken for a time."""

from handlers.reading.calendar_names import Rows
from handlers.reading.currencies import WORDS

# What stands after a number that counts it: «3 صور».
_AFTER = (
    "خدمه خدمات صفحه صفحات صوره صور تصميم تصاميم شعار شعارات ملف ملفات نموذج نماذج نسخه نسخ كلمه "
    "كلمات سطر اسطر مقال مقالات منشور منشورات بوست بوستات فيديو فيديوهات ريلز مشهد مشاهد درس دروس "
    "فصل فصول سوال اسيله جزء اجزاء مرحله مراحل بند بنود لون الوان خط خطوط قالب قوالب رساله رسايل "
    "عميل عملاء زبون زباين فكره افكار شخص اشخاص طلب طلبات تعديل تعديلات جوله جولات مستخدم منتج "
    "منتجات حلقه حلقات شاشه شاشات واجهه واجهات لوحه لوحات بطاقه بطاقات شريحه شرايح سلايد سلايدات "
    "كتاب كتب حرف حروف نجمه نجوم قطعه قطع متر سم كيلو جيجا ميجا بالميه بالمايه لغه لغات خيار "
    "خيارات اعلان اعلانات حمله حملات جدول جداول رسمه رسوم "
    "service services page pages image images photo photos picture pictures design designs logo "
    "logos file files sheet sheets copy copies words line lines article articles post posts video "
    "videos reel reels scene scenes lesson lessons chapter chapters question questions part parts "
    "stage stages phase step steps item items color colors colour colours template templates "
    "client clients order orders revision revisions round rounds slide slides people persons user "
    "users product products screen screens banner banners card cards book books star stars piece "
    "pieces px pt cm mm km kg gb mb kb tb fps percent draft drafts version concept concepts option "
    "options floor x"
)
# What stands before a number that names it: «الطلب 5», "version 2".
_BEFORE = (
    "رقم طلب الطلب فاتوره الفاتوره اوردر الاصدار اصدار نسخه النسخه مقاس المقاس بمقاس مقاسات ابعاد "
    "حجم الحجم قياس نسبه النسبه مده المده دقه فيديو بسعر السعر سعر مبلغ المبلغ ميزانيه الميزانيه "
    "خصم هاتف جوال تليفون كود رمز تقييم التقييم تقييمي نتيجه صفحه الصفحه خطوه الخطوه المرحله "
    "مرحله خدمه الخدمه بند البند فقره شقه شارع الدور الطابق iphone ايفون windows شاشه الشاشه "
    "number order invoice ticket version ver sized size ratio aspect scale duration length price "
    "budget cost costs code phone rating rated score scored page step phase milestone item section "
    "level room apt suite screen resolution video id ref reference task issue part chapter volume "
    "discount"
)
COUNTS, NAMES = 1, 2  # bits of a counted word's number


def _rows() -> Rows:
    counts = {*_AFTER.split(), *(word for word in WORDS if len(word) > 1)}
    names = set(_BEFORE.split())
    return (
        ("counted", COUNTS, "", " ".join(counts - names)),
        ("counted", NAMES, "", " ".join(names - counts)),
        ("counted", COUNTS | NAMES, "", " ".join(counts & names)),
    )


COUNTED: Rows = _rows()
SYMBOLS = frozenset("$€£₪₺₹﷼%×")
