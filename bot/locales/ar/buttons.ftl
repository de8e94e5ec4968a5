### الأزرار. فعل صاحب العمل مصدر، وفعل العميل «العميل» ثم الفعل.

button-new = مشروع جديد
button-problem = عندي مشكلة الآن
button-example = تجربة بمثال
button-gigs = مشاريعي
button-settings = الإعدادات
button-questions = أسئلة للعميل
button-questions-more = أسئلة أكثر
button-enough = يكفي، الملخص
button-scope-send = ملخص للعميل
button-scope-remind = تذكير بالملخص
button-scope-confirmed = العميل وافق
button-scope-correct = تصحيح الاتفاق
button-scope-yes = نعم، احفظها
button-scope-yes-all-the-same = هي موافقة فعلًا
button-scope-no = لا
button-scope-unproven = لا إثبات عندي الآن
button-services-states = حالة الخدمات
button-services-all = كلها جارية
button-services-message = رسالة التفعيل
# $amount (مبلغ): المفعّل حتى الآن.
button-part = جزء بقيمة { $amount } فقط
button-change = تغيّر المطلوب
button-change-add = إضافة على الاتفاق
button-change-other = عمل مختلف
button-change-inside = داخل الاتفاق
button-work-start = بدء العمل
button-preview-make = معاينة جديدة
button-preview-own = معاينتي في مكان آخر
button-preview-approved = العميل اعتمد المعاينة
button-preview-remarks = للعميل ملاحظات
button-preview-remind = تذكير بالمعاينة
button-preview-unproven = لا إثبات عندي الآن
button-approval-yes = نعم، معتمدة
button-approval-no = لا
button-approval-remark = هي ملاحظة
button-file-asked = العميل يطلب الملف
button-file-release = تسليم الملف
button-override = المتابعة رغم ذلك
button-received = العميل استلم
button-receipt-message = رسالة الاستلام
button-cancelled = أُلغيت خدمة
button-cancel-idle = إلغاء كل ما لم يُفعّل
button-review = تسجيل التقييم
button-review-begin = نبدأ
button-review-later = غدًا
button-review-wordless = بلا كلمات
button-more = المزيد
button-back = رجوع
button-skip = ليس الآن
button-leave = خروج
button-import-take = نقل ما في الملف
button-forget-all = محو كل شيء نهائيًا
# $n (عدد): ملفات.
button-forget-files = { $n ->
    [zero] محو ملفات المشاريع المغلقة وحدها
    [one] محو ملف واحد من مشروع مغلق، لا غير
    [two] محو ملفين من مشاريع مغلقة، لا غير
    [few] محو { $n } ملفات من مشاريع مغلقة، لا غير
    [many] محو { $n } ملفًا من مشاريع مغلقة، لا غير
   *[other] محو { $n } ملف من مشاريع مغلقة، لا غير
}
button-forget-keep = لا، يبقى كل شيء
button-done = تم
button-submit = حفظ
button-correct = تصحيح
button-correct-title = الاسم
button-correct-price = السعر
button-correct-client = العميل
button-correct-deadline = موعد التسليم
button-instalments = مواعيد الدفع
# $n (عدد)، $amount (مبلغ)، $due: يوم، أو أنه بلا موعد.
button-instalment = الخدمة { $n } · { $amount } · { $due }
button-instalment-none = بلا موعد
button-gig-decline = اعتذار عن المشروع
button-gig-archive = حفظ في الأرشيف
button-gig-reopen = إعادة فتحه
button-steps = خطوات صغيرة
button-step-add = خطوة جديدة
# $step (نص)
button-step-on = ✅ { $step }
button-step-off = ⬜ { $step }
button-signals = أمر مقلق
button-signal-R07 = طلب تواصلًا خارج الموقع
button-signal-R12 = يهدد بالتقييم
button-start-steps = سؤالًا سؤالًا
button-start-deal = مبلغ آخر
button-start-count = عدد آخر
button-not-answer = ليس رد العميل
button-which-new = مشروع جديد
button-tomorrow = غدًا
button-thursday = الخميس
# $n (عدد): أيام.
button-in-days = { $n ->
    [zero] اليوم
    [one] بعد يوم
    [two] بعد يومين
    [few] بعد { $n } أيام
    [many] بعد { $n } يومًا
   *[other] بعد { $n } يوم
}
# $n (عدد)
button-number = { $n }
# $n (عدد): نجوم.
button-stars = ⭐ { $n }
# $amount (مبلغ)، $n (عدد): خدمات.
button-offer = { $n ->
    [zero] { $amount }
    [one] { $amount } · خدمة واحدة
    [two] { $amount } · خدمتان
    [few] { $amount } · { $n } خدمات
    [many] { $amount } · { $n } خدمة
   *[other] { $amount } · { $n } خدمة
}
# $city: المدينة.
button-city = { $city }
# $name: اسم المشروع، $title (نص).
button-gig = { $name } — { $title }
button-gigs-rest = البقية
# $n (عدد)، $amount (مبلغ)، $state: الحالة في الموقع.
button-board-on = ✅ { $n } · { $amount } · { $state }
button-board-off = ⬜ { $n } · { $amount } · { $state }
button-board-row = { $n } · { $amount } · { $state }
button-board-other = حالة أخرى
button-cancel-on = ❌ { $n } · { $amount } · { $state }
# $cause: السبب.
button-cause-on = ✅ { $cause }
button-cause-off = ⬜ { $cause }
button-lesson-scope = اتفاق مؤكد قبل البدء
button-lesson-services = كل الخدمات مفعّلة قبل البدء
button-lesson-preview = معاينة معتمدة قبل الملف
button-rescue-file = العميل يطلب الملف
button-rescue-change = تغيّر المطلوب
button-rescue-inactive = خدمات لم تُفعّل
button-rescue-threat = يهدد بالتقييم
button-rescue-cancelled = أُلغيت خدمة
button-rescue-review = جاءني تقييم سيئ
button-rescue-gig = نعم، نفتح مشروعًا
language-ar = العربية
language-en = English
button-city-other = مدينة أخرى
button-deadline-extend = طلب تمديد
button-deadline-granted = الموعد الجديد
