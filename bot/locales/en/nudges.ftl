### Nudges: a line for each matter that opens with the fact, since a lock screen shows no more.

# $name: the gig's name, $deadline (moment).
# $lies: ahead, or past.
nudge-deadline = { $lies ->
    [past] *{ $name }*: delivery was due { $deadline }. You can record the delivery, or a new date.
   *[ahead] *{ $name }*: delivery is due { $deadline }. A missed deadline may let the client cancel.
}
# The same to whoever makes it for its owner. $name, $deadline (a moment), $lies.
nudge-deadline-maker = { $lies ->
    [past] *{ $name }*: delivery was due { $deadline }. Its owner decides how to go on.
   *[ahead] *{ $name }*: delivery is due { $deadline }.
}
# To a team's lead, in private. $name, $days (a number).
nudge-waiting =
    { $days ->
        [one] In gig *{ $name }* a step has been waiting for a day.
       *[other] In gig *{ $name }* a step has been waiting for { $days } days.
    }
nudge-preview = { $lies ->
    [past] *{ $name }*: no preview has been sent yet, and delivery was due { $deadline }.
   *[ahead] *{ $name }*: no preview has been sent yet, and delivery is due { $deadline }.
}
# $active, $count (numbers), $secured, $price (amounts).
nudge-services = *{ $name }*: { $active } of { $count } active, that is { $secured } of { $price }. What isn't active may go unpaid.
nudge-services-discreet = *{ $name }*: { $active } of { $count } active. What isn't active may go unpaid.
# $number (number), $date (day or nothing).
nudge-instalment = *{ $name }*: the payment for service { $number } is due { $date }.
nudge-scope = *{ $name }*: the summary is ready, and the client's answer isn't recorded yet.
nudge-unanswered = *{ $name }*: preview { $number } has awaited the client's view since { $date }.
nudge-release = *{ $name }*: the client approved preview { $number }, and the file isn't delivered yet.
# $date (day)
# $auto: none, ahead or past, $ends (day or nothing): when the marketplace accepts by itself.
nudge-acceptance = { $auto ->
    [none] *{ $name }*: delivered { $date }, and the client's acceptance isn't recorded yet.
    [past] *{ $name }*: delivered { $date }. As far as we know, the marketplace was to accept by itself on { $ends }. You can record the acceptance.
   *[ahead] *{ $name }*: delivered { $date }, and the client's acceptance isn't recorded yet. As far as we know, the marketplace accepts by itself on { $ends }.
}
nudge-review = *{ $name }*: the client has received the work, and the review isn't recorded yet.
# $text (text)
nudge-own = Reminder: { $text }
nudge-own-of-gig = *{ $name }*, reminder: { $text }
nudge-own-discreet = A reminder of your own is due. Its words are in the list: /nudges
nudge-unshown = A nudge that cannot be shown. The gig itself stands in /gigs.

# $line: a line, $due (moment).
nudge-late =
    { $line }
    This comes late; its time was { $due }.
nudge-decide = { $line } It has been a long wait: time to decide.
# $lines: lines.
nudge-digest =
    *Good morning. This could do with a step today:*
    { $lines }
nudge-together =
    *Time for these:*
    { $lines }
# $n (number): matters not told.
nudge-rest = { $n ->
    [one] And one more in the list.
   *[other] And { $n } more in the list.
}
# $line: what is told, $notes: what is said besides.
nudge-noted =
    { $line }
    { $notes }
nudge-only-in-digest = So as not to nag, this comes in the morning message only from now on.
# $n (number): nudges that didn't arrive in time.
nudge-expired = { $n ->
    [one] One nudge was too old to be sent any more.
   *[other] { $n } nudges were too old to be sent any more.
}
nudge-done = { $n ->
    [one] Done.
   *[other] All of that message is done.
}
# $at (moment): of what comes again.
nudge-done-again = Done. Next time: { $at }.
nudge-stopped = { $n ->
    [one] No more nudges about this. Dates stay on the gig's card.
   *[other] No more nudges about these. Dates stay on the gig's card.
}
nudge-gone = This nudge is no longer there. The present list: /nudges
nudge-done-already = This is done already.

snooze-ask = When shall I remind you?
snooze-when = When? Like: tomorrow 5 pm, or in 3 hours.
# $ahead: how far away, $at (moment), $n (number): nudges.
snooze-kept = { $n ->
    [one] I will remind you of it { $ahead }, { $at }.
   *[other] I will remind you of them { $ahead }, { $at }.
}
soon-1h = In an hour
soon-evening = This evening
soon-morning = Tomorrow morning

remind-what = What shall I remind you of, and when? Like: tomorrow 5 pm send the preview.
remind-when = When? Like: tomorrow 5 pm, or every Sunday at 9 am.
remind-of-what = What shall I remind you of then?
# $text (text), $ahead: how far away, $at (moment), $hour: assumed or said.
remind-kept = { $hour ->
    [assumed] I will remind you { $ahead }, { $at } (the hour is my guess): { $text }
   *[said] I will remind you { $ahead }, { $at }: { $text }
}
# $rule: how often.
remind-kept-again = { $hour ->
    [assumed] I will remind you { $rule } (the hour is my guess): { $text }
        Next time: { $ahead }, { $at }.
   *[said] I will remind you { $rule }: { $text }
        Next time: { $ahead }, { $at }.
}
remind-ended = The reminder is cancelled: { $text }

# $n (number)
ahead-minutes = { $n ->
    [one] in a minute
   *[other] in { $n } minutes
}
# $n (number)
ahead-hours = { $n ->
    [one] in an hour
   *[other] in { $n } hours
}
# $n (number)
ahead-days = { $n ->
    [one] in a day
   *[other] in { $n } days
}

# $n (number): every how many. $days: days, or none.
again-hourly = { $n ->
    [one] every hour
   *[other] every { $n } hours
}
# $rule: how often.
again-awake = { $rule }, outside quiet hours
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

# $lines: lines, $pace: a pace.
nudges-coming =
    *Coming nudges* (nudging: { $pace })
    { $lines }
nudges-rest = And more after these.
nudges-none = Nothing is coming now (nudging: { $pace }). What each gig needs comes in its time; for one of your own: /remind
# $at (moment), $what: a line.
nudges-line-planned = { $at } · { $what }
nudges-line-snoozed = Put off to { $at } · { $what }
nudges-line-failed = Not delivered { $at }, will be tried again · { $what }

pace-quiet = quiet
pace-normal = normal
pace-intense = intense
pace-off = off
# $pace: a pace.
pace-ask = How much nudging suits you? Now: { $pace }. Deadlines arrive in any case, unless nudging is off.
pace-kept = Nudging from now on: { $pace }.
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
button-part-discreet = Only the active part
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
button-reminder-move = Change the time
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
