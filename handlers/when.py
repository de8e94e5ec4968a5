"""When a reminder is meant for, heard in one line or over several."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime, time

from gigs.records import Dialogue
from handlers.desk import Desk
from handlers.reading.dates import DateRead
from handlers.reading.reckoning import Ask
from handlers.reading.recurrence import Recurrence
from handlers.reading.reminders import Reminder, When, read_reminder, without_time
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


def clear(found: When | None) -> bool:
    return found is not None and asked(found) is None


def halves(desk: Desk, told: str) -> list[DateRead | Recurrence]:
    """The two that an hour without its half of the day could mean."""
    found = [when(desk, f"{told} {half}") for half in HALVES]
    return [one for one in found if isinstance(one, DateRead | Recurrence) and clear(one)]


def answered(desk: Desk, told: str, said: str) -> tuple[str, When | None]:
    """A time that wasn't clear, with what was said to that: «مساءً», «5 مساءً», «الخميس».

    An hour alone is of the day that was told before; a day of its own replaces that.
    """
    joined, alone = f"{told} {said}", when(desk, said)
    if not clear(alone):
        found = when(desk, joined)
        if clear(found) or alone is None:
            return (joined, found) if clear(found) else (told, when(desk, told))
        return said, alone
    hour = _hour_alone(desk, said)
    if hour is None:
        return said, alone
    both = halves(desk, told)
    return joined, _at_hour(both[0], hour) if both else when(desk, joined)


def _hour_alone(desk: Desk, said: str) -> time | None:
    """It names no day: late in the evening it would mean tomorrow's."""
    ends = [heard(desk, said, clock) for clock in ENDS_OF_DAY]
    first, last = (getattr(read.when, "at", None) if read else None for read in ends)
    if not isinstance(first, datetime) or not isinstance(last, datetime):
        return None
    only = first.time() == last.time() and first.date() != last.date()
    return first.time() if only else None


def _at_hour(found: DateRead | Recurrence, hour: time) -> When:
    if isinstance(found, Recurrence):
        return replace(found, at=hour)
    assert found.at is not None, "an hour with its half"  # noqa: S101 - for the reader
    return replace(found, at=datetime.combine(found.at.date(), hour, found.at.tzinfo))
