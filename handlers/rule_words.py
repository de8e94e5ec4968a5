"""A recurrence in words: «كل أسبوعين: الأحد والثلاثاء»."""

from handlers.reading.recurrence import Recurrence
from handlers.recurring import over_nights
from handlers.reply import Arg, Listed, Words

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST = -1


def rule_told(rule: Recurrence) -> Words:
    """How often, and on which days where the rule names some."""
    args: dict[str, Arg] = {"n": rule.interval, "days": _days(rule)}
    told = Words(f"again.{rule.freq.lower()}", args)
    return Words("again.awake", {"rule": told}) if over_nights(rule) else told


def _days(rule: Recurrence) -> Arg:
    """A bare "none" chooses the wording without days."""
    if rule.byday is not None:
        return Listed(tuple(_weekday(day) for day in rule.byday))
    if rule.bymonthday is None:
        return "none"
    days = Listed(tuple(_monthday(day) for day in rule.bymonthday))
    if rule.month is None:
        return days
    return Words("again.of-month", {"days": days, "month": Words(f"month.{rule.month}")})


def _weekday(day: str) -> Words:
    name = Words(f"weekday.{day[-2:]}")
    if len(day) == len("MO"):
        return name
    which = int(day[:-2])
    return Words("nth.last" if which == LAST else f"nth.{which}", {"day": name})


def _monthday(day: int) -> Words:
    return Words("monthday.last") if day == LAST else Words("monthday", {"n": day})
