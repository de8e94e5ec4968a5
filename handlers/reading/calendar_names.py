"""The names of weekdays and months: Levantine, Gregorian, Maghrebi and English, as one sign "
"each."""

import re

from handlers.reading.numerals import digits

DAY, MONTH = "§d", "§m"  # a weekday's or month's name, in any language, with its number
_WEEKDAYS = (
    ("اثنين|اتنين|اثنان|تنين", "monday"),
    ("ثلاثاء|ثلاثا|تلاتاء|تلاتا", "tuesday"),
    ("اربعاء|اربعا", "wednesday"),
    ("خميس", "thursday"),
    ("جمعه", "friday"),
    ("سبت", "saturday"),
    ("احد", "sunday"),
)
_SHORT_DAYS = ("mon", "tues?", "wed", "thu|thurs?", "fri", "sat", "sun")
_MONTHS = (
    "كانون الثاني|كانون 2|يناير|جانفي|january|jan",
    "شباط|فبراير|فيفري|february|feb",
    "اذار|مارس|march|mar",
    "نيسان|ابريل|افريل|april|apr",
    "ايار|مايو|ماي|may",
    "حزيران|يونيو|يونيه|جوان|june|jun",
    "تموز|يوليو|يوليه|جويليه|يوليوز|july|jul",
    "اب|اغسطس|اوت|غشت|august|aug",
    "ايلول|سبتمبر|شتنبر|september|sept?",
    "تشرين الاول|تشرين 1|اكتوبر|october|oct",
    "تشرين الثاني|تشرين 2|نوفمبر|نونبر|november|nov",
    "كانون الاول|كانون 1|ديسمبر|دجنبر|december|dec",
)
NEXT = r"(?:القادم|الجاي|المقبل|التالي|الياي|الجي|اللي جاي|الي جاي)ه?"
GONE = r"(?:الماضي|الفايت|السابق|اللي فات|الي فات)ه?"
_WEEKDAY_NAMES = tuple(
    re.compile(
        rf"(?<!\w)(?:(?:يوم |[وفبكه]?ال|لل)(?:ال)?(?:{arabic})|(?:{arabic})(?= {NEXT})|{english}|"
        rf"(?:(?<=^)|(?<=on )|(?<=by )|(?<=next )|(?<=this )|(?<=until ))(?:{short}))(?!\w)"
    )
    for (arabic, english), short in zip(_WEEKDAYS, _SHORT_DAYS, strict=True)
)
_MONTH_NAMES = tuple(re.compile(rf"(?<!\w)[وبل]?(?:{names})(?!\w)\.?") for names in _MONTHS)


def named(folded: str) -> str:
    """Folded text in digits, with weekdays and months as signs that every rule knows."""
    for number, form in enumerate(_WEEKDAY_NAMES):
        folded = form.sub(f"{DAY}{number}", folded)
    folded = digits(folded)
    for number, form in enumerate(_MONTH_NAMES, 1):
        folded = form.sub(f"{MONTH}{number}", folded)
    return folded
