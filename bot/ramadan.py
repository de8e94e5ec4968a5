"""When Ramadan is, by the Umm al-Qura calendar; a sighting may move it by a day."""

from datetime import date, timedelta

from hijridate import Gregorian, Hijri

RAMADAN = 9


def ramadans(today: date, years: int = 3) -> tuple[tuple[date, date], ...]:
    """First and last days of those from a year ago on, so many years ahead."""
    now = Gregorian.fromdate(today).to_hijri().year
    return tuple(_of(year) for year in range(now - 1, now + years + 1))


def _of(year: int) -> tuple[date, date]:
    first = Hijri(year, RAMADAN, 1).to_gregorian()
    after = Hijri(year, RAMADAN + 1, 1).to_gregorian()
    return date.fromordinal(first.toordinal()), date.fromordinal(after.toordinal()) - timedelta(1)
