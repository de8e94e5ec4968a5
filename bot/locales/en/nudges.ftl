### Nudges: a line for each matter that opens with the fact, since a lock screen shows no more.

# $name: the gig's name, $deadline (moment).
nudge-deadline = *{ $name }*: delivery is due { $deadline }. A missed deadline may let the client cancel.
nudge-preview = *{ $name }*: no preview has been sent yet, and delivery is due { $deadline }.
# $active, $count (numbers), $secured, $price (amounts).
nudge-services = *{ $name }*: { $active } of { $count } active, that is { $secured } of { $price }. What isn't active may go unpaid.
nudge-services-discreet = *{ $name }*: { $active } of { $count } active. What isn't active may go unpaid.
# $number (number), $date (day or nothing).
nudge-instalment = *{ $name }*: the payment for service { $number } is due { $date }.
nudge-scope = *{ $name }*: the summary has been ready for a while, and no answer of the client is recorded.
nudge-unanswered = *{ $name }*: preview { $number } has awaited the client's view since { $date }.
nudge-release = *{ $name }*: the client approved preview { $number }, and the file isn't delivered yet.
# $date (day)
nudge-acceptance = *{ $name }*: delivered { $date }, and the client's receipt isn't recorded.
nudge-review = *{ $name }*: the client has received the work, and the review isn't recorded yet.
# $text (text)
nudge-own = Reminder: { $text }
nudge-own-of-gig = *{ $name }*: reminder: { $text }
nudge-own-discreet = A reminder you wrote yourself. Its words are in the list of nudges.

# $what: a line, $due (moment).
nudge-late = Late, its time was { $due }: { $what }
nudge-decide = Time to decide, the wait has been long: { $what }
# $lines: lines.
nudge-digest =
    *Good morning. This is what waits today:*
    { $lines }
nudge-together =
    *What waits for you:*
    { $lines }
# $n (number): matters not told.
nudge-rest = { $n ->
    [one] And one more in the list.
   *[other] And { $n } more in the list.
}
nudge-only-in-digest = These nudges went unanswered several times, so from now on they come in the morning message only.
# $n (number): nudges that didn't arrive in time.
nudge-expired = { $n ->
    [one] One nudge could not be delivered in time and has expired.
   *[other] { $n } nudges could not be delivered in time and have expired.
}
nudge-done = { $n ->
    [one] Done; it won't be mentioned again.
   *[other] Done; they won't be mentioned again.
}
nudge-stopped = { $n ->
    [one] No more nudges about this. Dates stay on the gig's card.
   *[other] No more nudges about these. Dates stay on the gig's card.
}
nudge-gone = This nudge is no longer there. The present list: /nudges
nudge-done-already = This is done already.

snooze-ask = When shall I remind you?
snooze-when = When? Like: tomorrow 5 pm, or in 3 hours.
# $at (moment), $n (number): nudges.
snooze-kept = { $n ->
    [one] I will remind you of it { $at }.
   *[other] I will remind you of them { $at }.
}
soon-1h = In an hour
soon-evening = This evening
soon-morning = Tomorrow morning

remind-what = What shall I remind you of, and when? Like: tomorrow 5 pm send the preview.
remind-when = When? Like: tomorrow 5 pm, or every Sunday at 9 am.
remind-of-what = What shall I remind you of then?
# $text (text), $at (moment), $hour: assumed or said.
remind-kept = { $hour ->
    [assumed] I will remind you { $at }, the hour being assumed: { $text }
   *[said] I will remind you { $at }: { $text }
}
# $rule: how often.
remind-kept-again = { $hour ->
    [assumed] I will remind you { $rule }, the hour being assumed: { $text }
        Next time: { $at }.
   *[said] I will remind you { $rule }: { $text }
        Next time: { $at }.
}
remind-ended = The reminder is cancelled: { $text }

# $n (number): every how many. $days: days, or none.
again-hourly = { $n ->
    [one] every hour
   *[other] every { $n } hours
}
again-daily = { $n ->
    [one] every day
   *[other] every { $n } days
}
again-weekly = { $n ->
    [one] every week
   *[other] every { $n } weeks
}{ $days ->
    [none] { "" }
   *[set] { " " }on { $days }
}
again-monthly = { $n ->
    [one] every month
   *[other] every { $n } months
}{ $days ->
    [none] { "" }
   *[set] { " " }on { $days }
}
again-yearly = { $n ->
    [one] every year
   *[other] every { $n } years
}{ $days ->
    [none] { "" }
   *[set] { " " }on { $days }
}
# $days: days, $month: a month.
again-of-month = { $days } of { $month }
weekday-MO = Monday
weekday-TU = Tuesday
weekday-WE = Wednesday
weekday-TH = Thursday
weekday-FR = Friday
weekday-SA = Saturday
weekday-SU = Sunday
# $day: a day of the week.
nth-1 = the first { $day }
nth-2 = the second { $day }
nth-3 = the third { $day }
nth-4 = the fourth { $day }
nth-5 = the fifth { $day }
nth-last = the last { $day }
# $n (number): a day of the month.
monthday = day { $n }
monthday-last = the last day
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# $lines: lines, $pace: a pace, $rest: more or none.
nudges-coming =
    *Coming nudges* (pace: { $pace })
    { $lines }
    { $rest ->
        [more] And more after these.
       *[none] { "" }
    }
nudges-none = No nudge is coming (pace: { $pace }). What each gig needs comes by itself, and you can write one of your own: /remind
# $at (moment), $what: a line.
nudges-line-planned = { $at }: { $what }
nudges-line-snoozed = { $at } (put off): { $what }
nudges-line-failed = { $at } (could not be delivered; tried again): { $what }

pace-quiet = quiet
pace-normal = normal
pace-intense = intense
pace-off = no nudges
# $pace: a pace.
pace-ask = How much nudging suits you? Now: { $pace }. Deadlines arrive in any case, except with "no nudges".
pace-kept = The pace of nudges from now on: { $pace }.
quiet-ask = When are your quiet hours? No nudges then, and what concerns a deadline comes before them.
# $begins, $ends (text): two hours.
quiet-kept = Quiet hours from now on: { $begins } to { $ends }.
discreet-on = From now on nudges tell no amount and no client's name.
discreet-off = Amounts and names are back in the nudges.
fasting-on = In Ramadan: quiet from before dawn to mid-morning, nudges at noon and after the night prayer.
fasting-off = In Ramadan nudges come at the same hours as in other months.
calendar-made = { $n ->
    [one] One date, ready for your phone's calendar.
   *[other] { $n } dates, ready for your phone's calendar.
}
# $name: the gig's name.
calendar-deadline = Delivery of { $name }

button-snooze = Remind me later
button-snooze-date = Another time
button-nudge-done = Done
button-nudge-stop = No more of this
button-nudge-card = Card
# $name: the gig's name, $label: a button.
button-nudge-of-gig = { $name }: { $label }
# $n (number)
button-nudges-rest = The rest ({ $n })
button-nudges = Coming nudges
button-remind = New reminder
# $text (text)
button-reminder = Reminder: { $text }
button-reminder-end = Cancel the reminder
button-reminder-skip = Pass over the next
button-calendar = To the calendar
button-pace = How much nudging?
button-quiet = { $begins } – { $ends }
button-quiet-ask = Quiet hours
button-discreet-on = Hide amounts and names
button-discreet-off = Show amounts and names
button-fasting-on = Ramadan hours
button-fasting-off = No Ramadan hours
# $at (moment)
button-moment = { $at }
