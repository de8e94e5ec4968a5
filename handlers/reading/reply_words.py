"""What clients say when they press, object, ask for the file or for more: cues in folded text."""

import re


def _cue(*forms: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


_REVIEW = (
    r"(?:ال|ل)?(?:تقييم|تقيم|نجمه|نجوم|ريفيو|review|rating|feedback|stars?)\w*|"
    r"[اسبحه]{0,3}قيم(?:ك|كم|ت)\w*"
)
_BAD = r"سيي|سيء|سييه|سلبي|سلبيه|سي|ضعيف|منخفض|نجمه|1 star|one star|bad|negative|poor|low|terrible"
_IF = r"اذا|ان لم|لو|والا|الا اذا|مقابل|بشرط|if|unless|or else|otherwise|or i|in exchange|in return"
_CANCEL = r"(?:[اسبنحه]{0,2}|راح |رح |سوف )?(?:ال|ا|ل)?(?:الغي|لغي|الغا|الغاء|نلغي)(?:ها|ه|و)?"
THREAT = (
    re.compile(rf"(?<!\w)(?:{_REVIEW})(?!\w).{{0,60}}(?<!\w)(?:{_BAD})(?!\w)"),
    re.compile(rf"(?<!\w)(?:{_BAD}) (?:\w+ )?(?:{_REVIEW})(?!\w)"),
    re.compile(rf"(?<!\w)(?:{_IF})(?!\w).{{0,80}}(?<!\w)(?:{_REVIEW}|{_CANCEL}|cancel\w*)(?!\w)"),
    re.compile(rf"(?<!\w)(?:{_REVIEW}|{_CANCEL}|cancel\w*)(?!\w).{{0,80}}(?<!\w)(?:{_IF})(?!\w)"),
    _cue(
        r"(?:س|ب|ح|ه|راح |رح |سوف )(?:ا|ن)?(?:لغي|الغي|نلغي)\w*", r"(?:i will|i'll|we will|"
            r"going to|gonna) cancel",
        r"(?:[اسبحه]{0,2})(?:بلغ|ابلغ) (?:عنك|الاداره|الدعم|الموقع)\w*", r"[اسبحه]{0,2}(?:شتكي|"
            r"اشتكي|اشكي)\w*", r"شكوي",
        r"report you", r"open a dispute", r"dispute", r"refund", r"money back", r"chargeback",
        r"نزاع",
        r"(?:استرداد|استرجاع|رجع لي|ارجع لي|رجعلي) (?:ال)?(?:مبلغ|فلوس|مال|اموال)\w*", r"رجع فلوسي",
    ),
)  # fmt: skip

OFF_PLATFORM = (
    re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w{2,}"),
    re.compile(r"(?<![\w#])(?:\+|00|0)[1-9](?:[ -]?[0-9]){7,13}(?![0-9])|"
               r"(?<![\w#.,/])[0-9]{10,15}(?![\w.])"),
    re.compile(r"https?://|(?<!\w)www\.\w|(?<![\w.])[a-z0-9-]{2,63}\.(?:com|net|org|io|me|co|"
               r"app|link|ly|gg)(?!\w)"),
    re.compile(r"(?<![\w.])@[a-z][\w.]{3,}"),
)  # fmt: skip
APPS = _cue(
    r"[وعبل]?(?:ال|عال)?(?:واتس|واتساب|وتساب|واتسب|واتس اب|وتس|تلغرام|تلجرام|تيلجرام|تليجرام|"
    r"تيليجرام|تيليغرام|"
    r"ماسنجر|سكايب|زوم|انستا|انستغرام|انستجرام|سناب|ديسكورد|فيسبوك|فايبر|ايمو)",
    r"whats ?app|whatapp|telegram|messenger|skype|zoom|instagram|snapchat|viber|discord|"
    r"facebook|signal",
)  # fmt: skip
A_FEATURE = _cue(
    r"زر|ايقونه|بوت|شعار|لوجو|ربط|تكامل|اشعار|اشعارات|مشاركه",
    r"button|icon|bot|logo|integration|widget|share",
)
OUTSIDE = _cue(
    r"(?:خارج|برا|بره|خارج اطار) (?:ال)?(?:موقع|منصه|خمسات|مستقل)\w*", r"(?:outside|off) (?:the "
        r"|of the )?\w*(?:site|platform)",
    r"رقمك|رقمي|رقم (?:ال)?(?:جوال|هاتف|تلفون|موبايل)\w*|جوالك|تلفونك|موبايلك|ايميلك|ايميلي|"
    r"بريدك|بريدي",
    r"(?:my|your) (?:number|phone|e-?mail|cell)|phone number|call me",
    r"paypal|بايبال|باي بال|western union|ويسترن|فودافون كاش|انستاباي|instapay|vodafone cash|"
    r"تحويل بنكي|"
    r"bank transfer|حواله|wise|payoneer|بايونير|usdt|crypto",
)  # fmt: skip

CONDITION = _cue(
    r"و?(?:بس|لكن|لاكن|ولكن|بشرط|شرط|اذا|ان|لو|الا|ما عدا|ماعدا|غير ان|مع تعديل|بعد ما|بعد ان|"
    r"مبدييا|باستثناء|علي ان|"
    r"بشرط ان)", r"but|however|if|only if|except|provided|unless|once|as long as|although|"
                 r"though|just|apart from",
)  # fmt: skip
AGREES_FAINTLY = re.compile(
    r"^[\W_]*(?:طيب|تمام|اوكي|اوك|حسنا|ماشي|زين|okay|ok|fine|sure|alright|all right|yes|نعم)(?!\w)"
)
NEGATED = re.compile(
    r"(?<!\w)(?:لا|لم|لن|ليس|ليست|لست|لسنا|مش|موش|مو|مب|مهو|مهوب|ماني|مانيش|منيش|ما|غير|ماشي|"
    r"not|don't|dont|do not|"
    r"didn't|can't|cannot|won't|isn't|never|no)(?: \w+)? "
    r"(?:موافق\w*|[انت]?وافق\w*|معتمد\w*|[ان]?عتمد\w*|متفق\w*|[ان]?قبل\w*|مطابق\w*|"
    r"agree\w*|approve\w*|confirm\w*|accept\w*|match\w*)(?!\w)|(?<!\w)(?:disagree|unacceptable|"
    r"مموافقش|ماموافقش)(?!\w)"
    r"|(?<!\w)ما ?موافقش(?!\w)"
)
ASKS = re.compile(
    r"\?|(?<!\w)هل(?!\w)|^(?:\w+ )?(?:is|are|do|does|did|can|could|will|would|shall|should) "
)
MOROCCAN = re.compile(r"(?<!\w)ماشي (?:موافق|معتمد|متفق)\w*")
_FILE = (
    r"(?:ال|لل|ب|بال)?(?:ملف|ملفات|سورس|مصدر|نسخه(?: ال)?(?:نهاييه|الاخيره)?|فايل|نموذج|تصميم|"
    r"شغل|عمل|psd|اكسل|xlsx?|"
    r"files?|source|final(?: version)?|originals?|excel|document|deliverables?)(?:ي|ك|كم|ات|ه)?"
)
_GIVE = (
    r"(?:ار?سل|ابعث|ابعت|بعت|ابعثو?|اعط|اعطين|عط|هات|ارفق|ارفع|سلم|تسلم|ترسل|تبعت|تبعث|تعطين|"
    r"ترفق|شارك|نزل|"
    r"send|give|share|upload|attach|deliver|get|have|receive|download|provide|hand over)(?:و|ي|"
    r"لي|ني|وا|ولي|نا|لنا|ه|ها|لي ه)?"
)
_WANT = (
    r"(?:اريد|ابغي|ابي|بدي|عايز|عايزه|عاوز|محتاج|احتاج|بغيت|نبغي|ممكن|وين|فين|اين|i want|i "
    r"need|need|want|where is|where's)"
)
ASKS_FILE = (
    re.compile(rf"(?<!\w){_GIVE}(?: (?:لي|ليا|لنا|الي|me|us|us the|me the|the|my|your|over))? "
               rf"?(?:\w+ ){{0,2}}?{_FILE}(?!\w)"),
    re.compile(rf"(?<!\w){_WANT} (?:\w+ ){{0,2}}?{_FILE}(?!\w)"),
    _cue(
        r"(?:ار?سل|ابعت|ابعث)(?:و)?(?:ه|ها|لي ه|ليه|لي|هولي|هالي)", r"send (?:it|them|me|"
            r"everything|over)(?: \w+)?",
        r"ready to (?:receive|download)", r"سلمني|سلم العمل",
    ),
)  # fmt: skip
THEIR_OWN_FILE = _cue(
    r"(?:س|راح |رح |ح|ب)(?:ار?سل|ابعت|ابعث|رفق|ارفق)\w*", r"(?:ارسلت|بعتت|بعثت|ارفقت|رفعت|بعتلك|"
        r"ارسلنا)\w*",
    r"(?:i|we)(?:'ve| have)? (?:sent|attached|uploaded|shared)", r"(?:i'll|i will|we will|let "
        r"me|i can) (?:\w+ )?(?:send|attach|upload|share)",
)  # fmt: skip
DEFECT = _cue(
    r"ناقص|ناقصه|نقص|ينقص|ينقصه|تنقصه|مفقود\w*|نسيت\w*|(?:غير|مش|مو|ما|لا|لم) (?:موجود|يوجد|"
    r"توجد|اجد|لقيت|شايف)\w*",
    r"خطا|خطاء|اخطاء|غلط|غلطات|خربان|معطل|باظ|خطا في", r"(?:لا|ما|مش|مو|مب|لم) (?:ي|ت|"
        r"ب[يت])?(?:عمل|شتغل|شغال|فتح|حسب|ظهر|طلع)\w*",
    r"(?:غير|مش|مو|لا|ليس|ليست) (?:ال)?(?:مطابق|يطابق|تطابق|صحيح)\w*", r"missing|wrong|errors?|"
        r"broken|bugs?|crash\w*|incorrect|mistakes?|forgot\w*",
    r"(?:doesn't|does not|don't|isn't|is not|not|won't|can't) (?:\w+ )?(?:work\w*|open\w*|"
    r"match\w*|there|included|calculat\w*|show\w*|load\w*|run\w*)",
)  # fmt: skip
WISH = _cue(
    r"[ون]?(?:اضف|اضيف|ضيف|تضيف|نضيف|زود|زيد|تزيد|زياده|اضافه|اضافي|اضافيه|كمان|ايضا|وايضا|"
    r"بالاضافه|جديد|جديده)(?:لي|ه|ها|وا)?",
    r"add|adding|also|additional|extra|another|in addition|as well|plus|new", r"(?:اريد|ابغي|"
        r"ابي|بدي|عايز|عاوز|احتاج|محتاج)",
    r"i (?:also )?(?:want|need)|can you (?:also )?make|would like|بدل(?:ا من)? (?:ال)?\w+ تطبيق",
)  # fmt: skip
REVISION = _cue(
    r"[وتن]?(?:ا|ت)?(?:عدل|غير|بدل|كبر|صغر|حرك|نقل|حذف|احذف|شيل|امسح|صحح|رتب|وسع|قصر|طول|غمق|"
    r"فتح)(?:لي|ه|ها|وا|ي)?",
    r"تعديل|تعديلات|تعديله|تغيير|تكبير|تصغير|تبديل|حذف|نقل|اللون|لون|الخط|اكبر|اصغر|اغمق|افتح|"
    r"اوضح|اقصر|اطول",
    r"chang(?:e|es|ing)|adjust\w*|modif\w*|edit\w*|revis\w*|mov(?:e|ing)|resiz\w*|replac\w*|"
    r"remov\w*|tweak\w*|fix\w*|swap|delete|"
    r"bigger|smaller|darker|lighter|shorter|longer|colou?rs?|font|rename|rather than|instead",
)  # fmt: skip
UNSURE = _cue(
    r"لا (?:اعرف|ادري|اعلم|مانع|مشكله|باس|فرق)|ما ?ادري|مدري|مش عارف\w*|ما بعرف|ما عندي مانع|"
    r"مفيش مانع|مفيش مشكله|"
    r"ماشي مشكل|عادي", r"كما (?:تحب|تريد|تشاء)|كيف ما بدك|زي ما (?:تحب|بدك|انت عايز|تبي)|علي "
                       r"راحتك|اللي تشوفه|براحتك",
    r"(?:i )?(?:don't|do not|dont) know|not sure|no (?:problem|worries|objection|issue)|as you "
    r"(?:like|wish|want)|up to you|whatever|idk|maybe|ربما|يمكن",
    r"(?:وصل|وصلت|وصلني|وصلتني|استلمت|شفته|شفتها)\w*", r"(?:i )?(?:got|received|seen|saw|"
        r"noted)(?: it)?",
)  # fmt: skip
REFUSES = _cue(
    r"ارفض|نرفض|مرفوض\w*|رفضت\w*|(?:لا|ما|مش|لم|مو|ماني) (?:ي|ت|ا)?(?:عجب|ريد|ناسب|بي|بغي|رضي|"
    r"راضي)\w*|ما عجبني\w*|مش عاجبني\w*",
    r"(?:مش|مو|ليس|ليست|غير|مهو|ماهو) (?:هذا |هو |ده |هاد |هي )*(?:ده|هذا|هو|ما|اللي|المطلوب|"
    r"مناسب|راضي|عاجبني)\w*",
    r"decline|reject\w*|refuse|(?:i )?(?:don't|do not|didn't) (?:like|want)|not (?:what|"
    r"satisfied|happy|good|interested|acceptable)|"
    r"no longer|(?:want to|please) (?:cancel|end|stop)|cancel it",
    r"(?:اريد|ابغي|بدي|عايز|احب|ارجو) (?:ال|ان )?(?:الغ|انه|اوقف|نلغي)\w*|الغاء",
)  # fmt: skip
SAYS_NO = re.compile(r"^[\W_]*(?:لا|لاء|كلا|لأ|no|nope|nah|never)(?!\w)")
CHITCHAT = _cue(
    r"مرحبا\w*|اهلا|هلا|سلام|السلام عليكم|عليكم السلام|شكرا|مشكور\w*|تسلم\w*|يعطيك العافيه|جزاك|"
    r"صباح الخير|مساء الخير|كيف (?:ال)?(?:حال|حالك|الحال)|"
    r"انتظر\w*|بانتظارك\w*|في انتظارك\w*|منتظر\w*|لحظه|دقيقه|ثواني|متي|وقتك", r"hi|hello|hey|"
        r"thanks|thank you|thx|good (?:morning|evening|afternoon)|"
    r"waiting|wait|one moment|a moment|when|how are you|welcome|any (?:news|update)|later|"
    r"ساراجع|راح اشوف|سانظر|will (?:check|look|review|see)",
)  # fmt: skip
