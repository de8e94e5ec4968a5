### The panel "what is coming" of the local page, and its clock.

# $moment (time)
coming-moment = { $moment }
coming-now = Any moment now
# $n (number)
coming-in-minutes = { $n ->
    [one] In a minute
   *[other] In { $n } minutes
}
# $n (number)
coming-in-hours = { $n ->
    [one] In an hour
   *[other] In { $n } hours
}
# $n (number)
coming-in-days = { $n ->
    [one] In a day
   *[other] In { $n } days
}
coming-snoozed = Put off
coming-failed = Could not be delivered

clock-hour = + 1 hour
clock-six-hours = + 6 hours
clock-day = + 1 day
# $n (number)
clock-days = { $n ->
    [one] one day
   *[other] { $n } days
}
# $n (number)
clock-hours = { $n ->
    [one] one hour
   *[other] { $n } hours
}
# $span: days or hours.
clock-ahead = Ahead of real time by { $span }
# $days, $hours: so many of them.
clock-ahead-both = Ahead of real time by { $days } and { $hours }
