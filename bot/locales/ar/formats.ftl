### كيف تُكتب المبالغ والمواعيد والقوائم. المبالغ بأرقام لاتينية، لأنها تُنسخ وتُحسب.

# $number (نص): العدد مكتوبًا. $code: رمز العملة، لما ليس له رمز قصير هنا.
amount = { $number } { $code }
amount-USD = { $number }$
amount-EUR = { $number }€
amount-GBP = { $number }£
amount-SAR = { $number } ر.س
amount-AED = { $number } د.إ
amount-EGP = { $number } ج.م
amount-KWD = { $number } د.ك
amount-QAR = { $number } ر.ق
amount-BHD = { $number } د.ب
amount-OMR = { $number } ر.ع
amount-JOD = { $number } د.أ
amount-IQD = { $number } د.ع
amount-LYD = { $number } د.ل
amount-TND = { $number } د.ت
amount-DZD = { $number } د.ج
amount-MAD = { $number } د.م
amount-SYP = { $number } ل.س
amount-LBP = { $number } ل.ل
amount-YER = { $number } ر.ي
amount-SDG = { $number } ج.س
amount-TRY = { $number }₺

# $number (عدد)
number = { $number }

# أنماط Babel: اليوم، التاريخ، الشهر، الساعة.
time-full-pattern = EEEE d MMMM، h:mm a
time-date-pattern = d MMMM
time-hour-pattern = h:mm a
# $moment (نص)، $city (نص): المدينة صاحبة التوقيت.
time-full = { $moment } ({ $city })

# كيف يُفصل بين أجزاء القائمة، وقبل الأخير منها: أعداد، ثم غيرها.
list-numbers-comma = { " و" }
list-numbers-last = { " و" }
list-parts-comma = { "، " }
list-parts-last = { "، " }

# $number (عدد)، $line: سطر. turned: سطر يبدأ بحرف لاتيني، فتسبقه كلمة عربية.
line-numbered = { $number }. { $line }
line-numbered-turned = البند { $number }: { $line }
line-turned = بند: { $line }
