"""Which day a line speaks of. A day that people could take differently is asked, not chosen."""

from datetime import date

from handlers.reading import calendar_days
from handlers.reading import reckoning as reckon
from handlers.reading.grammar import Rule, Said, Speech, form, read
from handlers.reading.reckoning import Ask, Day, Reckoning

_NOT_HOUR = "(?![part half oclock fraction past])"
_THAT_MONTH = "(?:of|on|into)? (?:month|this unit|unit this|unit|next unit|unit next)"
_COMING_MONTH = "(?:of|on|into)* (?:next unit|unit next|this unit|unit this)"

# A day that other words reckon from, or an order within a week or month.
_COMPOUND: tuple[tuple[str, Reckoning], ...] = (
    ("IN? SPAN of [now relative]", reckon.in_span),
    ("after+ day relative", reckon.relative),
    (
        "[into after before]? COUNTED_SPAN [of after before] this? next? WEEKDAY next?",
        reckon.beyond_weekday,
    ),
    ("day [after before] next? WEEKDAY next?", reckon.beyond_weekday),
    ("COUNTED_SPAN after relative", reckon.in_span),
    ("[after before] WEEKDAY next? on SPAN", reckon.beyond_weekday),
    ("[ordinal final last] weekday " + _THAT_MONTH, calendar_days.weekday_of_month),
    ("weekday [ordinal final] [of on into]? (?:month|COMING|THAT)", calendar_days.weekday_of_month),
    ("[ordinal final last] day " + _THAT_MONTH, calendar_days.edge_of_month),
    ("WEEKDAY [of on into mark]* COMING", reckon.weekday_of_week),
    ("COMING [on mark]* WEEKDAY", reckon.weekday_of_week),
    ("WEEKDAY [of on into]* (?:this unit|unit this)", reckon.weekday_of_week),
    ("(?:this unit|unit this) [on mark]* WEEKDAY", reckon.weekday_of_week),
    ("day? [number ordinal] " + _COMING_MONTH, calendar_days.day_of_that_month),
    ("day number [of on into] unit", calendar_days.day_of_that_month),
    ("COMING [on mark]* (?:day number|ordinal)", calendar_days.day_of_that_month),
)
# Another calendar, a range, or words that name no one day.
_UNCLEAR = (
    "[number ordinal] of? unit? hijri year?",
    "[unit on into before after to cue] hijri",
    "hijri [next year]",
    "[number month year hijri slash date thing] hijri_mark",
    "[on into before after to cue] feast",
    "[number ordinal] [to or and mark]+ [number ordinal] of? unit? month",
    "range of? unit? month",
    "month range",
    "month [number ordinal] [to or and] [number ordinal]" + _NOT_HOUR,
    "IN range [units unit day working]",
    "IN number [to or] number [units unit day working]",
    "[into after on] few of? [units unit day pair]",
    "[into after on] number? working",
    "IN units",
    "IN SPAN [to or mark]+ (?:SPAN|number)" + _NOT_HOUR,
    "IN day pair",
    "IN SPAN and? fraction",
    "[weekday relative] or(?![weekday relative day after on part at number clock half])",
    "IN SPAN [of after]",
    "[after before] this? next? WEEKDAY",
    "[after before] [next this] unit|[after before] unit next",
    "weekday after next",
    "[not except minus] [on day]* [weekday relative]",
    "edge [of to]? [this next]? [unit month]",
    "ordinal unit [of on] [month unit next]",
    "next unit|unit next|this unit|unit this|unit after next|next working",
    "after word on (?:number [units unit day hours hour]|pair|unit|stretch)",
    "[into on cue before unit] year",
    "weekend|weekends",
    "tonight_eve (?:WEEKDAY|relative|number of? month|feast)",
)
_BEHIND = (
    "behind",
    "since [on day]* [weekday relative month]",
    "^of (?:SPAN|COUNT)(?=$|mark)",
    "[weekday unit day month] gone",
    "last (?:weekday|unit|month|part)",
    "[before since] SPAN(?!of)",
    "SPAN ago",
    "[before since] number? [hour hours]|[before since] stretch",
    "(?:number [hour hours]|stretch|hour) ago",
)
_PLAIN: tuple[tuple[str, Reckoning], ...] = (
    ("unit of? [number ordinal] of? month|[weekday relative] unit|unit on WEEKDAY",
     reckon.week_said),
    ("[before since] SPAN of", reckon.constant("which_day")),
    ("[ordinal final fraction] of? [this next]? unit", reckon.whole_unit),
    ("IN pair number" + _NOT_HOUR, reckon.third_count),
    ("date", calendar_days.numeric),
    ("[number ordinal] of? unit? month(?: mark month)? mark? (?:year|COMING)?",
     calendar_days.day_and_month),
    ("month [number ordinal]" + _NOT_HOUR + "(?: mark? year)?", calendar_days.day_and_month),
    ("number unit number" + _NOT_HOUR + "(?: mark? year)?", calendar_days.day_and_number_of_month),
    ("[on into to cue before after unit ordinal] month", reckon.constant("which_day")),
    ("month [year next]", reckon.constant("which_day")),
    ("(?<=[cue day weekday before after relative told_day])mark? slash", calendar_days.slash),
    ("(?:^|(?<=[on to]))slash(?=$|mark)", calendar_days.slash),
    ("slash(?=mark? [at part half clock year number])", calendar_days.slash),
    ("slash", calendar_days.plain_slash),
    ("(?:^|(?<=[cue on day weekday before after]))range(?=$|mark)", reckon.constant("which_day")),
    ("IN SPAN", reckon.in_span),
    ("on (?:number [units unit day]|pair)", reckon.within),
    ("day? after* relative", reckon.relative),
    ("this(?=[on]?part)", reckon.shifted(0)),
    ("day (?:number|ordinal)(?![units unit hour hours])", calendar_days.day_of_month),
    ("^ordinal$|(?<=[on cue to])ordinal(?=$|mark|[at part clock number])",
     calendar_days.day_of_month),
    ("(?<=[on cue to])ordinal(?!counted)", calendar_days.written_day),
)  # fmt: skip
_WEEKDAYS: tuple[tuple[str, Reckoning], ...] = (
    ("WEEKDAY mark? number(?=$|mark)|WEEKDAY mark? ordinal", reckon.weekday_and_number),
    ("[next this]? WEEKDAY [next this]?", reckon.weekday),
)


def _compiled(rules: tuple[tuple[str, Reckoning], ...]) -> tuple[Rule[date, Day], ...]:
    return tuple(Rule(form(pattern), reckoning) for pattern, reckoning in rules)


def _constant(patterns: tuple[str, ...], day: Ask) -> tuple[tuple[str, Reckoning], ...]:
    return tuple((pattern, reckon.constant(day)) for pattern in patterns)


def _number(said: Said, _today: date) -> int:
    return said.get("weekday").number


_RULES = _compiled(
    (*_COMPOUND, *_constant(_UNCLEAR, "which_day"), *_constant(_BEHIND, "past"), *_PLAIN)
)
_WEEKDAY_RULES = _compiled(_WEEKDAYS)
_SPOKEN = (Rule(form("WEEKDAY"), _number),)


def find_days(line: Speech, today: date) -> tuple[list[Day], Speech]:
    """The days that the line speaks of; and the line with them marked.

    Beside a plain date a weekday only confirms it, or makes it unclear.
    """
    found, line = read(line, _RULES, today, "told_day")
    if not found:
        return read(line, _WEEKDAY_RULES, today, "told_day")
    spoken, line = read(line, _SPOKEN, today, "told_day")
    meant = {day.weekday() for day in found if isinstance(day, date)}
    return found + (["which_day"] if set(spoken) - meant else []), line
