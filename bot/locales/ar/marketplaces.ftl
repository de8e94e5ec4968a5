### المواقع بأسمائها، وأسماء الحالات كما يكتبها كل موقع، وقواعده مع درجة الثقة بكل قاعدة.

profile-khamsat = خمسات
profile-upwork = أب وورك (Upwork)
profile-direct = عمل مباشر بلا موقع

## حالات الخدمة

state-khamsat-not_bought = لم تُطلب بعد
state-khamsat-awaiting_instructions = بانتظار التعليمات
state-khamsat-in_progress = جاري التنفيذ
state-khamsat-awaiting_acceptance = بانتظار الاستلام
state-khamsat-delivered = تم التسليم
state-khamsat-cancelled = ملغية
state-khamsat-other = حالة أخرى

state-upwork-not_bought = لم تُفتح بعد
state-upwork-awaiting_funding = بانتظار التمويل
state-upwork-funded = مموّلة
state-upwork-awaiting_acceptance = بانتظار مراجعة العميل
state-upwork-delivered = مقبولة
state-upwork-cancelled = ملغاة
state-upwork-other = حالة أخرى

state-direct-awaiting_funding = بانتظار الدفعة
state-direct-funded = وصلت الدفعة
state-direct-awaiting_acceptance = بانتظار رأي العميل
state-direct-delivered = اكتملت
state-direct-cancelled = ملغاة
state-direct-other = حالة أخرى

## درجة الثقة

confidence-official = المصدر: صفحة الموقع نفسه.
confidence-community = حسب ما نعلم من البائعين، والأفضل التحقّق من صفحة المساعدة.
confidence-weak = حسب ما نعلم، والأفضل التحقّق من صفحة المساعدة.
confidence-own = رأينا نحن، وليس قاعدة في موقع.

# $value (عدد): أيام، بعد «خلال» أو «مدة».
days-of-rule =
    { $value ->
        [zero] { $value } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $value } أيام
        [many] { $value } يومًا
       *[other] { $value } يوم
    }

## خمسات. $value (عدد) حيث للقاعدة رقم.

rule-khamsat-instructions = الطلب «بانتظار التعليمات» لا يُلزم المشتري بالدفع، حتى يكتب التعليمات داخله فيصير «جاري التنفيذ».
rule-khamsat-order-first = لا يُسلَّم العمل قبل وصول إشعار بطلب الخدمة.
rule-khamsat-period = إذا انتهت مدة التسليم صار للمشتري أن يلغي الطلب، ولو سُلّم العمل في الرسائل. مدة مريحة وتسليم مبكر أسلم.
rule-khamsat-taken-and-cancelled = أخذ العمل كاملًا ثم إلغاؤه مخالفة قد توقف حساب المشتري: تُفتح تذكرة لدى الدعم.
rule-khamsat-contact = لا يُتبادل هاتف ولا بريد ولا رابط حساب في الرسائل، وإلا قد تتوقف خاصية الرسائل.
rule-khamsat-hold = تبقى الأرباح معلّقة مدة { days-of-rule } قبل أن تصير قابلة للسحب.
rule-khamsat-fee = عمولة الموقع { $value }% من المبلغ، يدفعها البائع.
rule-khamsat-review = يقيّم المشتري ثلاثة أمور: جودة الخدمة، التواصل والمتابعة، التسليم بالموعد.

## أب وورك

rule-upwork-funding = لا يبدأ العمل قبل تأكيد تمويل المرحلة كاملة، فالمحميّ هو المال المودَع وحده.
rule-upwork-auto-accept = بعد تسليم المرحلة يراجعها العميل خلال { days-of-rule }، ثم يُصرف المبلغ تلقائيًا.
rule-upwork-mediation = يمكن طلب الوساطة خلال { days-of-rule } من صرف المبلغ.
rule-upwork-dispute = يُفتح النزاع خلال { days-of-rule } من انتهاء العقد.
rule-upwork-talks = الحديث يبقى في رسائل الموقع، لتمكن مراجعته عند الخلاف.
rule-upwork-feedback = التقييم متاح خلال { days-of-rule } من انتهاء العقد، ولا يرى أحد الطرفين تقييم الآخر قبل أن يكتب.
rule-upwork-reply = الرد على التقييم مرة واحدة خلال { days-of-rule }، ولا يُعدَّل بعدها.
rule-upwork-fee = عمولة الموقع { $value }% من المبلغ، يدفعها المستقل.

## عمل مباشر

rule-direct-deposit = دفعة أولى قبل البدء: بلا دفعة قد يضيع الأجر كله عند أول خلاف.
rule-direct-revisions = عدد التعديلات وتفاصيل المطلوب مكتوبة قبل البدء، وما زاد عليها له سعره.
rule-direct-receipts = إثبات كل دفعة (صورة التحويل) يُحفظ مع المشروع.
