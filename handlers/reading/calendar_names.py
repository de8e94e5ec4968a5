"""The names of weekdays, months and feasts, folded, as a vocabulary: kind, number, name, words.

Months have three sets of names in Arabic (Egypt and the Gulf, the Levant and Iraq, the Maghreb,
where Morocco differs from Algeria and Tunisia). Words joined by `_` are one name.
"""

Rows = tuple[tuple[str, int, str, str], ...]

# Monday is 0. Beside the names: those that are a weekday only in company («يوم سبت», «كل حد»,
# "on sat"), as bare Arabic, with the article, and in English; and the English plural.
_DAYS = (
    ("الاثنين الاتنين الاثنان الاتنان لتنين monday", "لاثنين", "التنين الثنين", "mon", "mondays"),
    ("الثلاثاء الثلاثا التلاتاء التلاتا الثلثاء لتلات لثلاثاء tuesday tues tue",
     "ثلاثاء ثلاثا تلاتاء تلاتا ثلثاء", "التلات الثلاث", "", "tuesdays"),
    ("الاربعاء الاربعا لاربعاء wednesday", "اربعاء اربعا لاربع ربوع", "الاربع الربوع", "wed",
     "wednesdays"),
    ("الخميس لخميس thursday thurs thur thu", "خميس", "", "", "thursdays"),
    ("الجمعه لجمعه friday", "جمعه", "", "fri", "fridays"),
    ("السبت لسبت saturday", "سبت", "", "sat", "saturdays"),
    ("الاحد sunday", "احد حد", "الحد", "sun", "sundays"),
)  # fmt: skip
# Numbers that are a weekday in company: «كل اتنين», «يوم التلات»; {word: weekday}.
NUMBER_DAYS = {
    **dict.fromkeys("اثنين اتنين اثنان ثنين تنين".split(), 0),
    **dict.fromkeys("ثلاث تلات".split(), 1),
    **dict.fromkeys("اربع".split(), 2),
}
_MONTHS = (
    "كانون_الثاني كانون_ثاني كانون_2 كانون_التاني يناير جانفي january jan",
    "شباط فبراير فيفري فيبراير febrary february feb",
    "اذار مارس march mar",
    "نيسان ابريل افريل april apr",
    "ايار مايو ماي may",
    "حزيران يونيو يونيه جوان june jun",
    "تموز يوليو يوليه جويليه يوليوز july jul",
    "اب اغسطس اوت غشت august aug",
    "ايلول سبتمبر شتنبر سبتامبر september sept sep",
    "تشرين_الاول تشرين_اول تشرين_1 اكتوبر october oct",
    "تشرين_الثاني تشرين_ثاني تشرين_2 تشرين_التاني نوفمبر نونبر november nov",
    "كانون_الاول كانون_اول كانون_1 ديسمبر دجنبر ديسامبر december dec",
)
_HIJRI = (
    "محرم ربيع_الاول ربيع_الثاني ربيع_الاخر جمادي_الاولي جمادي_الاول جمادي_الاخره جمادي_الثانيه "
    "رجب شعبان رمضان شوال ذو_القعده ذي_القعده ذو_الحجه ذي_الحجه ramadan ramadhan shawwal rajab "
    "muharram shaaban safar dhul_hijjah"
)
_FEASTS = (
    "العيد عيد_الفطر عيد_الاضحي العيد_الكبير العيد_الصغير راس_السنه الكريسماس عيد_الميلاد "
    "christmas xmas eid easter new_year new_year's"
)
_KINDS = (
    ("weekday", ""),
    ("named", "bare"),
    ("named", "the"),
    ("named", "english"),
    ("weekdays", ""),
)
_UNTIL_OR_SUNDAY = ("named", 6, "until", "لحد")
CALENDAR: Rows = (
    *((kind, day, name, words)
      for day, row in enumerate(_DAYS)
      for (kind, name), words in zip(_KINDS, row, strict=True)),
    _UNTIL_OR_SUNDAY,
    *(("month", month, "", names) for month, names in enumerate(_MONTHS, 1)),
    ("hijri", 0, "", _HIJRI),
    ("feast", 0, "", _FEASTS),
)  # fmt: skip
