### بطاقة المشروع: سطر لكل أمر، تكفي لاتخاذ القرار.

# $name: اسم المشروع، $title (نص).
card-title = 📁 *مشروع { $name }* — { $title }
# $market: الموقع، $client، $due: سطران من card-* أو none.
card-facts = { $client ->
    [none] { $due ->
        [none] { $market }
       *[set] { $market } · { $due }
    }
   *[set] { $due ->
        [none] { $market } · { $client }
       *[set] { $market } · { $client } · { $due }
    }
}
# $client (نص)
card-client = العميل { $client }
# $deadline (موعد)
card-due = التسليم: { $deadline }
card-due-assumed = التسليم: { $deadline }، والساعة مفترضة
card-gap = { "" }
# $next: الخطوة التالية.
card-now = *الآن:* { $next }

next-questions = أسئلة العميل، أو الملخص إن كان الطلب واضحًا
next-summary = إرسال الملخص إلى العميل
next-confirm = رد العميل على الملخص: يكفي لصقه هنا
next-proof = إثبات موافقة العميل: لصق رده أو صورة الشاشة
next-activate = طلب تفعيل الخدمات من العميل
next-services = خدمات تكمل السعر المتفق عليه
next-start = بدء العمل، فكل شيء جاهز
next-preview = معاينة قبل الملف
next-approval = رد العميل على المعاينة: يكفي لصقه هنا
next-mend = معالجة الملاحظات، ثم معاينة جديدة
next-proof-preview = إثبات اعتماد المعاينة، أو ما ينقص أعلاه
next-release = تسليم الملف، فكل شيء مكتمل
next-acceptance = استلام العميل للعمل
next-ended = تسجيل التقييم إن وصل
next-review = تسجيل تقييم العميل
next-closed-reviewed = اكتمل المشروع وسُجّل تقييمه
next-closed-declined = اعتذرنا عن هذا المشروع
next-closed-archived = محفوظ في الأرشيف

gate-name-scope = الاتفاق
gate-name-services = تفعيل الخدمات
gate-name-preview = المعاينة
gate-scope-none = ⚪ الاتفاق: لم يُكتب بعد
# $version (عدد)، $date (يوم).
gate-scope-draft = 🟡 الاتفاق مسودة — النسخة { $version }
gate-scope-shown = 🟡 الملخص بانتظار رد العميل — النسخة { $version }
gate-scope-unproven = 🟡 قيل إن العميل وافق، والإثبات ناقص — النسخة { $version }
gate-scope-passed = ✅ الاتفاق مؤكد كتابيًا — النسخة { $version }، { $date }
gate-scope-pressed = ✅ وافق العميل بضغطته على الاتفاق — النسخة { $version }، { $date }
gate-scope-overridden = ⚠️ بدأنا دون تأكيد الاتفاق — النسخة { $version }
# $secured، $price (مبلغان)، $active، $count (عددان).
gate-services-passed = ✅ المفعّل { $secured } من { $price } — { $active } من { $count }
gate-services-amber = 🟡 المفعّل { $secured } من { $price } — { $active } من { $count }
gate-services-shut = ⚪ الخدمات: لا خدمة قائمة
gate-services-overridden = ⚠️ نعمل والمفعّل { $secured } من { $price } — { $active } من { $count }
# $payments: كل دفعة ويومها.
card-payments = 🗓 الدفعات المنتظرة: { $payments }
# $n (عدد)، $due (يوم).
card-payment = الخدمة { $n } في { $due }
gate-preview-none = ⚪ المعاينة: لم تُرسل بعد
gate-preview-void = ⚪ المعاينة: بطلت بملف أو اتفاق جديد
# $number (عدد)، $date (يوم).
gate-preview-shown = 🟡 المعاينة { $number } بانتظار رد العميل
gate-preview-remarks = 🟡 للعميل ملاحظات على المعاينة { $number }
gate-preview-unproven = 🟡 قيل إن المعاينة { $number } معتمدة، والإثبات ناقص
gate-preview-passed = ✅ المعاينة { $number } معتمدة كتابيًا — { $date }
gate-preview-pressed = ✅ اعتمد العميل بضغطته المعاينة { $number } — { $date }
gate-preview-weak = ☑️ المعاينة { $number } معتمدة، وإثباتها أضعف لأنها عُرضت في مكان آخر — { $date }
gate-preview-overridden = ⚠️ سُلّم الملف دون معاينة معتمدة
gate-file-none = ⚪ الملف: لم يُسلَّم بعد
gate-file-earlier = ⚪ الملف: سُلّم ملف الاتفاق السابق، والجديد لم يُسلَّم بعد
gate-file-asked = ⚪ الملف: طلبه العميل، ولم يُسلَّم بعد
# $date (يوم)
gate-file-released = ✅ الملف سُلّم — { $date }
gate-file-released-overridden = ⚠️ الملف سُلّم رغم ما نقص — { $date }
gate-file-accepted = ✅ العميل استلم — { $date }
# $n (عدد): خدمات، $lost (مبلغ).
card-lost = 💔 الخسارة { $lost } — خدمات أُلغيت، عددها: { $n }
# $gates: أسماء.
card-overridden = ⚠️ تجاوزات مسجلة: { $gates }
# $stars (عدد)
card-stars = ⭐ التقييم: { $stars } من 5
# $step (نص)
card-step = ⬜ خطوة: { $step }
# $level: المستوى، $reasons: أسباب.
card-caution = مستوى الحذر: { $level } — { $reasons }
card-caution-none = مستوى الحذر: { $level }
caution-level-low = 🟢 منخفض
caution-level-medium = 🟡 متوسط
caution-level-high = 🔴 مرتفع
caution-R01 = بدأ العمل وبعض الخدمات لم يُفعّل
caution-R02 = السعر مقسّم ولم يُفعّل كله
caution-R02b = الخدمة لم تُفعّل بعد
caution-R03 = الاتفاق غير مؤكد كتابيًا
caution-R04 = تغيّر المطلوب بعد الاتفاق
caution-R05 = طُلب الملف قبل اعتماد المعاينة
caution-R06 = أُرسل الملف دون اعتماد
caution-R07 = طُلب تواصل خارج الموقع
caution-R12 = تهديد بالتقييم
caution-R15 = اقتراب نهاية المدة أو فواتها

name-olive = زيتون
name-moon = قمر
name-palm = نخلة
name-pearl = لؤلؤة
name-cedar = أرز
name-dawn = فجر
name-jasmine = ياسمين
name-falcon = صقر
name-amber = عنبر
name-river = نهر
name-almond = لوز
name-star = نجمة
name-rain = مطر
name-saffron = زعفران
name-gazelle = غزال
name-harbor = مرفأ
name-lemon = ليمون
name-cloud = غيمة
name-coral = مرجان
name-mint = نعناع
name-oasis = واحة
name-lantern = فانوس
name-sail = شراع
name-honey = عسل
name-rose = وردة
name-comet = شهاب
name-fig = تين
name-breeze = نسيم
name-marble = رخام
name-sparrow = عصفور
# $name: الاسم، $n (عدد).
name-again = { $name } { $n }
# $name: اسم المشروع، $who: اسم صاحبه.
name-of = { $name } ({ $who })

erased = (نص محذوف)
# $text (نص)، $topic: موضوع السؤال.
item = { $text }
item-topic = { $topic }: { $text }
# $version (عدد)، $lines: سطور، $before، $after (مبلغان).
difference = *الفرق في النسخة { $version }*
    { $lines }
    السعر: كان { $before }، وصار { $after }
# $item، $before: بندان.
difference-kept = كما هو: { $item }
difference-added = ➕ جديد: { $item }
difference-removed = ➖ حُذف: { $item }
difference-changed = ✏️ تغيّر: { $item } (كان: { $before })
