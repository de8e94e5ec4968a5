### التذكيرات: سطر لكل أمر يبدأ بالخبر نفسه، ثم ما يُفعل به. شاشة القفل لا تُظهر غير البداية.

# $name: اسم المشروع، $deadline (موعد).
# $lies: ahead، أو past لما مضى.
nudge-deadline = { $lies ->
    [past] *{ $name }*: مضى موعد التسليم، وكان { $deadline }. يمكن تسجيل التسليم أو موعد جديد.
   *[ahead] *{ $name }*: موعد التسليم { $deadline }. وتجاوز الموعد قد يتيح للعميل الإلغاء.
}
# لمن ينفّذه لصاحبه. $name، $deadline (موعد)، $lies.
nudge-deadline-maker = { $lies ->
    [past] *{ $name }*: مضى موعد التسليم، وكان { $deadline }. وصاحب المشروع يقرر ما بعده.
   *[ahead] *{ $name }*: موعد التسليم { $deadline }.
}
# لقائد الفريق على انفراد. $name، $days (عدد).
nudge-waiting =
    { $days ->
        [zero] في مشروع *{ $name }* خطوة تنتظر.
        [one] في مشروع *{ $name }* خطوة تنتظر منذ يوم.
        [two] في مشروع *{ $name }* خطوة تنتظر منذ يومين.
        [few] في مشروع *{ $name }* خطوة تنتظر منذ { $days } أيام.
        [many] في مشروع *{ $name }* خطوة تنتظر منذ { $days } يومًا.
       *[other] في مشروع *{ $name }* خطوة تنتظر منذ { $days } يوم.
    }
nudge-preview = { $lies ->
    [past] *{ $name }*: لم تُرسل معاينة بعد، وقد مضى موعد التسليم: { $deadline }.
   *[ahead] *{ $name }*: لم تُرسل معاينة بعد، وموعد التسليم { $deadline }.
}
# $active، $count (عددان)، $secured، $price (مبلغان).
nudge-services = *{ $name }*: الخدمات المفعّلة { $active } من { $count }، أي { $secured } من { $price }. وما لم يُفعّل قد لا يُدفع أجره.
nudge-services-discreet = *{ $name }*: الخدمات المفعّلة { $active } من { $count }. وما لم يُفعّل قد لا يُدفع أجره.
# $number (عدد)، $date (يوم أو فراغ).
nudge-instalment = *{ $name }*: دفعة الخدمة { $number } موعدها { $date }.
nudge-scope = *{ $name }*: الملخص جاهز، ولم يُسجَّل رد العميل عليه بعد.
nudge-unanswered = *{ $name }*: المعاينة { $number } بانتظار رأي العميل منذ { $date }.
nudge-release = *{ $name }*: العميل اعتمد المعاينة { $number }، والملف لم يُسلَّم بعد.
# $date (يوم)
# $auto: none أو ahead أو past، $ends (يوم أو فراغ): متى يقبل الموقع العمل تلقائيًا.
nudge-acceptance = { $auto ->
    [none] *{ $name }*: سُلّم العمل يوم { $date }، ولم يُسجَّل استلام العميل له بعد.
    [past] *{ $name }*: سُلّم العمل يوم { $date }، وحسب علمنا انتهت مهلة القبول التلقائي في الموقع يوم { $ends }. يمكن تسجيل الاستلام.
   *[ahead] *{ $name }*: سُلّم العمل يوم { $date }، ولم يُسجَّل استلام العميل له بعد. وحسب علمنا يقبله الموقع تلقائيًا يوم { $ends }.
}
nudge-review = *{ $name }*: استلم العميل العمل، ولم يُسجَّل تقييمه بعد.
# $text (نص)
nudge-own = تذكير: { $text }
nudge-own-of-gig = *{ $name }*، تذكير: { $text }
nudge-own-discreet = تذكير خاص حان وقته، ونصه في القائمة: ‎/nudges
nudge-unshown = تذكير تعذّر عرضه. المشروع نفسه في القائمة: ‎/gigs

# $line: سطر، $due (موعد).
nudge-late =
    { $line }
    وصل متأخرًا، وكان موعده { $due }.
nudge-decide = { $line } طال الانتظار، وحان وقت القرار.
# $lines: سطور.
nudge-digest =
    *صباح الخير. هذا ما يحتاج خطوة اليوم:*
    { $lines }
nudge-together =
    *حان وقت هذه الأمور:*
    { $lines }
# $n (عدد): أمور لم تُذكر.
nudge-rest = { $n ->
    [zero] والبقية في القائمة.
    [one] وأمر آخر في القائمة.
    [two] وأمران آخران في القائمة.
    [few] و{ $n } أمور أخرى في القائمة.
    [many] و{ $n } أمرًا آخر في القائمة.
   *[other] و{ $n } أمر آخر في القائمة.
}
# $line: سطر، $notes: ملاحظات.
nudge-noted =
    { $line }
    { $notes }
nudge-only-in-digest = حتى لا يكثر التذكير، يأتي هذا من الآن في رسالة الصباح فقط.
# $n (عدد): تذكيرات لم تصل في وقتها.
nudge-expired = { $n ->
    [zero] لا تذكير فات وقته.
    [one] تذكير واحد فات وقته ولم يُرسل.
    [two] تذكيران فات وقتهما ولم يُرسلا.
    [few] { $n } تذكيرات فات وقتها ولم تُرسل.
    [many] { $n } تذكيرًا فات وقتها ولم تُرسل.
   *[other] { $n } تذكير فات وقتها ولم تُرسل.
}
nudge-done = { $n ->
    [zero] تم.
    [one] تم.
    [two] تم الأمران.
    [few] تم كل ما في هذه الرسالة.
    [many] تم كل ما في هذه الرسالة.
   *[other] تم كل ما في هذه الرسالة.
}
# $at (موعد): لما يتكرر.
nudge-done-again = تم. والمرة القادمة { $at }.
nudge-stopped = { $n ->
    [zero] لا تذكير هنا.
    [one] لن يأتي تذكير بهذا الأمر بعد الآن. المواعيد باقية في بطاقة المشروع.
    [two] لن يأتي تذكير بهذين الأمرين بعد الآن. المواعيد باقية في بطاقة المشروع.
    [few] لن يأتي تذكير بهذه الأمور بعد الآن. المواعيد باقية في بطاقة المشروع.
    [many] لن يأتي تذكير بهذه الأمور بعد الآن. المواعيد باقية في بطاقة المشروع.
   *[other] لن يأتي تذكير بهذه الأمور بعد الآن. المواعيد باقية في بطاقة المشروع.
}
nudge-gone = هذا التذكير لم يعد قائمًا. القائمة الحالية: ‎/nudges
nudge-done-already = هذا تم من قبل.

snooze-ask = متى أذكّرك؟
snooze-when = متى؟ مثل: غدًا 5 مساءً، أو بعد 3 ساعات.
# $ahead: بعد كم، $at (موعد)، $n (عدد): تذكيرات.
snooze-kept = { $n ->
    [zero] أذكّرك { $ahead }، { $at }.
    [one] أذكّرك به { $ahead }، { $at }.
    [two] أذكّرك بهما { $ahead }، { $at }.
    [few] أذكّرك بها { $ahead }، { $at }.
    [many] أذكّرك بها { $ahead }، { $at }.
   *[other] أذكّرك بها { $ahead }، { $at }.
}
soon-1h = بعد ساعة
soon-evening = هذا المساء
soon-morning = غدًا صباحًا

remind-what = بماذا أذكّرك، ومتى؟ مثل: غدًا 5 مساءً أرسل المعاينة.
remind-when = متى؟ مثل: غدًا 5 مساءً، أو كل أحد الساعة 9 صباحًا.
remind-of-what = بماذا أذكّرك في هذا الموعد؟
# $text (نص)، $ahead: بعد كم، $at (موعد)، $hour: assumed أو said.
remind-kept = { $hour ->
    [assumed] أذكّرك { $ahead }، { $at }، والساعة مفترضة: { $text }
   *[said] أذكّرك { $ahead }، { $at }: { $text }
}
# $rule: كم مرة.
remind-kept-again = { $hour ->
    [assumed] أذكّرك { $rule }، والساعة مفترضة: { $text }
        المرة القادمة { $ahead }، { $at }.
   *[said] أذكّرك { $rule }: { $text }
        المرة القادمة { $ahead }، { $at }.
}
remind-ended = أُلغي التذكير: { $text }

# $n (عدد)
ahead-minutes = { $n ->
    [zero] الآن
    [one] بعد دقيقة
    [two] بعد دقيقتين
    [few] بعد { $n } دقائق
    [many] بعد { $n } دقيقة
   *[other] بعد { $n } دقيقة
}
# $n (عدد)
ahead-hours = { $n ->
    [zero] الآن
    [one] بعد ساعة
    [two] بعد ساعتين
    [few] بعد { $n } ساعات
    [many] بعد { $n } ساعة
   *[other] بعد { $n } ساعة
}
# $n (عدد)
ahead-days = { $n ->
    [zero] اليوم
    [one] بعد يوم
    [two] بعد يومين
    [few] بعد { $n } أيام
    [many] بعد { $n } يومًا
   *[other] بعد { $n } يوم
}

# $n (عدد): كل كم. $days: أيام، أو none.
again-hourly = { $n ->
    [zero] كل ساعة
    [one] كل ساعة
    [two] كل ساعتين
    [few] كل { $n } ساعات
    [many] كل { $n } ساعة
   *[other] كل { $n } ساعة
}
# $rule: كم مرة.
again-awake = { $rule }، خارج ساعات الهدوء
again-daily = { $n ->
    [zero] كل يوم
    [one] كل يوم
    [two] كل يومين
    [few] كل { $n } أيام
    [many] كل { $n } يومًا
   *[other] كل { $n } يوم
}
again-weekly = { $n ->
    [zero] كل أسبوع
    [one] كل أسبوع
    [two] كل أسبوعين
    [few] كل { $n } أسابيع
    [many] كل { $n } أسبوعًا
   *[other] كل { $n } أسبوع
}{ $days ->
    [none] { "" }
   *[set] { "" }، يوم { $days }
}
again-monthly = { $n ->
    [zero] كل شهر
    [one] كل شهر
    [two] كل شهرين
    [few] كل { $n } أشهر
    [many] كل { $n } شهرًا
   *[other] كل { $n } شهر
}{ $days ->
    [none] { "" }
   *[set] { "" }، { $days }
}
again-yearly = { $n ->
    [zero] كل سنة
    [one] كل سنة
    [two] كل سنتين
    [few] كل { $n } سنوات
    [many] كل { $n } سنة
   *[other] كل { $n } سنة
}{ $days ->
    [none] { "" }
   *[set] { "" }، { $days }
}
# $days: أيام، $month: شهر.
again-of-month = في { $month }، { $days }
weekday-MO = الإثنين
weekday-TU = الثلاثاء
weekday-WE = الأربعاء
weekday-TH = الخميس
weekday-FR = الجمعة
weekday-SA = السبت
weekday-SU = الأحد
# $day: يوم من الأسبوع.
nth-1 = أول { $day }
nth-2 = ثاني { $day }
nth-3 = ثالث { $day }
nth-4 = رابع { $day }
nth-5 = خامس { $day }
nth-last = آخر { $day }
# $n (عدد): يوم من الشهر.
monthday = يوم { $n }
monthday-last = آخر يوم
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

# $lines: سطور، $pace: وتيرة.
nudges-coming =
    *التذكيرات القادمة* (التذكير: { $pace })
    { $lines }
nudges-rest = والبقية بعدها.
nudges-none = لا شيء قادم الآن (التذكير: { $pace }). ما يحتاجه كل مشروع يأتي في وقته، وللتذكير الخاص: ‎/remind
# $at (موعد)، $what: سطر.
nudges-line-planned = يوم { $at } · { $what }
nudges-line-snoozed = مؤجل إلى { $at } · { $what }
nudges-line-failed = لم يصل { $at }، وستُعاد المحاولة · { $what }

pace-quiet = هادئ
pace-normal = عادي
pace-intense = مكثّف
pace-off = متوقف
# $pace: وتيرة.
pace-ask = كم من التذكير يناسبك؟ الآن: { $pace }. مواعيد التسليم تصل في كل الأحوال، إلا إذا كان التذكير متوقفًا.
pace-kept = التذكير من الآن: { $pace }.
quiet-ask = متى ساعات الهدوء؟ لا تذكير فيها، وما يخص موعد التسليم يأتي قبلها.
# $begins، $ends (نص): ساعتان.
quiet-kept = ساعات الهدوء من الآن: من { $begins } إلى { $ends }.
discreet-on = من الآن لا مبلغ ولا اسم عميل في التذكيرات.
discreet-off = عادت المبالغ والأسماء إلى التذكيرات.
fasting-on = في رمضان: هدوء من السحور إلى الضحى، والتذكير ظهرًا وبعد التراويح.
fasting-off = ساعات التذكير في رمضان كغيره من الشهور.
calendar-made = { $n ->
    [zero] لا موعد قادم.
    [one] موعد واحد، جاهز للإضافة إلى تقويم الهاتف.
    [two] موعدان، جاهزان للإضافة إلى تقويم الهاتف.
    [few] { $n } مواعيد، جاهزة للإضافة إلى تقويم الهاتف.
    [many] { $n } موعدًا، جاهزة للإضافة إلى تقويم الهاتف.
   *[other] { $n } موعد، جاهزة للإضافة إلى تقويم الهاتف.
}
# $name: اسم المشروع.
calendar-deadline = تسليم { $name }

button-snooze = ذكّرني لاحقًا
button-snooze-date = موعد آخر
button-nudge-done = تم
button-nudge-stop = لا تذكّرني بهذا
button-part-discreet = جزء بقيمة المفعّل فقط
button-nudge-card = البطاقة
# $name: اسم المشروع، $label: زر.
button-nudge-of-gig = { $name }: { $label }
# $n (عدد)
button-nudges-rest = البقية ({ $n })
button-nudges = التذكيرات القادمة
button-remind = تذكير جديد
# $text (نص)
button-reminder = تذكير: { $text }
button-reminder-end = إلغاء التذكير
button-reminder-move = تغيير الموعد
button-reminder-skip = تجاوز المرة القادمة
button-calendar = إلى التقويم
button-pace = كم من التذكير؟
button-quiet = من { $begins } إلى { $ends }
button-quiet-ask = ساعات الهدوء
button-discreet-on = إخفاء المبالغ والأسماء
button-discreet-off = إظهار المبالغ والأسماء
button-fasting-on = ساعات رمضان
button-fasting-off = بلا ساعات رمضان
# $at (موعد)
button-moment = الساعة { $at }
