### How amounts, moments and lists are written.

# $number (text): the number as written. $code: the ISO code, for what has no short sign here.
amount = { $code } { $number }
amount-USD = ${ $number }
amount-EUR = €{ $number }
amount-GBP = £{ $number }
amount-SAR = SAR { $number }
amount-AED = AED { $number }
amount-EGP = EGP { $number }
amount-KWD = KWD { $number }
amount-QAR = QAR { $number }
amount-BHD = BHD { $number }
amount-OMR = OMR { $number }
amount-JOD = JOD { $number }
amount-IQD = IQD { $number }
amount-LYD = LYD { $number }
amount-TND = TND { $number }
amount-DZD = DZD { $number }
amount-MAD = MAD { $number }
amount-SYP = SYP { $number }
amount-LBP = LBP { $number }
amount-YER = YER { $number }
amount-SDG = SDG { $number }
amount-TRY = ₺{ $number }

# $number (number)
number = { $number }

# Babel patterns: weekday, day, month, hour.
time-full-pattern = EEEE d MMMM, h:mm a
time-date-pattern = d MMMM
time-hour-pattern = h:mm a
# $moment (text), $city (text): whose clock it is.
time-full = { $moment } ({ $city })

# What stands between the parts of a list, and before the last: numbers, then anything else.
list-numbers-comma = { ", " }
list-numbers-last = { " and " }
list-parts-comma = { ", " }
list-parts-last = { " and " }

# $number (number), $line: a line. turned: one that begins with an Arabic letter, so a word of
# ours goes before it.
line-numbered = { $number }. { $line }
line-numbered-turned = Item { $number }: { $line }
line-turned = Item: { $line }
