"""The words of hours and parts of the day, folded: kind, number, name, words.

A part's name says which hours it holds (`day_parts.py`); the number of an hour, a stretch, a
fraction or a lead is minutes (0: seconds; -1: a while).
"""

from handlers.reading.calendar_names import Rows

# A part's number: FREE words tell when wherever they stand («التصميم الخميس، النسخة مساءً»),
# NOUNS («العشاء» is a dinner too) only after a day or a preposition; «المغرب» is a COUNTRY too.
FREE, NOUN, COUNTRY = 1, 2, 3
_PARTS: Rows = (
    ("part", FREE, "am", "صباحا صبحا"),
    ("part", FREE, "dawn", "فجرا"),
    ("part", FREE, "noon", "ظهرا ضهرا"),
    ("part", FREE, "afternoon", "عصرا"),
    ("part", FREE, "evening", "مساء مساءا مغربا"),
    ("part", FREE, "night", "ليلا"),
    ("part", NOUN, "evening", "العشاء العشا"),
    ("part", COUNTRY, "evening", "المغرب"),
    ("part", 0, "am", "الصباح الصبح صباح صبح الصبحيه الضحي ضحي قبل_الظهر قبل_الضهر "
     "الصباح_الباكر صباح_بكير early_morning morning mornings forenoon"),
    ("part", 0, "dawn", "الفجر فجر الفجريه السحور dawn"),
    ("part", 0, "noon", "الظهر ظهر الضهر ضهر الظهيره ظهيره الضهريه الظهريه منتصف_النهار "
     "نص_النهار نصف_النهار noon midday noontime"),
    ("part", 0, "afternoon", "بعد_الظهر بعد_الضهر بعد_الظهيره عقب_الظهر العصر عصر العصريه "
     "القايله بعد_الغدا بعد_الغداء afternoon afternoons after_lunch lunchtime"),
    ("part", 0, "evening", "المساء المسا مسا المغربيه العشيه عشيه العشويه الغروب evening "
     "evenings"),
    ("part", 0, "night", "الليل ليل night nights nighttime"),
    ("part", 0, "midnight", "منتصف_الليل نص_الليل نصف_الليل بعد_منتصف_الليل بعد_نص_الليل "
     "بعد_نصف_الليل midnight"),
    ("part", 0, "end", "اخر_النهار نهايه_النهار نهايه_اليوم اخر_اليوم نهايه_الدوام اخر_الدوام "
     "نهايه_يوم_العمل end_of_day end_of_the_day end_of_business close_of_business eod cob"),
    ("part", 0, "early", "بدري بكير بكري مبكرا"),
    ("tonight_eve", 0, "", "ليله"),
    ("half", 0, "am", "am a.m ص"),
    ("half", 0, "pm", "pm p.m م"),
)  # fmt: skip
_COUNTS: Rows = (
    ("hour", 60, "", "ساعه hour hr"),
    ("hour", 60, "h", "h"),
    ("hours", 60, "", "ساعات سوايع hours hrs"),
    ("hour", 1, "", "دقيقه minute min"),
    ("hours", 1, "", "دقايق دقيقات minutes mins"),
    ("hours", 0, "", "ثانيه ثواني ثوان seconds secs"),
    ("stretch", 120, "", "ساعتين ساعتان ساعتاين"),
    ("stretch", 2, "", "دقيقتين دقيقتان"),
    ("stretch", 20, "", "تلت_ساعه ثلث_ساعه"),
    ("stretch", 15, "", "ربع_ساعه quarter_hour quarter_of_an_hour"),
    ("stretch", 30, "", "نص_ساعه نصف_ساعه half_an_hour half_hour half_an_hr"),
    ("stretch", -1, "", "شوي شويه شوييه قليل little_while while bit"),
)  # fmt: skip
_CLOCK: Rows = (
    ("at", 1, "", "الساعه"),
    ("at", 0, "", "at @"),
    ("oclock", 0, "", "o'clock oclock"),
    ("lead", 30, "", "half_past"),
    ("lead", 15, "", "quarter_past"),
    ("lead", -15, "", "quarter_to quarter_till"),
    ("zone", 0, "", "بتوقيت توقيت gmt utc est edt pst pdt cet bst"),
    ("past", 0, "", "past"),
    ("fraction", 30, "", "نصف نص نصفا النصف النص half ½"),
    ("fraction", 15, "", "ربع ربعا الربع رب quarter ¼"),
    ("fraction", 20, "", "ثلث ثلثا الثلث التلت"),
    ("fraction", 5, "", "قسم درج"),
    ("fraction", 10, "", "قسمين درجين"),
    ("minus", 0, "", "الا غير قل ناقص"),
)  # fmt: skip
# Both the day that is today and its night.
TONIGHT = "الليله الليلادي هالليله tonight".split()
HOUR_WORDS: Rows = _PARTS + _COUNTS + _CLOCK
