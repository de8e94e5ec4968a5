"""When a reminder is meant for, heard in one line or over several."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime, time

from gigs.records import Dialogue
from handlers.desk import Desk
from handlers.reading.dates import DateRead
from handlers.reading.days import find_days
from handlers.reading.reckoning import Ask
from handlers.reading.recurrence import Recurrence, in_hours
from handlers.reading.reminders import Reminder, When, read_reminder, without_time
from handlers.reading.spoken import listen
from handlers.reading.weekends import weekend_of

FORM = "remind"
HALVES = ("am", "pm")  # read behind any hour, whatever the language around it
ENDS_OF_DAY = (time(0), time(23, 59))


@dataclass(frozen=True, slots=True)
class Draft:
    """What was said so far, until it's enough for a reminder."""

    what: str = ""
    told: str = ""  # the words that tell its time
    of: str = ""  # the reminder that gets another time

    @property
    def dialogue(self) -> Dialogue:
        return Dialogue(FORM, "say", None, asdict(self))


def held(desk: Desk) -> Draft:
    """Stale when another question is open by now."""
    answers = desk.answers(FORM)
    return Draft(*(str(answers.get(name) or "") for name in ("what", "told", "of")))


def begun(desk: Desk, text: str) -> tuple[Draft, When | None]:
    read = heard(desk, text)
    return (Draft(read.what, read.told), read.when) if read else (Draft(without_time(text)), None)


def heard(desk: Desk, text: str, clock: time | None = None) -> Reminder | None:
    """clock: as if it were that hour of today."""
    now = desk.now.astimezone(desk.zone)
    if clock is not None:
        now = datetime.combine(now.date(), clock, desk.zone)
    return read_reminder(text, now, weekend_of(desk.zone))


def when(desk: Desk, told: str) -> When | None:
    read = heard(desk, told)
    return read.when if read else None


def asked(found: When | None) -> Ask | None:
    """What is still to be asked, of a time that was told."""
    if isinstance(found, Recurrence) or found is None:
        return None
    return found.ask if isinstance(found, DateRead) else found


def too_often(desk: Desk, told: str, found: When | None) -> bool:
    """What comes again comes in whole hours, or rarer."""
    return found == "time" and in_hours(told, desk.zone)


def clear(found: When | None) -> bool:
    return found is not None and asked(found) is None


def halves(desk: Desk, told: str) -> list[tuple[datetime | Recurrence, time]]:
    """The two that an hour without its half of the day could mean, each with that hour."""
    found: list[tuple[datetime | Recurrence, time]] = []
    for half in HALVES:
        match when(desk, f"{told} {half}"):
            case Recurrence(at=time() as hour) as rule:
                found.append((rule, hour))
            case DateRead(at=datetime() as at):
                found.append((at, at.time()))
    return found


def answered(desk: Desk, told: str, said: str) -> tuple[str, When | None]:
    """A time that wasn't clear, with what was said to that: «مساءً», «5 مساءً», «الخميس».

    An hour alone is of the day that was told before; a day of its own replaces that.
    """
    joined, alone = f"{told} {said}", when(desk, said)
    hour, both = _hour_alone(desk, said), halves(desk, told)
    if hour is not None and both:
        return joined, _at_hour(both[0][0], hour)
    if hour is None and clear(alone):
        return said, alone
    found = when(desk, joined)
    if clear(found):
        return joined, found
    return (said, alone) if hour is None and alone is not None else (told, when(desk, told))


def _hour_alone(desk: Desk, said: str) -> time | None:
    """It names no day, and isn't counted from now."""
    if find_days(listen(said, desk.zone), desk.now.date())[0]:
        return None
    early, late = (heard(desk, said, clock) for clock in ENDS_OF_DAY)
    hours = [read.when for read in (early, late) if read and isinstance(read.when, DateRead)]
    told = {found.at.time() for found in hours if found.at is not None}
    return told.pop() if len(told) == 1 else None


def _at_hour(found: datetime | Recurrence, hour: time) -> When:
    if isinstance(found, Recurrence):
        return replace(found, at=hour)
    return DateRead(at=datetime.combine(found.date(), hour, found.tzinfo))
