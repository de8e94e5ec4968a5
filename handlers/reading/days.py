"""Which day a text speaks of. A day that people could take differently is asked, not chosen."""

import re
from datetime import date
from functools import partial

from handlers.reading import reckoning as reckon
from handlers.reading.calendar_names import DAY, GONE, MONTH, NEXT
from handlers.reading.reckoning import Day, Reckoning

_N = r"(?P<n>[0-9]{1,4})"
_UNIT = r"(?P<unit>يوما|يوم|ايام|days?|اسبوعا|اسبوع|اسابيع|weeks?|شهرا|شهر|شهور|اشهر|months?)"
_SPAN = (
    rf"(?:{_N} ?{_UNIT}|(?P<pair>يومين|اسبوعين|شهرين)|"
    r"(?:an? )?(?P<one>يوم|اسبوع|شهر|day|week|month))(?!\w)"
)
_IN = r"(?<!\w)و?(?:بعد|خلال|عقب|كمان|في غضون|in|within|after)"
_TO = r"(?:-|الي|ل|to|till|until|او|or)"
_EVENT = r" (?:من|of|after|from) (?!(?:الان|اليوم|هلا|دلوقتي|today|now)(?!\w))"
_WORKING = r"(?:ايام عمل|(?:business|working) days?|days? (?:of work|عمل))"
_TOMORROW = r"(?:ال|ل)?(?:بكره|بكرا|غدا|غد|غدوه)|(?<!صباح )(?<!الصباح )باكر|tomorrow|tmrw|tomorow"
_HIJRI = (
    r"(?:محرم|ربيع (?:الاول|الثاني|الاخر)|جمادي (?:الاولي|الاخره|الثانيه)|رجب|شعبان|رمضان|شوال|"
    r"ذ[وي] القعده|ذ[وي] الحجه|ramadan|shawwal|rajab|muharram|shaaban)"
)
_D = r"(?<![\w.,:/#-])(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MO = rf"{MONTH}(?P<month>[0-9]{{1,2}})(?![0-9])"
_WD = rf"{DAY}(?P<weekday>[0-6])"
_YEAR = r"(?:,? ?(?P<year>20[0-9]{2})(?!\w))?"
_AFTER = r"(?![\w]|[.,:/-][0-9]| ?[$€£%])"
_CUE = (
    r"(?<!\w)(?:يوم|بتاريخ|تاريخ|التاريخ|في|قبل|حتي|لغايه|on|by|before|until|due|date|"
    rf"موعد\w*|التسليم|{DAY}[0-6])[: ,]+"
)

# Another calendar, a range, or words that name no one day.
_UNCLEAR = (
    rf"(?:{_D} (?:من |of )?|(?<!\w)(?:شهر|في|خلال|قبل|بعد|in|by|during|before|after) "
    rf"){_HIJRI}(?!\w)",
    r"(?<!\w)(?:هجري|هجريه|hijri)(?!\w)|(?<![0-9])1[45][0-9]{2} ?ه(?!\w)",
    rf"{_D} ?(?:{_TO}|و|and) ?[0-9]{{1,2}}(?:st|nd|rd|th)? ?(?:من |of )?{_MO}",
    rf"{_MO} {_D} ?{_TO} ?[0-9]{{1,2}}(?![\w:])",
    rf"{_IN} [0-9]{{1,3}} ?{_TO} ?[0-9]{{1,3}} ?{_UNIT}(?!\w)",
    rf"{_IN} {_SPAN} {_TO} \w+",
    rf"{_IN} (?:كم|كام|عده|بعض|(?:a )?few|some|several|(?:a )?couple)(?: of)? {_UNIT}(?!\w)",
    rf"{_IN} (?:ال)?(?:ايام|اسابيع)(?!\w)|{_IN} {_N} {_WORKING}",
    rf"{_IN} {_SPAN}(?: عمل)?{_EVENT}",
    rf"(?<!\w)(?:بعد|قبل|after|before) (?:next |the )?(?:{DAY}[0-6]|(?:ال)?اسبوع {NEXT})",
    rf"{DAY}[0-6] (?:اللي )?بعد (?:{NEXT})|{DAY}[0-6] after next|(?<!\w)بعد بعد \w+",
    rf"(?<!\w)(?:مش|مو|ليس|not) (?:on )?(?:{DAY}[0-6]|اليوم|{_TOMORROW}|today)(?!\w)",
    r"(?<!\w)(?:اخر|نهايه|اواخر|منتصف|نص|بدايه|اول) (?:ال)?(?:اسبوع|شهر)(?!\w)",
    r"(?<!\w)(?:end|middle|mid|beginning|start) (?:of )?(?:the |this |next )?(?:week|month)(?!\w)",
    rf"(?<!\w)(?:ال)?(?:اسبوع|شهر) (?:{NEXT})(?!\w)|(?<!\w)هذا (?:الاسبوع|الشهر)(?!\w)",
    r"(?<!\w)(?:next|this|coming) (?:week|month)(?!\w)|(?<!\w)weekend(?!\w)",
)
_BEHIND = (
    r"(?<!\w)(?:امس|امبارح|مبارح|البارحه|yesterday)(?!\w)",
    rf"{DAY}[0-6] (?:{GONE})(?!\w)|(?<!\w)(?:last|past) (?:{DAY}[0-6]|week|month|night)(?!\w)",
    rf"(?<!\w)(?:قبل|منذ) {_SPAN}(?! من)",
    rf"(?<!\w){_SPAN} ago(?!\w)",
    r"(?<!\w)(?:قبل|منذ) (?:[0-9]{1,3} )?(?:ساع|دقيق|دقاي)\w*|[0-9]{1,3} (?:hours?|minutes?) "
    r"ago(?!\w)",
)
_PLAIN: tuple[tuple[str, Reckoning], ...] = (
    (rf"(?<![\w.,:/#-])(?P<year>[0-9]{{4}})([-/.])(?P<month>[0-9]{{1,2}})\2(?P<day>[0-9]{{1,2}}){_AFTER}",
     reckon.year_first),
    (rf"(?<![\w.,:/#-])(?P<a>[0-9]{{1,2}})([-/.])(?P<b>[0-9]{{1,2}})\2(?P<year>20[0-9]{{2}}|"
     rf"[0-9]{{2}}){_AFTER}",
     reckon.numeric),
    (rf"{_D} ?(?:من شهر |شهر |من |of )?{_MO}{_YEAR}", reckon.day_and_month),
    (rf"{_MO} {_D}(?![\w:/.]| ?(?:am|pm|[صم])(?!\w)){_YEAR}", reckon.day_and_month),
    (rf"(?<!\w)(?:في|شهر|خلال|قبل|in|by|during) {_MO}", reckon.constant("which_day")),
    (rf"(?:^|{_CUE})(?P<a>[0-9]{{1,2}})/(?P<b>[0-9]{{1,2}})(?! ?(?:ساع|hour)){_AFTER}",
     reckon.day_or_ratio),
    (rf"(?:^|{_CUE})[0-9]{{1,2}}-[0-9]{{1,2}}(?=$| ?,){_AFTER}", reckon.constant("which_day")),
    (rf"{_IN} {_SPAN}", reckon.in_span),
    (rf"(?<!\w){_SPAN} (?:from now|from today|من الان|من اليوم)(?!\w)", reckon.in_span),
    (rf"(?<!\w)(?:the day )?(?:بعد|عقب|after) (?:{_TOMORROW})(?!\w)|overmorrow", reckon.shifted(2)),
    (rf"(?<!\w)[وب]?(?:{_TOMORROW})(?!\w)", reckon.shifted(1)),
    (r"(?<!\w)(?<!في )[ول]?(?:اليوم|النهارده|انهارده|today)(?!\w|'s)", reckon.shifted(0)),
    (r"(?<!\w)(?=(?:الليله|الليلادي|tonight)(?!\w))", reckon.shifted(0)),
    (r"(?<!\w)(?:يوم|on the) (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![\w:/.]| ?[$€£%-])",
     reckon.day_of_month),
)  # fmt: skip
_WEEKDAYS: tuple[tuple[str, Reckoning], ...] = (
    (rf"(?<![\w§]){_WD},? (?P<day>[0-9]{{1,2}})(?=$| ?,)", reckon.weekday_and_number),
    (rf"(?:(?<!\w)(?:(?P<before>next|coming)|(?P<this>this|هذا)) )?{_WD}(?P<next> "
     rf"(?:{NEXT})(?!\w))?",
     reckon.weekday),
)  # fmt: skip


def _compiled(
    rules: tuple[tuple[str, Reckoning], ...],
) -> tuple[tuple[re.Pattern[str], Reckoning], ...]:
    return tuple((re.compile(form), reckoning) for form, reckoning in rules)


_RULES = _compiled(
    (
        *((form, reckon.constant("which_day")) for form in _UNCLEAR),
        *((form, reckon.constant("past")) for form in _BEHIND),
        *_PLAIN,
    )
)
_WEEKDAY_RULES = _compiled(_WEEKDAYS)
_ANY_WEEKDAY = re.compile(_WD)


def find_days(text: str, today: date) -> tuple[list[Day], str]:
    """The days that text, as `named` gives it, speaks of; and the text without them.

    Beside a plain date a weekday only confirms it, or makes it unclear.
    """
    found: list[Day] = []

    def take(reckoning: Reckoning, match: re.Match[str]) -> str:
        day = reckoning(match, today)
        if day is None:
            return match[0]
        found.append(day)
        return " § "

    for form, reckoning in _RULES:
        text = form.sub(partial(take, reckoning), text)
    if found:
        return found + _contradictions(found, text), text
    for form, reckoning in _WEEKDAY_RULES:
        text = form.sub(partial(take, reckoning), text)
    return found, text


def _contradictions(found: list[Day], text: str) -> list[Day]:
    spoken = {int(match["weekday"]) for match in _ANY_WEEKDAY.finditer(text)}
    meant = {day.weekday() for day in found if isinstance(day, date)}
    return ["which_day"] if spoken - meant else []
