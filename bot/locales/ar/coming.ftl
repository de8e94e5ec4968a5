### لوح «التذكيرات القادمة» في الصفحة المحلية، وساعتها.

# $moment (وقت)
coming-moment = { $moment }
coming-now = حان وقته
# $n (عدد)
coming-in-minutes = { $n ->
    [zero] الآن
    [one] بعد دقيقة
    [two] بعد دقيقتين
    [few] بعد { $n } دقائق
    [many] بعد { $n } دقيقة
   *[other] بعد { $n } دقيقة
}
# $n (عدد)
coming-in-hours = { $n ->
    [zero] الآن
    [one] بعد ساعة
    [two] بعد ساعتين
    [few] بعد { $n } ساعات
    [many] بعد { $n } ساعة
   *[other] بعد { $n } ساعة
}
# $n (عدد)
coming-in-days = { $n ->
    [zero] اليوم
    [one] بعد يوم
    [two] بعد يومين
    [few] بعد { $n } أيام
    [many] بعد { $n } يومًا
   *[other] بعد { $n } يوم
}
coming-snoozed = مؤجَّل
coming-failed = تعذّر إيصاله

clock-hour = + ساعة
clock-six-hours = + 6 ساعات
clock-day = + يوم
# $n (عدد): بعد «بمقدار».
clock-days = { $n ->
    [zero] أقل من يوم
    [one] يوم
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
# $n (عدد): بعد «بمقدار».
clock-hours = { $n ->
    [zero] أقل من ساعة
    [one] ساعة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
# $span: أيام أو ساعات.
clock-ahead = تسبق الوقت الحقيقي بمقدار { $span }
# $days، $hours: عدد كل منهما.
clock-ahead-both = تسبق الوقت الحقيقي بمقدار { $days } و{ $hours }
