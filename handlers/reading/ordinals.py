"""Ordinals, folded: «الخامس», «الخامسة», "fifth"."""

from handlers.reading.calendar_names import Rows

_ARABIC = (
    "الاول", "ثاني الثاني تاني التاني", "ثالث الثالث تالت التالت", "رابع الرابع", "خامس الخامس",
    "سادس السادس", "سابع السابع", "ثامن الثامن تامن التامن", "تاسع التاسع", "عاشر العاشر",
)  # fmt: skip
# With no hour's name beside them they are an hour still: «غدًا الثامنة».
_OF_HOURS = (
    "الاولي", "الثانيه التانيه", "الثالثه التالته", "الرابعه", "الخامسه", "السادسه", "السابعه",
    "الثامنه التامنه", "التاسعه", "العاشره",
)  # fmt: skip
_ELEVENTH = "الحادي حادي"  # with «عشر» or «والعشرين»
_ENGLISH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS: Rows = (
    ("ordinal", 1, "start", "اول"),
    *(("ordinal", number, "", words) for number, words in enumerate(_ARABIC, 1)),
    *(("ordinal", number, "hour", words) for number, words in enumerate(_OF_HOURS, 1)),
    ("ordinal", 1, "", _ELEVENTH),
    ("ordinal", 1, "hour", "الحاديه"),
    *(("ordinal", number, "", word) for number, word in enumerate(_ENGLISH.split(), 1)),
    ("ordinal", 30, "", "thirtieth"),
)
ENDINGS = frozenset({"st", "nd", "rd", "th"})
