### المجموعات والفرق: ما يراه الجميع، وما يراه كلٌّ على انفراد.

## بطاقة المشروع أمام المجموعة
# $name: اسم المشروع المنطوق.
group-title = 📁 *مشروع { $name }*
# $stage: من stage-*.
group-stage = المرحلة: { $stage }
# $next: من ahead-*.
group-next = *التالي:* { $next }
# $deadline (موعد).
group-due = التسليم: { $deadline }
# $step: نص الخطوة، $who: من يقوم بها أو none.
group-step-open = { $who ->
    [none] ⬜ { $step }
   *[some] ⬜ { $step } — على { $who }
}
# $date (موعد): متى أُنجزت.
group-step-done = { $who ->
    [none] ✅ { $step } — { $date }
   *[some] ✅ { $step } — { $who }، { $date }
}
stage-agreeing = كتابة الاتفاق
stage-confirming = بانتظار موافقة العميل على الاتفاق
stage-preparing = الاتفاق مؤكد، ولم يبدأ العمل بعد
stage-working = العمل جارٍ
stage-mending = معالجة ملاحظات العميل
stage-approving = المعاينة أمام العميل
stage-handing-over = المعاينة معتمدة، وبقي تسليم الملف
stage-delivered = سُلّم الملف
stage-accepted = استلم العميل العمل
stage-closed = انتهى المشروع
ahead-agreeing = ملخص الاتفاق
ahead-confirming = رد العميل على الملخص
ahead-preparing = بدء العمل
ahead-working = المعاينة
ahead-mending = معاينة جديدة
ahead-approving = رد العميل على المعاينة
ahead-handing-over = تسليم الملف
ahead-delivered = استلام العميل
ahead-accepted = لا شيء، فقد اكتمل العمل
ahead-closed = لا شيء

## /gigs و/gig داخل المجموعة
# $n (عدد)، $lines: أسطر من group-line.
group-gigs =
    { $n ->
        [one] مشروع واحد هنا:
        [two] مشروعان هنا:
        [few] { $n } مشاريع هنا:
        [many] { $n } مشروعًا هنا:
       *[other] { $n } مشروع هنا:
        [zero] لا مشاريع هنا:
    }
    { $lines }
# $name، $stage: من stage-*، $due: تاريخ أو none.
group-line = { $due ->
    [none] { $name }: { $stage }
   *[date] { $name }: { $stage } — التسليم { $due }
}
# $n (عدد): مشاريع زملاء.
gigs-team =
    { $n ->
        [one] مشروع واحد مع الفريق:
        [two] مشروعان مع الفريق:
        [few] { $n } مشاريع مع الفريق:
        [many] { $n } مشروعًا مع الفريق:
       *[other] { $n } مشروع مع الفريق:
        [zero] لا مشاريع مع الفريق.
    }

## ما تُخبر به المجموعة من تلقاء نفسه
# $n (عدد): مشاريع يتحدث عنها. $lines: من group-line وgroup-more.
group-digest =
    *اليوم في المجموعة*
    { $lines }
group-deadline =
    { $n ->
        [zero] *موعد التسليم قريب:*
        [one] *موعد التسليم قريب:*
        [two] *موعدا تسليم قريبان:*
       *[other] *مواعيد تسليم قريبة:*
        [few] *مواعيد تسليم قريبة:*
        [many] *مواعيد تسليم قريبة:*
    }
    { $lines }
# $n (عدد): مشاريع مفتوحة أخرى.
group-more =
    { $n ->
        [zero] ولا مشاريع أخرى.
        [one] ومشروع آخر.
        [two] ومشروعان آخران.
        [few] و{ $n } مشاريع أخرى.
        [many] و{ $n } مشروعًا آخر.
       *[other] و{ $n } مشروع آخر.
    }

## /team
# $n (عدد): المشاريع المفتوحة هنا. $lines: أسطر من team-member أو none. $led: yes أو no. $only: yes أو no.
team =
    *الفريق*
    { $led ->
        [yes] { team-count }
       *[no] لم يُربط بهذه المجموعة مشروع بعد. من يربط أول مشروع يصبح قائد الفريق.
    }
    { $only ->
        [yes] الخطوات ظاهرة هنا: المجموعة للفريق وحده.
       *[no] هنا يظهر اسم المشروع ومرحلته وموعده فقط، فقد يقرأ العميل.
    }
    { $lines ->
        [none] لا أعضاء بعد.
       *[some] { $lines }
    }
team-count =
    { $n ->
        [zero] لا مشاريع مفتوحة هنا.
        [one] هنا مشروع مفتوح واحد.
        [two] هنا مشروعان مفتوحان.
        [few] هنا { $n } مشاريع مفتوحة.
        [many] هنا { $n } مشروعًا مفتوحًا.
       *[other] هنا { $n } مشروع مفتوح.
    }
# $name، $role: من role-*.
team-member = دور { $name }: { $role }
role-lead = القائد
role-maker = منفّذ
role-viewer = متابع
role-client = العميل
role-asked = ينتظر دوره
role-owner = صاحب المشروع
team-none =
    لا تقود فريقًا بعد.
    لعرض مشروع في مجموعة: تُضاف محادثتي إلى المجموعة، ثم يُرسل فيها الأمر ‎/team ويُختار المشروع.
# $group: من team-group-of*. $n (عدد).
team-led =
    *أعضاء { $group }*
    { $n ->
        [zero] لا أعضاء بعد.
        [one] عضو واحد. بالضغط عليه يُغيَّر دوره.
        [two] عضوان. بالضغط على أحدهما يُغيَّر دوره.
        [few] { $n } أعضاء. بالضغط على أحدهم يُغيَّر دوره.
        [many] { $n } عضوًا. بالضغط على أحدهم يُغيَّر دوره.
       *[other] { $n } عضو. بالضغط على أحدهم يُغيَّر دوره.
    }
# $gigs: أسماء المشاريع.
team-group-of = مجموعة { $gigs }
team-group-of-none = مجموعة بلا مشاريع مفتوحة
# $n (عدد): المشاريع في هذا المكان.
team-gigs =
    { $n ->
        [zero] لا مشروع مربوط هنا.
        [one] المشروع المربوط هنا:
        [two] المشروعان المربوطان هنا:
        [few] المشاريع المربوطة هنا:
        [many] المشاريع المربوطة هنا:
       *[other] المشاريع المربوطة هنا:
    }
team-asked = وصل الطلب إلى قيادة الفريق. ليصل الرد يلزم فتح محادثتي الخاصة مرة واحدة.
# $name: اسم الشخص، $group.
team-asks =
    طلب انضمام من { $name } إلى { $group }. ما دوره؟
    المنفّذ يرى الاتفاق دون السعر، ويعمل على الخطوات. والمتابع يرى المرحلة والموعد. والعميل يوافق بنفسه على الاتفاق والمعاينة.
team-one =
    دور { $name }: { $role }.
    ما دوره من الآن؟
team-appointed = صار دور { $name }: { $role }.
team-your-part = دورك في { $group }: { $role }.
team-dismissed = انتهى دور { $name } في الفريق، ومعه ما كان ظاهرًا من المشاريع على انفراد.
team-handed-on = القيادة الآن لـ{ $name }، ودورك: منفّذ. وكل مشروع باقٍ لصاحبه.
team-you-lead-now = أصبحت تقود { $group }.
team-left = خرجت من الفريق، ولم تعد مشاريعك تظهر هنا. كل مشروع باقٍ لصاحبه.
# $gigs: أسماؤها.
team-taken-along = غادرت مجموعة، فلم يعد يظهر فيها: { $gigs }.
# $role: من role-*.
team-in-already = لك دور هنا: { $role }.
team-no-lead = لا قائد لهذه المجموعة بعد: يقودها من يربط أول مشروع.
team-you-lead = هذا الفريق بقيادتك.
team-not-lead = هذا لقائد الفريق وحده.
team-not-yours-to-set = هذا لقائد الفريق أو لمشرفي المجموعة أو لمن يعرض مشروعًا فيها.
team-only-in-group = هذا الأمر يُرسل داخل المجموعة التي يخصها.
team-not-at-home = أنا هنا تطبيقك وحدك، فلا أستطيع عرض مشروع للآخرين. في الخادم الذي يضيفني إليه صاحبه أستطيع: من ملفي يُضغط «Add App» ثم يُختار الخادم.
team-lead-first-a-part = القيادة تُسلَّم لمنفّذ أو متابع في الفريق.
team-only-unseen = هنا لا يصلني خبر من ينضم، فلا أستطيع التأكد أن العميل لا يقرأ. يبقى المعروض اسم المشروع ومرحلته وموعده، والخطوات لكل عضو على انفراد.
# $group.
team-came =
    انضم شخص جديد إلى { $group }، فأخفيت الخطوات فيها احتياطًا.
    إن كانت للفريق وحده فمن إعدادات ‎/team في المجموعة تظهر من جديد.
# $only، $muted: yes أو no. $hour: ساعة أو none.
team-settings =
    *إعدادات المجموعة*
    { $only ->
        [yes] للفريق وحده: الخطوات ظاهرة.
       *[no] قد يقرأ العميل: الخطوات مخفية.
    }
    { $hour ->
        [none] بلا ملخص صباحي.
       *[hour] الملخص الصباحي عند { $hour } بتوقيت القائد.
    }
    { $muted ->
        [yes] لا أرسل هنا شيئًا من تلقاء نفسي.
       *[no] لا أرسل هنا أكثر من ثلاث رسائل في اليوم من تلقاء نفسي.
    }
team-digest = متى يصل الملخص الصباحي، بتوقيت قائد الفريق؟

team-cleared = أُزيلت بطاقات المشاريع ورسائلي من هنا، ولن أقول شيئًا من تلقاء نفسي. تذكيرات كل شخص الخاصة كما هي.

## متابعة مشروع لغيرك
# $name: اسم المشروع.
watch-begun = سأخبرك هنا بلا صوت كلما انتقل مشروع { $name } إلى مرحلة جديدة.
watch-ended = لن أخبرك بعد الآن عن مشروع { $name }.
# $stage: من stage-*، $due: موعد أو none.
watch-stage = { $due ->
    [none] 👁 *مشروع { $name }*: { $stage }
   *[set] 👁 *مشروع { $name }*: { $stage } — التسليم { $due }
}

## ربط مشروع بمكان
# $led: own، أو other: يقود المجموعة غيره.
bind-which = { $led ->
    [other]
        أي مشروع يظهر هناك؟ لا يظهر منه إلا اسمه المنطوق ومرحلته وموعده.
        لكن قائد تلك المجموعة غيرك، وسيرى المشروع كما تراه، حتى أسعاره.
   *[own] أي مشروع يظهر هناك؟ لا يظهر منه إلا اسمه المنطوق ومرحلته وموعده.
}
bind-no-gig = لا مشروع مفتوحًا لديك بعد لتربطه.
# $name: اسم المشروع.
bind-done =
    مشروع { $name } ظاهر في المجموعة الآن: اسمه ومرحلته وموعده فقط.
    الأسعار والعميل وكلامه وملفاته تبقى على انفراد.
bind-undone = لم يعد مشروع { $name } ظاهرًا في المجموعة.
bind-expired = لم يعد هذا الرابط صالحًا هنا. الأمر ‎/team في المجموعة يعطي رابطًا جديدًا.
bind-already = المشروع ظاهر هناك من قبل.
bind-none = المشروع غير ظاهر هناك.
# $gigs: أسماء المشاريع، $n (عدد)، $why: removed أو rights أو deleted أو closed أو other.
bind-lost =
    { $n ->
        [one] مشروع { $gigs } لم يعد ظاهرًا في مجموعته.
        [two] مشروعا { $gigs } لم يعودا ظاهرين في مجموعتهما.
        [few] هذه المشاريع لم تعد ظاهرة في مجموعتها: { $gigs }.
        [many] هذه المشاريع لم تعد ظاهرة في مجموعتها: { $gigs }.
       *[other] هذه المشاريع لم تعد ظاهرة في مجموعتها: { $gigs }.
        [zero] لا مشاريع ظاهرة في المجموعة.
    }
    { $why ->
        [removed] السبب أني أُخرجت من المجموعة. إذا أُضفت إليها من جديد ظهر كل شيء مكانه.
        [rights] السبب أن الكتابة هناك ليست من صلاحياتي. متى أُتيحت لي ظهر كل شيء مكانه.
        [deleted] السبب أن الموضوع حُذف من المجموعة. الأمر ‎/gig في موضوع آخر ينقل البطاقة إليه.
        [closed] السبب أن الموضوع مغلق. متى فُتح من جديد ظهر كل شيء مكانه.
        [gone] السبب أن القناة أو السلسلة حُذفت. الأمر ‎/gig في قناة أخرى ينقل البطاقة إليها.
        [locked] السبب أن السلسلة مقفلة. متى فُتحت من جديد ظهر كل شيء مكانه.
       *[other] السبب أن رسائلي لم تعد تُقبل هناك. الأمر ‎/gig في مكان آخر من المجموعة ينقل البطاقة إليه.
    }
    أما التنبيهات فتصل هنا كعادتها.
# $limit.
bind-too-many = { $limit ->
    [one] لا يظهر في مجموعة واحدة أكثر من مشروع واحد.
    [two] لا يظهر في مجموعة واحدة أكثر من مشروعين.
    [few] لا يظهر في مجموعة واحدة أكثر من { $limit } مشاريع.
    [many] لا يظهر في مجموعة واحدة أكثر من { $limit } مشروعًا.
    [zero] لا تظهر المشاريع في المجموعات.
   *[other] لا يظهر في مجموعة واحدة أكثر من { $limit } مشروع.
}
# $name، $n (عدد): الأماكن.
shared = { $n ->
    [one] مشروع { $name } ظاهر في مكان واحد.
    [two] مشروع { $name } ظاهر في مكانين.
    [few] مشروع { $name } ظاهر في { $n } أماكن.
    [many] مشروع { $name } ظاهر في { $n } مكانًا.
    [zero] مشروع { $name } غير ظاهر في أي مجموعة.
   *[other] مشروع { $name } ظاهر في { $n } مكان.
}
shared-none =
    مشروع { $name } لا يراه سواك.
    لعرضه أمام فريقك: تُضاف محادثتي إلى المجموعة، ثم يُرسل فيها الأمر ‎/team.
# $thread: some لموضوع داخل المجموعة، أو none.
place-telegram = { $thread ->
    [none] مجموعة تيليغرام
   *[other] موضوع في تيليغرام
}
place-discord = { $thread ->
    [none] قناة ديسكورد
   *[other] سلسلة في ديسكورد
}

## من يعمل ماذا
# $name: المشروع.
assign = من ينفّذ مشروع { $name }؟ يرى الاتفاق دون السعر، ويصله موعد المعاينة، ويجهّزها.
# $who: شخص أو none.
assign-done = { $who ->
    [none] مشروع { $name } على صاحبه وحده.
   *[some] مشروع { $name } على { $who }.
}
assign-yours = مشروع { $name } عليك الآن.
assign-no-maker = لا منفّذ في الفريق بعد. ينضم بالزر في ‎/team داخل المجموعة، ثم يعطيه القائد دوره.
# $n (عدد): الخطوات الباقية.
assign-step = { $n ->
    [zero] كل الخطوات منجزة.
    [one] لمن هذه الخطوة؟
    [two] أي الخطوتين تُسند؟
    [few] أي الخطوات تُسند؟
    [many] أي الخطوات تُسند؟
   *[other] أي الخطوات تُسند؟
}
# $n: رقم الخطوة.
assign-whose = لمن الخطوة { $n }؟
assign-step-done = { $who ->
    [none] الخطوة { $n } ليست على أحد بعينه.
   *[some] الخطوة { $n } على { $who }.
}
# $name، $version (عدد)، $items: النقاط، $excluded: نص أو none، $rev_total (عدد)، $delivery: نص أو none، $confirmed: yes أو no.
scope-read =
    *اتفاق مشروع { $name }، النسخة { $version }*
    { $items }
    { $excluded ->
        [none] { scope-read-terms }
       *[some]
            لا يشمل: { $excluded }
            { scope-read-terms }
    }
    { $confirmed ->
        [yes] وافق عليه العميل.
       *[no] لم يوافق عليه العميل بعد.
    }
scope-read-terms = { $delivery ->
    [none] عدد التعديلات: { $rev_total }
   *[set] { $delivery } · عدد التعديلات: { $rev_total }
}

## العميل بنفسه
# $market: الموقع.
client-no-contact =
    قواعد { $market } لا تسمح بلقاء العميل خارج الموقع، فلا يوافق هنا بنفسه.
    يكفي أن يكتب موافقته داخل الطلب، ثم تُلصق هنا.
client-only = هذا للعميل وحده. يعطيه قائد الفريق دوره بعد أن يضغط «انضمام» في ‎/team.
# $until (موعد).
client-link =
    يُرسل النص أعلاه إلى العميل. الرابط لشخص واحد ومرة واحدة، وصالح حتى { $until }.
    من يفتحه يرى الاتفاق بسعره، ويوافق بنفسه: وهذا أقوى دليل.
# $gig: عنوان المشروع، $link: رابط أو أمر يُكتب.
client-invite =
    هنا ملخص ما اتفقنا عليه في «{ $gig }»، والموافقة عليه بضغطة واحدة: { $link }
client-link-ended = هذا الرابط استُعمل أو انتهى. يُطلب رابط جديد ممن أرسله.
client-link-yours = هذا الرابط للعميل وما زال صالحًا، ويكفي إرساله إليه.
# $version (عدد)، $items: النقاط، $excluded: نص أو none، $price (مبلغ)، $rev_total (عدد)، $delivery: نص أو none.
client-agreement =
    *ما اتفقتما عليه، النسخة { $version }*
    { $items }
    { $excluded ->
        [none] { client-terms }
       *[some]
            لا يشمل: { $excluded }
            { client-terms }
    }
    إن كان مطابقًا فيكفي الضغط أدناه، وإن كان فيه ما يُصحَّح فليُكتب لمن تعمل معه، وتصل نسخة جديدة.
client-terms = { $delivery ->
    [none] السعر: { $price } · عدد التعديلات: { $rev_total }
   *[set] السعر: { $price } · { $delivery } · عدد التعديلات: { $rev_total }
}
# $number (عدد): رقم المعاينة، $file: أول بصمة الملف.
client-preview =
    *المعاينة رقم { $number }*
    باعتمادك لها يُسلَّم لك الملف الذي صُنعت منه، وبصمته تبدأ بـ{ $file }.
    وإن وُجدت ملاحظة فلتُكتب لمن تعمل معه.
# $name.
client-nothing = لا شيء ينتظر موافقتك في مشروع { $name } الآن.
# $number: النسخة أو المعاينة، $at (موعد)، $who: اسم أو none.
client-agreed = شكرًا، سُجّلت موافقتك على النسخة { $number } من الاتفاق: { $at }.
client-approved = شكرًا، سُجّل اعتمادك للمعاينة رقم { $number }: { $at }.
client-agreed-told = { $who ->
    [none] ✅ وافق العميل بنفسه على النسخة { $number } من اتفاق مشروع { $name }: { $at }.
   *[some] ✅ وافق العميل ({ $who }) بنفسه على النسخة { $number } من اتفاق مشروع { $name }: { $at }.
}
client-approved-told = { $who ->
    [none] ✅ اعتمد العميل بنفسه المعاينة رقم { $number } من مشروع { $name }: { $at }.
   *[some] ✅ اعتمد العميل ({ $who }) بنفسه المعاينة رقم { $number } من مشروع { $name }: { $at }.
}
# $name، $who: اسم المنفّذ.
preview-made-told = جهّز { $who } معاينة لمشروع { $name }:

## ما لا يسمح به الدور
# $role: owner أو lead أو maker أو viewer أو client.
role-not-allowed = { $role ->
    [owner] هذا للعميل أو لأعضاء الفريق، والمشروع مشروعك.
    [lead] هذا للعميل أو لصاحب المشروع، ودورك: القائد.
    [maker] هذا لصاحب المشروع أو لقائد الفريق. دورك: منفّذ.
    [client] هذا لفريق العمل. لك أن توافق على الاتفاق وعلى المعاينة.
   *[other] هذا لفريق العمل. دورك: متابع.
}

## أزرار
button-open = فتح على انفراد
button-watch = متابعة المراحل
button-unwatch = إيقاف المتابعة
button-team-clear = إزالة ما لي هنا
button-shared = الفريق والعميل
button-bind-ask = عرض مشروع هنا
button-bind = ربط
button-bind-thread = في سلسلة خاصة به
button-unbind = إخفاء { $name } من هنا
button-unbind-at = إخفاء من { $place }
button-team = الفريق
button-team-gigs = مشاريع هذا المكان
button-team-join = انضمام
button-team-leave = خروج من الفريق
button-team-settings = إعدادات المجموعة
button-team-digest-ask = وقت الملخص
button-team-no-digest = بلا ملخص
button-hour = { $hour }
button-team-only = إظهار الخطوات هنا
button-team-all = إخفاء الخطوات هنا
button-team-mute-on = إيقاف الرسائل التلقائية
button-team-mute-off = استئناف الرسائل التلقائية
button-member = { $name }: { $role }
button-role-maker = منفّذ
button-role-viewer = متابع
button-role-client = العميل
button-role-none = تجاهل
button-role-lead = تسليمه القيادة
button-dismiss = إخراج من الفريق
button-assign-ask = من ينفّذ؟
button-assign = إسناد
button-assign-nobody = لا أحد
button-maker = { $name }
button-step-who = إسناد خطوة
button-step-whose = إسناد
button-step-assign = إسناد
button-scope-read = الاتفاق
button-gig-team = مشروع { $name }
button-client-view = للعميل: الاطلاع والموافقة
button-client-link = رابط لموافقة العميل
button-client-agree = أوافق على هذا
button-client-approve = أعتمد هذه المعاينة
