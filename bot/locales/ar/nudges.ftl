### التذكيرات: سطر لكل أمر يبدأ بالخبر نفسه، ثم ما يُفعل به. شاشة القفل لا تُظهر غير البداية.

# $name: اسم المشروع، $deadline (موعد).
nudge-deadline = *{ $name }*: موعد التسليم { $deadline }. وفوات الموعد قد يعطي العميل حق الإلغاء.
nudge-preview = *{ $name }*: لم تُرسل معاينة بعد، وموعد التسليم { $deadline }.
# $active، $count (عددان)، $secured، $price (مبلغان).
nudge-services = *{ $name }*: المفعّل { $active } من { $count }، أي { $secured } من { $price }. ما لم يُفعّل قد لا يُدفع.
nudge-services-discreet = *{ $name }*: المفعّل { $active } من { $count }. ما لم يُفعّل قد لا يُدفع.
# $number (عدد)، $date (يوم أو فراغ).
nudge-instalment = *{ $name }*: دفعة الخدمة { $number } موعدها { $date }.
nudge-scope = *{ $name }*: الملخص جاهز منذ أيام، ولم يُسجَّل رد العميل عليه.
nudge-unanswered = *{ $name }*: المعاينة { $number } بانتظار رأي العميل منذ { $date }.
nudge-release = *{ $name }*: العميل اعتمد المعاينة { $number }، ولم يُسلَّم الملف بعد.
# $date (يوم)
nudge-acceptance = *{ $name }*: سُلّم العمل { $date }، ولم يُسجَّل استلام العميل.
nudge-review = *{ $name }*: استلم العميل العمل، ولم يُسجَّل تقييمه بعد.
# $text (نص)
nudge-own = تذكير: { $text }
nudge-own-of-gig = *{ $name }*: تذكير: { $text }
nudge-own-discreet = تذكير كتبتَه لنفسك. نصه في قائمة التذكيرات.

# $what: سطر، $due (موعد).
nudge-late = متأخر، وكان موعده { $due }: { $what }
nudge-decide = حان القرار، وقد طال الانتظار: { $what }
# $lines: سطور.
nudge-digest =
    *صباح الخير. هذا ما ينتظر اليوم:*
    { $lines }
nudge-together =
    *ما ينتظرك:*
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
nudge-only-in-digest = تُركت هذه التذكيرات أكثر من مرة، فمن الآن تأتي في رسالة الصباح وحدها.
# $n (عدد): تذكيرات لم تصل في وقتها.
nudge-expired = { $n ->
    [zero] لا تذكير فات وقته.
    [one] فات وقت تذكير واحد لم يصل في حينه، فلم يُرسل.
    [two] فات وقت تذكيرين لم يصلا في حينهما، فلم يُرسلا.
    [few] فات وقت { $n } تذكيرات لم تصل في حينها، فلم تُرسل.
    [many] فات وقت { $n } تذكيرًا لم تصل في حينها، فلم تُرسل.
   *[other] فات وقت { $n } تذكير لم تصل في حينها، فلم تُرسل.
}
nudge-done = { $n ->
    [zero] تم.
    [one] تم، ولن يُذكر هذا مرة أخرى.
    [two] تم، ولن يُذكر الأمران مرة أخرى.
    [few] تم، ولن تُذكر هذه الأمور مرة أخرى.
    [many] تم، ولن تُذكر هذه الأمور مرة أخرى.
   *[other] تم، ولن تُذكر هذه الأمور مرة أخرى.
}
nudge-stopped = { $n ->
    [zero] لا تذكير هنا.
    [one] لن يأتي تذكير بهذا الأمر بعد الآن. المواعيد باقية في بطاقة المشروع.
    [two] لن يأتي تذكير بهذين الأمرين بعد الآن. المواعيد باقية في بطاقة المشروع.
    [few] لن يأتي تذكير بهذه الأمور بعد الآن. المواعيد باقية في بطاقة المشروع.
    [many] لن يأتي تذكير بهذه الأمور بعد الآن. المواعيد باقية في بطاقة المشروع.
   *[other] لن يأتي تذكير بهذه الأمور بعد الآن. المواعيد باقية في بطاقة المشروع.
}
nudge-gone = هذا التذكير لم يعد قائمًا. القائمة الحالية: /nudges
nudge-done-already = هذا منجز من قبل.

snooze-ask = متى أذكّرك به؟
snooze-when = متى؟ مثل: غدًا 5 مساءً، أو بعد 3 ساعات.
# $at (موعد)، $n (عدد): تذكيرات.
snooze-kept = { $n ->
    [zero] أذكّرك { $at }.
    [one] أذكّرك به { $at }.
    [two] أذكّرك بهما { $at }.
    [few] أذكّرك بها { $at }.
    [many] أذكّرك بها { $at }.
   *[other] أذكّرك بها { $at }.
}
soon-1h = بعد ساعة
soon-evening = هذا المساء
soon-morning = غدًا صباحًا

remind-what = بماذا أذكّرك، ومتى؟ مثل: غدًا 5 مساءً أرسل المعاينة.
remind-when = متى؟ مثل: غدًا 5 مساءً، أو كل أحد الساعة 9 صباحًا.
remind-of-what = بماذا أذكّرك في هذا الموعد؟
# $text (نص)، $at (موعد)، $hour: assumed أو said.
remind-kept = { $hour ->
    [assumed] أذكّرك { $at }، والساعة مفترضة: { $text }
   *[said] أذكّرك { $at }: { $text }
}
# $rule: كم مرة.
remind-kept-again = { $hour ->
    [assumed] أذكّرك { $rule }، والساعة مفترضة: { $text }
        المرة القادمة { $at }.
   *[said] أذكّرك { $rule }: { $text }
        المرة القادمة { $at }.
}
remind-ended = أُلغي التذكير: { $text }

# $n (عدد): كل كم. $days: أيام، أو none.
again-hourly = { $n ->
    [zero] كل ساعة
    [one] كل ساعة
    [two] كل ساعتين
    [few] كل { $n } ساعات
    [many] كل { $n } ساعة
   *[other] كل { $n } ساعة
}
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

# $lines: سطور، $pace: وتيرة، $rest: more أو none.
nudges-coming =
    *التذكيرات القادمة* (الوتيرة: { $pace })
    { $lines }
    { $rest ->
        [more] والبقية بعدها.
       *[none] { "" }
    }
nudges-none = لا تذكير قادم الآن (الوتيرة: { $pace }). يأتي من نفسه ما يحتاجه كل مشروع، ويمكن كتابة تذكير خاص: /remind
# $at (موعد)، $what: سطر.
nudges-line-planned = يوم { $at }: { $what }
nudges-line-snoozed = مؤجل إلى { $at }: { $what }
nudges-line-failed = لم يصل في { $at }، وستُعاد المحاولة: { $what }

pace-quiet = هادئ
pace-normal = عادي
pace-intense = مكثّف
pace-off = بلا تذكيرات
# $pace: وتيرة.
pace-ask = كم من التذكير يناسبك؟ الآن: { $pace }. مواعيد التسليم تصل في كل الأحوال، إلا مع «بلا تذكيرات».
pace-kept = وتيرة التذكير من الآن: { $pace }.
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
button-nudge-card = البطاقة
# $name: اسم المشروع، $label: زر.
button-nudge-of-gig = مشروع { $name }: { $label }
# $n (عدد)
button-nudges-rest = البقية ({ $n })
button-nudges = التذكيرات القادمة
button-remind = تذكير جديد
# $text (نص)
button-reminder = تذكير: { $text }
button-reminder-end = إلغاء التذكير
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
button-moment = يوم { $at }
