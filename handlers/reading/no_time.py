"""Names that sound like a time and tell none, folded; `_` joins a name's words."""

from handlers.reading.calendar_names import Rows

_NAMES = (
    # greetings
    "صباح_الخير صباح_النور صباح_الورد صباح_الفل مساء_الخير مساء_النور مساء_الورد مسا_الخير "
    "صباحو good_morning good_evening good_afternoon good_night nice_evening "
    # a month's name that is a verb here
    "may_be may_have may_not may_need may_take may_cost may_work may_vary may_change may_also "
    "may_still may_include may_require may_contain "
    # sales and feasts
    "الجمعه_البيضاء الجمعه_السوداء الجمعه_البيضا black_friday cyber_monday white_friday "
    "good_friday "
    # both of them
    "الاثنين_معا الاتنين_مع_بعض الاثنين_مع_بعض الاتنين_سوا الاثنين_سوا الاتنين_دول "
    # a limit
    "الحد_الاقصي الحد_الادني الحد_الاعلي حد_اقصي حد_ادني "
    # a ball
    "بكره_القدم بكره_السله بكره_اليد بكره_الطايره "
    # no one time
    "كل_ما كل_يوم_تاخير كل_ساعه_تاخير في_وقت_باكر all_morning all_night all_day since_morning "
    "كل_الوقت يوما_ما بعده بعدها بعدهم بعدين بعدما "
)
NO_TIME: Rows = (("word", 0, "", _NAMES),)
