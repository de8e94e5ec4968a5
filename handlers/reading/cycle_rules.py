"""What people say of times that come again, as rules: the more a rule says, the earlier it is."""

from handlers.reading import cycles as turn
from handlers.reading.cycles import Reading, Turn
from handlers.reading.grammar import Rule, form
from handlers.reading.weekends import Weekend

_PLACE = "[ordinal final last]"
_PLACES = f"{_PLACE}(?: and {_PLACE})*"
_NUMBERS = "[number ordinal](?:[and mark]+ day? [number ordinal])*"
_DAYS = "day? [weekday weekdays](?:[and or mark every]* day? [weekday weekdays])*"
_RANGE = "(?:of? WEEKDAY to|of WEEKDAY) day? [weekday weekdays]"  # «من الاثنين لجمعة» too
_OF = "[of on into]*"
_ON = "[on mark of]*"
_EVERY_UNIT = "(?:every [number ordinal other]? [unit units]|every pair|daily|periodic)"
_EVERY_ONE = "(?:every unit|daily|periodic)"
_EVERY_DAY = "(?:every day|every units unit?|daily|periodic)"
_NO_HOUR = "(?![part half oclock fraction hour hours units])"
_NO_NAME = "(?![word counted thing])"  # "the daily report" comes but once

_MONTHLY: tuple[tuple[str, Reading], ...] = (
    (f"{_PLACE} working {_OF} every unit|every {_PLACE} working", turn.constant("which_day")),
    (f"{_PLACES} weekday(?: and(?: {_PLACES})? weekday)* {_OF} every unit", turn.weekday_of_month),
    (f"weekday [ordinal final] {_OF} every unit", turn.weekday_of_month),
    (f"every {_PLACE} WEEKDAY [of on into]+ unit", turn.weekday_of_month),
    (f"{_EVERY_ONE} {_ON} {_PLACES} weekday", turn.weekday_of_month),
    (f"{_PLACES} weekday (?:daily|periodic)", turn.weekday_of_month),
    (f"every {_PLACE} WEEKDAY", turn.every_weekday_by_place),
    (f"{_PLACE} day {_OF} every unit", turn.days_of_month),
    (f"{_EVERY_ONE} {_ON} {_PLACE} day", turn.days_of_month),
    (f"[final last] of? every unit|every {_PLACE} unit", turn.edges_of_month),
    ("[edge fraction] of? every unit|every edge unit", turn.constant("which_day")),
)
_DATED: tuple[tuple[str, Reading], ...] = (
    (f"{_EVERY_ONE} [on mark day]* (?:[number ordinal] of? month|month [number ordinal])",
     turn.day_of_year),
    (f"every day? [number ordinal] of? month(?: {_OF} every unit)?", turn.day_of_year),
    ("every month [number ordinal]" + _NO_HOUR, turn.day_of_year),
    (f"[number ordinal] of? month {_ON} {_EVERY_UNIT}", turn.day_of_year),
    ("every month", turn.constant("which_day")),
    (f"day? {_NUMBERS} {_OF} every unit", turn.days_of_month),
    (f"every day? {_NUMBERS} [of on into]+ unit", turn.days_of_month),
    (f"{_EVERY_ONE} {_ON} day? {_NUMBERS}{_NO_HOUR}", turn.days_of_month),
    (f"day {_NUMBERS} (?:daily|periodic)", turn.days_of_month),
    ("every ordinal(?:[and mark]+ ordinal)*(?![day unit units working hour hours weekday])",
     turn.days_of_month),
)  # fmt: skip
_WEEKLY: tuple[tuple[str, Reading], ...] = (
    (
        f"(?:{_EVERY_DAY}|every working|working) mark? of? [except minus not] of? {_DAYS}",
        turn.all_but,
    ),
    (f"(?:{_EVERY_DAY}|every unit|every|units) mark? {_RANGE}", turn.weekly_range),
    (f"{_RANGE} {_ON} (?:{_EVERY_DAY}|every unit)", turn.weekly_range),
    ("weekdays to weekdays", turn.weekly_range),
    (f"{_EVERY_UNIT} {_ON} {_DAYS}", turn.weekly_spaced),
    (f"{_DAYS} {_ON} {_EVERY_UNIT}", turn.weekly_spaced),
    (f"every other? {_DAYS}", turn.weekly),
    (f"units {_DAYS}", turn.on_days),
    ("weekdays(?:[and or mark]* [weekday weekdays])*", turn.weekly),
    ("every day of working|every working", turn.working),
    ("(?<!number)on? working", turn.if_named),
    ("[every on]* weekends", turn.resting),
    ("every weekend", turn.constant("which_day")),
)
_PLAIN: tuple[tuple[str, Reading], ...] = (
    ("every (?:range|number [to or] number|few of?) [hour hours]", turn.constant("time")),
    ("every (?:range|number [to or] number|few of?) [units unit day pair]",
     turn.constant("which_day")),
    ("every (?:number [units unit day]|pair|unit|day) or (?:SPAN|number)",
     turn.constant("which_day")),
    ("every pair number" + _NO_HOUR, turn.two_or_three),
    ("every [unit day] number? times", turn.times_in),
    ("number? times (?:[on into every of]* [unit day](?! and? fraction)|per)", turn.times_in),
    ("every (?:hour|stretch) and? fraction", turn.constant("time")),
    ("every [number ordinal other]? [hour hours]|every stretch", turn.every_hours),
    ("every decimal [hour hours]", turn.constant("time")),
    ("every [number ordinal other]? [unit units day]|every pair|daily|periodic" + _NO_NAME,
     turn.every_unit),
    ("every(?=part)", turn.constant(turn.Cycle("DAILY"))),
    ("every fraction(?! of? hour)", turn.every_quarter),
    ("day and day|unit and unit", turn.every_other),
    ("day word and? day word", turn.yes_and_no),
)  # fmt: skip


def _compiled(rules: tuple[tuple[str, Reading], ...]) -> tuple[Rule[Weekend, Turn], ...]:
    return tuple(Rule(form(pattern), reading) for pattern, reading in rules)


CYCLES = _compiled((*_MONTHLY, *_DATED, *_WEEKLY, *_PLAIN))
# The days that the rest of the line gives to a cycle that has none yet: «شهريا ... يوم 5».
LEFT = {
    "WEEKLY": _compiled(((f"[on mark]* {_DAYS}", turn.weekly),)),
    "MONTHLY": _compiled(
        (
            (f"{_PLACES} weekday", turn.weekday_of_month),
            (f"[on mark]* (?:day {_NUMBERS}|ordinal(?:[and mark]+ ordinal)*){_NO_HOUR}",
             turn.days_of_month),
        )
    ),
}  # fmt: skip
# A price for a time, «50$ شهريًا», and a wish for one: «كل سنة وأنت طيب».
RATE = form(
    "thing [mark counted]{0,2} [on to]? (?:every [unit day hour]|daily|periodic|per)"
    "(?![at on day part weekday clock number])"
    "|to every [unit day hour hours]|every [unit day hour hours] on mark? thing"
    "|every [unit day weekday part] wish"
)
BOUND = form("duration number? [unit units day pair]|starting|except")
# Without one of these nothing comes again.
AGAIN = form(
    "[every daily periodic times weekdays working weekends]|"
    "day word? and? day|unit and unit|units mark? of? day? weekday"
)
