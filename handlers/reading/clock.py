"""Which hour a text speaks of: a time of day, hours from now, or what must be asked."""

import re
from dataclasses import dataclass
from datetime import time, timedelta

from handlers.reading.reckoning import Ask

_PARTS: dict[str, str] = {
    "midnight": r"منتصف الليل|نص الليل|نصف الليل|midnight",
    "afternoon": r"بعد الظهر|عصرا|العصر|afternoon",
    "noon": r"ظهرا|الظهر|منتصف النهار|noon|midday",
    "dawn": r"فجرا|الفجر",
    "am": r"صباحا|الصباح|الصبح|صبحا|صباح|morning|a\.?m(?:\.|(?!\w))|ص(?!\w)",
    "pm": r"p\.?m(?:\.|(?!\w))|م(?!\w)",
    "evening": r"مساء|المساء|المسا|المغرب|مغربا|العشاء|العشا|evening",
    "night": r"ليلا|الليل|الليله|tonight|night",
    "end": r"(?:نهايه|اخر) (?:ال)?(?:يوم|نهار|دوام)|end of (?:the )?day|eod",
}
# The hours, as people say them, that each part holds, and what is added to them.
_HOURS: dict[str, tuple[range, int]] = {
    "am": (range(1, 12), 0),
    "dawn": (range(2, 7), 0),
    "afternoon": (range(1, 7), 12),
    "evening": (range(3, 12), 12),
    "night": (range(7, 12), 12),
    "pm": (range(1, 12), 12),
    "noon": (range(1, 4), 12),
}
_LATE = {"am": (12,), "pm": (), "night": (12, 1, 2, 3)}  # midnight, or a night that is whose?

_PART = "|".join(rf"(?P<{part}>{forms})" for part, forms in _PARTS.items())
_LOOSE_PART = re.compile(
    rf"(?<!\w)(?:في |in the |at |this )?[وبع]?(?:{_PART})(?!\w)(?! (?:الخير|النور|السعاده))"
)
_BARE = "|".join(_PARTS.values())
_GREETING = re.compile(
    r"(?<!\w)(?:صباح|مساء) (?:الخير|النور|السعاده|الورد)|(?<!\w)(?:good|nice) (?:morning|evening|"
    r"afternoon|night)(?!\w)|(?:since|all|every) (?:morning|night)"
)
_CUE = r"(?P<cue>(?:ال)?ساعه|at|@|around)"
_HOUR = r"(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-5][0-9])(?::[0-5][0-9])?)?"
_FRACTION = r"(?P<fraction> ?(?:و ?(?:نصف|نص|ربع|ثلث|تلت)|الا (?:ربع|ثلث|تلت)))?"
_CLOCK = re.compile(
    rf"(?<![\w.:/#$€£-])(?:(?:{_CUE}|(?P<said>half past|quarter past|quarter to)) "
    rf"?)?{_HOUR}{_FRACTION}"
    rf"(?: ?o'?clock)?(?: ?(?:في |ب|ع|in the |at )?(?:{_PART}))?(?![\w:/]|[.,][0-9]| ?[%$€£-])"
    r"(?! ?(?:خدم|صفح|دقيق|دقايق|ثاني|يوم|ايام|طلب|مرحل|دولار|ريال|services?|orders?|min|sec|"
    r"days?|pages?|usd|"
    r"each|mb|gb))"
)
_H = r"[0-9]{1,2}(?::[0-5][0-9])?"
_RANGE = re.compile(
    rf"(?<!\w)(?:(?:من|بين|from|between) (?:(?:ال)?ساعه )?{_H} ?(?:{_BARE})? ?(?:-|الي|ل|حتي|to|"
    rf"till|until|و|and)"
    rf" ?(?:(?:ال)?ساعه )?{_H}|(?:(?:ال)?ساعه|at) {_H} ?(?:-|الي|او|or|to) ?{_H}"
    rf"|{_H} ?(?:-|to|الي|او|or) ?{_H} ?(?:{_BARE}))(?!\w)"
)
_RATIOS = {("9", "16"), ("16", "10"), ("10", "16"), ("4", "05")}

_COUNT = (
    r"(?:(?P<n>[0-9]{1,4}) ?(?P<unit>ساعات|ساعه|hours?|hrs?|دقايق|دقيقه|minutes?|mins?)|"
    r"(?P<two>ساعتين|دقيقتين)"
    r"|(?P<part>نصف|نص|ربع|ثلث|half an|quarter of an) (?:ساعه|hour)|(?:an? )?(?P<one>ساعه|hour|"
    r"دقيقه|minute))(?!\w)"
    r"(?P<more>(?: و ?| and )(?:نصف|نص|ربع|a half|half|a quarter)(?!\w))?"
    r"(?:(?: و ?| and )(?P<minutes>[0-9]{1,2}) (?:دقيقه|دقايق|minutes?))?"
)
_ELAPSED = re.compile(rf"(?<!\w)(?:بعد|خلال|عقب|كمان|في غضون|in|within|after) {_COUNT}")
_FROM_NOW = re.compile(rf"(?<!\w){_COUNT} (?:from now|من الان)(?!\w)")
_EVENT = re.compile(r" (?:من|of|after|from) (?!(?:الان|now)(?!\w))| (?:عمل|او|or)(?!\w)")
_SHARE = {"نصف": 30, "نص": 30, "half": 30, "ربع": 15, "quarter": 15, "ثلث": 20, "تلت": 20}


@dataclass(frozen=True, slots=True)
class Clock:
    at: time | None = None
    ask: Ask | None = None
    plain: bool = False  # said as an hour even where no day is named


def find_elapsed(text: str) -> timedelta | Ask | None:
    """«بعد 3 ساعات» as real time to come, whatever clocks do meanwhile."""
    match = _ELAPSED.search(text) or _FROM_NOW.search(text)
    if match is None:
        return None
    if _EVENT.match(text, match.end()) and not match[0].endswith(("now", "الان")):
        return "which_day"
    word = match["unit"] or match["two"] or match["one"] or "ساعه"
    scale = 1 if word.startswith(("دق", "min")) else 60
    if match["part"]:
        minutes = _share(match["part"])
    else:
        minutes = scale * (int(match["n"]) if match["n"] else 2 if match["two"] else 1)
    return timedelta(minutes=minutes + _share(match["more"] or "") + int(match["minutes"] or 0))


def find_clock(text: str) -> Clock | None:
    """The hour in text that holds no day any more; an hour that could be two is asked."""
    text = _GREETING.sub(" ", text)
    if _RANGE.search(text):
        return Clock(ask="time", plain="ساعه" in text)
    part, spoken = _LOOSE_PART.search(text), text.strip(" .!§")
    for match in _CLOCK.finditer(text):
        if clock := _clock(match, part, alone=match[0].strip() == spoken, beside_day="§" in text):
            return clock
    return _of_part(part.lastgroup or "") if part else None


def _of_part(part: str) -> Clock:
    if part == "noon":
        return Clock(at=time(12))
    return Clock(ask="which_day" if part == "midnight" else "time")


def _clock(
    match: re.Match[str], loose: re.Match[str] | None, *, alone: bool, beside_day: bool
) -> Clock | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    part = next((part for part in _PARTS if match[part]), None)
    if part is None and loose and loose.end() + 2 > match.start() > loose.start():
        part = loose.lastgroup  # «مساءً الساعة 5»
    cued = match["cue"] or match["said"] or part
    colon = bool(match["minute"]) and ":" in match[0]
    if not (cued or colon or (alone and beside_day)) or hour > 24:
        return None
    if colon and not cued and (match["hour"], match["minute"]) in _RATIOS:
        return None
    plain = bool(part) or alone or (match["cue"] or "").endswith("ساعه")
    clock = _time(hour, minute + _moved(match), part)
    return Clock(clock if isinstance(clock, time) else None, _asked(clock), plain)


def _asked(clock: time | Ask) -> Ask | None:
    return None if isinstance(clock, time) else clock


def _moved(match: re.Match[str]) -> int:
    """Minutes that «ونص», «إلا ربع», "quarter to" add to the hour."""
    said = match["said"] or match["fraction"] or ""
    return -_share(said) if "الا" in said or said.endswith(" to") else _share(said)


def _share(words: str) -> int:
    return next((minutes for word, minutes in _SHARE.items() if word in words), 0)


def _time(hour: int, minutes: int, part: str | None) -> time | Ask:
    if part in ("midnight", "end"):
        return "which_day" if part == "midnight" else "time"
    if hour == 24 or (hour == 0 and not minutes):
        return "which_day"  # midnight belongs to two days
    if hour == 0 or hour > 12:
        return _shifted(hour, minutes) if part not in ("am", "dawn") else "am_pm"
    if part is None:
        return "am_pm"
    if hour in _LATE.get(part, ()):
        return "which_day"
    if hour == 12 and part in ("pm", "noon", "afternoon"):
        return _shifted(12, minutes)
    if hour == 11 and part == "noon":
        return _shifted(11, minutes)
    hours, added = _HOURS[part]
    return _shifted(hour + added, minutes) if hour in hours else "am_pm"


def _shifted(hour: int, minutes: int) -> time | Ask:
    hour, minutes = divmod(hour * 60 + minutes, 60)
    return time(hour, minutes) if 0 <= hour < 24 else "which_day"
