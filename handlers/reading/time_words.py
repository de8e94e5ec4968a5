"""The words of days, spans and order, folded: kind, number, name, words. `_` joins a name's words.

Egyptian, Gulf, Levantine and Maghrebi words stand beside the written language's.
"""

from handlers.reading.calendar_names import Rows

_UNITS: Rows = (
    ("day", 1, "day", "يوم نهار يومي day"),
    ("unit", 1, "week", "اسبوع سيمانه week"),
    ("unit", 1, "month", "شهر month"),
    ("unit", 1, "year", "سنه عام year"),
    ("unit", 0, "week", "الاسبوع السيمانه"),
    ("unit", 0, "month", "الشهر"),
    ("unit", 0, "year", "السنه العام"),
    ("unit", 0, "day", "النهار"),
    ("unit", 3, "month", "ربع_سنه"),
    ("units", 1, "day", "ايام يوما تيام نهارات days"),
    ("units", 1, "week", "اسابيع اسبوعا سيمانات weeks wks"),
    ("units", 1, "month", "شهور اشهر تشهر شهرا months"),
    ("units", 1, "year", "سنوات سنين اعوام years yrs"),
    ("units", 0, "day", "الايام ايامها"),
    ("units", 0, "week", "الاسابيع"),
    ("units", 0, "month", "الشهور الاشهر"),
    ("pair", 2, "day", "يومين يومان يوماين نهارين نهاراين"),
    ("pair", 2, "week", "اسبوعين اسبوعان سيمانتين جمعتين fortnight"),
    ("pair", 2, "month", "شهرين شهران شهراين"),
    ("pair", 2, "year", "سنتين سنتان عامين عامان"),
    ("working", 0, "",
     "يوم_عمل ايام_عمل يوم_شغل نهار_خدمه يوم_خدمه ايام_شغل يوم_دوام ايام_دوام ساعه_عمل "
     "ساعات_عمل business_day working_day workday weekday day_of_work working_hours "
     "business_hours"),
    ("working", 1, "",
     "ايام_العمل ايام_الدوام ايام_الشغل ايام_الخدمه business_days working_days workdays "
     "weekdays days_of_work"),
    ("weekend", 0, "",
     "weekend الويكند ويكند الويك_اند نهايه_الاسبوع نهايه_اسبوع عطله_نهايه_الاسبوع "
     "عطله_نهايه_اسبوع اجازه_نهايه_الاسبوع عطله_الاسبوع اجازه_الاسبوع"),
    ("weekends", 0, "", "weekends ايام_العطله ايام_الويكند ايام_الاجازه ايام_نهايه_الاسبوع"),
)  # fmt: skip
_RELATIVE: Rows = (
    ("relative", 0, "", "اليوم النهارده انهارده النهاردا انهاردا هاد_النهار هذا_النهار today"),
    ("relative", 1, "",
     "بكره بكرا غدا غد الغد غدوه باكر باجر tomorrow tmrw tmr tomorow tommorow tommorrow "
     "tomorro"),
    ("relative", 2, "", "overmorrow"),
    ("behind", 0, "",
     "امس الامس امبارح مبارح البارحه البارح لبارح اول_امبارح اول_امس اول_مبارح قبل_امس "
     "ليله_امس yesterday last_night"),
    ("now", 0, "", "الان الحين هسه هسا هلا هلق دلوقتي دلوقت دابا توه now"),
)  # fmt: skip
_ORDER: Rows = (
    ("after", 0, "", "بعد عقب ورا مورا مور after"),
    ("into", 0, "", "خلال كمان في_غضون في_ظرف بظرف في_خلال من_هنا من_دابا in within"),
    ("before", 0, "", "قبل before"),
    ("since", 0, "", "منذ مند since"),
    ("ago", 0, "", "ago مضت"),
    ("next", 0, "",
     "القادم القادمه الجاي الجايه الجي المقبل المقبله اللي_جاي اللي_جايه الي_جاي الي_جايه "
     "لي_جاي لي_جايه اللي_ياي لي_ماجي اللي_ماجي لي_ماجيه التالي التاليه الياي اليايه الماجي "
     "الماجيه القابل القابله المجي next coming upcoming following"),
    ("gone", 0, "",
     "الماضي الماضيه الفايت الفايته السابق السابقه فات فاتت الي_فات الي_فاتت المنصرم "
     "اللي_راح اللي_راحت اللي_داز لي_داز"),
    ("last", -1, "", "last previous"),
    ("final", -1, "", "اخر الاخير الاخيره اللخر لخر"),
    ("this", 0, "",

     "هذا هذه هاذا هاذي هذي هاي هاد هادي هاذ ده دي دا الحالي الحاليه هاته هذاك this"),
    ("edge", 0, "",

     "نهايه اواخر منتصف راس بدايه اوايل مطلع end middle mid beginning start early late"),
    ("to", 0, "", "الي to till until through thru حتي لين لحتي لغايه"),
    ("or", 0, "", "او or ولا"),
    ("and", 0, "", "و and &"),
    ("between", 0, "", "بين between"),
    ("of", 0, "min", "من"),
    ("of", 0, "", "of from ديال تاع متاع نتاع بتاع د"),
    ("on", 0, "in", "في"),
    ("on", 0, "", "ف ب ع علي مع on"),
    ("cue", 0, "",
     "بتاريخ تاريخ التاريخ موعد الموعد موعده موعدها التسليم تسليم by due date deadline "
     "delivery"),
    ("not", 0, "", "مش مو موب مب ليس not"),
    ("agreed", 0, "", "ماشي"),
    ("few", 0, "", "كم كام كذا عده بعض بضعه كمن few some several couple شي"),
)  # fmt: skip
_AGAIN: Rows = (
    ("every", 0, "", "كل every"),
    ("every", 0, "each", "each"),
    ("other", 2, "", "other alternate"),
    ("daily", 1, "day", "يوميا"),
    ("daily", 1, "week", "اسبوعيا"),
    ("daily", 1, "month", "شهريا"),
    ("daily", 1, "year", "سنويا annually"),
    ("daily", 3, "month", "فصليا ربع_سنويا"),
    ("daily", 6, "month", "نصف_سنويا"),
    ("periodic", 1, "day", "daily everyday"),
    ("periodic", 1, "week", "weekly"),
    ("periodic", 2, "week", "fortnightly"),
    ("periodic", 1, "month", "monthly"),
    ("periodic", 3, "month", "quarterly"),
    ("periodic", 1, "year", "yearly"),
    ("periodic", 1, "hour", "hourly"),
    ("periodic", 0, "", "biweekly bi-weekly bimonthly semimonthly"),
    ("times", 1, "", "مره خطره once"),
    ("times", 2, "", "مرتين مرتان twice"),
    ("times", 3, "", "مرات times thrice"),
    ("except", 0, "", "عدا ما_عدا ماعدا باستثناء except excluding but_not"),
    ("wish", 0, "", "وانت وانتم وانتي وانتو وانتوا وانتن وحضرتك وحضراتكم"),
    ("per", 1, "day", "في_اليوم باليوم في_النهار per_day"),
    ("per", 1, "week", "per_week"),
    ("duration", 0, "", "لمده for"),
    ("starting", 0, "", "ابتداء بدءا اعتبارا بدايه_من starting beginning_from"),
)  # fmt: skip
# Left out before any rule looks: they part no meaning.
_FILLERS: Rows = (
    ("the", 0, "",
     "the a an ال اللي لي يلي ان_شاء_الله انشالله باذن_الله تقريبا حوالي نحو بحدود about "
     "approximately approx around please بالضبط تماما exactly sharp وقت عند لو_سمحت من_فضلك "
     "من_فضلكم later time"),
    ("hijri_mark", 0, "", "ه هجري هجريه هجريا hijri"),
)  # fmt: skip
TIME_WORDS: Rows = _UNITS + _RELATIVE + _ORDER + _AGAIN + _FILLERS
