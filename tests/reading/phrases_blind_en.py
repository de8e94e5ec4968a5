"""English phrases, written from the definition without sight of the grammar that they score."""

from tests.reading.phrase import (
    AM_PM,
    NONE,
    PAST,
    THURSDAY,
    TIME,
    WHICH_DAY,
    Phrase,
    Voice,
    at,
    day,
    every,
)

_paris = Voice("english", "Europe/Paris")
_paris_thursday = Voice("english", "Europe/Paris", THURSDAY)
_paris_after_lunch = Voice("english", "Europe/Paris", "2026-11-23T13:00")
_paris_before_spring = Voice("english", "Europe/Paris", "2027-03-27T10:00")
_paris_spring_night = Voice("english", "Europe/Paris", "2027-03-28T01:30")
_paris_autumn_night = Voice("english", "Europe/Paris", "2026-10-25T01:30")
_london = Voice("english", "Europe/London")
_new_york = Voice("english", "America/New_York")
_new_york_before_autumn = Voice("english", "America/New_York", "2026-10-31T10:00")
_cairo = Voice("english", "Africa/Cairo")
_riyadh = Voice("english", "Asia/Riyadh")
_dubai = Voice("english", "Asia/Dubai")
_casablanca = Voice("english", "Africa/Casablanca")

ENGLISH: tuple[Phrase, ...] = (
    _paris.date("tomorrow", day("2026-11-24")),
    _paris.date("tomorrow at 5pm", at("2026-11-24T17:00:00+01:00")),
    _cairo.date("Tomorrow at 13:00", at("2026-11-24T13:00:00+02:00")),
    _paris.date("tonight at 9", at("2026-11-23T21:00:00+01:00")),
    _paris.date("at 8 pm", at("2026-11-23T20:00:00+01:00")),
    _paris.date("the day after tomorrow at noon", at("2026-11-25T12:00:00+01:00")),
    _paris.date("in half an hour", at("2026-11-23T10:30:00+01:00")),
    _london.date("in an hour and a half", at("2026-11-23T11:30:00+00:00")),
    _new_york.date("in 45 minutes", at("2026-11-23T10:45:00-05:00")),
    _paris.date("two hours from now", at("2026-11-23T12:00:00+01:00")),
    _paris.date("in 3 days", day("2026-11-26")),
    _paris.date("three days from today", day("2026-11-26")),
    _paris.date("in two weeks", day("2026-12-07")),
    _paris.date("in a month", day("2026-12-23")),
    _paris.date("Friday", day("2026-11-27")),
    _paris.date("Friday at 17:00", at("2026-11-27T17:00:00+01:00")),
    _london.date("this Friday at 5 pm", at("2026-11-27T17:00:00+00:00")),
    _paris.date("next Thursday at 3 pm", at("2026-11-26T15:00:00+01:00")),
    _paris.date("25 Nov", day("2026-11-25")),
    _new_york.date("Nov 25 at 5pm", at("2026-11-25T17:00:00-05:00")),
    _paris.date("the 25th of November", day("2026-11-25")),
    _paris.date("Wednesday 25 November 2026", day("2026-11-25")),
    _paris.date("2026-11-25", day("2026-11-25")),
    _paris.date("2026-11-25 17:00", at("2026-11-25T17:00:00+01:00")),
    _paris.date("1 January", day("2027-01-01")),
    _cairo.date("quarter to six tomorrow evening", at("2026-11-24T17:45:00+02:00")),
    _paris.date_trap("next Friday", day("2026-11-27")),
    _paris.date_trap("next Monday", day("2026-11-30")),
    _paris_thursday.date_trap("next Friday", WHICH_DAY),
    _paris.date_trap("next Tuesday at 4 pm", WHICH_DAY),
    _paris.date_trap("the Friday after next", day("2026-12-04")),
    _paris.date_trap("a week from Friday", day("2026-12-04")),
    _paris.date_trap("Wednesday next week", day("2026-12-02")),
    _new_york.date_trap("5/12", day("2026-12-05")),
    _paris.date_trap("11/25", day("2026-11-25")),
    _paris.date_trap("20 November", day("2027-11-20")),
    _paris.date_trap("tomorrow at 12:30 pm", at("2026-11-24T12:30:00+01:00")),
    _paris_before_spring.date_trap("tomorrow at 9 am", at("2027-03-28T09:00:00+02:00")),
    _paris_spring_night.date_trap("in 2 hours", at("2027-03-28T04:30:00+02:00")),
    _paris_autumn_night.date_trap("in 3 hours", at("2026-10-25T03:30:00+01:00")),
    _new_york_before_autumn.date_trap("in 24 hours", at("2026-11-01T09:00:00-05:00")),
    _paris.date_trap("tomorrow 5", AM_PM),
    _paris.date_trap("5", AM_PM),
    _paris.date_trap("tomorrow at 12", AM_PM),
    _paris.date_trap("half past five tomorrow", AM_PM),
    _paris.date_trap("tomorrow morning", TIME),
    _paris.date_trap("tonight", TIME),
    _paris.date_trap("tomorrow between 3 and 5 pm", TIME),
    _paris.date_trap("Friday 2-4 pm", TIME),
    _paris.date_trap("tomorrow at midnight", WHICH_DAY),
    _paris.date_trap("31 April", WHICH_DAY),
    _paris.date_trap("February 29, 2027", WHICH_DAY),
    _paris.date_trap("31/9", WHICH_DAY),
    _paris.date_trap("Thursday 25 November 2026", WHICH_DAY),
    _paris.date_trap("end of the week", WHICH_DAY),
    _paris.date_trap("this weekend", WHICH_DAY),
    _paris.date_trap("Tuesday or Wednesday", WHICH_DAY),
    _paris.date_trap("25-27 November", WHICH_DAY),
    _cairo.date_trap("15 Ramadan", WHICH_DAY),
    _paris.date_trap("yesterday", PAST),
    _paris.date_trap("two days ago", PAST),
    _paris.date_trap("20/11/2026", PAST),
    _paris.date_trap("today at 8 am", PAST),
    _paris_after_lunch.date_trap("today at noon", PAST),
    _paris.date_trap("9:16", NONE),
    _paris.date_trap("1080", NONE),
    _paris.date_trap("3.5", NONE),
    _paris.date_trap("$25.11", NONE),
    _paris.date_trap("you may start whenever you like", NONE),
    _paris.date_trap("order #2511", NONE),
    _paris.date_trap("25 pages", NONE),
    _paris.date_trap("24/7 support", NONE),
    _paris.date_trap("a 50/50 split", NONE),
    _paris.date_trap("v2.11", NONE),
    _paris.date_trap("a sun icon in the logo", NONE),
    _paris.date_trap("10/10, great work", NONE),
    _paris.date_trap("my number is 06 12 34 56 78", NONE),
    _paris.again("every Sunday at 9 am", every("WEEKLY", byday="SU", at="09:00")),
    _paris.again("every two weeks", every("WEEKLY", 2)),
    _paris.again("every other Tuesday", every("WEEKLY", 2, byday="TU")),
    _paris.again("first Thursday of each month at 9 am", every("MONTHLY", byday="1TH", at="09:00")),
    _paris.again("the last Friday of every month", every("MONTHLY", byday="-1FR")),
    _paris.again("on the 1st and 15th of each month", every("MONTHLY", bymonthday=[1, 15])),
    _paris.again("every 3 hours", every("HOURLY", 3)),
    _paris.again("daily at 17:30", every("DAILY", at="17:30")),
    _paris.again("every day at noon", every("DAILY", at="12:00")),
    _paris.again(
        "every Monday and Thursday at 7:30 pm", every("WEEKLY", byday="MO TH", at="19:30")
    ),
    _paris.again("every 6 months", every("MONTHLY", 6)),
    _paris.again("yearly", every("YEARLY")),
    _paris.again_trap("every other day", every("DAILY", 2)),
    _paris.again_trap("every second Tuesday of the month", every("MONTHLY", byday="2TU")),
    _paris.again_trap(
        "the last day of every month at 6 pm", every("MONTHLY", bymonthday=[-1], at="18:00")
    ),
    _paris.again_trap("every day except Friday", every("WEEKLY", byday="MO TU WE TH SA SU")),
    _riyadh.again_trap(
        "every working day at 8 am", every("WEEKLY", byday="MO TU WE TH SU", at="08:00")
    ),
    _casablanca.again_trap(
        "every working day at 8 am", every("WEEKLY", byday="MO TU WE TH FR", at="08:00")
    ),
    _dubai.again_trap(
        "every working day at 8 am", every("WEEKLY", byday="MO TU WE TH FR", at="08:00")
    ),
    _paris.again_trap("every Sunday at 9", AM_PM),
    _paris.again_trap("first Thursday of each month at 9", AM_PM),
    _paris.again_trap("every page needs a header", NONE),
    _paris.again_trap("everything is ready", NONE),
    _paris.again_trap("$5 for every 100 words", NONE),
    _paris.again_trap("tomorrow at 5 pm", NONE),
)
